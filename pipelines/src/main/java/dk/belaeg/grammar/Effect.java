package dk.belaeg.grammar;

import java.time.LocalDate;

/**
 * When a change takes effect: a day, or the period in which it will. What happens at the end of a period happens on its
 * last day and is in force from the day after.
 *
 * @param days first and last possible day
 * @param atEnd whether it happens at the end of the day, as in "ved udgangen af 2028"
 */
public record Effect(Period days, boolean atEnd) {
    /** What codes of effects at the end of a day end with. */
    public static final String AT_END = "+";

    /** One at an unspecified time of the days. */
    public static Effect in(Period days) {
        return new Effect(days, false);
    }

    /** As data: the period's code, with {@value #AT_END} behind it when it is in force from the day after. */
    public String code() {
        return days.code() + (atEnd ? AT_END : "");
    }

    /** The effect that {@link #code()} wrote; the code of a period is one. */
    public static Effect ofCode(String code) {
        boolean atEnd = code.endsWith(AT_END);
        return new Effect(Period.ofCode(atEnd ? code.substring(0, code.length() - AT_END.length()) : code), atEnd);
    }

    /** As Danes say it: "udgangen af 2028", "udgangen af juni 2027", else as {@link Period#danish()}. */
    public String danish() {
        if (!atEnd) {
            return days.danish();
        }
        LocalDate day = days.to();
        boolean monthEnds = day.getDayOfMonth() == day.lengthOfMonth();
        boolean yearEnds = monthEnds && day.getMonthValue() == 12;
        return "udgangen af "
                + (yearEnds
                        ? String.valueOf(day.getYear())
                        : monthEnds
                                ? DanishDates.month(day.getMonthValue()) + " " + day.getYear()
                                : DanishDates.day(day));
    }

    /** The first and the last day that may be the first in force. */
    public Period inForce() {
        return atEnd ? new Period(days.from().plusDays(1), days.to().plusDays(1)) : days;
    }

    /** Whether it has surely taken effect on a day. */
    public boolean inForce(LocalDate day) {
        return atEnd ? days.to().isBefore(day) : !days.to().isAfter(day);
    }
}
