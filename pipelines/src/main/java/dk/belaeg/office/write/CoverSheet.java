package dk.belaeg.office.write;

import dk.belaeg.office.CellRef;
import dk.belaeg.office.PrintSetup;
import dk.belaeg.office.SheetWriter;
import dk.belaeg.office.TextMeasure;

/** Writes the first sheet: what the workbook is, from when, whom to ask, how to read it. */
final class CoverSheet {
    private static final int LABEL_WIDTH = 24;
    private static final int TEXT_WIDTH = 80;

    private CoverSheet() {}

    static void write(Cover cover, SheetWriter out, SheetWriter contents) {
        out.withoutGridLines().column(LABEL_WIDTH, false).column(TEXT_WIDTH, false);
        double room = (LABEL_WIDTH + TEXT_WIDTH) * TextMeasure.POINTS_PER_UNIT;
        int row = 0;
        for (String line :
                TextMeasure.lines(cover.title(), room, Theme.TITLE.font().points(), true)) {
            out.row(++row).text(1, line, Theme.TITLE);
        }
        if (!cover.banner().isEmpty()) {
            out.row(++row).text(1, cover.banner(), Theme.BANNER);
        }
        for (String line :
                TextMeasure.lines(cover.description(), room, Theme.BODY.font().points(), false)) {
            out.row(++row).text(1, line, Theme.BODY);
        }
        row++;
        out.row(++row).text(1, "Opgjort pr.", Theme.LABEL).text(2, ValueText.day(cover.date()), Theme.BODY_WRAPPED);
        for (Cover.Fact fact : cover.facts()) {
            out.row(++row).text(1, fact.label(), Theme.LABEL);
            if (fact.address().isEmpty()) {
                out.text(2, fact.text(), Theme.BODY_WRAPPED);
            } else {
                out.text(2, fact.text(), Theme.LINK);
                out.link(new CellRef(row, 2), fact.address(), "");
            }
        }
        out.row(++row).text(1, "Indhold", Theme.LABEL).text(2, "Til indholdsfortegnelsen", Theme.LINK);
        out.link(new CellRef(row, 2), contents, new CellRef(1, 1), "Gå til arket " + contents.name());
        if (!cover.reading().isEmpty()) {
            row++;
            out.row(++row).text(1, "Sådan læses projektmappen", Theme.SUBTITLE);
            for (String paragraph : cover.reading()) {
                for (String line :
                        TextMeasure.lines(paragraph, room, Theme.BODY.font().points(), false)) {
                    out.row(++row).text(1, line, Theme.BODY);
                }
            }
        }
        out.print(new PrintSetup(true, 1, 0, 0, cover.title()));
    }
}
