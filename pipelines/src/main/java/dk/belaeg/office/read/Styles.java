package dk.belaeg.office.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/** The number formats that cells point to by the number of their style. */
final class Styles {
    /** What matters of a style here. */
    record Style(NumberFormat format, boolean quoted) {}

    private static final Style PLAIN = new Style(NumberFormat.GENERAL, false);

    private final List<Style> styles;

    Styles(List<Style> styles) {
        this.styles = styles.isEmpty() ? List.of(PLAIN) : List.copyOf(styles);
    }

    /** A workbook without styles: only the plain one. */
    static Styles none() {
        return new Styles(List.of());
    }

    static Styles read(XmlPull xml) throws BadPackage {
        Map<Integer, NumberFormat> formats = new HashMap<>();
        List<Style> styles = new ArrayList<>();
        boolean inCellFormats = false;
        while (xml.next()) {
            if (!xml.in(Namespace.SPREADSHEET)) {
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
        return new Styles(styles);
    }

    /** The style of that number; null when there is none. */
    @Nullable
    Style get(int index) {
        return index >= 0 && index < styles.size() ? styles.get(index) : null;
    }

    /**
     * The formats every Excel knows by number (ISO/IEC 29500-1, 18.8.30). Those reserved for East Asian calendars, which POI
     * leaves open, are dates.
     */
    static NumberFormat builtIn(int number) {
        if ((number >= 27 && number <= 36) || (number >= 50 && number <= 58)) {
            return NumberFormat.of("yyyy-mm-dd");
        }
        String code = BuiltinFormats.getBuiltinFormat(number);
        return code == null || code.startsWith("reserved") ? NumberFormat.GENERAL : NumberFormat.of(code);
    }
}
