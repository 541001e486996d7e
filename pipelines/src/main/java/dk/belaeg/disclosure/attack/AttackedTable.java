package dk.belaeg.disclosure.attack;

import dk.belaeg.contract.Codes;
import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.Hierarchy;
import dk.belaeg.disclosure.model.Interval;
import dk.belaeg.disclosure.model.PrintedCell;
import dk.belaeg.disclosure.model.PrintedTable;
import dk.belaeg.disclosure.model.Relation;
import dk.belaeg.disclosure.model.Structure;
import dk.belaeg.grammar.CountGrammar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A table from anywhere, read as its readers do.
 *
 * @param printed what it says
 * @param worse what it may also say, where it does not explain itself; each tells a reader more
 * @param order the cells in the order in which the table has them
 * @param unstated those of them that are blank, or say that nothing was stated
 * @param told how it was read, one Danish sentence each
 * @param doubts what could not be read with certainty, one Danish sentence each
 * @param plain whether every cell of its columns of counts is a plain number, and there was nothing to doubt
 */
public record AttackedTable(
        PrintedTable printed,
        List<Meaning> worse,
        List<CellKey> order,
        Set<CellKey> unstated,
        List<String> told,
        List<String> doubts,
        boolean plain) {
    private static final String FIGURE = "tal";
    private static final String COLUMN = "kolonne";

    /**
     * Another meaning of marks or blanks.
     *
     * @param when half a Danish sentence: "»x« altid står for mindst 1"
     */
    public record Meaning(String when, PrintedTable printed) {}

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
        MarkReader marks = new MarkReader(new CountGrammar(codes.missingWords()), assumptions);
        TableLines table = TableLines.of(lines, marks);
        if (table.rows().isEmpty()) {
            throw new UnreadableException("Tabellen har ingen rækker under overskriften.");
        }
        return new Reader(table, codes, assumptions, marks).read();
    }

    /** Numbers of a dimension's labels as they come. */
    private static final class Reader {
        private final List<String> header;
        private final List<List<String>> rows;
        private final Codes codes;
        private final Assumptions assumptions;
        private final MarkReader reader;
        private final List<String> told = new ArrayList<>();
        private final List<String> doubts = new ArrayList<>();
        private final Map<CellKey, MarkReader.Cell> cells = new LinkedHashMap<>();
        private final Map<String, LinkedHashSet<String>> labels = new LinkedHashMap<>();
        /** Counts of each row by the header of their column. */
        private final List<Map<String, CellKey>> counts = new ArrayList<>();
        /** What columns of shares say for certain. */
        private final List<Relation> relations = new ArrayList<>();

        private final List<Shares.Meaning> guesses = new ArrayList<>();

        Reader(TableLines table, Codes codes, Assumptions assumptions, MarkReader reader) {
            this.header = table.header();
            this.rows = table.rows();
            this.codes = codes;
            this.assumptions = assumptions;
            this.reader = reader;
            told.addAll(table.told());
        }

        AttackedTable read() throws UnreadableException {
            ColumnKinds columns = ColumnKinds.of(header, rows, assumptions.keys(), reader);
            if (columns.counts().isEmpty()) {
                throw new UnreadableException("Ingen kolonne har kun antal og mærker. Kolonner med andet i: "
                        + names(columns.left()) + ". Angiv kolonnerne, der siger, hvad en række er, med --noegle.");
            }
            take(columns);
            boolean zeros = cells.values().stream()
                    .anyMatch(cell -> cell.kind() == MarkReader.Kind.NUMBER
                            && cell.interval().upper() == 0);
            tell(columns, zeros);
            List<Hierarchy> hierarchies = new ArrayList<>();
            SumGuess guess = new SumGuess(codes, assumptions);
            labels.forEach((dimension, of) -> hierarchies.addAll(guess.of(dimension, List.copyOf(of))));
            told.addAll(guess.told());
            if (hierarchies.isEmpty()) {
                told.add("Der er ikke fundet summer. Er der nogen, så angiv dem med --sum eller --hierarki.");
            }
            Structure structure = Structure.of(cells.keySet(), hierarchies);
            Reading base = new Reading(zeros, false, assumptions.sumsWithoutUnstated(), false);
            Set<CellKey> unstated = new TreeSet<>();
            cells.forEach((key, cell) -> {
                if (cell.kind() == MarkReader.Kind.UNSTATED) {
                    unstated.add(key);
                }
            });
            shares(columns, structure, base);
            boolean plain = doubts.isEmpty()
                    && columns.doubtful().isEmpty()
                    && cells.values().stream().allMatch(cell -> cell.kind() == MarkReader.Kind.NUMBER);
            return new AttackedTable(
                    printed(structure, base),
                    worse(structure, base),
                    List.copyOf(cells.keySet()),
                    unstated,
                    told,
                    doubts,
                    plain);
        }

        /**
         * One way to understand what the table does not explain.
         *
         * @param known whether a mark that is known by practice is at least 1
         * @param unknown whether one that nobody knows is
         * @param unstatedIsNought whether what is blank or not stated counts as 0 in sums
         * @param small whether marks without an upper end stand for small numbers alone
         */
        private record Reading(boolean known, boolean unknown, boolean unstatedIsNought, boolean small) {}

        private PrintedTable printed(Structure structure, Reading reading) {
            PrintedCell unshown = new PrintedCell.Open("står ikke i tabellen", Interval.ANY);
            return new PrintedTable(
                    structure,
                    structure.keys().stream()
                            .map(key -> cells.containsKey(key) ? printed(cells.get(key), reading) : unshown)
                            .toList(),
                    relations);
        }

        /** Takes columns of shares for what they say of the counts; what cannot be known of them is a doubt. */
        private void shares(ColumnKinds columns, Structure structure, Reading base) {
            Map<CellKey, Integer> numbers = structure.numbers();
            List<PrintedCell> printed = printed(structure, base).cells();
            Shares shares = new Shares(
                    structure.hierarchies(),
                    key -> Optional.ofNullable(numbers.get(key)).map(printed::get),
                    key -> Optional.ofNullable(numbers.get(key)));
            List<Integer> unknown = new ArrayList<>();
            for (int column : columns.shares()) {
                List<Shares.Line> lines = new ArrayList<>();
                for (int row = 0; row < rows.size(); row++) {
                    lines.add(new Shares.Line(rows.get(row).get(column), counts.get(row)));
                }
                List<Shares.Meaning> meanings = shares.of(header.get(column), lines);
                if (meanings.size() == 1 && meanings.get(0).proven()) {
                    relations.addAll(meanings.get(0).relations());
                    told.add(meanings.get(0).words() + " (det passer i "
                            + meanings.get(0).rows() + " rækker med almindelige tal) og er regnet med.");
                } else {
                    guesses.addAll(meanings);
                    if (meanings.isEmpty() || !meanings.get(0).proven()) {
                        unknown.add(column);
                    }
                }
            }
            if (!unknown.isEmpty()) {
                doubts.add("Det kan ikke ses sikkert, hvad disse andele, ændringer eller gennemsnit er regnet af: "
                        + names(unknown) + ". Står der en andel ved siden af et skjult tal, kan den røbe det."
                        + (guesses.isEmpty() ? "" : " De er prøvet i de betydninger, der passer med tabellen."));
            }
        }

        private PrintedCell printed(MarkReader.Cell cell, Reading reading) {
            return switch (cell.kind()) {
                case NUMBER, NOTED_NUMBER ->
                    new PrintedCell.Shown(cell.interval().lower());
                case UNSTATED ->
                    reading.unstatedIsNought()
                            ? new PrintedCell.Shown(0)
                            : new PrintedCell.Hidden(cell.text(), Interval.ANY);
                case MARK, UNKNOWN -> new PrintedCell.Hidden(cell.text(), interval(cell, reading));
            };
        }

        private Interval interval(MarkReader.Cell cell, Reading reading) {
            if (!cell.fromNought()) {
                return cell.interval();
            }
            boolean atLeastOne = cell.kind() == MarkReader.Kind.UNKNOWN ? reading.unknown() : reading.known();
            long upper = reading.small() && !cell.interval().bounded()
                    ? assumptions.k()
                    : cell.interval().upper();
            return new Interval(Math.min(atLeastOne ? 1 : 0, upper), upper);
        }

        private List<Meaning> worse(Structure structure, Reading base) {
            String all = listed(cell -> cell.fromNought());
            String unbounded =
                    listed(cell -> cell.fromNought() && !cell.interval().bounded());
            boolean blanks = cells.values().stream().anyMatch(cell -> cell.kind() == MarkReader.Kind.UNSTATED)
                    && !base.unstatedIsNought();
            List<Meaning> worse = new ArrayList<>();
            for (Shares.Meaning guess : guesses) {
                worse.add(new Meaning(guess.words(), printed(structure, base).with(guess.relations())));
                if (!all.isEmpty()) {
                    Reading notNought = new Reading(true, true, base.unstatedIsNought(), false);
                    worse.add(new Meaning(
                            guess.words() + ", og " + all + " ikke står for 0",
                            printed(structure, notNought).with(guess.relations())));
                }
            }
            Reading marks = new Reading(true, true, base.unstatedIsNought(), false);
            if (!all.isEmpty() && !marks.equals(base)) {
                worse.add(new Meaning(all + " ikke står for 0", printed(structure, marks)));
            }
            if (!unbounded.isEmpty()) {
                worse.add(new Meaning(
                        unbounded + " kun står for tal fra 1 til " + assumptions.k(),
                        printed(structure, new Reading(true, true, base.unstatedIsNought(), true))));
            }
            if (blanks) {
                worse.add(new Meaning(
                        "det, der er tomt eller ikke oplyst, tæller som 0 i summerne",
                        printed(structure, new Reading(base.known(), base.unknown(), true, false))));
            }
            if (blanks && !all.isEmpty()) {
                worse.add(new Meaning(
                        "det, der er tomt eller ikke oplyst, tæller som 0 i summerne, og " + all + " ikke står for 0",
                        printed(structure, new Reading(true, true, true, false))));
            }
            return worse;
        }

        /** "»x« og »..«": marks of some cells. */
        private String listed(Predicate<MarkReader.Cell> which) {
            return String.join(
                    " og ",
                    cells.values().stream()
                            .filter(which)
                            .map(cell -> "»" + cell.text() + "«")
                            .distinct()
                            .toList());
        }

        private void take(ColumnKinds columns) throws UnreadableException {
            for (List<String> row : rows) {
                Map<String, CellKey> own = new LinkedHashMap<>();
                counts.add(own);
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
                    own.put(header.get(column), key);
                    if (cells.putIfAbsent(key, reader.read(row.get(column))) != null) {
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

        private void tell(ColumnKinds columns, boolean zeros) {
            told.add((rows.size() == 1 ? "1 række" : rows.size() + " rækker") + ". Rækken er kendt på: "
                    + names(columns.keys()) + ". Antal står i: " + names(columns.counts()) + ".");
            List<Integer> left = columns.left().stream()
                    .filter(column -> !columns.shares().contains(column))
                    .toList();
            if (!left.isEmpty()) {
                told.add("Ikke læst: " + names(left) + ".");
            }
            if (!columns.doubtful().isEmpty()) {
                doubts.add("Der står tal eller mærker i kolonner, der ikke er læst: " + names(columns.doubtful())
                        + ". Hører de til tabellens antal, så ret det, der ellers står i dem.");
            }
            Map<String, MarkReader.Cell> marks = new TreeMap<>();
            Map<String, Integer> times = new TreeMap<>();
            for (MarkReader.Cell cell : cells.values()) {
                marks.put(cell.text(), cell);
                times.merge(cell.text(), 1, Integer::sum);
            }
            Reading base = new Reading(zeros, false, assumptions.sumsWithoutUnstated(), false);
            marks.forEach((mark, cell) -> {
                int number = times.getOrDefault(mark, 0);
                String where = "»" + mark + "« står " + number + (number == 1 ? " sted" : " steder");
                switch (cell.kind()) {
                    case NUMBER -> {}
                    case NOTED_NUMBER ->
                        told.add(where + " og er læst som " + cell.interval().lower() + " med en note.");
                    case UNSTATED ->
                        told.add((mark.isEmpty()
                                        ? number + (number == 1 ? " felt er tomt" : " felter er tomme")
                                        : where)
                                + (base.unstatedIsNought() ? " og er læst som 0." : " og er læst som ikke oplyst."));
                    case MARK ->
                        told.add(where + " og er læst som "
                                + interval(cell, base).danish()
                                + (cell.fromNought() ? " (ret med --maerke)." : "."));
                    case UNKNOWN -> doubts.add(unknown(mark, where));
                }
            });
            if (marks.values().stream().anyMatch(MarkReader.Cell::fromNought)) {
                told.add(
                        zeros
                                ? "0 står i tabellen, så et kendt mærke er læst som ikke 0."
                                : "0 står ikke i tabellen, så et skjult tal kan være 0.");
            }
        }

        private static String unknown(String mark, String where) {
            return where
                    + " blandt antal, men kendes ikke som mærke. Det er læst som et skjult tal. Skriv, hvad det står"
                    + " for, med --maerke, for eksempel --maerke \"" + mark.replace('"', '\'') + "=1-3\".";
        }
    }
}
