package dk.belaeg.chart;

import dk.belaeg.chart.figure.Caption;
import dk.belaeg.chart.figure.DotsAgainstMark;
import dk.belaeg.chart.figure.Dumbbells;
import dk.belaeg.chart.figure.Figure;
import dk.belaeg.chart.figure.Figure.Pair;
import dk.belaeg.chart.figure.Figure.Series;
import dk.belaeg.chart.figure.GeoJson;
import dk.belaeg.chart.figure.GeoJson.MapProblem;
import dk.belaeg.chart.figure.HeatMap;
import dk.belaeg.chart.figure.Lines;
import dk.belaeg.chart.figure.Order;
import dk.belaeg.chart.figure.RankedBars;
import dk.belaeg.chart.figure.Scatter;
import dk.belaeg.chart.figure.Shades;
import dk.belaeg.chart.figure.Slopes;
import dk.belaeg.chart.figure.SmallMultiples;
import dk.belaeg.chart.figure.StackedBars;
import dk.belaeg.chart.figure.StackedBars.Category;
import dk.belaeg.chart.figure.StackedBars.Stance;
import dk.belaeg.chart.figure.TileMap;
import dk.belaeg.chart.figure.Timeline;
import dk.belaeg.chart.figure.TrueMap;
import dk.belaeg.chart.figure.ValueFormat;
import dk.belaeg.chart.figure.Waterfall;
import dk.belaeg.grammar.Period;
import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** One figure of each kind with fictional numbers of the field, for looking at and for tests. */
public final class SampleFigures {
    public static final List<String> MUNICIPALITIES = List.of(
            "Assens",
            "Billund",
            "Esbjerg",
            "Fanø",
            "Fredericia",
            "Faaborg-Midtfyn",
            "Haderslev",
            "Kerteminde",
            "Kolding",
            "Langeland",
            "Middelfart",
            "Nordfyns",
            "Nyborg",
            "Odense",
            "Svendborg",
            "Sønderborg",
            "Tønder",
            "Varde",
            "Vejen",
            "Vejle",
            "Ærø",
            "Aabenraa");
    private static final int[][] TILES = {
        {4, 2}, {2, 0}, {1, 1}, {0, 1}, {4, 1}, {5, 3}, {2, 2}, {7, 1}, {3, 1}, {7, 3}, {5, 1}, {6, 1}, {7, 2}, {6, 2},
        {6, 3}, {3, 3}, {1, 3}, {1, 0}, {2, 1}, {3, 0}, {6, 4}, {2, 3}
    };
    private static final int[] CODES = {
        420, 530, 561, 563, 607, 430, 510, 440, 621, 482, 410, 480, 450, 461, 479, 540, 550, 573, 575, 630, 492, 580
    };
    private static final List<String> YEARS =
            List.of("2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025");
    private static final ValueFormat PERCENT = ValueFormat.of(1, "pct.");
    private static final ValueFormat COUNT = ValueFormat.of(0, "");

    private SampleFigures() {}

    public static List<Figure> all() {
        return List.of(
                ranked(),
                changes(),
                likert(),
                diverging(),
                shares(),
                occupancy(),
                dumbbells(),
                slopes(),
                lines(),
                spaghetti(),
                small(),
                heat(),
                balance(),
                waterfall(),
                timeline(),
                tiles(),
                trueMap(),
                scatter());
    }

    static Value amount(String number) {
        return new Value.Amount(new BigDecimal(number));
    }

    private static Value tenth(double value) {
        return new Value.Amount(BigDecimal.valueOf(Math.round(value * 10), 1));
    }

    static Caption caption(String id, String title, String subtitle) {
        return new Caption(id, title, subtitle, "Fiktive tal til afprøvning.", List.of());
    }

    static RankedBars ranked() {
        Random random = new Random(1);
        List<RankedBars.Bar> bars = new ArrayList<>();
        for (String name : MUNICIPALITIES) {
            Value value =
                    switch (name) {
                        case "Fanø", "Ærø" -> new Value.Mark("≤3");
                        case "Langeland" -> new Value.Mark("x");
                        case "Nyborg" -> new Value.Range(new BigDecimal("12"), new BigDecimal("16"));
                        case "Billund" -> new Value.Blank("svar ikke modtaget");
                        default -> Value.Amount.of(5 + random.nextInt(60));
                    };
            bars.add(new RankedBars.Bar(name, value, name.equals("Odense")));
        }
        return new RankedBars(
                caption(
                        "borgere-i-maalgruppen",
                        "Flest borgere med autisme og udadreagerende adfærd i Nordfyns",
                        "Antal borgere 1. maj 2026 efter handlekommune"),
                COUNT,
                Order.LARGEST_FIRST.apply(bars, RankedBars.Bar::label, RankedBars.Bar::value));
    }

    static RankedBars changes() {
        Random random = new Random(2);
        List<RankedBars.Bar> bars = new ArrayList<>();
        for (String name : MUNICIPALITIES) {
            bars.add(new RankedBars.Bar(name, tenth(random.nextGaussian() * 3 + 2), false));
        }
        return new RankedBars(
                caption(
                        "udgiftsvaekst",
                        "Udgifterne voksede i de fleste kommuner",
                        "Ændring i udgifter pr. indbygger 18-64 år fra 2024 til 2025, faste priser, pct."),
                PERCENT.asChange(),
                Order.LARGEST_FIRST.apply(bars, RankedBars.Bar::label, RankedBars.Bar::value));
    }

    private static List<Category> scale() {
        return List.of(
                new Category("Slet ikke", Stance.AGAINST),
                new Category("I mindre grad", Stance.AGAINST),
                new Category("I nogen grad", Stance.NEUTRAL),
                new Category("I høj grad", Stance.FOR),
                new Category("I meget høj grad", Stance.FOR),
                new Category("Ved ikke", Stance.OUTSIDE));
    }

    private static StackedBars answers(String id, String title, StackedBars.Form form) {
        return new StackedBars(
                caption(id, title, "Andel af kommunerne i pct. Balance mellem udbud og efterspørgsel"),
                ValueFormat.of(0, "pct."),
                form,
                scale(),
                List.of(
                        row("Børn og unge", "5", "14", "58", "18", "0", "5"),
                        row("Voksne", "9", "23", "50", "9", "4", "5"),
                        row("Specialundervisning for unge og voksne", "0", "9", "41", "27", "9", "14")));
    }

    private static StackedBars.Row row(String name, String... values) {
        List<Value> list = new ArrayList<>();
        for (String value : values) {
            list.add(amount(value));
        }
        return new StackedBars.Row(name, list);
    }

    static StackedBars likert() {
        return answers("balance-likert", "Halvdelen ser kun balance i nogen grad", StackedBars.Form.LIKERT);
    }

    static StackedBars diverging() {
        return answers("balance-diverging", "Flere kommuner ser ubalance for voksne", StackedBars.Form.DIVERGING);
    }

    static StackedBars shares() {
        List<StackedBars.Row> rows = new ArrayList<>();
        Random random = new Random(3);
        for (String name : MUNICIPALITIES) {
            int a = 20 + random.nextInt(40);
            int b = random.nextInt(100 - a);
            if (name.equals("Fanø")) {
                rows.add(new StackedBars.Row(name, List.of(amount("64"), new Value.Mark("≤3"), new Value.Mark("x"))));
            } else {
                rows.add(row(name, "" + a, "" + b, "" + (100 - a - b)));
            }
        }
        List<Category> sectors = List.of(
                new Category("Kommunal", Stance.OUTSIDE),
                new Category("Regional", Stance.OUTSIDE),
                new Category("Privat", Stance.OUTSIDE));
        return new StackedBars(
                caption("pladser-sektor", "Hvem driver pladserne i de 22 kommuner?", "Andel af pladser, pct., 2026"),
                ValueFormat.of(0, "pct."),
                StackedBars.Form.SHARES,
                sectors,
                rows);
    }

    static DotsAgainstMark occupancy() {
        Random random = new Random(4);
        List<Pair> rows = new ArrayList<>();
        List<String> names = List.of(
                "Botilbuddet Skovgården",
                "Bostedet Åkanden",
                "Botilbuddet for unge og voksne med udviklingshæmning og udadreagerende adfærd",
                "Østerhøj",
                "Kildemosen",
                "Aktivitetshuset Ålykke",
                "Bofællesskabet Egevang",
                "Nørrebo",
                "Søndervang",
                "Fjordhuset",
                "Krisecentret Ly",
                "Herberget Havnen",
                "Lindevænget",
                "Ældrebo");
        for (String name : names) {
            double budget = 94 + random.nextInt(6);
            double actual = budget + random.nextGaussian() * 6;
            Value to = name.equals("Ældrebo") ? new Value.Mark("x") : tenth(actual);
            boolean flagged = to instanceof Value.Amount && Math.abs(actual - budget) >= 5;
            rows.add(new Pair(name, tenth(budget), to, flagged));
        }
        return new DotsAgainstMark(
                caption(
                        "belaegning",
                        "Syv tilbud afviger 5 procentpoint eller mere fra budgetteret belægning",
                        "Belægning i pct., 1.-3. kvartal 2026"),
                PERCENT,
                "Budgetteret",
                "Faktisk",
                "Afviger 5 procentpoint eller mere",
                Order.SMALLEST_FIRST.apply(rows, Pair::label, Pair::to));
    }

    static Dumbbells dumbbells() {
        Random random = new Random(5);
        List<Pair> rows = new ArrayList<>();
        for (String name : MUNICIPALITIES) {
            double from = 40 + random.nextInt(30);
            rows.add(new Pair(
                    name,
                    tenth(from),
                    name.equals("Varde")
                            ? new Value.Blank("indberetning mangler")
                            : tenth(from + random.nextGaussian() * 6),
                    name.equals("Esbjerg") || name.equals("Vejle")));
        }
        return new Dumbbells(
                caption("selvforsyning", "Selvforsyningen steg i Esbjerg og faldt i Vejle", "Selvforsyningsgrad, pct."),
                PERCENT,
                "2021",
                "2025",
                Order.LARGEST_FIRST.apply(rows, Pair::label, Pair::to));
    }

    static Slopes slopes() {
        Random random = new Random(6);
        List<Pair> rows = new ArrayList<>();
        for (String name : MUNICIPALITIES) {
            double from = 60 + random.nextInt(40);
            Value to = name.equals("Ærø") ? new Value.Mark("x") : tenth(from + random.nextGaussian() * 10);
            rows.add(new Pair(name, tenth(from), to, name.equals("Tønder") || name.equals("Ærø")));
        }
        return new Slopes(
                caption(
                        "udgifter-rang",
                        "Udgiften i Tønder og Ærø mod de øvrige kommuner",
                        "Udgift pr. indbygger, 1.000 kr., 2025-priser"),
                PERCENT,
                "2020",
                "2025",
                rows);
    }

    static Scatter scatter() {
        Random random = new Random(11);
        List<Scatter.Point> points = new ArrayList<>();
        for (String name : MUNICIPALITIES) {
            double share = 10 + random.nextInt(30);
            points.add(new Scatter.Point(
                    name,
                    name.equals("Fanø") ? new Value.Blank("faktoren er ikke oplyst") : tenth(share),
                    tenth(share / 3 + random.nextGaussian() * 2),
                    tenth(share / 3)));
        }
        return new Scatter(
                caption("vaekst-privat", "Vækst og andel private botilbud", "Kommunerne i Syddanmark, 2018-2025"),
                PERCENT,
                ValueFormat.of(1, ""),
                "Vækst i udgiften pr. voksen (pct.)",
                "Andel private botilbud (pct.)",
                points);
    }

    static Lines lines() {
        return new Lines(
                caption(
                        "udgiftsudvikling",
                        "Udgifterne er vokset mere end pris- og lønfremskrivningen",
                        "Udgifter til det specialiserede socialområde, faste priser, indeks 2016 = 100"),
                ValueFormat.of(1, "Indeks"),
                YEARS,
                List.of(
                        new Series("Syddanmark", walk(7, 100, 1.9, -1)),
                        new Series("Hele landet", walk(8, 100, 1.7, -1)),
                        new Series("Sydvestjylland", walk(9, 100, 2.4, 4)),
                        new Series("Lillebælt", walk(10, 100, 1.8, -1))),
                List.of(new Lines.Break(2, "Ny kontoplan fra 2018", Set.of())));
    }

    static Lines spaghetti() {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            List<Value> values = new ArrayList<>(walk(20 + i, 40 + i, 1.2, i == 3 ? 5 : -1));
            if (i == 4) {
                values.set(2, new Value.Mark("≤3"));
                values.set(3, new Value.Mark("≤3"));
            }
            if (i == 6) {
                values.set(8, new Value.Blank("ikke oplyst"));
                values.set(9, new Value.Blank("ikke oplyst"));
            }
            series.add(new Series(MUNICIPALITIES.get(i), values));
        }
        return new Lines(
                caption("sager", "Antallet af sager vokser næsten overalt", "Antal sager pr. 1.000 indbyggere"),
                ValueFormat.of(1, ""),
                YEARS,
                series,
                List.of());
    }

    private static List<Value> walk(int seed, double start, double drift, int gap) {
        Random random = new Random(seed);
        List<Value> values = new ArrayList<>();
        double level = start;
        for (int i = 0; i < YEARS.size(); i++) {
            values.add(i == gap ? new Value.Blank("prisindeks mangler") : tenth(level));
            level += drift + random.nextGaussian() * 1.5;
        }
        return values;
    }

    static SmallMultiples small() {
        List<Series> panels = new ArrayList<>();
        for (int i = 0; i < MUNICIPALITIES.size(); i++) {
            List<Value> values = new ArrayList<>(walk(40 + i, 30 + i, 0.8, -1));
            if (i == 3) {
                values.replaceAll(v -> new Value.Mark("≤3"));
            }
            if (i == 5) {
                values.set(4, Value.Blank.UNSTATED);
            }
            panels.add(new Series(MUNICIPALITIES.get(i), values));
        }
        return new SmallMultiples(
                caption(
                        "udvikling-kommuner",
                        "Udviklingen i 22 kommuner",
                        "Udgift pr. indbygger, 1.000 kr., 2025-priser"),
                ValueFormat.of(1, ""),
                YEARS,
                panels,
                new Series("Syddanmark", walk(99, 38, 0.9, -1)),
                List.of());
    }

    static HeatMap heat() {
        List<String> groups = List.of(
                "Autisme",
                "Udviklingshæmning",
                "Dobbeltdiagnose",
                "Erhvervet hjerneskade",
                "Spiseforstyrrelse",
                "Dom til behandling",
                "Udadreagerende adfærd");
        Random random = new Random(11);
        List<Series> rows = new ArrayList<>();
        for (String name : MUNICIPALITIES) {
            List<Value> values = new ArrayList<>();
            for (int i = 0; i < groups.size(); i++) {
                int value = random.nextInt(30);
                values.add(
                        value > 0 && value <= 3
                                ? new Value.Mark("≤3")
                                : value == 17 ? Value.Blank.UNSTATED : Value.Amount.of(value));
            }
            rows.add(new Series(name, values));
        }
        List<Value> all = rows.stream().flatMap(r -> r.values().stream()).toList();
        return new HeatMap(
                caption("kommune-maalgruppe", "Borgere efter kommune og målgruppe", "Antal borgere 1. maj 2026"),
                COUNT,
                groups,
                rows,
                Shades.even(all));
    }

    static HeatMap balance() {
        Random random = new Random(12);
        List<Series> rows = new ArrayList<>();
        for (String group : List.of("Autisme", "Udviklingshæmning", "Dobbeltdiagnose", "Dom til behandling")) {
            List<Value> values = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                values.add(Value.Amount.of(random.nextInt(60) - 35));
            }
            rows.add(new Series(group, values));
        }
        List<Value> all = rows.stream().flatMap(r -> r.values().stream()).toList();
        return new HeatMap(
                caption("balance-raad", "Pladser mangler mest på Fyn", "Pladser minus borgere, 1. maj 2026"),
                COUNT.asChange(),
                List.of("Fyn", "Lillebælt", "Sydvestjylland", "Sønderjylland", "Region Syddanmark"),
                rows,
                Shades.even(all));
    }

    static Waterfall waterfall() {
        return new Waterfall(
                caption(
                        "kapacitet",
                        "Kapaciteten vokser med 38 pladser til udgangen af 2027",
                        "Godkendte pladser, 1. januar 2026 til 31. december 2028"),
                COUNT,
                List.of(
                        Waterfall.Step.total("Pladser 1. januar 2026", amount("1204")),
                        Waterfall.Step.change("Nye tilbud", amount("31")),
                        Waterfall.Step.change("Udvidelser", amount("44")),
                        Waterfall.Step.change("Lukkede tilbud", amount("-27")),
                        Waterfall.Step.change("Indskrænkninger", amount("-10")),
                        Waterfall.Step.total("Pladser 31. december 2027", amount("1242")),
                        Waterfall.Step.change("Varslet, ikke besluttet", new Value.Mark("x")),
                        Waterfall.Step.change("Botilbud Otterup", amount("13")),
                        Waterfall.Step.total("Pladser 31. december 2028", amount("1310"))));
    }

    static Timeline timeline() {
        return new Timeline(
                caption(
                        "paa-vej",
                        "Flest pladser åbner i første halvår 2028",
                        "Meddelte ændringer af døgnpladser, Region Syddanmark"),
                COUNT,
                "",
                List.of(
                        change("Botilbud Edelkær", "2026-02-01/2026-02-01", "-6"),
                        change("Kildevangen", "2026-09-01/2026-09-01", "15"),
                        change("Bo-Støtten", "2028-01-01/2028-06-30", "-11"),
                        change("Socialpsykiatrisk botilbud Holsted", "2028-01-01/2028-06-30", "20"),
                        change("Botilbud Otterup", "2028-12-31/2028-12-31", "13")));
    }

    private static Timeline.Event change(String name, String days, String places) {
        Period period = Period.ofCode(days);
        return new Timeline.Event(name, "", period, period.danish(), amount(places));
    }

    static TileMap tiles() {
        Random random = new Random(13);
        List<TileMap.Tile> tiles = new ArrayList<>();
        for (int i = 0; i < MUNICIPALITIES.size(); i++) {
            String name = MUNICIPALITIES.get(i);
            Value value =
                    switch (name) {
                        case "Fanø", "Ærø" -> new Value.Mark("≤3");
                        case "Vejen" -> Value.Blank.UNSTATED;
                        case "Nyborg" -> new Value.Range(new BigDecimal("12"), new BigDecimal("16"));
                        default -> tenth(random.nextDouble() * 42);
                    };
            tiles.add(new TileMap.Tile(name, TILES[i][0], TILES[i][1], value));
        }
        return new TileMap(
                caption(
                        "kort-fliser",
                        "Odense har flest pladser pr. indbygger",
                        "Pladser pr. 10.000 indbyggere 18-64 år, 2026"),
                ValueFormat.of(1, "pladser"),
                tiles,
                Shades.even(tiles.stream().map(TileMap.Tile::value).toList()));
    }

    /** A made-up land: jagged cells around the places of the tiles, in metres of UTM zone 32. */
    static String geoJson() {
        StringBuilder json = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        for (int i = 0; i < MUNICIPALITIES.size(); i++) {
            double east = 460_000 + 24_000 * TILES[i][0];
            double north = 6_180_000 - 22_000 * TILES[i][1];
            boolean island = CODES[i] == 563 || CODES[i] == 492;
            Random random = new Random(CODES[i]);
            json.append(i == 0 ? "" : ",")
                    .append("{\"type\":\"Feature\",\"properties\":{\"navn\":\"x\",\"kommunekode\":\"0")
                    .append(CODES[i])
                    .append("\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[");
            int points = 60;
            for (int p = 0; p <= points; p++) {
                double angle = 2 * Math.PI * (p % points) / points;
                double radius = (island ? 3_000 : 12_600) * (p % points == 0 ? 1 : 0.9 + random.nextDouble() * 0.15);
                double dx = Math.cos(angle) * radius * 1.1;
                double dy = Math.sin(angle) * radius;
                json.append(p == 0 ? "" : ",")
                        .append('[')
                        .append(Math.round(east + dx))
                        .append(',')
                        .append(Math.round(north + dy))
                        .append(']');
            }
            json.append("]]}}");
        }
        return json.append("]}").toString();
    }

    static TrueMap trueMap() {
        List<TrueMap.Area> areas = new ArrayList<>();
        TileMap tiles = tiles();
        for (int i = 0; i < MUNICIPALITIES.size(); i++) {
            areas.add(new TrueMap.Area(
                    CODES[i], MUNICIPALITIES.get(i), tiles.tiles().get(i).value()));
        }
        try {
            return new TrueMap(
                    caption(
                            "kort-sandt",
                            "Odense har flest pladser pr. indbygger",
                            "Pladser pr. 10.000 indbyggere 18-64 år, 2026"),
                    ValueFormat.of(1, "pladser"),
                    GeoJson.read(geoJson().getBytes(StandardCharsets.UTF_8)),
                    areas,
                    tiles.shades(),
                    "opdigtet geometri til afprøvning");
        } catch (MapProblem e) {
            throw new IllegalStateException(e);
        }
    }
}
