package dk.belaeg.check;

import dk.belaeg.check.RuleExamples.Example;
import dk.belaeg.grammar.Rule;
import java.util.Optional;

/** Examples of the rules over trial visitations. */
final class VisitationExamples {
    private static final String JUDGED =
            """
            Sag|Målgruppe|Kommune|Afgørelse|Lov og paragraf|Slags plads|Pris|Prisens enhed
            Sag 1|V2.01|Odense|Bevilget|SEL § 107|Midlertidigt botilbud|2300|pr. døgn
            Sag 1|V2.01|Esbjerg|Bevilget|SEL § 107|Midlertidigt botilbud|2400|pr. døgn""";

    private VisitationExamples() {}

    static Optional<Example> of(Rule rule) {
        return Optional.ofNullable(
                switch (rule.id()) {
                    case "proevesag-slags-mod-paragraf" ->
                        Inboxes.sheet(JUDGED, 'F', "Støtte i eget hjem", "Midlertidigt botilbud");
                    case "proevesag-afslag-med-plads" -> Inboxes.sheet(JUDGED, 'D', "Afslag", "Bevilget");
                    case "proevesag-pris-uden-enhed" ->
                        Inboxes.sheet(JUDGED, 'H', "", "pr. døgn").at("a.xlsx Svar G3");
                    case "proevesag-pris-i-anden-enhed" ->
                        Inboxes.sheet(JUDGED, 'H', "pr. time", "pr. måned").at("a.xlsx Svar G3");
                    case "proevesag-pris-usandsynlig" -> Inboxes.sheet(JUDGED, 'G', "240000", "2400");
                    case "proevesag-flere-maalgrupper" -> Inboxes.sheet(JUDGED, 'B', "V2.04", "V2.01");
                    case "proevesag-vurderet-af-faa" ->
                        Inboxes.sheet(JUDGED, 'A', "Sag 2", "Sag 1").at("");
                    default -> null;
                });
    }
}
