package dk.belaeg.subject.ledger;

import static dk.belaeg.contract.Columns.HOST;
import static dk.belaeg.contract.Columns.OPERATOR;
import static dk.belaeg.contract.Columns.PARAGRAPH;
import static dk.belaeg.contract.Columns.PLACES;
import static dk.belaeg.contract.Columns.SECTOR;
import static dk.belaeg.contract.Columns.SERVICE_ID;
import static dk.belaeg.contract.Columns.SERVICE_NAME;
import static dk.belaeg.contract.Columns.TARGET_GROUP;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Column;
import dk.belaeg.contract.RowValues;
import dk.belaeg.grammar.Reading;
import dk.belaeg.intake.Extracts;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import dk.belaeg.round.Round;
import dk.belaeg.subject.notices.Notice;
import dk.belaeg.subject.notices.Notices;
import dk.belaeg.subject.register.Register;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ledger of a round: its extracts and notices as the ledger has them. */
final class LedgerBook {
    private static final String PORTAL = "portal";
    private static final String EXTRACTED = "extracted";
    private static final String LEGAL_FORM = "legal_form";
    private static final String UNIT_ID = "unit_id";

    private final Codes codes;
    private final LocalDate asOf;
    private final Set<String> hosts;
    private final Map<String, Read> read = new LinkedHashMap<>();
    private final Ledger ledger;

    LedgerBook(Intake intake, Round round, Codes codes) {
        this.codes = codes;
        this.asOf = round.asOf();
        this.hosts = Set.copyOf(round.respondents());
        Map<LocalDate, Map<Line, Optional<BigDecimal>>> extracts = new HashMap<>();
        Map<LocalDate, Map<Ledger.Unit, Optional<BigDecimal>>> units = new HashMap<>();
        for (String table : List.of(PORTAL, Extracts.earlier(PORTAL), Extracts.older(PORTAL))) {
            read(intake.table(table), extracts, units);
        }
        this.ledger = new Ledger(extracts, units, changes(intake.table(Notices.TABLE)));
    }

    Ledger ledger() {
        return ledger;
    }

    /**
     * A notice with the row it was read from.
     *
     * @param replaced the day from which a later one on the same change stands in its place
     * @param term from when to when it stood
     * @param change what the ledger posts; empty for one that changes no places, or of a service outside the round
     */
    record Read(
            StagedRow row, Notice notice, Optional<LocalDate> replaced, Change.Term term, Optional<Change> change) {}

    Collection<Read> read() {
        return read.values();
    }

    /** The row that a change was read from. */
    StagedRow row(Change change) {
        return Objects.requireNonNull(read.get(change.id()), change.id()).row();
    }

    /** The rows of an extract; one that does not say its day is as new as the round. */
    private void read(
            StagedTable table,
            Map<LocalDate, Map<Line, Optional<BigDecimal>>> extracts,
            Map<LocalDate, Map<Ledger.Unit, Optional<BigDecimal>>> units) {
        List<String> names = table.schema().columns().stream().map(Column::name).toList();
        for (@Nullable Object[] values : table.parts()) {
            Map<String, @Nullable Object> row = new HashMap<>();
            for (int i = 0; i < values.length; i++) {
                row.put(names.get(i), values[i]);
            }
            LocalDate day = row.get(EXTRACTED) instanceof LocalDate taken ? taken : asOf;
            Optional<BigDecimal> places =
                    row.get(PLACES) instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
            Line line = line(row);
            extracts.computeIfAbsent(day, taken -> new HashMap<>()).merge(line, places, Account::sum);
            units.computeIfAbsent(day, taken -> new HashMap<>())
                    .merge(new Ledger.Unit(text(row, UNIT_ID), line.key()), places, Account::sum);
        }
    }

    private Line line(Map<String, @Nullable Object> row) {
        String paragraph = text(row, PARAGRAPH);
        String group = text(row, TARGET_GROUP);
        String operator = text(row, OPERATOR);
        return new Line(
                new Line.Key(text(row, SERVICE_ID), text(row, HOST), paragraph, group),
                text(row, SERVICE_NAME),
                codes.operator(operator) instanceof Reading.Known<String> known
                        ? codes.operatorName(known.value())
                        : Register.operatorName(operator, text(row, LEGAL_FORM)),
                text(row, SECTOR),
                area(paragraph, group));
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        return row.get(column) instanceof String text ? text : "";
    }

    private String area(String paragraph, String group) {
        return codes.areaOfParagraphs(paragraph)
                .orElse(group.isEmpty() ? "" : codes.targetGroups().value(group, "area"));
    }

    /** Reads the notices, and gives those that change places, or may, of services in the round's municipalities. */
    private List<Change> changes(StagedTable table) {
        List<StagedRow> all =
                Stream.concat(table.used().stream(), table.lost().stream()).toList();
        List<Notice> notices = all.stream().map(Notice::of).toList();
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            StagedRow row = all.get(i);
            Notice notice = notices.get(i);
            Optional<LocalDate> replaced = notice.replaced(notices);
            Optional<LocalDate> ended = Stream.of(notice.ended(asOf), replaced)
                    .flatMap(Optional::stream)
                    .min(LocalDate::compareTo);
            boolean here = row.text(HOST).filter(host -> !hosts.contains(host)).isEmpty();
            boolean posted = here && (notice.ofPlaces() || notice.is("change_paragraph"));
            String id = row.origin("kind").danish();
            Change.Term term = new Change.Term(notice.known(asOf), ended);
            Optional<Change> change = posted ? Optional.of(change(id, row, notice, term)) : Optional.empty();
            read.put(id, new Read(row, notice, replaced, term, change));
            change.ifPresent(changes::add);
        }
        return changes;
    }

    private Change change(String id, StagedRow row, Notice notice, Change.Term term) {
        return new Change(
                id,
                line(row, notice),
                row.text(UNIT_ID),
                notice.is("change_paragraph") ? row.text("paragraph_after") : Optional.empty(),
                notice.before(),
                notice.after(),
                row.lost() ? Optional.empty() : notice.net(),
                notice.is("close_service"),
                notice.from(),
                notice.to(),
                term);
    }

    private Line line(RowValues row, Notice notice) {
        String operator = notice.operator().isEmpty() ? "" : codes.operatorName(notice.operator());
        String name = row.text("service").orElse("");
        String paragraph = notice.paragraph().orElse("");
        String group = row.text(TARGET_GROUP).orElse("");
        return new Line(
                new Line.Key(
                        row.text(SERVICE_ID).orElse(name + " (" + operator + ")"),
                        row.text(HOST).orElse(""),
                        paragraph,
                        group),
                name,
                operator,
                codes.list("regions").hasCode(notice.operator()) ? "regional" : "municipal",
                row.text("area").orElse(area(paragraph, group)));
    }
}
