package dk.belaeg.report.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.contract.AnnexSchema;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Labels;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.FakeTables;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.disclosure.protect.Policy;
import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finding that an annex can show is shown when it is what the numbers say most clearly. */
class HeadlineChoiceTest {
    private static final Contracts CONTRACTS = contracts();

    private static final String ALL_KINDS =
            "geography={omraade} area=total part=all newest_years=ja" + " to_year={seneste_aar} one_percent=175000";

    /** A year in which nothing stands out, by report: the columns that matter, ~ for a blank. */
    private static final Map<String, List<String>> QUIET = Map.ofEntries(
            Map.entry(
                    "occupancy_by_operator",
                    List.of(
                            "code=total stay=overnight period={periode} name=I~alt services=4 occupancy=95 budget=95"
                                    + " deviation=0",
                            "code=total stay=day period={periode} name=I~alt services=4 occupancy=95 budget=95 deviation=0",
                            "code=420 stay=overnight period={periode} name=Assens services=4 occupancy=95 budget=95"
                                    + " deviation=0",
                            "code=630 stay=overnight period={periode} name=Vejle services=4 occupancy=95 budget=95"
                                    + " deviation=0")),
            Map.entry(
                    "occupancy_by_service",
                    List.of(
                            "service_id=1 period={periode} must_report=nej",
                            "service_id=2 period={periode} must_report=nej")),
            Map.entry(
                    "occupancy_by_paragraph",
                    List.of("code=a stay=overnight period={periode} name=SEL~§~107 occupancy=100")),
            Map.entry(
                    "capacity_balance",
                    List.of("geography={omraade} group=a group_level=target_group group_name=Autisme area_name=Børn"
                            + " citizens=100 overnight_places=99 computed_missing=1")),
            Map.entry(
                    "demand_by_target_group",
                    List.of("group=a group_level=target_group group_name=Autisme area_name=Børn citizens=100"
                            + " stated_missing=1 often_difficult=1 difficulty_answers=22")),
            Map.entry("missing_ranked", List.of(missing("dagtilbud", 2, 2, 2), missing("anbringelse", 1, 1, 1))),
            Map.entry("survey_balance", List.of(balance("adults", 4), balance("children", 4))),
            Map.entry(
                    "expected_sums",
                    List.of(
                            "area=total stay=overnight paragraph=I~alt half_year=total municipalities=1 opened=2 closed=1"
                                    + " net=1")),
            Map.entry(
                    "free_places_coverage",
                    List.of("stay=overnight services=40 reported=40 silent=0 on_list=2 free_places=3")),
            Map.entry("occupancy_trend", List.of(trend(1, false, false), trend(2, false, false))),
            Map.entry("meeting_changes", List.of(notified("overnight", 1, 1, 0), notified("day", 1, 1, 0))),
            Map.entry("survey_need", List.of(need(2))),
            Map.entry(
                    "spending_by_region",
                    List.of("area=total year={seneste_aar} break_year=false growth=0.1 fixed=1000")),
            Map.entry(
                    "spending_by_municipality",
                    List.of(spent("A", "0.1", 100), spent("B", "0", 99), spent("C", "0", 98))),
            Map.entry("growth_by_kind", List.of(grown("Støtte", "0.1"), grown("Ophold", "0"), ALL_KINDS)),
            Map.entry(
                    "growth_by_municipality",
                    List.of(
                            gave("A", "0.1"),
                            gave("B", "0"),
                            gave("C", "0"),
                            grew("children", "A", "0.1"),
                            grew("children", "B", "0"))),
            Map.entry("spending_beside_country", List.of(besideCountry("0.1"))),
            Map.entry(
                    "factor_associations",
                    List.of(
                            factor("adults", "a", "none"), factor("adults", "b", "none"),
                            factor("children", "a", "none"), factor("children", "b", "none"))),
            Map.entry("spending_ceiling", List.of(beside("1", "0.1"))));

    private static String balance(String area, int municipalities) {
        return "geography={omraade} area=" + area + " answer=some municipalities=" + municipalities + " answered=20";
    }

    private static String missing(String kind, int places, int municipalities, int free) {
        return "geography={omraade} shortage=Autisme,~" + kind + " area_name=Børn stated_missing=" + places
                + " municipalities=" + municipalities + " answered=22 free_places=" + free;
    }

    private static String trend(int service, boolean overTwice, boolean departs) {
        return "service_id=" + service + " period={periode} over_twice=" + (overTwice ? "ja" : "nej") + " mean_departs="
                + (departs ? "ja" : "nej");
    }

    private static String notified(String stay, int changes, int opened, int closed) {
        return "agenda_order={naeste_moede} agenda=Næste~møde stay=" + stay + " changes=" + changes + " opened="
                + opened + " closed=" + closed;
    }

    private static String need(int municipalities) {
        return "item=a item_name=Autisme area_name=Voksne item_level=target_group answer=rise municipalities="
                + municipalities + " answered=20";
    }

    private static String spent(String name, String growth, int perInhabitant) {
        return "geography_name=" + name + " area=total year={seneste_aar} break_year=false growth=" + growth
                + " per_inhabitant=" + perInhabitant;
    }

    private static String grown(String kind, String contribution) {
        return "geography={omraade} area=adults part=" + kind + " part_name=" + kind + " newest_years=ja contribution="
                + contribution;
    }

    private static String gave(String name, String contribution) {
        return grew("adults", name, "0") + " contribution=" + contribution;
    }

    private static String grew(String area, String name, String growth) {
        return "geography_name=" + name + " area=" + area + " newest_years=ja growth=" + growth;
    }

    private static String besideCountry(String percent) {
        return "geography={omraade} area=adults year={seneste_aar} beside_wider=" + percent;
    }

    private static String factor(String area, String code, String association) {
        return "area=" + area + " factor_code=" + code + " association=" + association;
    }

    private static String beside(String over, String percent) {
        return "geography={omraade} area=adults year={seneste_aar} base_year=2016 over=" + over + " over_percent="
                + percent;
    }

    /**
     * A year in which one thing stands out.
     *
     * @param finding number of the headline in its annex
     * @param rows of the report instead of the quiet ones
     */
    record Loud(String annex, int finding, String report, List<String> rows, String said) {}

    private static final List<Loud> LOUD = List.of(
            new Loud(
                    "belaegning",
                    0,
                    "occupancy_by_operator",
                    List.of("code=total stay=overnight period={periode} name=I~alt services=4 occupancy=87 budget=95"
                            + " deviation=-8"),
                    "Belægningen i døgntilbud var 87 pct. i gennemsnit for 4 indberettede tilbud. Det er 8 procentpoint under de"
                            + " budgetterede 95 pct."),
            new Loud(
                    "belaegning",
                    1,
                    "occupancy_by_operator",
                    List.of("code=total stay=day period={periode} name=I~alt services=4 occupancy=65 budget=95"
                            + " deviation=-30"),
                    "Belægningen i dagtilbud var 65 pct. i gennemsnit for 4 indberettede tilbud. Det er 30 procentpoint under de"
                            + " budgetterede 95 pct."),
            new Loud(
                    "belaegning",
                    2,
                    "occupancy_by_service",
                    List.of(
                            "service_id=1 period={periode} must_report=ja deviation=-9",
                            "service_id=2 period={periode} must_report=ja deviation=-9",
                            "service_id=3 period={periode} must_report=nej deviation=-1"),
                    "2 af de 3 indberettede tilbud ligger {belaegning_graense} {enhed} eller mere under den budgetterede belægning."),
            new Loud(
                    "belaegning",
                    3,
                    "occupancy_by_service",
                    List.of(
                            "service_id=1 period={periode} must_report=ja deviation=9",
                            "service_id=2 period={periode} must_report=ja deviation=9",
                            "service_id=3 period={periode} must_report=nej deviation=1"),
                    "2 af de 3 indberettede tilbud ligger {belaegning_graense} {enhed} eller mere over den budgetterede belægning."),
            new Loud(
                    "belaegning",
                    4,
                    "occupancy_by_operator",
                    List.of(
                            "code=420 stay=overnight period={periode} name=Assens services=4 occupancy=65 budget=95 deviation=-30",
                            "code=630 stay=overnight period={periode} name=Vejle services=4 occupancy=94 budget=95 deviation=-1"),
                    "Blandt driftsherrer med mindst tre indberettede døgntilbud ligger Assens længst under budgettet med 65 pct. mod budgetterede 95 pct."
                            + " Derefter følger Vejle (−1 procentpoint)."),
            new Loud(
                    "belaegning",
                    5,
                    "occupancy_by_paragraph",
                    List.of(
                            "code=a stay=overnight period={periode} name=SEL~§~107 occupancy=120",
                            "code=b stay=overnight period={periode} name=SEL~§~108 occupancy=96"),
                    "Belægningen i de indberettede døgntilbud er højest på SEL § 107: 120 pct."),
            new Loud(
                    "belaegning",
                    6,
                    "free_places_coverage",
                    List.of("stay=overnight services=40 reported=8 silent=32 on_list=5 free_places=9"),
                    "De 8 af 40 døgntilbud, hvis belægning er kendt, havde i gennemsnit 9 pladser ledige; 5 af dem havde mindst en halv"
                            + " plads ledig."),
            new Loud(
                    "belaegning",
                    7,
                    "occupancy_trend",
                    List.of(trend(1, true, false), trend(2, true, false), trend(3, false, false)),
                    "2 af de 3 tilbud med flere perioder havde en belægning over 100 procent i både den nyeste og den forrige"
                            + " periode."),
            new Loud(
                    "belaegning",
                    8,
                    "occupancy_trend",
                    List.of(trend(1, false, true), trend(2, false, true), trend(3, false, false)),
                    "2 af de 3 tilbud har et budget, der er {belaegning_graense} procentpoint eller mere fra gennemsnittet af de"
                            + " sidste to år."),
            new Loud(
                    "hvor-mangler-pladser",
                    0,
                    "missing_ranked",
                    List.of(missing("dagtilbud", 70, 2, 2), missing("anbringelse", 1, 1, 1)),
                    "Der mangler flest pladser til autisme, dagtilbud (børn): 70 pladser. Derefter følger autisme, anbringelse"
                            + " (børn) med én plads."),
            new Loud(
                    "hvor-mangler-pladser",
                    1,
                    "missing_ranked",
                    List.of(missing("dagtilbud", 2, 20, 2), missing("anbringelse", 1, 1, 1)),
                    "Flest kommuner har oplyst, at de mangler pladser til autisme, dagtilbud (børn): 20 af de 22 kommuner, der har svaret på det."
                            + " Derefter følger autisme, anbringelse (børn) med én kommune."),
            new Loud(
                    "hvor-mangler-pladser",
                    2,
                    "missing_ranked",
                    List.of(missing("dagtilbud", 2, 2, 30), missing("anbringelse", 1, 1, 1)),
                    "Blandt de slags pladser, kommunerne oplyser, at de mangler, og hvor antallet af ledige kendes, er der"
                            + " flest ledige til autisme, dagtilbud (børn): 30 ledige pladser."),
            new Loud(
                    "hvor-mangler-pladser",
                    3,
                    "missing_ranked",
                    List.of(
                            missing("dagtilbud", 2, 2, 2) + " notice_two_years_least=16",
                            missing("anbringelse", 1, 1, 1) + " notice_two_years_least=-4"),
                    "Blandt de slags pladser, kommunerne oplyser, at de mangler, har driftsherrerne meddelt flest på vej til"
                            + " autisme, dagtilbud (børn): mindst 16 pladser inden to år."),
            new Loud(
                    "hvor-mangler-pladser",
                    4,
                    "missing_ranked",
                    List.of(
                            missing("akut", 2, 2, 2) + " tariff=2100 tariff_unit=day_and_night",
                            missing("anbringelse", 1, 1, 1) + " tariff=4500 tariff_unit=day_and_night"),
                    "Blandt de døgnpladser, kommunerne oplyser, at de mangler, og hvor taksten kendes, er den i gennemsnit"
                            + " højest til autisme, anbringelse (børn): 4.500 kr. pr. døgn."),
            new Loud(
                    "kapacitet-og-efterspoergsel",
                    0,
                    "demand_by_target_group",
                    List.of(
                            "group=a group_level=target_group group_name=Autisme area_name=Børn citizens=100",
                            "group=b group_level=target_group group_name=Syn area_name=Børn citizens=10"),
                    "Den største af de udvalgte målgrupper, som alle kommuner har oplyst tal for, er Autisme (børn): 100 borgere."
                            + " Derefter følger Syn (børn) med 10 borgere."),
            new Loud(
                    "kapacitet-og-efterspoergsel",
                    1,
                    "capacity_balance",
                    List.of(
                            "geography={omraade} group=a group_level=target_group group_name=Autisme area_name=Børn"
                                    + " citizens=100 overnight_places=40 computed_missing=60",
                            "geography={omraade} group=b group_level=target_group group_name=Syn area_name=Børn"
                                    + " citizens=10 overnight_places=10 computed_missing=0"),
                    "Den største beregnede mangel på døgnpladser er i målgruppen Autisme (børn): 60 pladser (100 borgere og"
                            + " 40 godkendte døgnpladser)."),
            new Loud(
                    "kapacitet-og-efterspoergsel",
                    2,
                    "demand_by_target_group",
                    List.of(
                            "group=a group_level=target_group group_name=Autisme area_name=Børn citizens=100"
                                    + " stated_missing=50 often_difficult=1 difficulty_answers=22",
                            "group=b group_level=target_group group_name=Syn area_name=Børn citizens=10"
                                    + " stated_missing=0 often_difficult=0 difficulty_answers=22"),
                    "Kommunerne oplyser selv, at de mangler flest pladser til målgruppen Autisme (børn): 50 pladser."),
            new Loud(
                    "kapacitet-og-efterspoergsel",
                    3,
                    "demand_by_target_group",
                    List.of("group=a group_level=target_group group_name=Autisme area_name=Børn citizens=100"
                            + " stated_missing=1 often_difficult=20 difficulty_answers=22"),
                    "Flest kommuner har ofte eller altid svært ved at finde tilbud til målgruppen Autisme (børn): 20 af de 22"
                            + " kommuner, der har svaret."),
            new Loud(
                    "kapacitet-til-moedet",
                    0,
                    "meeting_changes",
                    List.of(notified("overnight", 3, 8, 2), notified("day", 1, 1, 0)),
                    "Til næste møde er der meddelt 3 ændringer af døgnpladser. Der åbnes 8 pladser og lukkes 2 pladser."),
            new Loud(
                    "kapacitet-til-moedet",
                    1,
                    "meeting_changes",
                    List.of(notified("overnight", 1, 1, 0), notified("day", 4, 6, 29)),
                    "Til næste møde er der meddelt 4 ændringer af dagpladser. Der åbnes 6 pladser og lukkes 29 pladser."),
            new Loud(
                    "kapacitet-til-moedet",
                    2,
                    "meeting_changes",
                    List.of(notified("unknown", 1, 8, 0)),
                    "Til næste møde er der meddelt én ændring af pladser, som kan være til døgnet eller dagen. Der åbnes 8"
                            + " pladser og lukkes ingen pladser."),
            new Loud(
                    "moede-med-regionen",
                    0,
                    "occupancy_by_operator",
                    List.of("code=1083 stay=overnight period={periode} name={region} services=4 occupancy=87 budget=95"
                            + " deviation=-8"),
                    "Belægningen i regionens døgntilbud var 87 pct. i gennemsnit for 4 indberettede tilbud. Det er 8 procentpoint"
                            + " under de budgetterede 95 pct."),
            new Loud(
                    "moede-med-regionen",
                    1,
                    "occupancy_by_service",
                    List.of(
                            "service_id=1 operator_name={region} period={periode} must_report=ja",
                            "service_id=2 operator_name={region} period={periode} must_report=nej",
                            "service_id=3 operator_name=Assens period={periode} must_report=ja"),
                    "Ét af de 2 tilbud, som regionen har indberettet, afviger {belaegning_graense} {enhed} eller mere fra den budgetterede"
                            + " belægning."),
            new Loud(
                    "moede-med-regionen",
                    2,
                    "occupancy_trend",
                    List.of(
                            trend(1, true, false) + " operator_name={region}",
                            trend(2, false, false) + " operator_name={region}",
                            trend(3, true, false)),
                    "Ét af de 2 tilbud, som regionen har indberettet for flere perioder, havde en belægning over 100 procent i"
                            + " både den nyeste og den forrige periode."),
            new Loud(
                    "kapacitetsanalyse",
                    1,
                    "missing_ranked",
                    List.of(
                            missing("anbringelse", 30, 1, 1) + " place_kind=child_placement",
                            missing("botilbud", 8, 1, 1) + " place_kind=long_term_home",
                            missing("dagtilbud", 70, 2, 2) + " place_kind=day_service"),
                    "I opfølgningen oplyser kommunerne, at de mangler flest døgnpladser til autisme, anbringelse (børn): 30"
                            + " pladser."),
            new Loud(
                    "kapacitetsanalyse",
                    2,
                    "survey_balance",
                    List.of(balance("adults", 18), balance("children", 4)),
                    "Om voksne svarer flest kommuner, at der i nogen grad er balance mellem udbud og efterspørgsel: 18 af de"
                            + " 20 kommuner, der har svaret."),
            new Loud(
                    "kapacitetsanalyse",
                    3,
                    "survey_balance",
                    List.of(balance("adults", 4), balance("children", 18)),
                    "Om børn og unge svarer flest kommuner, at der i nogen grad er balance mellem udbud og efterspørgsel: 18 af"
                            + " de 20 kommuner, der har svaret."),
            new Loud(
                    "kapacitetsanalyse",
                    0,
                    "expected_sums",
                    List.of(
                            "area=total stay=overnight paragraph=I~alt half_year=total municipalities=15 opened=60 closed=1"
                                    + " net=59"),
                    "Efter de svar, der er kommet, forventer kommunerne at åbne 60 døgnpladser og lukke én døgnplads. Netto er"
                            + " det 59 døgnpladser."),
            new Loud(
                    "kapacitetsanalyse",
                    4,
                    "survey_need",
                    List.of(need(19)),
                    "Flest kommuner forventer stigende behov for pladser til målgruppen Autisme (voksne): 19 af de 20 kommuner,"
                            + " der har svaret."),
            new Loud(
                    "udgifter",
                    0,
                    "spending_by_region",
                    List.of(
                            "geography={omraade} area=children year={seneste_aar} break_year=false since_base=-12 base_year=2018"),
                    "Udgifterne til børn og unge faldt 12 pct. i faste priser fra 2018 til {seneste_aar}."),
            new Loud(
                    "udgifter",
                    1,
                    "spending_by_region",
                    List.of(
                            "geography={omraade} area=adults year={seneste_aar} break_year=false since_base=24 base_year=2018"),
                    "Udgifterne til voksne steg 24 pct. i faste priser fra 2018 til {seneste_aar}."),
            new Loud(
                    "udgifter",
                    2,
                    "spending_by_region",
                    List.of("area=total year={seneste_aar} break_year=false growth=-6 fixed=1000000"),
                    "Udgifterne faldt 6 pct. i faste priser fra året før til 1 mia. kr. i {seneste_aar}."),
            new Loud(
                    "udgifter",
                    3,
                    "spending_by_municipality",
                    List.of(spent("A", "25", 100), spent("B", "1", 99)),
                    "Udgifterne er vokset mest i A: 25 pct. fra året før. Derefter følger B (1 pct.)."),
            new Loud(
                    "udgifter",
                    4,
                    "spending_by_municipality",
                    List.of(spent("A", "0", 190), spent("B", "0", 100), spent("C", "0", 99)),
                    "Udgiften pr. indbygger er højest i A: 190 kr. Derefter følger B (100 kr.) og C (99 kr.)."),
            new Loud(
                    "udgifter",
                    5,
                    "spending_by_municipality",
                    List.of(spent("A", "0", 101), spent("B", "0", 100), spent("C", "0", 40)),
                    "Udgiften pr. indbygger er lavest i C: 40 kr."),
            new Loud(
                    "udgifter",
                    6,
                    "growth_by_kind",
                    List.of(grown("Støtte", "4"), grown("Ophold", "1"), ALL_KINDS),
                    "Støtte trak væksten {vaekst_voksne} i udgifterne til voksne mest op: 4 procentpoint."),
            new Loud(
                    "udgifter",
                    7,
                    "growth_by_municipality",
                    List.of(gave("A", "4"), gave("B", "1"), gave("C", "-1")),
                    "Den kommune, der trak væksten {vaekst_voksne} for voksne mest op, er A: 4 procentpoint. Derefter følger B"
                            + " (1 procentpoint)."),
            new Loud(
                    "udgifter",
                    8,
                    "growth_by_municipality",
                    List.of(grew("adults", "A", "25"), grew("adults", "B", "1"), grew("adults", "C", "-1")),
                    "Udgifterne til voksne er vokset mest i A i perioden {vaekst_voksne}: 25 pct. i faste priser. Derefter"
                            + " følger B (1 pct.)."),
            new Loud(
                    "udgifter",
                    9,
                    "growth_by_municipality",
                    List.of(grew("children", "A", "25"), grew("children", "B", "1"), grew("children", "C", "-1")),
                    "Udgifterne til børn og unge er vokset mest i A i perioden {vaekst_boern}: 25 pct. i faste priser. Derefter"
                            + " følger B (1 pct.)."),
            new Loud(
                    "udgifter",
                    10,
                    "spending_beside_country",
                    List.of(besideCountry("12")),
                    "Udgiften pr. voksen indbygger er i {seneste_aar} 12 pct. over hele landets."),
            new Loud(
                    "udgifter",
                    11,
                    "spending_ceiling",
                    List.of(beside("-900000", "-6")),
                    "Udgifterne til voksne er i {seneste_aar} 6 pct. under PL-loftet, regnet fra 2016."),
            new Loud(
                    "udgifter",
                    12,
                    "factor_associations",
                    List.of(
                            factor("adults", "a", "clear"),
                            factor("adults", "b", "clear"),
                            factor("adults", "c", "none"),
                            factor("adults", "d", "unknown")),
                    "2 af de 3 faktorer har en tydelig sammenhæng med væksten i udgifterne til voksne. Om én faktor kan"
                            + " intet siges."),
            new Loud(
                    "udgifter",
                    13,
                    "factor_associations",
                    List.of(
                            factor("children", "a", "clear"),
                            factor("children", "b", "clear"),
                            factor("children", "c", "none"),
                            factor("children", "d", "unknown")),
                    "2 af de 3 faktorer har en tydelig sammenhæng med væksten i udgifterne til børn og unge. Om én faktor kan"
                            + " intet siges."),
            new Loud(
                    "udgifter",
                    14,
                    "growth_by_kind",
                    List.of(ALL_KINDS),
                    "Én procent af udgifterne i alt er 175 mio. kr. i {seneste_aar}."));

    static List<Loud> loud() {
        return Stream.of(
                        LOUD,
                        YearlyReportYears.LOUD,
                        CaseAndTariffYears.LOUD,
                        DescribedYears.LOUD,
                        CountYears.LOUD,
                        ProfileYears.LOUD)
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("loud")
    void whatStandsOutIsShown(Loud loud) {
        AnnexSchema annex = annex(loud.annex());
        Map<String, ReleasedTable> tables = new TreeMap<>();
        Stream.of(
                        QUIET,
                        YearlyReportYears.QUIET,
                        CaseAndTariffYears.QUIET,
                        DescribedYears.QUIET,
                        CountYears.QUIET,
                        ProfileYears.QUIET)
                .forEach(quiet -> quiet.forEach((report, rows) ->
                        tables.put(report, table(report, report.equals(loud.report()) ? loud.rows() : rows))));
        Headlines headlines =
                new Headlines(tables, new AnnexColumns(annex, new Labels(CONTRACTS.codes())), Policy.of(3));
        List<String> shown = said(headlines.heaviest(annex.summarised(), annex.findings()));
        assertTrue(shown.contains(loud.said()), shown + " without " + loud.said());
        int always = (int) annex.summarised().stream()
                .filter(headline -> headline.weighs().isEmpty())
                .count();
        assertTrue(said(headlines.heaviest(annex.summarised(), always + 1)).contains(loud.said()));
        assertEquals(
                loud.said(),
                said(headlines.heaviest(List.of(annex.summarised().get(loud.finding())), 1))
                        .get(0));
    }

    /** One operator that has reported is not the one that lies longest under its budget. */
    @Test
    void oneAloneIsNotTheFirst() {
        AnnexSchema annex = annex("belaegning");
        Map<String, ReleasedTable> tables = Map.of(
                "occupancy_by_operator",
                table(
                        "occupancy_by_operator",
                        List.of("code=420 stay=overnight period={periode} name=Assens services=4 occupancy=65 budget=95"
                                + " deviation=-30")));
        Headlines headlines =
                new Headlines(tables, new AnnexColumns(annex, new Labels(CONTRACTS.codes())), Policy.of(3));
        assertEquals(List.of(), headlines.heaviest(List.of(annex.summarised().get(3)), 1));
    }

    /** No operator lies longest under its budget in a year in which all lie above. */
    @Test
    void whoLiesAboveIsNotSaidToLieUnder() {
        AnnexSchema annex = annex("belaegning");
        Map<String, ReleasedTable> tables = Map.of(
                "occupancy_by_operator",
                table(
                        "occupancy_by_operator",
                        List.of(
                                "code=420 stay=overnight period={periode} name=Assens occupancy=97 budget=95 deviation=2",
                                "code=630 stay=overnight period={periode} name=Vejle occupancy=96 budget=95 deviation=1")));
        Headlines headlines =
                new Headlines(tables, new AnnexColumns(annex, new Labels(CONTRACTS.codes())), Policy.of(3));
        assertEquals(List.of(), headlines.heaviest(List.of(annex.summarised().get(3)), 1));
    }

    @Test
    void everyFindingOfEveryAnnexHasItsYear() {
        List<String> wanted = new ArrayList<>();
        for (AnnexSchema annex : CONTRACTS.annexes()) {
            for (int i = 0; i < annex.summarised().size(); i++) {
                wanted.add(annex.name() + " " + i);
            }
        }
        assertEquals(
                wanted.stream().sorted().toList(),
                loud().stream()
                        .map(loud -> loud.annex() + " " + loud.finding())
                        .sorted()
                        .toList());
    }

    private static List<String> said(List<String> texts) {
        return texts.stream().map(text -> text.replace('\u00A0', ' ')).toList();
    }

    private static AnnexSchema annex(String name) {
        return CONTRACTS.annexes().stream()
                .filter(annex -> annex.name().equals(name))
                .findFirst()
                .orElseThrow()
                .worded(text -> text.replace("{antal_kommuner}", "22").replace("{diskretion_mindste_antal}", "3"));
    }

    /** AnnexColumns that a row does not name are empty texts, no numbers, or false. */
    private static ReleasedTable table(String report, List<String> rows) {
        ReportSchema schema = CONTRACTS.reports().stream()
                .filter(one -> one.name().equals(report))
                .findFirst()
                .orElseThrow();
        return FakeTables.table(
                schema, rows.stream().map(row -> cells(schema, row)).toList());
    }

    private static List<Value> cells(ReportSchema schema, String row) {
        Map<String, String> named = new TreeMap<>();
        Arrays.stream(row.split(" "))
                .forEach(cell -> named.put(cell.split("=")[0], cell.split("=")[1].replace('~', ' ')));
        return schema.fields().stream().map(field -> cell(field, named)).toList();
    }

    private static Value cell(ReportField field, Map<String, String> named) {
        String raw = named.getOrDefault(field.name(), "");
        return switch (field.type()) {
            case TEXT, YEAR -> new Value.Text(raw);
            case TRUTH -> new Value.Truth(raw.equals("ja"));
            case DAY -> new Value.Blank("");
            case WHOLE, DECIMAL, COUNT -> raw.isEmpty() ? new Value.Blank("") : new Value.Amount(new BigDecimal(raw));
        };
    }

    private static Contracts contracts() {
        try {
            return Contracts.load(Path.of("nowhere"));
        } catch (ContractException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
