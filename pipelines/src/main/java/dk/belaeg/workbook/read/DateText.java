package dk.belaeg.workbook.read;

import java.util.regex.Pattern;

/** Recognises days written as text, in the ways they are written in Denmark; whether one was wanted is for others to say. */
final class DateText {
    private static final Pattern DAY = Pattern.compile(
            "\\s*(?:[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"
                    + "|[0-9]{1,2}[-./ ]\\s?[0-9]{1,2}[-./ ]\\s?(?:[0-9]{4}|[0-9]{2})"
                    + "|[0-9]{1,2}\\.?\\s+(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]*\\.?\\s+[0-9]{4})\\s*",
            Pattern.CASE_INSENSITIVE);

    private DateText() {}

    static boolean matches(String text) {
        return text.length() < 40 && DAY.matcher(text).matches();
    }
}
