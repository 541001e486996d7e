package dk.belaeg.workbook.annotate;

import dk.belaeg.office.read.BadPackage;
import dk.belaeg.office.read.Vocabulary;
import dk.belaeg.office.read.XmlPull;
import dk.belaeg.workbook.ooxml.XmlText;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Copies the workbook part: adds the list sheet behind the others and lets the workbook open at it. */
final class WorkbookEdit extends MaskFilter {
    private final String name;
    private final String relation;
    private final int sheets;
    private long highestId;
    private Optional<String> relationPrefix = Optional.empty();

    /**
     * @param name of the list sheet
     * @param relation its relation name
     * @param sheets how many sheets there are
     */
    WorkbookEdit(UnaryOperator<String> mask, String name, String relation, int sheets) {
        super(mask);
        this.name = name;
        this.relation = relation;
        this.sheets = sheets;
    }

    @Override
    protected void start(Tag tag) throws BadPackage {
        if (tag.depth() == 1) {
            relationPrefix = tag.prefixFor(Vocabulary.RELATIONSHIPS);
        } else if (tag.is(Vocabulary.SPREADSHEET, "sheet")) {
            String id = Optional.ofNullable(tag.get("sheetId")).orElse("");
            highestId = Math.max(highestId, XmlPull.parse(id, 0));
        } else if (tag.is(Vocabulary.SPREADSHEET, "workbookView")) {
            tag.set("activeTab", Integer.toString(sheets));
        }
        super.start(tag);
    }

    @Override
    protected void end(Tag tag) throws BadPackage {
        if (tag.is(Vocabulary.SPREADSHEET, "sheets")) {
            XmlText sheet = XmlText.piece().start(tag.sibling("sheet"));
            sheet.attribute("name", name).attribute("sheetId", highestId + 1);
            RelationAttribute.add(sheet, tag, relationPrefix, relation);
            write(sheet.end());
        }
        super.end(tag);
    }
}
