package dk.belaeg.office.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The number formats that cells point to by the number of their style. */
final class Styles {
    /** What matters of a style here. */
    record Style(NumberFormat format, boolean quoted) {}

    private static final Style PLAIN = new Style(NumberFormat.GENERAL, false);

    private final List<Style> styles;

    private Styles(List<Style> styles) {
        this.styles = styles;
    }

    /** A workbook without styles: only the plain one. */
    static Styles none() {
        return new Styles(List.of(PLAIN));
    }

    static Styles read(XmlPull xml) throws BadPackage {
        Map<Integer, NumberFormat> formats = new HashMap<>();
        List<Style> styles = new ArrayList<>();
        boolean inCellFormats = false;
        while (xml.next()) {
            if (!xml.in(Vocabulary.SPREADSHEET)) {
                continue;
            }
            if (xml.name().equals("cellXfs")) {
                inCellFormats = xml.isStart();
            } else if (xml.isStart() && xml.name().equals("numFmt") && xml.depth() == 3) {
                formats.put(xml.number("numFmtId", -1), NumberFormat.of(xml.attribute("formatCode", "")));
            } else if (xml.isStart() && inCellFormats && xml.name().equals("xf")) {
                NumberFormat format = formats.computeIfAbsent(xml.number("numFmtId", 0), Styles::builtIn);
                styles.add(new Style(format, xml.flag("quotePrefix")));
            }
        }
        return styles.isEmpty() ? none() : new Styles(styles);
    }

    /** The style of that number; null when there is none. */
    @Nullable
    Style get(int index) {
        return index >= 0 && index < styles.size() ? styles.get(index) : null;
    }

    /** The formats every Excel knows by number (ISO/IEC 29500-1, 18.8.30); those of East Asian calendars are dates. */
    private static NumberFormat builtIn(int id) {
        String code =
                switch (id) {
                    case 1 -> "0";
                    case 2 -> "0.00";
                    case 3 -> "#,##0";
                    case 4 -> "#,##0.00";
                    case 5, 6, 37, 38, 41, 42 -> "#,##0";
                    case 7, 8, 39, 40, 43, 44 -> "#,##0.00";
                    case 9 -> "0%";
                    case 10 -> "0.00%";
                    case 11 -> "0.00E+00";
                    case 12 -> "# ?/?";
                    case 13 -> "# ??/??";
                    case 14 -> "dd-mm-yyyy";
                    case 15 -> "d-mmm-yy";
                    case 16 -> "d-mmm";
                    case 17 -> "mmm-yy";
                    case 18 -> "h:mm AM/PM";
                    case 19 -> "h:mm:ss AM/PM";
                    case 20 -> "h:mm";
                    case 21 -> "h:mm:ss";
                    case 22 -> "dd-mm-yyyy h:mm";
                    case 45 -> "mm:ss";
                    case 46 -> "[h]:mm:ss";
                    case 47 -> "mm:ss.0";
                    case 48 -> "##0.0E+0";
                    case 49 -> "@";
                    default -> (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? "yyyy-mm-dd" : "General";
                };
        return NumberFormat.of(code);
    }
}
