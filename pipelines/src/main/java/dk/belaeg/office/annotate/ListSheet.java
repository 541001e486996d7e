package dk.belaeg.office.annotate;

import dk.belaeg.office.CellRef;
import dk.belaeg.office.CellStyle;
import dk.belaeg.office.PrintSetup;
import dk.belaeg.office.SheetWriter;
import dk.belaeg.office.annotate.AnnotatedCopies.Annotation;
import dk.belaeg.office.read.CellContent;
import dk.belaeg.office.read.RawSheet;
import dk.belaeg.office.write.Theme;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The added sheet: every annotation on a row of its own, with a link to its cell. A hidden mark says which file it is a copy
 * of, so that it is known for a correction of that file when it comes back, whatever it is called and whatever date it bears.
 */
public final class ListSheet {
    static final String NAME = "Skal rettes";
    private static final String MARK = "belaeg-rettelse|";

    private static final List<String> HEADERS =
            List.of("Nr.", "Alvor", "Ark", "Celle", "Hvad er der galt", "Sådan rettes det");
    private static final List<Integer> WIDTHS = List.of(6, 12, 22, 9, 56, 56);
    private static final int HEADER_ROW = 4;
    private static final int PLACE = 4;
    private static final CellStyle WORDS = Theme.BODY_WRAPPED.across("left");

    private ListSheet() {}

    /** SHA-256 of the file whose findings the sheet lists; empty for every other sheet. */
    public static Optional<String> original(RawSheet sheet) {
        return sheet.cells().stream()
                .takeWhile(cell -> cell.row() == 1)
                .map(cell -> cell.content() instanceof CellContent.Text text ? text.text() : "")
                .filter(text -> text.startsWith(MARK))
                .map(text -> digits(text.substring(MARK.length()).strip()))
                .findFirst();
    }

    /** A digest in letters alone: ten of its digits in a row may look like a CPR number, and would be masked. */
    static String letters(String digest) {
        return digest.chars()
                .map(digit -> 'a' + Character.digit(digit, 16))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String digits(String letters) {
        return letters.chars()
                .map(letter -> Character.forDigit(letter - 'a', 16))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** @param digest SHA-256 of the file that the list belongs to */
    static void write(SheetWriter out, String digest, List<Annotation> annotations) {
        WIDTHS.forEach(width -> out.column(width, false));
        out.column(9, true);
        out.row(1).text(1, "Det skal rettes", Theme.TITLE).text(WIDTHS.size() + 1, MARK + letters(digest), Theme.BODY);
        out.row(2)
                .text(
                        1,
                        "Ret cellerne nedenfor, gem filen, og send den igen. I cellerne står det samme som kommentar. Vælg en celle i listen for at gå til den.",
                        Theme.BODY);
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
