package dk.belaeg.intake;

import dk.belaeg.grammar.NumberGrammar;
import dk.belaeg.grammar.RawValue;
import dk.belaeg.grammar.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Sums of the rows since the last total and since the first, worked out only when a row comes that may be one, and each
 * row once.
 */
final class SumsAbove {
    /** So many rows wait to be added up. */
    private static final int MOST_WAITING = 10_000;

    private final int[] columns;
    private final List<Grid.Row> waiting = new ArrayList<>();
    private final BigDecimal[] all;
    private final BigDecimal[] part;
    private long rows;
    private long partFrom;

    SumsAbove(int... columns) {
        this.columns = columns;
        this.all = new BigDecimal[columns.length];
        this.part = new BigDecimal[columns.length];
        Arrays.fill(all, BigDecimal.ZERO);
        Arrays.fill(part, BigDecimal.ZERO);
    }

    void add(Grid.Row row) {
        waiting.add(row);
        rows++;
        if (waiting.size() == MOST_WAITING) {
            addWaiting();
        }
    }

    private void addWaiting() {
        for (Grid.Row row : waiting) {
            for (int at = 0; at < columns.length; at++) {
                BigDecimal number = number(row.at(columns[at])).orElse(BigDecimal.ZERO);
                all[at] = all[at].add(number);
                part[at] = part[at].add(number);
            }
        }
        waiting.clear();
    }

    /** Whether the row has any number that a sum would have. */
    boolean hasNumbers(Grid.Row row) {
        return Arrays.stream(columns)
                .anyMatch(column ->
                        number(row.at(column)).filter(n -> n.signum() != 0).isPresent());
    }

    /** Whether every number of the row is the sum of those above; the next part then begins below it. */
    boolean addUp(Grid.Row row) {
        addWaiting();
        boolean total = rows > 1 && equal(row, all);
        boolean ofPart = rows - partFrom > 1 && equal(row, part);
        if (total || ofPart) {
            Arrays.fill(part, BigDecimal.ZERO);
            partFrom = rows;
        }
        return total || ofPart;
    }

    private boolean equal(Grid.Row row, BigDecimal... sums) {
        int equal = 0;
        for (int at = 0; at < columns.length; at++) {
            Optional<BigDecimal> number = number(row.at(columns[at])).filter(n -> n.signum() != 0);
            if (number.isPresent() && number.get().compareTo(sums[at]) == 0) {
                equal++;
            }
        }
        return equal > 0;
    }

    private static Optional<BigDecimal> number(RawValue cell) {
        return switch (cell.form()) {
            case NUMBER -> Optional.of(new BigDecimal(cell.text()));
            case TEXT -> NumberGrammar.Form.DANISH.read(Texts.clean(cell.text()));
            case BLANK, PERCENT, DATE, BOOLEAN, ERROR, NO_RESULT, UNREADABLE -> Optional.empty();
        };
    }
}
