package dk.belaeg.office;

import dk.belaeg.office.CellStyle.Font;
import dk.belaeg.office.CellStyle.Font.Role;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTStylesheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;

/** The looks of a workbook's cells, each made once. */
final class Looks {
    private static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final int SWISS = 2;

    private final XSSFWorkbook book;
    private final Map<CellStyle, XSSFCellStyle> made = new HashMap<>();
    private final Map<Font, XSSFFont> fonts = new HashMap<>();
    private final Map<Role, Integer> roles = new EnumMap<>(Role.class);

    private Looks(XSSFWorkbook book) {
        this.book = book;
    }

    /** @param plain of cells that have no style; its font sets the width of the unit in which columns are measured */
    static Looks of(XSSFWorkbook book, CellStyle plain) {
        Looks looks = new Looks(book);
        looks.fonts.put(plain.font(), looks.describe(book.getFontAt(0), plain.font()));
        looks.roles.put(Role.BODY, 0);
        looks.made.put(plain, looks.describe(book.getCellStyleAt(0), plain));
        return looks;
    }

    /** Of a workbook whose own looks stay as they are. */
    static Looks besideThoseOf(XSSFWorkbook book) {
        Looks looks = new Looks(book);
        for (Role role : Role.values()) {
            looks.roles.put(role, 0);
        }
        return looks;
    }

    XSSFCellStyle of(CellStyle style) {
        XSSFCellStyle known = made.get(style);
        if (known == null) {
            known = describe(book.createCellStyle(), style);
            made.put(style, known);
        }
        return known;
    }

    private XSSFFont describe(XSSFFont font, Font wanted) {
        font.setFontName(Font.NAME);
        font.setFontHeightInPoints((short) wanted.points());
        font.setBold(wanted.bold());
        font.setUnderline(wanted.role() == Role.LINK ? FontUnderline.SINGLE : FontUnderline.NONE);
        font.setColor(colour(wanted.color()));
        font.setFamily(SWISS);
        return font;
    }

    private XSSFCellStyle describe(XSSFCellStyle style, CellStyle wanted) {
        style.setFont(fonts.computeIfAbsent(wanted.font(), font -> describe(book.createFont(), font)));
        if (wanted.fill() != null) {
            style.setFillForegroundColor(colour(wanted.fill()));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (wanted.edge() != null) {
            edges(style, colour(wanted.edge()), wanted.underlined());
        }
        style.setDataFormat(book.createDataFormat().getFormat(wanted.format()));
        style.setAlignment(HorizontalAlignment.valueOf(wanted.align().across().toUpperCase(Locale.ROOT)));
        style.setVerticalAlignment(wanted.align().top() ? VerticalAlignment.TOP : VerticalAlignment.BOTTOM);
        style.setWrapText(wanted.align().wrap());
        style.setIndention((short) wanted.align().indent());
        style.setLocked(!wanted.unlocked());
        Integer role = roles.get(wanted.font().role());
        style.getCoreXf().setXfId(role == null ? newRole(style, wanted.font().role()) : role);
        return style;
    }

    private static void edges(XSSFCellStyle style, XSSFColor colour, boolean onlyBelow) {
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(colour);
        if (!onlyBelow) {
            style.setBorderTop(BorderStyle.THIN);
            style.setTopBorderColor(colour);
            style.setBorderLeft(BorderStyle.THIN);
            style.setLeftBorderColor(colour);
            style.setBorderRight(BorderStyle.THIN);
            style.setRightBorderColor(colour);
        }
    }

    private static XSSFColor colour(String hex) {
        return new XSSFColor(HexFormat.of().parseHex("FF" + hex), null);
    }

    /** A named style, by which screen readers know a heading. */
    private int newRole(XSSFCellStyle style, Role role) {
        CTXf named = CTXf.Factory.newInstance();
        named.setNumFmtId(0);
        named.setFontId(style.getFontIndex());
        named.setFillId(0);
        named.setBorderId(0);
        int number = book.getStylesSource().putCellStyleXf(named) - 1;
        roles.put(role, number);
        return number;
    }

    /** Gives the named styles their names; POI has no call for it. To be called once, when all looks are known. */
    void nameRoles() {
        CTStylesheet sheet = book.getStylesSource().getCTStylesheet();
        try (XmlCursor cursor = sheet.newCursor()) {
            cursor.toEndToken();
            cursor.beginElement("cellStyles", SPREADSHEET);
            cursor.insertAttributeWithValue("count", Integer.toString(roles.size()));
            roles.forEach((role, number) -> {
                cursor.beginElement("cellStyle", SPREADSHEET);
                cursor.insertAttributeWithValue("name", role.styleName());
                cursor.insertAttributeWithValue("xfId", Integer.toString(number));
                cursor.insertAttributeWithValue("builtinId", Integer.toString(role.builtIn()));
                cursor.toNextToken();
            });
        }
    }
}
