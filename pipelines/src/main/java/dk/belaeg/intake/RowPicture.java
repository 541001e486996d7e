package dk.belaeg.intake;

import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Field;
import dk.belaeg.grammar.CellNames;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.PersonNumbers;
import dk.belaeg.grammar.RawValue;
import dk.belaeg.grammar.Texts;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.office.CellRef;
import dk.belaeg.round.Round;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A cell among its neighbours, as they stand in the file now: the row of the headers, and up to three rows above and below.
 * CPR numbers are masked, and answers in the sender's own words are left out, but for the cell itself.
 *
 * @param columns letters of the columns that hold something, and of the cell's
 * @param lines from above; as many cells each as there are columns
 * @param former what stands in the cell, as a correction must name it; empty where that cannot be written down, since it may
 *     hold a CPR number
 */
public record RowPicture(List<String> columns, List<Line> lines, Optional<String> former) {
    private static final int AROUND = 3;
    private static final int MOST_COLUMNS = 30;
    private static final int LONGEST = 120;
    private static final String OWN_WORDS = "(egne ord)";

    /**
     * One row.
     *
     * @param number as the sender sees it, from 1
     * @param header whether it is the row of the headers
     */
    public record Line(int number, boolean header, List<Cell> cells) {}

    /**
     * One cell.
     *
     * @param text as written; a number with a decimal comma
     * @param lit whether it is the one that the picture is of
     */
    public record Cell(String text, boolean lit) {}

    /**
     * The picture of a cell; empty where the file is not there any more, has no such sheet, or is too large for memory.
     *
     * @param row the row that the cell is part of, or another of its sheet; empty where the sheet is none that is known
     * @param findings of the file, which tell where CPR numbers are
     */
    public static Optional<RowPicture> of(
            Round round, Contracts contracts, Origin cell, Optional<StagedRow> row, Collection<Finding> findings)
            throws IOException {
        Optional<CellRef> at = CellRef.parse(cell.cell());
        Optional<Inbox.Item> file = Inbox.list(round.inbox()).stream()
                .filter(item -> item.name().equals(cell.file()))
                .findFirst();
        if (at.isEmpty() || file.isEmpty()) {
            return Optional.empty();
        }
        Set<Origin> hidden = findings.stream()
                .filter(finding -> finding.rule().equals(ValueRules.CPR_NUMBER))
                .map(Finding::origin)
                .collect(Collectors.toSet());
        Map<Integer, Field> fields = new HashMap<>();
        Set<Origin> ownWords = new HashSet<>();
        row.ifPresent(one -> one.schema().fields().forEach(field -> {
            Optional.ofNullable(one.place().columns().get(field.name())).ifPresent(column -> fields.put(column, field));
            if (field.kind().confidential() && one.place().cells().containsKey(field.name())) {
                ownWords.add(one.origin(field.name()));
            }
        }));
        ownWords.remove(cell);
        return FileReader.read(file.get(), contracts.words()).grids().stream()
                .filter(grid -> grid.sheet().equals(cell.sheet()))
                .findFirst()
                .map(grid -> drawn(grid, at.get().row() - 1, at.get().column() - 1, fields, ownWords, hidden));
    }

    private static RowPicture drawn(
            Grid grid, int row, int column, Map<Integer, Field> fields, Set<Origin> ownWords, Set<Origin> hidden) {
        Optional<Grid.Row> header = header(grid, row, fields);
        List<Grid.Row> shown = new ArrayList<>(grid.rows().stream()
                .filter(one -> Math.abs(one.index() - row) <= AROUND)
                .toList());
        header.filter(one -> !shown.contains(one)).ifPresent(one -> shown.add(0, one));
        if (shown.stream().noneMatch(one -> one.index() == row)) {
            shown.add(Grid.Row.of(row, false, new TreeMap<>()));
            shown.sort(Comparator.comparing(Grid.Row::index));
        }
        List<Integer> columns = columns(shown, column);
        List<Line> lines = shown.stream()
                .map(one -> new Line(
                        one.index() + 1,
                        header.filter(one::equals).isPresent(),
                        columns.stream()
                                .map(at -> cell(
                                        grid,
                                        one,
                                        at,
                                        one.index() == row && at == column,
                                        header,
                                        fields,
                                        ownWords,
                                        hidden))
                                .toList()))
                .toList();
        RawValue raw = grid.at(row, column);
        boolean secret = CprScan.inCorrection(raw) || hidden.contains(origin(grid, row, column));
        return new RowPicture(
                columns.stream().map(CellNames::column).toList(),
                lines,
                secret ? Optional.empty() : Optional.of(raw.text()));
    }

    private static Origin origin(Grid grid, int row, int column) {
        return new Origin(grid.file(), grid.sheet(), CellNames.of(row, column));
    }

    private static Cell cell(
            Grid grid,
            Grid.Row row,
            int column,
            boolean lit,
            Optional<Grid.Row> header,
            Map<Integer, Field> fields,
            Set<Origin> ownWords,
            Set<Origin> hidden) {
        RawValue raw = row.at(column);
        Field field = fields.get(column);
        boolean below = header.filter(one -> one.index() < row.index()).isPresent();
        boolean own = ownWords.contains(origin(grid, row.index(), column))
                || (below && field != null && field.kind().confidential());
        if (own && !lit && !raw.isBlank()) {
            return new Cell(OWN_WORDS, false);
        }
        boolean key = field != null && field.is(Field.Trait.TEN_DIGIT_KEYS) && !PersonNumbers.withDashIn(raw.text());
        String text = hidden.contains(origin(grid, row.index(), column))
                ? PersonNumbers.MASK
                : key && below ? raw.text() : written(raw);
        return new Cell(text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text, lit);
    }

    private static String written(RawValue raw) {
        String text = CprScan.shown(raw);
        return switch (raw.form()) {
            case NUMBER -> text.replace('.', ',');
            case PERCENT -> text.replace('.', ',') + " %";
            case BOOLEAN -> text.equals("1") ? "SAND" : "FALSK";
            case NO_RESULT -> "(formel uden resultat)";
            case BLANK, TEXT, DATE, ERROR, UNREADABLE -> text;
        };
    }

    /** The row above that names most of the fields; the first with two cells or more where none does. */
    private static Optional<Grid.Row> header(Grid grid, int row, Map<Integer, Field> fields) {
        List<Grid.Row> above =
                grid.rows().stream().filter(one -> one.index() < row).toList();
        return above.stream()
                .filter(one -> named(one, fields) > 0)
                .max(Comparator.comparing((Grid.Row one) -> named(one, fields)).thenComparing(Grid.Row::index))
                .or(() -> above.stream().filter(one -> one.size() > 1).findFirst());
    }

    private static int named(Grid.Row row, Map<Integer, Field> fields) {
        return (int) fields.entrySet().stream()
                .filter(field -> {
                    String words =
                            Texts.headerKeyWithoutUnit(row.at(field.getKey()).text());
                    return words.equals(Texts.headerKey(field.getValue().title()))
                            || field.getValue().aliases().stream()
                                    .anyMatch(alias -> words.equals(Texts.headerKey(alias)));
                })
                .count();
    }

    /** Columns that hold something; of very many those around the cell, and the first, which says what a row is about. */
    private static List<Integer> columns(List<Grid.Row> rows, int column) {
        NavigableSet<Integer> held = new TreeSet<>(Set.of(column));
        rows.forEach(row -> held.addAll(row.cells().keySet()));
        if (held.size() <= MOST_COLUMNS) {
            return List.copyOf(held);
        }
        List<Integer> all = List.copyOf(held);
        int from = Math.max(1, Math.min(all.indexOf(column) - MOST_COLUMNS / 2, all.size() - MOST_COLUMNS + 1));
        NavigableSet<Integer> kept = new TreeSet<>(all.subList(from, Math.min(all.size(), from + MOST_COLUMNS - 1)));
        kept.add(all.get(0));
        return List.copyOf(kept);
    }
}
