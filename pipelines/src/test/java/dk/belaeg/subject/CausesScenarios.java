package dk.belaeg.subject;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.RowValues;
import dk.belaeg.round.Settings;
import dk.belaeg.subject.ScenarioTest.Given;
import dk.belaeg.subject.causes.Causes;
import dk.belaeg.subject.causes.CausesSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How growth is held against factors with the tables of a scenario: that of the municipalities that it has factors of. */
final class CausesScenarios {
    private CausesScenarios() {}

    static Dataset<Row> associations(Given given) {
        return given.engine().dataset(Causes.ASSOCIATIONS, held(given).associations());
    }

    static Dataset<Row> points(Given given) {
        return given.engine().dataset(Causes.POINTS, held(given).points());
    }

    private static Causes.Held held(Given given) {
        Codes codes = ScenarioColumns.contracts().codes();
        Map<String, String> names = new LinkedHashMap<>();
        given.rows("municipalities").forEach(row -> names.put(row.get(0), row.get(1)));
        List<Cells> factors =
                given.table("causes").collectAsList().stream().map(Cells::new).toList();
        return new Causes.Held(
                given.table("spending_levels"), factors, names, codes, Settings.standard(CausesSettings.class));
    }

    /** A row as rules see it. */
    private record Cells(Row row) implements RowValues {
        @Override
        public <T> Optional<T> value(String column, Class<T> type) {
            return List.of(row.schema().fieldNames()).contains(column)
                    ? Optional.ofNullable(row.<Object>getAs(column)).map(type::cast)
                    : Optional.empty();
        }
    }
}
