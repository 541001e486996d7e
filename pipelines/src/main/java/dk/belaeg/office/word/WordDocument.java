package dk.belaeg.office.word;

import java.time.LocalDate;
import java.util.List;

/**
 * A Word document as data. Its language is Danish.
 *
 * @param title of the file's properties, which screen readers read first
 * @param subject one sentence on what it is
 * @param runningHead above every page when the letterhead has no head of its own
 * @param date stands in for the clock
 */
public record WordDocument(String title, String subject, String runningHead, LocalDate date, List<Block> blocks) {
    public WordDocument {
        blocks = List.copyOf(blocks);
    }
}
