package dk.belaeg;

import dk.belaeg.grammar.Value;
import dk.belaeg.subject.settlement.CalculationKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Published and made-up examples of every calculation, as they are written into forms. */
final class CalculationExamples {
    private CalculationExamples() {}

    /** What is written into a form. */
    record Answers(Map<String, Map<String, Value>> questions, Map<String, List<Map<String, Value>>> rows) {
        byte[] in(byte[] form) throws IOException {
            return FormFiller.filled(form, questions, rows);
        }

        Answers with(String sheet, String field, Value value) {
            Map<String, Map<String, Value>> changed = new LinkedHashMap<>(questions);
            Map<String, Value> own = new LinkedHashMap<>(questions.getOrDefault(sheet, Map.of()));
            own.put(field, value);
            changed.put(sheet, own);
            return new Answers(changed, rows);
        }

        Answers with(String sheet, List<Map<String, Value>> table) {
            Map<String, List<Map<String, Value>>> changed = new LinkedHashMap<>(rows);
            changed.put(sheet, table);
            return new Answers(questions, changed);
        }
    }

    static Value kr(double amount) {
        return new Value.Amount(BigDecimal.valueOf(amount));
    }

    static Value text(String text) {
        return new Value.Text(text);
    }

    static Value yes(boolean yes) {
        return new Value.Truth(yes);
    }

    /** Bilag 5, example 1, as the form asks it: 33 percent of the use is the operator's. */
    static Answers closing() {
        return closing("Bofællesskabet Åen", "Kommunalt tilbud, selvstændig økonomisk enhed", "Vejle", -1_000_000);
    }

    /** A unit of a centre whose deficit goes beyond 5 percent of the centre's budget. */
    static Answers centre() {
        return closing("Afdeling Skoven", "Del af et kommunalt center", "Vejle", -1_000_000)
                .with(
                        "units",
                        List.of(unit("Afdeling Engen", true, 30_000_000), unit("Afdeling Marken", true, 10_000_000)));
    }

    /** Bilag 5, example 3. */
    static Answers regionalUnit() {
        return closing("Afdeling 1", "Afdeling i en regional økonomisk enhed", "Region Syddanmark", 0)
                .with("closing", "carried", kr(0))
                .with("payers", List.of())
                .with(
                        "units",
                        List.of(
                                unit("Afdeling 2 og 3", true, 40_000_000),
                                unit("Autismecenter Syd", false, 150_000_000),
                                unit("Specialcenter Øst", false, 50_000_000)));
    }

    /** The same with nothing left of the economic unit. */
    static Answers regionalEconomicUnit() {
        return closing("Center Nord", "Hel regional økonomisk enhed", "Region Syddanmark", 0)
                .with("payers", List.of())
                .with(
                        "units",
                        List.of(
                                unit("Autismecenter Syd", false, 150_000_000),
                                unit("Specialcenter Øst", false, 50_000_000)));
    }

    /** Another unit, whose income is what it costs. */
    private static Map<String, Value> unit(String name, boolean within, double budget) {
        return Map.of(
                "name", text(name),
                "within", yes(within),
                "budget", kr(budget),
                "income", kr(within ? budget : 0),
                "costs", kr(within ? budget : 0));
    }

    private static Answers closing(String service, String kind, String operator, double carried) {
        List<Map<String, Value>> accounts = new ArrayList<>();
        for (double[] line : new double[][] {
            {10_000_000, 0},
            {0, 0},
            {12_000_000, 1_000_000},
            {1_000_000, 0},
            {0, 0},
            {0, 0},
            {0, 0},
            {0, 0},
            {0, 0},
            {0, 0},
            {0, 0}
        }) {
            accounts.add(Map.of("decision", kr(line[0]), "closing", kr(line[1])));
        }
        return new Answers(
                Map.of(
                        "closing",
                        Map.of(
                                "service", text(service),
                                "kind", text(kind),
                                "cause", text("Driftsherren lukker tilbuddet"),
                                "operator", text(operator),
                                "decision_year", kr(2021),
                                "closing_year", kr(2022),
                                "budget_year", kr(2021),
                                "budget", kr(20_000_000),
                                "use_year", kr(2019),
                                "carried", kr(carried))),
                Map.of(
                        "accounts",
                        accounts,
                        "payers",
                        List.of(
                                Map.of("municipality", text("Vejle"), "first", kr(1_300_000), "second", kr(2_000_000)),
                                Map.of(
                                        "municipality",
                                        text("Kolding"),
                                        "first",
                                        kr(2_000_000),
                                        "second",
                                        kr(2_000_000)),
                                Map.of("municipality", text("Billund"), "first", kr(2_700_000), "second", kr(0)))));
    }

    static Answers tariff() {
        List<Map<String, Value>> costs = new ArrayList<>();
        for (double cost : new double[] {1_000_000, 5_000_000, 0, 0, 0, 1_000_000, 0, 0, 0}) {
            costs.add(Map.of("amount", kr(cost)));
        }
        return new Answers(
                Map.of(
                        "service",
                        Map.of(
                                "service", text("Bostedet Bakken"),
                                "year", kr(2021),
                                "boarding_school", yes(false),
                                "places", kr(10),
                                "occupancy", kr(95),
                                "overhead", kr(4.4),
                                "interest", kr(0.43),
                                "pensionable_pay", kr(1_000_000),
                                "settled", kr(50_000))),
                Map.of(
                        "costs",
                        costs,
                        "assets",
                        List.of(Map.of(
                                "name", text("Hovedbygning"),
                                "building", kr(3_000_000),
                                "land", kr(500_000),
                                "since", kr(1998)))));
    }

    static Answers settlement() {
        return new Answers(
                Map.of("service", Map.of("service", text("Bostedet Bakken"), "before", kr(200_000))),
                Map.of(
                        "years",
                        List.of(Map.of(
                                "year", kr(2021),
                                "days", kr(10_000),
                                "tariff", kr(2_000),
                                "costs", kr(20_400_000),
                                "budget", kr(20_000_000)))));
    }

    static Answers takeover() {
        List<Map<String, Value>> units = new ArrayList<>();
        for (double[] unit :
                new double[][] {{20_000_000, 1_000_000}, {20_000_000, -1_000_000}, {40_000_000, 4_500_000}}) {
            units.add(Map.of(
                    "name", text("Tilbud " + (units.size() + 1)),
                    "budget", kr(unit[0]),
                    "accumulated", kr(unit[1]),
                    "taken", yes(units.isEmpty())));
        }
        return new Answers(
                Map.of("unit", Map.of("name", text("Autismecenter Syd"), "year", kr(2022))), Map.of("units", units));
    }

    static Map<String, Value> municipality(String name, double number) {
        return Map.of("municipality", text(name), "number", kr(number));
    }

    static Answers deficit() {
        return new Answers(
                Map.of(
                        "model",
                        Map.of(
                                "service", text("Bostedet Bakken"),
                                "year", kr(2024),
                                "operator", text("Vejle"),
                                "deficit", kr(3_000_000),
                                "key", text("Indbyggere 1. januar 2024"),
                                "outside", text("Bæres af driftsherren"),
                                "trial_from", kr(2024),
                                "approved_by_forum", yes(true),
                                "approved_by_kkr", yes(false))),
                Map.of(
                        "municipalities",
                        List.of(
                                municipality("Odense", 200_000),
                                municipality("Kolding", 90_000),
                                Map.of("municipality", text("Fanø"), "number", kr(10_000), "outside", yes(true)))));
    }

    static Answers objective() {
        return new Answers(
                Map.of(
                        "budget",
                        Map.of(
                                "subject", text("Socialtilsyn Nord"),
                                "year", kr(2023),
                                "budget", kr(18_440_030),
                                "key", text("0-17-årige, 2. kvartal 2022"))),
                Map.of(
                        "municipalities",
                        List.of(
                                municipality("Brønderslev", 7_769),
                                municipality("Frederikshavn", 10_101),
                                municipality("Jammerbugt", 7_652),
                                municipality("Læsø", 225),
                                municipality("Mariagerfjord", 7_853),
                                municipality("Morsø", 3_656),
                                municipality("Rebild", 7_265),
                                municipality("Silkeborg", 21_502),
                                municipality("Thisted", 8_379),
                                municipality("Vesthimmerland", 7_066),
                                municipality("Aalborg", 39_632))));
    }

    static Answers example(CalculationKind kind) {
        return switch (kind) {
            case COST_TARIFF -> tariff();
            case YEAR_SETTLEMENT -> settlement();
            case CLOSING_ACCOUNT -> closing();
            case TAKEOVER -> takeover();
            case DEFICIT_MODEL -> deficit();
            case OBJECTIVE_FINANCING -> objective();
        };
    }
}
