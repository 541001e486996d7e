package dk.belaeg.office.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtContentBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLock;

/** The text of a document: blocks one after the other, upright or sideways as tables ask. */
final class BodyWriter {
    private static final String TAG = "belaeg.";
    /** Room that caption and heading take beside a picture, in millimetres. */
    private static final double BESIDE_PICTURE = 32;

    /** Free room below the last note of a table, in twentieths of a point. */
    private static final int AFTER_TABLE = 240;

    private static final int ONE_POINT = PageSetup.TWIPS_PER_POINT;

    private final WordDocument document;
    private final Letterhead letterhead;
    private final XWPFDocument file;
    private final PageSetup page;
    private final CTBody body;
    private final Captions captions;
    private boolean breakBefore;
    private int drawn;

    /**
     * @param file a document without text
     * @param page with the ends that the file has
     */
    BodyWriter(WordDocument document, Letterhead letterhead, XWPFDocument file, PageSetup page) {
        this.document = document;
        this.letterhead = letterhead;
        this.file = file;
        this.page = page;
        this.body = file.getDocument().getBody();
        this.captions = new Captions(document.blocks());
    }

    void write() {
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
        spacing.setBefore(Words.number(0));
        spacing.setAfter(Words.number(0));
        spacing.setLine(Words.number(ONE_POINT));
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
            paragraph(StyleRole.heading(heading.level()), List.of(Piece.words(heading.text())));
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
        CTPPr properties = Words.styled(paragraph, letterhead.style(role));
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
        if (piece instanceof Piece.Words words) {
            Words.run(paragraph, words.text(), words.strong());
        } else if (piece instanceof Piece.Reference reference) {
            captions.reference(paragraph, reference.name());
        }
    }

    private void field(Block.Field field) {
        CTSdtBlock control = body.addNewSdt();
        CTSdtPr properties = control.addNewSdtPr();
        properties.addNewAlias().setVal(field.title());
        properties.addNewTag().setVal(TAG + field.tag());
        properties.addNewId().setVal(Words.number(1 + (field.tag().hashCode() & 0x3FFF_FFFF)));
        properties.addNewLock().setVal(STLock.SDT_LOCKED);
        CTSdtContentBlock content = control.addNewSdtContent();
        if (field.written().isEmpty() && !field.prompt().isEmpty()) {
            properties.addNewShowingPlcHdr();
            CTP paragraph = styled(content.addNewP(), StyleRole.BODY, false);
            Words.prompt(
                    paragraph,
                    FieldTexts.prompt(field.prompt()),
                    Objects.requireNonNull(file.getStyles().getStyle(letterhead.style(StyleRole.PROMPT))));
            return;
        }
        List<String> paragraphs = field.written().isEmpty() ? List.of("") : field.written();
        paragraphs.forEach(text -> Words.run(styled(content.addNewP(), StyleRole.BODY, false), text));
    }

    private void picture(Block.Picture picture, PageSetup turned) {
        PictureWriter.write(
                new XWPFParagraph(styled(body.addNewP(), StyleRole.BODY, true), file),
                picture,
                ++drawn,
                PageSetup.millimetres(turned.textWidth()),
                turned.textHeight() - BESIDE_PICTURE);
        captions.write(styled(body.addNewP(), StyleRole.CAPTION, false), picture.name(), picture.caption());
    }

    private void table(Block.Table table, PageSetup turned) {
        captions.write(styled(body.addNewP(), StyleRole.CAPTION, true), table.name(), table.caption());
        TableWriter.write(body.addNewTbl(), table, letterhead, turned.textWidth());
        for (int i = 0; i < table.notes().size(); i++) {
            boolean last = i == table.notes().size() - 1;
            CTP note = body.addNewP();
            CTPPr properties = Words.styled(note, letterhead.style(StyleRole.NOTE));
            if (last) {
                properties.addNewSpacing().setAfter(Words.number(AFTER_TABLE));
            } else {
                properties.addNewKeepNext();
            }
            table.notes().get(i).forEach(piece -> piece(note, piece));
        }
    }
}
