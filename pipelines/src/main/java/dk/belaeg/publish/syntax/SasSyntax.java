package dk.belaeg.publish.syntax;

import dk.belaeg.publish.syntax.DataFile.Kind;
import dk.belaeg.publish.syntax.DataFile.Variable;
import java.util.List;

/** Opens the tables in SAS, each with its labels and formats. */
final class SasSyntax {
    private static final int LONGEST_LABEL = 250;

    private SasSyntax() {}

    static String of(String title, List<DataFile> files) {
        StringBuilder text = new StringBuilder("/* ")
                .append(DataFile.cut(title, LONGEST_LABEL).replace("*/", "* /"))
                .append(" */\n/* Sæt mappen til udgivelsens mappe data, og kør filen i en session med UTF-8. */\n")
                .append("%let mappe = .;\n");
        int number = 0;
        for (DataFile file : files) {
            number++;
            file(text, file, "f" + number + "_");
        }
        return text.toString();
    }

    private static void file(StringBuilder text, DataFile file, String prefix) {
        formats(text, file, prefix);
        text.append("\ndata work.").append(file.name()).append(" (label=");
        text.append(DataFile.quoted(file.title(), LONGEST_LABEL))
                .append(");\n  infile \"&mappe./")
                .append(file.name());
        text.append(".csv\" dsd dlm=\",\" firstobs=2 lrecl=32767 encoding=\"utf-8\" truncover;\n  length");
        for (Variable variable : file.variables()) {
            text.append("\n    ").append(variable.name()).append(' ');
            text.append(variable.text() ? "$ " + Math.max(1, variable.width()) : "8");
        }
        text.append(";\n");
        for (Variable variable : file.variables()) {
            if (variable.kind() == Kind.DAY) {
                text.append("  informat ").append(variable.name()).append(" yymmdd10.;\n  format ");
                text.append(variable.name()).append(" yymmdd10.;\n");
            }
        }
        text.append("  input");
        file.variables().forEach(variable -> text.append(' ').append(variable.name()));
        text.append(";\n  label");
        file.variables().forEach(variable -> text.append("\n    ")
                .append(variable.name())
                .append('=')
                .append(DataFile.quoted(variable.label(), LONGEST_LABEL)));
        text.append(";\n");
        for (int i = 0; i < file.variables().size(); i++) {
            if (!file.variables().get(i).categories().isEmpty()) {
                text.append("  format ").append(file.variables().get(i).name());
                text.append(" $").append(prefix).append(i).append("x.;\n");
            }
        }
        text.append("run;\n");
    }

    private static void formats(StringBuilder text, DataFile file, String prefix) {
        if (file.variables().stream().allMatch(variable -> variable.categories().isEmpty())) {
            return;
        }
        text.append("\nproc format;\n");
        for (int i = 0; i < file.variables().size(); i++) {
            Variable variable = file.variables().get(i);
            if (!variable.categories().isEmpty()) {
                text.append("  value $").append(prefix).append(i).append('x');
                variable.categories().forEach(category -> text.append("\n    ")
                        .append(DataFile.quoted(category.code(), LONGEST_LABEL))
                        .append('=')
                        .append(DataFile.quoted(category.label(), LONGEST_LABEL)));
                text.append(";\n");
            }
        }
        text.append("run;\n");
    }
}
