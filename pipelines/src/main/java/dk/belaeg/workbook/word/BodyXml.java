package dk.belaeg.workbook.word;

import dk.belaeg.workbook.ooxml.XmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The document part: blocks one after the other, upright or sideways as tables ask. */
final class BodyXml {
    private static final String TAG = "belaeg.";
    /** Room that caption and heading take beside a picture, in millimetres. */
    private static final double BESIDE_PICTURE = 32;

    /** Free room below the last note of a table, in twentieths of a point. */
    private static final int AFTER_TABLE = 240;

    private final WordDocument document;
    private final Letterhead letterhead;
    private final PageSetup page;
    private final Map<String, String> pictures;
    private final Captions captions;
    private final XmlText xml = XmlText.part();
    private boolean breakBefore;
    private int drawn;

    /**
     * @param page with its ends named as the document names them
     * @param pictures what the document calls the part of each picture
     */
    BodyXml(WordDocument document, Letterhead letterhead, PageSetup page, Map<String, String> pictures) {
        this.document = document;
        this.letterhead = letterhead;
        this.page = page;
        this.pictures = pictures;
        this.captions = new Captions(document.blocks());
    }

    byte[] bytes() {
        xml.start("w:document")
                .attribute("xmlns:w", Words.NAMESPACE)
                .attribute("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
                .attribute("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")
                .start("w:body");
        List<Stretch> stretches = stretches();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            PageSetup turned = stretch.sideways() ? page.turned() : page;
            stretch.blocks().forEach(block -> block(block, turned));
            breakBefore = false;
            if (i < stretches.size() - 1) {
                xml.start("w:p").start("w:pPr");
                xml.start("w:spacing")
                        .attribute("w:before", 0)
                        .attribute("w:after", 0)
                        .attribute("w:line", 20)
                        .attribute("w:lineRule", "exact")
                        .end();
                turned.write(xml, stretch.sideways(), i == 0);
                xml.end().end();
            } else {
                turned.write(xml, stretch.sideways(), i == 0);
            }
        }
        return xml.end().end().bytes();
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
            paragraph(StyleRole.heading(heading.level()), List.of(Piece.words(heading.text())), false);
        } else if (block instanceof Block.Text text) {
            paragraph(role(text.kind()), text.pieces(), false);
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

    private void open(StyleRole role, boolean keepWithNext) {
        Words.paragraph(xml, letterhead.style(role));
        if (keepWithNext) {
            xml.start("w:keepNext").end();
        }
        if (breakBefore) {
            xml.start("w:pageBreakBefore").end();
            breakBefore = false;
        }
        xml.end();
    }

    private void paragraph(StyleRole role, List<Piece> pieces, boolean keepWithNext) {
        open(role, keepWithNext);
        pieces.forEach(this::piece);
        xml.end();
    }

    private void piece(Piece piece) {
        if (piece instanceof Piece.Words words) {
            Words.run(xml, words.text(), words.strong());
        } else if (piece instanceof Piece.Reference reference) {
            captions.reference(xml, reference.name());
        }
    }

    private void field(Block.Field field) {
        xml.start("w:sdt").start("w:sdtPr");
        Words.val(xml, "w:alias", field.title());
        Words.val(xml, "w:tag", TAG + field.tag());
        Words.val(xml, "w:id", 1 + (field.tag().hashCode() & 0x3FFF_FFFF));
        Words.val(xml, "w:lock", "sdtLocked");
        boolean asks = field.written().isEmpty() && !field.prompt().isEmpty();
        if (asks) {
            xml.start("w:showingPlcHdr").end();
        }
        xml.end().start("w:sdtContent");
        if (asks) {
            open(StyleRole.BODY, false);
            Words.prompt(xml, FieldTexts.prompt(field.prompt()), letterhead.style(StyleRole.PROMPT));
            xml.end();
        } else {
            List<String> paragraphs = field.written().isEmpty() ? List.of("") : field.written();
            paragraphs.forEach(text -> paragraph(StyleRole.BODY, List.of(Piece.words(text)), false));
        }
        xml.end().end();
    }

    private void picture(Block.Picture picture, PageSetup turned) {
        open(StyleRole.BODY, true);
        PictureXml.write(
                xml,
                picture,
                pictures.getOrDefault(picture.name(), ""),
                ++drawn,
                PageSetup.millimetres(turned.textWidth()),
                turned.textHeight() - BESIDE_PICTURE);
        xml.end();
        open(StyleRole.CAPTION, false);
        captions.write(xml, picture.name(), picture.caption());
        xml.end();
    }

    private void table(Block.Table table, PageSetup turned) {
        open(StyleRole.CAPTION, true);
        captions.write(xml, table.name(), table.caption());
        xml.end();
        new TableXml(xml, letterhead).write(table, turned.textWidth());
        for (int i = 0; i < table.notes().size(); i++) {
            boolean last = i == table.notes().size() - 1;
            Words.paragraph(xml, letterhead.style(StyleRole.NOTE));
            if (!last) {
                xml.start("w:keepNext").end();
            } else {
                xml.start("w:spacing").attribute("w:after", AFTER_TABLE).end();
            }
            xml.end();
            table.notes().get(i).forEach(this::piece);
            xml.end();
        }
    }
}
