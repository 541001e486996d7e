package dk.belaeg.subject.ledger;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Columns;
import dk.belaeg.grammar.Effect;
import dk.belaeg.subject.notices.Notice;
import dk.belaeg.subject.places.Places;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What procedure a notice needs: by table 4.1 of the framework agreement for places, by table 7.1 for tariffs. Method:
 * {@code docs/metode/procedure.md}.
 */
final class Procedures {
    static final String FREE = "free";
    static final String STATEMENT = "statement";
    static final String INFORMED = "informed";
    static final String HEARING = "hearing";
    static final String APPROVAL = "approval";
    static final String UNDECIDED = "undecided";
    static final String TARIFF_STATEMENT = "tariff_statement";
    static final String TARIFF_INFORMED = "tariff_informed";

    private static final String DAY_AND_NIGHT = "day_and_night";
    private static final int DAYS = 365;
    private static final int MONTHS = 12;

    /** Services of at most so many places may change by so many; larger ones by a tenth. */
    private static final BigDecimal SMALL = BigDecimal.valueOf(50);

    private static final BigDecimal FEW = BigDecimal.valueOf(5);
    private static final BigDecimal SHARE = new BigDecimal("0.1");

    private final LedgerBook book;
    private final Codes codes;
    private final LocalDate known;
    private final Function<Line, String> services;
    private final Map<String, Set<String>> stays = new HashMap<>();
    private final Map<Integer, Map<List<String>, Optional<BigDecimal>>> places = new HashMap<>();

    Procedures(LedgerBook book, Codes codes, LocalDate known) {
        this.book = book;
        this.codes = codes;
        this.known = known;
        this.services = book.ledger().services(known);
        for (Account.Balance balance : book.ledger().on(known, known).balances()) {
            Line line = balance.line();
            stays.computeIfAbsent(line.service(), service -> new HashSet<>())
                    .add(stay(line.key().paragraph()));
        }
    }

    /** The kind of stay of a paragraph, or where none is stated that of all places of the service. */
    String stay(String service, String paragraph) {
        Set<String> ofService = stays.getOrDefault(service, Set.of());
        return paragraph.isEmpty() && ofService.size() == 1
                ? ofService.iterator().next()
                : stay(paragraph);
    }

    private String stay(String paragraph) {
        return paragraph.isEmpty() ? Codes.UNKNOWN_STAY : codes.stayOfParagraphs(paragraph);
    }

    /**
     * What a change of places needs.
     *
     * @param places of the service, of the same kind of stay, when the year begins
     * @param cumulated what the year's changes until this one come to
     * @param free how much may be changed freely in a year
     */
    record Needed(
            String procedure, Optional<BigDecimal> places, Optional<BigDecimal> cumulated, Optional<BigDecimal> free) {}

    /** What a notice needs that stands and changes places; empty for one that changes none. */
    Optional<Needed> of(LedgerBook.Read read) {
        Notice notice = read.notice();
        if (!notice.ofPlaces()) {
            return Optional.empty();
        }
        boolean whole = notice.unit().isEmpty();
        if (whole && notice.is("close_service")) {
            return Optional.of(only(HEARING));
        }
        if (whole && notice.is("open_service")) {
            boolean regional = codes.list("regions").hasCode(notice.operator());
            return Optional.of(only(
                    regional
                            ? APPROVAL
                            : read.row()
                                    .value("sold_over_ten_pct", Boolean.class)
                                    .map(sold -> sold ? STATEMENT : FREE)
                                    .orElse(UNDECIDED)));
        }
        return Optional.of(read.change().flatMap(this::ofSize).orElse(only(UNDECIDED)));
    }

    private static Needed only(String procedure) {
        return new Needed(procedure, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** By the places of the service, and what the calendar year has changed so far. */
    private Optional<Needed> ofSize(Change change) {
        Optional<Integer> year = year(change);
        if (year.isEmpty() || change.net().isEmpty()) {
            return Optional.empty();
        }
        List<String> key = key(change.line());
        Optional<BigDecimal> there = places.computeIfAbsent(year.get(), this::places)
                .getOrDefault(key, Optional.empty())
                .filter(places -> places.signum() > 0)
                .or(() -> change.unit().isEmpty() ? change.before() : Optional.empty());
        Optional<BigDecimal> cumulated = Optional.of(BigDecimal.ZERO);
        for (LedgerBook.Read other : book.read()) {
            Optional<Change> one = other.change()
                    .filter(before -> before.stands(known) && Change.IN_ORDER.compare(before, change) <= 0)
                    .filter(before ->
                            year(before).equals(year) && key(before.line()).equals(key));
            if (one.isPresent()) {
                cumulated = Account.sum(cumulated, one.get().net());
            }
        }
        Optional<BigDecimal> free = there.map(places -> places.compareTo(SMALL) <= 0 ? FEW : places.multiply(SHARE));
        Optional<BigDecimal> sum = cumulated;
        String procedure = free.flatMap(limit -> sum.map(
                        net -> net.abs().compareTo(limit) <= 0 ? FREE : net.signum() > 0 ? STATEMENT : INFORMED))
                .orElse(UNDECIDED);
        return Optional.of(new Needed(procedure, there, cumulated, free));
    }

    /** The one year that a change takes effect in. */
    private static Optional<Integer> year(Change change) {
        Optional<Integer> first = change.from().map(LocalDate::getYear);
        return first.equals(change.to().map(LocalDate::getYear)) ? first : Optional.empty();
    }

    /** The service and the kind of stay, since kinds are never added. */
    private List<String> key(Line line) {
        String service = services.apply(line);
        return List.of(service, stay(service, line.key().paragraph()));
    }

    /** Places of each service when a year begins; of the oldest extract, where none is from before. */
    private Map<List<String>, Optional<BigDecimal>> places(int year) {
        LocalDate begins = LocalDate.of(year, 1, 1).minusDays(1);
        LocalDate day = book.ledger().oldest().filter(begins::isBefore).orElse(begins);
        Map<List<String>, Optional<BigDecimal>> places = new HashMap<>();
        for (Account.Balance balance : book.ledger().on(day, known).balances()) {
            places.merge(key(balance.line()), balance.places().map(Account.Bounds::least), Account::sum);
        }
        return places;
    }

    /** What a change of tariff needs, when both tariffs are known. */
    static String ofTariff(LedgerBook.Read read) {
        Optional<BigDecimal> difference = difference(read);
        boolean error = read.row().value("calculation_error", Boolean.class).orElse(false);
        return error
                ? TARIFF_INFORMED
                : difference
                        .map(kroner -> kroner.signum() > 0 ? TARIFF_STATEMENT : TARIFF_INFORMED)
                        .orElse(UNDECIDED);
    }

    static Optional<BigDecimal> difference(LedgerBook.Read read) {
        return Account.sum(
                read.row().value("tariff_after", BigDecimal.class),
                read.row().value("tariff_before", BigDecimal.class).map(BigDecimal::negate));
    }

    /** The first day on which a tariff may be in force: from its adoption, or from the start of the year it is told in. */
    static Optional<LocalDate> earliest(LedgerBook.Read read) {
        return switch (ofTariff(read)) {
            case TARIFF_STATEMENT -> read.notice().meeting();
            case TARIFF_INFORMED -> read.notice().received().map(day -> day.withDayOfYear(1));
            default -> Optional.empty();
        };
    }

    /**
     * How often a tariff is paid for a place in the year it takes effect: by its unit, and where none is stated every day of
     * a place for day and night. How many days or hours others are used, no notice says.
     */
    static Optional<Integer> timesAYear(LedgerBook.Read read, String stay) {
        int days = read.notice()
                .effect()
                .map(Effect::ofCode)
                .map(one -> Year.of(one.days().from().getYear()).length())
                .orElse(DAYS);
        String unit = read.row().text(Columns.TARIFF_UNIT).orElse(stay.equals(Places.OVERNIGHT) ? DAY_AND_NIGHT : "");
        return switch (unit) {
            case DAY_AND_NIGHT -> Optional.of(days);
            case "month" -> Optional.of(MONTHS);
            case "year" -> Optional.of(1);
            default -> Optional.empty();
        };
    }
}
