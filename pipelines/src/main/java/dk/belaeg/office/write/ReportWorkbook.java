package dk.belaeg.office.write;

import java.util.List;

/**
 * A report workbook as pure data.
 *
 * @param notes what concerns several tables: definitions, methods, reservations
 * @param marks what the marks in the tables mean; every mark used must be here
 */
public record ReportWorkbook(Cover cover, List<Note> notes, List<MarkMeaning> marks, List<ReportSheet> sheets) {

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
