package dk.belaeg.check;

import dk.belaeg.contract.Column;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.RowValues;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Finding;
import dk.belaeg.intake.StagedRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How large numbers of rows are, beside each other and in published sums. */
public final class SumEffects {
    private SumEffects() {}

    public static double share(double move, double sum) {
        return sum == 0 ? 100 : Math.abs(move) / sum * 100;
    }

    public static Finding.Weight weight(double move, double percent, String unit, String sum, boolean persons) {
        return new Finding.Weight(rounded(move, 0), unit, rounded(Math.min(percent, 1_000_000), 1), sum, persons);
    }

    static BigDecimal rounded(double number, int decimals) {
        return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
    }

    public static String shown(double number) {
        BigDecimal one = rounded(number, number < 10 ? 1 : 0).stripTrailingZeros();
        return DanishNumbers.format(one, Math.max(0, one.scale()));
    }

    /** How many times the larger is of the smaller; one more of each, so that few are not many times none. */
    public static double times(double a, double b) {
        return (Math.max(a, b) + 1) / (Math.min(a, b) + 1);
    }

    static double median(List<Double> numbers) {
        double[] sorted =
                numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** A field's number: kroner of money, the middle of a count from one number to another. */
    public static OptionalDouble value(StagedRow row, String name) {
        Field field = row.schema().field(name);
        List<Column> columns = field.columns();
        Optional<Number> first = row.value(columns.get(0).name(), Number.class);
        if (first.isEmpty()) {
            return OptionalDouble.empty();
        }
        double number = first.get().doubleValue();
        if (field.kind() == FieldKind.COUNT) {
            number = (number
                            + row.value(columns.get(1).name(), Number.class)
                                    .map(Number::doubleValue)
                                    .orElse(number))
                    / 2;
        }
        return OptionalDouble.of(field.kind() == FieldKind.MONEY ? number / 100 : number);
    }

    /** The largest that a count of persons can be. */
    public static double most(StagedRow row, String count) {
        return row.value(row.schema().field(count).columns().get(1).name(), Number.class)
                .map(Number::doubleValue)
                .orElse(value(row, count).orElse(0));
    }

    static List<Object> values(RowValues row, List<String> columns) {
        List<Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(row.value(column, Object.class).orElse("")));
        return values;
    }
}
