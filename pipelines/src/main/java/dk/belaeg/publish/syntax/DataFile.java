package dk.belaeg.publish.syntax;

import java.util.List;

/**
 * A csv file as statistics programs know it.
 *
 * @param name of the dataset; the file is that name with {@code .csv}
 * @param title Danish
 */
public record DataFile(String name, String title, List<Variable> variables) {
    /** The longest name that all four programs take. */
    static final int LONGEST_NAME = 32;

    /** What the values of a variable are. */
    public enum Kind {
        TEXT,
        WHOLE,
        DECIMAL,
        DAY,
        /** Written {@code true} and {@code false}. */
        TRUTH
    }

    /** A code and what it means, in Danish. */
    public record Category(String code, String label) {}

    /**
     * One column.
     *
     * @param width bytes of its longest text in UTF-8
     * @param categories of the codes it holds; empty when its values are no codes
     */
    public record Variable(String name, String label, Kind kind, int width, List<Category> categories) {
        public Variable {
            categories = List.copyOf(categories);
            if (name.length() > LONGEST_NAME) {
                throw new IllegalArgumentException(name + " is longer than statistics programs take");
            }
        }

        boolean text() {
            return kind == Kind.TEXT || kind == Kind.TRUTH;
        }
    }

    public DataFile {
        variables = List.copyOf(variables);
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(name + " is longer than statistics programs take");
        }
    }

    /** The text without line ends, cut where the program stops reading. */
    static String cut(String text, int most) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= most ? line : line.substring(0, most - 1) + "…";
    }

    /** In double quotes, with those inside doubled, as SPSS, SAS and csv write them. */
    static String quoted(String text, int most) {
        return '"' + cut(text, most).replace("\"", "\"\"") + '"';
    }
}
