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
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which rows below the headers are data of the table: not notes, not sums, not units of measure that are not used, not
 * codes that nobody asks for. The others are counted in {@link LeftOut}.
 */
final class RowFilter {
    private static final String SUMS = "summer og områder, der ikke er kommuner";
    private static final Pattern SUM =
            Pattern.compile("i alt|ialt|sum|samlet|total|total i alt|i alt for .*|hele landet|alle kommuner");
    private static final Pattern OTHER_AREA =
            Pattern.compile("landsdel .*|region .*|uden for kommuneinddeling.*|uoplyst kommune");

    /** A table of fewer required fields may well have rows of a single cell. */
    private static final int FEW = 2;

    private static final int LONGEST_SUM = 40;
    private static final int MOST_KEPT = 20_000;

    private final RowShape shape;
    private final Codes codes;
    private final LeftOut left;
    private final int firstDataColumn;
    /** The table's fields from left to right. */
    private final int[] byColumn;
    /** Whether the field's words say what the row is about. */
    private final boolean[] namesTheRow;

    private final boolean notesStandAlone;
    private final List<Integer> judged = new ArrayList<>();
    private final Map<String, Verdict> known = new HashMap<>();

    /** What a text in a field means for its row. */
    private enum Verdict {
        WANTED,
        SUM,
        /** Another kind of account, another unit of prices. */
        OTHER_KIND,
        UNLISTED
    }

    RowFilter(RowShape shape, Codes codes, NavigableMap<Integer, Field> columns, LeftOut left) {
        this.shape = shape;
        this.codes = codes;
        this.left = left;
        this.firstDataColumn = columns.isEmpty() ? 0 : columns.firstKey();
        this.byColumn = columns.values().stream()
                .mapToInt(field -> shape.field(field.name()))
                .toArray();
        this.namesTheRow = new boolean[shape.fields()];
        TableSchema schema = shape.schema();
        this.notesStandAlone = schema.fields().stream().filter(Field::required).count() > FEW;
        for (int at = 0; at < shape.fields(); at++) {
            Field field = shape.field(at);
            namesTheRow[at] = namesTheRow(field);
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
            left.notWanted(row.index(), "noter under tabellen", "");
            return false;
        }
        if (beginsAsSum(cells)) {
            left.notWanted(row.index(), SUMS, "");
            return false;
        }
        int unlisted = -1;
        for (int at : judged) {
            Written cell = cells.at(at);
            Verdict verdict = cell == null || cell.isBlank() ? Verdict.WANTED : verdict(at, cell);
            if (cell != null && (verdict == Verdict.SUM || verdict == Verdict.OTHER_KIND)) {
                String title = shape.field(at).title();
                boolean sum = verdict == Verdict.SUM;
                left.notWanted(
                        row.index(),
                        sum ? SUMS : "»" + title + "« er en anden slags end den, der regnes med",
                        sum ? "" : quoted(cells, at, cell));
                return false;
            }
            unlisted = unlisted < 0 && verdict == Verdict.UNLISTED ? at : unlisted;
        }
        Written code = unlisted < 0 ? null : cells.at(unlisted);
        if (code != null) {
            left.unlisted(row.index(), shape.field(unlisted).title(), quoted(cells, unlisted, code));
            return false;
        }
        return true;
    }

    private static String quoted(RowCells cells, int at, Written cell) {
        return Texts.clean((cells.cpr(at) ? CprScan.masked(cell) : cell).text());
    }

    /** Whether the first words of the row say that it adds up others. */
    private boolean beginsAsSum(RowCells cells) {
        for (int at : byColumn) {
            Written cell = cells.at(at);
            if (cell != null && !cells.blank(at)) {
                return namesTheRow[at]
                        && cell.form() == Written.Form.TEXT
                        && cell.text().length() <= LONGEST_SUM
                        && SUM.matcher(Texts.headerKey(cell.text())).matches();
            }
        }
        return false;
    }

    private static boolean namesTheRow(Field field) {
        return switch (field.kind()) {
            case TEXT, KEY, MUNICIPALITY, OPERATOR, PARAGRAPHS, TARGET_GROUP, CODE ->
                !field.is(Field.Trait.ASIDE_WHEN_UNLISTED);
            case FREE_TEXT, CONTACT, WHOLE, DECIMAL, COUNT, PERCENT, MONEY, DATE, YEAR, PERIOD, EFFECT, AGES, YES_NO ->
                false;
        };
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
            return Verdict.OTHER_KIND;
        }
        if (isPlace(field)
                && (SUM.matcher(key).matches() || OTHER_AREA.matcher(key).matches())) {
            return Verdict.SUM;
        }
        boolean unlisted = field.is(Field.Trait.ASIDE_WHEN_UNLISTED)
                && codes.code(field.codes(), cell.text()) instanceof Reading.Refused<String>;
        return unlisted ? Verdict.UNLISTED : Verdict.WANTED;
    }
}
