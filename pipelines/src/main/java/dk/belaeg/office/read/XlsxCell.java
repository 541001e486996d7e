package dk.belaeg.office.read;

import dk.belaeg.office.CellRef;
import dk.belaeg.office.read.RawCell.Formula;
import org.jspecify.annotations.Nullable;

/** Reads one {@code c} element: its pieces first, then what they make together. */
final class XlsxCell {
    private final XmlPull xml;
    private final CellValues values;

    private String type = "n";
    private Styles.@Nullable Style style;
    private @Nullable String value;
    private boolean valueTwice;
    private @Nullable String inline;
    private @Nullable Formula formula;

    XlsxCell(XmlPull xml, CellValues values) {
        this.xml = xml;
        this.values = values;
    }

    /**
     * Reads the current element to its end.
     *
     * @return null when nothing stands in the cell but formatting
     */
    @Nullable
    RawCell read(CellRef ref) throws BadPackage {
        pieces();
        CellContent content = content();
        return content == null ? null : values.cell(ref, content, formula, style);
    }

    private void pieces() throws BadPackage {
        type = xml.attribute("t", "n");
        String number = xml.attribute("s");
        style = values.style(number == null ? 0 : XmlPull.parse(number, -1));
        int level = xml.depth();
        while (xml.nextInside(level)) {
            if (xml.starts(Namespace.SPREADSHEET, "v")) {
                valueTwice |= value != null;
                value = xml.text();
            } else if (xml.starts(Namespace.SPREADSHEET, "f")) {
                formula = formula();
            } else if (xml.starts(Namespace.SPREADSHEET, "is")) {
                inline = richText(xml);
            } else {
                xml.skip();
            }
        }
    }

    private Formula formula() throws BadPackage {
        String kind = xml.attribute("t", "normal");
        String group = kind.equals("shared") ? xml.attribute("si", "") : xml.attribute("ref", "");
        String sharing = kind.equals("normal") ? null : kind + " " + group;
        return new Formula(Xstring.decode(xml.text()), sharing);
    }

    private @Nullable CellContent content() {
        if (valueTwice) {
            return CellValues.unreadable(ProblemKind.DUPLICATE_CELL, value);
        }
        if (value == null || (value.isEmpty() && !type.equals("str"))) {
            return withoutValue();
        }
        return switch (type) {
            case "n" -> values.number(value, style);
            case "s" -> values.shared(XmlPull.parse(value.strip(), -1), value);
            case "str" -> values.text(Xstring.decode(value));
            case "inlineStr" -> values.text(inline == null ? Xstring.decode(value) : inline);
            case "b" -> CellValues.truth(value);
            case "e" -> CellValues.error(value);
            case "d" -> values.isoDate(value);
            default -> CellValues.unreadable(ProblemKind.UNKNOWN_CELL_TYPE, value);
        };
    }

    private @Nullable CellContent withoutValue() {
        if (inline != null) {
            return values.text(inline);
        }
        if (formula == null) {
            return null;
        }
        return type.equals("str") ? CellContent.NOTHING : new CellContent.Uncomputed();
    }

    /**
     * The text of the current element ({@code si}, {@code is} or a comment's {@code text}) from its pieces, to its end;
     * phonetic guides are left out.
     */
    static String richText(XmlPull xml) throws BadPackage {
        int level = xml.depth();
        StringBuilder text = new StringBuilder();
        while (xml.nextInside(level)) {
            if (xml.starts(Namespace.SPREADSHEET, "t")) {
                text.append(xml.text());
            } else if (!xml.starts(Namespace.SPREADSHEET, "r")) {
                xml.skip();
            }
        }
        return Xstring.decode(text.toString());
    }
}
