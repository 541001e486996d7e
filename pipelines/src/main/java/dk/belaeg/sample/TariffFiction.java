package dk.belaeg.sample;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.sample.Fiction.Service;
import dk.belaeg.sample.Fiction.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Made-up tariffs of four years with a story to find: one operator that carries a deficit in, one service that drives its
 * operator, services that are new, gone and renamed, a change of structure and of unit, one operator that has not reported
 * and one that is late. It draws by itself, so that nothing else of the fiction hangs on it.
 */
final class TariffFiction {
    static final int FIRST = 2023;
    static final int LAST = 2026;

    /** What tariffs grow by in a year when nothing happens: a little less than prices. */
    private static final double USUAL = 1.033;

    private static final String DEFICIT = "Vejle";
    private static final String DRIVEN = "Kolding";
    private static final String LATE = "Assens";
    private static final String SILENT = "Langeland";
    private static final String NEW_STRUCTURE = "Odense";
    private static final String OTHER_UNIT = "Esbjerg";
    private static final String SELDOM = "Aabenraa";

    private static final List<String> HEADER = List.of(
            "Driftsherre",
            "Tilbuds-id",
            "Tilbud",
            "Afdelings-id",
            "Afdeling",
            "Center",
            "Egen økonomisk enhed",
            "Paragraf",
            "Målgruppe",
            "Pladser",
            "Takstår",
            "Takstens art",
            "Betegnelse",
            "Takstenhed",
            "Takst",
            "Budgetteret belægning",
            "Omkostningsbaseret budget",
            "Solgt andel 1. oktober",
            "Indregnet efterregulering",
            "Indberettet den");

    private final Fiction fiction;
    private final List<Service> services;
    private final Random random = new Random(FIRST);
    private final List<List<List<String>>> years = new ArrayList<>();

    TariffFiction(Fiction fiction, List<Service> all) {
        this.fiction = fiction;
        this.services = all.stream()
                .filter(service -> !service.sector().equals("Privat"))
                .toList();
        for (int year = FIRST; year <= LAST; year++) {
            years.add(new ArrayList<>(List.of(HEADER)));
        }
        for (int i = 0; i < services.size(); i++) {
            add(services.get(i), i);
        }
        esbjergsOwn();
    }

    /** The tariffs of a year as operators have reported them. */
    byte[] year(int year) {
        return FictionFiles.csv(years.get(year - FIRST), StandardCharsets.UTF_8, true);
    }

    /** The first service of an operator, if it has any. */
    private Optional<Service> first(String operator) {
        return services.stream()
                .filter(service -> service.operator().equals(operator))
                .findFirst();
    }

    private boolean isFirst(Service service, String operator) {
        return first(operator).filter(service::equals).isPresent();
    }

    /** One that was called something else and had another id until a year. */
    private record Former(String id, String name, int until) {}

    /** The second service of the region until 2024, which somebody has confirmed, and the third until 2025, which nobody has. */
    private Optional<Former> former(Service service) {
        List<Service> regional = services.stream()
                .filter(one -> one.sector().equals("Regional"))
                .limit(3)
                .toList();
        int place = regional.indexOf(service);
        return place < 1 ? Optional.empty() : Optional.of(new Former("6990" + place, own(service), FIRST + place));
    }

    private static String own(Service service) {
        return service.name().substring(service.name().indexOf(' ') + 1);
    }

    /** What a person has confirmed: the first of the two. */
    byte[] renamed() {
        Service renamed = services.stream()
                .filter(service ->
                        former(service).filter(one -> one.until() == FIRST + 1).isPresent())
                .findFirst()
                .orElseThrow();
        return ("Tilbuds-id før;Afdeling før;Tilbuds-id nu;Afdeling nu;Bekræftet af;Bekræftet den\n"
                        + former(renamed).orElseThrow().id() + ";;" + renamed.id()
                        + ";;Fiktivt: Prøvesekretariatet;2024-12-03\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Words on occupancy that a fictional secretariat has approved for print. */
    static byte[] approvedTexts() {
        return """
                Tilbuds-id;Periode;Tekst;Godkendt af;Godkendt den
                700184;2025;Centret har færre henvisninger end forventet. Regionen taler med kommunerne om to pladser til en ny målgruppe.;Fiktivt: Prøvesekretariatet;2026-09-21
                700604;2025;En afdeling har været lukket i fire måneder på grund af ombygning.;Fiktivt: Prøvesekretariatet;2026-09-21
                702116;2025;Kommunen har sat budgettet for 2026 ned til 92 procent.;Fiktivt: Prøvesekretariatet;2026-09-21
                """
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] outliers() {
        return ("Driftsherre;År;Begrundelse;Vurderet af\n" + DEFICIT
                        + ";2026;et stort underskud fra 2024 er indregnet;Fiktivt: Prøvesekretariatet\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A fictional overview of last December: of its three figures one cannot follow from the tariffs. */
    static byte[] published() {
        return """
                Fra år;Til år;Driftsherre;Gennemsnit af;Grundlag;Procent;Kilde
                2025;2026;Vejle;;;9,9;Fiktivt: oversigt fra december 2025
                2025;2026;;takster;;1,6;Fiktivt: oversigt fra december 2025
                2025;2026;;driftsherrer;;2,9;Fiktivt: oversigt fra december 2025
                """
                .getBytes(StandardCharsets.UTF_8);
    }

    private void add(Service service, int number) {
        boolean day = fiction.codes()
                .stayOfParagraphs(service.units().get(0).paragraph())
                .equals("day");
        // every eleventh is new in one of the years, every thirteenth is gone after one
        boolean alone = services.stream()
                        .filter(one -> one.operator().equals(service.operator()))
                        .count()
                < 3;
        int begins = !alone && number % 11 == 7 ? LAST - number % 2 : FIRST;
        int ends = !alone && number % 13 == 5 ? LAST - 1 - number % 2 : LAST;
        String id = ends < LAST ? "6980" + number : service.id();
        String name = ends < LAST ? own(service) + " (nedlagt)" : service.name();
        double level = service.tariff().doubleValue() / 1.14;
        double budget = 93 + random.nextInt(6);
        for (int year = FIRST; year <= LAST; year++) {
            level *= year == FIRST ? 1 : USUAL + random.nextGaussian() * 0.012 + more(service, year);
            if (year < begins || year > ends || (service.operator().equals(SILENT) && year == LAST)) {
                continue;
            }
            Optional<Former> former = former(service);
            int told = year;
            boolean before = former.filter(one -> told <= one.until()).isPresent();
            Tariffs tariffs = new Tariffs(
                    service,
                    before ? former.orElseThrow().id() : id,
                    before ? former.orElseThrow().name() : name,
                    year,
                    level,
                    isFirst(service, SELDOM) && year == LAST ? 102 : budget,
                    day);
            of(tariffs, number);
        }
    }

    /** What happens to a service besides. */
    private double more(Service service, int year) {
        if (year < LAST) {
            return 0;
        } else if (isFirst(service, DRIVEN)) {
            return 0.42;
        }
        return service.operator().equals(DEFICIT) ? 0.10 : 0;
    }

    private record Tariffs(
            Service service, String id, String name, int year, double level, double budget, boolean day) {}

    private void of(Tariffs of, int number) {
        String unit = of.day() ? "pr. dag" : "pr. døgn";
        Service service = of.service();
        boolean structured = number % 4 == 1 || (isFirstOfOneUnit(service, NEW_STRUCTURE, false) && of.year() == LAST);
        if (structured) {
            tell(of, Optional.empty(), "Grundtakst", "", unit, 0.7);
            tell(of, Optional.empty(), "Pakke 1", "", unit, 0.2);
            tell(of, Optional.empty(), "Pakke 2", "", unit, 0.45);
        } else if (service.units().size() > 1) {
            service.units().forEach(one -> tell(of, Optional.of(one), "Samlet takst", "", unit, 1));
        } else {
            boolean monthly = isFirstOfOneUnit(service, OTHER_UNIT, true) && of.year() == LAST;
            tell(of, Optional.empty(), "Samlet takst", "", monthly ? "pr. måned" : unit, monthly ? 21 : 1);
        }
        if (number % 5 == 2 && !of.day()) {
            tell(of, Optional.empty(), "Særplads", "", unit, 1.6);
        }
        if (number % 9 == 4) {
            tell(of, Optional.empty(), "Timetakst", "", "pr. time", of.day() ? 0.8 : 0.22);
        }
        if (service.children() && number % 2 == 0) {
            tell(of, Optional.empty(), "Undervisning", "", "pr. dag", 0.25);
        }
    }

    /** Whether it is the operator's first service with one tariff, by day or by day and night. */
    private boolean isFirstOfOneUnit(Service service, String operator, boolean day) {
        return services.stream()
                .filter(one -> one.operator().equals(operator)
                        && one.units().size() == 1
                        && services.indexOf(one) % 4 != 1
                        && day
                                == fiction.codes()
                                        .stayOfParagraphs(one.units().get(0).paragraph())
                                        .equals("day"))
                .findFirst()
                .filter(service::equals)
                .isPresent();
    }

    private void tell(Tariffs of, Optional<Unit> unit, String kind, String variant, String per, double part) {
        Service service = of.service();
        BigDecimal tariff = Fiction.rounded(of.level() * part, 0);
        BigDecimal places = unit.map(Unit::places).orElse(service.places());
        boolean whole = part == 1;
        boolean deficit = service.operator().equals(DEFICIT) && of.year() == LAST && whole;
        BigDecimal yearly = tariff.multiply(places)
                .multiply(Fiction.rounded(of.budget() / 100, 4))
                .multiply(BigDecimal.valueOf(of.day() ? 230 : 365))
                .setScale(0, RoundingMode.HALF_UP);
        years.get(of.year() - FIRST)
                .add(List.of(
                        service.operator(),
                        of.id(),
                        of.name(),
                        unit.map(Unit::id).orElse(""),
                        unit.map(Unit::name).orElse(""),
                        service.sector().equals("Regional") ? "Socialområdet" : "",
                        service.units().size() > 1 ? "Ja" : "",
                        service.units().get(0).paragraph().replace(" / ", ", "),
                        service.units().get(0).group(),
                        DanishNumbers.plain(places),
                        String.valueOf(of.year()),
                        kind,
                        variant,
                        per,
                        DanishNumbers.plain(tariff),
                        DanishNumbers.plain(Fiction.rounded(of.budget(), 0)),
                        whole ? DanishNumbers.plain(yearly) : "",
                        whole ? String.valueOf(10 + random.nextInt(60)) : "",
                        deficit
                                ? DanishNumbers.plain(
                                        yearly.multiply(new BigDecimal("0.09")).setScale(0, RoundingMode.HALF_UP))
                                : "",
                        (service.operator().equals(LATE) && of.year() == LAST ? "28-11-" : "05-11-")
                                + (of.year() - 1)));
    }

    /** A place that is made for one citizen is reported by mistake. */
    private void esbjergsOwn() {
        first(OTHER_UNIT).ifPresent(service -> {
            Tariffs of = new Tariffs(service, service.id(), service.name(), LAST, 9400, 100, false);
            tell(of, Optional.empty(), "Særforanstaltning", "", "pr. døgn", 1);
        });
    }

    /** How full services with tariffs were in the two years before. */
    byte[] occupancy() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "Driftsherre",
                "Tilbuds-id",
                "Tilbud",
                "Periode",
                "Normerede pladser",
                "Åbningsdage",
                "Belægningsprocent",
                "Budgetteret belægning"));
        Random own = new Random(LAST);
        for (Service service : services) {
            boolean day = fiction.codes()
                    .stayOfParagraphs(service.units().get(0).paragraph())
                    .equals("day");
            double usual = 89 + own.nextInt(12);
            Stream.of(LAST - 2, LAST - 1)
                    .forEach(year -> rows.add(List.of(
                            service.operator(),
                            service.id(),
                            service.name(),
                            String.valueOf(year),
                            DanishNumbers.plain(service.places()),
                            day ? "230" : "",
                            DanishNumbers.plain(Fiction.rounded(usual + own.nextGaussian() * 1.5, 1)),
                            "96")));
        }
        return FictionFiles.csv(rows, StandardCharsets.UTF_8, true);
    }
}
