package dk.belaeg.office.annotate;

import dk.belaeg.office.BookCopy;
import dk.belaeg.office.CellRef;
import dk.belaeg.office.SheetNames;
import dk.belaeg.office.SheetWriter;
import dk.belaeg.office.annotate.AnnotatedCopies.Masking.Place;
import dk.belaeg.office.annotate.CopyResult.NotMade;
import dk.belaeg.office.annotate.CopyResult.Reason;
import dk.belaeg.office.read.BadPackage;
import dk.belaeg.office.read.CheckedZip;
import dk.belaeg.office.read.FileBytes;
import dk.belaeg.office.read.FileKind;
import dk.belaeg.office.read.Limits;
import dk.belaeg.office.read.OpenResult;
import dk.belaeg.office.read.RawCell.Formula;
import dk.belaeg.office.read.RawSheet;
import dk.belaeg.office.read.RawSheet.CellComment;
import dk.belaeg.office.read.RawWorkbook.Feature;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;

/**
 * Makes the copy of a received workbook that goes back to its sender: comments in the cells concerned, a list sheet that
 * links to them, personal numbers masked. Then the copy is read again and compared with the original, cell by cell, and
 * thrown away unless it agrees.
 */
public final class AnnotatedCopies {
    private static final String AUTHOR = "Sekretariatet";

    private final OpenResult.Workbook original;
    private final List<Annotation> annotations;
    private final Masking masking;

    private AnnotatedCopies(OpenResult.Workbook original, List<Annotation> annotations, Masking masking) {
        this.original = original;
        this.annotations = List.copyOf(annotations);
        this.masking = masking;
    }

    /**
     * One thing the sender is asked to look at. Its texts must already be masked.
     *
     * @param sheet name of the sheet; empty when it concerns the file as a whole
     * @param place the cell; empty when it concerns the sheet or the file
     * @param severity in Danish, such as "Fejl" or "Advarsel"
     * @param problem what is wrong
     * @param remedy what to do
     */
    public record Annotation(String sheet, Optional<CellRef> place, String severity, String problem, String remedy) {
        public Annotation {
            if (problem.isBlank() || (place.isPresent() && sheet.isEmpty())) {
                throw new IllegalArgumentException("an annotation says what is wrong, and a cell stands in a sheet");
            }
        }

        private String comment() {
            String head = severity.isEmpty() ? "" : severity + ": ";
            return remedy.isEmpty() ? head + problem : head + problem + "\n" + remedy;
        }
    }

    /**
     * What must not be in the copy.
     *
     * @param cells cells whose whole content is replaced by a text, in this order, whatever they held; for numbers that are
     *     CPR numbers
     * @param words applied to every text anywhere in the file: shared strings, comments, text boxes, properties, names;
     *     gives back the text with personal numbers masked, and leaves a masked text as it is
     */
    public record Masking(Map<Place, String> cells, UnaryOperator<String> words) {
        /** A cell of a sheet. */
        public record Place(String sheet, CellRef cell) {}

        public Masking {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }
    }

    /**
     * Makes the copy.
     *
     * @param annotations in the order in which they are listed; those of one cell share a comment
     */
    public static CopyResult make(OpenResult.Workbook original, List<Annotation> annotations, Masking masking) {
        return new AnnotatedCopies(original, annotations, masking).make();
    }

    @SuppressWarnings("IllegalCatch")
    private CopyResult make() {
        Optional<NotMade> obstacle = obstacle();
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        try {
            FileBytes copy = new FileBytes(original.file().name(), edit());
            String difference = new CopyCheck(original.book(), annotations, masking).difference(copy);
            return difference.isEmpty() ? new CopyResult.Made(copy) : new NotMade(Reason.CHANGED, difference);
        } catch (BadPackage | IOException | InvalidFormatException | RuntimeException unusual) {
            // Whatever POI stumbles over in a file that we could read; without its message, which may quote the file.
            return new NotMade(Reason.UNUSUAL_STRUCTURE, unusual.getClass().getSimpleName());
        }
    }

    private Optional<NotMade> obstacle() {
        if (original.kind() == FileKind.XLS) {
            return Optional.of(new NotMade(Reason.OLD_FORMAT, "no package of parts"));
        }
        Set<Feature> features = original.book().features();
        if (features.contains(Feature.EMBEDDED_OBJECTS) || features.contains(Feature.MACROS)) {
            return Optional.of(new NotMade(Reason.EMBEDDED_CONTENT, "embedded files or macros"));
        }
        if (features.contains(Feature.SIGNED)) {
            return Optional.of(new NotMade(Reason.SIGNED, "signed"));
        }
        if (features.contains(Feature.STRICT_FORMAT)) {
            return Optional.of(new NotMade(Reason.STRICT_FORMAT, "strict"));
        }
        boolean shared = original.book().sheets().stream()
                .flatMap(sheet -> sheet.cells().stream()
                        .filter(cell -> masking.cells().containsKey(new Place(sheet.name(), cell.ref()))))
                .anyMatch(cell -> cell.formula() != null && isNeededByOthers(cell.formula()));
        return shared
                ? Optional.of(new NotMade(Reason.SHARED_FORMULA, "a masked cell holds the formula of other cells"))
                : Optional.empty();
    }

    private static boolean isNeededByOthers(Formula formula) {
        return formula.sharing() != null
                && !(formula.sharing().startsWith("shared") && formula.text().isEmpty());
    }

    private byte[] edit() throws BadPackage, IOException, InvalidFormatException {
        CheckedZip zip =
                CheckedZip.list(original.file().shared(), Limits.standard().zip());
        try (BookCopy copy = BookCopy.of(new PartMask(masking.words()).file(zip))) {
            masking.cells().forEach((place, masked) -> copy.replace(place.sheet(), place.cell(), masked));
            for (RawSheet sheet : original.book().sheets()) {
                if (sheet.readable() && sheet.kind() == RawSheet.Kind.WORKSHEET) {
                    comments(sheet).forEach((cell, comment) -> copy.comment(sheet.name(), cell, AUTHOR, comment));
                }
            }
            SheetNames names = new SheetNames();
            original.book().sheets().forEach(sheet -> names.unique(sheet.name()));
            SheetWriter list = copy.addSheet(names.unique(ListSheet.NAME));
            ListSheet.write(list, original.file().sha256(), annotations);
            return copy.bytes();
        }
    }

    /** The comment of each cell; a cell with a thread of comments gets none, since Excel would not show it. */
    private Map<CellRef, String> comments(RawSheet sheet) {
        Set<CellRef> threads = sheet.comments().stream()
                .filter(CellComment::threaded)
                .map(CellComment::cell)
                .collect(Collectors.toSet());
        Map<CellRef, String> comments = new TreeMap<>();
        for (Annotation annotation : annotations) {
            if (!annotation.sheet().equals(sheet.name()) || annotation.place().isEmpty()) {
                continue;
            }
            CellRef cell = annotation.place().get();
            if (!threads.contains(cell)) {
                comments.merge(cell, annotation.comment(), (a, b) -> a + "\n\n" + b);
            }
        }
        return comments;
    }
}
