package dk.belaeg.disclosure.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.disclosure.model.Interval;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Made-up tables with every kind of mark, judged by trying all whole numbers; and no table is ever cleared by mistake. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackedTablesTest {
    private static final long FAR = 1_000;

    /** Tables that would take trying more than this are passed over. */
    private static final double MOST_TRIED = 400_000;

    private static final String ALL_CLEAR = "Der er ingen skjulte tal.";

    @SuppressWarnings("NullAway.Init")
    private Codes codes;

    @BeforeAll
    void load() throws ContractException, IOException {
        codes = Contracts.load(Path.of("nowhere")).codes();
    }

    private AttackReport report(List<List<String>> lines) throws AttackedTable.UnreadableException {
        return AttackReport.of(AttackedTable.read(lines, codes, Assumptions.NONE), AttackedTable::name);
    }

    private AttackReport report(String text) throws AttackedTable.UnreadableException {
        return report(
                text.lines().map(line -> Arrays.asList(line.split(";", -1))).toList());
    }

    private static Set<String> out(AttackReport report) {
        return report.lines().stream()
                .filter(line -> line.get(4).startsWith("ja"))
                .map(line -> line.get(0))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A table with totals both ways, of which some cells are marked. */
    private static final class Made {
        final long[][] truth;
        final String[][] text;
        final boolean totalsFirst;
        final boolean across;

        Made(long seed) {
            Random random = new Random(seed);
            int rows = 2 + random.nextInt(2);
            int columns = 2 + random.nextInt(2);
            across = random.nextInt(3) > 0;
            totalsFirst = random.nextBoolean();
            truth = new long[rows + 1][columns + 1];
            text = new String[rows + 1][columns + 1];
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    truth[i][j] = random.nextInt(random.nextBoolean() ? 4 : 9);
                    truth[rows][j] += truth[i][j];
                    truth[i][columns] += truth[i][j];
                    truth[rows][columns] += truth[i][j];
                }
            }
            for (int i = 0; i <= rows; i++) {
                for (int j = 0; j <= columns; j++) {
                    text[i][j] = text(truth[i][j], random, i == rows || j == columns);
                }
            }
        }

        private static String text(long number, Random random, boolean total) {
            if (number == 0 || random.nextInt(total ? 6 : 2) > 0) {
                return String.valueOf(number);
            }
            return switch (random.nextInt(6)) {
                case 0 -> number <= 3 ? "≤3" : "x";
                case 1 -> number <= 3 ? "1-3" : "4-9".contains(number + "") || number < 10 ? "4-9" : "x";
                case 2 -> number < 5 ? "<5" : "mindst 5";
                case 3 -> "";
                case 4 -> "skjult";
                default -> "x";
            };
        }

        int rows() {
            return truth.length - 1;
        }

        int columns() {
            return truth[0].length - 1;
        }

        String name(int i, int j) {
            return (i == rows() ? "I alt" : "R" + i) + ", " + (j == columns() ? "Sum" : "K" + j);
        }

        List<List<String>> lines() {
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < rows(); i++) {
                order.add(i);
            }
            order.add(totalsFirst ? 0 : order.size(), rows());
            List<List<String>> lines = new ArrayList<>();
            List<String> header = new ArrayList<>(List.of("Gruppe"));
            for (int j = 0; j < columns() + (across ? 1 : 0); j++) {
                header.add(j == columns() ? "Sum" : "K" + j);
            }
            lines.add(header);
            for (int i : order) {
                List<String> line = new ArrayList<>(List.of(i == rows() ? "I alt" : "R" + i));
                for (int j = 0; j < columns() + (across ? 1 : 0); j++) {
                    line.add(text[i][j]);
                }
                lines.add(line);
            }
            return lines;
        }
    }

    /** What a mark may be; an empty text is a cell that was not stated. */
    private static Interval interval(String text, boolean known, boolean unknown, boolean nought, boolean small) {
        long one = known ? 1 : 0;
        return switch (text) {
            case "≤3" -> new Interval(one, 3);
            case "1-3" -> new Interval(1, 3);
            case "4-9" -> new Interval(4, 9);
            case "<5" -> new Interval(one, 4);
            case "mindst 5" -> new Interval(5, FAR);
            case "x" -> new Interval(one, small ? 3 : FAR);
            case "skjult" -> new Interval(unknown ? 1 : 0, small ? 3 : FAR);
            case "" -> new Interval(0, nought ? 0 : FAR);
            default -> Interval.of(Long.parseLong(text));
        };
    }

    /** Least and most of each inner cell and total by trying everything; empty when nothing agrees. */
    private static List<long[]> tried(Made made, boolean known, boolean unknown, boolean nought, boolean small) {
        int rows = made.rows();
        int columns = made.columns();
        List<long[]> found = new ArrayList<>();
        for (int i = 0; i < (rows + 1) * (columns + 1); i++) {
            found.add(new long[] {Long.MAX_VALUE, Long.MIN_VALUE});
        }
        long[][] table = new long[rows + 1][columns + 1];
        trying(made, table, 0, found, new boolean[] {known, unknown, nought, small});
        return found;
    }

    private static void trying(Made made, long[][] table, int at, List<long[]> found, boolean[] how) {
        int rows = made.rows();
        int columns = made.columns();
        if (at == rows * columns) {
            for (int i = 0; i <= rows; i++) {
                for (int j = 0; j <= columns; j++) {
                    if (i == rows || j == columns) {
                        table[i][j] = 0;
                        for (int a = 0; a < rows; a++) {
                            for (int b = 0; b < columns; b++) {
                                table[i][j] += (i == rows || i == a) && (j == columns || j == b) ? table[a][b] : 0;
                            }
                        }
                        boolean printed = j < columns || made.across;
                        if (printed
                                && !interval(made.text[i][j], how[0], how[1], how[2], how[3])
                                        .contains(table[i][j])) {
                            return;
                        }
                    }
                }
            }
            for (int i = 0; i <= rows; i++) {
                for (int j = 0; j <= columns; j++) {
                    long[] range = found.get(i * (columns + 1) + j);
                    range[0] = Math.min(range[0], table[i][j]);
                    range[1] = Math.max(range[1], table[i][j]);
                }
            }
            return;
        }
        int i = at / columns;
        int j = at % columns;
        Interval may = interval(made.text[i][j], how[0], how[1], how[2], how[3]);
        for (long number = may.lower(); number <= Math.min(may.upper(), most(made, i, j, how)); number++) {
            table[i][j] = number;
            trying(made, table, at + 1, found, how);
        }
    }

    /** No part is larger than its totals; where none is told, twelve stands for any size. */
    private static long most(Made made, int i, int j, boolean[] how) {
        long most = total(made, made.rows(), j, how);
        return made.across ? Math.min(most, total(made, i, made.columns(), how)) : most;
    }

    private static long total(Made made, int i, int j, boolean[] how) {
        long upper = interval(made.text[i][j], how[0], how[1], how[2], how[3]).upper();
        return upper >= FAR ? 12 : upper;
    }

    /** How many tables trying everything would look at. */
    private static double tables(Made made) {
        double tables = 1;
        for (int i = 0; i < made.rows(); i++) {
            for (int j = 0; j < made.columns(); j++) {
                tables *= made.text[i][j].matches("[0-9]+") ? 1 : most(made, i, j, new boolean[4]) + 1;
            }
        }
        return tables;
    }

    private static Set<String> expected(Made made) {
        boolean zeros = made.lines().stream().anyMatch(line -> line.contains("0"));
        Set<String> out = new TreeSet<>();
        boolean[][] meanings = {
            {zeros, false, false, false},
            {true, true, false, false},
            {true, true, false, true},
            {zeros, false, true, false},
            {true, true, true, false}
        };
        for (boolean[] how : meanings) {
            List<long[]> found = tried(made, how[0], how[1], how[2], how[3]);
            for (int i = 0; i <= made.rows(); i++) {
                for (int j = 0; j < made.columns() + (made.across ? 1 : 0); j++) {
                    long[] range = found.get(i * (made.columns() + 1) + j);
                    boolean hidden = !made.text[i][j].matches("[0-9]+");
                    boolean nothing = made.text[i][j].isEmpty() && (how[2] || range[1] == 0);
                    if (hidden && !nothing && range[0] == range[1]) {
                        out.add(made.name(i, j));
                    }
                }
            }
        }
        return out;
    }

    private void tables(int from, int to) throws AttackedTable.UnreadableException {
        int leaks = 0;
        for (int seed = from; seed < to; seed++) {
            Made made = new Made(seed);
            if (hidden(made) > 5 || tables(made) > MOST_TRIED || hasBlankColumn(made)) {
                continue;
            }
            AttackReport report = report(made.lines());
            Set<String> expected = expected(made);
            Set<String> out = new TreeSet<>(out(report));
            assertTrue(out.containsAll(expected), "seed " + seed + "\n" + made.lines() + expected + out);
            // what a blank means is tried for each part of a table for itself, which may say more, never less
            if (made.lines().stream().noneMatch(line -> line.contains(""))) {
                assertEquals(expected, out, "seed " + seed + "\n" + made.lines());
            }
            leaks += report.workedOut();
            assertEquals(hidden(made) == 0, report.sentences().contains(ALL_CLEAR), "seed " + seed + made.lines());
        }
        assertTrue(leaks > 20, leaks + " numbers came out in all");
    }

    /** A column without a sign in it is none, so that the names of the others change. */
    private static boolean hasBlankColumn(Made made) {
        return IntStream.range(0, made.columns())
                .anyMatch(j -> IntStream.rangeClosed(0, made.rows()).allMatch(i -> made.text[i][j].isEmpty()));
    }

    private static long hidden(Made made) {
        return made.lines().stream()
                .skip(1)
                .flatMap(line -> line.stream().skip(1))
                .filter(cell -> !cell.matches("[0-9]+"))
                .count();
    }

    @Test
    void whatComesOutIsWhatTryingEverythingGives() throws Exception {
        tables(0, 150);
    }

    @Test
    @Tag("slow")
    void inManyTables() throws Exception {
        tables(1_000, 6_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "skjult",
                "u",
                "[c]",
                "-",
                "..",
                "n/a",
                "*",
                ":",
                "c",
                "12*",
                "12 1)",
                "12,5",
                "1-3",
                "<5",
                "under 5",
                "",
                " ",
                "≥10",
                "5+",
                "ca. 5",
                "?",
                "#",
                "S",
                "(S)",
                "fåtal",
                "≤ 3",
                "et par",
                "mindre end 5",
                "0-3",
                "12 %",
                "1e3",
                "½"
            })
    void aCellThatIsNoPlainNumberIsNeverCleared(String cell) throws Exception {
        for (String table : List.of(
                "Kommune;Børn;Voksne;I alt\nAssens;%s;9;12\nBillund;6;8;14\nI alt;9;17;26\n",
                "Kommune;Børn\nAssens;%s\nBillund;6\n",
                "Kommune;Børn\nAssens;%1$s\nBillund;6\nFanø;%1$s\nEsbjerg;%1$s\nI alt;9\n",
                "Kommune;Børn;Voksne\nAssens;%s;2\nI alt;9;4\n")) {
            AttackReport report = report(table.formatted(cell));
            assertFalse(report.sentences().contains(ALL_CLEAR), cell + "\n" + table + report.sentences());
        }
    }

    @Test
    void anUnknownMarkIsNamedAndAttacked() throws Exception {
        AttackReport report = report("Kommune;Børn;Voksne;I alt\nAssens;skjult;9;12\nBillund;6;8;14\nI alt;9;17;26\n");
        assertTrue(
                report.sentences().stream()
                        .anyMatch(sentence ->
                                sentence.contains("»skjult«") && sentence.contains("--maerke \"skjult=1-3\"")),
                report.sentences().toString());
        assertEquals(Set.of("Assens, Børn"), out(report));
        assertEquals(1, report.doubtful());
    }

    @Test
    void bothMeaningsOfAMarkAreSaid() throws Exception {
        AttackReport report = report("Kommune;Antal\nK0;≤3\nK1;≤3\nK2;≤3\nI alt;3\n");
        assertEquals(3, report.workedOut());
        String said = String.join("\n", report.sentences());
        assertTrue(said.contains("Hvis »≤3« ikke står for 0, kan 3 tal mere regnes ud"), said);
        assertTrue(said.contains("K0: 0-3"), said);
    }

    @Test
    void aPartUnderTwoSumsKeepsBoth() throws Exception {
        List<List<String>> lines = "sted;antal\nA;x\nB;4\nC;x\nD;5\nkyst;6\nøer;9\nland;6\n"
                .lines()
                .map(line -> Arrays.asList(line.split(";", -1)))
                .toList();
        List<Assumptions.Part> parts = new ArrayList<>();
        Map.of("kyst", "AB", "øer", "CD", "land", "AD").forEach((sum, of) -> of.chars()
                .forEach(c -> parts.add(new Assumptions.Part(String.valueOf((char) c), sum))));
        AttackedTable table = AttackedTable.read(
                lines, codes, new Assumptions(3, Map.of(), List.of(), List.of(), parts, true, false));
        AttackReport report = AttackReport.of(table, AttackedTable::name);
        assertEquals(Set.of("A", "C"), out(report));
        assertEquals(1, report.impossible(), "A is 2 by the coast and 1 by the land");
    }

    @Test
    void severalHeaderLinesAndNotesAreRead() throws Exception {
        AttackReport report = report(
                """
                Kommune;2024;;2025;
                ;Børn;Voksne;Børn;Voksne
                Assens;x;9;4;5
                Billund;6;8;4;4
                I alt;9;17;8;9
                Note: x er skjult.;;;;
                """);
        assertEquals(Set.of("Assens, 2024 Børn"), out(report));
    }

    @Test
    void totalsFirstAndTwoNamesForTheWholeAreUsed() throws Exception {
        AttackReport first = report("Kommune;I alt;Børn\nI alt;30;9\nAssens;15;x\nBillund;15;6\n");
        assertEquals(Set.of("Assens, Børn"), out(first));
        AttackReport two = report("Kommune;Børn\nAssens;x\nBillund;6\nI alt;9\nHele landet;9\n");
        assertEquals(Set.of("Assens"), out(two));
    }

    @Test
    void yearsAndAgesAreNoCounts() throws Exception {
        AttackReport report = report("Alder;År;Antal\n0-17;2024;x\n18-64;2024;6\nI alt;2024;9\n");
        assertEquals(Set.of("0-17, 2024"), out(report));
    }

    @Test
    void aShareBesideAHiddenCountIsKnowledge() throws Exception {
        AttackReport report = report(
                """
                Kommune;Børn;Borgere;Børn i pct.
                Assens;x;40;5,0
                Billund;6;48;12,5
                Fanø;9;60;15,0
                Kolding;10;50;20,0
                """);
        assertEquals(Set.of("Assens, Børn"), out(report));
        assertEquals(0, report.doubtful(), report.sentences().toString());
        AttackReport rounded = report(
                """
                Kommune;Børn;Borgere;Andel (%)
                Assens;x;400;2 %
                Billund;60;480;13 %
                Fanø;90;600;15 %
                Kolding;100;500;20 %
                """);
        assertEquals(Set.of(), out(rounded));
        assertTrue(
                rounded.sentences().contains("  Assens, Børn: 6-10"),
                rounded.sentences().toString());
    }

    @Test
    void aShareOfTheTotalOfItsColumnIsKnowledge() throws Exception {
        AttackReport report = report(
                """
                Kommune;Antal;Andel, pct.
                Assens;x;4,0
                Billund;x;8,0
                Fanø;20;40,0
                Kolding;14;28,0
                Vejen;10;20,0
                I alt;50;100,0
                """);
        assertEquals(Set.of("Assens", "Billund"), out(report));
    }

    @Test
    void changesAndGrowthAreKnowledgeToo() throws Exception {
        AttackReport change = report(
                """
                Kommune;2024;2025;Ændring
                Assens;7;x;-5
                Billund;6;9;3
                Fanø;12;10;-2
                Kolding;10;14;4
                """);
        assertEquals(Set.of("Assens, 2025"), out(change));
        AttackReport growth = report(
                """
                Kommune;2024;2025;Vækst i pct.
                Assens;8;x;-75
                Billund;6;9;50
                Fanø;12;9;-25
                Kolding;10;14;40
                """);
        assertEquals(Set.of("Assens, 2025"), out(growth));
    }

    @Test
    void aShareThatMayBeOfSeveralIsTriedAndDoubted() throws Exception {
        AttackReport report = report("Kommune;Børn;Borgere;Pct.\nAssens;x;40;5,0\nBillund;6;48;12,5\n");
        assertEquals(Set.of("Assens, Børn"), out(report));
        assertEquals(1, report.doubtful());
        AttackReport other = report("Kommune;Børn;Pct. af befolkningen\nAssens;x;0,1\nBillund;6;0,3\nFanø;x;0,7\n");
        assertEquals(Set.of(), out(other));
        assertEquals(1, other.doubtful());
        assertFalse(other.sentences().contains(ALL_CLEAR));
    }

    @Test
    void sharesOfPlainNumbersLeaveNothingToDoubt() throws Exception {
        AttackReport report = report(
                """
                Kommune;Børn;Borgere;Børn i pct.
                Assens;2;40;5,0
                Billund;6;48;12,5
                Fanø;9;60;15,0
                Kolding;10;50;20,0
                """);
        assertEquals(List.of(ALL_CLEAR), report.sentences());
    }
}
