package dk.belaeg.intake;

import dk.belaeg.schema.Codes;
import dk.belaeg.schema.Field;
import dk.belaeg.schema.FieldKind;
import dk.belaeg.schema.Reading;
import dk.belaeg.schema.TableSchema;
import dk.belaeg.schema.Texts;
import dk.belaeg.schema.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which rows below the headers are data of the table: not notes, not sums, not units of measure that are not used, not
 * codes that nobody asks for. The others are counted in {@link LeftOut}.
 */
final class RowFilter {
    private static final Pattern TOTAL = Pattern.compile(
            "(?:hele landet|i alt|ialt|sum|samlet|total|total i alt|alle kommuner|landsdel .*|region .*|uden for kommuneinddeling.*|uoplyst kommune)");

    /** A table of fewer required fields may well have rows of a single cell. */
    private static final int FEW = 2;

    private static final int MOST_KEPT = 20_000;

    private final RowShape shape;
    private final Codes codes;
    private final LeftOut left;
    private final int firstDataColumn;
    private final boolean notesStandAlone;
    private final List<Integer> judged = new ArrayList<>();
    private final Map<String, Verdict> known = new HashMap<>();

    /** What a text in a field means for its row: wanted, not wanted for a reason, or not on the list. */
    private record Verdict(Optional<String> reason, boolean unlisted) {
        static final Verdict WANTED = new Verdict(Optional.empty(), false);
    }

    /** @param firstDataColumn the leftmost column of the table */
    RowFilter(RowShape shape, Codes codes, int firstDataColumn, LeftOut left) {
        this.shape = shape;
        this.codes = codes;
        this.left = left;
        this.firstDataColumn = firstDataColumn;
        TableSchema schema = shape.schema();
        this.notesStandAlone = schema.fields().stream().filter(Field::required).count() > FEW;
        for (int at = 0; at < shape.fields(); at++) {
            Field field = shape.field(at);
            if (schema.keep().containsKey(field.name())
                    || isPlace(field)
                    || field.is(Field.Trait.ASIDE_WHEN_UNLISTED)) {
                judged.add(at);
            }
        }
    }

    private static boolean isPlace(Field field) {
        return field.kind() == FieldKind.MUNICIPALITY && !field.respondent();
    }

    /** Whether the row is data; one that is not is counted. */
    boolean wants(Grid.Row row, RowCells cells) {
        if (notesStandAlone && row.size() == 1 && row.cells().firstKey() <= firstDataColumn) {
            left.count("noter under tabellen");
            return false;
        }
        int unlisted = -1;
        for (int at : judged) {
            Written cell = cells.at(at);
            Verdict verdict = cell == null || cell.isBlank() ? Verdict.WANTED : verdict(at, cell);
            if (verdict.reason().isPresent()) {
                left.count(verdict.reason().get());
                return false;
            }
            unlisted = unlisted < 0 && verdict.unlisted() ? at : unlisted;
        }
        Written code = unlisted < 0 ? null : cells.at(unlisted);
        if (code != null) {
            left.countUnlisted(shape.field(unlisted).name(), Texts.clean(code.text()));
            return false;
        }
        return true;
    }

    private Verdict verdict(int at, Written cell) {
        String key = at + "|" + cell.text();
        Verdict before = known.get(key);
        if (before == null) {
            before = judge(shape.field(at), cell);
            if (known.size() < MOST_KEPT) {
                known.put(key, before);
            }
        }
        return before;
    }

    private Verdict judge(Field field, Written cell) {
        String key = Texts.key(cell.text());
        Set<String> kept = shape.schema().keep().get(field.name());
        if (kept != null && !kept.contains(key)) {
            return new Verdict(
                    Optional.of(field.title().toLowerCase(Locale.ROOT) + " er »" + Texts.clean(cell.text()) + "«"),
                    false);
        }
        if (isPlace(field) && TOTAL.matcher(key).matches()) {
            return new Verdict(Optional.of("summer og områder, der ikke er kommuner"), false);
        }
        boolean unlisted = field.is(Field.Trait.ASIDE_WHEN_UNLISTED)
                && codes.code(field.codes(), cell.text()) instanceof Reading.Refused<String>;
        return unlisted ? new Verdict(Optional.empty(), true) : Verdict.WANTED;
    }
}
