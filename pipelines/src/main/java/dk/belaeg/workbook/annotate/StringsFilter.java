package dk.belaeg.workbook.annotate;

import dk.belaeg.office.read.BadPackage;
import dk.belaeg.office.read.Vocabulary;
import dk.belaeg.workbook.ooxml.XmlText;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Copies the shared strings: masks them, and empties those that only masked cells pointed to. */
final class StringsFilter extends MaskFilter {
    private final Set<Integer> emptied;
    private int number = -1;

    StringsFilter(UnaryOperator<String> mask, Set<Integer> emptied) {
        super(mask);
        this.emptied = emptied;
    }

    @Override
    protected void start(Tag tag) throws BadPackage {
        if (tag.is(Vocabulary.SPREADSHEET, "si") && emptied.contains(++number)) {
            write(XmlText.piece()
                    .start(tag.sibling("si"))
                    .start(tag.sibling("t"))
                    .end()
                    .end());
            drop(tag);
            changed();
        } else {
            super.start(tag);
        }
    }
}
