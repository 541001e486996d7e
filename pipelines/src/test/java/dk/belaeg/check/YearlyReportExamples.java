package dk.belaeg.check;

import dk.belaeg.FakeRound;
import dk.belaeg.check.RuleExamples.Example;
import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.Rule;
import java.util.Optional;
import java.util.function.Consumer;

/** Examples of the rules over the yearly outside reports. */
final class YearlyReportExamples {
    private static final String SPECIALISED =
            """
            Særligt tilbud|Pladsernes art|År|Pladser|Belagte pladser|Belægningsprocent|Vurderet behov|Vurderet efterspørgsel|Bør følges særligt|Begrundelse
            Kofoedsminde|Sikrede pladser|2025|70|63|90|Stige|Stige|Ja|Der bygges om""";

    private static final String SHELTERS =
            """
            Forsorgshjem|Beliggenhedskommune|Ejerforhold|Opgjort pr.|Pladser efter § 110|Belagte pladser|Takst pr. døgn
            Havnen|Odense|Privat|1-9-2025|20|18|2300
            Åen|Esbjerg|Kommunal|1-9-2025|20|18|""";

    private static final String SHELTER_AREAS =
            """
            KKR-område|År|Pladser efter § 110|Heraf private pladser|Anslået belægning
            KKR Syddanmark|2025|560|200|90""";

    private static final String CASES =
            """
            Kommune|År|Antal sager|Forventede sager
            Odense|2025|12|14""";

    private static final String HOUSES =
            """
            Børnehus|År|Afsluttede sager|Dage til afslutning|Takst pr. sag
            Børnehus Syd|2025|200|290|21500""";

    private static final String CAUSES =
            """
            Kommune|Faktor|År|Faktorens værdi|Enhed
            Odense|Andel private botilbud|2024|12,5|pct.""";

    private static final String ACCOUNTS =
            "Kommune;Funktion;2024;2025\nOdense;5.38.50;100;110\nOdense;5.28.20;100;110\n";

    private YearlyReportExamples() {}

    static Optional<Example> of(Rule rule) {
        return Optional.ofNullable(
                switch (rule.id()) {
                    case "saerlig-belaegning-usandsynlig" -> Inboxes.sheet(SPECIALISED, 'E', "tal: 630", "tal: 63");
                    case "saerlig-belaegning-uenig" -> Inboxes.sheet(SPECIALISED, 'F', "97,5", "90");
                    case "saerlig-vurdering-uden-begrundelse" -> Inboxes.sheet(SPECIALISED, 'J', "", "Der bygges om");
                    case "saerlige-tilbud-mangler" -> everyService();
                    case "forsorg-belaegning-usandsynlig" -> Inboxes.sheet(SHELTERS, 'F', "tal: 180", "tal: 18");
                    case "forsorg-flere-private-end-alle" -> Inboxes.sheet(SHELTER_AREAS, 'D', "tal: 600", "tal: 200");
                    case "forsorg-grundlag-mangler" ->
                        Inboxes.sheet(
                                        SHELTERS.replace("Privat|1-9-2025", "Privat|1-8-2025"),
                                        'D',
                                        "1-8-2025",
                                        "1-9-2025")
                                .at("");
                    case "forsorg-ude-af-opgoerelsen" -> goneAndClosed();
                    case "forsorg-kkr-uenig" ->
                        new Example(
                                kkr("KKR Syddanmark;2025;41;20;90"), "b.csv C2", kkr("KKR Syddanmark;2025;40;20;90"));
                    case "forsorg-kkr-pr-indbygger" -> new Example(rated("12,3"), "a.csv E2", rated("22,5"));
                    case "forsorg-indeks-mangler" -> tariffs();
                    case "sagstid-usandsynlig" -> Inboxes.sheet(HOUSES, 'D', "tal: 2900", "tal: 290");
                    case "sager-uden-folketal" ->
                        new Example(
                                Inboxes.csv(CASES.replace('|', ';')),
                                "",
                                Inboxes.csv(CASES.replace('|', ';'))
                                        .andThen(r -> r.with("b.csv", "Kommune;Alder;2025\nOdense;0-17 år;40000\n")));
                    case "faktor-taeller" -> Inboxes.sheet(CAUSES, 'E', "personer", "pct.");
                    case "faktor-uden-for-graenser" -> Inboxes.sheet(CAUSES, 'D', "tal: 120", "tal: 12");
                    case "faktor-anden-enhed" -> Inboxes.sheet(CAUSES, 'E', "point", "%");
                    case "faktor-uden-enhed" ->
                        Inboxes.sheet(CAUSES.replace("Andel private botilbud", "Rejsetid"), 'E', "", "minutter");
                    case "faktor-dobbelt" ->
                        Inboxes.sheet(
                                CAUSES + "\nOdense|Andel private botilbud|2024|14|pct.",
                                'B',
                                "Privat andel",
                                "Andel tomme pladser");
                    case "faktor-andre-aar" ->
                        new Example(
                                Inboxes.csv(CAUSES.replace("2024", "2019").replace('|', ';'))
                                        .andThen(r -> r.with("b.csv", ACCOUNTS)),
                                "a.csv C2",
                                Inboxes.csv(CAUSES.replace('|', ';')).andThen(r -> r.with("b.csv", ACCOUNTS)));
                    case "faktor-uden-regnskab" ->
                        new Example(
                                Inboxes.csv(CAUSES.replace('|', ';')),
                                "",
                                Inboxes.csv(CAUSES.replace('|', ';')).andThen(r -> r.with("b.csv", ACCOUNTS)));
                    default -> null;
                });
    }

    private static Example tariffs() {
        String count = SHELTERS.replace('|', ';');
        return new Example(Inboxes.csv(count), "", Inboxes.csv(count.replace("1-9-2025", "1-9-2024")));
    }

    private static Consumer<FakeRound> kkr(String line) {
        return round -> round.wholeRegion()
                .with("a.csv", SHELTERS.replace('|', ';'))
                .with("b.csv", SHELTER_AREAS.lines().findFirst().orElseThrow().replace('|', ';') + "\n" + line + "\n");
    }

    /** The round's own area with 99 citizens of each of nine situations, and 18,000 inhabitants of each municipality. */
    private static Consumer<FakeRound> rated(String rate) {
        Codes codes = FakeRound.CONTRACTS.codes();
        StringBuilder citizens = new StringBuilder("KKR-område;Hjemløshedssituation;År;Borgere i hjemløshed\n");
        codes.list("homelessness-situations")
                .rows()
                .forEach(situation -> citizens.append("KKR Syddanmark;" + situation.get("name") + ";2025;99\n"));
        StringBuilder inhabitants = new StringBuilder("Kommune;Alder;2025\n");
        codes.municipalities().rows().stream()
                .filter(municipality -> municipality.get("kkr_area").equals("syddanmark"))
                .forEach(municipality -> inhabitants.append(municipality.get("name") + ";I alt;18000\n"));
        return round -> round.wholeRegion()
                .with(
                        "a.csv",
                        "KKR-område;År;Pladser efter § 110;Heraf private pladser;Borgere i hjemløshed pr. 10.000 indbyggere\n"
                                + "KKR Syddanmark;2025;41;19;" + rate + "\n")
                .with("b.csv", citizens.toString())
                .with("c.csv", inhabitants.toString());
    }

    private static Example goneAndClosed() {
        String counts = SHELTERS.replace('|', ';') + "\nLejren;Odense;Privat;1-9-2024;0;;"
                + "\nHerberget;Odense;Privat;1-9-2024;12;;";
        return new Example(Inboxes.csv(counts), "", Inboxes.csv(counts + "\nHerberget;Odense;Privat;1-9-2025;0;;"));
    }

    private static Example everyService() {
        String[] names = {
            "Bakkegården",
            "Børneklinikken",
            "Børneskolen Filadelfia",
            "Center for Døvblindhed og Høretab",
            "Center for Høretab",
            "CFD Døvekonsulentordningen",
            "Egely",
            "Geelsgårdskolen",
            "Grenen",
            "IBOS",
            "Kofoedsminde",
            "Koglen",
            "Kompasset",
            "Skolen på Kastelsvej",
            "Sølager",
            "Sønderbro",
            "Stevnsfortet",
            "Synscenter Refsnæs"
        };
        StringBuilder all = new StringBuilder("Særligt tilbud;År;Pladser;Belagte pladser\n");
        for (String name : names) {
            all.append(name).append(";2025;10;9\n");
        }
        return new Example(
                Inboxes.csv(all.toString().replace("Egely;2025;10;9\n", "Egely;2024;10;9\n")),
                "",
                Inboxes.csv(all.toString()));
    }
}
