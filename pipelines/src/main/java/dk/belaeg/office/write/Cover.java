package dk.belaeg.office.write;

import java.time.LocalDate;
import java.util.List;

/**
 * The first sheet: what the workbook is and how to read it.
 *
 * @param title of the workbook
 * @param description what it is, one or two sentences
 * @param date the as-of date; stands in for the clock everywhere in the file
 * @param facts further lines of label and text, such as round, contact, program version
 * @param reading how to read the workbook, one paragraph each
 * @param banner printed on every sheet, such as "Fiktive data"; empty for none
 */
public record Cover(
        String title, String description, LocalDate date, List<Fact> facts, List<String> reading, String banner) {

    /**
     * One line of label and text.
     *
     * @param address what the text links to, such as {@code mailto:}; empty for none
     */
    public record Fact(String label, String text, String address) {
        public static Fact of(String label, String text) {
            return new Fact(label, text, "");
        }
    }

    public Cover {
        facts = List.copyOf(facts);
        reading = List.copyOf(reading);
        if (title.isBlank()) {
            throw new IllegalArgumentException("a workbook has a title");
        }
    }
}
