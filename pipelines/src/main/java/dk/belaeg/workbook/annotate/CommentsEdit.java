package dk.belaeg.workbook.annotate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.belaeg.office.CellRef;
import dk.belaeg.office.read.BadPackage;
import dk.belaeg.office.read.BadPackage.Fault;
import dk.belaeg.office.read.Vocabulary;
import dk.belaeg.office.read.Xstring;
import dk.belaeg.workbook.ooxml.Relation;
import dk.belaeg.workbook.ooxml.XmlFilter;
import dk.belaeg.workbook.ooxml.XmlText;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Adds comments to a sheet: their texts to its part of comments, their boxes to its drawing in VML, an older language that
 * Excel still demands for them. Where a cell already has a comment, ours is added to its text.
 */
final class CommentsEdit {
    private static final String AUTHOR = "Sekretariatet";
    private static final Pattern SHAPE = Pattern.compile("_x0000_s([0-9]{1,8})");
    private static final int FIRST_SHAPE = 1025;
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.";

    private final PackageEdit edit;
    private final String sheetPart;
    private final NavigableMap<CellRef, String> texts;
    private final boolean strict;

    CommentsEdit(PackageEdit edit, String sheetPart, Map<CellRef, String> texts, boolean strict) {
        this.edit = edit;
        this.sheetPart = sheetPart;
        this.texts = new TreeMap<>(texts);
        this.strict = strict;
    }

    /** Adds the comments; gives the relation name of the drawing when the sheet must be told of it, otherwise null. */
    @Nullable
    String apply() throws BadPackage {
        NavigableMap<CellRef, String> fresh = new TreeMap<>(texts);
        Optional<Relation> comments = edit.relation(sheetPart, "comments");
        if (comments.isPresent()) {
            String part = comments.get().target();
            ExistingComments filter = new ExistingComments(fresh);
            edit.replace(part, filter.filter(edit.bytes(part)));
        } else {
            String part = edit.freeName("xl/comments", ".xml");
            edit.add(part, TYPE + "spreadsheetml.comments+xml", newComments(fresh));
            edit.relate(sheetPart, "comments", part);
        }
        return fresh.isEmpty() ? null : addBoxes(fresh);
    }

    private byte[] newComments(NavigableMap<CellRef, String> fresh) {
        String vocabulary = strict ? Vocabulary.SPREADSHEET.strict() : Vocabulary.SPREADSHEET.transitional();
        XmlText xml = XmlText.part().start("comments").attribute("xmlns", vocabulary);
        xml.start("authors").element("author", AUTHOR).end().start("commentList");
        fresh.forEach((cell, text) -> comment(xml, "", cell, 0, text));
        return xml.end().end().bytes();
    }

    private static void comment(XmlText xml, String prefix, CellRef cell, int author, String text) {
        xml.start(prefix + "comment").attribute("ref", cell.name()).attribute("authorId", author);
        xml.start(prefix + "text");
        run(xml, prefix, text);
        xml.end().end();
    }

    private static void run(XmlText xml, String prefix, String text) {
        xml.start(prefix + "r").start(prefix + "t").attribute("xml:space", "preserve");
        xml.text(Xstring.encode(text)).end().end();
    }

    /** Adds to comments that are there, and takes out of {@code fresh} those that found a comment to be added to. */
    private static final class ExistingComments extends XmlFilter {
        private final NavigableMap<CellRef, String> fresh;
        private int authors;
        private @Nullable String addition;

        ExistingComments(NavigableMap<CellRef, String> fresh) {
            this.fresh = fresh;
        }

        @Override
        protected void start(Tag tag) throws BadPackage {
            if (tag.is(Vocabulary.SPREADSHEET, "author")) {
                authors++;
            } else if (tag.is(Vocabulary.SPREADSHEET, "comment")) {
                addition = CellRef.parse(Optional.ofNullable(tag.get("ref")).orElse(""))
                        .map(fresh::remove)
                        .orElse(null);
            }
            super.start(tag);
        }

        @Override
        protected void end(Tag tag) throws BadPackage {
            String prefix = tag.sibling("");
            if (tag.is(Vocabulary.SPREADSHEET, "authors")) {
                write(XmlText.piece().element(tag.sibling("author"), AUTHOR));
            } else if (tag.is(Vocabulary.SPREADSHEET, "text") && addition != null) {
                XmlText piece = XmlText.piece();
                run(piece, prefix, "\n\n" + AUTHOR + ": " + addition);
                write(piece);
                addition = null;
            } else if (tag.is(Vocabulary.SPREADSHEET, "commentList")) {
                XmlText piece = XmlText.piece();
                fresh.forEach((cell, text) -> comment(piece, prefix, cell, authors, text));
                write(piece);
            }
            super.end(tag);
        }
    }

    private @Nullable String addBoxes(NavigableMap<CellRef, String> fresh) throws BadPackage {
        Optional<Relation> drawing = edit.relation(sheetPart, "vmlDrawing");
        if (drawing.isEmpty()) {
            String part = edit.freeName("xl/drawings/vmlDrawing", ".vml");
            StringBuilder vml = new StringBuilder(HEAD).append(SHAPE_TYPE);
            boxes(vml, fresh, FIRST_SHAPE);
            edit.add(part, TYPE + "vmlDrawing", vml.append("</xml>").toString().getBytes(UTF_8));
            return edit.relate(sheetPart, "vmlDrawing", part);
        }
        String part = drawing.get().target();
        String before = new String(edit.bytes(part), UTF_8);
        int end = before.lastIndexOf("</xml>");
        if (end < 0) {
            throw new BadPackage(Fault.BAD_XML, "the drawing of the comments has no end");
        }
        int next = FIRST_SHAPE;
        for (Matcher shape = SHAPE.matcher(before); shape.find(); ) {
            next = Math.max(next, Integer.parseInt(shape.group(1)) + 1);
        }
        StringBuilder vml = new StringBuilder(before.substring(0, end));
        if (!before.contains("id=\"_x0000_t202\"")) {
            vml.append(SHAPE_TYPE);
        }
        boxes(vml, fresh, next);
        edit.replace(part, vml.append(before, end, before.length()).toString().getBytes(UTF_8));
        return null;
    }

    private static final String HEAD = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
            + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>";
    private static final String SHAPE_TYPE = "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
            + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
            + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

    private static void boxes(StringBuilder vml, NavigableMap<CellRef, String> fresh, int firstShape) {
        int shape = firstShape;
        for (Map.Entry<CellRef, String> comment : fresh.entrySet()) {
            CellRef cell = comment.getKey();
            int lines = 2 + comment.getValue().length() / 32;
            int top = Math.max(0, cell.row() - 2);
            vml.append("<v:shape id=\"_x0000_s")
                    .append(shape++)
                    .append("\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\"")
                    .append(" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>")
                    .append("<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>")
                    .append("<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"/></v:textbox>")
                    .append("<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>")
                    .append(cell.column())
                    .append(", 12, ")
                    .append(top)
                    .append(", 4, ")
                    .append(cell.column() + 3)
                    .append(", 20, ")
                    .append(top + lines)
                    .append(", 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>")
                    .append(cell.row() - 1)
                    .append("</x:Row><x:Column>")
                    .append(cell.column() - 1)
                    .append("</x:Column></x:ClientData></v:shape>");
        }
    }
}
