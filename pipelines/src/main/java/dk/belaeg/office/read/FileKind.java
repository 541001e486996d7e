package dk.belaeg.office.read;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a file is, judged by its content and never by its name. */
public enum FileKind {
    EMPTY(RefusalReason.EMPTY_FILE),
    /** The small file Office and LibreOffice lay beside an open document ({@code ~$...}, {@code .~lock...#}). */
    OWNER_FILE(RefusalReason.OWNER_FILE),
    XLSX(null),
    /** A workbook with macros; read like any other, the macros are noted and never run. */
    XLSM(null),
    /** A template, with or without macros; read like a workbook. */
    XLTX(null),
    XLSB(RefusalReason.BINARY_EXCEL),
    /** Excel 97 to 2003. */
    XLS(null),
    /** Excel before 97. */
    EXCEL_95(RefusalReason.OLD_EXCEL),
    /** Office file encrypted with a password. */
    ENCRYPTED_OFFICE(RefusalReason.PASSWORD_PROTECTED),
    /** Office file encrypted by a sensitivity label. */
    RIGHTS_PROTECTED_OFFICE(RefusalReason.RIGHTS_PROTECTED),
    XML_SPREADSHEET_2003(RefusalReason.XML_SPREADSHEET),
    OPEN_DOCUMENT(RefusalReason.OPEN_DOCUMENT),
    APPLE_NUMBERS(RefusalReason.APPLE_NUMBERS),
    HTML(RefusalReason.HTML_AS_EXCEL),
    PDF(RefusalReason.PDF),
    OUTLOOK_MESSAGE(RefusalReason.OUTLOOK_MESSAGE),
    WORD(RefusalReason.WORD_DOCUMENT),
    PRESENTATION(RefusalReason.PRESENTATION),
    PICTURE(RefusalReason.PICTURE),
    ARCHIVE(RefusalReason.ARCHIVE),
    TEXT(null),
    UNKNOWN(RefusalReason.UNKNOWN_CONTENT);

    private final @Nullable RefusalReason refusal;

    FileKind(@Nullable RefusalReason refusal) {
        this.refusal = refusal;
    }

    /** Why such a file is refused; empty for workbooks and for text. */
    Optional<RefusalReason> refusal() {
        return Optional.ofNullable(refusal);
    }
}
