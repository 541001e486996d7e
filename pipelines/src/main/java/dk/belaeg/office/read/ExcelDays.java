package dk.belaeg.office.read;

import dk.belaeg.office.read.RawWorkbook.DateSystem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;

/** Turns Excel's count of days into a day and a time, to the millisecond. */
final class ExcelDays {
    /** A time without a day falls on this one. */
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);

    private static final int DAY_THAT_NEVER_WAS = 60;
    /** 31 December 9999, the last day Excel knows, counted from 1900. */
    private static final int LAST = 2_958_465;

    private ExcelDays() {}

    /** Empty for a negative number, a day after 9999 and the 29 February 1900 that Excel believes in. */
    static Optional<LocalDateTime> moment(BigDecimal serial, DateSystem system) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST + 1L)) >= 0) {
            return Optional.empty();
        }
        boolean from1904 = system == DateSystem.FROM_1904;
        boolean never = !from1904 && serial.intValue() == DAY_THAT_NEVER_WAS;
        return never ? Optional.empty() : Optional.of(DateUtil.getLocalDateTime(serial.doubleValue(), from1904));
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
                    ? Optional.of(LocalTime.parse(moment).atDate(BEFORE_1900))
                    : Optional.of(LocalDate.parse(moment).atStartOfDay());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
