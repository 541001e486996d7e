package dk.belaeg.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Made-up cases of four years with a story to find: more adults in temporary homes, most in two municipalities; more and more
 * of the dear places in private services; children's cases that become dearer and not more. One municipality has not
 * told of a year, one writes an interval, and one has but a few citizens in temporary homes. It draws by itself, so that no other file hangs on it.
 */
final class CaseFiction {
    static final int FIRST = 2022;
    static final int LAST = 2025;

    private static final List<String> GROWING = List.of("561", "621");
    private static final String SILENT = "482";
    private static final int SILENT_YEAR = 2023;
    private static final String INTERVAL = "492";
    private static final String SMALLEST = "563";
    private static final String GROUP_OF_FEW = "Autismespektrum";

    /** How much dearer each year after the first is than the one before. */
    private static final double[] PRICES = {1.04, 1.042, 1.031};

    /** What a dear case costs in the last year, in thousands of kroner. */
    private static final double DEAR = 1480;

    private static final List<Double> BOTH = List.of(0.86, 0.0, 0.14);

    /**
     * Cases of a paragraph: how many for a thousand inhabitants, what one that is not dear costs in the last year in thousands, how many of each sector
     * are dear, who provides, for whom, and how fast they grow.
     */
    private record Kind(
            String area,
            String paragraph,
            double rate,
            double price,
            double dear,
            List<Double> sectors,
            Map<String, Double> groups,
            double growth) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "Voksne",
                    "SEL § 107",
                    1.3,
                    560,
                    0.26,
                    List.of(0.46, 0.14, 0.40),
                    Map.of("Autismespektrum", 0.4, "Psykiske vanskeligheder", 0.4, "Stofmisbrug", 0.2),
                    0.06),
            new Kind(
                    "Voksne",
                    "SEL § 108",
                    1.9,
                    640,
                    0.28,
                    List.of(0.58, 0.22, 0.20),
                    Map.of(
                            "Udviklingshæmning",
                            0.6,
                            "Autismespektrum",
                            0.245,
                            "Erhvervet hjerneskade",
                            0.15,
                            "Døvblindhed",
                            0.005),
                    0.005),
            new Kind(
                    "Voksne",
                    "ABL § 105, SEL § 85",
                    2.1,
                    520,
                    0.09,
                    List.of(0.78, 0.08, 0.14),
                    Map.of("Udviklingshæmning", 0.75, "Psykiske vanskeligheder", 0.25),
                    0.01),
            new Kind(
                    "Voksne",
                    "SEL § 85",
                    7.5,
                    78,
                    0,
                    BOTH,
                    Map.of("Psykiske vanskeligheder", 0.7, "Autismespektrum", 0.3),
                    0.03),
            new Kind(
                    "Voksne",
                    "SEL § 104",
                    3.6,
                    128,
                    0,
                    List.of(0.8, 0.08, 0.12),
                    Map.of("Udviklingshæmning", 0.8, "Erhvervet hjerneskade", 0.2),
                    0.01),
            new Kind(
                    "Børn og unge",
                    "BL § 43",
                    1.9,
                    620,
                    0.24,
                    List.of(0.6, 0.06, 0.34),
                    Map.of("Omsorgssvigt", 0.5, "Autismespektrum", 0.3, "Udadreagerende adfærd", 0.2),
                    -0.005),
            new Kind(
                    "Børn og unge",
                    "BL § 32",
                    4.2,
                    64,
                    0,
                    BOTH,
                    Map.of("Omsorgssvigt", 0.6, "Autismespektrum", 0.4),
                    0.0));

    private static final List<String> SECTORS = List.of("Kommunal", "Regional", "Privat");
    private static final int PRIVATE = 2;

    private final Fiction fiction;
    private final Random random = new Random(FIRST);
    private final List<List<String>> lines = new ArrayList<>();

    CaseFiction(Fiction fiction) {
        this.fiction = fiction;
    }

    byte[] csv() {
        lines.add(List.of(
                "Kommune",
                "År",
                "Område",
                "Lov og paragraf",
                "Sektor",
                "Målgruppe",
                "Sager i alt",
                "Udgift (kr.)",
                "Sager over grænsen",
                "Udgift til sager over grænsen (kr.)",
                "Sager under 0,5 mio. kr.",
                "Sager fra 0,5 til 1 mio. kr.",
                "Sager fra 1 til 2 mio. kr.",
                "Sager over 2 mio. kr."));
        for (String municipality : fiction.municipalities()) {
            double costly = 0.93 + random.nextDouble() * 0.16;
            for (Kind kind : KINDS) {
                for (int sector = 0; sector < SECTORS.size(); sector++) {
                    for (String group : kind.groups().keySet().stream().sorted().toList()) {
                        series(municipality, kind, sector, group, costly);
                    }
                }
            }
        }
        return FictionFiles.csv(lines, StandardCharsets.UTF_8, true);
    }

    private void series(String municipality, Kind kind, int sector, String group, double costly) {
        // where each whole number begins, so that a series moves slowly
        double start = random.nextDouble();
        double dearStart = random.nextDouble();
        double own = 0.8 + random.nextDouble() * 0.4;
        double share = kind.sectors().get(sector) * kind.groups().getOrDefault(group, 0.0);
        double mean = fiction.size(municipality) / 1000.0 * kind.rate() * share * own;
        boolean grows = GROWING.contains(municipality) && kind.paragraph().equals("SEL § 107");
        double price = 1;
        for (double year : PRICES) {
            price /= year;
        }
        for (int year = FIRST; year <= LAST; year++) {
            int after = year - FIRST;
            double growth = kind.growth() + (grows ? 0.06 : 0) + (sector == PRIVATE ? 0.02 : 0);
            long cases = isOfFew(municipality, kind)
                    ? sector == PRIVATE && group.equals(GROUP_OF_FEW) ? 2 + after / 2 : 0
                    : (long) Math.floor(mean * Math.pow(1 + growth, after) + start);
            double dearShare = kind.dear() * (sector == PRIVATE ? 1.25 + 0.12 * after : 0.85);
            long dear = Math.min(cases, (long) Math.floor(cases * dearShare + dearStart * (kind.dear() > 0 ? 1 : 0)));
            double real = Math.pow(kind.area().equals("Voksne") ? 1.006 : 1.025, after);
            double one = kind.price() * price * real * costly;
            double dearCost = dear * DEAR * price * real * costly;
            add(municipality, year, kind, sector, group, cases, (cases - dear) * one + dearCost, dear, dearCost);
            price *= after < PRICES.length ? PRICES[after] : 1;
        }
    }

    /** The smallest municipality has but a few citizens in temporary homes, all of one kind. */
    private static boolean isOfFew(String municipality, Kind kind) {
        return municipality.equals(SMALLEST) && kind.paragraph().equals("SEL § 107");
    }

    private void add(
            String municipality,
            int year,
            Kind kind,
            int sector,
            String group,
            long cases,
            double cost,
            long dear,
            double dearCost) {
        boolean silent = municipality.equals(SILENT) && year == SILENT_YEAR;
        if (cases == 0 || silent) {
            return;
        }
        boolean interval = municipality.equals(INTERVAL)
                && year == LAST - 1
                && cases <= 3
                && kind.area().startsWith("B");
        List<String> line = new ArrayList<>(List.of(
                fiction.codes().municipalities().nameOf(municipality),
                String.valueOf(year),
                kind.area(),
                kind.paragraph(),
                SECTORS.get(sector),
                group,
                interval ? "≤3" : String.valueOf(cases),
                thousands(cost),
                String.valueOf(dear),
                thousands(dearCost)));
        line.addAll(bands(year, kind, cases, dear));
        lines.add(line);
    }

    /** The cases by what they cost; earlier years were not asked. */
    private static List<String> bands(int year, Kind kind, long cases, long dear) {
        if (year != LAST) {
            return List.of("", "", "", "");
        }
        long top = (dear + 2) / 8;
        long middle = Math.round((cases - dear) * Math.min(0.75, Math.max(0, (kind.price() - 150) / 600)));
        return List.of(
                String.valueOf(cases - dear - middle),
                String.valueOf(middle),
                String.valueOf(dear - top),
                String.valueOf(top));
    }

    /** Thousands of kroner as whole hundreds of kroner. */
    private static String thousands(double thousands) {
        return String.valueOf(Math.round(thousands * 10) * 100);
    }
}
