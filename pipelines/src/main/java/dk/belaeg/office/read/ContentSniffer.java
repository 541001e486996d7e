package dk.belaeg.office.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dk.belaeg.office.read.CheckedZip.ZipLimits;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;

/** Tells what a file is from its bytes, and a zip file from its parts. */
final class ContentSniffer {
    private static final int LOOKED_AT = 8192;
    private static final int TEXT_LOOKED_AT = 1 << 16;

    private ContentSniffer() {}

    /** What the file is; empty for a zip file, whose parts must be looked at. */
    static Optional<FileKind> kind(FileBytes file) throws Refusal {
        byte[] bytes = file.shared();
        if (bytes.length == 0) {
            return Optional.of(FileKind.EMPTY);
        }
        if (starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 'P', 'K', 5, 6)) {
            return Optional.empty();
        }
        if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return Optional.of(CompoundFile.kind(bytes));
        }
        if (isOwnerName(file.name())) {
            return Optional.of(FileKind.OWNER_FILE);
        }
        return Optional.of(other(bytes));
    }

    /** Whether a name is one Office or LibreOffice gives to the small file beside an open document. */
    static boolean isOwnerName(String name) {
        return name.startsWith("~$") || (name.startsWith(".~lock.") && name.endsWith("#"));
    }

    /** What an Office file is, by the content type of the part with the document itself. */
    static FileKind kind(String contentType, String main) {
        if (contentType.contains("spreadsheetml.sheet.main")) {
            return FileKind.XLSX;
        }
        if (contentType.contains("ms-excel.sheet.macroEnabled")) {
            return FileKind.XLSM;
        }
        if (contentType.contains("spreadsheetml.template") || contentType.contains("ms-excel.template")) {
            return FileKind.XLTX;
        }
        if (contentType.contains("ms-excel.sheet.binary") || main.endsWith(".bin")) {
            return FileKind.XLSB;
        }
        if (contentType.contains("wordprocessingml") || contentType.contains("ms-word")) {
            return FileKind.WORD;
        }
        if (contentType.contains("presentationml") || contentType.contains("ms-powerpoint")) {
            return FileKind.PRESENTATION;
        }
        return main.startsWith("xl/") && main.endsWith(".xml") ? FileKind.XLSX : FileKind.UNKNOWN;
    }

    /** What a zip file is that is no Office file. */
    static FileKind kindWithoutContentTypes(CheckedZip zip, ZipLimits limits) throws BadPackage {
        if (zip.has("Index/Document.iwa") || zip.has("Index.zip")) {
            return FileKind.APPLE_NUMBERS;
        }
        if (!zip.has("mimetype") || !zip.has("content.xml")) {
            return FileKind.ARCHIVE;
        }
        zip.verify(limits);
        String type = new String(zip.bytes("mimetype"), ISO_8859_1).strip();
        if (type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
            return FileKind.OPEN_DOCUMENT;
        }
        if (type.startsWith("application/vnd.oasis.opendocument.presentation")) {
            return FileKind.PRESENTATION;
        }
        return type.startsWith("application/vnd.oasis.opendocument.text") ? FileKind.WORD : FileKind.ARCHIVE;
    }

    private static FileKind other(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), charset(bytes));
        if (start.substring(0, Math.min(start.length(), 1024)).contains("%PDF-")) {
            return FileKind.PDF;
        }
        if (start.startsWith("{\\rtf")) {
            return FileKind.WORD;
        }
        if (isPicture(bytes)) {
            return FileKind.PICTURE;
        }
        if (starts(bytes, 0x37, 0x7A, 0xBC, 0xAF) || starts(bytes, 'R', 'a', 'r', '!') || starts(bytes, 0x1F, 0x8B)) {
            return FileKind.ARCHIVE;
        }
        if (starts(bytes, 9, 8) || starts(bytes, 9, 4, 6, 0) || starts(bytes, 9, 2, 6, 0)) {
            return FileKind.EXCEL_95;
        }
        return markup(start.strip().toLowerCase(Locale.ROOT)).orElse(isText(bytes) ? FileKind.TEXT : FileKind.UNKNOWN);
    }

    private static Optional<FileKind> markup(String start) {
        String text = start.startsWith("\uFEFF") || start.startsWith("ï»¿")
                ? start.substring(start.startsWith("\uFEFF") ? 1 : 3).strip()
                : start;
        if (text.startsWith("<?xml") && text.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return Optional.of(FileKind.XML_SPREADSHEET_2003);
        }
        boolean page = text.startsWith("<!doctype html")
                || (text.startsWith("<")
                        && (text.contains("<html")
                                || text.contains("<table")
                                || text.startsWith("<meta")
                                || text.startsWith("<head")))
                || (text.startsWith("mime-version:") && text.contains("multipart/related"));
        return page ? Optional.of(FileKind.HTML) : Optional.empty();
    }

    private static boolean isPicture(byte[] bytes) {
        return starts(bytes, 0x89, 'P', 'N', 'G')
                || starts(bytes, 0xFF, 0xD8, 0xFF)
                || starts(bytes, 'G', 'I', 'F', '8')
                || starts(bytes, 'I', 'I', '*', 0)
                || starts(bytes, 'M', 'M', 0, '*')
                || (bytes.length > 12
                        && (new String(bytes, 4, 8, ISO_8859_1).startsWith("ftyphe")
                                || (starts(bytes, 'R', 'I', 'F', 'F')
                                        && new String(bytes, 8, 4, ISO_8859_1).equals("WEBP"))));
    }

    /** Text has no control characters but tabs, line ends and the old end-of-file mark; UTF-16 has noughts besides. */
    private static boolean isText(byte[] bytes) {
        if (!charset(bytes).equals(ISO_8859_1)) {
            return true;
        }
        for (int i = 0; i < Math.min(bytes.length, TEXT_LOOKED_AT); i++) {
            int b = bytes[i] & 0xFF;
            if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1A) {
                return false;
            }
        }
        return true;
    }

    private static Charset charset(byte[] bytes) {
        return FileBytes.utf16(bytes).orElse(ISO_8859_1);
    }

    private static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
