package dk.belaeg;

import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people write for a number, and what it certainly means, said independently of the program's grammars. What means
 * nothing certain must be told.
 */
final class Meaning {
    /** Text to its bounds: the same twice is an exact number, nothing is no number stated. */
    private static final Map<String, List<String>> CERTAIN = new LinkedHashMap<>();

    /** Of counts only. */
    private static final Map<String, List<String>> OF_COUNTS = new LinkedHashMap<>();

    private static final Set<String> UNSTATED = Set.of("-", "?", "ved ikke", "Ikke angivet");
    private static final List<String> UNCERTAIN = List.of(
            "12,000",
            "3,000",
            "tolv",
            "O",
            "l2",
            "12?",
            "12-",
            "1/2",
            "1e3",
            "0x10",
            "12 til",
            "4 og 6",
            "12+3",
            "mange",
            "5-4",
            "12.34.56",
            "--",
            "12,,5",
            "NaN",
            "#REF!",
            "1. marts",
            "01-03-2026",
            "12 %",
            "12 mio.",
            "SAND",
            "3 borgere og 2 på vej",
            "ca.",
            "<",
            "≤",
            "omkring",
            "over 20",
            ">5",
            "mindst 4",
            "min. 3",
            "5, heraf 2");

    static final List<String> TEXTS;

    static {
        for (String text : List.of("12", " 12 ", "12\u00a0", "\u200b12")) {
            CERTAIN.put(text, List.of("12", "12"));
        }
        CERTAIN.put("0", List.of("0", "0"));
        CERTAIN.put("3 000", List.of("3000", "3000"));
        CERTAIN.put("3\u00a0000", List.of("3000", "3000"));
        CERTAIN.put("1,234.00", List.of("1234", "1234"));
        CERTAIN.put("12,0", List.of("12", "12"));
        CERTAIN.put("12,5", List.of("12.5", "12.5"));
        CERTAIN.put("7,25", List.of("7.25", "7.25"));
        CERTAIN.put("1.048", List.of("1048", "1048"));
        CERTAIN.put("1.048,5", List.of("1048.5", "1048.5"));
        OF_COUNTS.put("≤3", List.of("1", "3"));
        OF_COUNTS.put("<5", List.of("0", "4"));
        OF_COUNTS.put("under 5", List.of("0", "4"));
        OF_COUNTS.put("4-6", List.of("4", "6"));
        OF_COUNTS.put("4–6", List.of("4", "6"));
        OF_COUNTS.put("ca. 5", List.of("5", "5"));
        OF_COUNTS.put("omkring 5", List.of("5", "5"));
        OF_COUNTS.put("ingen", List.of("0", "0"));
        OF_COUNTS.put("Ingen ", List.of("0", "0"));
        OF_COUNTS.put("12 borgere", List.of("12", "12"));
        List<String> texts = new ArrayList<>(CERTAIN.keySet());
        texts.addAll(OF_COUNTS.keySet());
        texts.addAll(UNSTATED);
        texts.addAll(UNCERTAIN);
        TEXTS = List.copyOf(texts);
    }

    private Meaning() {}

    /** What may be read, without a finding, where the text was written. */
    static Set<String> ofText(Field field, String written) {
        if (UNSTATED.contains(written)) {
            return field.required() ? Set.of() : Set.of("");
        }
        List<String> bounds = CERTAIN.get(written);
        if (bounds == null && field.kind() == FieldKind.COUNT) {
            bounds = OF_COUNTS.get(written);
        }
        if (bounds == null && written.strip().equalsIgnoreCase("ingen")) {
            bounds = List.of("0", "0");
        }
        return bounds == null ? Set.of() : ofBounds(field, written, bounds);
    }

    private static Set<String> ofBounds(Field field, String written, List<String> bounds) {
        BigDecimal number = new BigDecimal(bounds.get(0));
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        if (field.kind() == FieldKind.COUNT) {
            boolean estimate = written.startsWith("ca.") || written.startsWith("omkring");
            String status = estimate ? "estimate" : bounds.get(0).equals(bounds.get(1)) ? "exact" : "interval";
            return whole ? Set.of(plain(number) + "|" + bounds.get(1) + "|" + status) : Set.of();
        }
        return ofNumber(field, number);
    }

    /** What may be read where a cell holds a number. */
    static Set<String> ofNumber(Field field, double number) {
        BigDecimal exact = BigDecimal.valueOf(number);
        if (field.kind() == FieldKind.COUNT) {
            boolean whole = exact.stripTrailingZeros().scale() <= 0 && exact.signum() >= 0;
            return whole ? Set.of(plain(exact) + "|" + plain(exact) + "|exact") : Set.of();
        }
        return ofNumber(field, exact);
    }

    private static Set<String> ofNumber(Field field, BigDecimal number) {
        boolean negative = number.signum() < 0;
        boolean tooLarge = field.constraints()
                .maximum()
                .filter(most -> number.compareTo(most) > 0)
                .isPresent();
        boolean tooFine = number.stripTrailingZeros().scale() > decimals(field);
        return negative || tooLarge || tooFine ? Set.of() : Set.of(plain(kept(field, number)));
    }

    private static int decimals(Field field) {
        return switch (field.kind()) {
            case WHOLE -> 0;
            case PERCENT -> 4;
            default -> field.decimals();
        };
    }

    private static BigDecimal kept(Field field, BigDecimal number) {
        if (field.kind() != FieldKind.MONEY) {
            return number;
        }
        return number.multiply(new BigDecimal(field.unit().startsWith("1.000") ? "100000" : "100"));
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
