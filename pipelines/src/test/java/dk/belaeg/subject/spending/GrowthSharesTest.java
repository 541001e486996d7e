package dk.belaeg.subject.spending;

import static dk.belaeg.subject.MeasuredRows.CODES;
import static dk.belaeg.subject.MeasuredRows.REGION;
import static dk.belaeg.subject.MeasuredRows.assertThousands;
import static dk.belaeg.subject.MeasuredRows.geographies;
import static dk.belaeg.subject.MeasuredRows.named;
import static dk.belaeg.subject.MeasuredRows.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Columns;
import dk.belaeg.subject.Dimensions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who gave how much of the growth, and the ceiling: by hand, and as identities on random accounts. */
class GrowthSharesTest {
    private static final PriceChain STILL = new PriceChain(growth(2018, 2026, "0"));

    private static SortedMap<Integer, BigDecimal> growth(int first, int last, String percent) {
        SortedMap<Integer, BigDecimal> growth = new TreeMap<>();
        for (int year = first; year <= last; year++) {
            growth.put(year, new BigDecimal(percent));
        }
        return growth;
    }

    private static AccountBook book(Object... municipalityFunctionYearThousands) {
        AccountBook book = AccountBook.empty();
        for (int i = 0; i < municipalityFunctionYearThousands.length; i += 4) {
            Object amount = municipalityFunctionYearThousands[i + 3];
            book.add(
                    new AccountBook.Cell(
                            (String) municipalityFunctionYearThousands[i],
                            (String) municipalityFunctionYearThousands[i + 1],
                            (Integer) municipalityFunctionYearThousands[i + 2]),
                    amount instanceof Integer thousands ? Optional.of(thousands * 100_000L) : Optional.empty(),
                    CODES);
        }
        return book;
    }

    private static List<Map<String, @Nullable Object>> growth(
            AccountBook book, PriceChain prices, Optional<Integer> from, String... municipalities) {
        return named(
                GrowthShares.COLUMNS,
                GrowthShares.of(book, prices, geographies(List.of(municipalities)), from, Optional.empty(), CODES));
    }

    private static List<Map<String, @Nullable Object>> ceiling(
            AccountBook book, PriceChain prices, Optional<Integer> from, String... municipalities) {
        return named(Ceiling.COLUMNS, Ceiling.of(book, prices, geographies(List.of(municipalities)), from, CODES));
    }

    @Test
    void eachFunctionThatIsAddedUpIsOfOneKindOfItsArea() {
        for (CodeList.Entry function : CODES.list("account-functions").rows()) {
            String kind = Division.KIND.part(function, CODES);
            assertEquals(function.get("area"), CODES.list("spending-kinds").value(kind, "area"), function.get("code"));
            assertTrue(
                    CODES.list("spending-kinds").rows().stream()
                                    .filter(one -> List.of(one.get("functions").split("\\|", -1))
                                            .contains(function.get("code")))
                                    .count()
                            <= 1,
                    function.get("code"));
        }
    }

    @Test
    void aContributionIsTheChangeOverWhatAllSpent() {
        AccountBook book = book(
                "461", "53850", 2024, 600, "461", "53852", 2024, 200, "621", "53850", 2024, 150, "621", "53852", 2024,
                50, "461", "53850", 2025, 600, "461", "53852", 2025, 260, "621", "53850", 2025, 140, "621", "53852",
                2025, 50);
        List<Map<String, @Nullable Object>> rows = growth(book, STILL, Optional.empty(), "461", "621");
        Map<String, @Nullable Object> odense =
                row(rows, Columns.GEOGRAPHY, "461", Columns.AREA, "adults", "part", "all");
        assertThousands("60", odense.get(GrowthShares.SPENT_CHANGE));
        assertThousands("1000", odense.get(GrowthShares.BASE_TOTAL));
        assertThousands("8.6", odense.get(GrowthShares.ONE_PERCENT));
        assertThousands(
                "-10",
                row(rows, Columns.GEOGRAPHY, "621", Columns.AREA, "adults", "part", "long_term")
                        .get(GrowthShares.SPENT_CHANGE));
        Map<String, @Nullable Object> all = row(rows, Columns.GEOGRAPHY, REGION, Columns.AREA, "adults", "part", "all");
        assertThousands("50", all.get(GrowthShares.SPENT_CHANGE));
    }

    @Test
    void growthIsInThePricesOfTheNewestYear() {
        AccountBook book = book("461", "53850", 2024, 1000, "461", "53850", 2025, 1061);
        Map<String, @Nullable Object> row = row(
                growth(book, new PriceChain(growth(2025, 2025, "3.1")), Optional.empty(), "461"),
                Columns.GEOGRAPHY,
                "461",
                Columns.AREA,
                "adults",
                "part",
                "all");
        assertThousands("1031", row.get(GrowthShares.SPENT_FROM));
        assertThousands("30", row.get(GrowthShares.SPENT_CHANGE));
    }

    /** The accounts of children break in 2024: each stretch is reckoned for itself, and never across. */
    @Test
    void aBreakIsNeverBridged() {
        AccountBook book = book(
                "461", "52821", 2022, 100, "461", "52821", 2023, 110, "461", "52821", 2024, 500, "461", "52821", 2025,
                520);
        List<Map<String, @Nullable Object>> rows = growth(book, STILL, Optional.empty(), "461");
        Object[] children = {Columns.GEOGRAPHY, "461", Columns.AREA, "children", "part", "all"};
        assertThousands(
                "10", row(rows, with(children, GrowthShares.FROM_YEAR, 2022)).get(GrowthShares.SPENT_CHANGE));
        assertThousands(
                "20", row(rows, with(children, GrowthShares.FROM_YEAR, 2024)).get(GrowthShares.SPENT_CHANGE));
        Map<String, @Nullable Object> chosen = row(growth(book, STILL, Optional.of(2022), "461"), children);
        assertNull(chosen.get(GrowthShares.SPENT_CHANGE));
        assertEquals(
                "databrud: 2022 kan ikke sammenlignes med 2025",
                chosen.get(Columns.reasonOf(GrowthShares.SPENT_CHANGE)));
        List<Map<String, @Nullable Object>> ceilings = ceiling(book, STILL, Optional.empty(), "461");
        Map<String, @Nullable Object> newest =
                row(ceilings, Columns.GEOGRAPHY, "461", Columns.AREA, "children", Columns.YEAR, 2025);
        assertEquals(2024, newest.get(Columns.BASE_YEAR));
        assertThousands("500", newest.get("ceiling"));
    }

    private static Object[] with(Object[] some, Object... more) {
        List<Object> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray();
    }

    @Test
    void whatLacksAnAmountIsBlankWithTheReason() {
        AccountBook book = book(
                "461",
                "53850",
                2024,
                600,
                "461",
                "53852",
                2024,
                200,
                "621",
                "53850",
                2024,
                150,
                "461",
                "53850",
                2025,
                610,
                "461",
                "53852",
                2025,
                "unreadable",
                "621",
                "53850",
                2025,
                160,
                "621",
                "53852",
                2025,
                50);
        List<Map<String, @Nullable Object>> rows = growth(book, STILL, Optional.empty(), "461", "621");
        Map<String, @Nullable Object> lost =
                row(rows, Columns.GEOGRAPHY, "461", Columns.AREA, "adults", "part", "temporary");
        assertNull(lost.get(GrowthShares.SPENT_TO));
        assertEquals(Spending.SET_ASIDE, lost.get(Columns.reasonOf(GrowthShares.SPENT_CHANGE)));
        Map<String, @Nullable Object> known =
                row(rows, Columns.GEOGRAPHY, "461", Columns.AREA, "adults", "part", "long_term");
        assertThousands("10", known.get(GrowthShares.SPENT_CHANGE));
        assertNull(known.get(GrowthShares.BASE_TOTAL), "Kolding lacks an amount of the first year");
        assertEquals(GrowthShares.LACKING, known.get(Columns.reasonOf(GrowthShares.BASE_TOTAL)));
    }

    /** Special day care has moved from one function to another: neither lacks the amount of the other. */
    @Test
    void aFunctionThatAnotherHasReplacedLacksNothing() {
        AccountBook book = book("461", "52517", 2020, 40, "461", "52825", 2021, 42);
        List<Map<String, @Nullable Object>> rows = growth(book, STILL, Optional.empty(), "461");
        assertThousands(
                "2",
                row(rows, Columns.GEOGRAPHY, "461", Columns.AREA, "children", "part", "day_children")
                        .get(GrowthShares.SPENT_CHANGE));
    }

    @Test
    void theCeilingIsTheBaseTimesTheIndex() {
        AccountBook book = book("461", "53850", 2023, 1000, "461", "53850", 2024, 1050, "461", "53850", 2025, 1060);
        SortedMap<Integer, BigDecimal> percents = growth(2024, 2024, "4.2");
        PriceChain gap = new PriceChain(percents);
        List<Map<String, @Nullable Object>> rows = ceiling(book, gap, Optional.empty(), "461");
        Object[] odense = {Columns.GEOGRAPHY, "461", Columns.AREA, "adults"};
        assertThousands("1042", row(rows, with(odense, Columns.YEAR, 2024)).get("ceiling"));
        Map<String, @Nullable Object> unknown = row(rows, with(odense, Columns.YEAR, 2025));
        assertNull(unknown.get("ceiling"));
        assertEquals("prisindekset mangler for at regne 2023 om til 2025", unknown.get(Columns.reasonOf("ceiling")));
        assertThousands("1060", unknown.get(Columns.CURRENT));
    }

    /** On random accounts: parts add up to municipalities, municipalities to the region, to the øre. */
    @Test
    void contributionsAddUpToTheGrowthExactly() {
        Random random = new Random(15);
        List<String> functions = List.of("53850", "53852", "53858", "53859", "53838", "53851");
        String[] municipalities = {"461", "621", "561", "630", "482"};
        for (int trial = 0; trial < 200; trial++) {
            AccountBook book = AccountBook.empty();
            for (String municipality : municipalities) {
                for (String function : functions) {
                    for (int year = 2020; year <= 2025; year++) {
                        book.add(
                                new AccountBook.Cell(municipality, function, year),
                                Optional.of(random.nextInt(1_000_000_000) - 10_000_000L),
                                CODES);
                    }
                }
            }
            PriceChain prices = new PriceChain(growth(2021, 2025, random.nextInt(9) + "." + random.nextInt(10)));
            List<Map<String, @Nullable Object>> rows = growth(book, prices, Optional.of(2020), municipalities);
            BigDecimal all = sum(rows, Dimensions.LEVEL_REGION, GrowthShares.LEVEL_ALL);
            for (String level : List.of(GrowthShares.LEVEL_ALL, "kind", "function")) {
                assertEquals(all, sum(rows, Dimensions.LEVEL_MUNICIPALITY, level));
                assertEquals(all, sum(rows, Dimensions.LEVEL_REGION, level));
            }
            assertTrue(all.signum() != 0);
            Map<String, @Nullable Object> base = row(
                    ceiling(book, prices, Optional.of(2020), municipalities),
                    Columns.GEOGRAPHY,
                    REGION,
                    Columns.AREA,
                    "adults",
                    Columns.YEAR,
                    2020);
            assertEquals(base.get(Columns.CURRENT), base.get("ceiling"), "in the base year both are the same");
        }
    }

    private static BigDecimal sum(List<Map<String, @Nullable Object>> rows, String geographies, String parts) {
        return rows.stream()
                .filter(row -> geographies.equals(row.get(Columns.GEOGRAPHY_LEVEL))
                        && "adults".equals(row.get(Columns.AREA))
                        && parts.equals(row.get(GrowthShares.PART_LEVEL)))
                .map(row -> (BigDecimal) row.get(GrowthShares.SPENT_CHANGE))
                .reduce(BigDecimal.ZERO.setScale(5), BigDecimal::add);
    }

    /** At the base year fixed prices are current ones, whatever the index and the amount; and there and back is the same. */
    @Test
    void fixedPricesAreCurrentOnesAtTheBaseYear() {
        Random random = new Random(7);
        for (int trial = 0; trial < 500; trial++) {
            TreeMap<Integer, BigDecimal> growth = new TreeMap<>();
            for (int year = 2016; year <= 2026; year++) {
                growth.put(year, BigDecimal.valueOf(random.nextInt(900) - 200, 2));
            }
            PriceChain prices = new PriceChain(growth);
            int base = 2016 + random.nextInt(11);
            int other = 2016 + random.nextInt(11);
            long oere = random.nextInt(2_000_000_000) * 100L;
            assertEquals(Optional.of(oere), prices.oere(oere, base, base));
            long moved = prices.oere(oere, base, other).orElseThrow();
            long back = prices.oere(moved, other, base).orElseThrow();
            assertTrue(Math.abs(back - oere) <= 1, oere + " came back as " + back);
        }
    }
}
