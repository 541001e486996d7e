package dk.belaeg.sample;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A made-up country, or region, of any size: what each of its services is called, holds and reports follows from the
 * number of the service alone, so millions of rows are made in constant memory. Nothing in it describes anything real.
 */
final class LargeFiction {
    /** For three public services that report occupancy there is about one private that does not. */
    private static final int PUBLIC_TO_PRIVATE = 3;

    private static final int PAYERS = 3;

    private final Codes codes;
    private final LocalDate asOf;
    private final Draws draws;
    private final int firstYear;
    private final int years;
    private final List<String> municipalities;
    private final double[] sizes;
    private final double everyone;

    /** @param years that the tables cover, the last of them that of the as-of day */
    LargeFiction(Codes codes, LocalDate asOf, long seed, List<String> municipalities, int years) {
        this.codes = codes;
        this.asOf = asOf;
        this.draws = new Draws(seed);
        this.years = years;
        this.firstYear = asOf.getYear() - years + 1;
        this.municipalities = municipalities;
        this.sizes = new double[municipalities.size()];
        for (int i = 0; i < sizes.length; i++) {
            String code = municipalities.get(i);
            int thousands = Fiction.thousands(code).orElse(20 + draws.below(60, What.SIZE, i));
            sizes[i] = thousands * 1000 + draws.below(900, What.SIZE, ~i) - 450;
        }
        this.everyone = Arrays.stream(sizes).sum();
    }

    /** What is drawn, so that no two things share a draw. */
    private static final class What {
        static final int SIZE = 1;
        static final int HOST = 2;
        static final int KIND = 3;
        static final int REGIONAL = 4;
        static final int WORD = 5;
        static final int PLACE = 6;
        static final int END = 7;
        static final int UNITS = 8;
        static final int PLACES = 9;
        static final int GROUP = 10;
        static final int TARIFF = 11;
        static final int BUDGET = 12;
        static final int LEVEL = 13;
        static final int MONTH = 14;
        static final int COSTLY = 15;
        static final int SHARE = 16;
        static final int GROWTH = 17;
        static final int YOUNG = 18;
        static final int OLD = 19;
        static final int DRIFT = 20;
        static final int INDEX = 21;
        static final int PAYER = 22;
        static final int PAID = 23;

        private What() {}
    }

    private IntStream allYears() {
        return IntStream.range(firstYear, firstYear + years);
    }

    /** How many services there must be for so many monthly rows. */
    long reporting(long rows) {
        return Math.max(1, (rows + years * 12L - 1) / (years * 12L));
    }

    /** How many there must be for so many rows of purchases by day, three a service. */
    static long selling(long rows) {
        return Math.max(1, (rows + PAYERS * 365L - 1) / (PAYERS * 365L));
    }

    private Fiction.Kind kind(long service) {
        double draw = draws.share(What.KIND, service, 0);
        for (Fiction.Kind kind : Fiction.KINDS) {
            draw -= kind.share();
            if (draw < 0) {
                return kind;
            }
        }
        return Fiction.KINDS.get(0);
    }

    /** Position of the host municipality, drawn by size. */
    private int host(long service) {
        double draw = draws.share(What.HOST, service, 0) * everyone;
        int at = 0;
        while (at < sizes.length - 1 && draw >= sizes[at]) {
            draw -= sizes[at++];
        }
        return at;
    }

    private String name(long service) {
        return draws.oneOf(kind(service).words(), What.WORD, service) + " "
                + draws.oneOf(Fiction.PLACES, What.PLACE, service) + draws.oneOf(Fiction.ENDS, What.END, service)
                + " " + (service + 1);
    }

    private static String id(long service) {
        return String.valueOf(700_100 + service * 7);
    }

    private String sector(long service, long publicServices) {
        return service >= publicServices
                ? "Privat"
                : draws.share(What.REGIONAL, service, 0) < 0.14 ? "Regional" : "Kommunal";
    }

    private String operator(long service, long publicServices) {
        String host = municipalities.get(host(service));
        return switch (sector(service, publicServices)) {
            case "Kommunal" -> codes.municipalities().nameOf(host);
            case "Regional" -> codes.operatorName(codes.region(host, asOf).orElse(host));
            default ->
                "Fonden " + draws.oneOf(Fiction.PLACES, What.END, service)
                        + draws.oneOf(Fiction.ENDS, What.PLACE, service);
        };
    }

    private int units(long service) {
        return 1 + draws.below(10, What.UNITS, service) / 7 + draws.below(10, What.UNITS, ~service) / 9;
    }

    private BigDecimal places(long service, int unit) {
        int usual = kind(service).places();
        long places = Math.max(2, Math.round(usual * (1 + 0.5 * draws.spread(What.PLACES, service, unit))));
        boolean half = isDayService(service) && draws.share(What.PLACES, ~service, unit) < 0.3;
        return half ? BigDecimal.valueOf(places * 10 + 5, 1) : BigDecimal.valueOf(places);
    }

    private BigDecimal places(long service) {
        BigDecimal places = BigDecimal.ZERO;
        for (int unit = 0; unit < units(service); unit++) {
            places = places.add(places(service, unit));
        }
        return places;
    }

    private boolean isDayService(long service) {
        String paragraph = kind(service).paragraph();
        return paragraph.equals("SEL § 104") || paragraph.equals("SEL § 103");
    }

    private int budget(long service) {
        return 93 + draws.below(6, What.BUDGET, service);
    }

    /**
     * Monthly occupancy, one file a year: every public service for January, then for February, and so on, until there are
     * so many rows.
     */
    Stream<MadeTable.Part> occupancy(long rows) {
        long services = reporting(rows);
        long perYear = services * 12;
        return allYears().boxed().map(year -> {
            long before = perYear * (year - firstYear);
            long here = Math.max(0, Math.min(perYear, rows - before));
            return new MadeTable.Part(
                    "aar=" + year + "/belaegning-" + year,
                    LongStream.range(0, here)
                            .mapToObj(row ->
                                    report(row % services, YearMonth.of(year, (int) (row / services) + 1), services)));
        });
    }

    static final List<String> OCCUPANCY = List.of(
            "operator",
            "service_id",
            "service_name",
            "period",
            "places",
            "days_open",
            "occupied_days",
            "budget_pct",
            "settlement");

    private Object[] report(long service, YearMonth month, long services) {
        long time = month.getYear() * 12L + month.getMonthValue();
        int days = isDayService(service) ? month.lengthOfMonth() * 5 / 7 : month.lengthOfMonth();
        double level = budget(service) + 2.5 * draws.spread(What.LEVEL, service, month.getYear());
        double actual = Math.max(40, Math.min(118, level + 2 * draws.spread(What.MONTH, service, time)));
        BigDecimal places = places(service);
        long occupied = Math.round(places.doubleValue() * days * actual / 100);
        return new Object[] {
            operator(service, services),
            id(service),
            name(service),
            month.getYear() + "M" + (month.getMonthValue() < 10 ? "0" : "") + month.getMonthValue(),
            places,
            BigDecimal.valueOf(days),
            BigDecimal.valueOf(occupied),
            BigDecimal.valueOf(budget(service)),
            Math.abs(actual - budget(service)) >= 5
        };
    }

    static final List<String> TRADE =
            List.of("service_id", "service_name", "operator", "payer", "day", "place_days", "paragraph", "tariff");

    /**
     * Sale and purchase by day, one file a month of the year of the as-of day: what every payer of every service pays for
     * on the first day, then on the second, and so on, until there are so many rows.
     */
    Stream<MadeTable.Part> trade(long rows) {
        long services = selling(rows);
        int year = asOf.getYear();
        long perDay = services * PAYERS;
        return IntStream.rangeClosed(1, 12).mapToObj(month -> {
            LocalDate first = LocalDate.of(year, month, 1);
            long before = perDay * (first.getDayOfYear() - 1);
            long here = Math.max(0, Math.min(perDay * first.lengthOfMonth(), rows - before));
            return new MadeTable.Part(
                    "koeb-og-salg-" + YearMonth.from(first),
                    LongStream.range(0, here)
                            .mapToObj(row -> purchase(
                                    row % services,
                                    (int) (row / services % PAYERS),
                                    first.plusDays(row / perDay),
                                    services)));
        });
    }

    /** The first payer of a municipal service is its operator. */
    private Object[] purchase(long service, int payer, LocalDate day, long services) {
        int own = host(service);
        int others = municipalities.size() - 1;
        int away = (draws.below(others, What.PAYER, service) + payer) % others;
        int other = (own + 1 + away) % municipalities.size();
        boolean isOwn = payer == 0 && sector(service, services).equals("Kommunal");
        int most = Math.max(1, (int) (places(service).longValue() / PAYERS));
        Fiction.Kind kind = kind(service);
        return new Object[] {
            id(service),
            name(service),
            operator(service, services),
            codes.municipalities().nameOf(municipalities.get(isOwn ? own : other)),
            day.toString(),
            BigDecimal.valueOf(1 + draws.below(most, What.PAID, service * PAYERS + payer)),
            kind.paragraph().replace(" / ", ", "),
            tariff(service)
        };
    }

    private BigDecimal tariff(long service) {
        return BigDecimal.valueOf(
                Math.round(kind(service).tariff() * (1 + 0.3 * draws.spread(What.TARIFF, service, 0))));
    }

    static final List<String> PORTAL = List.of(
            "service_id",
            "service_name",
            "unit_id",
            "unit_name",
            "p_number",
            "operator",
            "sector",
            "host",
            "paragraph",
            "places",
            "service_places",
            "target_group",
            "ages",
            "tariff",
            "tariff_occupancy_pct");

    /** The portal's units: those of the services that report, and of private ones. */
    Stream<Object[]> portal(long services) {
        return LongStream.range(0, services + services / PUBLIC_TO_PRIVATE)
                .boxed()
                .flatMap(service -> IntStream.range(0, units(service)).mapToObj(unit -> unit(service, unit, services)));
    }

    private Object[] unit(long service, int unit, long services) {
        Fiction.Kind kind = kind(service);
        boolean other = draws.share(What.GROUP, service, unit) < 0.12;
        return new Object[] {
            id(service),
            name(service),
            String.valueOf(8_000_000 + service * 10 + unit),
            units(service) == 1 ? "Hovedafdelingen" : "Afdeling " + (char) ('A' + unit),
            String.valueOf(1_020_000_000L + service * 31 + unit),
            operator(service, services),
            sector(service, services),
            codes.municipalities().nameOf(municipalities.get(host(service))),
            kind.paragraph().replace(" / ", ", "),
            places(service, unit),
            places(service),
            draws.oneOf(Fiction.groups(kind), What.GROUP, other ? ~service : service),
            kind.children() ? "0-17 år" : "18 år og derover",
            tariff(service),
            BigDecimal.valueOf(budget(service))
        };
    }

    static final List<String> SPENDING =
            List.of("municipality", "function", "operating", "kind", "price_unit", "year", "amount");

    /** Accounts of every municipality, function and year. */
    Stream<Object[]> spending() {
        List<CodeList.Entry> functions = codes.list("account-functions").rows();
        return IntStream.range(0, sizes.length)
                .boxed()
                .flatMap(m -> IntStream.range(0, functions.size()).boxed().flatMap(f -> allYears()
                        .filter(year -> functions.get(f).validOn(LocalDate.of(year, 1, 1)))
                        .mapToObj(year -> amount(m, f, functions.get(f), year))));
    }

    private Object[] amount(int municipality, int at, CodeList.Entry function, int year) {
        double costly = 0.9 + 0.25 * draws.share(What.COSTLY, municipality, 0);
        double share =
                FictionFiles.share(function.get("code")) * (0.85 + 0.3 * draws.share(What.SHARE, municipality, at));
        double growth = Math.pow(1.036, year - firstYear)
                * (0.985 + 0.03 * draws.share(What.GROWTH, municipality * 100L + at, year));
        return new Object[] {
            codes.municipalities().nameOf(municipalities.get(municipality)),
            function.get("account") + " " + function.get("name"),
            "1 Driftskonti",
            "I alt (netto)",
            "Løbende priser (1.000 kr.)",
            (long) year,
            BigDecimal.valueOf(Math.round(sizes[municipality] * share * costly * growth))
        };
    }

    static final List<String> POPULATION = List.of("municipality", "ages", "year", "persons");

    /** Population of every municipality and year by wide age groups. */
    Stream<Object[]> population() {
        return IntStream.range(0, sizes.length)
                .boxed()
                .flatMap(m -> allYears().boxed().flatMap(year -> persons(m, year).stream()));
    }

    private List<Object[]> persons(int municipality, int year) {
        double drift = -0.002 + 0.008 * draws.share(What.DRIFT, municipality, 0);
        long all = Math.round(sizes[municipality] * (1 + drift * (year - asOf.getYear())));
        long young = Math.round(all * (0.17 + 0.05 * draws.share(What.YOUNG, municipality, 0)));
        long old = Math.round(all * (0.18 + 0.08 * draws.share(What.OLD, municipality, 0)));
        String name = codes.municipalities().nameOf(municipalities.get(municipality));
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {name, "0-17 år", (long) year, young});
        rows.add(new Object[] {name, "18-64 år", (long) year, all - young - old});
        rows.add(new Object[] {name, "65 år og derover", (long) year, old});
        rows.add(new Object[] {name, "I alt", (long) year, all});
        return rows;
    }

    /** A made-up price index for the years of the accounts, as a reference table of the round. */
    String priceIndex() {
        StringBuilder text = new StringBuilder("År;Slags;Vækst i procent;Status;Kilde\n");
        allYears().skip(1).forEach(year -> text.append(year)
                .append(";services;")
                .append(Fiction.rounded(1.8 + 2.2 * draws.share(What.INDEX, year, 0), 1))
                .append(";final;Fiktivt indeks til prøverunden\n"));
        return text.toString();
    }
}
