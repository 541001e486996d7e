package dk.belaeg.disclosure.attack;

import dk.belaeg.disclosure.audit.Audit;
import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.Interval;
import dk.belaeg.disclosure.model.PrintedCell;
import dk.belaeg.disclosure.model.PrintedTable;
import dk.belaeg.disclosure.model.Sum;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What an attack on a printed table found, in Danish.
 *
 * @param workedOut how many hidden numbers can be worked out, in one meaning or another of what is printed
 * @param impossible how many sums cannot be true
 * @param doubtful how much could not be read with certainty, so that nothing is safe to say
 * @param sentences what a reader should know, most important first
 * @param lines one a hidden or unstated cell, a header first
 */
public record AttackReport(
        int workedOut, int impossible, int doubtful, List<String> sentences, List<List<String>> lines) {
    public AttackReport {
        sentences = List.copyOf(sentences);
        lines = List.copyOf(lines);
    }

    /** Stands in the last cell of a line whose number can be worked out. */
    public static final String YES = "ja";

    /**
     * Of a table that explains itself.
     *
     * @param words names a cell
     * @param order the cells in the order in which they are told
     */
    public static AttackReport of(PrintedTable table, List<CellKey> order, Function<CellKey, String> words) {
        return of(
                new AttackedTable(
                        table,
                        List.of(),
                        order,
                        Set.of(),
                        List.of(),
                        List.of(),
                        table.hidden().isEmpty()),
                words);
    }

    /** @param words names a cell */
    public static AttackReport of(AttackedTable attacked, Function<CellKey, String> words) {
        PrintedTable table = attacked.printed();
        Audit.Found found = Audit.of(table);
        Map<CellKey, Integer> numbers = table.structure().numbers();
        List<String> workedOut = new ArrayList<>();
        List<String> open = new ArrayList<>();
        List<String> unstated = new ArrayList<>();
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("tal", "staar_som", "mindst", "hoejst", "kan_regnes_ud"));
        for (CellKey key : attacked.order()) {
            int number = numbers.getOrDefault(key, -1);
            Interval interval = found.hidden().get(number);
            if (!(table.cells().get(number) instanceof PrintedCell.Hidden hidden) || interval == null) {
                continue;
            }
            boolean out = interval.width() == 0;
            // What is not stated may be left out of the sum, and comes out as 0 then.
            boolean nothing = attacked.unstated().contains(key) && (!out || interval.upper() == 0);
            (nothing ? unstated : out ? workedOut : open).add("  " + words.apply(key) + ": " + interval.danish());
            lines.add(line(words.apply(key), hidden.mark(), interval, nothing ? "ikke oplyst" : out ? YES : "nej"));
        }
        List<String> impossible = impossible(table, found, words);
        List<String> sentences = new ArrayList<>();
        part(sentences, attacked.doubts(), "Dette kunne ikke læses sikkert:");
        part(sentences, impossible, "Disse summer kan ikke være rigtige sammen med det, der ellers står:");
        part(
                sentences,
                workedOut,
                workedOut.size() == 1
                        ? "1 skjult tal kan regnes ud:"
                        : workedOut.size() + " skjulte tal kan regnes ud:");
        int worse = worse(attacked, found, words, lines, sentences);
        part(
                sentences,
                open,
                open.size() + (open.size() == 1 ? " skjult tal" : " skjulte tal")
                        + " kan ikke regnes ud af det, der står, men kan være:");
        part(sentences, unstated, unstated.size() + " tal er tomme eller ikke oplyst og kan være:");
        if (!found.unproven().isEmpty()) {
            sentences.add("For " + found.unproven().size()
                    + " af dem er det sikkert, at tallet ligger i intervallet, men intervallet kan være for bredt.");
        }
        if (workedOut.isEmpty() && worse == 0) {
            sentences.add(conclusion(attacked, open));
        }
        return new AttackReport(
                workedOut.size() + worse, impossible.size(), attacked.doubts().size(), sentences, lines);
    }

    private static String conclusion(AttackedTable attacked, List<String> open) {
        if (attacked.plain()) {
            return "Der er ingen skjulte tal.";
        }
        String found = open.isEmpty()
                ? "Der er ikke fundet tal, der er skjult med et mærke, men ikke alle felter er almindelige tal; se ovenfor."
                : "Ingen skjulte tal kan regnes ud.";
        return attacked.doubts().isEmpty() ? found : found + " Det gælder kun det, der kunne læses sikkert.";
    }

    /** What else can be worked out when the table means more by its marks than it says; a meaning that cannot be is left. */
    private static int worse(
            AttackedTable attacked,
            Audit.Found found,
            Function<CellKey, String> words,
            List<List<String>> lines,
            List<String> sentences) {
        Set<CellKey> told = new HashSet<>();
        for (AttackedTable.Meaning meaning : attacked.worse()) {
            Audit.Found more = Audit.of(meaning.printed());
            if (more.impossible().size() > found.impossible().size()) {
                continue;
            }
            Map<CellKey, Integer> numbers = meaning.printed().structure().numbers();
            List<String> out = new ArrayList<>();
            for (CellKey key : attacked.order()) {
                Interval interval = more.hidden().get(numbers.getOrDefault(key, -1));
                Interval before = found.hidden().get(numbers.getOrDefault(key, -1));
                if (interval != null
                        && interval.width() == 0
                        && before != null
                        && before.width() > 0
                        && !(attacked.unstated().contains(key) && interval.upper() == 0)
                        && told.add(key)) {
                    out.add("  " + words.apply(key) + ": " + interval.danish());
                    lines.replaceAll(line -> line.get(0).equals(words.apply(key))
                            ? line(words.apply(key), line.get(1), before, "ja, hvis " + meaning.when())
                            : line);
                }
            }
            part(
                    sentences,
                    out,
                    "Tabellen forklarer ikke selv, hvad der menes. Hvis " + meaning.when() + ", kan "
                            + (out.size() == 1 ? "1 tal mere" : out.size() + " tal mere") + " regnes ud:");
        }
        return told.size();
    }

    private static void part(List<String> sentences, List<String> items, String title) {
        if (!items.isEmpty()) {
            sentences.add(title);
            sentences.addAll(items);
            sentences.add("");
        }
    }

    private static List<String> line(String cell, String mark, Interval interval, String verdict) {
        return List.of(
                cell,
                mark,
                String.valueOf(interval.lower()),
                interval.bounded() ? String.valueOf(interval.upper()) : "",
                verdict);
    }

    private static List<String> impossible(PrintedTable table, Audit.Found found, Function<CellKey, String> words) {
        List<String> impossible = new ArrayList<>();
        List<Sum> sums = table.structure().sums();
        for (int source : found.impossible()) {
            if (source < sums.size()) {
                Sum sum = sums.get(source);
                long least = 0;
                long most = 0;
                for (int part : sum.parts()) {
                    Interval interval = table.cells().get(part).interval();
                    least += interval.lower();
                    most = interval.bounded() && most < Interval.NO_LIMIT ? most + interval.upper() : Interval.NO_LIMIT;
                }
                impossible.add("  " + words.apply(table.structure().keys().get(sum.total())) + ": der står "
                        + table.cells().get(sum.total()).interval().danish() + ", men delene giver "
                        + new Interval(least, most).danish());
            } else {
                impossible.add(
                        "  " + table.relations().get(source - sums.size()).what());
            }
        }
        return impossible;
    }
}
