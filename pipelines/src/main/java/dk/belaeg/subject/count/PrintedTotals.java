package dk.belaeg.subject.count;

import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Column.whole;
import static dk.belaeg.contract.Column.year;
import static dk.belaeg.contract.Columns.CATEGORY;
import static dk.belaeg.contract.Columns.COUNTED_GROUP;
import static dk.belaeg.contract.Columns.COUNTED_LOWER;
import static dk.belaeg.contract.Columns.COUNTED_UPPER;
import static dk.belaeg.contract.Columns.YEAR;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Column;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import dk.belaeg.round.Round;
import dk.belaeg.subject.InnerJoin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Sums of a count as they are printed somewhere, in the round's {@code opslag/trykte-summer.csv}: each is held against what
 * the municipalities' numbers can add up to, from the least to the most that is known of each.
 */
public final class PrintedTotals {
    static final String FILE = "opslag/trykte-summer.csv";

    static final Rule OUTSIDE = Rule.warning(
                    "optaelling-trykt-sum",
                    "Den trykte sum kan ikke følge af kommunernes tal",
                    "Se efter, om summen er skrevet rigtigt af, og om den er af de samme kommuner og år. Er begge rigtige, skal intet gøres.")
            .forSecretariat();

    static final Rule LINE = Rule.error(
                    "optaelling-trykt-linje",
                    "En linje i opslag/trykte-summer.csv kan ikke bruges",
                    "Ret linjen: målgruppe, kategori og år skal være rundens, summen et helt tal, og der skal være en kilde.")
            .forSecretariat();

    static final String PRINTED_TOTAL = "printed_total";
    static final String PRINTED_SOURCE = "printed_source";

    /** One row per group, category and year that a sum is printed for. */
    public static final List<Column> LINES =
            List.of(text(COUNTED_GROUP), text(CATEGORY), year(YEAR), whole(PRINTED_TOTAL), text(PRINTED_SOURCE));

    /** @param category as the form calls it; {@link CountSettings#TOTAL} for all of the group's */
    private record Line(CountedGroup group, String category, int year, long printed, String source) {}

    private PrintedTotals() {}

    /**
     * One row per geography, group, category and year that a sum is printed for, with both.
     *
     * @param counted one row per geography, group, category and year
     * @param lines see {@link #LINES}
     */
    public static Dataset<Row> beside(Dataset<Row> counted, Dataset<Row> lines) {
        // a sum is printed once for a group, category and year
        return counted.transform(InnerJoin.with(lines, COUNTED_GROUP, CATEGORY, YEAR));
    }

    static List<@Nullable Object[]> rows(Codes codes, CountSettings counting) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        read(codes, counting, new ArrayList<>())
                .forEach(line -> rows.add(
                        new Object[] {line.group().name(), line.category(), line.year(), line.printed(), line.source()
                        }));
        return rows;
    }

    static void check(StagedTable counts, Round round, Codes codes, List<Finding> findings) {
        CountSettings counting = round.settings(CountSettings.class);
        for (Line line : read(codes, counting, findings)) {
            List<String> categories = line.category().equals(CountSettings.TOTAL)
                    ? line.group().categories().stream()
                            .filter(category -> line.group().wholeOf(category).isEmpty())
                            .map(category -> counting.called(line.group(), category))
                            .toList()
                    : List.of(line.category());
            held(line, counts, categories, round.respondents(), findings);
        }
    }

    /** What is not stated may be anything, so the most is known only when nothing is missing. */
    private static void held(
            Line line,
            StagedTable counts,
            List<String> categories,
            List<String> municipalities,
            List<Finding> findings) {
        List<StagedRow> rows = counts.used().stream()
                .filter(row -> row.text(CATEGORY).filter(categories::contains).isPresent()
                        && row.value(YEAR, Integer.class).equals(Optional.of(line.year()))
                        && row.value(COUNTED_LOWER, Long.class).isPresent())
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        long least = sum(rows, COUNTED_LOWER);
        long most =
                rows.size() == categories.size() * municipalities.size() ? sum(rows, COUNTED_UPPER) : Long.MAX_VALUE;
        if (line.printed() < least || line.printed() > most) {
            findings.add(new Finding(
                    OUTSIDE,
                    Origin.ofFile(FILE),
                    "trykt " + line.printed() + ", muligt "
                            + (most == Long.MAX_VALUE ? "mindst " + least : least + "-" + most),
                    "Den trykte sum for " + line.group().name() + " i " + line.year()
                            + (line.category().equals(CountSettings.TOTAL) ? "" : " (" + line.category() + ")")
                            + " ligger uden for det, kommunernes tal kan give."));
        }
    }

    private static long sum(List<StagedRow> rows, String bound) {
        return rows.stream()
                .mapToLong(row -> row.value(bound, Long.class).orElse(0L))
                .sum();
    }

    private static List<Line> read(Codes codes, CountSettings counting, List<Finding> findings) {
        List<Line> lines = new ArrayList<>();
        for (CodeList.Entry entry : codes.list("printed-totals").rows()) {
            String named = entry.get("counted_group").strip();
            String category = entry.get("category").strip();
            String year = entry.get("year").strip();
            Optional<CountedGroup> group = counting.groups().stream()
                    .filter(one -> named.isEmpty() || one.name().equals(named))
                    .findFirst()
                    .filter(one -> !named.isEmpty() || counting.groups().size() == 1);
            boolean known = group.filter(
                            of -> category.isEmpty() || of.categories().contains(category))
                    .filter(of -> of.years().stream().map(String::valueOf).anyMatch(year::equals))
                    .isPresent();
            if (!known
                    || !entry.get("total").strip().matches("[0-9]{1,9}")
                    || entry.get("source").isBlank()) {
                findings.add(Finding.of(LINE, Origin.ofFile(FILE), "Linjen om " + year + " er ikke brugt."));
                continue;
            }
            CountedGroup of = group.orElseThrow();
            lines.add(new Line(
                    of,
                    category.isEmpty() ? CountSettings.TOTAL : counting.called(of, category),
                    Integer.parseInt(year),
                    Long.parseLong(entry.get("total").strip()),
                    entry.get("source").strip()));
        }
        return lines;
    }
}
