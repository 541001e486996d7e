package dk.belaeg.office.read;

/**
 * A file that could not be opened as what it should be. Holds no content of the file, which may be personal data; its name
 * stands apart from the sentences for the same reason.
 *
 * @param file the file's name without folders
 * @param reason why, with its Danish sentences
 */
public record Refusal(String file, RefusalReason reason) {}
