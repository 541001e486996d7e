package dk.belaeg.office.word;

import dk.belaeg.office.DocumentInfo;
import dk.belaeg.office.OfficeFile;
import dk.belaeg.office.word.WordDocument.Block;
import dk.belaeg.office.word.WordDocument.Piece;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFactory;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtContentBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLock;

/**
 * Writes documents: blocks one after the other, upright or sideways as tables ask. The same document on the same letterhead
 * gives the same bytes.
 */
public final class WordWriter {
    private static final String TAG = "belaeg.";
    /** Room that caption and heading take beside a picture, in millimetres. */
    private static final double BESIDE_PICTURE = 32;

    /** Free room below the last note of a table, in twentieths of a point. */
    private static final int AFTER_TABLE = 240;

    private static final int ONE_POINT = PageSetup.TWIPS_PER_POINT;
    private static final double EMU_PER_MILLIMETRE = Units.EMU_PER_CENTIMETER / 10.0;
    private static final int WHOLE = 100_000;

    private final WordDocument document;
    private final Letterhead letterhead;
    private final XWPFDocument file;
    private final PageSetup page;
    private final CTBody body;
    private final Captions captions;
    private boolean breakBefore;
    private int drawn;

    /** @param file a document without text */
    private WordWriter(WordDocument document, Letterhead letterhead, XWPFDocument file) throws InvalidFormatException {
        this.document = document;
        this.letterhead = letterhead;
        this.file = file;
        this.body = file.getDocument().getBody();
        this.captions = new Captions(document.blocks());
        List<PageSetup.End> ends = new ArrayList<>(letterhead.page().ends());
        if (ends.isEmpty()) {
            if (letterhead.isOurs()) {
                ends.add(head());
            }
            ends.add(foot());
        }
        this.page = letterhead.page().withEnds(ends);
    }

    public static byte[] write(WordDocument document, Letterhead letterhead) {
        try (XWPFDocument file = letterhead.emptyDocument()) {
            new WordWriter(document, letterhead, file).writeBlocks();
            return OfficeFile.of(file, new DocumentInfo(document.title(), document.subject(), document.date()));
        } catch (IOException | InvalidFormatException impossible) {
            throw new IllegalStateException("the letterhead was read before", impossible);
        }
    }

    private PageSetup.End head() throws InvalidFormatException {
        XWPFHeaderFooter head = end(XWPFRelation.HEADER);
        CTP paragraph = head.createParagraph().getCTP();
        Runs.styled(paragraph, letterhead.style(StyleRole.NOTE));
        Runs.run(paragraph, document.runningHead());
        return new PageSetup.End(false, "default", file.getRelationId(head));
    }

    private PageSetup.End foot() throws InvalidFormatException {
        XWPFHeaderFooter foot = end(XWPFRelation.FOOTER);
        CTP paragraph = foot.createParagraph().getCTP();
        Runs.styled(paragraph, letterhead.style(StyleRole.NOTE)).addNewJc().setVal(STJc.RIGHT);
        Runs.run(paragraph, "Side ");
        Runs.field(paragraph, "PAGE", "1");
        Runs.run(paragraph, " af ");
        Runs.field(paragraph, "NUMPAGES", "1");
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

    private void writeBlocks() {
        List<Stretch> stretches = stretches();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            PageSetup turned = stretch.sideways() ? page.turned() : page;
            stretch.blocks().forEach(block -> block(block, turned));
            breakBefore = false;
            boolean last = i == stretches.size() - 1;
            turned.write(last ? body.addNewSectPr() : lowParagraph().addNewSectPr(), stretch.sideways(), i == 0);
        }
    }

    /** The paragraph that ends a section takes nearly no room. */
    private CTPPr lowParagraph() {
        CTPPr properties = body.addNewP().addNewPPr();
        CTSpacing spacing = properties.addNewSpacing();
        spacing.setBefore(Runs.number(0));
        spacing.setAfter(Runs.number(0));
        spacing.setLine(Runs.number(ONE_POINT));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        return properties;
    }

    /** Blocks that stand on pages turned the same way. */
    private record Stretch(boolean sideways, List<Block> blocks) {}

    /** A table too wide for an upright page takes its heading and lead with it. */
    private List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        stretches.add(new Stretch(false, new ArrayList<>()));
        for (Block block : document.blocks()) {
            Stretch last = stretches.get(stretches.size() - 1);
            boolean sideways = block instanceof Block.Table table
                    && !new TableWidths(table, letterhead.letters()).fits(page.textWidth());
            if (sideways == last.sideways()) {
                last.blocks().add(block);
                continue;
            }
            Stretch next = new Stretch(sideways, new ArrayList<>());
            if (sideways) {
                List<Block> lead = last.blocks()
                        .subList(leadOf(last.blocks()), last.blocks().size());
                next.blocks().addAll(lead);
                lead.clear();
            }
            next.blocks().add(block);
            if (last.blocks().isEmpty()) {
                stretches.remove(last);
            }
            boolean joins =
                    !stretches.isEmpty() && stretches.get(stretches.size() - 1).sideways() == sideways;
            if (joins) {
                stretches.get(stretches.size() - 1).blocks().addAll(next.blocks());
            } else {
                stretches.add(next);
            }
        }
        return stretches;
    }

    /** Where the headings and the text that lead up to what follows begin. */
    private static int leadOf(List<Block> blocks) {
        int start = blocks.size();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            if (block instanceof Block.Heading) {
                start = i;
            } else if (!(block instanceof Block.Text) || start < blocks.size()) {
                break;
            }
        }
        return start;
    }

    private void block(Block block, PageSetup turned) {
        if (block instanceof Block.Heading heading) {
            paragraph(StyleRole.heading(heading.level()), List.of(new WordDocument.Words(heading.text())));
        } else if (block instanceof Block.Text text) {
            paragraph(role(text.kind()), text.pieces());
        } else if (block instanceof Block.Field field) {
            field(field);
        } else if (block instanceof Block.Picture picture) {
            picture(picture, turned);
        } else if (block instanceof Block.Table table) {
            table(table, turned);
        } else if (block instanceof Block.PageBreak) {
            breakBefore = true;
        }
    }

    private static StyleRole role(Block.Text.Kind kind) {
        return switch (kind) {
            case TITLE -> StyleRole.TITLE;
            case SUBTITLE -> StyleRole.SUBTITLE;
            case BODY -> StyleRole.BODY;
            case BULLET -> StyleRole.BULLET;
            case NOTE -> StyleRole.NOTE;
            case BANNER -> StyleRole.BANNER;
        };
    }

    private CTP styled(CTP paragraph, StyleRole role, boolean keepWithNext) {
        CTPPr properties = Runs.styled(paragraph, letterhead.style(role));
        if (keepWithNext) {
            properties.addNewKeepNext();
        }
        if (breakBefore) {
            properties.addNewPageBreakBefore();
            breakBefore = false;
        }
        return paragraph;
    }

    private void paragraph(StyleRole role, List<Piece> pieces) {
        CTP paragraph = styled(body.addNewP(), role, false);
        pieces.forEach(piece -> piece(paragraph, piece));
    }

    private void piece(CTP paragraph, Piece piece) {
        if (piece instanceof WordDocument.Words words) {
            Runs.run(paragraph, words.text());
        } else if (piece instanceof WordDocument.Reference reference) {
            captions.reference(paragraph, reference.name());
        }
    }

    private void field(Block.Field field) {
        CTSdtBlock control = body.addNewSdt();
        CTSdtPr properties = control.addNewSdtPr();
        properties.addNewAlias().setVal(field.title());
        properties.addNewTag().setVal(TAG + field.tag());
        properties.addNewId().setVal(Runs.number(1 + (field.tag().hashCode() & 0x3FFF_FFFF)));
        properties.addNewLock().setVal(STLock.SDT_LOCKED);
        CTSdtContentBlock content = control.addNewSdtContent();
        if (field.written().isEmpty() && !field.prompt().isEmpty()) {
            properties.addNewShowingPlcHdr();
            CTP paragraph = styled(content.addNewP(), StyleRole.BODY, false);
            Runs.prompt(
                    paragraph,
                    FieldTexts.prompt(field.prompt()),
                    Objects.requireNonNull(file.getStyles().getStyle(letterhead.style(StyleRole.PROMPT))));
            return;
        }
        List<String> paragraphs = field.written().isEmpty() ? List.of("") : field.written();
        paragraphs.forEach(text -> Runs.run(styled(content.addNewP(), StyleRole.BODY, false), text));
    }

    private void picture(Block.Picture picture, PageSetup turned) {
        double widest = PageSetup.millimetres(turned.textWidth());
        double tallest = turned.textHeight() - BESIDE_PICTURE;
        double shownHeight = picture.height() * (1 - picture.head());
        double scale = Math.min(1, Math.min(widest / picture.width(), tallest / shownHeight));
        int number = ++drawn;
        XWPFRun run = new XWPFParagraph(styled(body.addNewP(), StyleRole.BODY, true), file).createRun();
        XWPFPicture made = made(run, picture, (int) Math.round(picture.width() * scale * EMU_PER_MILLIMETRE), (int)
                Math.round(shownHeight * scale * EMU_PER_MILLIMETRE));
        CTInline inline = run.getCTR().getDrawingArray(0).getInlineArray(0);
        inline.addNewCNvGraphicFramePr().addNewGraphicFrameLocks().setNoChangeAspect(true);
        CTNonVisualDrawingProps shown = inline.getDocPr();
        shown.setId(number);
        shown.setName("Figur " + number);
        shown.setDescr(picture.alt());
        CTNonVisualDrawingProps own = made.getCTPicture().getNvPicPr().getCNvPr();
        own.setId(number);
        own.setName(picture.name() + ".png");
        own.setDescr(picture.alt());
        if (picture.head() > 0) {
            made.getCTPicture().getBlipFill().addNewSrcRect().setT((int) Math.round(picture.head() * WHOLE));
        }
        captions.write(styled(body.addNewP(), StyleRole.CAPTION, false), picture.name(), picture.caption());
    }

    private static XWPFPicture made(XWPFRun run, Block.Picture picture, int width, int height) {
        try {
            return run.addPicture(
                    new ByteArrayInputStream(picture.png().shared()),
                    PictureType.PNG,
                    picture.name() + ".png",
                    width,
                    height);
        } catch (InvalidFormatException | IOException impossible) {
            throw new IllegalStateException("the program's own picture cannot be read", impossible);
        }
    }

    private void table(Block.Table table, PageSetup turned) {
        captions.write(styled(body.addNewP(), StyleRole.CAPTION, true), table.name(), table.caption());
        TableWriter.write(body.addNewTbl(), table, letterhead, turned.textWidth());
        for (int i = 0; i < table.notes().size(); i++) {
            boolean last = i == table.notes().size() - 1;
            CTP note = body.addNewP();
            CTPPr properties = Runs.styled(note, letterhead.style(StyleRole.NOTE));
            if (last) {
                properties.addNewSpacing().setAfter(Runs.number(AFTER_TABLE));
            } else {
                properties.addNewKeepNext();
            }
            table.notes().get(i).forEach(piece -> piece(note, piece));
        }
    }
}
