package dk.belaeg.subject.specialised;

import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Columns.KIND;
import static dk.belaeg.contract.Columns.SERVICE_NAME;
import static dk.belaeg.contract.Columns.YEAR;

import dk.belaeg.check.Checked;
import dk.belaeg.check.RowRule;
import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Column;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedTable;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The yearly report on national and inter-regional services and those with secured wards: places, occupancy, need as judged,
 * and whom to follow closely. Method: {@code docs/metode/saerlige-tilbud.md}.
 */
public final class Specialised implements Subject {
    /** The table that comes in, and the dataset of its years. */
    static final String NAME = "specialised";

    private static final String LIST = "services-national";

    /** One row per service of the list. */
    public static final List<Column> LISTED = List.of(text(SpecialisedYears.SERVICE), text(SERVICE_NAME), text(KIND));

    @Override
    public List<Class<? extends Settings>> settings() {
        return List.of(FollowSettings.class);
    }

    @Override
    public List<Rule> rules() {
        return SpecialisedRules.rules();
    }

    @Override
    public List<RowRule> rowRules(Round round, Contracts contracts) {
        return SpecialisedRules.ofRows();
    }

    @Override
    public void check(Intake intake, Round round, Contracts contracts, List<Finding> findings) {
        SpecialisedRules.lacking(intake.table(NAME), contracts.codes().list(LIST), findings);
    }

    @Override
    public Map<String, String> words(Round round, Codes codes, Checked checked) {
        return Map.of(
                "saerlige_aar",
                newestYear(checked.intake().table(NAME)).map(String::valueOf).orElse(""));
    }

    static Optional<Integer> newestYear(StagedTable table) {
        return table.used().stream()
                .flatMap(row -> row.value(YEAR, Integer.class).stream())
                .max(Comparator.naturalOrder());
    }

    @Override
    public Map<String, LostRows> lostRows() {
        return Map.of(NAME, LostRows.SUMS_BLANK);
    }

    @Override
    public void datasets(Inputs inputs, Datasets datasets) {
        datasets.addShared(
                NAME, () -> SpecialisedYears.byYear(inputs.parts(NAME), inputs.before(NAME), listed(inputs)));
        datasets.add(
                "specialised_followup",
                () -> FollowUp.byService(
                        datasets.get(NAME),
                        inputs.parts(NAME),
                        listed(inputs),
                        inputs.round().settings(FollowSettings.class)));
    }

    private static Dataset<Row> listed(Inputs inputs) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (CodeList.Entry service : inputs.codes().list(LIST).rows()) {
            rows.add(new Object[] {service.get("code"), service.get("name"), service.get("kind")});
        }
        return inputs.dataset(LISTED, rows);
    }
}
