package dk.belaeg.subject.themes;

import dk.belaeg.Engine;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What is counted of described groups, with the texts of a scenario. */
public final class ThemeScenarios {
    private ThemeScenarios() {}

    private static List<Mention> mentions(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(Mention::of).toList();
    }

    public static Dataset<Row> combined(Engine engine, Dataset<Row> mentions) {
        return engine.dataset(CombinedGroups.COLUMNS, CombinedGroups.rows(mentions(mentions)));
    }

    public static Dataset<Row> pairs(Engine engine, Dataset<Row> mentions) {
        return engine.dataset(ThemePairs.COLUMNS, ThemePairs.rows(mentions(mentions)));
    }

    public static Dataset<Row> spread(Engine engine, Dataset<Row> mentions) {
        return engine.dataset(ThemeSpread.COLUMNS, ThemeSpread.rows(mentions(mentions)));
    }

    public static Dataset<Row> status(Engine engine, Dataset<Row> mentions) {
        return engine.dataset(CodingStatus.COLUMNS, CodingStatus.rows(mentions(mentions), 22));
    }

    /** @param known codes of the code book before, with blanks between */
    public static Dataset<Row> change(Engine engine, Dataset<Row> now, Dataset<Row> before, String known) {
        return engine.dataset(
                ThemeChange.COLUMNS, ThemeChange.rows(mentions(now), mentions(before), Set.of(known.split(" ", -1))));
    }

    /**
     * How two agree.
     *
     * @param coded question, how many such texts, and the themes of either coder with blanks between
     */
    public static Dataset<Row> agreement(Engine engine, List<List<String>> coded, String fewest) {
        List<Agreement.Twice> texts = coded.stream()
                .flatMap(row -> Collections.nCopies(
                        Integer.parseInt(row.get(1)),
                        new Agreement.Twice(row.get(0), row.get(0), themes(row.get(2)), themes(row.get(3))))
                        .stream())
                .toList();
        try {
            return engine.dataset(
                    Agreement.COLUMNS,
                    Agreement.rows(
                            texts,
                            Contracts.load(Path.of("nowhere")).codes().list("themes"),
                            Integer.parseInt(fewest)));
        } catch (ContractException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> themes(String cell) {
        return Arrays.stream(cell.split(" ", -1))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.toSet());
    }
}
