package dk.belaeg.workbook.read;

/**
 * A file that could not be opened as what it should be. Holds no content of the file, which may be personal data; its name
 * stands apart from the sentences for the same reason.
 *
 * @param file the file's name without folders
 * @param reason why, as a stable identifier with its Danish sentences
 * @param detail technical English for {@code --verbose}; empty when there is no more to say
 */
public record Refusal(String file, RefusalReason reason, String detail) {
    /** What is wrong and what to do, in Danish, without the file's name. */
    public String message() {
        return reason.problem() + " " + reason.remedy();
    }
}
