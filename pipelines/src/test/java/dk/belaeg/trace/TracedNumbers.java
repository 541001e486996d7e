package dk.belaeg.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Labels;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.Trace;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundReader;
import dk.belaeg.subject.Subjects;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Draws numbers from every table of a release and works each out again from what is printed about it: the cells, by the
 * formula. What the program itself has worked out is not looked at.
 */
public final class TracedNumbers {
    private static final int DRAWN_OF_A_COLUMN = 6;
    private static final Pattern ROWS = Pattern.compile("( *)(?:Én række|[\\p{L}0-9.]+ rækker):");
    private static final Pattern CELL = Pattern.compile(
            "(?:celle [A-Z]+[0-9]+|tabellen »[^«]*«): (?:tom|læst som ([^;]*)|»([^«]*)«(?:, læst som ([^;]*)|, (ikke brugt))?)");
    private static final Pattern RELEASED = Pattern.compile("Det er det udgivne tal\\.");

    private final TracedRelease release;
    private final Labels labels;
    private final List<String> wrong = new ArrayList<>();
    private int reckoned;
    private int hidden;

    private TracedNumbers(TracedRelease release, Labels labels) {
        this.release = release;
        this.labels = labels;
    }

    /** @param least how many numbers must have been worked out again, so that no trace is lost unseen */
    public static void assertComeOut(Path folder, int least) throws Exception {
        Contracts contracts = Contracts.load(RoundReader.references(folder));
        Round round = Subjects.round(folder, contracts);
        TracedRelease release = TracedRelease.read(
                round, contracts, ReleaseFolders.inRound(folder).get(0).folder());
        assertEquals(Optional.of(Set.of()), release.changed());
        TracedNumbers numbers = new TracedNumbers(release, new Labels(contracts.codes()));
        for (String table : release.tables()) {
            numbers.draw(release.table(table).orElseThrow(), new Random(table.hashCode()));
        }
        assertEquals(List.of(), numbers.wrong);
        assertTrue(numbers.reckoned >= least, () -> "only " + numbers.reckoned + " numbers were worked out again");
        assertTrue(numbers.hidden > 0, "no hidden number was drawn");
    }

    private void draw(ReleasedRows table, Random random) {
        for (ReportField column : ReleasedRows.numbers(table.schema())) {
            for (int i = 0; i < DRAWN_OF_A_COLUMN && !table.rows().isEmpty(); i++) {
                Map<String, String> row =
                        table.rows().get(random.nextInt(table.rows().size()));
                Traced traced = release.trace(table, row, column);
                String name = table.schema().name() + "." + column.name() + " "
                        + table.schema().primaryKey().stream().map(row::get).toList();
                try {
                    check(traced);
                } catch (AssertionError | RuntimeException failed) {
                    wrong.add(name + ": " + failed.getMessage());
                }
            }
        }
    }

    private void check(Traced traced) {
        List<String> full = Explanation.of(traced, labels, Set.of(), true);
        ReleasedRows.ReleasedNumber number = traced.number();
        if (number.hidden()) {
            hidden++;
            String shown = String.join("\n", Explanation.of(traced, labels, Set.of(), false));
            assertTrue(shown.contains("Skjult: "), shown);
            if (!(traced instanceof Traced.OfColumns)) {
                assertFalse(CELL.matcher(shown).find(), shown);
            }
        } else if (traced instanceof Traced.OfRows rows
                && number.amount().isPresent()
                && rows.trace().take() != Trace.Take.AMONG
                && rows.trace().but().isEmpty()) {
            assertTrue(RELEASED.matcher(String.join("\n", full)).find(), () -> String.join("\n", full));
            Amount again = again(rows.trace(), printed(full));
            Amount amount = again.dividedBy(
                    BigDecimal.valueOf(rows.unit().isEmpty() ? 1 : rows.unit().startsWith("mio.") ? 1_000_000 : 1_000));
            assertTrue(number.is(amount), () -> "printed " + amount + " released " + number.danish());
            reckoned++;
        } else if (traced instanceof Traced.OfColumns columns && number.amount().isPresent()) {
            assertTrue(columns.result().isEmpty() || columns.agrees(), () -> String.join("\n", full));
            reckoned += columns.agrees() ? 1 : 0;
        }
    }

    /** The first cell of each printed row, as it was read; empty where it holds nothing that is used. */
    private static List<String> printed(List<String> lines) {
        List<String> cells = new ArrayList<>();
        Optional<String> indent = Optional.empty();
        for (String line : lines) {
            Matcher rows = ROWS.matcher(line);
            if (rows.matches()) {
                indent = Optional.of(rows.group(1) + "  ");
            } else if (indent.isPresent() && !line.startsWith(indent.get())) {
                return cells;
            } else if (indent.isPresent() && line.charAt(indent.get().length()) != ' ') {
                Matcher cell = CELL.matcher(line);
                cells.add(cell.find() ? read(cell) : "");
            }
        }
        return cells;
    }

    private static String read(Matcher cell) {
        return Stream.of(1, 3)
                .map(cell::group)
                .filter(text -> text != null)
                .findFirst()
                .orElseGet(() -> cell.group(2) == null || cell.group(4) != null
                        ? ""
                        : cell.group(2).replace('.', ','));
    }

    private static Amount again(Trace trace, List<String> cells) {
        Trace.Take take = trace.take();
        List<String> said = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        if (take == Trace.Take.COUNT) {
            return Amount.of(trace.field().isEmpty() ? cells.size() : said.size());
        } else if (take == Trace.Take.DISTINCT) {
            return Amount.of(said.stream().distinct().count());
        }
        List<Amount> amounts = said.stream().map(TracedNumbers::amount).toList();
        List<BigDecimal> sorted = amounts.stream().map(Amount::lower).sorted().toList();
        return switch (take) {
            case SUM -> amounts.stream().reduce(Amount.NOTHING, Amount::plus);
            case SAME, LEAST -> Amount.of(sorted.get(0));
            case MOST -> Amount.of(sorted.get(sorted.size() - 1));
            case MEDIAN ->
                Amount.of(sorted.get((sorted.size() - 1) / 2).add(sorted.get(sorted.size() / 2)))
                        .dividedBy(BigDecimal.valueOf(2));
            case COUNT, DISTINCT, MEAN, AMONG -> throw new IllegalArgumentException(take.toString());
        };
    }

    /** A number as it is printed in Danish: {@code 1.234,5} or {@code 19–21}. */
    private static Amount amount(String danish) {
        String[] ends = danish.split("–", -1);
        return new Amount(number(ends[0]), number(ends[ends.length - 1]));
    }

    private static BigDecimal number(String danish) {
        return new BigDecimal(danish.strip()
                .replace(".", "")
                .replace(',', '.')
                .replace('−', '-')
                .replaceAll("[^0-9.-].*", ""));
    }
}
