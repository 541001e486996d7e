package dk.belaeg.workbook.annotate;

import dk.belaeg.office.CellRef;
import dk.belaeg.office.SheetWriter;
import dk.belaeg.office.TextMeasure;
import dk.belaeg.office.read.Vocabulary;
import dk.belaeg.workbook.ooxml.XmlText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Writes the added sheet: every annotation on a row of its own, with a link to its cell. */
final class ListSheet {
    private static final List<String> HEADERS =
            List.of("Nr.", "Alvor", "Ark", "Celle", "Hvad er der galt", "Sådan rettes det");
    private static final int[] WIDTHS = {6, 12, 22, 9, 56, 56};
    private static final int HEADER_ROW = 4;
    private static final int MARK_COLUMN = WIDTHS.length + 1;

    private final String mark;
    private final ListText text;
    private final List<Annotation> annotations;
    private final StylesEdit.Added styles;
    private final boolean strict;

    /** @param mark which file the list belongs to, see {@link CopyMark} */
    ListSheet(String mark, ListText text, List<Annotation> annotations, StylesEdit.Added styles, boolean strict) {
        this.mark = mark;
        this.text = text;
        this.annotations = annotations;
        this.styles = styles;
        this.strict = strict;
    }

    byte[] part() {
        String vocabulary = strict ? Vocabulary.SPREADSHEET.strict() : Vocabulary.SPREADSHEET.transitional();
        XmlText xml = XmlText.part().start("worksheet").attribute("xmlns", vocabulary);
        xml.start("sheetPr")
                .start("pageSetUpPr")
                .attribute("fitToPage", true)
                .end()
                .end();
        xml.start("sheetViews")
                .start("sheetView")
                .attribute("tabSelected", true)
                .attribute("workbookViewId", 0);
        xml.start("pane")
                .attribute("ySplit", HEADER_ROW)
                .attribute("topLeftCell", "A" + (HEADER_ROW + 1))
                .attribute("activePane", "bottomLeft")
                .attribute("state", "frozen")
                .end();
        xml.end().end();
        xml.start("cols");
        for (int i = 0; i < WIDTHS.length; i++) {
            xml.start("col").attribute("min", i + 1L).attribute("max", i + 1L);
            xml.attribute("width", WIDTHS[i]).attribute("customWidth", true).end();
        }
        xml.start("col").attribute("min", MARK_COLUMN).attribute("max", MARK_COLUMN);
        xml.attribute("width", 9)
                .attribute("hidden", true)
                .attribute("customWidth", true)
                .end();
        xml.end();
        rows(xml);
        links(xml);
        xml.start("pageMargins");
        for (String side : List.of("left", "right", "top", "bottom")) {
            xml.attribute(side, "0.6");
        }
        xml.attribute("header", "0.3").attribute("footer", "0.3").end();
        xml.start("pageSetup")
                .attribute("paperSize", 9)
                .attribute("orientation", "landscape")
                .attribute("fitToHeight", 0)
                .end();
        xml.start("headerFooter").element("oddFooter", "&RSide &P af &N").end();
        return xml.end().bytes();
    }

    private void rows(XmlText xml) {
        xml.start("sheetData");
        row(xml, 1, List.of(text.title(), "", "", "", "", "", mark), styles.title());
        row(xml, 2, List.of(text.introduction()), styles.plain());
        row(xml, HEADER_ROW, HEADERS, styles.header());
        int row = HEADER_ROW;
        for (Annotation annotation : annotations) {
            row++;
            List<String> cells = new ArrayList<>();
            cells.add(Integer.toString(row - HEADER_ROW));
            cells.add(annotation.severity());
            cells.add(annotation.sheet().isEmpty() ? "Hele filen" : annotation.sheet());
            cells.add(annotation.place().map(CellRef::name).orElse(""));
            cells.add(annotation.problem());
            cells.add(annotation.remedy());
            row(xml, row, cells, styles.body());
        }
        xml.end();
    }

    private void row(XmlText xml, int row, List<String> cells, int style) {
        xml.start("row").attribute("r", row).attribute("ht", SheetWriter.digits(height(cells, row)));
        for (int i = 0; i < cells.size(); i++) {
            boolean link = row > HEADER_ROW && i == 3 && !cells.get(i).isEmpty();
            xml.start("c").attribute("r", new CellRef(row, i + 1).name());
            xml.attribute("s", link ? styles.link() : style);
            if (row > HEADER_ROW && i == 0) {
                xml.element("v", cells.get(i)).end();
            } else {
                xml.attribute("t", "inlineStr")
                        .start("is")
                        .spreadsheetText("t", cells.get(i))
                        .end()
                        .end();
            }
        }
        xml.end();
    }

    private static BigDecimal height(List<String> cells, int row) {
        int lines = 1;
        for (int i = 0; i < cells.size() && row > HEADER_ROW; i++) {
            double room = WIDTHS[i] * TextMeasure.POINTS_PER_UNIT - 8;
            lines = Math.max(
                    lines, TextMeasure.lines(cells.get(i), room, 11, false).size());
        }
        return row == 1 ? BigDecimal.valueOf(20) : BigDecimal.valueOf(Math.min(400L, lines * 15L));
    }

    private void links(XmlText xml) {
        XmlText links = XmlText.piece();
        for (int i = 0; i < annotations.size(); i++) {
            Annotation annotation = annotations.get(i);
            String row = "D" + (HEADER_ROW + 1 + i);
            annotation.place().ifPresent(cell -> links.start("hyperlink")
                    .attribute("ref", row)
                    .attribute("location", "'" + annotation.sheet().replace("'", "''") + "'!" + cell.name())
                    .attribute("tooltip", "Gå til cellen")
                    .end());
        }
        if (!links.isEmpty()) {
            xml.start("hyperlinks").raw(links).end();
        }
    }
}
