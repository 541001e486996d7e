package dk.belaeg.office;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * How a sheet prints, always on A4 and never wider than stated.
 *
 * @param pagesWide over how many pages its columns may spread
 * @param headerRow the row repeated on every page; 0 for none
 * @param keyColumns how many of the first columns are repeated on every page; 0 for none
 * @param footer what stands at the left of the footer, before the page numbers
 */
public record PrintSetup(boolean landscape, int pagesWide, int headerRow, int keyColumns, String footer) {
    private static final int LONGEST_FOOTER = 200;

    void apply(XSSFSheet sheet) {
        for (PageMargin side : new PageMargin[] {PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP}) {
            sheet.setMargin(side, 0.6);
        }
        sheet.setMargin(PageMargin.BOTTOM, 0.75);
        sheet.setMargin(PageMargin.HEADER, 0.3);
        sheet.setMargin(PageMargin.FOOTER, 0.3);
        sheet.setFitToPage(true);
        XSSFPrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PaperSize.A4_PAPER);
        setup.setLandscape(landscape);
        setup.setFitWidth((short) pagesWide);
        setup.setFitHeight((short) 0);
        String left = footer.replace("&", "&&");
        sheet.getFooter().setLeft(left.length() > LONGEST_FOOTER ? left.substring(0, LONGEST_FOOTER - 1) + "…" : left);
        sheet.getFooter().setRight("Side &P af &N");
        if (headerRow > 0) {
            sheet.setRepeatingRows(new CellRangeAddress(headerRow - 1, headerRow - 1, -1, -1));
        }
        if (keyColumns > 0) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, keyColumns - 1));
        }
    }
}
