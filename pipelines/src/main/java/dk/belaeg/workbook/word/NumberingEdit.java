package dk.belaeg.workbook.word;

import dk.belaeg.office.read.BadPackage;
import dk.belaeg.office.read.Vocabulary;
import dk.belaeg.workbook.ooxml.XmlFilter;

/** Adds our list of bullets to the lists of a letterhead: its definition before all lists, the list behind them. */
final class NumberingEdit extends XmlFilter {
    private boolean defined;
    private boolean listed;

    @Override
    protected void start(Tag tag) throws BadPackage {
        if (tag.depth() == 2 && tag.is(Vocabulary.WORD, "num")) {
            define();
        } else if (tag.depth() == 2 && tag.is(Vocabulary.WORD, "numIdMacAtCleanup")) {
            list();
        }
        super.start(tag);
    }

    @Override
    protected void end(Tag tag) throws BadPackage {
        if (tag.depth() == 1) {
            list();
        }
        super.end(tag);
    }

    private void define() {
        if (!defined) {
            defined = true;
            write(HouseStyles.abstractBullets());
        }
    }

    private void list() {
        define();
        if (!listed) {
            listed = true;
            write(HouseStyles.bullets());
        }
    }
}
