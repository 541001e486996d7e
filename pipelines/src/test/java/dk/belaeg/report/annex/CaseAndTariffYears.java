package dk.belaeg.report.annex;

import dk.belaeg.report.annex.HeadlineChoiceTest.Loud;
import java.util.List;
import java.util.Map;

/** Quiet and loud years of the reports on cases and tariffs, for {@link HeadlineChoiceTest}. */
final class CaseAndTariffYears {
    private CaseAndTariffYears() {}

    static final Map<String, List<String>> QUIET = Map.of(
            "case_growth",
            List.of(
                    grown("adults", "number", "0.1", "0.1"),
                    grown("adults", "cost_per_case", "0.1", "0"),
                    grown("adults", "price", "0.1", "0"),
                    grown("children", "number", "0.1", "0.1"),
                    grown("children", "cost_per_case", "0.1", "0"),
                    grown("children", "price", "0.1", "0")),
            "expensive_by_sector",
            List.of(dear("private", "sector_share=1"), dear("total", "expensive_share=1 expensive_cost_share=1")),
            "private_market",
            List.of(market("Autisme", 2, 1), market("Syn", 1, 1)),
            "residential_cases",
            List.of(homes("A", "10.1"), homes("B", "10"), homes("C", "10")),
            "tariff_development_all",
            List.of(
                    moved("all", "0.1", "0.1"),
                    moved("without_outliers", "0.1", "0.1") + " left_out=Assens:~ét~tilbud~er~lukket",
                    moved("without_drivers", "0.1", "0.1") + " left_out=Vejle:~Skrænten"),
            "tariff_development_by_operator",
            List.of(changed("A", "0.1"), changed("B", "-0.1"), changed("C", "0")),
            "tariff_occupancy",
            List.of(budgeted("A", "nej"), budgeted("B", "nej")));

    static final List<Loud> LOUD = List.of(
            new Loud(
                    "sager",
                    0,
                    "case_growth",
                    List.of(
                            grown("adults", "number", "25", "1"),
                            grown("adults", "cost_per_case", "25", "0.5"),
                            grown("children", "number", "90", "1")),
                    "Udgifterne til voksnes sager steg 25 pct. fra {sager_fra_aar} til {sager_til_aar} i løbende priser."),
            new Loud(
                    "sager",
                    1,
                    "case_growth",
                    List.of(
                            grown("adults", "number", "-3", "-25"),
                            grown("adults", "cost_per_case", "-3", "7.5"),
                            grown("adults", "price", "-3", "14.5")),
                    "Det, der trak udgifterne til voksne mest op fra {sager_fra_aar} til {sager_til_aar}, er priser og"
                            + " lønninger: 14,5 procentpoint. Derefter følger udgiften pr. sag (7,5 procentpoint)."),
            new Loud(
                    "sager",
                    2,
                    "case_growth",
                    List.of(
                            grown("adults", "number", "1", "1"),
                            grown("adults", "price", "1", "0"),
                            grown("children", "number", "14", "12"),
                            grown("children", "cost_per_case", "14", "-2"),
                            grown("children", "price", "14", "4")),
                    "Det, der trak udgifterne til børn og unge mest op fra {sager_fra_aar} til {sager_til_aar}, er antallet"
                            + " af sager: 12 procentpoint. Derefter følger priser og lønninger (4 procentpoint)."),
            new Loud(
                    "sager",
                    3,
                    "expensive_by_sector",
                    List.of(
                            dear("private", "sector_share=61.58"),
                            dear("municipal", "sector_share=38.42"),
                            dear("total", "expensive_share=1 expensive_cost_share=1")),
                    "Private tilbud har knap 61,6 pct. af de dyre sager for voksne i {sager_aar}."),
            new Loud(
                    "sager",
                    4,
                    "expensive_by_sector",
                    List.of(
                            dear("private", "sector_share=1"),
                            dear("total", "expensive_share=4.5 expensive_cost_share=38.22")),
                    "Dyre sager er 4,5 pct. af sagerne for voksne og godt 38,2 pct. af udgiften i {sager_aar}."),
            new Loud(
                    "sager",
                    5,
                    "private_market",
                    List.of(
                            market("Syn", 5, 90),
                            market("Autisme", 40, 80),
                            "area=adults place=every private_expensive=45"),
                    "Flest dyre sager i private tilbud for voksne gælder autisme (SEL § 107): 40 sager. Derefter følger"
                            + " syn (SEL § 107) med 5 sager."),
            new Loud(
                    "sager",
                    6,
                    "residential_cases",
                    List.of(homes("A", "60"), homes("B", "20"), homes("C", "10")),
                    "Midlertidige botilbud fylder mest i A: 60 pct. af udgiften til botilbud. Derefter følger B (20 pct.) og C"
                            + " (10 pct.)."),
            new Loud(
                    "takstudvikling",
                    0,
                    "tariff_development_all",
                    List.of(moved("all", "2.5", "-1.5")),
                    "Taksterne steg 2,5 pct. i faste priser fra {takst_fra} til {takst_til} som gennemsnit af driftsherrer."
                            + " Gennemsnittet af takster faldt 1,5 pct."),
            new Loud(
                    "takstudvikling",
                    1,
                    "tariff_development_all",
                    List.of(moved("without_outliers", "1.5", "-0.5") + " left_out=Assens:~ét~tilbud~er~lukket"),
                    "Uden driftsherrer, der afviger (Assens: ét tilbud er lukket), er ændringen 1,5 pct. som gennemsnit af"
                            + " driftsherrer og −0,5 pct. som gennemsnit af takster."),
            new Loud(
                    "takstudvikling",
                    2,
                    "tariff_development_by_operator",
                    List.of(changed("A", "-1"), changed("B", "25"), changed("C", "3")),
                    "Taksterne er steget mest hos B: 25 pct. Derefter følger C (3 pct.)."),
            new Loud(
                    "takstudvikling",
                    3,
                    "tariff_development_by_operator",
                    List.of(changed("A", "1"), changed("B", "-25"), changed("C", "-3")),
                    "Taksterne er faldet mest hos B, hvor de faldt 25 pct."),
            new Loud(
                    "takstudvikling",
                    4,
                    "tariff_development_all",
                    List.of(moved("without_drivers", "-1", "0.5") + " left_out=Vejle:~Skrænten"),
                    "Uden de tilbud, der bærer ændringen hos deres driftsherre (Vejle: Skrænten), er takstændringen −1 pct. som"
                            + " gennemsnit af driftsherrer og 0,5 pct. som gennemsnit af takster."),
            new Loud(
                    "takstudvikling",
                    5,
                    "tariff_occupancy",
                    List.of(budgeted("A", "ja"), budgeted("B", "ja"), budgeted("C", "nej")),
                    "2 af de 3 tilbud, hvor det kan afgøres, har i taksten en budgetteret belægning, der afviger"
                            + " {belaegning_graense} procentpoint eller mere fra de sidste to års gennemsnit."));

    private static String grown(String area, String effect, String growth, String contribution) {
        return "geography={omraade} area=" + area + " year={sager_til_aar} effect=" + effect + " growth=" + growth
                + " contribution=" + contribution;
    }

    private static String dear(String provider, String shares) {
        return "geography={omraade} area=adults year={sager_aar} provider=" + provider + " " + shares;
    }

    private static String market(String group, int cases, int share) {
        return "area=adults place=" + group + " group_name=" + group + " paragraph_name=SEL~§~107 private_expensive="
                + cases + " private_share=" + share;
    }

    private static String homes(String name, String share) {
        return "geography_level=municipality geography=" + name + " geography_name=" + name
                + " year={sager_aar} residence=temporary cost_share=" + share;
    }

    private static String moved(String basis, String ofOperators, String ofTariffs) {
        return "from_year={takst_fra} to_year={takst_til} newest_years=ja basis=" + basis + " mean_of_operators="
                + ofOperators + " mean_of_tariffs=" + ofTariffs;
    }

    private static String changed(String name, String change) {
        return "operator=" + name + " operator_name=" + name + " newest_years=ja matched=4 mean_change=" + change;
    }

    private static String budgeted(String name, String departs) {
        return "service_id=" + name + " service_name=" + name + " mean_departs=" + departs;
    }
}
