package dk.belaeg.intake;

import dk.belaeg.schema.CellNames;
import dk.belaeg.schema.Finding;
import dk.belaeg.schema.Origin;
import dk.belaeg.schema.Questionnaire;
import dk.belaeg.schema.Rule;
import dk.belaeg.schema.SurveyLinks;
import dk.belaeg.schema.Texts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code book that a survey program gives beside its export: one line a variable with its question, or one line a code
 * with its meaning. It holds no answers, but it shows whether the round's links have the codes right.
 */
final class CodeBook {
    private static final Pattern CODE = Pattern.compile("-?[0-9]+");
    private static final int LEAST_LINES = 2;

    private final Grid grid;
    private final SurveyLinks links;

    private CodeBook(Grid grid, SurveyLinks links) {
        this.grid = grid;
        this.links = links;
    }

    /** The links that the grid is a code book of: nearly every line of it begins with one of their variables. */
    static Optional<CodeBook> of(Grid grid, List<SurveyLinks> surveys) {
        return surveys.stream()
                .map(links -> new CodeBook(grid, links))
                .filter(CodeBook::fits)
                .findFirst();
    }

    private boolean fits() {
        List<List<String>> lines = grid.rows().stream()
                .map(CodeBook::words)
                .filter(words -> words.size() > 1)
                .toList();
        long known = lines.stream()
                .map(words -> Texts.headerKey(words.get(0)))
                .filter(key ->
                        links.targets().containsKey(key) || links.program().owns(key))
                .count();
        return known >= LEAST_LINES && known * 10 >= lines.size() * 9L;
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
                Rule.FILE_CODE_BOOK,
                Origin.ofSheet(grid.file(), grid.sheet()),
                "Filen er kodebogen til en eksport fra " + links.program().shown() + " og har ingen svar."));
        for (Grid.Row row : grid.rows()) {
            List<String> words = words(row);
            if (words.size() < 3 || !CODE.matcher(words.get(1)).matches()) {
                continue;
            }
            String meaning = words.get(words.size() - 1);
            links.answer(Texts.headerKey(words.get(0)), words.get(1))
                    .filter(linked -> !Texts.key(linked).equals(Texts.key(meaning)))
                    .ifPresent(linked -> findings.add(new Finding(
                            Rule.CODE_BOOK_DISAGREES,
                            new Origin(grid.file(), grid.sheet(), CellNames.of(row.index(), 0)),
                            meaning,
                            "Kodebogen giver koden " + words.get(1) + " for " + words.get(0)
                                    + " en anden betydning end opslag/koblinger.csv (»" + linked + "«).")));
        }
    }
}
