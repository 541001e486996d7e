package dk.belaeg.check;

import static dk.belaeg.grammar.Rule.Level.ANSWER;

import dk.belaeg.grammar.Rule;
import java.util.List;

/** What rows of a table must keep, whatever the table is about. */
public final class TableRules {
    public static final Rule SERVICE_ID_UNKNOWN = ANSWER.error(
            "tilbud-id-ukendt",
            "Tilbuddets id er ikke det i Tilbudsportalen",
            "Skriv id'et, som det står i Tilbudsportalen. Er tilbuddet et andet, så giv det sit eget navn.");

    public static final Rule KEY_TWICE =
            ANSWER.error("noegle-dobbelt", "Samme række to gange", "Slet den ene række, eller ret nøglen.");

    public static final Rule ROW_OUTSIDE = ANSWER.info(
                    "raekke-uden-for-omraadet",
                    "Rækker uden for rundens område",
                    "Ingen handling er nødvendig; rækkerne er ikke brugt.")
            .outside();

    private TableRules() {}

    /** All of them. */
    public static List<Rule> all() {
        return List.of(SERVICE_ID_UNKNOWN, KEY_TWICE, ROW_OUTSIDE);
    }
}
