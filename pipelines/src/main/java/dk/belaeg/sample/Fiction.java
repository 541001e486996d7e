package dk.belaeg.sample;

import dk.belaeg.contract.Codes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A made-up region: municipalities with their true names and made-up sizes, services, answers and accounts. Nothing in
 * it describes anything real. The same seed gives the same fiction on every machine.
 */
final class Fiction {
    /** Said in every file of a sample. */
    static final String WARNING =
            "Fiktive data, lavet af Belæg. Tallene beskriver ingen virkelige kommuner, tilbud eller borgere.";

    private final Codes codes;
    private final Random random;
    private final Map<String, Integer> sizes = new LinkedHashMap<>();
    /** Places made so far, by area and target group, and by municipality. */
    private final Map<String, Map<String, Double>> supply = new LinkedHashMap<>();

    Fiction(Codes codes, long seed, List<String> municipalities) {
        this.codes = codes;
        this.random = new Random(seed);
        for (String municipality : municipalities) {
            // Rounded and shaken, so that no size is a real one.
            // Drawn for everyone, so that what follows does not hang on whose size is known.
            int guess = 20 + random.nextInt(60);
            int base = thousands(municipality).orElse(guess);
            sizes.put(municipality, base * 1000 + random.nextInt(900) - 450);
        }
    }

    /** Inhabitants in thousands, very roughly, so that large and small municipalities are where readers expect them. */
    private static final Map<String, Integer> BASES = Map.ofEntries(
            Map.entry("101", 640),
            Map.entry("751", 360),
            Map.entry("851", 222),
            Map.entry("410", 38),
            Map.entry("420", 42),
            Map.entry("430", 50),
            Map.entry("440", 23),
            Map.entry("450", 33),
            Map.entry("461", 190),
            Map.entry("479", 57),
            Map.entry("480", 31),
            Map.entry("482", 13),
            Map.entry("492", 7),
            Map.entry("510", 53),
            Map.entry("530", 28),
            Map.entry("540", 71),
            Map.entry("550", 39),
            Map.entry("561", 111),
            Map.entry("563", 4),
            Map.entry("573", 47),
            Map.entry("575", 44),
            Map.entry("580", 61),
            Map.entry("607", 54),
            Map.entry("621", 96),
            Map.entry("630", 124));

    /** Inhabitants in thousands, very roughly, of municipalities that readers have an idea of. */
    static Optional<Integer> thousands(String municipality) {
        return Optional.ofNullable(BASES.get(municipality));
    }

    Codes codes() {
        return codes;
    }

    Random random() {
        return random;
    }

    List<String> municipalities() {
        return List.copyOf(sizes.keySet());
    }

    int size(String municipality) {
        return sizes.getOrDefault(municipality, 0);
    }

    /** A municipality drawn by size. */
    String municipality() {
        int total = sizes.values().stream().mapToInt(Integer::intValue).sum();
        int drawn = random.nextInt(total);
        for (Map.Entry<String, Integer> entry : sizes.entrySet()) {
            drawn -= entry.getValue();
            if (drawn < 0) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("drawn past the last municipality");
    }

    /** A number around a mean, never below the least; not normal, but nobody needs it to be. */
    int around(double mean, double spread, int least) {
        return Math.max(least, (int) Math.round(mean + random.nextGaussian() * spread));
    }

    <T> T oneOf(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** One unit of a service. */
    record Unit(
            String id, String name, String pNumber, String host, String paragraph, BigDecimal places, String group) {}

    /** One service. */
    record Service(
            String id,
            String name,
            String operator,
            String sector,
            boolean children,
            BigDecimal tariff,
            BigDecimal tariffOccupancy,
            List<Unit> units) {

        BigDecimal places() {
            return units.stream().map(Unit::places).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** Kinds of services: paragraph, words for names, usual places a unit, share of all services, whether for children. */
    record Kind(String paragraph, List<String> words, int places, double share, boolean children, int tariff) {}

    static final List<Kind> KINDS = List.of(
            new Kind("SEL § 108", List.of("Botilbuddet", "Bofællesskabet", "Bostedet"), 12, 0.20, false, 2100),
            new Kind("SEL § 107", List.of("Botilbuddet", "Opholdsstedet"), 9, 0.19, false, 2000),
            new Kind("ABL § 105 / SEL § 85", List.of("Bofællesskabet", "Boligerne"), 12, 0.15, false, 1500),
            new Kind("SEL § 104", List.of("Aktivitetscentret", "Dagtilbuddet"), 24, 0.13, false, 500),
            new Kind("SEL § 103", List.of("Værkstedet"), 22, 0.06, false, 450),
            new Kind("SEL § 101", List.of("Rusmiddelcentret"), 25, 0.03, false, 350),
            new Kind("SEL § 110", List.of("Forsorgshjemmet"), 18, 0.02, false, 1300),
            new Kind("SEL § 109", List.of("Krisecentret"), 10, 0.02, false, 1900),
            new Kind("BL § 43", List.of("Børne- og ungehjemmet", "Opholdsstedet", "Ungehuset"), 8, 0.15, true, 4200),
            new Kind("SEL § 32", List.of("Specialbørnehaven"), 15, 0.03, true, 1400),
            new Kind("SEL § 36", List.of("Specialklubben"), 12, 0.02, true, 600));

    static final List<String> PLACES = List.of(
            "Bakke", "Birke", "Bøge", "Eng", "Fjord", "Grøn", "Havre", "Hede", "Kløver", "Kær", "Linde", "Lyng", "Mark",
            "Mose", "Mølle", "Pile", "Rønne", "Sol", "Strand", "Sø", "Vind", "Æble", "Ø", "Å");
    static final List<String> ENDS = List.of(
            "bo", "gården", "haven", "hus", "højen", "lunden", "ly", "parken", "toften", "vang", "vænget", "dal");

    /** A made-up name of a place. */
    String place() {
        return oneOf(PLACES) + oneOf(ENDS);
    }

    /** Services in such a number, each with one to three units. */
    List<Service> services(int count) {
        List<Service> services = new ArrayList<>();
        Map<String, Integer> names = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            Kind kind = kind();
            String group = group(kind);
            String host = host(kind, group);
            double draw = random.nextDouble();
            String sector = draw < 0.70 ? "Kommunal" : draw < 0.85 ? "Regional" : "Privat";
            String operator =
                    switch (sector) {
                        case "Kommunal" -> codes.municipalities().nameOf(host);
                        case "Regional" -> "Region Syddanmark";
                        default -> oneOf(List.of("Fonden", "Foreningen")) + " " + oneOf(PLACES) + oneOf(ENDS);
                    };
            String base = oneOf(kind.words()) + " " + oneOf(PLACES) + oneOf(ENDS);
            int times = names.merge(base, 1, Integer::sum);
            String name = times == 1 ? base : base + " " + times;
            int tariff = around(kind.tariff(), kind.tariff() * 0.2, 200);
            services.add(new Service(
                    String.valueOf(700_100 + i * 7),
                    name,
                    operator,
                    sector,
                    kind.children(),
                    BigDecimal.valueOf(tariff),
                    BigDecimal.valueOf(around(96, 2, 85)),
                    units(i, kind, group, host)));
        }
        return services;
    }

    /**
     * Where a service lies: of five municipalities drawn by size, the one with the fewest such places for its size. So
     * supply follows need in the large and not in the small, as it does where municipalities share places.
     */
    private String host(Kind kind, String group) {
        Map<String, Double> placed = supply.computeIfAbsent(area(kind) + group, key -> new LinkedHashMap<>());
        return Stream.generate(this::municipality)
                .limit(5)
                .min(Comparator.comparingDouble(code -> placed.getOrDefault(code, 0.0) / size(code)))
                .orElseThrow();
    }

    private static String area(Kind kind) {
        return kind.children() ? "B" : "V";
    }

    private Kind kind() {
        double draw = random.nextDouble();
        for (Kind kind : KINDS) {
            draw -= kind.share();
            if (draw < 0) {
                return kind;
            }
        }
        return KINDS.get(0);
    }

    private List<Unit> units(int service, Kind kind, String group, String host) {
        List<Unit> units = new ArrayList<>();
        int count = 1 + random.nextInt(10) / 6 + random.nextInt(10) / 8;
        for (int u = 0; u < count; u++) {
            boolean day =
                    kind.paragraph().equals("SEL § 104") || kind.paragraph().equals("SEL § 103");
            BigDecimal places = BigDecimal.valueOf(around(kind.places(), kind.places() * 0.4, 2));
            if (day && chance(0.3)) {
                places = places.add(
                        oneOf(List.of(new BigDecimal("0.5"), new BigDecimal("0.8"), new BigDecimal("0.25"))));
            }
            String own = chance(0.12) ? group(kind) : group;
            supply.computeIfAbsent(area(kind) + own, key -> new LinkedHashMap<>())
                    .merge(host, places.doubleValue(), Double::sum);
            units.add(new Unit(
                    String.valueOf(800_000 + service * 10 + u),
                    count == 1 ? "Hovedafdelingen" : "Afdeling " + (char) ('A' + u),
                    String.valueOf(1_020_000_000L + service * 31L + u),
                    host,
                    kind.paragraph(),
                    places,
                    own));
        }
        return units;
    }

    private static final List<String> ADULTS = List.of(
            "Udviklingshæmning",
            "Udviklingshæmning",
            "Udviklingshæmning",
            "Autismespektrum",
            "Autismespektrum",
            "Erhvervet hjerneskade",
            "Forandret virkelighedsopfattelse (psykose, skizofreni)",
            "Forandret virkelighedsopfattelse (psykose, skizofreni)",
            "Personlighedsforstyrrelse",
            "Opmærksomhedsforstyrrelse (ADHD, ADD)");
    private static final List<String> CHILDREN = List.of(
            "Autismespektrum",
            "Autismespektrum",
            "Opmærksomhedsforstyrrelse (ADHD, ADD)",
            "Omsorgssvigt",
            "Tilknytningsforstyrrelse",
            "Udviklingshæmning");

    private String group(Kind kind) {
        List<String> groups = groups(kind);
        return groups.size() == 1 ? groups.get(0) : oneOf(groups);
    }

    /** The target groups that services of a kind take; those that are common stand more than once. */
    static List<String> groups(Kind kind) {
        return switch (kind.paragraph()) {
            case "SEL § 101" -> List.of("Stofmisbrug");
            case "SEL § 110" -> List.of("Hjemløshed");
            case "SEL § 109" -> List.of("Vold og voldeligt overgreb");
            default -> kind.children() ? CHILDREN : ADULTS;
        };
    }
}
