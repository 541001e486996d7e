package dk.belaeg.workbook.ooxml;

import dk.belaeg.office.CellRef;

/**
 * How a sheet prints, always on A4 and never wider than stated.
 *
 * @param pagesWide over how many pages its columns may spread
 * @param headerRow the row repeated on every page; 0 for none
 * @param keyColumns how many of the first columns are repeated on every page; 0 for none
 * @param footer what stands at the left of the footer, before the page numbers
 */
public record PrintSetup(boolean landscape, int pagesWide, int headerRow, int keyColumns, String footer) {
    void write(XmlText xml) {
        xml.start("pageMargins")
                .attribute("left", "0.6")
                .attribute("right", "0.6")
                .attribute("top", "0.6")
                .attribute("bottom", "0.75")
                .attribute("header", "0.3")
                .attribute("footer", "0.3")
                .end();
        xml.start("pageSetup")
                .attribute("paperSize", 9)
                .attribute("orientation", landscape ? "landscape" : "portrait")
                .attribute("fitToWidth", pagesWide)
                .attribute("fitToHeight", 0)
                .end();
        String left = footer.replace("&", "&&");
        String shortened = left.length() > 200 ? left.substring(0, 199) + "…" : left;
        xml.start("headerFooter")
                .element("oddFooter", "&L" + shortened + "&RSide &P af &N")
                .end();
    }

    /** What the defined name of the repeated rows and columns refers to; empty when nothing is repeated. */
    String titles(String quotedSheet) {
        String columns = keyColumns > 0 ? quotedSheet + "!$A:$" + CellRef.columnName(keyColumns) : "";
        String rows = headerRow > 0 ? quotedSheet + "!$" + headerRow + ":$" + headerRow : "";
        return columns.isEmpty() || rows.isEmpty() ? columns + rows : columns + "," + rows;
    }
}
