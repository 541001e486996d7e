package dk.belaeg.subject.visitations;

import static dk.belaeg.contract.Columns.MUNICIPALITY;

import dk.belaeg.check.Checked;
import dk.belaeg.check.RowRule;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.RowValues;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import java.time.Year;
import java.util.List;
import java.util.Map;

/**
 * Trial visitations: constructed cases that several municipalities judge, each on its own, so that it can be seen how far
 * apart they decide, choose and price. Method: {@code docs/metode/proevevisitation.md}.
 */
public final class Visitations implements Subject {
    static final String TABLE = "visitations";

    @Override
    public List<Class<? extends Settings>> settings() {
        return List.of(VisitationSettings.class);
    }

    @Override
    public List<Rule> rules() {
        return VisitationRules.rules();
    }

    @Override
    public List<RowRule> rowRules(Round round, Contracts contracts) {
        return VisitationRules.ofRows(contracts.codes());
    }

    @Override
    public void check(Intake intake, Round round, Contracts contracts, List<Finding> findings) {
        VisitationRules.run(
                intake.table(TABLE),
                round.settings(VisitationSettings.class),
                contracts.codes(),
                days(round),
                findings);
    }

    @Override
    public Map<String, String> words(Round round, Codes codes, Checked checked) {
        return Map.of("proeveaar", String.valueOf(round.year()));
    }

    @Override
    public Map<String, LostRows> lostRows() {
        return Map.of(TABLE, LostRows.NOT_COUNTED);
    }

    @Override
    public void datasets(Inputs inputs, Datasets datasets) {
        datasets.add(
                "visitation_spread",
                () -> inputs.dataset(VisitationSpread.CASES, spread(inputs).cases()));
        datasets.add(
                "visitation_decisions",
                () -> inputs.dataset(VisitationSpread.ANSWERS, spread(inputs).answers()));
    }

    private static VisitationSpread spread(Inputs inputs) {
        return of(
                inputs.staged(TABLE).used(),
                inputs.round().settings(VisitationSettings.class),
                inputs.codes(),
                days(inputs.round()));
    }

    /**
     * The spread of rows.
     *
     * @param days of the year that prices are of
     */
    public static VisitationSpread of(
            List<? extends RowValues> rows, VisitationSettings settings, Codes codes, int days) {
        List<Judgement> judgements = rows.stream()
                .flatMap(row -> Judgement.of(row, codes, days).stream())
                .toList();
        return new VisitationSpread(judgements, expected(rows, settings), settings, codes);
    }

    /** How many municipalities are to judge each case: those that were asked, and at least those that have judged any. */
    static long expected(List<? extends RowValues> rows, VisitationSettings settings) {
        long took = rows.stream()
                .flatMap(row -> row.text(MUNICIPALITY).stream())
                .distinct()
                .count();
        return Math.max(took, settings.invited().orElse(0));
    }

    private static int days(Round round) {
        return Year.of(round.year()).length();
    }
}
