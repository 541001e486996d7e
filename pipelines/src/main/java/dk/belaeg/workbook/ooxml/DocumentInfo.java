package dk.belaeg.workbook.ooxml;

import java.time.LocalDate;

/**
 * What a document says about itself. Its language is always Danish.
 *
 * @param title shown by viewers and read aloud by screen readers
 * @param subject one sentence on what it is; empty for none
 * @param date stands in for the clock, so that equal input gives equal bytes
 */
public record DocumentInfo(String title, String subject, LocalDate date) {
    /** The language of every document. */
    public static final String LANGUAGE = "da-DK";
    /** Who makes every document. */
    public static final String PROGRAM = "Belæg";

    /** Puts both parts into a file. */
    public void addTo(OfficePackage file) {
        file.relate(
                "",
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml");
        file.add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", corePart());
        file.relateOffice("", "extended-properties", "docProps/app.xml");
        file.add(
                "docProps/app.xml",
                "application/vnd.openxmlformats-officedocument.extended-properties+xml",
                applicationPart());
    }

    private byte[] corePart() {
        XmlText xml = XmlText.part()
                .start("cp:coreProperties")
                .attribute("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
                .attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
                .attribute("xmlns:dcterms", "http://purl.org/dc/terms/")
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .element("dc:title", title);
        if (!subject.isEmpty()) {
            xml.element("dc:subject", subject);
        }
        xml.element("dc:creator", PROGRAM);
        String moment = date + "T00:00:00Z";
        for (String name : new String[] {"dcterms:created", "dcterms:modified"}) {
            xml.start(name).attribute("xsi:type", "dcterms:W3CDTF").text(moment).end();
        }
        return xml.element("dc:language", LANGUAGE).end().bytes();
    }

    private byte[] applicationPart() {
        return XmlText.part()
                .start("Properties")
                .attribute("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
                .element("Application", PROGRAM)
                .end()
                .bytes();
    }
}
