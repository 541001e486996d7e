package dk.belaeg.workbook.word;

import dk.belaeg.office.DocumentInfo;
import dk.belaeg.office.read.BadPackage;
import dk.belaeg.office.read.Vocabulary;
import dk.belaeg.workbook.ooxml.XmlFilter;
import dk.belaeg.workbook.ooxml.XmlText;
import java.util.Set;

/** The settings of a letterhead without what ties it to other files or locks it. */
final class SettingsEdit extends XmlFilter {
    private static final Set<String> LEFT_BEHIND = Set.of(
            "attachedTemplate",
            "documentProtection",
            "writeProtection",
            "mailMerge",
            "trackRevisions",
            "updateFields",
            "saveThroughXslt",
            "docVars",
            "rsids");

    @Override
    protected void start(Tag tag) throws BadPackage {
        if (tag.depth() == 2 && tag.in(Vocabulary.WORD) && LEFT_BEHIND.contains(tag.name())) {
            drop(tag);
            return;
        }
        if (tag.is(Vocabulary.WORD, "themeFontLang")) {
            tag.set("w:val", DocumentInfo.LANGUAGE);
        }
        super.start(tag);
    }

    /** The settings of our own letterhead. */
    static byte[] ours() {
        XmlText xml = XmlText.part().start("w:settings").attribute("xmlns:w", Words.NAMESPACE);
        Words.val(xml, "w:defaultTabStop", 1304);
        xml.start("w:compat").start("w:compatSetting");
        xml.attribute("w:name", "compatibilityMode")
                .attribute("w:uri", "http://schemas.microsoft.com/office/word")
                .attribute("w:val", 15)
                .end()
                .end();
        Words.val(xml, "w:themeFontLang", DocumentInfo.LANGUAGE);
        Words.val(xml, "w:decimalSymbol", ",");
        Words.val(xml, "w:listSeparator", ";");
        return xml.end().bytes();
    }
}
