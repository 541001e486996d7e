package dk.belaeg.workbook.ooxml;

import dk.belaeg.office.read.Vocabulary;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of a workbook, each kept once; cells point to them by number. */
final class StringTable {
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private int uses;

    int number(String text) {
        uses++;
        Integer known = texts.get(text);
        if (known != null) {
            return known;
        }
        texts.put(text, texts.size());
        return texts.size() - 1;
    }

    byte[] part() {
        XmlText xml = XmlText.part()
                .start("sst")
                .attribute("xmlns", Vocabulary.SPREADSHEET.transitional())
                .attribute("count", uses)
                .attribute("uniqueCount", texts.size());
        for (String text : texts.keySet()) {
            xml.start("si").spreadsheetText("t", text).end();
        }
        return xml.end().bytes();
    }
}
