package dk.belaeg.office.write;

import java.time.LocalDate;
import java.util.List;

/**
 * A report workbook as pure data.
 *
 * @param notes what concerns several tables: definitions, methods, reservations
 * @param marks what the marks in the tables mean; every mark used must be here
 */
public record ReportWorkbook(Cover cover, List<Note> notes, List<MarkMeaning> marks, List<ReportSheet> sheets) {

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

        /** One line of label and text. */
        public record Fact(String label, String text) {}

        public Cover {
            facts = List.copyOf(facts);
            reading = List.copyOf(reading);
            if (title.isBlank()) {
                throw new IllegalArgumentException("a workbook has a title");
            }
        }
    }

    /** One entry of the sheet of notes. */
    public record Note(String subject, String text) {
        public Note {
            if (subject.isBlank() || text.isBlank()) {
                throw new IllegalArgumentException("a note has a subject and a text");
            }
        }
    }

    /** A mark printed in place of a number, and its meaning as half a sentence: "1 til 3 borgere, skjult af hensyn til ...". */
    public record MarkMeaning(String mark, String meaning) {
        public MarkMeaning {
            if (mark.isBlank() || meaning.isBlank()) {
                throw new IllegalArgumentException("a mark has a meaning");
            }
        }
    }

    public ReportWorkbook {
        notes = List.copyOf(notes);
        marks = List.copyOf(marks);
        sheets = List.copyOf(sheets);
    }
}
