package dk.belaeg.office.read;

import dk.belaeg.office.read.RawWorkbook.DateSystem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** Turns Excel's count of days into a day and a time, to the millisecond. */
final class ExcelDays {
    private static final LocalDateTime BEFORE_1900 = LocalDate.of(1899, 12, 31).atStartOfDay();
    private static final LocalDateTime START_1904 = LocalDate.of(1904, 1, 1).atStartOfDay();
    private static final int DAY_THAT_NEVER_WAS = 60;
    private static final BigDecimal MILLIS = BigDecimal.valueOf(86_400_000);
    /** 31 December 9999, the last day Excel knows, counted from 1900. */
    private static final int LAST = 2_958_465;

    private ExcelDays() {}

    /** Empty for a negative number, a day after 9999 and the 29 February 1900 that Excel believes in. */
    static Optional<LocalDateTime> moment(BigDecimal serial, DateSystem system) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST + 1L)) >= 0) {
            return Optional.empty();
        }
        long days = serial.toBigInteger().longValueExact();
        long millis = serial.subtract(BigDecimal.valueOf(days))
                .multiply(MILLIS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return switch (system) {
            case FROM_1904 -> Optional.of(plus(START_1904, days, millis));
            case FROM_1900 -> {
                if (days == DAY_THAT_NEVER_WAS) {
                    yield Optional.empty();
                }
                yield Optional.of(plus(BEFORE_1900, days > DAY_THAT_NEVER_WAS ? days - 1 : days, millis));
            }
        };
    }

    private static LocalDateTime plus(LocalDateTime start, long days, long millis) {
        return start.plusDays(days).plusNanos(millis * 1_000_000);
    }

    /** A moment written as ISO 8601, as strict files store dates: a day, a day and a time, or a time. */
    static Optional<LocalDateTime> iso(String text) {
        String plain = text.strip();
        String moment = plain.endsWith("Z") ? plain.substring(0, plain.length() - 1) : plain;
        try {
            if (moment.indexOf('T') > 0) {
                return Optional.of(LocalDateTime.parse(moment));
            }
            return moment.indexOf(':') > 0
                    ? Optional.of(LocalTime.parse(moment).atDate(BEFORE_1900.toLocalDate()))
                    : Optional.of(LocalDate.parse(moment).atStartOfDay());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
