package dk.belaeg.report.annex;

import dk.belaeg.report.annex.HeadlineChoiceTest.Loud;
import java.util.List;
import java.util.Map;

/** Quiet and loud years of the yearly outside reports, for {@link HeadlineChoiceTest}. */
final class YearlyReportYears {
    private YearlyReportYears() {}

    static final Map<String, List<String>> QUIET = Map.of(
            "volume_by_region",
            List.of(cases("0", 100)),
            "volume_houses",
            List.of(house("A", "within", 101), house("B", "within", 100), house("C", "within", 100)),
            "shelters_by_region",
            List.of(shelters("0", 100)),
            "shelter_tariffs",
            List.of(tariff("A", "within"), tariff("B", "within")),
            "shelter_balance",
            List.of(need("A", "need_rising=0 need_answered=1"), need("B", "need_rising=0 need_answered=1")),
            "homelessness_by_region",
            List.of(homeless("Gadeplan", 1), homeless("Familie", 2)),
            "specialised_followup",
            List.of(special("A", "no", 100), special("B", "no", 100)),
            "specialised_years",
            List.of("kind=secured service=total ward=all year={saerlige_aar} places=150 occupancy=100"));

    static final List<Loud> LOUD = List.of(
            new Loud(
                    "saerlige-tilbud",
                    0,
                    "specialised_followup",
                    List.of(
                            special("A", "yes", 100),
                            special("B", "yes", 100),
                            special("C", "no", 100),
                            special("D", "unknown", 100)),
                    "2 af de 3 særlige tilbud, hvor det kan afgøres, bør følges særligt. For ét særligt tilbud kan det ikke"
                            + " afgøres."),
            new Loud(
                    "saerlige-tilbud",
                    1,
                    "specialised_years",
                    List.of("kind=secured service=total ward=all year={saerlige_aar} places=150 occupancy=80"),
                    "Tilbuddene med sikrede afdelinger har 150 pladser, og belægningen er 80 pct."),
            new Loud(
                    "saerlige-tilbud",
                    2,
                    "specialised_followup",
                    List.of(special("A", "no", 130), special("B", "no", 99)),
                    "Belægningen er højest på A: 130 pct. Derefter følger B (99 pct.)."),
            new Loud(
                    "saerlige-tilbud",
                    3,
                    "specialised_followup",
                    List.of(special("A", "no", 101), special("B", "no", 40)),
                    "Belægningen er lavest på B: 40 pct."),
            new Loud(
                    "forsorgshjem",
                    0,
                    "shelters_by_region",
                    List.of(shelters("0", 100)),
                    "Den {forsorg_dag} var der 500 pladser på 24 forsorgshjem, og 38 pct. af pladserne var private."),
            new Loud(
                    "forsorgshjem",
                    1,
                    "shelters_by_region",
                    List.of(shelters("4", 100)),
                    "Den private andel er 4 procentpoint over den, rammeaftalen fastholder fra {forsorg_grundlag}."),
            new Loud(
                    "forsorgshjem",
                    2,
                    "shelter_tariffs",
                    List.of(tariff("A", "over"), tariff("B", "over"), tariff("C", "within"), tariff("D", "unknown")),
                    "2 af de 3 forsorgshjem, hvor det kan afgøres, har en takst over loftet på {forsorgshjem_loft} kr. pr. døgn i"
                            + " {loftets_aar}-priser. For ét forsorgshjem kan det ikke afgøres."),
            new Loud(
                    "forsorgshjem",
                    3,
                    "shelters_by_region",
                    List.of(shelters("0", 70)),
                    "Den anslåede belægning er 70 pct."),
            new Loud(
                    "forsorgshjem",
                    4,
                    "shelter_balance",
                    List.of(
                            need("A", "need_rising=1 need_answered=1"), need("B", "need_rising=1 need_answered=1"),
                            need("C", "need_rising=0 need_answered=1"), need("D", "need_answered=0")),
                    "2 af de 3 kommuner, der har svaret, forventer, at behovet for pladser på forsorgshjem stiger de næste to år."),
            new Loud(
                    "forsorgshjem",
                    5,
                    "homelessness_by_region",
                    List.of(homeless("Gadeplan", 100), homeless("Familie", 400)),
                    "Flest borgere i hjemløshed i {hjemloeshed_aar} er i situationen »Familie«: 400 borgere. Derefter følger"
                            + " gadeplan (100 borgere)."),
            new Loud("sagstal", 0, "volume_by_region", List.of(cases("0", 100)), "Der var 400 sager i {sagstal_aar}."),
            new Loud(
                    "sagstal",
                    1,
                    "volume_by_region",
                    List.of(cases("25", 100)),
                    "Antallet af sager steg 25 pct. fra {sagstal_foerste_aar} til {sagstal_aar}."),
            new Loud(
                    "sagstal",
                    2,
                    "volume_by_region",
                    List.of(cases("0", 150)),
                    "Antallet af sager i {sagstal_aar} er 150 pct. af det, kommunerne forventede."),
            new Loud(
                    "sagstal",
                    3,
                    "volume_by_region",
                    List.of(perThousand("A", "9"), perThousand("B", "2"), perThousand("C", "2")),
                    "Der var flest sager pr. 1.000 børn i A: 9. Derefter følger B (2) og C (2)."),
            new Loud(
                    "sagstal",
                    4,
                    "volume_houses",
                    List.of(
                            house("A", "over", 100),
                            house("B", "over", 100),
                            house("C", "over", 100),
                            house("D", "unknown", 100)),
                    "Samtlige 3 huse, hvor det kan afgøres, når ikke målet på {sagstal_maal_dage} dage. For ét hus kan det"
                            + " ikke afgøres."),
            new Loud(
                    "sagstal",
                    5,
                    "volume_houses",
                    List.of(house("A", "within", 300), house("B", "within", 100), house("C", "within", 99)),
                    "Taksten er højest i A: 300 kr. pr. sag. Derefter følger B (100 kr. pr. sag) og C (99 kr. pr. sag)."));

    private static String cases(String changed, int ofExpected) {
        return "geography={omraade} year={sagstal_aar} cases=400 change_pct=" + changed + " of_expected=" + ofExpected;
    }

    private static String perThousand(String name, String number) {
        return "geography_level=health_council geography_name=" + name + " geography=" + name
                + " year={sagstal_aar} per_thousand=" + number;
    }

    private static String house(String name, String side, int tariff) {
        return "house=" + name + " year={sagstal_hus_aar} goal_side=" + side + " tariff=" + tariff;
    }

    private static String shelters(String change, int occupancy) {
        return "geography={omraade} geography_name=Syddanmark newest_count=ja shelters=24 places=500 private_share=38"
                + " private_change=" + change + " occupancy=" + occupancy;
    }

    private static String tariff(String name, String against) {
        return "shelter=" + name + " host=461 sector=municipal against_cap=" + against;
    }

    private static String need(String name, String answer) {
        return "geography_level=municipality geography=" + name + " geography_name=" + name + " " + answer;
    }

    private static String homeless(String name, int citizens) {
        return "geography={omraade} situation=" + name + " situation_name=" + name + " year={hjemloeshed_aar} homeless="
                + citizens;
    }

    private static String special(String name, String follow, int occupancy) {
        return "service=" + name + " service_name=" + name + " follow=" + follow + " occupancy=" + occupancy;
    }
}
