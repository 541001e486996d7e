package dk.belaeg.office.read;

/** What became of opening a file: one of three, so that none can be forgotten. */
public sealed interface OpenResult {
    /**
     * A workbook, read. Its cells and sheets may still have problems; see {@link RawWorkbook#problems}.
     *
     * @param file the bytes read
     * @param kind which kind of workbook
     * @param openElsewhere whether an owner file beside it says that someone has it open, so that what was read may not be
     *     what will be saved
     */
    record Workbook(FileBytes file, FileKind kind, boolean openElsewhere, RawWorkbook book) implements OpenResult {}

    /** Plain text of some encoding, such as csv: not this room's to read, and no error. */
    record PlainText(FileBytes file) implements OpenResult {}

    /**
     * Nothing can be read from it. Holds no content of the file, which may be personal data; its name stands apart from the
     * sentences for the same reason.
     *
     * @param file the file's name without folders
     * @param reason why, with its Danish sentences
     */
    record Refused(String file, RefusalReason reason) implements OpenResult {}
}
