package dk.belaeg.subject.ledger;

import static dk.belaeg.contract.Column.day;
import static dk.belaeg.contract.Column.decimal;
import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Column.truth;
import static dk.belaeg.contract.Column.whole;
import static dk.belaeg.contract.Columns.CHANGES;
import static dk.belaeg.contract.Columns.CLOSED;
import static dk.belaeg.contract.Columns.DECISION;
import static dk.belaeg.contract.Columns.IN_TIME;
import static dk.belaeg.contract.Columns.KIND;
import static dk.belaeg.contract.Columns.LATE;
import static dk.belaeg.contract.Columns.NET;
import static dk.belaeg.contract.Columns.OPENED;
import static dk.belaeg.contract.Columns.OPERATOR_NAME;
import static dk.belaeg.contract.Columns.PARAGRAPH;
import static dk.belaeg.contract.Columns.RECEIVED;
import static dk.belaeg.contract.Columns.STAY;
import static dk.belaeg.contract.Columns.TARIFF_UNIT;
import static dk.belaeg.contract.Columns.reasonOf;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Column;
import dk.belaeg.grammar.Effect;
import dk.belaeg.subject.notices.Notice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** What each notice that stands needs, as rows, and what the notices of a meeting come to. Method: {@code docs/metode/procedure.md}. */
public final class ProcedureRows {
    static final String LINE = "line";
    static final String SERVICE = "service";
    static final String EFFECT = "effect";
    static final String REPLACES = "replaces";
    static final String SERVICE_PLACES = "service_places";
    static final String CUMULATED = "cumulated";
    static final String FREE = "free";
    static final String PROCEDURE = "procedure";
    static final String MEETING = "meeting";
    static final String AGENDA = "agenda";
    static final String AGENDA_ORDER = "agenda_order";
    static final String TREATED = "treated";
    static final String TARIFF_BEFORE = "tariff_before";
    static final String TARIFF_AFTER = "tariff_after";
    static final String YEARLY_EFFECT = "yearly_effect";
    static final String STATED_EFFECT = "stated_effect";
    static final String EARLIEST = "earliest";
    static final String IN_ORDER = "in_order";

    private static final int MONTHS_BEFORE = 3;

    /** One row per operator and notified change of places that stands. */
    public static final List<Column> PLACES = List.of(
            text(OPERATOR_NAME),
            whole(LINE),
            text(SERVICE),
            text(KIND),
            text(REPLACES),
            text(PARAGRAPH),
            text(STAY),
            decimal(NET, CapacityLedger.SCALE),
            text(EFFECT),
            decimal(SERVICE_PLACES, CapacityLedger.SCALE),
            decimal(CUMULATED, CapacityLedger.SCALE),
            decimal(FREE, CapacityLedger.SCALE),
            text(PROCEDURE),
            day(RECEIVED),
            truth(IN_TIME),
            day(MEETING),
            text(DECISION),
            text(AGENDA_ORDER),
            text(AGENDA));

    /** One row per operator and notified change of tariff that stands. */
    static final List<Column> TARIFFS = List.of(
            text(OPERATOR_NAME),
            whole(LINE),
            text(SERVICE),
            text(STAY),
            decimal(TARIFF_BEFORE, CapacityLedger.SCALE),
            decimal(TARIFF_AFTER, CapacityLedger.SCALE),
            text(TARIFF_UNIT),
            decimal(YEARLY_EFFECT, CapacityLedger.SCALE),
            text(reasonOf(YEARLY_EFFECT)),
            decimal(STATED_EFFECT, CapacityLedger.SCALE),
            text(EFFECT),
            text(PROCEDURE),
            day(EARLIEST),
            truth(IN_ORDER),
            day(RECEIVED),
            day(MEETING),
            text(DECISION),
            text(AGENDA_ORDER));

    private final LedgerBook book;
    private final Codes codes;
    private final LocalDate known;
    private final Procedures procedures;
    private final Meetings meetings;

    ProcedureRows(LedgerBook book, Codes codes, LocalDate known) {
        this.book = book;
        this.codes = codes;
        this.known = known;
        this.procedures = new Procedures(book, codes, known);
        this.meetings = new Meetings(book, codes, known);
    }

    List<@Nullable Object[]> places() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        for (LedgerBook.Read read : inOrder()) {
            Procedures.Needed needed = procedures.of(read).orElse(null);
            if (needed != null) {
                Notice notice = read.notice();
                rows.add(new Object[] {
                    operator(read),
                    lines.merge(operator(read), 1L, Long::sum),
                    read.notice().title(),
                    notice.kind(),
                    read.row().text(REPLACES).orElse(null),
                    notice.paragraph().orElse(null),
                    stay(read),
                    notice.net().orElse(null),
                    notice.effect().orElse(null),
                    needed.places().orElse(null),
                    needed.cumulated().orElse(null),
                    needed.free().orElse(null),
                    needed.procedure(),
                    notice.received().orElse(null),
                    inTime(notice).orElse(null),
                    notice.meeting().orElse(null),
                    decision(notice).orElse(null),
                    meetings.of(notice),
                    meetings.name(notice)
                });
            }
        }
        return rows;
    }

    List<@Nullable Object[]> tariffs() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        for (LedgerBook.Read read : inOrder()) {
            Notice notice = read.notice();
            if (!notice.is("change_tariff")) {
                continue;
            }
            String stay = stay(read);
            Optional<String> unit = read.row().text(TARIFF_UNIT);
            Optional<Integer> times = Procedures.timesAYear(read, stay);
            Optional<BigDecimal> yearly = times.flatMap(
                    often -> Procedures.difference(read).map(kroner -> kroner.multiply(BigDecimal.valueOf(often))));
            Optional<BigDecimal> stated = read.row()
                    .value(YEARLY_EFFECT, BigDecimal.class)
                    .filter(own ->
                            yearly.filter(ours -> ours.compareTo(own) == 0).isEmpty());
            Optional<LocalDate> earliest = Procedures.earliest(read);
            rows.add(new Object[] {
                operator(read),
                lines.merge(operator(read), 1L, Long::sum),
                read.notice().title(),
                stay,
                read.row().value(TARIFF_BEFORE, BigDecimal.class).orElse(null),
                read.row().value(TARIFF_AFTER, BigDecimal.class).orElse(null),
                unit.orElse(null),
                yearly.orElse(null),
                yearly.isPresent() ? null : lacking(times.isPresent(), unit.isPresent()),
                stated.orElse(null),
                notice.effect().orElse(null),
                Procedures.ofTariff(read),
                earliest.orElse(null),
                earliest.flatMap(day -> notice.from().map(from -> !from.isBefore(day)))
                        .orElse(null),
                notice.received().orElse(null),
                notice.meeting().orElse(null),
                decision(notice).orElse(null),
                meetings.of(notice)
            });
        }
        return rows;
    }

    /** Why the yearly effect of a tariff is not known. */
    private static String lacking(boolean isPaidAlike, boolean hasUnit) {
        if (isPaidAlike) {
            return "en af taksterne er ikke oplyst";
        }
        return hasUnit ? "kun beregnet for takster pr. døgn, måned eller år" : "kun beregnet for døgnpladser";
    }

    /** The notices that stand, as they take effect. */
    private List<LedgerBook.Read> inOrder() {
        return book.read().stream()
                .filter(read -> !read.row().quarantined() && read.term().stands(known))
                .sorted(Comparator.comparing(
                                (LedgerBook.Read read) -> read.notice().to().orElse(LocalDate.MAX))
                        .thenComparing(read -> read.notice().title())
                        .thenComparing(read -> read.row().origin(KIND).danish()))
                .toList();
    }

    /** What was decided, as far as the day knows: not what a later meeting says. */
    private Optional<String> decision(Notice notice) {
        return notice.meeting().filter(known::isBefore).isPresent() ? Optional.empty() : notice.decision();
    }

    private String operator(LedgerBook.Read read) {
        return codes.operatorName(read.notice().operator());
    }

    private String stay(LedgerBook.Read read) {
        return procedures.stay(
                read.row().text("service_id").orElse(""),
                read.notice().paragraph().orElse(""));
    }

    private static Optional<Boolean> inTime(Notice notice) {
        return notice.received().flatMap(day -> notice.effect()
                .map(Effect::ofCode)
                .map(effect -> !day.isAfter(effect.days().from().minusMonths(MONTHS_BEFORE))));
    }

    /**
     * What the notices of a meeting come to, one row per meeting and kind of stay; a sum that lacks the places of a notice
     * is blank.
     *
     * @param places one row per notified change of places that stands: {@code agenda, agenda_order, stay, net, procedure,
     *     in_time}
     */
    public static Dataset<Row> byMeeting(Dataset<Row> places) {
        org.apache.spark.sql.Column whole = count(col(NET)).equalTo(count(lit(1)));
        org.apache.spark.sql.Column treated =
                col(PROCEDURE).isin(Procedures.STATEMENT, Procedures.HEARING, Procedures.APPROVAL);
        org.apache.spark.sql.Column lost =
                when(whole.equalTo(false), lit("en eller flere meddelelser er uden antal pladser"));
        return places.groupBy(AGENDA_ORDER, AGENDA, STAY)
                .agg(
                        count(lit(1)).as(CHANGES),
                        when(whole, coalesce(sum(when(col(NET).gt(0), col(NET))), lit(0)))
                                .as(OPENED),
                        when(whole, coalesce(sum(when(col(NET).lt(0), col(NET).multiply(-1))), lit(0)))
                                .as(CLOSED),
                        lost.as(reasonOf(OPENED)),
                        lost.as(reasonOf(CLOSED)),
                        count(when(treated, 1)).as(TREATED),
                        count(when(col(IN_TIME).equalTo(false), 1)).as(LATE));
    }
}
