package dk.belaeg.publish.syntax;

import dk.belaeg.publish.syntax.DataFile.Category;
import dk.belaeg.publish.syntax.DataFile.Kind;
import dk.belaeg.publish.syntax.DataFile.Variable;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Opens the tables in Stata (14 or newer, for UTF-8) and saves each with its labels. */
final class StataSyntax {
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_VALUE = 240;

    private StataSyntax() {}

    static String of(String title, List<DataFile> files) {
        StringBuilder text = new StringBuilder("* ")
                .append(DataFile.cut(title, LONGEST_LABEL))
                .append("\n* Kør filen med udgivelsens mappe data som arbejdsmappe (cd).\nversion 14\n");
        files.forEach(file -> file(text, file));
        return text.toString();
    }

    private static void file(StringBuilder text, DataFile file) {
        text.append("\nimport delimited using \"")
                .append(file.name())
                .append(".csv\", delimiters(\",\") varnames(1) case(preserve) encoding(\"utf-8\") bindquote(strict)")
                .append(columns(" stringcols", file, variable -> variable.text() || variable.kind() == Kind.DAY))
                .append(columns(" numericcols", file, variable -> !variable.text() && variable.kind() != Kind.DAY))
                .append(" clear\nlabel data ")
                .append(quoted(file.title(), LONGEST_LABEL))
                .append('\n');
        for (Variable variable : file.variables()) {
            if (variable.kind() == Kind.DAY) {
                String name = variable.name();
                text.append("rename ")
                        .append(name)
                        .append(" _tekst\ngenerate long ")
                        .append(name);
                text.append(" = daily(_tekst, \"YMD\")\nformat %tdCCYY-NN-DD ")
                        .append(name)
                        .append("\ndrop _tekst\n");
            }
            text.append("label variable ").append(variable.name()).append(' ');
            text.append(quoted(variable.label(), LONGEST_LABEL)).append('\n');
            if (!variable.categories().isEmpty()) {
                coded(text, variable);
            }
        }
        text.append("save \"").append(file.name()).append(".dta\", replace\n");
    }

    /** Stata labels numbers only, so the codes become numbers in the order of their list. */
    private static void coded(StringBuilder text, Variable variable) {
        String name = variable.name();
        text.append("rename ")
                .append(name)
                .append(" _kode\ncapture label drop ")
                .append(name);
        text.append("\ngenerate int ").append(name).append(" = .\n");
        int number = 1;
        for (Category category : variable.categories()) {
            text.append("replace ").append(name).append(" = ").append(number);
            text.append(" if _kode == ").append(quoted(category.code(), LONGEST_VALUE));
            text.append("\nlabel define ")
                    .append(name)
                    .append(' ')
                    .append(number)
                    .append(' ');
            text.append(quoted(category.label(), LONGEST_VALUE)).append(", add\n");
            number++;
        }
        text.append("label values ").append(name).append(' ').append(name);
        text.append("\nlabel variable ").append(name).append(' ').append(quoted(variable.label(), LONGEST_LABEL));
        text.append("\ndrop _kode\n");
    }

    private static String columns(String option, DataFile file, Predicate<Variable> which) {
        String numbers = IntStream.range(0, file.variables().size())
                .filter(i -> which.test(file.variables().get(i)))
                .mapToObj(i -> String.valueOf(i + 1))
                .collect(Collectors.joining(" "));
        return numbers.isEmpty() ? "" : option + "(" + numbers + ")";
    }

    /** Stata's compound quotes, within which other quotes stand as they are. */
    private static String quoted(String text, int most) {
        return "`\"" + DataFile.cut(text, most) + "\"'";
    }
}
