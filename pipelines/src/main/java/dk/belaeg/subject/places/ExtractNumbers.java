package dk.belaeg.subject.places;

import dk.belaeg.check.SumEffects;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import java.util.HashMap;
import java.util.Map;

/** Places that others report, against those of the extract. */
public final class ExtractNumbers {
    public static final Rule UNLIKE_EXTRACT = Rule.warning(
                    "pladser-mod-udtraek",
                    "Pladserne er langt fra udtrækket",
                    "Se efter, om pladserne er skrevet rigtigt, og om udtrækket er nyt. Er de rigtige, så godkend det i rettelser.xlsx.")
            .senders("Se efter, om pladserne er skrevet rigtigt, og om udtrækket er nyt.");

    private ExtractNumbers() {}

    /** The places of the extract by a column, such as the service or the host. */
    public static Map<String, Double> places(Intake intake, String column) {
        Map<String, Double> places = new HashMap<>();
        for (StagedRow row : intake.table("portal").used()) {
            row.text(column)
                    .ifPresent(key ->
                            places.merge(key, SumEffects.value(row, "places").orElse(0), Double::sum));
        }
        return places;
    }

    /**
     * Flags a number of places that is far from the extract.
     *
     * @param move how many places it may be wrong by
     * @param all the places of the sum that it would move
     * @param sum what the sum is called in a sentence
     */
    public static Finding unlike(StagedRow row, String field, String sentence, double move, double all, String sum) {
        row.flag(field);
        return finding(row, field, sentence, move, all, sum);
    }

    /** The same without the flag. */
    public static Finding finding(StagedRow row, String field, String sentence, double move, double all, String sum) {
        return Finding.of(UNLIKE_EXTRACT, row.origin(field), sentence)
                .weighing(SumEffects.weight(Math.abs(move), SumEffects.share(move, all), "pladser", sum, false));
    }
}
