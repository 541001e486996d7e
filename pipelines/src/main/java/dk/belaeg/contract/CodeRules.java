package dk.belaeg.contract;

import static dk.belaeg.grammar.Rule.Level.VALUE;

import dk.belaeg.grammar.Rule;
import java.util.List;

/** What is wrong with a name of a municipality, an operator or a target group. */
public final class CodeRules {
    public static final Rule MUNICIPALITY_UNKNOWN = VALUE.error(
                    "kommune-ukendt",
                    "Kommunen er ikke genkendt",
                    "Skriv kommunens navn eller kode, eller tilføj stavemåden i opslag/.")
            .senders("Skriv kommunens navn eller kode.");

    public static final Rule OPERATOR_UNKNOWN =
            VALUE.error("driftsherre-ukendt", "Driftsherren er ikke genkendt", "Skriv en kommunes eller regions navn.");

    public static final Rule TARGET_GROUP_UNPLACED = VALUE.warning(
                    "maalgruppe-ikke-indplaceret",
                    "Målgruppen er ikke indplaceret",
                    "Tilføj ordlyden i målgruppernes oversættelsesliste i opslag/.")
            .forSecretariat();

    public static final Rule RECOGNISED_BY_ALIAS = VALUE.info(
            "stavemaade", "Anden stavemåde end den officielle", "Ingen handling er nødvendig; navnet er genkendt.");

    private CodeRules() {}

    /** All of them. */
    public static List<Rule> all() {
        return List.of(MUNICIPALITY_UNKNOWN, OPERATOR_UNKNOWN, TARGET_GROUP_UNPLACED, RECOGNISED_BY_ALIAS);
    }
}
