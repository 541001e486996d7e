package dk.belaeg.workbook.read;

/** What became of opening a file: one of three, so that none can be forgotten. */
public sealed interface Opened {
    /** The file's name without folders. */
    String fileName();

    /**
     * A workbook, read. Its cells and sheets may still have problems; see {@link RawWorkbook#problems}.
     *
     * @param file the bytes read
     * @param kind which kind of workbook
     * @param openElsewhere whether an owner file beside it says that someone has it open, so that what was read may not be
     *     what will be saved
     */
    record Workbook(FileBytes file, FileKind kind, boolean openElsewhere, RawWorkbook book) implements Opened {
        @Override
        public String fileName() {
            return file.name();
        }
    }

    /** Plain text of some encoding, such as csv: not this room's to read, and no error. */
    record PlainText(FileBytes file) implements Opened {
        @Override
        public String fileName() {
            return file.name();
        }
    }

    /** Nothing can be read from it. */
    record Refused(Refusal refusal) implements Opened {
        @Override
        public String fileName() {
            return refusal.file();
        }
    }
}
