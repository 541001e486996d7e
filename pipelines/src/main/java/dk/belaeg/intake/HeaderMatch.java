package dk.belaeg.intake;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.contract.Unit;
import dk.belaeg.grammar.CellNames;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Mojibake;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.ParagraphGrammar;
import dk.belaeg.grammar.RawValue;
import dk.belaeg.grammar.Reading;
import dk.belaeg.grammar.Texts;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.office.form.FilledForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the columns of a grid answer to the fields of a table: found by the words of a header row, in any order of columns.
 *
 * @param headerRow index of the row that holds the headers
 * @param columns column to field, for the columns understood
 * @param wide column to the value its header stands for, for columns of a wide layout
 * @param unknown columns whose header was not understood, with the header as written
 * @param twice fields that two columns claim, with those columns
 * @param printed columns that one of our own forms has filled in itself
 * @param units the units of money that headers, or lines above them, state
 * @param qualified columns whose header says that they hold something else than its field; they are among the unknown too
 */
record HeaderMatch(
        TableSchema schema,
        int headerRow,
        NavigableMap<Integer, Field> columns,
        NavigableMap<Integer, RawValue> wide,
        NavigableMap<Integer, String> unknown,
        Map<Field, List<Integer>> twice,
        Set<Integer> printed,
        Map<Field, Unit> units,
        NavigableMap<Integer, Heading> qualified) {
    /** How many rows of a sheet are searched for headers. */
    static final int ROWS_SEARCHED = 40;

    /** A slip for every so many letters may be one; more make another word. */
    private static final int LETTERS_A_SLIP = 5;

    private static final int MOST_SLIPS = 3;
    /** Longer words are no header of a wide layout. */
    private static final int LONGEST_HEADER = 200;

    private static final Pattern YEAR = Pattern.compile("(?:år |regnskab |r )?((?:19|20)[0-9]{2})");
    /** The first of January, as statistics of stocks write it: the quarter or month that begins then. */
    private static final Pattern JANUARY = Pattern.compile("((?:19|20)[0-9]{2})(?:[kq]1|m01)");

    private static final Pattern LATER = Pattern.compile("(?:19|20)[0-9]{2}(?:[kq][2-4]|m(?:0[2-9]|1[0-2]))");
    private static final Pattern PLACES_OF = Pattern.compile("^(?:antal |godkendte )*pladser(?: efter| på|,|:)?\\s*");

    /** The best header row of the grid for the schema, if any row has at least two of its fields. */
    static Optional<HeaderMatch> find(Grid grid, TableSchema schema, Codes codes) {
        return find(grid, schema, codes, HeaderMatch::found);
    }

    /** The row of a grid that is nearest to the headers of the schema, counting those that are a slip or two away. */
    static Optional<HeaderMatch> nearest(Grid grid, TableSchema schema, Codes codes) {
        return find(grid, schema, codes, HeaderMatch::foundOrMeant);
    }

    private static Optional<HeaderMatch> find(
            Grid grid, TableSchema schema, Codes codes, ToIntFunction<HeaderMatch> found) {
        Heading.Index index = new Heading.Index(schema);
        HeaderMatch best = null;
        int searched = 0;
        for (Grid.Row row : grid.rows()) {
            if (searched++ == ROWS_SEARCHED) {
                break;
            }
            HeaderMatch match = match(row, MatrixLabels.of(grid, row, schema, index, codes), schema, index, codes);
            int fields = found.applyAsInt(match);
            if (fields >= 2 && (best == null || fields > found.applyAsInt(best))) {
                best = match;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * The columns of a table in one of our own forms, known by their hidden ids.
     *
     * @param gone what questions that are asked no more were called, by their ids
     */
    static HeaderMatch ofForm(TableSchema schema, FilledForm.Rows rows, Map<String, String> gone) {
        HeaderMatch match = empty(
                schema,
                rows.headerRow() - 1,
                rows.printed().stream().map(column -> column - 1).collect(Collectors.toUnmodifiableSet()));
        rows.columns().forEach((id, column) -> {
            schema.fields().stream()
                    .filter(field -> field.name().equals(id))
                    .forEach(field -> match.columns.put(column - 1, field));
            if (gone.containsKey(id)) {
                match.unknown.put(column - 1, gone.get(id));
            }
        });
        return match;
    }

    /**
     * The same with the columns whose hidden id is gone, known by the words of their headers; a question that was sent
     * out and is not there any more is a finding.
     *
     * @param sent the fields that the form had when it was sent out
     */
    HeaderMatch completed(Grid grid, List<Field> sent, List<Finding> findings) {
        Heading.Index index = new Heading.Index(schema);
        Grid.Row header = grid.rows().stream()
                .filter(row -> row.index() == headerRow)
                .findFirst()
                .orElse(null);
        for (Field field : sent) {
            if (columns.containsValue(field)) {
                continue;
            }
            List<Integer> named = header == null
                    ? List.of()
                    : header.cells().entrySet().stream()
                            .filter(cell -> !printed.contains(cell.getKey())
                                    && !columns.containsKey(cell.getKey())
                                    && !unknown.containsKey(cell.getKey())
                                    && isNamed(field, cell.getValue(), index))
                            .map(Map.Entry::getKey)
                            .toList();
            if (named.size() == 1) {
                columns.put(named.get(0), field);
                findings.add(Finding.of(
                        SheetRules.ODD,
                        new Origin(grid.file(), grid.sheet(), headerCell(named.get(0))),
                        "Kolonnens skjulte kendetegn er væk. Den er læst som »" + field.title()
                                + "« efter sin overskrift."));
            } else if (named.isEmpty()) {
                findings.add(Finding.of(
                        SheetRules.COLUMN_MISSING,
                        Origin.ofSheet(grid.file(), grid.sheet()),
                        "Kolonnen »" + field.title() + "« er slettet i skemaet, så intet er oplyst i den."));
            }
        }
        return this;
    }

    private static boolean isNamed(Field field, RawValue header, Heading.Index index) {
        return Heading.of(header.text(), index)
                .filter(heading ->
                        heading.qualifier().isEmpty() && heading.field().equals(field))
                .isPresent();
    }

    private static HeaderMatch empty(TableSchema schema, int headerRow, Set<Integer> printed) {
        return new HeaderMatch(
                schema,
                headerRow,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new HashMap<>(),
                printed,
                new HashMap<>(),
                new TreeMap<>());
    }

    private static HeaderMatch match(
            Grid.Row row, Map<Integer, Field> labels, TableSchema schema, Heading.Index index, Codes codes) {
        HeaderMatch match = empty(schema, row.index(), Set.of());
        match.columns.putAll(labels);
        Map<Field, Integer> taken = new HashMap<>();
        row.cells().forEach((column, cell) -> {
            Optional<Heading> heading = Heading.of(cell.text(), index);
            Field field = heading.map(Heading::field).orElse(null);
            Optional<RawValue> wideValue = field == null ? match.wideValue(cell, codes) : Optional.empty();
            if (heading.isPresent() && !heading.get().qualifier().isEmpty()) {
                match.qualified.put(column, heading.get());
                match.unknown.put(column, CprScan.shown(cell));
            } else if (field != null) {
                heading.flatMap(Heading::unit)
                        .ifPresent(unit -> match.units.put(heading.get().field(), unit));
                Integer before = taken.putIfAbsent(field, column);
                if (before == null) {
                    match.columns.put(column, field);
                } else {
                    match.twice
                            .computeIfAbsent(field, f -> new ArrayList<>(List.of(before)))
                            .add(column);
                }
            } else if (wideValue.isPresent()) {
                match.wide.put(column, wideValue.get());
            } else {
                match.unknown.put(column, CprScan.shown(cell));
            }
        });
        return match;
    }

    /** What a wide header stands for: a year, or the paragraph in "Pladser § 107". */
    private Optional<RawValue> wideValue(RawValue header, Codes codes) {
        if (schema.wide().isEmpty() || header.text().length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        FieldKind kind = schema.field(schema.wide().get().headerField()).kind();
        if (kind == FieldKind.YEAR) {
            String time = time(header);
            Matcher year = YEAR.matcher(time);
            if (year.matches()) {
                return Optional.of(RawValue.text(year.group(1)));
            }
            Matcher january = JANUARY.matcher(time);
            boolean stock = schema.field(schema.wide().get().headerField()).is(Field.Trait.STOCK);
            return stock && january.matches() ? Optional.of(RawValue.text(january.group(1))) : Optional.empty();
        }
        if (kind == FieldKind.PARAGRAPHS) {
            String text = PLACES_OF.matcher(Texts.key(header.text())).replaceFirst("");
            RawValue bare = RawValue.text(text);
            return text.contains("§")
                            && codes.paragraphs().read(bare) instanceof Reading.Known<List<ParagraphGrammar.Paragraph>>
                    ? Optional.of(bare)
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /**
     * The columns whose header is a slip or two from that of a field which is not there; it is proposed and never read. Of
     * two fields equally near none is meant.
     */
    Map<Integer, Field> meant() {
        Map<Integer, Field> meant = new TreeMap<>();
        unknown.forEach((column, header) -> {
            if (qualified.containsKey(column)) {
                return;
            }
            Field nearest = null;
            int fewest = Integer.MAX_VALUE;
            for (Field field : schema.fields()) {
                int slips = has(field) || field.respondent() ? Integer.MAX_VALUE : slips(header, field);
                if (slips < fewest) {
                    fewest = slips;
                    nearest = field;
                } else if (slips == fewest) {
                    nearest = null;
                }
            }
            if (nearest != null) {
                meant.put(column, nearest);
            }
        });
        return meant;
    }

    /** How many slips a header is from a field's title or one of its names; very many when it is another word. */
    private static int slips(String header, Field field) {
        String written = Texts.headerKeyWithoutUnit(header);
        if (written.length() > LONGEST_HEADER) {
            return Integer.MAX_VALUE;
        }
        int fewest = Integer.MAX_VALUE;
        for (String name : Stream.concat(Stream.of(field.title()), field.aliases().stream())
                .toList()) {
            String key = Texts.headerKeyWithoutUnit(name);
            int allowed = Math.min(key.length(), written.length()) / LETTERS_A_SLIP;
            int most = Math.min(allowed, MOST_SLIPS);
            if (Math.abs(key.length() - written.length()) <= most) {
                int slips = Texts.slips(written, key);
                fewest = slips <= most ? Math.min(fewest, slips) : fewest;
            }
        }
        return fewest;
    }

    /** The time that a cell names, in lower case; a code and the words for it ("2024K1 2024K1") are the same twice. */
    private static String time(RawValue cell) {
        String key = cell.text().length() > LONGEST_HEADER ? "" : Texts.key(cell.text());
        int blank = key.indexOf(' ');
        return blank > 0 && key.length() == 2 * blank + 1 && key.startsWith(key.substring(blank + 1))
                ? key.substring(0, blank)
                : key;
    }

    static boolean isTime(RawValue cell) {
        String time = time(cell);
        return YEAR.matcher(time).matches() || JANUARY.matcher(time).matches() || isLater(cell);
    }

    /** Whether a cell names the first of January of a year. */
    static Optional<String> january(RawValue cell) {
        Matcher january = JANUARY.matcher(time(cell));
        return january.matches() ? Optional.of(january.group(1)) : Optional.empty();
    }

    /** Whether a cell names another quarter or month of a year than its first. */
    static boolean isLater(RawValue cell) {
        return LATER.matcher(time(cell)).matches();
    }

    boolean isWide() {
        return !wide.isEmpty();
    }

    /** How many fields were found, a wide layout counting as its two. */
    int found() {
        return columns.size() + (isWide() ? 2 : 0);
    }

    /** How many fields were found or are meant by a header that is a slip or two away. */
    int foundOrMeant() {
        return found() + meant().size();
    }

    /** Required fields that no column answers to. */
    List<Field> missing() {
        return schema.fields().stream()
                .filter(field -> field.required() && !field.respondent() && !has(field))
                .toList();
    }

    boolean has(Field field) {
        boolean byWide = isWide()
                && (field.name().equals(schema.wide().orElseThrow().headerField())
                        || field.name().equals(schema.wide().orElseThrow().valueField()));
        return byWide || columns.containsValue(field);
    }

    /** Whether the columns found are enough to say that the grid is such a table, though some may be missing. */
    boolean convincing() {
        long required = schema.fields().stream()
                .filter(field -> field.required() && !field.respondent())
                .count();
        long present = required - missing().size();
        return (present >= 2 && present * 3 >= required * 2) || (missing().isEmpty() && found() >= 2);
    }

    /** The columns that hold a field's values: one, or all those of a wide layout. */
    List<Integer> columnsOf(Field field) {
        if (isWide() && field.name().equals(schema.wide().orElseThrow().valueField())) {
            return List.copyOf(wide.keySet());
        }
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().equals(field))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Says which columns hold something else than the field that their header names. */
    void sayQualified(Grid grid, List<Finding> findings) {
        qualified.forEach((column, heading) -> findings.add(new Finding(
                SheetRules.COLUMN_QUALIFIED,
                new Origin(grid.file(), grid.sheet(), headerCell(column)),
                unknown.getOrDefault(column, ""),
                "Kolonnen er ikke brugt: overskriften siger »" + heading.qualifier() + "«, og så er det ikke »"
                        + heading.field().header() + "«.")));
    }

    /** Says which headers were not understood, and which columns the sender has hidden. */
    void sayColumns(Grid grid, List<Finding> findings) {
        Map<Integer, Field> meant = meant();
        sayQualified(grid, findings);
        List<Integer> later = isWide()
                ? unknown.keySet().stream()
                        .filter(column -> isLater(RawValue.text(unknown.getOrDefault(column, ""))))
                        .toList()
                : List.of();
        if (!later.isEmpty()) {
            findings.add(Finding.of(
                    SheetRules.ROW_NOT_WANTED,
                    new Origin(grid.file(), grid.sheet(), headerCell(later.get(0))),
                    (later.size() == 1 ? "1 kolonne" : later.size() + " kolonner") + " er ikke brugt: "
                            + RowFilter.OTHER_TIME + "."));
        }
        unknown.forEach((column, header) -> {
            if (later.contains(column) || qualified.containsKey(column)) {
                return;
            }
            if (Mojibake.breaks(header)) {
                findings.add(new Finding(
                        ValueRules.TEXT_BROKEN,
                        new Origin(grid.file(), grid.sheet(), headerCell(column)),
                        header,
                        "Bogstaver i overskriften er gået i stykker. Kolonnen er ikke brugt."));
                return;
            }
            Field field = meant.get(column);
            findings.add(new Finding(
                    field == null ? SheetRules.COLUMN_UNKNOWN : SheetRules.COLUMN_NEARLY,
                    new Origin(grid.file(), grid.sheet(), headerCell(column)),
                    header,
                    "Kolonnen er ikke brugt, for overskriften er ikke forstået."
                            + (field == null ? "" : " Mente I »" + field.title() + "«?")));
        });
        grid.hiddenColumns().stream()
                .filter(column -> columns.containsKey(column) || wide.containsKey(column))
                .forEach(column -> findings.add(Finding.of(
                        SheetRules.ROW_HIDDEN,
                        new Origin(grid.file(), grid.sheet(), headerCell(column)),
                        "Kolonne " + CellNames.column(column) + " er skjult i arket. Den er læst.")));
    }

    /** Name of the header cell in a column. */
    String headerCell(int column) {
        return CellNames.of(headerRow, column);
    }
}
