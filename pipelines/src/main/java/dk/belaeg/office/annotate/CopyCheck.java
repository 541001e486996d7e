package dk.belaeg.office.annotate;

import dk.belaeg.office.CellRef;
import dk.belaeg.office.annotate.AnnotatedCopies.Annotation;
import dk.belaeg.office.annotate.AnnotatedCopies.Masking;
import dk.belaeg.office.annotate.AnnotatedCopies.Masking.Place;
import dk.belaeg.office.read.BadPackage;
import dk.belaeg.office.read.CellContent;
import dk.belaeg.office.read.CheckedZip;
import dk.belaeg.office.read.FileBytes;
import dk.belaeg.office.read.Limits;
import dk.belaeg.office.read.OpenResult;
import dk.belaeg.office.read.RawCell;
import dk.belaeg.office.read.RawCell.Formula;
import dk.belaeg.office.read.RawSheet;
import dk.belaeg.office.read.RawSheet.CellComment;
import dk.belaeg.office.read.RawWorkbook;
import dk.belaeg.office.read.WorkbookReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads a copy as if it had been received, and compares it with the original: every cell, formula, hidden line, name and
 * property must be the same, but for what had to be masked; nothing that had to be masked may be left.
 */
final class CopyCheck {
    private final RawWorkbook before;
    private final List<Annotation> annotations;
    private final Masking masking;
    private final UnaryOperator<String> mask;

    CopyCheck(RawWorkbook before, List<Annotation> annotations, Masking masking) {
        this.before = before;
        this.annotations = annotations;
        this.masking = masking;
        this.mask = masking.words();
    }

    /** What differs, in technical English without content of cells; empty when the copy is right. */
    String difference(FileBytes copy) throws BadPackage {
        if (!(new WorkbookReader().open(copy) instanceof OpenResult.Workbook opened)) {
            return "the copy cannot be opened";
        }
        RawWorkbook after = opened.book();
        if (after.sheets().size() != before.sheets().size() + 1) {
            return "number of sheets";
        }
        for (int i = 0; i < before.sheets().size(); i++) {
            String difference =
                    difference(before.sheets().get(i), after.sheets().get(i));
            if (!difference.isEmpty()) {
                return "sheet " + (i + 1) + ": " + difference;
            }
        }
        if (!names(before).equals(names(after)) || before.dateSystem() != after.dateSystem()) {
            return "names";
        }
        if (!properties(before).equals(properties(after))) {
            return "properties";
        }
        if (after.sheets().get(before.sheets().size()).cells().size() < annotations.size()) {
            return "list of annotations";
        }
        return leftOver(copy);
    }

    private String difference(RawSheet a, RawSheet b) {
        boolean sameFrame = a.name().equals(b.name())
                && a.kind() == b.kind()
                && a.visibility() == b.visibility()
                && a.readable() == b.readable()
                && a.locked() == b.locked()
                && a.merged().equals(b.merged())
                && Objects.equals(a.autoFilter(), b.autoFilter())
                && a.tables().size() == b.tables().size();
        if (!sameFrame || a.cells().size() != b.cells().size()) {
            return "its frame";
        }
        for (int i = 0; i < a.cells().size(); i++) {
            if (!same(a.name(), a.cells().get(i), b.cells().get(i))
                    || a.hides(a.cells().get(i)) != b.hides(b.cells().get(i))) {
                return "cell " + a.cells().get(i).ref();
            }
        }
        return comments(a, b);
    }

    private boolean same(String sheet, RawCell a, RawCell b) {
        if (a.row() != b.row()
                || a.column() != b.column()
                || !a.format().equals(b.format())
                || a.quoted() != b.quoted()) {
            return false;
        }
        String masked = masking.cells().get(new Place(sheet, a.ref()));
        if (masked != null) {
            return b.content().equals(new CellContent.Text(masked)) && b.formula() == null;
        }
        return masked(a.content()).equals(b.content()) && Objects.equals(masked(a.formula()), b.formula());
    }

    private CellContent masked(CellContent content) {
        return content instanceof CellContent.Text text ? new CellContent.Text(mask.apply(text.text())) : content;
    }

    private @Nullable Formula masked(@Nullable Formula formula) {
        return formula == null ? null : new Formula(mask.apply(formula.text()), formula.sharing());
    }

    /** Every comment is there still, perhaps with ours behind it, and every annotation of a cell has its comment. */
    private String comments(RawSheet a, RawSheet b) {
        for (CellComment comment : a.comments()) {
            boolean kept = b.comments().stream()
                    .anyMatch(c -> c.cell().equals(comment.cell())
                            && c.threaded() == comment.threaded()
                            && c.text().startsWith(mask.apply(comment.text())));
            if (!kept) {
                return "comment on " + comment.cell();
            }
        }
        for (Annotation annotation : annotations) {
            CellRef cell = annotation.place().orElse(null);
            if (cell == null || !annotation.sheet().equals(a.name())) {
                continue;
            }
            boolean there = b.comments().stream()
                    .anyMatch(c ->
                            c.cell().equals(cell) && (c.threaded() || c.text().contains(annotation.problem())));
            if (!there) {
                return "annotation on " + cell;
            }
        }
        return "";
    }

    private List<String> names(RawWorkbook book) {
        List<String> names = new ArrayList<>();
        book.names()
                .forEach(
                        n -> names.add(mask.apply(n.name()) + "=" + mask.apply(n.refersTo()) + n.sheet() + n.hidden()));
        return names;
    }

    private List<String> properties(RawWorkbook book) {
        List<String> all = new ArrayList<>();
        book.properties().forEach((name, value) -> all.add(name + "=" + mask.apply(value)));
        book.customProperties().forEach((name, value) -> all.add(mask.apply(name) + "=" + mask.apply(value)));
        return all;
    }

    /** Looks through all parts of the copy for texts that would still be masked. */
    private String leftOver(FileBytes copy) throws BadPackage {
        CheckedZip zip = CheckedZip.list(copy.shared(), Limits.standard().zip());
        PartMask parts = new PartMask(mask);
        for (String part : zip.names()) {
            byte[] content = zip.bytes(part);
            if (!Arrays.equals(parts.part(part, content), content)) {
                return "a text of " + part + " is not masked";
            }
        }
        return "";
    }
}
