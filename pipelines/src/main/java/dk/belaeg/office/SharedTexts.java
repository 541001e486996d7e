package dk.belaeg.office;

import dk.belaeg.office.read.Xstring;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.POIXMLRelation;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFactory;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** The texts of a workbook, each once. POI knows a text again by its XML, whose making takes longer than the cell's. */
final class SharedTexts extends SharedStringsTable {
    private final Map<String, Integer> places = new HashMap<>();

    /** Of a workbook that has its texts here. */
    static final class Factory extends XSSFFactory {
        @Override
        public POIXMLDocumentPart newDocumentPart(POIXMLRelation descriptor) {
            return descriptor == XSSFRelation.SHARED_STRINGS ? new SharedTexts() : super.newDocumentPart(descriptor);
        }
    }

    /** Gives a cell a text; in a workbook that was there before, as POI does. */
    static void write(XSSFCell cell, String text) {
        if (cell.getSheet().getWorkbook().getSharedStringSource() instanceof SharedTexts texts) {
            cell.getCTCell().setT(STCellType.S);
            cell.getCTCell().setV(String.valueOf(texts.place(text)));
        } else {
            cell.setCellValue(rich(text));
        }
    }

    private int place(String text) {
        Integer known = places.get(text);
        if (known != null) {
            count++;
            return known;
        }
        int place = addSharedStringItem(rich(text));
        places.put(text, place);
        return place;
    }

    private static XSSFRichTextString rich(String text) {
        return new XSSFRichTextString(Xstring.encode(text));
    }
}
