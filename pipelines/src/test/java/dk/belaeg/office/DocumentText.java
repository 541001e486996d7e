package dk.belaeg.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.w3c.dom.Node;

/**
 * A Word document as text, so that two can be compared by what a reader meets: paragraphs with their styles, fields,
 * bookmarks, tables, content controls, pictures with their words, sections, heads and feet, and the styles in use.
 */
public final class DocumentText {
    private final StringBuilder out = new StringBuilder();

    private String before = "";

    private DocumentText() {}

    public static String of(byte[] bytes) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            return new DocumentText().write(document);
        }
    }

    private String write(XWPFDocument document) {
        var core = document.getProperties().getCoreProperties().getUnderlyingProperties();
        line(
                0,
                "title: " + core.getTitleProperty().orElse("") + ", "
                        + core.getSubjectProperty().orElse(""));
        line(
                0,
                "by: " + core.getCreatorProperty().orElse("") + ", "
                        + core.getLanguageProperty().orElse(""));
        line(0, "date: " + core.getCreatedPropertyString() + ", " + core.getModifiedPropertyString());
        blocks(children(ElementText.root(document.getPackagePart())).get(0), 0);
        for (XWPFHeader header : document.getHeaderList()) {
            line(0, "== head ==");
            blocks(ElementText.root(header.getPackagePart()), 1);
        }
        for (XWPFFooter footer : document.getFooterList()) {
            line(0, "== foot ==");
            blocks(ElementText.root(footer.getPackagePart()), 1);
        }
        line(
                0,
                "== pictures: "
                        + document.getAllPictures().stream()
                                .map(XWPFPictureData::getFileName)
                                .count());
        for (POIXMLDocumentPart part : document.getRelations()) {
            String name = part.getPackagePart().getPartName().getName();
            if (name.endsWith("/styles.xml") || name.endsWith("/settings.xml") || name.endsWith("/numbering.xml")) {
                line(0, "== " + name + " ==");
                children(ElementText.root(part.getPackagePart()))
                        .forEach(one -> line(1, ElementText.of(one).strip()));
            }
        }
        return out.toString();
    }

    private void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text.replace("\n", "\\n")).append('\n');
    }

    private static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.ELEMENT_NODE) {
                children.add(child);
            }
        }
        return children;
    }

    private void blocks(Node parent, int depth) {
        for (Node block : children(parent)) {
            switch (block.getLocalName()) {
                case "p" -> line(depth, paragraph(block));
                case "tr" -> row(block, depth);
                case "tbl", "sdt", "sdtContent" -> {
                    line(depth, block.getLocalName());
                    blocks(block, depth + 1);
                }
                default -> line(depth, ElementText.of(block).strip());
            }
        }
    }

    /** A row that looks like the one before is told by its words alone. */
    private void row(Node row, int depth) {
        StringBuilder shape = new StringBuilder();
        List<String> words = new ArrayList<>();
        for (Node cell : children(row)) {
            if (!cell.getLocalName().equals("tc")) {
                shape.append(ElementText.of(cell));
                continue;
            }
            shape.append(" |");
            StringBuilder said = new StringBuilder();
            for (Node block : children(cell)) {
                for (Node piece : block.getLocalName().equals("p") ? children(block) : List.of(block)) {
                    boolean run = piece.getLocalName().equals("r");
                    (run ? said : shape).append(run ? run(piece) : ElementText.of(piece));
                }
            }
            words.add(said.toString());
        }
        if (!shape.toString().equals(before)) {
            line(depth, "rows like" + shape);
        }
        before = shape.toString();
        line(depth, String.join("|", words));
    }

    private static String paragraph(Node paragraph) {
        StringBuilder text = new StringBuilder("p");
        for (Node piece : children(paragraph)) {
            text.append(piece.getLocalName().equals("r") ? run(piece) : ElementText.of(piece));
        }
        return text.toString();
    }

    private static String run(Node run) {
        StringBuilder text = new StringBuilder();
        for (Node piece : children(run)) {
            text.append(
                    switch (piece.getLocalName()) {
                        case "t" -> "»" + piece.getTextContent() + "«";
                        case "instrText" ->
                            " {" + Objects.toString(piece.getTextContent(), "").strip() + "}";
                        case "fldChar" -> "";
                        default -> ElementText.of(piece);
                    });
        }
        return text.toString();
    }
}
