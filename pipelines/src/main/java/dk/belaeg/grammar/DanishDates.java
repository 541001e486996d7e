package dk.belaeg.grammar;

import java.time.LocalDate;
import java.util.List;

/** Days and months in Danish words. */
public final class DanishDates {
    private static final List<String> MONTHS = List.of(
            "januar",
            "februar",
            "marts",
            "april",
            "maj",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "december");

    private DanishDates() {}

    /** {@code 1} is "januar". */
    public static String month(int month) {
        return MONTHS.get(month - 1);
    }

    /** The month 1-12 that a word in lower case names, whole or cut after three letters or more; 0 when it names none. */
    static int monthNamed(String word) {
        for (int month = 0; word.length() >= 3 && month < MONTHS.size(); month++) {
            if (MONTHS.get(month).startsWith(word)) {
                return month + 1;
            }
        }
        return 0;
    }

    /** "1. september 2026". */
    public static String day(LocalDate day) {
        return day.getDayOfMonth() + ". " + month(day.getMonthValue()) + " " + day.getYear();
    }
}
