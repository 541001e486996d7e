package dk.belaeg.office.annotate;

import dk.belaeg.office.CellRef;
import dk.belaeg.office.CellStyle;
import dk.belaeg.office.PrintSetup;
import dk.belaeg.office.SheetWriter;
import dk.belaeg.office.write.Theme;
import java.math.BigDecimal;
import java.util.List;

/** Writes the added sheet: every annotation on a row of its own, with a link to its cell. */
final class ListSheet {
    private static final List<String> HEADERS =
            List.of("Nr.", "Alvor", "Ark", "Celle", "Hvad er der galt", "Sådan rettes det");
    private static final List<Integer> WIDTHS = List.of(6, 12, 22, 9, 56, 56);
    private static final int HEADER_ROW = 4;
    private static final int PLACE = 4;
    private static final CellStyle WORDS = Theme.BODY_WRAPPED.across("left");

    private ListSheet() {}

    /** @param mark which file the list belongs to, see {@link CopyMark} */
    static void write(SheetWriter out, String mark, ListText text, List<Annotation> annotations) {
        WIDTHS.forEach(width -> out.column(width, false));
        out.column(9, true);
        out.row(1).text(1, text.title(), Theme.TITLE).text(WIDTHS.size() + 1, mark, Theme.BODY);
        out.row(2).text(1, text.introduction(), Theme.BODY);
        out.row(HEADER_ROW);
        for (int i = 0; i < HEADERS.size(); i++) {
            out.text(i + 1, HEADERS.get(i), Theme.LABEL.across("left"));
        }
        int row = HEADER_ROW;
        for (Annotation annotation : annotations) {
            row++;
            out.row(row).number(1, BigDecimal.valueOf(row - (long) HEADER_ROW), WORDS);
            out.text(2, annotation.severity(), WORDS);
            out.text(3, annotation.sheet().isEmpty() ? "Hele filen" : annotation.sheet(), WORDS);
            if (annotation.place().isPresent()) {
                CellRef cell = annotation.place().get();
                out.text(PLACE, cell.name(), Theme.LINK);
                out.linkTo(new CellRef(row, PLACE), annotation.sheet(), cell, "Gå til cellen");
            }
            out.text(5, annotation.problem(), WORDS);
            out.text(6, annotation.remedy(), WORDS);
        }
        out.freeze(HEADER_ROW, 0).print(new PrintSetup(true, 1, 0, 0, ""));
    }
}
