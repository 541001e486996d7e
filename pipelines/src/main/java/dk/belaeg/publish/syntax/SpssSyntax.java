package dk.belaeg.publish.syntax;

import dk.belaeg.publish.syntax.DataFile.Variable;
import java.util.List;
import java.util.stream.Collectors;

/** Opens the tables in SPSS (and PSPP) and saves each with its labels. */
final class SpssSyntax {
    private static final int LONGEST_LABEL = 120;

    private SpssSyntax() {}

    static String of(String title, List<DataFile> files) {
        StringBuilder text = new StringBuilder("* Encoding: UTF-8.\n* ")
                .append(DataFile.cut(title, LONGEST_LABEL))
                .append(".\n* Åbn filen med udgivelsens mappe data som arbejdsmappe, og kør den hele.\n")
                .append("SET DECIMAL=DOT.\n");
        files.forEach(file -> file(text, file));
        return text.toString();
    }

    private static void file(StringBuilder text, DataFile file) {
        text.append("\n* ").append(DataFile.cut(file.title(), LONGEST_LABEL)).append(".\nGET DATA /TYPE=TXT /FILE=\"");
        text.append(file.name())
                .append(
                        ".csv\" /ENCODING=\"UTF8\" /ARRANGEMENT=DELIMITED\n  /DELIMITERS=\",\" /QUALIFIER='\"' /FIRSTCASE=2")
                .append("\n  /VARIABLES=");
        file.variables().forEach(variable -> text.append("\n    ")
                .append(variable.name())
                .append(' ')
                .append(format(variable)));
        text.append(".\nVARIABLE LABELS");
        text.append(file.variables().stream()
                .map(variable -> "\n  " + variable.name() + " " + DataFile.quoted(variable.label(), LONGEST_LABEL))
                .collect(Collectors.joining("\n  /")));
        text.append(".\n");
        for (Variable variable : file.variables()) {
            if (!variable.categories().isEmpty()) {
                text.append("VALUE LABELS ").append(variable.name());
                variable.categories().forEach(category -> text.append("\n  ")
                        .append(DataFile.quoted(category.code(), LONGEST_LABEL))
                        .append(' ')
                        .append(DataFile.quoted(category.label(), LONGEST_LABEL)));
                text.append(".\n");
            }
        }
        text.append("SAVE OUTFILE=\"").append(file.name()).append(".sav\".\n");
    }

    private static String format(Variable variable) {
        return switch (variable.kind()) {
            case TEXT, TRUTH -> "A" + Math.max(1, variable.width());
            case WHOLE -> "F12.0";
            case DECIMAL -> "F20.6";
            case DAY -> "SDATE10";
        };
    }
}
