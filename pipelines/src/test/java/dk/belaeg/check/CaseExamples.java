package dk.belaeg.check;

import dk.belaeg.check.RuleExamples.Example;
import dk.belaeg.grammar.Rule;
import java.util.Optional;

/** Examples of the rules over cases and their cost. */
final class CaseExamples {
    private static final String CASES =
            """
            Kommune|År|Område|Lov og paragraf|Sektor|Målgruppe|Sager i alt|Udgift (kr.)|Sager over grænsen|Udgift til sager over grænsen (kr.)|Under 0,5 mio. kr.|0,5-1 mio. kr.|1-2 mio. kr.|Over 2 mio. kr.
            Odense|2025|Voksne|SEL § 107|Privat|Autismespektrum|10|tal: 9000000|4|tal: 6000000|1|5|3|1""";

    private CaseExamples() {}

    static Optional<Example> of(Rule rule) {
        return Optional.ofNullable(
                switch (rule.id()) {
                    case "sag-flere-dyre-end-alle" -> Inboxes.sheet(CASES, 'I', "11", "4");
                    case "sag-dyre-koster-mere-end-alle" -> Inboxes.sheet(CASES, 'J', "tal: 9000001", "tal: 9000000");
                    case "sag-udgift-uden-sager" -> Inboxes.sheet(without(), 'H', "tal: 100", "tal: 0");
                    case "sag-pris-usandsynlig" -> Inboxes.sheet(plain(), 'H', "tal: 9999", "tal: 10000");
                    case "sag-baand-passer-ikke" -> Inboxes.sheet(CASES, 'G', "11", "10");
                    case "sag-dyre-under-graensen" -> Inboxes.sheet(CASES, 'J', "tal: 3999999", "tal: 4000000");
                    case "sag-kommune-mangler" ->
                        new Example(
                                Inboxes.csv(csv("Odense", 2025)),
                                "",
                                Inboxes.csv(csv("Odense", 2025) + row("Esbjerg", 2025) + row("Vejle", 2025)));
                    case "sag-indeks-mangler" ->
                        new Example(
                                Inboxes.csv(csv("Odense", 2024) + row("Odense", 2022)),
                                "",
                                Inboxes.csv(csv("Odense", 2024) + row("Odense", 2023)));
                    case "sag-uden-folketal" ->
                        new Example(
                                Inboxes.csv(csv("Odense", 2025)),
                                "",
                                Inboxes.csv(csv("Odense", 2025))
                                        .andThen(r -> r.with(
                                                "b.csv", "Kommune;Alder;2025\nOdense;18 år og derover;160000\n")));
                    default -> null;
                });
    }

    /** Without bands and without expensive cases. */
    private static String plain() {
        return CASES.replace("|4|tal: 6000000|1|5|3|1", "|0|tal: 0||||");
    }

    private static String without() {
        return plain().replace("|10|tal", "|0|tal");
    }

    private static String csv(String municipality, int year) {
        return CASES.substring(0, CASES.indexOf('\n') + 1).replace('|', ';') + row(municipality, year);
    }

    private static String row(String municipality, int year) {
        return municipality + ";" + year + ";Voksne;SEL § 107;Privat;Autismespektrum;10;9000000;4;6000000;;;;\n";
    }
}
