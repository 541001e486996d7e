package dk.belaeg.office;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days as workbooks number them, right from 1 March 1900 on: the numbering has a 29 February that was never. */
public final class SerialDay {
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

    private SerialDay() {}

    public static BigDecimal of(LocalDate day) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(ZERO, day));
    }
}
