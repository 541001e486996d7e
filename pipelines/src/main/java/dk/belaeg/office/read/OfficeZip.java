package dk.belaeg.office.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * A zip file whose kind is known. Office files have passed the gate: every part was unpacked once, within the limits, and
 * agrees with its checksum.
 *
 * @param main the part with the document itself; empty when it is no Office file
 */
record OfficeZip(CheckedZip zip, FileKind kind, String main) {

    static OfficeZip open(FileBytes file, ZipLimits limits) throws BadPackage {
        CheckedZip zip = CheckedZip.list(file.shared(), limits);
        if (!zip.has(PackageMap.CONTENT_TYPES)) {
            return new OfficeZip(zip, withoutContentTypes(zip, limits), "");
        }
        zip.verify(limits);
        PackageMap map = new PackageMap(zip);
        String main = map.target(map.relations(""), "officeDocument").orElse("");
        return new OfficeZip(zip, kind(map.contentType(main), main), main);
    }

    private static FileKind withoutContentTypes(CheckedZip zip, ZipLimits limits) throws BadPackage {
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

    private static FileKind kind(String contentType, String main) {
        if (contentType.contains("spreadsheetml.sheet.main")) {
            return FileKind.XLSX;
        }
        if (contentType.contains("ms-excel.sheet.macroEnabled")) {
            return FileKind.XLSM;
        }
        if (contentType.contains("spreadsheetml.template") || contentType.contains("ms-excel.template")) {
            return FileKind.XLTX;
        }
        if (contentType.contains("ms-excel.sheet.binary")) {
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
}
