package dk.belaeg.publish.series;

import dk.belaeg.chart.FigureFiles;
import dk.belaeg.chart.Figures;
import dk.belaeg.contract.AnnexSchema;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.FigureSchema;
import dk.belaeg.contract.Labels;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.Disclosure;
import dk.belaeg.disclosure.Marks;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.disclosure.SmallNumbers;
import dk.belaeg.grammar.Value;
import dk.belaeg.publish.compare.ReadRelease;
import dk.belaeg.report.annex.YearOnYear;
import dk.belaeg.report.drawn.FigureMaker;
import dk.belaeg.report.drawn.MapBase;
import dk.belaeg.round.Round;
import dk.belaeg.round.SeriesSettings;
import dk.belaeg.sentence.Listing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Several rounds as one history. Every number in it is one that a release prints, or follows from such by adding and
 * subtracting; where one of them is hidden, nothing follows.
 *
 * <p>Method: {@code docs/metode/serier.md}.
 */
final class Series {
    private static final String AS_OF = "series_as_of";
    private static final String ROUND = "series_round";
    private static final String STATUS = "series_status";
    private static final String BREAK = "series_break";
    /** Only in what figures are drawn from. */
    private static final String GAP = "series_gap";

    private final List<SeriesRound> rounds;
    private final Round newest;
    private final Contracts contracts;
    private final Codes codes;
    private final Labels labels;
    private final List<Dataset> datasets = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final Map<String, ReportSchema> own;
    private int hiddenElsewhere;

    /**
     * @param rounds oldest first
     * @param newest the settings of the last of them, whose words and area the series has
     */
    Series(List<SeriesRound> rounds, Round newest, Contracts contracts) throws ContractException {
        this.rounds = List.copyOf(rounds);
        this.newest = newest;
        this.contracts = contracts;
        this.codes = contracts.codes();
        this.labels = new Labels(codes);
        this.own = Contracts.series().stream().collect(Collectors.toMap(ReportSchema::name, schema -> schema));
        contracts.reports().forEach(this::dataset);
    }

    /** Danish sentences on tables that are not in the series though several rounds have them. */
    List<String> left() {
        return List.copyOf(left);
    }

    /** How many numbers one round hides and another shows. */
    int hiddenElsewhere() {
        return hiddenElsewhere;
    }

    List<SeriesRound> rounds() {
        return rounds;
    }

    private void dataset(ReportSchema contract) {
        List<SeriesRound> having = rounds.stream()
                .filter(round -> round.newest().tables().containsKey(contract.name()))
                .toList();
        List<SeriesRound> same = having.stream()
                .filter(round -> table(round, contract.name()).keys().equals(contract.primaryKey()))
                .toList();
        if (having.size() > 1 && same.size() < having.size()) {
            left.add("Tabellen »" + contract.title() + "« har andre nøgler i "
                    + Listing.and(having.stream()
                            .filter(round -> !same.contains(round))
                            .map(SeriesRound::label)
                            .toList())
                    + ", så de er ikke med i dens serie.");
        }
        if (same.size() < 2) {
            return;
        }
        ReportSchema schema = worded(contract, same);
        Optional<ReportField> time = Dataset.timeOf(schema);
        List<Break> breaks = new ArrayList<>();
        for (int i = 1; i < same.size(); i++) {
            breaks.addAll(Break.between(
                    same.get(i - 1),
                    table(same.get(i - 1), contract.name()),
                    same.get(i),
                    table(same.get(i), contract.name()),
                    schema,
                    time,
                    codes));
        }
        Set<String> marks = Marks.meanings(SmallNumbers.rules(newest, codes).policy()).stream()
                .map(Marks.Meaning::mark)
                .collect(Collectors.toSet());
        datasets.add(new Dataset(schema, time, same, breaks, marks));
    }

    private static ReadRelease.Table table(SeriesRound round, String name) {
        return Objects.requireNonNull(round.newest().tables().get(name));
    }

    /** The contract in the words of the newest round that has each column, without columns that none has. */
    private static ReportSchema worded(ReportSchema contract, List<SeriesRound> having) {
        List<ReportField> columns = new ArrayList<>();
        for (ReportField field : contract.fields()) {
            having.stream()
                    .map(round -> table(round, contract.name()).fields())
                    .filter(fields -> PrintedCells.has(fields, field))
                    .reduce((older, newer) -> newer)
                    .ifPresent(fields -> columns.add(PrintedCells.worded(field, fields)));
        }
        List<String> names = columns.stream().map(ReportField::name).toList();
        columns.removeIf(column -> column.derived()
                .filter(from -> !names.containsAll(from.sources()))
                .isPresent());
        ReadRelease.Table newest = table(having.get(having.size() - 1), contract.name());
        return contract.printed(
                newest.title(),
                newest.texts().description(),
                newest.texts().notes(),
                newest.texts().source(),
                columns,
                contract.sort(),
                List.of());
    }

    // --- tables ---

    /** The tables of the series: what it tells of its rounds, and then each history. */
    List<ReleasedTable> tables() {
        Revisions revisions = new Revisions(schema("series_revisions"), labels);
        SameRespondents same = new SameRespondents(
                schema("series_same_respondents"),
                schema("series_same_throughout"),
                codes,
                newest.national() ? Codes.COUNTRY : newest.region());
        datasets.forEach(revisions::add);
        datasets.forEach(dataset -> same.add(dataset, datasets));
        hiddenElsewhere = revisions.hiddenElsewhere();
        return Stream.concat(
                        Stream.of(
                                        roundTable(),
                                        keyFigures(),
                                        same.table(),
                                        same.throughout(),
                                        breaks(),
                                        revisions.table())
                                .filter(table -> !table.rows().isEmpty()),
                        datasets.stream().map(this::history))
                .toList();
    }

    private ReportSchema schema(String name) {
        return Objects.requireNonNull(own.get(name));
    }

    private ReleasedTable roundTable() {
        TableRows rows = new TableRows(schema("series_rounds"));
        for (int i = 0; i < rounds.size(); i++) {
            SeriesRound round = rounds.get(i);
            rows.line()
                    .value("as_of", new Value.Day(round.asOf()))
                    .count("round", round.year())
                    .text("title", round.newest().title())
                    .text("status", round.status())
                    .text("release", round.newest().name())
                    .count("releases", round.releases().size())
                    .count("tables", round.newest().tables().size())
                    .count(
                            "compared",
                            datasets.stream()
                                    .filter(one -> one.rounds().contains(round))
                                    .count())
                    .text("settings", i == 0 ? "" : settings(rounds.get(i - 1).newest(), round.newest()))
                    .add();
        }
        return rows.table();
    }

    /** Which settings are others than in the round before. */
    private static String settings(ReadRelease before, ReadRelease now) {
        SortedMap<String, String> changed = new TreeMap<>(now.settings());
        changed.remove(SeriesSettings.CLOSED);
        changed.entrySet()
                .removeIf(one -> one.getValue().equals(before.settings().getOrDefault(one.getKey(), one.getValue())));
        return changed.entrySet().stream()
                .map(one -> one.getKey() + ": " + before.settings().get(one.getKey()) + " → " + one.getValue())
                .collect(Collectors.joining("; "));
    }

    private ReleasedTable keyFigures() {
        TableRows rows = new TableRows(schema("series_key_figures"));
        Set<String> told = new HashSet<>();
        for (int i = 1; i < rounds.size(); i++) {
            SeriesRound before = rounds.get(i - 1);
            for (YearOnYear one : yearOnYear(i)) {
                told.add(YearOnYear.id(one.figure()) + rounds.get(i).asOf());
                if (told.add(YearOnYear.id(one.figure()) + before.asOf())) {
                    figure(rows, one, before)
                            .number("value", one.before(), one.figure().measure())
                            .add();
                }
                figure(rows, one, rounds.get(i))
                        .number("value", one.now(), one.figure().measure())
                        .number("change", one.change(), one.changeMeasure())
                        .text("note", one.note())
                        .add();
            }
        }
        return rows.table();
    }

    private TableRows.Line figure(TableRows rows, YearOnYear one, SeriesRound round) {
        String annex = contracts.annexes().stream()
                .filter(known -> known.name().equals(one.figure().annex()))
                .map(AnnexSchema::title)
                .findFirst()
                .orElse(one.figure().annex());
        return rows.line()
                .text("figure", YearOnYear.id(one.figure()))
                .text("annex_title", annex)
                .text("subject", one.subject())
                .value("as_of", new Value.Day(round.asOf()))
                .count("round", round.year());
    }

    /** The headline figures of a round beside those of the round before it. */
    private List<YearOnYear> yearOnYear(int round) {
        Map<String, ReportSchema> schemas =
                contracts.reports().stream().collect(Collectors.toMap(ReportSchema::name, schema -> schema));
        return KeyFigures.of(rounds.get(round - 1), rounds.get(round), schemas, codes);
    }

    /** The newest round's headline figures that have risen or fallen, in sentences. */
    List<String> sentences() {
        return yearOnYear(rounds.size() - 1).stream().map(YearOnYear::sentence).toList();
    }

    private ReleasedTable breaks() {
        TableRows rows = new TableRows(schema("series_breaks"));
        for (Dataset dataset : datasets) {
            for (Break one : dataset.breaks()) {
                rows.line()
                        .text("table", dataset.name())
                        .text("table_title", dataset.schema().title())
                        .text("column", one.column().name())
                        .text("column_title", one.column().title())
                        .text("code", one.code().isEmpty() ? "alle" : one.code())
                        .text("code_name", one.code().isEmpty() ? "" : name(one))
                        .text("from", one.from().label())
                        .text("to", one.to().label())
                        .text("reason", one.reason())
                        .add();
            }
        }
        return rows.table();
    }

    /** What a code is called: a target group, an area, or what the column's own list says. */
    private String name(Break one) {
        if (codes.targetGroups().hasCode(one.code())) {
            return codes.targetGroups().nameOf(one.code());
        }
        String named = labels.of(one.column(), one.code());
        return named.equals(one.code()) ? codes.list("areas").nameOf(one.code()) : named;
    }

    /** A table over the rounds. */
    private ReleasedTable history(Dataset dataset) {
        ReportSchema schema = dataset.schema();
        boolean roundIsTime = dataset.time().isEmpty();
        List<ReportField> columns = new ArrayList<>(List.of(
                ReportField.telling(
                        AS_OF,
                        "Runden er opgjort pr.",
                        roundIsTime ? ReportField.Role.KEY : ReportField.Role.LABEL,
                        ReportField.Type.DAY),
                ReportField.telling(ROUND, "Runde", ReportField.Role.LABEL, ReportField.Type.YEAR),
                ReportField.telling(STATUS, "Rundens status", ReportField.Role.LABEL, ReportField.Type.TEXT)));
        columns.addAll(schema.fields());
        columns.add(ReportField.telling(BREAK, "Brud siden før", ReportField.Role.VALUE, ReportField.Type.TEXT));
        List<List<Value>> rows = new ArrayList<>();
        for (List<Dataset.Row> development : dataset.developments().values()) {
            for (int i = 0; i < development.size(); i++) {
                rows.add(cells(dataset, development.get(i), i == 0 ? development.get(i) : development.get(i - 1)));
            }
        }
        return Disclosure.printed(printed(schema, columns, trends(dataset)), rows);
    }

    private static ReportSchema printed(ReportSchema schema, List<ReportField> columns, List<FigureSchema> figures) {
        return schema.printed(
                schema.title(),
                schema.description(),
                schema.allNotes(),
                schema.source(),
                columns,
                Stream.concat(schema.sort().stream(), Stream.of(AS_OF)).toList(),
                figures);
    }

    // --- figures ---

    /** What is drawn of a history: the trends whose columns the rounds have. */
    private List<FigureSchema> trends(Dataset dataset) {
        Set<String> names =
                dataset.schema().fields().stream().map(ReportField::name).collect(Collectors.toSet());
        boolean oneAYear = rounds.stream().map(SeriesRound::year).distinct().count() == rounds.size();
        String time = dataset.time().map(ReportField::name).orElse(oneAYear ? ROUND : AS_OF);
        return dataset.schema().trends().stream()
                .filter(trend -> names.contains(trend.value()) && names.contains(trend.series()))
                .map(trend -> trend.figure(time, GAP))
                .toList();
    }

    /** The figures of the tables, by their ids; of a history with gaps where two of its times cannot be compared. */
    Map<String, FigureFiles> figures(List<ReleasedTable> tables) {
        FigureMaker maker = new FigureMaker(codes, tables, new MapBase("", Optional.empty(), ""));
        Map<String, Dataset> histories = datasets.stream().collect(Collectors.toMap(Dataset::name, dataset -> dataset));
        Map<String, FigureFiles> figures = new TreeMap<>();
        for (ReleasedTable table : tables) {
            Dataset history = histories.get(table.schema().name());
            for (FigureSchema figure : table.schema().figures()) {
                maker.make(history == null ? table : withGaps(history, table.schema(), figure), figure)
                        .map(Figures::draw)
                        .ifPresent(drawn -> figures.put(drawn.id(), drawn));
            }
        }
        return figures;
    }

    /** A history with a column that says of one of its numbers where it cannot be compared with the one before. */
    private static ReleasedTable withGaps(Dataset dataset, ReportSchema schema, FigureSchema trend) {
        ReportField column = schema.field(trend.parts().getOrDefault("value", ""));
        List<ReportField> columns = new ArrayList<>(schema.fields());
        columns.add(ReportField.telling(GAP, "Brud", ReportField.Role.VALUE, ReportField.Type.TRUTH));
        List<List<Value>> rows = new ArrayList<>();
        for (List<Dataset.Row> development : dataset.developments().values()) {
            for (int i = 0; i < development.size(); i++) {
                Dataset.Row before = i == 0 ? development.get(i) : development.get(i - 1);
                List<Value> row = new ArrayList<>(cells(dataset, development.get(i), before));
                row.add(new Value.Truth(
                        !dataset.between(before, development.get(i), column).isEmpty()));
                rows.add(row);
            }
        }
        return Disclosure.printed(printed(schema, columns, List.of()), rows);
    }

    private static List<Value> cells(Dataset dataset, Dataset.Row row, Dataset.Row before) {
        List<Value> cells = new ArrayList<>(List.of(
                new Value.Day(row.round().asOf()),
                Value.Amount.of(row.round().year()),
                new Value.Text(row.round().status())));
        dataset.schema().fields().forEach(field -> cells.add(row.value(field)));
        List<String> broken = dataset.numbers().stream()
                .filter(column -> !dataset.between(before, row, column).isEmpty())
                .map(ReportField::title)
                .toList();
        boolean all = broken.size() == dataset.numbers().size();
        cells.add(
                broken.isEmpty() ? Value.Blank.UNSTATED : new Value.Text(all ? "alle tal" : String.join("; ", broken)));
        return cells;
    }
}
