package dk.belaeg.workbook.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** A number as Danish Excel shows it in its plain formats; used to say in a message what a sender sees in the cell. */
final class ShownNumber {
    private ShownNumber() {}

    static Optional<String> of(BigDecimal value, NumberFormat format) {
        return switch (format.category()) {
            case GENERAL, TEXT -> general(value);
            case NUMBER -> fixed(value, format, "");
            case PERCENT -> fixed(value.movePointRight(2), format, "%");
            case SCIENTIFIC, FRACTION, DATE, DATE_TIME, TIME -> Optional.empty();
        };
    }

    private static Optional<String> general(BigDecimal value) {
        BigDecimal magnitude = value.abs();
        boolean plain = value.signum() == 0
                || (magnitude.compareTo(BigDecimal.valueOf(1, 4)) >= 0
                        && magnitude.compareTo(BigDecimal.valueOf(1, -11)) < 0);
        if (!plain) {
            return Optional.empty();
        }
        BigDecimal rounded = value.round(new MathContext(10, RoundingMode.HALF_UP));
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        return Optional.of(danish((whole ? value : rounded).stripTrailingZeros(), false));
    }

    private static Optional<String> fixed(BigDecimal value, NumberFormat format, String suffix) {
        if (format.decimals().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal rounded = value.setScale(format.decimals().getAsInt(), RoundingMode.HALF_UP);
        return Optional.of(danish(rounded, format.grouped()) + suffix);
    }

    private static String danish(BigDecimal value, boolean grouped) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder(value.signum() < 0 ? "-" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (grouped && i > 0 && (whole.length() - i) % 3 == 0) {
                text.append('.');
            }
            text.append(whole.charAt(i));
        }
        return point < 0
                ? text.toString()
                : text.append(',').append(plain, point + 1, plain.length()).toString();
    }
}
