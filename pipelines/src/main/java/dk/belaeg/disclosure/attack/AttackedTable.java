package dk.belaeg.disclosure.attack;

import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.Hierarchy;
import dk.belaeg.disclosure.model.Interval;
import dk.belaeg.disclosure.model.PrintedCell;
import dk.belaeg.disclosure.model.PrintedTable;
import dk.belaeg.disclosure.model.Structure;
import dk.belaeg.schema.Codes;
import dk.belaeg.schema.CountGrammar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table from anywhere, read as its readers do.
 *
 * @param printed what it says
 * @param order the cells in the order in which the table has them
 * @param told how it was read, one Danish sentence each
 */
public record AttackedTable(PrintedTable printed, List<CellKey> order, List<String> told) {
    private static final String FIGURE = "tal";
    private static final String COLUMN = "kolonne";

    /** A cell in words: what the row is, then its column. */
    public static String name(CellKey key) {
        List<String> words = new ArrayList<>();
        key.place().forEach((dimension, label) -> {
            if (!dimension.equals(COLUMN)) {
                words.add(label);
            }
        });
        if (!key.at(COLUMN).isEmpty()) {
            words.add(key.at(COLUMN));
        }
        return String.join(", ", words);
    }

    /** The table cannot be read; the message is Danish. */
    public static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;
        private final String danish;

        UnreadableException(String danish) {
            super(danish);
            this.danish = danish;
        }

        public String danish() {
            return danish;
        }
    }

    /** @param lines the header first; every line is as long as it */
    public static AttackedTable read(List<List<String>> lines, Codes codes, Assumptions assumptions)
            throws UnreadableException {
        if (lines.size() < 2) {
            throw new UnreadableException("Tabellen har ingen rækker under overskriften.");
        }
        return new Reader(lines, codes, assumptions).read();
    }

    /** Numbers of a dimension's labels as they come. */
    private static final class Reader {
        private final List<String> header;
        private final List<List<String>> rows;
        private final Codes codes;
        private final Assumptions assumptions;
        private final CountGrammar grammar;
        private final List<String> told = new ArrayList<>();
        private final Map<CellKey, PrintedCell> cells = new LinkedHashMap<>();
        private final Map<String, LinkedHashSet<String>> labels = new LinkedHashMap<>();

        Reader(List<List<String>> lines, Codes codes, Assumptions assumptions) {
            this.header = lines.get(0);
            this.rows = lines.subList(1, lines.size());
            this.codes = codes;
            this.assumptions = assumptions;
            this.grammar = new CountGrammar(codes.missingWords());
        }

        AttackedTable read() throws UnreadableException {
            MarkReader first = new MarkReader(grammar, assumptions, false);
            Columns columns = Columns.of(
                    header, rows, assumptions.keys(), text -> first.read(text).isPresent());
            if (columns.counts().isEmpty()) {
                throw new UnreadableException("Ingen kolonne har kun antal og mærker. Kolonner med andet i: "
                        + names(columns.left()) + ". Angiv kolonnerne, der siger, hvad en række er, med --noegle.");
            }
            boolean zeros = columns.counts().stream()
                    .anyMatch(column -> rows.stream().anyMatch(row -> first.read(row.get(column))
                            .filter(cell -> cell.equals(new PrintedCell.Shown(0))
                                    && !row.get(column).isBlank())
                            .isPresent()));
            take(columns, new MarkReader(grammar, assumptions, zeros));
            tell(columns, zeros);
            List<Hierarchy> hierarchies = new ArrayList<>();
            SumGuess guess = new SumGuess(codes, assumptions);
            labels.forEach(
                    (dimension, of) -> guess.of(dimension, List.copyOf(of)).ifPresent(hierarchies::add));
            told.addAll(guess.told());
            if (hierarchies.isEmpty()) {
                told.add("Der er ikke fundet summer. Er der nogen, så angiv dem med --sum eller --hierarki.");
            }
            Structure structure = Structure.of(cells.keySet(), hierarchies);
            PrintedCell unshown = new PrintedCell.Open("står ikke i tabellen", Interval.ANY);
            return new AttackedTable(
                    new PrintedTable(
                            structure,
                            structure.keys().stream()
                                    .map(key -> cells.getOrDefault(key, unshown))
                                    .toList(),
                            List.of()),
                    List.copyOf(cells.keySet()),
                    told);
        }

        private void take(Columns columns, MarkReader reader) throws UnreadableException {
            for (List<String> row : rows) {
                TreeMap<String, String> place = new TreeMap<>();
                for (int key : columns.keys()) {
                    label(place, header.get(key), row.get(key));
                }
                for (int column : columns.counts()) {
                    TreeMap<String, String> at = new TreeMap<>(place);
                    if (columns.counts().size() > 1) {
                        label(at, COLUMN, header.get(column));
                    }
                    CellKey key = new CellKey(FIGURE, at);
                    PrintedCell cell = reader.read(row.get(column)).orElseThrow();
                    if (cells.putIfAbsent(key, cell) != null) {
                        throw new UnreadableException("To rækker har samme navn: " + String.join(", ", place.values())
                                + ". Angiv kolonnerne, der skiller dem ad, med --noegle.");
                    }
                }
            }
        }

        private void label(Map<String, String> place, String dimension, String text) {
            String label = text.strip();
            place.put(dimension, label);
            labels.computeIfAbsent(dimension, d -> new LinkedHashSet<>()).add(label);
        }

        private String names(List<Integer> columns) {
            return columns.isEmpty()
                    ? "ingen"
                    : String.join(
                            ", ",
                            columns.stream().map(i -> "»" + header.get(i) + "«").toList());
        }

        private void tell(Columns columns, boolean zeros) {
            told.add(rows.size() + " rækker. Rækken er kendt på: " + names(columns.keys()) + ". Antal står i: "
                    + names(columns.counts()) + ".");
            if (!columns.left().isEmpty()) {
                told.add("Ikke læst: " + names(columns.left()) + ".");
            }
            Map<String, Interval> marks = new TreeMap<>();
            Map<String, Integer> times = new TreeMap<>();
            for (PrintedCell cell : cells.values()) {
                if (cell instanceof PrintedCell.Hidden hidden) {
                    marks.put(hidden.mark(), hidden.interval());
                    times.merge(hidden.mark(), 1, Integer::sum);
                }
            }
            marks.forEach((mark, interval) -> told.add("»" + mark + "« står " + times.getOrDefault(mark, 0)
                    + (times.getOrDefault(mark, 0) == 1 ? " sted" : " steder") + " og er læst som " + interval.danish()
                    + (assumptions.marks().containsKey(mark) ? "." : " (ret med --maerke).")));
            if (!marks.isEmpty()) {
                told.add(
                        zeros
                                ? "0 står i tabellen, så et skjult tal er ikke 0."
                                : "0 står ikke i tabellen, så et skjult tal kan være 0.");
            }
        }
    }
}
