package dk.belaeg.subject.ledger;

import static dk.belaeg.contract.Column.day;
import static dk.belaeg.contract.Column.decimal;
import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Column.whole;
import static dk.belaeg.contract.Columns.*;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Column;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import dk.belaeg.subject.notices.Notices;
import dk.belaeg.subject.places.Places;
import dk.belaeg.subject.places.Services;
import dk.belaeg.subject.shortage.KindBalance;
import dk.belaeg.subject.shortage.PlaceKinds;
import dk.belaeg.subject.shortage.Shortage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of places: what there is on a day as another day knows it, from the newest extract and the notices since, over
 * time, and how far notices explain what extracts have. Method: {@code docs/metode/pladsregnskab.md}.
 */
public final class CapacityLedger implements Subject {
    static final String HOST_NAME = "host_name";
    static final String HEALTH_COUNCIL = "health_council";
    static final String HEALTH_COUNCIL_NAME = "health_council_name";
    static final String SECTOR_NAME = "sector_name";
    static final String PLACE_KIND_NAME = "place_kind_name";
    static final String ON_DAY = "on_day";
    static final String PLACES_EXTRACT = "places_extract";
    static final String PLACES_LEAST = "places_least";
    static final String PLACES_MORE = "places_more";
    static final String COMING_OPENED = "coming_opened";
    static final String COMING_CLOSED = "coming_closed";
    static final String UNDATED = "undated";
    static final String EXPECTED_LEAST = "expected_least";
    static final String EXPECTED_MORE = "expected_more";
    static final String EXPLAINED = "explained";
    static final String UNEXPLAINED = "unexplained";

    /** Decimals of places and tariffs. */
    static final int SCALE = 2;

    /** One row per line of the ledger on a day. */
    public static final List<Column> LINES = List.of(
            day(ON_DAY),
            text(SERVICE_ID),
            text(SERVICE_NAME),
            text(HOST),
            text(HOST_NAME),
            text(HEALTH_COUNCIL),
            text(HEALTH_COUNCIL_NAME),
            text(OPERATOR_NAME),
            text(SECTOR),
            text(SECTOR_NAME),
            text(PARAGRAPH),
            text(STAY),
            text(PLACE_KIND),
            text(PLACE_KIND_NAME),
            text(TARGET_GROUP),
            text(TARGET_GROUP_NAME),
            text(AREA),
            text(AREA_NAME),
            decimal(PLACES_EXTRACT, SCALE),
            decimal(OPENED, SCALE),
            decimal(CLOSED, SCALE),
            decimal(PLACES_LEAST, SCALE),
            decimal(PLACES_MORE, SCALE),
            decimal(COMING_OPENED, SCALE),
            decimal(COMING_CLOSED, SCALE),
            text(reasonOf(PLACES_EXTRACT)),
            text(reasonOf(OPENED)),
            text(reasonOf(CLOSED)),
            text(reasonOf(PLACES_LEAST)),
            text(reasonOf(PLACES_MORE)),
            text(reasonOf(COMING_OPENED)),
            text(reasonOf(COMING_CLOSED)),
            whole(UNDATED));

    private static final List<Column> RECONCILED = List.of(
            text(SERVICE_ID),
            text(PARAGRAPH),
            text(SERVICE_NAME),
            text(OPERATOR_NAME),
            text(STAY),
            decimal(PLACES_BEFORE, SCALE),
            decimal(EXPECTED_LEAST, SCALE),
            decimal(EXPECTED_MORE, SCALE),
            decimal(PLACES_AFTER, SCALE),
            decimal(EXPLAINED, SCALE),
            decimal(UNEXPLAINED, SCALE));

    /** Half-years that are shown after the last one that anything is known of. */
    private static final int MOST_DAYS = 24;

    @Override
    public boolean isIn(Round round) {
        return round.asked(Notices.QUESTIONNAIRE).isPresent();
    }

    @Override
    public List<Class<? extends Settings>> settings() {
        return List.of(LedgerSettings.class);
    }

    @Override
    public List<Rule> rules() {
        return LedgerRules.rules();
    }

    @Override
    public void check(Intake intake, Round round, Contracts contracts, List<Finding> findings) {
        LedgerRules.run(new LedgerBook(intake, round, contracts.codes()), round, findings);
    }

    @Override
    public Map<String, String> words(Round round, Codes codes, Checked checked) {
        LedgerSettings settings = round.settings(LedgerSettings.class);
        LocalDate known = settings.known(round);
        LocalDate until = settings.until(round);
        LedgerBook book = new LedgerBook(checked.intake(), round, codes);
        Optional<LocalDate> extract = book.ledger().extract(until, known);
        return Map.of(
                "naeste_moede", new Meetings(book, codes, known).next(),
                "regnskab_kendt", DanishDates.day(known),
                "regnskab_til", DanishDates.day(until),
                "regnskab_udtraek",
                        extract.map(day -> "udtrækket af " + DanishDates.day(day))
                                .orElse("intet udtræk"));
    }

    @Override
    public void datasets(Inputs inputs, Datasets datasets) {
        LedgerSettings settings = inputs.round().settings(LedgerSettings.class);
        LocalDate known = settings.known(inputs.round());
        LocalDate until = settings.until(inputs.round());
        LedgerBook book = new LedgerBook(inputs.checked().intake(), inputs.round(), inputs.codes());
        datasets.add("ledger", () -> lines(inputs, book.ledger(), List.of(until), known));
        datasets.add("ledger_sums", () -> LedgerSums.bySplit(datasets.get("ledger")));
        datasets.add(
                "ledger_over_time",
                () -> LedgerSums.byDay(lines(inputs, book.ledger(), days(book.ledger(), until, known), known)));
        datasets.addShared(
                "notice_procedures",
                () -> inputs.dataset(ProcedureRows.PLACES, new ProcedureRows(book, inputs.codes(), known).places()));
        datasets.add("meeting_changes", () -> ProcedureRows.byMeeting(datasets.get("notice_procedures")));
        datasets.add(
                "tariff_changes",
                () -> inputs.dataset(ProcedureRows.TARIFFS, new ProcedureRows(book, inputs.codes(), known).tariffs()));
        datasets.add("ledger_reconciled", () -> reconciled(inputs, book.ledger(), until, known));
        datasets.add(Shortage.NOTIFIED, () -> notified(inputs, book.ledger(), known));
    }

    /** What is notified to come in each of the years ahead, by line. */
    private static Dataset<Row> notified(Inputs inputs, Ledger ledger, LocalDate known) {
        LocalDate now = inputs.round().asOf();
        List<Map<Line, Optional<Account.Bounds>>> years = new ArrayList<>();
        Set<Line> lines = new LinkedHashSet<>();
        for (int year = 1; year <= KindBalance.YEARS; year++) {
            years.add(ledger.coming(now, now.plusYears(year), known));
            lines.addAll(years.get(year - 1).keySet());
        }
        PlaceKinds kinds = new PlaceKinds(inputs.codes());
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Line line : lines) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(line.key().host());
            row.add(line.key().group());
            row.add(
                    line.key().paragraph().isEmpty()
                            ? PlaceKinds.UNSPLIT
                            : kinds.of(line.key().paragraph()));
            for (Map<Line, Optional<Account.Bounds>> year : years) {
                Optional<Account.Bounds> net = year.getOrDefault(line, Optional.of(Account.Bounds.NONE));
                row.add(net.map(Account.Bounds::least).orElse(null));
                row.add(net.map(bounds -> bounds.most().subtract(bounds.least()))
                        .orElse(null));
            }
            rows.add(row.toArray());
        }
        return inputs.dataset(KindBalance.NOTIFIED, rows);
    }

    /** The first days of the half-years from the oldest extract, or the day known, to the last change that is known. */
    private static List<LocalDate> days(Ledger ledger, LocalDate until, LocalDate known) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate first = ledger.oldest().filter(known::isAfter).orElse(known);
        LocalDate last = ledger.days(known).stream()
                .max(Comparator.naturalOrder())
                .filter(until::isBefore)
                .orElse(until);
        LocalDate day = LocalDate.of(first.getYear(), first.getMonthValue() <= 6 ? 1 : 7, 1);
        day = day.isBefore(first) ? day.plusMonths(6) : day;
        while (days.size() < MOST_DAYS
                && (days.isEmpty() || days.get(days.size() - 1).isBefore(last))) {
            days.add(day);
            day = day.plusMonths(6);
        }
        return days;
    }

    private static Dataset<Row> lines(Inputs inputs, Ledger ledger, List<LocalDate> days, LocalDate known) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        PlaceKinds kinds = new PlaceKinds(inputs.codes());
        for (LocalDate day : days) {
            ledger.on(day, known).balances().forEach(balance -> rows.add(row(inputs, kinds, day, balance)));
        }
        return inputs.dataset(LINES, rows);
    }

    private static @Nullable Object[] row(Inputs inputs, PlaceKinds kinds, LocalDate day, Account.Balance balance) {
        Codes codes = inputs.codes();
        Line line = balance.line();
        Line.Key key = line.key();
        String council = key.host().isEmpty()
                ? ""
                : codes.healthCouncil(key.host(), inputs.round().asOf()).orElse("");
        String kind = key.paragraph().isEmpty() ? PlaceKinds.UNSPLIT : kinds.of(key.paragraph());
        boolean counted = balance.lack().filter(Account.Lack.NUMBER::equals).isEmpty();
        Optional<String> noPlaces = balance.lack().map(Account.Lack::danish);
        return new Object[] {
            day,
            known(line.service()),
            line.name(),
            known(key.host()),
            named(key.host(), codes.municipalities()::nameOf),
            known(council),
            named(council, codes.list("health-councils")::nameOf),
            known(line.operator()),
            known(line.sector()),
            named(line.sector(), codes.list("sectors")::nameOf),
            known(key.paragraph()),
            key.paragraph().isEmpty() ? Codes.UNKNOWN_STAY : codes.stayOfParagraphs(key.paragraph()),
            kind,
            codes.list("place-kinds").nameOf(kind),
            known(key.group()),
            key.group().equals(Services.SEVERAL)
                    ? "Flere målgrupper"
                    : named(key.group(), codes.targetGroups()::nameOf),
            known(line.area()),
            named(line.area(), codes.list(Codes.AREAS)::nameOf),
            balance.opening().orElse(null),
            counted ? balance.opened() : null,
            counted ? balance.closed() : null,
            balance.places().map(Account.Bounds::least).orElse(null),
            balance.places()
                    .map(bounds -> bounds.most().subtract(bounds.least()))
                    .orElse(null),
            balance.coming().orElse(null),
            balance.leaving().orElse(null),
            balance.opening().isPresent() ? null : noPlaces.orElse(null),
            counted ? null : noPlaces.orElse(null),
            counted ? null : noPlaces.orElse(null),
            noPlaces.orElse(null),
            noPlaces.orElse(null),
            balance.coming().isPresent() ? null : Account.Lack.NUMBER.danish(),
            balance.leaving().isPresent() ? null : Account.Lack.NUMBER.danish(),
            (long) balance.undated()
        };
    }

    private static String known(String code) {
        return code.isEmpty() ? Places.UNSTATED : code;
    }

    private static String named(String code, java.util.function.UnaryOperator<String> names) {
        return code.isEmpty() ? "Ikke oplyst" : names.apply(code);
    }

    private static Dataset<Row> reconciled(Inputs inputs, Ledger ledger, LocalDate until, LocalDate known) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Ledger.Reconciled one : ledger.reconciled(until, known)) {
            String paragraph = one.line().key().paragraph();
            Optional<BigDecimal> unexplained = one.unexplained();
            rows.add(new Object[] {
                known(one.line().service()),
                known(paragraph),
                one.line().name(),
                known(one.line().operator()),
                paragraph.isEmpty() ? Codes.UNKNOWN_STAY : inputs.codes().stayOfParagraphs(paragraph),
                one.before().orElse(null),
                one.expected().map(Account.Bounds::least).orElse(null),
                one.expected()
                        .map(bounds -> bounds.most().subtract(bounds.least()))
                        .orElse(null),
                one.after().orElse(null),
                Account.sum(one.change(), unexplained.map(BigDecimal::negate)).orElse(null),
                unexplained.orElse(null)
            });
        }
        return inputs.dataset(RECONCILED, rows);
    }
}
