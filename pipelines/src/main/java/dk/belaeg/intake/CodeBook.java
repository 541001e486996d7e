package dk.belaeg.intake;

import dk.belaeg.contract.Questionnaire;
import dk.belaeg.contract.SurveyLinks;
import dk.belaeg.grammar.CellNames;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The code book that a survey program gives beside its export: one line a variable with its question, or one line a code
 * with its meaning. It holds no answers, but it shows whether the round's links have the codes right.
 */
final class CodeBook {
    private static final Pattern CODE = Pattern.compile("-?[0-9]+");
    private static final int LEAST_LINES = 2;

    /** Code books have the variable first, or after the question it belongs to. */
    private static final int COLUMNS_OF_VARIABLES = 2;

    private final Grid grid;
    /** The cleaned cells of its rows. */
    private final List<List<String>> rows;

    private final SurveyLinks links;
    /** Which of a line's words is the variable. */
    private final int variable;

    private CodeBook(Grid grid, List<List<String>> rows, SurveyLinks links, int variable) {
        this.grid = grid;
        this.rows = rows;
        this.links = links;
        this.variable = variable;
    }

    /** The links that the grid is a code book of: nearly every line of it begins with one of their variables. */
    static Optional<CodeBook> of(Grid grid, List<SurveyLinks> surveys) {
        List<List<String>> rows = grid.rows().stream().map(CodeBook::words).toList();
        return surveys.stream()
                .flatMap(links -> IntStream.range(0, COLUMNS_OF_VARIABLES)
                        .mapToObj(variable -> new CodeBook(grid, rows, links, variable)))
                .filter(CodeBook::fits)
                .max(Comparator.comparingLong(CodeBook::known));
    }

    private boolean fits() {
        long lines = lines().filter(words -> !isHeader(words)).count();
        return known() >= LEAST_LINES && known() * 10 >= lines * 9L;
    }

    private Stream<List<String>> lines() {
        return rows.stream().filter(words -> words.size() > variable + 1);
    }

    /** How many lines begin with a variable of the links or of the program. */
    private long known() {
        return lines().map(words -> Texts.headerKey(words.get(variable)))
                .filter(key ->
                        links.targets().containsKey(key) || links.program().owns(key))
                .count();
    }

    /** The names of the columns, above them. */
    static boolean isHeader(List<String> words) {
        return words.stream().map(Texts::key).anyMatch("variablename"::equals);
    }

    private static List<String> words(Grid.Row row) {
        return row.cells().values().stream()
                .map(cell -> Texts.clean(cell.text()))
                .toList();
    }

    Questionnaire questionnaire() {
        return links.questionnaire();
    }

    /** Says that it is one, and where it gives a code another meaning than the links do. */
    void say(List<Finding> findings) {
        CprScan.scan(grid, findings);
        findings.add(Finding.of(
                FileRules.CODE_BOOK,
                Origin.ofSheet(grid.file(), grid.sheet()),
                "Filen er kodebogen til en eksport fra " + links.program().shown() + " og har ingen svar."));
        for (Grid.Row row : grid.rows()) {
            List<String> words = words(row);
            // The code stands before its meaning, whatever is said of the question between it and the variable.
            int code = words.size() - 2;
            if (code <= variable || !CODE.matcher(words.get(code)).matches()) {
                continue;
            }
            String meaning = words.get(words.size() - 1);
            links.answer(Texts.headerKey(words.get(variable)), words.get(code))
                    .filter(linked -> !Texts.key(linked).equals(Texts.key(meaning)))
                    .ifPresent(linked -> findings.add(new Finding(
                            FileRules.CODE_BOOK_DISAGREES,
                            new Origin(grid.file(), grid.sheet(), CellNames.of(row.index(), 0)),
                            meaning,
                            "Kodebogen giver koden " + words.get(code) + " for " + words.get(variable)
                                    + " en anden betydning end opslag/koblinger.csv (»" + linked + "«).")));
        }
    }
}
