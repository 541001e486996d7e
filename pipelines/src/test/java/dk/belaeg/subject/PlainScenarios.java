package dk.belaeg.subject;

import dk.belaeg.contract.Column;
import dk.belaeg.contract.RowValues;
import dk.belaeg.round.Settings;
import dk.belaeg.subject.ScenarioTest.Given;
import dk.belaeg.subject.register.Offers;
import dk.belaeg.subject.visitations.VisitationSettings;
import dk.belaeg.subject.visitations.VisitationSpread;
import dk.belaeg.subject.visitations.Visitations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** How the measures that are computed without Spark are called with the tables of a scenario. */
final class PlainScenarios {
    private PlainScenarios() {}

    private static List<RowValues> rows(Given given, String name) {
        List<RowValues> rows = new ArrayList<>();
        Scenario.Table table = given.scenario().given(name);
        List<Column> columns = table.columns(ScenarioColumns.of(name));
        List<String> names = columns.stream().map(Column::name).toList();
        for (@Nullable Object[] values : table.values(ScenarioColumns.of(name))) {
            rows.add(new RowValues() {
                @Override
                public <T> Optional<T> value(String column, Class<T> type) {
                    int at = names.indexOf(column);
                    return at < 0
                            ? Optional.empty()
                            : Optional.ofNullable(values[at]).map(type::cast);
                }
            });
        }
        return rows;
    }

    private static VisitationSpread visitations(Given given) {
        return Visitations.of(
                rows(given, "visitations"),
                Settings.standard(VisitationSettings.class),
                ScenarioColumns.contracts().codes(),
                365);
    }

    private static Offers offers(Given given) {
        Scenario.Table portal = given.scenario().given("portal");
        Scenario.Contract contract = ScenarioColumns.of("portal");
        return new Offers(
                portal.columns(contract),
                portal.values(contract),
                ScenarioColumns.contracts().codes(),
                2);
    }

    static Dataset<Row> offersByGroup(Given given) {
        return given.dataset(Offers.BY_SECTOR, offers(given).bySector());
    }

    static Dataset<Row> offersCompared(Given given) {
        return given.dataset(Offers.COMPARED, offers(given).compare());
    }

    static Dataset<Row> visitationSpread(Given given) {
        return given.dataset(VisitationSpread.CASES, visitations(given).cases());
    }

    static Dataset<Row> visitationDecisions(Given given) {
        return given.dataset(VisitationSpread.ANSWERS, visitations(given).answers());
    }
}
