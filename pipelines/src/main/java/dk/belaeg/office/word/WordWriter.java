package dk.belaeg.office.word;

import dk.belaeg.office.DocumentInfo;
import dk.belaeg.office.OfficeFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFactory;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;

/** Writes documents: the same document on the same letterhead gives the same bytes. */
public final class WordWriter {
    private final WordDocument document;
    private final Letterhead letterhead;
    private final XWPFDocument file;

    private WordWriter(WordDocument document, Letterhead letterhead, XWPFDocument file) {
        this.document = document;
        this.letterhead = letterhead;
        this.file = file;
    }

    public static byte[] write(WordDocument document, Letterhead letterhead) {
        try (XWPFDocument file = letterhead.emptyDocument()) {
            return new WordWriter(document, letterhead, file).write();
        } catch (IOException | InvalidFormatException impossible) {
            throw new IllegalStateException("the letterhead was read before", impossible);
        }
    }

    private byte[] write() throws InvalidFormatException {
        List<PageSetup.End> ends = new ArrayList<>(letterhead.page().ends());
        if (ends.isEmpty()) {
            if (letterhead.isOurs()) {
                ends.add(head());
            }
            ends.add(foot());
        }
        new BodyWriter(document, letterhead, file, letterhead.page().withEnds(ends)).write();
        return OfficeFile.of(file, new DocumentInfo(document.title(), document.subject(), document.date()));
    }

    private PageSetup.End head() throws InvalidFormatException {
        XWPFHeaderFooter head = end(XWPFRelation.HEADER);
        CTP paragraph = head.createParagraph().getCTP();
        Words.styled(paragraph, letterhead.style(StyleRole.NOTE));
        Words.run(paragraph, document.runningHead());
        return new PageSetup.End(false, "default", file.getRelationId(head));
    }

    private PageSetup.End foot() throws InvalidFormatException {
        XWPFHeaderFooter foot = end(XWPFRelation.FOOTER);
        CTP paragraph = foot.createParagraph().getCTP();
        Words.styled(paragraph, letterhead.style(StyleRole.NOTE)).addNewJc().setVal(STJc.RIGHT);
        Words.run(paragraph, "Side ");
        Words.field(paragraph, "PAGE", "1");
        Words.run(paragraph, " af ");
        Words.field(paragraph, "NUMPAGES", "1");
        return new PageSetup.End(true, "default", file.getRelationId(foot));
    }

    /** A new head or foot; the letterhead may have others that its pages do not use. */
    private XWPFHeaderFooter end(XWPFRelation kind) throws InvalidFormatException {
        XWPFHeaderFooter end = (XWPFHeaderFooter)
                file.createRelationship(kind, XWPFFactory.getInstance(), file.getNextPartNumber(kind, 1));
        end.setXWPFDocument(file);
        end.setHeaderFooter(CTHdrFtr.Factory.newInstance());
        return end;
    }
}
