package dk.belaeg.workbook.ooxml;

import dk.belaeg.office.read.Vocabulary;
import dk.belaeg.workbook.ooxml.CellStyle.Font;
import dk.belaeg.workbook.ooxml.CellStyle.Font.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the styles used in a workbook, numbers them in the order of their first use, and writes the styles part. */
public final class StyleBook {
    private static final int FIRST_OWN_FORMAT = 164;
    private static final List<Role> ROLES = List.of(Role.BODY, Role.TITLE, Role.SUBTITLE, Role.LINK);

    private final Map<CellStyle, Integer> styles = new LinkedHashMap<>();
    private final Map<Font, Integer> fonts = new LinkedHashMap<>();
    private final Map<String, Integer> fills = new LinkedHashMap<>();
    private final Map<Edges, Integer> edges = new LinkedHashMap<>();
    private final Map<String, Integer> formats = new LinkedHashMap<>();

    private record Edges(@Nullable String color, boolean underlined) {}

    /** @param plain the style of cells that have none; its font sets the width of the unit in which columns are measured */
    public StyleBook(CellStyle plain) {
        edges.put(new Edges(null, false), 0);
        formats.put("General", 0);
        formats.put("@", 49);
        number(plain);
    }

    /** The number cells point to. */
    public int number(CellStyle style) {
        Integer known = styles.get(style);
        if (known != null) {
            return known;
        }
        fonts.putIfAbsent(style.font(), fonts.size());
        if (style.fill() != null) {
            fills.putIfAbsent(style.fill(), fills.size() + 2);
        }
        edges.putIfAbsent(new Edges(style.edge(), style.underlined()), edges.size());
        formats.putIfAbsent(style.format(), FIRST_OWN_FORMAT + formats.size() - 2);
        styles.put(style, styles.size());
        return styles.size() - 1;
    }

    byte[] part() {
        XmlText xml = XmlText.part().start("styleSheet").attribute("xmlns", Vocabulary.SPREADSHEET.transitional());
        writeFormats(xml);
        xml.start("fonts").attribute("count", fonts.size());
        fonts.keySet().forEach(font -> writeFont(xml, font));
        xml.end();
        writeFills(xml);
        xml.start("borders").attribute("count", edges.size());
        edges.keySet().forEach(edge -> writeEdges(xml, edge));
        xml.end();
        writeNamedStyles(xml);
        xml.start("cellXfs").attribute("count", styles.size());
        styles.keySet().forEach(style -> writeStyle(xml, style));
        xml.end();
        xml.start("cellStyles").attribute("count", rolesUsed().size());
        for (int i = 0; i < rolesUsed().size(); i++) {
            Role role = rolesUsed().get(i);
            xml.start("cellStyle")
                    .attribute("name", name(role))
                    .attribute("xfId", i)
                    .attribute("builtinId", builtIn(role))
                    .end();
        }
        xml.end();
        xml.start("dxfs").attribute("count", 0).end();
        return xml.end().bytes();
    }

    private List<Role> rolesUsed() {
        return ROLES.stream()
                .filter(role -> fonts.keySet().stream().anyMatch(font -> font.role() == role))
                .toList();
    }

    private static String name(Role role) {
        return switch (role) {
            case BODY -> "Normal";
            case TITLE -> "Heading 1";
            case SUBTITLE -> "Heading 2";
            case LINK -> "Hyperlink";
        };
    }

    private static int builtIn(Role role) {
        return switch (role) {
            case BODY -> 0;
            case TITLE -> 16;
            case SUBTITLE -> 17;
            case LINK -> 8;
        };
    }

    private void writeFormats(XmlText xml) {
        if (formats.size() > 2) {
            xml.start("numFmts").attribute("count", formats.size() - 2);
            formats.forEach((code, id) -> {
                if (id >= FIRST_OWN_FORMAT) {
                    xml.start("numFmt")
                            .attribute("numFmtId", id)
                            .attribute("formatCode", code)
                            .end();
                }
            });
            xml.end();
        }
    }

    private static void writeFont(XmlText xml, Font font) {
        xml.start("font");
        if (font.bold()) {
            xml.start("b").end();
        }
        if (font.italic()) {
            xml.start("i").end();
        }
        if (font.underline()) {
            xml.start("u").end();
        }
        xml.start("sz").attribute("val", font.points()).end();
        xml.start("color").attribute("rgb", "FF" + font.color()).end();
        xml.value("name", font.name());
        xml.start("family").attribute("val", 2).end();
        xml.end();
    }

    private void writeFills(XmlText xml) {
        xml.start("fills").attribute("count", fills.size() + 2);
        for (String pattern : List.of("none", "gray125")) {
            xml.start("fill")
                    .start("patternFill")
                    .attribute("patternType", pattern)
                    .end()
                    .end();
        }
        for (String color : fills.keySet()) {
            xml.start("fill").start("patternFill").attribute("patternType", "solid");
            xml.start("fgColor").attribute("rgb", "FF" + color).end();
            xml.start("bgColor").attribute("indexed", 64).end();
            xml.end().end();
        }
        xml.end();
    }

    private static void writeEdges(XmlText xml, Edges edges) {
        xml.start("border");
        for (String side : List.of("left", "right", "top", "bottom")) {
            xml.start(side);
            if (edges.color() != null && (!edges.underlined() || side.equals("bottom"))) {
                xml.attribute("style", "thin")
                        .start("color")
                        .attribute("rgb", "FF" + edges.color())
                        .end();
            }
            xml.end();
        }
        xml.start("diagonal").end();
        xml.end();
    }

    private void writeNamedStyles(XmlText xml) {
        xml.start("cellStyleXfs").attribute("count", rolesUsed().size());
        for (Role role : rolesUsed()) {
            int font = fonts.entrySet().stream()
                    .filter(entry -> entry.getKey().role() == role)
                    .findFirst()
                    .orElseThrow()
                    .getValue();
            xml.start("xf").attribute("numFmtId", 0).attribute("fontId", font);
            xml.attribute("fillId", 0).attribute("borderId", 0).end();
        }
        xml.end();
    }

    private void writeStyle(XmlText xml, CellStyle style) {
        int fill = style.fill() == null ? 0 : fills.getOrDefault(style.fill(), 0);
        xml.start("xf")
                .attribute("numFmtId", formats.getOrDefault(style.format(), 0))
                .attribute("fontId", fonts.getOrDefault(style.font(), 0))
                .attribute("fillId", fill)
                .attribute("borderId", edges.getOrDefault(new Edges(style.edge(), style.underlined()), 0))
                .attribute("xfId", rolesUsed().indexOf(style.font().role()))
                .attribute("applyNumberFormat", true)
                .attribute("applyFont", true)
                .attribute("applyFill", true)
                .attribute("applyBorder", true)
                .attribute("applyAlignment", true)
                .attribute("applyProtection", true);
        xml.start("alignment")
                .attribute("horizontal", style.align().across())
                .attribute("vertical", style.align().top() ? "top" : "bottom")
                .attribute("wrapText", style.align().wrap())
                .attribute("indent", style.align().indent())
                .end();
        xml.start("protection").attribute("locked", !style.unlocked()).end();
        xml.end();
    }
}
