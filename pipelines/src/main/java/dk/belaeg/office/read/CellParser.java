package dk.belaeg.office.read;

import dk.belaeg.office.CellRef;
import dk.belaeg.office.read.RawWorkbook.DateSystem;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns one {@code c} element into a raw cell; whatever is not certain becomes unreadable, with a problem. */
final class CellParser {
    private static final int RAW_KEPT = 200;

    private final SharedStrings strings;
    private final Styles styles;
    private final DateSystem dates;
    private final Problems problems;
    private final int longestText;

    CellParser(SharedStrings strings, Styles styles, DateSystem dates, Problems problems, int longestText) {
        this.strings = strings;
        this.styles = styles;
        this.dates = dates;
        this.problems = problems;
        this.longestText = longestText;
    }

    /** The pieces of a {@code c} element, before they are judged. */
    private static final class Pieces {
        String type = "n";
        Styles.@Nullable Style style;

        @Nullable
        String value;

        boolean valueTwice;

        @Nullable
        String inline;

        @Nullable
        Formula formula;
    }

    /**
     * Reads the current element to its end.
     *
     * @return null when nothing stands in the cell but formatting
     */
    @Nullable
    RawCell parse(XmlPull xml, CellRef ref) throws BadPackage {
        Pieces pieces = pieces(xml);
        CellContent content = content(pieces);
        if (content == null) {
            return null;
        }
        if (content instanceof CellContent.Unreadable unreadable) {
            problems.add(unreadable.why(), ref);
        } else if (content instanceof CellContent.Uncomputed) {
            problems.add(ProblemKind.FORMULA_WITHOUT_VALUE, ref);
        }
        Styles.Style style = pieces.style;
        return new RawCell(
                ref.row(),
                ref.column(),
                content,
                pieces.formula,
                style == null ? NumberFormat.GENERAL : style.format(),
                style != null && style.quoted());
    }

    private Pieces pieces(XmlPull xml) throws BadPackage {
        Pieces pieces = new Pieces();
        pieces.type = xml.attribute("t", "n");
        String style = xml.attribute("s");
        pieces.style = styles.get(style == null ? 0 : XmlPull.parse(style, -1));
        int level = xml.depth();
        while (xml.nextInside(level)) {
            if (xml.starts(Vocabulary.SPREADSHEET, "v")) {
                pieces.valueTwice |= pieces.value != null;
                pieces.value = xml.text();
            } else if (xml.starts(Vocabulary.SPREADSHEET, "f")) {
                pieces.formula = formula(xml);
            } else if (xml.starts(Vocabulary.SPREADSHEET, "is")) {
                pieces.inline = SharedStrings.richText(xml);
            } else {
                xml.skip();
            }
        }
        return pieces;
    }

    private static Formula formula(XmlPull xml) throws BadPackage {
        String type = xml.attribute("t", "normal");
        String group = type.equals("shared") ? xml.attribute("si", "") : xml.attribute("ref", "");
        String sharing = type.equals("normal") ? null : type + " " + group;
        return new Formula(Xstring.decode(xml.text()), sharing);
    }

    private @Nullable CellContent content(Pieces pieces) {
        String value = pieces.value;
        if (pieces.valueTwice) {
            return unreadable(ProblemKind.DUPLICATE_CELL, value);
        }
        if (value == null || (value.isEmpty() && !pieces.type.equals("str"))) {
            return withoutValue(pieces);
        }
        return switch (pieces.type) {
            case "n" -> number(value, pieces);
            case "s" -> shared(value);
            case "str" -> text(Xstring.decode(value));
            case "inlineStr" -> text(pieces.inline == null ? Xstring.decode(value) : pieces.inline);
            case "b" -> truth(value);
            case "e" -> new CellContent.ErrorValue(cut(value.strip()));
            case "d" -> isoDate(value);
            default -> unreadable(ProblemKind.UNKNOWN_CELL_TYPE, value);
        };
    }

    private @Nullable CellContent withoutValue(Pieces pieces) {
        if (pieces.inline != null) {
            return text(pieces.inline);
        }
        if (pieces.formula == null) {
            return null;
        }
        return pieces.type.equals("str") ? new CellContent.Text("") : new CellContent.Uncomputed();
    }

    private CellContent number(String value, Pieces pieces) {
        if (!NumberText.isNumber(value)) {
            return unreadable(ProblemKind.NOT_A_NUMBER, value);
        }
        if (pieces.style == null) {
            return unreadable(ProblemKind.BAD_STYLE, value);
        }
        if (!pieces.style.format().category().isDateOrTime()) {
            return new CellContent.Numeral(value);
        }
        Optional<LocalDateTime> moment = ExcelDays.moment(new BigDecimal(value.strip()), dates);
        return moment.isPresent()
                ? new CellContent.DateNumber(value, moment.get())
                : unreadable(ProblemKind.BAD_DATE, value);
    }

    private CellContent shared(String value) {
        String text = strings.get(XmlPull.parse(value.strip(), -1));
        return text == null ? unreadable(ProblemKind.BAD_SHARED_STRING, value) : text(text);
    }

    private CellContent text(String text) {
        return text.length() > longestText ? unreadable(ProblemKind.TEXT_TOO_LONG, text) : new CellContent.Text(text);
    }

    private static CellContent truth(String value) {
        return switch (value.strip()) {
            case "1", "true" -> new CellContent.Truth(true);
            case "0", "false" -> new CellContent.Truth(false);
            default -> unreadable(ProblemKind.BAD_TRUTH_VALUE, value);
        };
    }

    private static CellContent isoDate(String value) {
        Optional<LocalDateTime> moment = ExcelDays.iso(value);
        return moment.isPresent()
                ? new CellContent.DateNumber(value, moment.get())
                : unreadable(ProblemKind.BAD_DATE, value);
    }

    static CellContent.Unreadable unreadable(ProblemKind why, @Nullable String raw) {
        return new CellContent.Unreadable(why, raw == null ? "" : cut(raw));
    }

    private static String cut(String raw) {
        return raw.length() <= RAW_KEPT ? raw : raw.substring(0, RAW_KEPT);
    }
}
