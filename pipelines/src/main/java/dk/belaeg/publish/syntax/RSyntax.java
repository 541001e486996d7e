package dk.belaeg.publish.syntax;

import dk.belaeg.publish.syntax.DataFile.Category;
import dk.belaeg.publish.syntax.DataFile.Variable;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Opens the tables in R, without packages. */
final class RSyntax {
    private static final int LONGEST_TEXT = 500;

    private RSyntax() {}

    static String of(String title, List<DataFile> files) {
        StringBuilder text = new StringBuilder("# ")
                .append(DataFile.cut(title, LONGEST_TEXT))
                .append("\n# Kør filen med udgivelsens mappe data som arbejdsmappe (setwd).\n");
        files.forEach(file -> file(text, file));
        return text.toString();
    }

    private static void file(StringBuilder text, DataFile file) {
        String name = file.name();
        text.append("\n# ").append(DataFile.cut(file.title(), LONGEST_TEXT)).append('\n');
        text.append(name).append(" <- read.csv(\"").append(name);
        text.append(".csv\", na.strings = \"\", encoding = \"UTF-8\", colClasses = c(\n");
        text.append(file.variables().stream()
                .map(variable -> "  " + variable.name() + " = \"" + type(variable) + "\"")
                .collect(Collectors.joining(",\n")));
        text.append("))\n");
        for (Variable variable : file.variables()) {
            String column = name + "$" + variable.name();
            if (!variable.categories().isEmpty()) {
                text.append(column).append(" <- factor(").append(column).append(",\n  levels = ");
                text.append(vector(variable, Category::code)).append(",\n  labels = make.unique(");
                text.append(vector(variable, Category::label)).append("))\n");
            }
            text.append("attr(").append(column).append(", \"label\") <- ");
            text.append(quoted(variable.label())).append('\n');
        }
    }

    private static String vector(Variable variable, Function<Category, String> text) {
        return variable.categories().stream()
                .map(text)
                .map(RSyntax::quoted)
                .collect(Collectors.joining(", ", "c(", ")"));
    }

    private static String type(Variable variable) {
        if (!variable.categories().isEmpty()) {
            return "character";
        }
        return switch (variable.kind()) {
            case TEXT -> "character";
            case WHOLE, DECIMAL -> "numeric";
            case DAY -> "Date";
            case TRUTH -> "logical";
        };
    }

    private static String quoted(String text) {
        return '"' + DataFile.cut(text, LONGEST_TEXT).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
