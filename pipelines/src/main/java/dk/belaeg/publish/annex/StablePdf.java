package dk.belaeg.publish.annex;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A PDF with a fixed day in place of the moment it was made, and without the number drawn for it, so that the same document
 * gives the same bytes. Each is replaced by as many characters, so nothing in the file moves.
 */
final class StablePdf {
    private static final Pattern MOMENT = Pattern.compile(
            "(?<=/CreationDate\\(D:|/ModDate\\(D:)[^)]*" + "|(?<=<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)[^<]*");

    private static final Pattern NUMBER = Pattern.compile("(?<=/ID \\[\\s{0,2}<)[0-9A-F]+>\\s*<[0-9A-F]+"
            + "|(?<=/DocChecksum /)[0-9A-F]+"
            + "|(?<=<xmpMM:(?:DocumentID|InstanceID)>uuid:)[^<]*");

    private StablePdf() {}

    /** @param day in place of the clock */
    static byte[] of(byte[] pdf, LocalDate day) {
        String digits = day.toString().replace("-", "");
        String text = MOMENT.matcher(new String(pdf, ISO_8859_1)).replaceAll(found -> moment(found.group(), digits));
        text = NUMBER.matcher(text).replaceAll(found -> found.group().replaceAll("[0-9A-Fa-f]", "0"));
        return text.getBytes(ISO_8859_1);
    }

    /** Year, month and day stand first in every form of a moment; the rest is midnight. */
    private static String moment(String written, String digits) {
        StringBuilder fixed = new StringBuilder(written);
        int next = 0;
        for (int i = 0; i < fixed.length(); i++) {
            if (Character.isDigit(fixed.charAt(i))) {
                fixed.setCharAt(i, next < digits.length() ? digits.charAt(next++) : '0');
            }
        }
        return fixed.toString();
    }
}
