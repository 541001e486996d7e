package dk.belaeg.check;

import dk.belaeg.FakeRound;
import dk.belaeg.check.RuleExamples.Example;
import dk.belaeg.grammar.Rule;
import java.util.Optional;
import java.util.function.Consumer;

/** Examples of the rules over tariffs. Of the price index the program's own list has 2024. */
final class TariffExamples {
    private static final String HEADER =
            "Driftsherre|Tilbuds-id|Tilbud|Afdeling|Paragraf|Takstår|Takstens art|Betegnelse|Takstenhed|Takst|Budgetteret belægning|Solgt andel 1. oktober|Indberettet den\n";
    private static final String BEFORE = "Odense|7001|Birkebo||SEL § 107|2023|Samlet takst||pr. døgn|2000|98||\n";
    private static final String AFTER = "Odense|7001|Birkebo||SEL § 107|2024|Samlet takst||pr. døgn|2084|98||1-11-2023";
    private static final String OTHER = "Odense|7002|Skovly||SEL § 104|2024|Samlet takst||pr. dag|500|98||\n";

    private static final String STOCK =
            """
            Tilbuds-id;Tilbud;Driftsherre;Bestandsdag;Pladser i alt;Heraf solgt til andre kommuner
            7001;Birkebo;Odense;1-10-2026;8;2
            """;

    private static final String RENAMED =
            "Tilbuds-id før;Afdeling før;Tilbuds-id nu;Afdeling nu;Bekræftet af;Bekræftet den\n";
    private static final String PUBLISHED = "Fra år;Til år;Driftsherre;Gennemsnit af;Grundlag;Procent;Kilde\n";

    private TariffExamples() {}

    static Optional<Example> of(Rule rule) {
        String both = HEADER + BEFORE + AFTER;
        String twice = HEADER + AFTER.replace("||pr.", "|A|pr.") + "\n" + AFTER;
        return Optional.ofNullable(
                switch (rule.id()) {
                    case "takst-nul" -> Inboxes.sheet(HEADER + AFTER, 'J', "tal: 0", "tal: 2084");
                    case "takst-saerforanstaltning" ->
                        Inboxes.sheet(HEADER + OTHER + AFTER, 'G', "Særforanstaltning", "Særplads");
                    case "takst-uden-for-spaend" -> Inboxes.sheet(HEADER + AFTER, 'J', "tal: 730000", "tal: 2084");
                    case "takst-belaegning-over-100" -> Inboxes.sheet(HEADER + AFTER, 'K', "tal: 103", "tal: 100");
                    case "takst-dobbelt" ->
                        new Example(
                                table(twice.replace("|A|", "||")
                                        .replace("|2084|98||1-11-2023\n", "|2000|98||1-11-2023\n")),
                                "a.csv J3",
                                table(twice));
                    case "takst-anden-enhed" -> Inboxes.sheet(both, 'I', "pr. måned", "pr. døgn");
                    case "takst-spring" -> Inboxes.sheet(both, 'J', "tal: 2500", "tal: 2300");
                    case "takst-for-sent" -> Inboxes.sheet(both, 'M', "16-11-2023", "15-11-2023");
                    case "takst-solgt-uenig" ->
                        new Example(
                                table(HEADER + AFTER.replace("2024", "2027").replace("|98|", "|98|40"))
                                        .andThen(r -> r.with("b.csv", STOCK)),
                                "a.csv L2",
                                table(HEADER + AFTER.replace("2024", "2027").replace("|98|", "|98|25"))
                                        .andThen(r -> r.with("b.csv", STOCK)));
                    case "takster-mangler" ->
                        new Example(
                                table(both + "\n" + esbjerg("2023", "7003")),
                                "",
                                table(both + "\n" + esbjerg("2023", "7003") + esbjerg("2024", "7003")));
                    case "takst-indeks-mangler" ->
                        new Example(
                                table(HEADER + BEFORE.replace("2023", "2025") + AFTER.replace("2024", "2026")),
                                "",
                                table(both));
                    case "takst-aar-mangler" ->
                        new Example(
                                table(both).andThen(r -> r.setting("\"takster\": {\"fra\": 2020}")),
                                "runde.json",
                                table(both).andThen(r -> r.setting("\"takster\": {\"fra\": 2023}")));
                    case "takst-omdoebt-forslag" ->
                        new Example(table(renamed("Ny Birkegården")), "a.csv B3", table(renamed("Værkstedet Solhøj")));
                    case "takst-publiceret-uenig" ->
                        new Example(
                                table(both).andThen(published("2,4")),
                                "opslag/publicerede-takster.csv",
                                table(both).andThen(published("0,0")));
                    case "takstliste-linje" ->
                        new Example(
                                table(renamed("Ny Birkegården")).andThen(confirmed("")),
                                "opslag/omdoebte-tilbud.csv",
                                table(renamed("Ny Birkegården")).andThen(confirmed("Anna")));
                    default -> null;
                });
    }

    private static Consumer<FakeRound> table(String text) {
        return Inboxes.csv(text.replace('|', ';'));
    }

    private static String esbjerg(String year, String service) {
        return "Esbjerg|" + service + "|Havnly||SEL § 107|" + year + "|Samlet takst||pr. døgn|1900|97||\n";
    }

    /** A service that is gone, and one that is new. */
    private static String renamed(String now) {
        return HEADER
                + BEFORE.replace("Birkebo", "Birkegården")
                + AFTER.replace("7001", "7009").replace("Birkebo", now);
    }

    private static Consumer<FakeRound> confirmed(String by) {
        return r -> r.listing("omdoebte-tilbud.csv", RENAMED + "7001;;7009;;" + by + ";2026-04-14\n");
    }

    private static Consumer<FakeRound> published(String percent) {
        return r -> r.listing(
                "publicerede-takster.csv", PUBLISHED + "2023;2024;;driftsherrer;;" + percent + ";Fiktiv oversigt\n");
    }
}
