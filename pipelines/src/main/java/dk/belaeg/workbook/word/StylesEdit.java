package dk.belaeg.workbook.word;

import dk.belaeg.office.DocumentInfo;
import dk.belaeg.office.read.BadPackage;
import dk.belaeg.office.read.BadPackage.Fault;
import dk.belaeg.office.read.Vocabulary;
import dk.belaeg.workbook.ooxml.XmlFilter;
import dk.belaeg.workbook.ooxml.XmlText;
import java.util.List;

/** Adds our styles behind a letterhead's own and makes Danish the language of all. */
final class StylesEdit extends XmlFilter {
    private static final String DEFAULTS = "docDefaults";

    private final List<StyleRole> added;
    private final String base;
    private boolean defaults;
    private boolean runDefaults;
    private boolean inRunDefaults;
    private boolean properties;

    StylesEdit(List<StyleRole> added, String base) {
        this.added = added;
        this.base = base;
    }

    @Override
    protected void start(Tag tag) throws BadPackage {
        if (tag.depth() == 1 && !tag.sibling("styles").equals("w:styles")) {
            throw new BadPackage(Fault.BAD_XML, "the styles use another prefix than Office does");
        }
        if (tag.depth() == 2 && !defaults) {
            defaults = true;
            if (!tag.is(Vocabulary.WORD, DEFAULTS)) {
                write(allDefaults());
            }
        }
        if (tag.is(Vocabulary.WORD, "rPrDefault")) {
            runDefaults = true;
            inRunDefaults = true;
        } else if (tag.is(Vocabulary.WORD, "pPrDefault") && !runDefaults) {
            runDefaults = true;
            write(language(XmlText.piece().start("w:rPrDefault").start("w:rPr"))
                    .end()
                    .end());
        } else if (tag.is(Vocabulary.WORD, "rPr") && inRunDefaults) {
            properties = true;
        }
        if (tag.is(Vocabulary.WORD, "lang")) {
            if (inRunDefaults) {
                drop(tag);
                return;
            }
            tag.set("w:val", DocumentInfo.LANGUAGE);
        }
        super.start(tag);
    }

    @Override
    protected void end(Tag tag) throws BadPackage {
        if (inRunDefaults && tag.is(Vocabulary.WORD, "rPr")) {
            write(language(XmlText.piece()));
        } else if (tag.is(Vocabulary.WORD, "rPrDefault")) {
            if (!properties) {
                write(language(XmlText.piece().start("w:rPr")).end());
            }
            inRunDefaults = false;
        } else if (tag.is(Vocabulary.WORD, DEFAULTS) && !runDefaults) {
            write(language(XmlText.piece().start("w:rPrDefault").start("w:rPr"))
                    .end()
                    .end());
        } else if (tag.depth() == 1) {
            if (!defaults) {
                write(allDefaults());
            }
            added.forEach(role -> write(HouseStyles.added(role, base)));
        }
        super.end(tag);
    }

    private static XmlText allDefaults() {
        return language(XmlText.piece()
                        .start("w:docDefaults")
                        .start("w:rPrDefault")
                        .start("w:rPr"))
                .end()
                .end()
                .end();
    }

    private static XmlText language(XmlText xml) {
        HouseStyles.language(xml, "w:lang", "w:");
        return xml;
    }
}
