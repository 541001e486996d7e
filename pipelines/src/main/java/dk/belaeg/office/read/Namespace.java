package dk.belaeg.office.read;

import org.jspecify.annotations.Nullable;

/** The XML namespaces of Office files, each in its usual (transitional) and its strict form (ISO/IEC 29500). */
public enum Namespace {
    /** Sheets, strings, styles, comments, tables. */
    SPREADSHEET(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main"),
    /** Paragraphs, tables and styles of text documents. */
    WORD(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main"),
    /** References from one part to another. */
    RELATIONSHIPS(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships"),
    /** Texts in drawings and charts. */
    DRAWING("http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"),
    /** A choice between contents for different versions of Excel. */
    COMPATIBILITY(
            "http://schemas.openxmlformats.org/markup-compatibility/2006",
            "http://schemas.openxmlformats.org/markup-compatibility/2006");

    private final String transitional;
    private final String strict;

    Namespace(String transitional, String strict) {
        this.transitional = transitional;
        this.strict = strict;
    }

    public String transitional() {
        return transitional;
    }

    public String strict() {
        return strict;
    }

    public boolean has(@Nullable String namespace) {
        return transitional.equals(namespace) || strict.equals(namespace);
    }
}
