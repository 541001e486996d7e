package dk.belaeg.disclosure.attack;

import dk.belaeg.disclosure.audit.Audit;
import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.Interval;
import dk.belaeg.disclosure.model.PrintedCell;
import dk.belaeg.disclosure.model.PrintedTable;
import dk.belaeg.disclosure.model.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What an attack on a printed table found, in Danish.
 *
 * @param workedOut how many hidden numbers can be worked out
 * @param impossible how many sums cannot be true
 * @param sentences what a reader should know, most important first
 * @param lines one a hidden or unstated cell, a header first
 */
public record AttackReport(int workedOut, int impossible, List<String> sentences, List<List<String>> lines) {
    public AttackReport {
        sentences = List.copyOf(sentences);
        lines = List.copyOf(lines);
    }

    /**
     * @param words names a cell
     * @param order the cells in the order in which they are told
     */
    public static AttackReport of(PrintedTable table, List<CellKey> order, Function<CellKey, String> words) {
        Audit.Found found = Audit.of(table);
        Map<CellKey, Integer> numbers = table.structure().numbers();
        List<String> workedOut = new ArrayList<>();
        List<String> open = new ArrayList<>();
        List<String> unstated = new ArrayList<>();
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("tal", "staar_som", "mindst", "hoejst", "kan_regnes_ud"));
        for (CellKey key : order) {
            int number = numbers.getOrDefault(key, -1);
            PrintedCell cell = table.cells().get(number);
            Interval interval = found.hidden().get(number);
            if (cell instanceof PrintedCell.Hidden hidden && interval != null) {
                boolean out = interval.width() == 0;
                (out ? workedOut : open).add("  " + words.apply(key) + ": " + interval.danish());
                lines.add(line(words.apply(key), hidden.mark(), interval, out ? "ja" : "nej"));
            } else if (cell instanceof PrintedCell.Open told && told.why().equals(MarkReader.NOT_STATED)) {
                unstated.add("  " + words.apply(key));
                lines.add(line(words.apply(key), "", told.interval(), "ikke oplyst"));
            }
        }
        List<String> impossible = impossible(table, found, words);
        List<String> sentences = new ArrayList<>();
        part(sentences, impossible, "Disse summer kan ikke være rigtige sammen med det, der ellers står:");
        part(
                sentences,
                workedOut,
                workedOut.size() == 1
                        ? "1 skjult tal kan regnes ud:"
                        : workedOut.size() + " skjulte tal kan regnes ud:");
        part(
                sentences,
                open,
                open.size() + (open.size() == 1 ? " skjult tal" : " skjulte tal")
                        + " kan ikke regnes ud, men kan være:");
        part(sentences, unstated, unstated.size() + " tal er ikke oplyst og kan være hvad som helst:");
        if (!found.unproven().isEmpty()) {
            sentences.add("For " + found.unproven().size()
                    + " af dem er det sikkert, at tallet ligger i intervallet, men intervallet kan være for bredt.");
        }
        if (workedOut.isEmpty()) {
            sentences.add(open.isEmpty() ? "Der er ingen skjulte tal." : "Ingen skjulte tal kan regnes ud.");
        }
        return new AttackReport(workedOut.size(), impossible.size(), sentences, lines);
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
