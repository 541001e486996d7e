package dk.belaeg.grammar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A stretch of days, both ends included: a month, a quarter, half a year, a year, or some months in a row. */
public record Period(LocalDate from, LocalDate to) implements Comparable<Period> {
    public Period {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("period upside down: " + from + " after " + to);
        }
    }

    public static Period months(int year, int firstMonth, int months) {
        LocalDate from = LocalDate.of(year, firstMonth, 1);
        return new Period(from, from.plusMonths(months).minusDays(1));
    }

    /** As data: {@code 2026-01-01/2026-06-30}, the way ISO 8601 writes an interval. */
    public String code() {
        return from + "/" + to;
    }

    /** The period that {@link #code()} wrote. */
    public static Period ofCode(String code) {
        String[] ends = code.split("/", 2);
        return new Period(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** As Danes say it: "1. halvår 2026", "2. kvartal 2026", "marts 2026", "1.-3. kvartal 2026", a day, or two. */
    public String danish() {
        if (from.equals(to)) {
            return DanishDates.day(from);
        }
        int year = from.getYear();
        for (int length : new int[] {12, 6, 3, 1, 9}) {
            for (int first = 1; first + length <= 13; first += length == 9 ? 12 : length) {
                if (equals(months(year, first, length))) {
                    return switch (length) {
                        case 12 -> String.valueOf(year);
                        case 6 -> (first == 1 ? "1" : "2") + ". halvår " + year;
                        case 3 -> (first / 3 + 1) + ". kvartal " + year;
                        case 9 -> "1.-3. kvartal " + year;
                        default -> DanishDates.month(first) + " " + year;
                    };
                }
            }
        }
        return DanishDates.day(from) + " til " + DanishDates.day(to);
    }

    @Override
    public int compareTo(Period other) {
        int byStart = from.compareTo(other.from);
        return byStart != 0 ? byStart : to.compareTo(other.to);
    }
}
