package dk.belaeg.workbook.annotate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.belaeg.office.CellRef;
import dk.belaeg.office.read.BadPackage;
import dk.belaeg.office.read.CheckedZip;
import dk.belaeg.office.read.FileBytes;
import dk.belaeg.office.read.FileKind;
import dk.belaeg.office.read.Limits;
import dk.belaeg.office.read.Opened;
import dk.belaeg.office.read.RawSheet;
import dk.belaeg.office.read.RawSheet.CellComment;
import dk.belaeg.office.read.RawWorkbook.Feature;
import dk.belaeg.office.read.Vocabulary;
import dk.belaeg.office.read.XmlPull;
import dk.belaeg.workbook.SheetNames;
import dk.belaeg.workbook.annotate.CopyResult.Reason;
import dk.belaeg.workbook.ooxml.PackageMap;
import dk.belaeg.workbook.ooxml.Relation;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes the copy of a received workbook that goes back to its sender: comments in the cells concerned, a list sheet that
 * links to them, personal numbers masked. Done part by part in the file itself, so that whatever is not concerned keeps its
 * bytes; then the copy is read again and compared with the original, cell by cell, and thrown away unless it agrees.
 */
public final class AnnotatedCopies {
    private final Opened.Workbook original;
    private final List<Annotation> annotations;
    private final Masking masking;
    private final ListText text;
    private final boolean strict;
    private final List<Annotation> withoutComment = new ArrayList<>();

    private AnnotatedCopies(Opened.Workbook original, List<Annotation> annotations, Masking masking, ListText text) {
        this.original = original;
        this.annotations = List.copyOf(annotations);
        this.masking = masking;
        this.text = text;
        this.strict = original.book().features().contains(Feature.STRICT_FORMAT);
    }

    /**
     * Makes the copy.
     *
     * @param annotations in the order in which they are listed; those of one cell share a comment
     */
    public static CopyResult make(
            Opened.Workbook original, List<Annotation> annotations, Masking masking, ListText text) {
        return new AnnotatedCopies(original, annotations, masking, text).make();
    }

    private CopyResult make() {
        if (original.kind() == FileKind.XLS) {
            return new CopyResult.NotMade(Reason.OLD_FORMAT, "no package of parts");
        }
        Set<Feature> features = original.book().features();
        if (masking.isNeeded() && (features.contains(Feature.EMBEDDED_OBJECTS) || features.contains(Feature.MACROS))) {
            return new CopyResult.NotMade(Reason.EMBEDDED_CONTENT, "embedded files or macros");
        }
        if (features.contains(Feature.SIGNED)) {
            return new CopyResult.NotMade(Reason.SIGNED, "signed");
        }
        try {
            FileBytes copy = new FileBytes(original.file().name(), edit());
            String difference = new CopyCheck(original.book(), annotations, masking).difference(copy);
            return difference.isEmpty()
                    ? new CopyResult.Made(copy, withoutComment)
                    : new CopyResult.NotMade(Reason.CHANGED, difference);
        } catch (BadPackage e) {
            boolean shared = SheetFilter.SHARED_FORMULA.equals(e.getMessage());
            return new CopyResult.NotMade(
                    shared ? Reason.SHARED_FORMULA : Reason.UNUSUAL_STRUCTURE, String.valueOf(e.getMessage()));
        }
    }

    private byte[] edit() throws BadPackage {
        CheckedZip zip =
                CheckedZip.list(original.file().shared(), Limits.standard().zip());
        PackageEdit edit = new PackageEdit(zip, strict);
        String main = edit.relation("", "officeDocument")
                .map(Relation::target)
                .orElseThrow(() -> new BadPackage(BadPackage.Fault.MISSING_PART, "no workbook part"));
        Map<String, String> sheetParts = sheetParts(edit, main);
        Set<String> done = new HashSet<>(List.of(PackageMap.CONTENT_TYPES, main));
        editSheets(edit, main, sheetParts, done);
        StylesEdit.Added styles = editStyles(edit, main, done);
        addListSheet(edit, main, styles);
        if (masking.isNeeded()) {
            maskOtherParts(edit, done);
        }
        return edit.finish();
    }

    /** The part of each sheet, by the sheet's name. */
    private static Map<String, String> sheetParts(PackageEdit edit, String main) throws BadPackage {
        Map<String, String> byRelation = new HashMap<>();
        for (Relation relation : edit.relations(main)) {
            byRelation.put(relation.id(), relation.target());
        }
        Map<String, String> parts = new LinkedHashMap<>();
        try (XmlPull xml = XmlPull.open(new ByteArrayInputStream(edit.bytes(main)))) {
            while (xml.next()) {
                if (xml.starts(Vocabulary.SPREADSHEET, "sheet")) {
                    String id = xml.attribute(Vocabulary.RELATIONSHIPS, "id");
                    parts.putIfAbsent(xml.attribute("name", ""), id == null ? "" : byRelation.getOrDefault(id, ""));
                }
            }
        }
        return parts;
    }

    private void editSheets(PackageEdit edit, String main, Map<String, String> sheetParts, Set<String> done)
            throws BadPackage {
        Set<Integer> kept = new HashSet<>();
        Set<Integer> replaced = new HashSet<>();
        boolean formulaReplaced = false;
        for (RawSheet sheet : original.book().sheets()) {
            String part = sheetParts.getOrDefault(sheet.name(), "");
            if (!sheet.readable() || sheet.kind() != RawSheet.Kind.WORKSHEET || !edit.has(part)) {
                continue;
            }
            Map<CellRef, String> comments = comments(sheet);
            @Nullable
            String drawing = comments.isEmpty() ? null : new CommentsEdit(edit, part, comments, strict).apply();
            SheetFilter filter = new SheetFilter(masking.texts(), maskedCells(sheet), drawing);
            byte[] copy = filter.filter(edit.bytes(part));
            if (filter.isChanged()) {
                edit.replace(part, copy);
            }
            done.add(part);
            kept.addAll(filter.stringsKept());
            replaced.addAll(filter.stringsReplaced());
            formulaReplaced |= filter.formulaReplaced();
        }
        if (formulaReplaced) {
            edit.remove(main, "calcChain");
        }
        replaced.removeAll(kept);
        if (edit.relation(main, "sharedStrings").isPresent()) {
            String part = edit.relation(main, "sharedStrings").get().target();
            StringsFilter filter = new StringsFilter(masking.texts(), replaced);
            byte[] copy = filter.filter(edit.bytes(part));
            if (filter.isChanged()) {
                edit.replace(part, copy);
            }
            done.add(part);
        }
    }

    /** The comment of each cell; a cell with a thread of comments gets none, since Excel would not show it. */
    private Map<CellRef, String> comments(RawSheet sheet) {
        Set<CellRef> threads = new HashSet<>();
        for (CellComment comment : sheet.comments()) {
            if (comment.threaded()) {
                threads.add(comment.cell());
            }
        }
        Map<CellRef, String> comments = new LinkedHashMap<>();
        for (Annotation annotation : annotations) {
            if (!annotation.sheet().equals(sheet.name()) || annotation.place().isEmpty()) {
                continue;
            }
            CellRef cell = annotation.place().get();
            if (threads.contains(cell)) {
                withoutComment.add(annotation);
            } else {
                comments.merge(cell, annotation.comment(), (a, b) -> a + "\n\n" + b);
            }
        }
        return comments;
    }

    private Map<CellRef, String> maskedCells(RawSheet sheet) {
        Map<CellRef, String> cells = new HashMap<>();
        masking.cells().forEach((place, masked) -> {
            if (place.sheet().equals(sheet.name())) {
                cells.put(place.cell(), masked);
            }
        });
        return cells;
    }

    private StylesEdit.Added editStyles(PackageEdit edit, String main, Set<String> done) throws BadPackage {
        if (edit.relation(main, "styles").isEmpty()) {
            return StylesEdit.Added.NONE;
        }
        String part = edit.relation(main, "styles").get().target();
        Optional<StylesEdit> styles = StylesEdit.of(edit.bytes(part));
        if (styles.isEmpty()) {
            return StylesEdit.Added.NONE;
        }
        edit.replace(part, styles.get().filter(edit.bytes(part)));
        done.add(part);
        return styles.get().added();
    }

    private void addListSheet(PackageEdit edit, String main, StylesEdit.Added styles) throws BadPackage {
        SheetNames names = new SheetNames();
        original.book().sheets().forEach(sheet -> names.unique(sheet.name()));
        String mark = CopyMark.text(original.file().sha256());
        String part = edit.freeName("xl/worksheets/sheetBelaeg", ".xml");
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
        edit.add(part, type, new ListSheet(mark, text, annotations, styles, strict).part());
        String relation = edit.relate(main, "worksheet", part);
        int sheets = original.book().sheets().size();
        WorkbookEdit filter = new WorkbookEdit(masking.texts(), names.unique(text.sheetName()), relation, sheets);
        edit.replace(main, filter.filter(edit.bytes(main)));
    }

    /** Masks every other part that holds words: comments, properties, drawings, tables, names of persons, links. */
    private void maskOtherParts(PackageEdit edit, Set<String> done) throws BadPackage {
        for (String part : edit.names()) {
            String lower = part.toLowerCase(Locale.ROOT);
            if (done.contains(part) || !edit.has(part)) {
                continue;
            }
            if (lower.endsWith(".vml")) {
                String before = new String(edit.bytes(part), UTF_8);
                String masked = masking.texts().apply(before);
                if (!masked.equals(before)) {
                    edit.replace(part, masked.getBytes(UTF_8));
                }
            } else if (lower.endsWith(".xml") || lower.endsWith(".rels")) {
                MaskFilter filter =
                        lower.endsWith(".rels") ? new LinkFilter(masking.texts()) : new MaskFilter(masking.texts());
                byte[] copy = filter.filter(edit.bytes(part));
                if (filter.masked() > 0 && lower.contains("pivotcache")) {
                    throw new BadPackage(BadPackage.Fault.BAD_XML, "a personal number in the memory of a pivot table");
                }
                if (filter.isChanged()) {
                    edit.replace(part, copy);
                }
            }
        }
    }

    /** Masks addresses outside the file; the arrows between its parts stay. */
    private static final class LinkFilter extends MaskFilter {
        private final UnaryOperator<String> mask;

        LinkFilter(UnaryOperator<String> mask) {
            super(mask);
            this.mask = mask;
        }

        @Override
        protected void start(Tag tag) throws BadPackage {
            String target = tag.get("Target");
            if (target != null
                    && "External".equals(tag.get("TargetMode"))
                    && !mask.apply(target).equals(target)) {
                tag.set("Target", mask.apply(target));
                changed();
            }
            super.start(tag);
        }
    }
}
