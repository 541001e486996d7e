package dk.belaeg.office.read;

/** What a file is, judged by its content and never by its name. */
public enum FileKind {
    EMPTY,
    /** The small file Office and LibreOffice lay beside an open document ({@code ~$...}, {@code .~lock...#}). */
    OWNER_FILE,
    XLSX,
    /** A workbook with macros; read like any other, the macros are noted and never run. */
    XLSM,
    /** A template, with or without macros; read like a workbook. */
    XLTX,
    XLSB,
    /** Excel 97 to 2003. */
    XLS,
    /** Excel before 97. */
    EXCEL_95,
    /** Office file encrypted with a password. */
    ENCRYPTED_OFFICE,
    /** Office file encrypted by a sensitivity label. */
    RIGHTS_PROTECTED_OFFICE,
    XML_SPREADSHEET_2003,
    OPEN_DOCUMENT,
    APPLE_NUMBERS,
    HTML,
    PDF,
    OUTLOOK_MESSAGE,
    WORD,
    PRESENTATION,
    PICTURE,
    ARCHIVE,
    TEXT,
    UNKNOWN;

    /** Whether this room reads cells from it. */
    public boolean isReadableWorkbook() {
        return this == XLSX || this == XLSM || this == XLTX || this == XLS;
    }
}
