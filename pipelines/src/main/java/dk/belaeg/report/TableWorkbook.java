package dk.belaeg.report;

import dk.belaeg.contract.Labels;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.Marks;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.grammar.Noun;
import dk.belaeg.grammar.Texts;
import dk.belaeg.grammar.Value;
import dk.belaeg.office.write.ColumnFormat;
import dk.belaeg.office.write.ReportColumn;
import dk.belaeg.office.write.ReportSheet;
import dk.belaeg.office.write.ReportWorkbook;
import dk.belaeg.office.write.ReportWorkbook.Cover;
import dk.belaeg.office.write.ReportWriter;
import dk.belaeg.report.annex.FormerRound;
import dk.belaeg.sentence.Listing;
import dk.belaeg.sentence.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The release's tables as one accessible Excel workbook. */
public final class TableWorkbook {
    /** Where it lies in a release. */
    public static final String FILE = "tabeller.xlsx";

    /** A workbook is put together in memory, and opened on office computers; whoever wants all rows has the csv. */
    static final int MOST_ROWS = 10_000;

    private final ReleaseContent content;
    private final Optional<FormerRound> lastRound;
    private final Labels labels;

    private TableWorkbook(ReleaseContent content, Optional<FormerRound> lastRound) {
        this.content = content;
        this.lastRound = lastRound;
        this.labels = new Labels(content.codes());
    }

    /** @param lastRound the round before, whose headline figures stand beside this one's on a sheet of their own */
    public static byte[] of(ReleaseContent content, Optional<FormerRound> lastRound) {
        return ReportWriter.write(new TableWorkbook(content, lastRound).workbook());
    }

    private ReportWorkbook workbook() {
        List<ReportSheet> sheets = Stream.concat(
                        lastRound.map(TableWorkbook::figures).stream(),
                        content.tables().stream().map(this::sheet))
                .toList();
        return new ReportWorkbook(
                cover(),
                notes(),
                Marks.meanings(content.rules().policy()).stream()
                        .map(mark -> new ReportWorkbook.MarkMeaning(mark.mark(), mark.meaning()))
                        .toList(),
                sheets);
    }

    private Cover cover() {
        List<Cover.Fact> facts = new ArrayList<>();
        facts.add(new Cover.Fact("Område", content.round().regionName(content.codes())));
        if (!content.round().contact().isEmpty()) {
            facts.add(new Cover.Fact("Spørgsmål", content.round().contact()));
        }
        facts.add(new Cover.Fact("Lavet med", "Belæg " + content.version()));
        return new Cover(
                content.round().name(),
                about(),
                content.round().asOf(),
                facts,
                List.of(
                        "Hver tabel har sit eget ark. Indholdsfortegnelsen fører til dem.",
                        "Tal er rigtige tal, som der kan regnes med; de er vist afrundet. Noter står over hver tabel."),
                content.round().fictional() ? "Fiktive data" : "");
    }

    /** What the tables are about: the chapters that there are tables for. */
    private String about() {
        List<String> chapters = content.chapters().stream()
                .map(chapter -> Texts.inside(chapter.title()))
                .toList();
        return chapters.isEmpty()
                ? "Der er ingen tabeller i denne udgivelse."
                : "Tabeller om det specialiserede socialområde: " + Listing.and(chapters) + ".";
    }

    private List<ReportWorkbook.Note> notes() {
        List<ReportWorkbook.Note> notes = new ArrayList<>();
        content.gaps().forEach(gap -> notes.add(new ReportWorkbook.Note("Det mangler", gap.danish())));
        if (!content.isOfReleases()) {
            notes.add(new ReportWorkbook.Note("Grundlag", TableView.account(content)));
        }
        return notes;
    }

    private ReportSheet sheet(ReleasedTable table) {
        ReportSchema schema = table.schema();
        List<Integer> shown = TableView.columns(schema);
        List<ReportColumn> columns = shown.stream()
                .map(i -> schema.fields().get(i))
                .map(field -> ReportColumn.of(field.header(), format(field)))
                .toList();
        List<List<Value>> rows = table.rows().stream()
                .limit(MOST_ROWS)
                .map(row -> shown.stream()
                        .map(i -> cell(schema.fields().get(i), row.get(i)))
                        .toList())
                .toList();
        List<String> notes = new ArrayList<>();
        TableView.cut(table, MOST_ROWS).ifPresent(notes::add);
        notes.addAll(schema.allNotes());
        notes.addAll(table.notes());
        int keys = (int) shown.stream()
                .map(i -> schema.fields().get(i))
                .takeWhile(field -> field.role() != ReportField.Role.VALUE)
                .count();
        return new ReportSheet(
                schema.sheet(),
                schema.chapter().title(),
                schema.title(),
                schema.description(),
                notes,
                schema.source(),
                columns,
                keys,
                rows,
                new NativeCharts(table, content.figures(), labels).charts());
    }

    /** The headline figures of two rounds; numbers are numbers, and what is hidden or an interval is in words. */
    private static ReportSheet figures(FormerRound round) {
        int decimals = round.figures().stream()
                .mapToInt(one -> one.figure().measure().decimals())
                .max()
                .orElse(0);
        List<List<Value>> rows = round.figures().stream()
                .map(one -> List.of(
                        new Value.Text(one.subject()),
                        shown(one.before(), one.figure().measure()),
                        shown(one.now(), one.figure().measure()),
                        shown(one.change(), one.changeMeasure()),
                        new Value.Text(unit(one.figure().measure())),
                        one.note().isEmpty() ? Value.Blank.UNSTATED : new Value.Text(one.note())))
                .toList();
        ColumnFormat numbers = ColumnFormat.decimals(decimals);
        List<String> notes = new ArrayList<>(
                List.of(
                        "En ændring er kun regnet, når de to tal hviler på de samme svar, og intet er ændret i, hvordan tallet er gjort op. Procenter ændrer sig med procentpoint."));
        notes.addAll(round.notes());
        return ReportSheet.of(
                "Nøgletal",
                "Nøgletal i " + round.before() + " og " + round.now(),
                "Bilagenes nøgletal i runden før og i denne.",
                notes,
                "Rundernes udgivelser",
                List.of(
                        ReportColumn.of("Nøgletal", ColumnFormat.text()),
                        ReportColumn.of(round.before(), numbers),
                        ReportColumn.of(round.now(), numbers),
                        ReportColumn.of("Ændring", numbers),
                        ReportColumn.of("Enhed", ColumnFormat.text()),
                        ReportColumn.of("Bemærkning", ColumnFormat.text())),
                rows);
    }

    private static String unit(Measure measure) {
        return measure.noun().map(Noun::many).orElse(measure.unit());
    }

    private static Value shown(Value value, Measure measure) {
        return value instanceof Value.Amount || value instanceof Value.Blank
                ? value
                : new Value.Text(measure.digits(value));
    }

    /** Codes in words, truths as yes and no; numbers stay numbers. */
    private Value cell(ReportField field, Value value) {
        if (value instanceof Value.Text text) {
            return new Value.Text(labels.of(field, text.text()));
        }
        return value instanceof Value.Truth truth ? new Value.Text(truth.truth() ? "ja" : "nej") : value;
    }

    private static ColumnFormat format(ReportField field) {
        return switch (field.type()) {
            case TEXT, TRUTH -> ColumnFormat.text();
            case WHOLE, COUNT -> ColumnFormat.whole();
            case DECIMAL -> ColumnFormat.decimals(field.decimals());
            case YEAR -> ColumnFormat.year();
            case DAY -> ColumnFormat.day();
        };
    }
}
