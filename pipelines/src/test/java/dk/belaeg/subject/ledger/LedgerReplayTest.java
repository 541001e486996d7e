package dk.belaeg.subject.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.Engine;
import dk.belaeg.FakeRound;
import dk.belaeg.check.Checked;
import dk.belaeg.contract.Column;
import dk.belaeg.contract.Columns;
import dk.belaeg.intake.Intake;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import dk.belaeg.subject.Subjects;
import dk.belaeg.subject.notices.Notices;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three fictional years through the inbox: two extracts a year, and 60 notices of every kind with changes of mind,
 * withdrawals, replacements and uncertain dates. Seen from any day that has gone, the ledger is the one that day had.
 */
class LedgerReplayTest {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final int NOTICES = 60;

    private static final List<String> KINDS = List.of(
            "Nyt tilbud",
            "Flere pladser",
            "Færre pladser",
            "Lukning af tilbud",
            "Ændret målgruppe",
            "Ændret takst",
            "Ændret paragraf",
            "Flytning eller erstatning",
            "Ændret driftsherre",
            "Ændret aftale");

    private static final String PORTAL =
            "Tilbuds-id;Tilbud;Afdelings-id;Driftsherre;Ejerforhold;Beliggenhedskommune;Paragraf;Antal pladser;Primær målgruppe\n";
    private static final String HEADER =
            "Driftsherre;Tilbud;Tilbuds-id;Afdelings-id;Ændring;Beliggenhedskommune;Område;Lov og paragraf;Ny lov og paragraf;Målgruppe;"
                    + "Ny målgruppe;Pladser før;Pladser efter;Takst efter;Ny driftsherre;Aftale;Virkning fra;Meddelt den;"
                    + "Trukket tilbage den;Møde;Beslutning;Bemærkning\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** What was notified, and when it was withdrawn or decided. */
    private record Told(
            String before, String effect, LocalDate received, Optional<LocalDate> back, Optional<LocalDate> meeting) {
        /** Its line as it stood on a day, and who sent it. */
        String line(LocalDate day) {
            boolean noted = received.getDayOfMonth() % 2 == 0;
            String off = meeting.filter(met -> !met.isAfter(day))
                    .map(met -> met + (noted ? ";;Taget af dagsordenen, ses på igen" : ";Taget af dagsordenen;"))
                    .orElse(";;");
            return before + effect + ";" + received + ";"
                    + back.filter(one -> !one.isAfter(day))
                            .map(LocalDate::toString)
                            .orElse("") + ";" + off + "\n";
        }
    }

    /** A service as it is at a time of the fiction. */
    private static final class Service {
        private final String id;
        private final String name;
        private final String operator;
        private String paragraph;
        private int places;

        Service(String id, String name, String operator, String paragraph, int places) {
            this.id = id;
            this.name = name;
            this.operator = operator;
            this.paragraph = paragraph;
            this.places = places;
        }

        String row() {
            return id + ";" + name + ";" + id + "1;" + operator + ";Kommunal;" + operator + ";" + paragraph + ";"
                    + places + ";Autismespektrum\n";
        }
    }

    /** Draws the three years: extracts by day, and what was notified. */
    private static final class Fiction {
        private final Random random = new Random(2024);
        private final List<Service> services = new ArrayList<>();
        private final Map<LocalDate, String> extracts = new TreeMap<>();
        private final List<Told> notices = new ArrayList<>();

        Fiction() {
            for (int i = 0; i < 14; i++) {
                services.add(new Service(
                        "70" + (1000 + i),
                        "Bo " + (char) ('A' + i),
                        i % 2 == 0 ? "Odense" : "Esbjerg",
                        i % 3 == 0 ? "SEL § 108" : "SEL § 107",
                        8 + random.nextInt(20)));
            }
            for (int i = 0; i < NOTICES; i++) {
                if (i % 10 == 0) {
                    extract(START.plusMonths(6L * i / 10).plusDays(14));
                }
                notify(i, START.plusDays(18L * i));
            }
        }

        private void extract(LocalDate day) {
            StringBuilder rows = new StringBuilder(PORTAL);
            services.stream().filter(service -> service.places > 0).forEach(service -> rows.append(service.row()));
            extracts.put(day, rows.toString());
        }

        private void notify(int number, LocalDate received) {
            String kind = KINDS.get((number * 7 + number / 10) % KINDS.size());
            Service service = services.get(random.nextInt(services.size()));
            if (kind.equals("Nyt tilbud")) {
                service = new Service("70" + (2000 + number), "Nyt " + number, "Odense", "SEL § 107", 0);
                services.add(service);
            }
            int before = service.places;
            int after =
                    switch (kind) {
                        case "Nyt tilbud", "Flere pladser" -> before + 1 + random.nextInt(8);
                        case "Færre pladser" -> Math.max(0, before - 1 - random.nextInt(4));
                        case "Lukning af tilbud" -> 0;
                        case "Flytning eller erstatning" -> before + random.nextInt(5) - 2;
                        default -> before;
                    };
            boolean ofPlaces = KINDS.indexOf(kind) < 4 || kind.equals("Flytning eller erstatning");
            boolean moves = kind.equals("Ændret paragraf");
            String other = service.paragraph.equals("SEL § 107") ? "SEL § 108" : "SEL § 107";
            String line = String.join(
                            ";",
                            service.operator,
                            service.name,
                            number % 3 == 0 || kind.equals("Nyt tilbud") ? "" : service.id,
                            number % 4 == 1 && !kind.equals("Nyt tilbud") ? service.id + "1" : "",
                            kind,
                            service.operator,
                            "Voksne",
                            service.paragraph,
                            moves ? other : "",
                            "Autismespektrum",
                            kind.equals("Ændret målgruppe") ? "Udviklingshæmning" : "",
                            ofPlaces || moves ? String.valueOf(before) : "",
                            ofPlaces || moves ? String.valueOf(Math.max(0, after)) : "",
                            kind.equals("Ændret takst") ? "1500" : "",
                            kind.equals("Ændret driftsherre") ? "Fonden" : "",
                            kind.equals("Ændret aftale") ? "Opsagt" : "")
                    + ";";
            LocalDate day = received.plusDays(60L + random.nextInt(200));
            boolean off = number % 9 == 4;
            Told told = new Told(
                    line,
                    effect(day, number),
                    received,
                    off && number % 2 == 0 ? Optional.of(received.plusDays(40)) : Optional.empty(),
                    off && number % 2 == 1 ? Optional.of(received.plusDays(25)) : Optional.empty());
            notices.add(told);
            if (number % 11 == 5) {
                // somebody thinks again, and sends another
                notices.add(new Told(
                        line,
                        effect(day.plusMonths(3), number),
                        received.plusDays(30),
                        Optional.empty(),
                        Optional.empty()));
            }
            if (!off && number % 5 != 3) {
                service.places = Math.max(0, after);
                service.paragraph = moves ? other : service.paragraph;
            }
        }

        private static String effect(LocalDate day, int number) {
            return switch (number % 8) {
                case 1 -> (day.getMonthValue() <= 6 ? "første" : "andet") + " halvår " + day.getYear();
                case 3 -> "ved udgangen af " + day.getYear();
                case 6 -> number % 3 == 0 ? "" : day.getYear() + "";
                default -> day.toString();
            };
        }
    }

    /** The ledger of a round that is what it was on a day. */
    private LedgerBook book(Fiction fiction, LocalDate day) throws Exception {
        Round round = round(fiction, day);
        return new LedgerBook(checked(round, Subjects.all()).intake(), round, FakeRound.CONTRACTS.codes());
    }

    private static Checked checked(Round round, List<Subject> subjects) throws Exception {
        return Checked.of(Intake.read(round, FakeRound.CONTRACTS), round, FakeRound.CONTRACTS, subjects);
    }

    private Round round(Fiction fiction, LocalDate day) throws Exception {
        Path at = folder.resolve(day.toString());
        Files.createDirectories(at.resolve("indbakke"));
        Files.writeString(
                at.resolve("runde.json"),
                """
                {"navn": "Regnskab", "aar": %d, "pr_dato": "%s", "respondenter": ["461", "561"],
                 "spoergeskemaer": [{"navn": "capacity_notice"}]}
                """
                        .formatted(day.getYear(), day));
        for (Map.Entry<LocalDate, String> extract : fiction.extracts.entrySet()) {
            if (!extract.getKey().isAfter(day)) {
                Files.writeString(
                        at.resolve("indbakke/tilbudsportalen-" + extract.getKey() + ".csv"), extract.getValue());
            }
        }
        StringBuilder lines = new StringBuilder(HEADER);
        fiction.notices.stream()
                .filter(told -> !told.received().isAfter(day))
                .forEach(told -> lines.append(told.line(day)));
        Files.writeString(at.resolve("indbakke/meddelelser.csv"), lines);
        return Subjects.round(at, FakeRound.CONTRACTS);
    }

    private static List<String> shown(Ledger ledger, LocalDate day, LocalDate known) {
        return ledger.on(day, known).balances().stream()
                .map(balance -> balance.line().key() + " " + balance.opening() + " " + balance.places() + " "
                        + balance.undated())
                .toList();
    }

    @Test
    void aDayThatHasGoneHasTheLedgerItHadThen() throws Exception {
        Fiction fiction = new Fiction();
        assertEquals(6, fiction.extracts.size());
        assertTrue(fiction.notices.size() >= NOTICES);
        LedgerBook now = book(fiction, END);
        TreeSet<String> intervals = new TreeSet<>();
        for (int month = 1; month < 36; month += 4) {
            LocalDate known = START.plusMonths(month).plusDays(20);
            LedgerBook then = book(fiction, known);
            for (LocalDate day : List.of(known, known.minusMonths(5), known.plusMonths(8), known.plusYears(2))) {
                assertEquals(shown(then.ledger(), day, known), shown(now.ledger(), day, known), known + " of " + day);
            }
            assertEquals(procedures(then, known), procedures(now, known), "procedures as " + known + " knows them");
            now.ledger().on(known.plusMonths(8), known).balances().stream()
                    .filter(balance -> balance.places()
                            .filter(places -> places.least().compareTo(places.most()) < 0)
                            .isPresent())
                    .forEach(balance -> intervals.add(balance.line().service()));
        }
        assertTrue(intervals.size() > 1, "uncertain dates give intervals: " + intervals);
        assertEquals(
                10,
                now.read().stream().map(read -> read.notice().kind()).distinct().count(),
                "every kind of change is among them");
        for (Map.Entry<String, Predicate<LedgerBook.Read>> turn : TURNS.entrySet()) {
            assertTrue(now.read().stream().anyMatch(turn.getValue()), "the years have none that is " + turn.getKey());
        }
    }

    /** What happens to notices in three years. */
    private static final Map<String, Predicate<LedgerBook.Read>> TURNS = Map.of(
            "withdrawn", read -> read.notice().withdrawnOn().isPresent(),
            "taken off the agenda",
                    read -> read.notice().isOff() && read.notice().meeting().isPresent(),
            "taken off by its note",
                    read -> read.row().isBlank("decision") && read.notice().isOff(),
            "replaced", read -> read.replaced().isPresent(),
            "of an uncertain date",
                    read -> !read.notice().from().equals(read.notice().to()),
            "without a date", read -> read.notice().from().isEmpty(),
            "of a unit", read -> read.notice().unit().isPresent(),
            "of a service without an id", read -> read.row().text("service_id").isEmpty());

    /** What each notice needs, as a day knows it; the meeting that it will be on is not known by then. */
    private static List<String> procedures(LedgerBook book, LocalDate known) {
        List<String> names = ProcedureRows.PLACES.stream().map(Column::name).toList();
        return new ProcedureRows(book, FakeRound.CONTRACTS.codes(), known)
                .places().stream()
                        .map(row -> Stream.of(
                                        "operator_name",
                                        "service",
                                        "kind",
                                        "net",
                                        "effect",
                                        "service_places",
                                        "cumulated",
                                        "free",
                                        "procedure",
                                        "in_time",
                                        "decision")
                                .map(name -> String.valueOf(row[names.indexOf(name)]))
                                .collect(Collectors.joining(" ")))
                        .sorted()
                        .toList();
    }

    @Test
    void aSoleTradersNameIsShownNowhere() throws Exception {
        Fiction fiction = new Fiction();
        fiction.extracts.clear();
        fiction.notices.clear();
        fiction.extracts.put(
                START,
                PORTAL.strip() + ";Virksomhedsform\n"
                        + "701;Solbo;1;Jens Jensen;Privat;Odense;SEL § 107;6;Autismespektrum;Enkeltmandsvirksomhed\n"
                        + "702;Lunden;1;Lunden v/ Jens Jensen;Privat;Odense;SEL § 107;6;Autismespektrum;Anpartsselskab\n"
                        + "703;Engen;1;Fonden Engen;Privat;Odense;SEL § 107;6;Autismespektrum;Fond\n");
        LedgerBook book = book(fiction, START);
        assertEquals(
                List.of("Enkeltmandsvirksomhed", "Lunden", "Fonden Engen"),
                book.ledger().on(START, START).balances().stream()
                        .map(balance -> balance.line().operator())
                        .toList());
    }

    /**
     * Socialdirektørforum, 27 March 2026, items 10-12, as they were published: those of which the note says that they were
     * taken off the agenda count in nothing.
     */
    @Test
    void thePublishedNoticesGiveThePublishedNets() throws Exception {
        Path at = folder.resolve("publiceret");
        Files.createDirectories(at.resolve("indbakke"));
        Files.writeString(
                at.resolve("runde.json"),
                """
                {"navn": "Meddelelser 2026", "aar": 2026, "pr_dato": "2026-03-27", "region": "1083",
                 "spoergeskemaer": [{"navn": "capacity_notice"}]}
                """);
        Files.copy(
                Path.of("../data-samples/publiceret/capacity-changes.csv"),
                at.resolve("indbakke/capacity-changes.csv"));
        Round round = Subjects.round(at, FakeRound.CONTRACTS);
        Ledger ledger =
                new LedgerBook(checked(round, Subjects.all()).intake(), round, FakeRound.CONTRACTS.codes()).ledger();
        assertEquals("15 0, 13 27", nets(ledger, LocalDate.of(2028, 12, 31), round.asOf()));
        assertEquals("15 0, 26 27", nets(ledger, LocalDate.of(2029, 1, 1), round.asOf()));
        assertEquals(
                Optional.of(Account.Lack.NO_EXTRACT),
                ledger.on(round.asOf(), round.asOf()).balances().get(0).lack(),
                "without an extract there are no places, only what is opened and closed");
    }

    /** Opened and closed by Assens and by Nordfyns. */
    private static String nets(Ledger ledger, LocalDate day, LocalDate known) {
        List<String> nets = new ArrayList<>();
        for (String operator : List.of("Assens", "Nordfyns")) {
            BigDecimal opened = BigDecimal.ZERO;
            BigDecimal closed = BigDecimal.ZERO;
            for (Account.Balance balance : ledger.on(day, known).balances()) {
                if (balance.line().operator().equals(operator)) {
                    opened = opened.add(balance.opened());
                    closed = closed.add(balance.closed());
                }
            }
            nets.add(opened.intValueExact() + " " + closed.intValueExact());
        }
        return String.join(", ", nets);
    }

    @Test
    void allSplitsOfTheYearsHaveTheSameSum() throws Exception {
        Round plain = round(new Fiction(), END);
        Round round = plain.with(new LedgerSettings("", "2027-09-01", 4));
        List<Subject> subjects = List.of(new Notices(), new CapacityLedger());
        try (Engine engine = Engine.start(Engine.Profile.SMALL, folder.resolve("spark"))) {
            engine.activate();
            Inputs inputs = new Inputs(engine, round, FakeRound.CONTRACTS, checked(round, subjects));
            Datasets datasets = Datasets.of(subjects, inputs, engine);
            Map<String, BigDecimal> sums = new HashMap<>();
            TreeSet<String> splits = new TreeSet<>();
            for (Row row : engine.rows(datasets.get("ledger_sums"))) {
                String split = row.getAs(Columns.DIMENSION);
                splits.add(split);
                for (String number : List.of("places_extract", "opened", "closed", "places_least", "places_more")) {
                    sums.merge(
                            split + " " + row.getAs(Columns.STAY) + " " + number, row.getAs(number), BigDecimal::add);
                }
            }
            assertEquals(9, splits.size());
            sums.forEach(
                    (key, sum) -> assertEquals(sums.get("total " + key.substring(key.indexOf(' ') + 1)), sum, key));
            assertTrue(engine.rows(datasets.get("ledger_over_time")).size() > 10);
            assertTrue(engine.rows(datasets.get("ledger_reconciled")).size() > 1);
        }
    }
}
