package dk.belaeg.intake;

import static dk.belaeg.grammar.Rule.Level.ANSWER;

import dk.belaeg.grammar.Rule;
import java.util.List;

/** What becomes of the lines of {@code rettelser.xlsx}: corrections of values, and deviations found right. */
public final class CorrectionRules {
    public static final Rule MADE = ANSWER.info(
            "rettelse-brugt",
            "Værdien er rettet efter en oplysning",
            "Ingen handling er nødvendig; det, der stod, er gemt.");

    public static final Rule INCOMPLETE = ANSWER.error(
                    "rettelse-mangelfuld",
                    "En linje med rettelser kan ikke bruges",
                    "Udfyld linjen i rettelser.xlsx, eller slet den.")
            .forSecretariat();

    public static final Rule UNPLACED = ANSWER.error(
                    "rettelse-uden-sted",
                    "Rettelsen passer ikke på netop én celle",
                    "Skriv fil, ark og celle i rettelser.xlsx, så kun én celle passer.")
            .forSecretariat();

    public static final Rule OUTDATED = ANSWER.error(
                    "rettelse-foraeldet",
                    "Det, der blev rettet, har ændret sig",
                    "Se, om rettelsen stadig gælder. Ret så »Der stod« i rettelser.xlsx, eller slet linjen.")
            .forSecretariat();

    public static final Rule ACCEPTANCE_EXPIRED = ANSWER.warning(
                    "godkendelse-udloebet",
                    "En godkendt afvigelse er udløbet",
                    "Spørg afsenderen igen, og skriv en ny dato i rettelser.xlsx, eller slet linjen.")
            .forSecretariat();

    public static final Rule ACCEPTANCE_UNUSED = ANSWER.info(
            "godkendelse-uden-fund",
            "En godkendt afvigelse er der ikke længere",
            "Ingen handling er nødvendig; linjen i rettelser.xlsx kan slettes.");

    private CorrectionRules() {}

    /** All of them. */
    public static List<Rule> all() {
        return List.of(MADE, INCOMPLETE, UNPLACED, OUTDATED, ACCEPTANCE_EXPIRED, ACCEPTANCE_UNUSED);
    }
}
