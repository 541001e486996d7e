package dk.belaeg.subject.cases;

import static dk.belaeg.subject.MeasuredRows.CODES;
import static dk.belaeg.subject.MeasuredRows.REGION;
import static dk.belaeg.subject.MeasuredRows.assertThousands;
import static dk.belaeg.subject.MeasuredRows.geographies;
import static dk.belaeg.subject.MeasuredRows.named;
import static dk.belaeg.subject.MeasuredRows.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.subject.Geography;
import dk.belaeg.subject.cases.CaseBook.Count;
import dk.belaeg.subject.cases.CaseBook.Line;
import dk.belaeg.subject.spending.PriceChain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Cases, their growth and the dear ones, by hand and against what a municipality can work out. */
class CasesTest {
    private static final PriceChain PRICES = new PriceChain(new TreeMap<>(Map.of(2024, new BigDecimal("10"))));
    private static final long MILLION = 100_000_000L;
    private static final List<String> THREE = List.of("461", "561", "630");

    /** A line of adults in private services; its cost in millions. */
    private static Line line(String municipality, int year, String paragraph, long cases, long millions) {
        return line(municipality, year, paragraph, "private", "V2.01", cases, millions, 0);
    }

    private static Line line(
            String municipality,
            int year,
            String paragraph,
            String sector,
            String target,
            long cases,
            long millions,
            long dear) {
        return new Line(
                municipality,
                year,
                "adults",
                paragraph,
                sector,
                target,
                Optional.of(new Count(cases, cases)),
                Optional.of(millions * MILLION),
                Optional.of(new Count(dear, dear)),
                Optional.of(2 * dear * MILLION),
                Optional.empty());
    }

    /** A line of temporary homes by what they cost, from the cheapest. */
    private static Line banded(String municipality, long dear, long... bands) {
        Line line = line(
                municipality,
                2024,
                "SEL § 107",
                "private",
                "V2.01",
                Arrays.stream(bands).sum(),
                40,
                dear);
        return new Line(
                line.municipality(),
                line.year(),
                line.area(),
                line.paragraph(),
                line.sector(),
                line.target(),
                line.cases(),
                line.cost(),
                line.expensive(),
                line.expensiveCost(),
                Optional.of(Arrays.stream(bands)
                        .mapToObj(band -> new Count(band, band))
                        .toList()));
    }

    /** Names of the bands with their cases, or the reason where they are not told. */
    private static List<String> bands(Line... lines) {
        return named(CaseBands.COLUMNS, new CaseBands(book(lines), region(), new SafeParts(3, true)).rows()).stream()
                .map(row -> row.get("band_name") + ": "
                        + Objects.requireNonNullElse(row.get("cases_lower"), row.get("cases_reason")))
                .toList();
    }

    private static Geography region() {
        return geographies(THREE).stream()
                .filter(geography -> geography.code().equals(REGION))
                .findFirst()
                .orElseThrow();
    }

    private static CaseBook book(Line... lines) {
        CaseBook book = new CaseBook();
        List.of(lines).forEach(book::add);
        return book;
    }

    private static List<Map<String, @Nullable Object>> numbers(CaseBook book, List<String> municipalities) {
        return named(
                CaseNumbers.COLUMNS,
                CaseNumbers.of(
                        book,
                        geographies(municipalities),
                        PRICES,
                        2024,
                        Map.of(new CaseNumbers.Ages("461", "adults", 2024), 1000L),
                        CODES));
    }

    private static List<Map<String, @Nullable Object>> growth(CaseBook book, List<String> municipalities) {
        return named(
                CaseGrowth.COLUMNS,
                CaseGrowth.between(book, geographies(municipalities), PRICES, new CaseGrowth.Years(2023, 2024)));
    }

    @Test
    void casesOfAdultsAreDividedByWhetherTheyAreHomes() {
        List<Map<String, @Nullable Object>> rows = numbers(
                book(
                        line("461", 2024, "SEL § 107", 3, 3),
                        line("461", 2024, "SEL § 108", 5, 5),
                        line("461", 2024, "ABL § 105 / SEL § 85", 7, 4),
                        line("461", 2024, "SEL § 85", 20, 2)),
                List.of("461"));
        assertEquals(3L, row(rows, "geography", "461", "residence", "temporary").get("cases_lower"));
        assertEquals(
                12L, row(rows, "geography", "461", "residence", "long_term").get("cases_lower"));
        assertEquals(15L, row(rows, "geography", "461", "residence", "homes").get("cases_lower"));
        assertEquals(20L, row(rows, "geography", "461", "residence", "other").get("cases_lower"));
        assertEquals(35L, row(rows, "geography", "461", "residence", "total").get("cases_lower"));
        assertThousands(
                "14000", row(rows, "geography", "461", "residence", "total").get("cost"));
        assertEquals(1000L, row(rows, "geography", "461", "residence", "total").get("population"));
    }

    @Test
    void whoHasNotToldIsNotNought() {
        List<Map<String, @Nullable Object>> rows =
                numbers(book(line("461", 2024, "SEL § 107", 30, 30), line("561", 2023, "SEL § 107", 9, 9)), THREE);
        Map<String, @Nullable Object> region = row(rows, "geography", REGION, "year", 2024, "residence", "total");
        assertEquals(30L, region.get("cases_lower"));
        assertEquals("2 af 3 kommuner", region.get("cases_lacking"));
        assertNull(region.get("cost"));
        assertEquals("tal mangler fra 2 af 3 kommuner", region.get("cost_reason"));
        Map<String, @Nullable Object> silent = row(rows, "geography", "561", "year", 2024, "residence", "total");
        assertNull(silent.get("cases_lower"));
        assertEquals("ikke oplyst", silent.get("cases_reason"));
    }

    @Test
    void fixedPricesNeedTheIndex() {
        List<Map<String, @Nullable Object>> rows = numbers(
                book(line("461", 2023, "SEL § 107", 30, 30), line("461", 2022, "SEL § 107", 30, 30)), List.of("461"));
        assertThousands(
                "33000",
                row(rows, "geography", "461", "year", 2023, "residence", "total")
                        .get("fixed"));
        Map<String, @Nullable Object> gap = row(rows, "geography", "461", "year", 2022, "residence", "total");
        assertNull(gap.get("fixed"));
        assertEquals("prisindekset mangler for at regne 2022 om", gap.get("fixed_reason"));
    }

    @Test
    void growthIsThatOfMunicipalitiesWithBothYears() {
        List<Map<String, @Nullable Object>> rows = growth(
                book(
                        line("461", 2023, "SEL § 107", 100, 50),
                        line("461", 2024, "SEL § 107", 110, 62),
                        line("561", 2024, "SEL § 107", 40, 20)),
                List.of("461", "561"));
        Map<String, @Nullable Object> region = row(rows, "geography", REGION, "year", 2024, "effect", "number");
        assertThousands("50000", region.get("cost_from"));
        assertThousands("62000", region.get("cost_to"));
        assertEquals("Esbjerg", region.get("left_out"));
        assertNull(region.get("amount"));
        assertEquals("kan ikke vises, når Esbjerg er holdt ude", region.get("amount_reason"));
        BigDecimal sum = BigDecimal.ZERO;
        for (String effect : CaseGrowth.EFFECTS) {
            sum = sum.add(
                    (BigDecimal) Objects.requireNonNull(row(rows, "geography", "461", "year", 2024, "effect", effect)
                            .get("amount")));
        }
        assertThousands("12000", sum);
    }

    @Test
    void growthIsNotDividedWithoutCasesOrIndex() {
        Map<String, @Nullable Object> none = row(
                growth(
                        book(line("461", 2023, "SEL § 107", 0, 0), line("461", 2024, "SEL § 107", 4, 4)),
                        List.of("461")),
                "geography",
                "461",
                "year",
                2024,
                "effect",
                "price");
        assertEquals("kan ikke deles, når der ingen sager er i et af årene", none.get("amount_reason"));
        CaseBook later = book(line("461", 2024, "SEL § 107", 5, 5), line("461", 2025, "SEL § 107", 4, 4));
        List<Map<String, @Nullable Object>> yearly =
                named(CaseGrowth.COLUMNS, CaseGrowth.yearly(later, geographies(List.of("461")), PRICES));
        assertEquals(
                "prisindekset mangler for at regne 2024 om til 2025",
                row(yearly, "geography", "461", "year", 2025, "effect", "price").get("amount_reason"));
    }

    @Test
    void commonYearsAreThoseThatMostHaveTold() {
        CaseBook book = book(
                line("461", 2022, "SEL § 107", 5, 5),
                line("461", 2023, "SEL § 107", 5, 5),
                line("561", 2023, "SEL § 107", 5, 5),
                line("461", 2024, "SEL § 107", 5, 5),
                line("561", 2024, "SEL § 107", 5, 5));
        assertEquals(Optional.of(new CaseGrowth.Years(2023, 2024)), CaseGrowth.common(book, Set.copyOf(THREE)));
        assertEquals(
                Optional.empty(), CaseGrowth.common(book(line("461", 2024, "SEL § 107", 5, 5)), Set.copyOf(THREE)));
    }

    private static ExpensiveCases expensive(CaseBook book, Map<Integer, String> unknown) {
        return new ExpensiveCases(book, region(), unknown, new SafeParts(3, true), CODES);
    }

    /** Each municipality has 40 cases and 10 dear ones of both paragraphs in each sector. */
    private static CaseBook many() {
        CaseBook book = new CaseBook();
        for (String municipality : THREE) {
            for (String paragraph : List.of("SEL § 107", "SEL § 108")) {
                for (String sector : List.of("municipal", "regional", "private")) {
                    book.add(line(municipality, 2024, paragraph, sector, "V2.01", 40, 40, 10));
                }
            }
        }
        return book;
    }

    @Test
    void manyAreShownByThemselves() {
        List<Map<String, @Nullable Object>> rows =
                named(ExpensiveCases.COLUMNS, expensive(many(), Map.of()).rows());
        Map<String, @Nullable Object> one = row(rows, "provider", "private", "paragraph", "SEL § 107");
        assertEquals(30L, one.get("expensive_lower"));
        assertEquals("Midlertidigt botilbud", one.get("kind_name"));
        assertThousands("60000", one.get("expensive_cost"));
        assertEquals(180L, row(rows, "provider", "total", "paragraph", "every").get("expensive_lower"));
    }

    @Test
    void aGroupThatLeavesFewOfOthersIsShownWithAnother() {
        CaseBook book = many();
        book.add(line("461", 2024, "SEL § 107", "private", "V1.04", 12, 20, 10));
        book.add(line("561", 2024, "SEL § 107", "private", "V1.04", 5, 5, 2));
        List<Map<String, @Nullable Object>> market =
                named(ExpensiveCases.MARKET_COLUMNS, expensive(book, Map.of()).market());
        // Odense would know that all others have two
        assertTrue(market.stream()
                .noneMatch(row -> String.valueOf(row.get("group_name")).startsWith("Døvblind")));
        Map<String, @Nullable Object> all = row(market, "paragraph_name", "SEL § 107");
        assertEquals("Alle målgrupper", all.get("group_name"));
        assertEquals(42L, all.get("private_expensive_lower"));
    }

    @Test
    void ofTooFewNothingIsTold() {
        List<Map<String, @Nullable Object>> rows = named(
                ExpensiveCases.COLUMNS,
                expensive(book(line("461", 2024, "SEL § 107", "private", "V2.01", 40, 40, 2)), Map.of())
                        .rows());
        assertNull(rows.get(0).get("expensive_lower"));
        assertEquals("vises ikke, for så kunne få sager regnes ud", rows.get(0).get("expensive_reason"));
    }

    @Test
    void whereTheThresholdIsNotKnownNothingIsDear() {
        List<Map<String, @Nullable Object>> rows = named(
                ExpensiveCases.COLUMNS,
                expensive(many(), Map.of(2024, "prisindekset mangler")).rows());
        Map<String, @Nullable Object> all = row(rows, "provider", "total", "paragraph", "every");
        assertEquals(720L, all.get("cases_lower"));
        assertNull(all.get("expensive_lower"));
        assertEquals("prisindekset mangler", all.get("expensive_reason"));
    }

    @Test
    void casesOfWhoHasNotToldOfDearOnesAreStillCases() {
        CaseBook book = many();
        book.add(line("461", 2024, "SEL § 85", "private", "V2.01", 40, 4, 0).withoutExpensive());
        Map<String, @Nullable Object> all = row(
                named(ExpensiveCases.COLUMNS, expensive(book, Map.of()).rows()),
                "provider",
                "total",
                "paragraph",
                "every");
        // all cases, as the table of cases has them, so that nothing can be told from a difference
        assertEquals(760L, all.get("cases_lower"));
        assertEquals(120L, all.get("expensive_lower"));
        assertEquals("Odense", all.get("expensive_lacking"));
        assertNull(all.get("cases_lacking"));
    }

    @Test
    void casesByCostStandByThemselvesWhereNobodyIsLeftWithFew() {
        assertEquals(
                List.of(
                        "Under 0,5 mio. kr.: 60",
                        "0,5–1 mio. kr.: 30",
                        "1–2 mio. kr.: 30",
                        "Over 2 mio. kr.: 15",
                        "Alle sager: 135"),
                bands(
                        banded("461", 15, 20, 10, 10, 5),
                        banded("561", 15, 20, 10, 10, 5),
                        banded("630", 15, 20, 10, 10, 5)));
    }

    /** Odense would know that the others have two of the dearest; then nobody may take the dear cases away either. */
    @Test
    void bandsOfFewAreShownWithANeighbour() {
        assertEquals(
                List.of("Under 0,5 mio. kr.: 60", "0,5–1 mio. kr.: 30", "Over 1 mio. kr.: 37", "Alle sager: 127"),
                bands(
                        banded("461", 15, 20, 10, 10, 5),
                        banded("561", 11, 20, 10, 10, 1),
                        banded("630", 11, 20, 10, 10, 1)));
    }

    /** The threshold of dear cases lies a little below 1 mio. kr.: two cases lie between them, and are not told. */
    @Test
    void whatLiesBetweenABoundAndTheThresholdIsNotTold() {
        assertEquals(
                List.of("Under 0,5 mio. kr.: 60", "0,5–2 mio. kr.: 60", "Over 2 mio. kr.: 15", "Alle sager: 135"),
                bands(
                        banded("461", 17, 20, 10, 10, 5),
                        banded("561", 15, 20, 10, 10, 5),
                        banded("630", 15, 20, 10, 10, 5)));
    }

    @Test
    void bandsThatSomeHaveNotToldAreNotAddedUp() {
        assertEquals(
                List.of(
                        "Under 0,5 mio. kr.: sager efter udgift mangler fra Vejle",
                        "0,5–1 mio. kr.: sager efter udgift mangler fra Vejle",
                        "1–2 mio. kr.: sager efter udgift mangler fra Vejle",
                        "Over 2 mio. kr.: sager efter udgift mangler fra Vejle",
                        "Alle sager: 130"),
                bands(
                        banded("461", 15, 20, 10, 10, 5),
                        banded("561", 15, 20, 10, 10, 5),
                        line("630", 2024, "SEL § 107", 40, 40)));
        assertEquals(List.of(), bands(line("461", 2024, "SEL § 107", 40, 40)));
    }

    /** What each municipality is left with when it takes its own away from every cell of a random region. */
    @Test
    void noMunicipalityIsLeftWithFewOfOthers() {
        Random random = new Random(3);
        int shown = 0;
        for (int round = 0; round < 40; round++) {
            List<Line> lines = new ArrayList<>();
            for (String municipality : THREE) {
                for (String paragraph : List.of("SEL § 107", "SEL § 108", "SEL § 85")) {
                    for (String sector : List.of("municipal", "regional", "private")) {
                        for (String group : List.of("V2.01", "V2.02", "V1.04")) {
                            long cases = random.nextInt(3) > 0 ? random.nextInt(30) : random.nextInt(4);
                            long dear = random.nextInt((int) cases + 1);
                            lines.add(line(municipality, 2024, paragraph, sector, group, cases, 2 * cases, dear));
                        }
                    }
                }
            }
            ExpensiveCases all = expensive(book(lines.toArray(Line[]::new)), Map.of());
            List<Map<String, @Nullable Object>> rows = named(ExpensiveCases.COLUMNS, all.rows());
            for (String insider : THREE) {
                for (Map<String, @Nullable Object> row : rows) {
                    if (row.get("expensive_lower") instanceof Long dear) {
                        long cases = (Long) Objects.requireNonNull(row.get("cases_lower"));
                        long ownDear = own(lines, insider, row, true);
                        long ownCases = own(lines, insider, row, false);
                        isNotFew(dear - ownDear, row);
                        isNotFew(cases - ownCases, row);
                        isNotFew(cases - dear - (ownCases - ownDear), row);
                        shown++;
                    }
                }
            }
            for (Map<String, @Nullable Object> row : named(ExpensiveCases.MARKET_COLUMNS, all.market())) {
                if (row.get("all_expensive_lower") instanceof Long dear) {
                    long inPrivate = (Long) Objects.requireNonNull(row.get("private_expensive_lower"));
                    isNotFew(inPrivate, row);
                    isNotFew(dear - inPrivate, row);
                }
            }
        }
        assertTrue(shown > 500, "too little is shown to try");
    }

    /** A municipality's own part of a row whose sector and paragraph stand for themselves, for all, or for the others. */
    private static long own(List<Line> lines, String municipality, Map<String, @Nullable Object> row, boolean dear) {
        String sector = String.valueOf(row.get("provider"));
        String paragraph = String.valueOf(row.get("paragraph"));
        if (sector.equals("together") || paragraph.equals("together")) {
            // what is shown together is tried as a sum of what is shown, by SafePartsTest
            return 0;
        }
        return lines.stream()
                .filter(line -> line.municipality().equals(municipality)
                        && (sector.equals("total") || line.sector().equals(sector))
                        && (paragraph.equals("every") || line.paragraph().equals(paragraph)))
                .mapToLong(line ->
                        (dear ? line.expensive() : line.cases()).orElseThrow().lower())
                .sum();
    }

    private static void isNotFew(long number, Map<String, @Nullable Object> row) {
        assertTrue(number == 0 || number > 3, () -> "few: " + number + " in " + row);
    }
}
