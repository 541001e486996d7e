package dk.belaeg.intake;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.grammar.RawValue;
import dk.belaeg.grammar.Reading;
import dk.belaeg.grammar.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which rows below the headers are data of the table: not notes, not sums, not units of measure that are not used, not
 * codes that nobody asks for. The others are counted in {@link ExcludedContent}.
 */
final class RowFilter {
    /** Why figures of another time of the year are not used where those of the first of January are. */
    static final String OTHER_TIME = "de gælder andre tidspunkter af året end 1. januar";

    private static final String SUMS = "summer og områder, der ikke er kommuner";
    private static final Pattern SUM =
            Pattern.compile("i alt|ialt|sum|summen|samlet|samlede|samlet sum|sum i alt|total|totalt|"
                    + "totalen|total i alt|grand total|sub ?total|delsum|mellemsum|gennemsnit|gns|hele (?:kommunen|regionen|landet)|"
                    + "alle (?:kommuner|tilbud|afdelinger|pladser)|(?:i alt|ialt|sum|total|sub ?total|delsum|samlet) (?:for|af|på|i|alle) .*|"
                    + ".* (?:i alt|ialt|sub ?total)");
    private static final Pattern OTHER_AREA = Pattern.compile(
            "(?:[0-9]{1,3} )?(?:hele landet|landsdel .*|region .*|uden for kommuneinddeling.*|uoplyst kommune)");

    /** A table of fewer required fields may well have rows of a single cell. */
    private static final int FEW = 2;

    private static final int LONGEST_SUM = 60;
    private static final int LONGEST_PLACE = 100;
    private static final int LONGEST_CODE = 5;
    /** A grouping below an account function: 538501003 (function, kind of account, grouping) or 153850003 (kind first). */
    private static final Pattern GROUPING = Pattern.compile("([0-9]{9})(?: .*)?");

    private static final int MOST_KEPT = 20_000;

    private static final int FUNCTION_DIGITS = 5;

    private final RowShape shape;
    private final Codes codes;
    private final ExcludedContent left;
    private final Set<String> unkept;
    private final int firstDataColumn;
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
        /** Another time of the year than the first of January. */
        OTHER_TIME,
        /** A part of what another row has the sum of. */
        PART,
        UNLISTED
    }

    /** @param unkept fields of which no row has a value that is kept, and whose rows are parts to be added up */
    RowFilter(
            RowShape shape,
            Codes codes,
            NavigableMap<Integer, Field> columns,
            Set<String> unkept,
            ExcludedContent left) {
        this.unkept = unkept;
        this.shape = shape;
        this.codes = codes;
        this.left = left;
        this.firstDataColumn = columns.isEmpty() ? 0 : columns.firstKey();
        this.namesTheRow = new boolean[shape.fields()];
        TableSchema schema = shape.schema();
        this.notesStandAlone = schema.fields().stream().filter(Field::required).count() > FEW;
        for (int at = 0; at < shape.fields(); at++) {
            Field field = shape.field(at);
            namesTheRow[at] = namesTheRow(field) && !schema.keep().containsKey(field.name());
            if (schema.keep().containsKey(field.name())
                    || namesTheRow[at]
                    || isPlace(field)
                    || field.is(Field.Trait.STOCK)
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
        int unlisted = -1;
        int part = -1;
        for (int at : judged) {
            RawValue cell = cells.at(at);
            Verdict verdict = cell == null || cell.isBlank() ? Verdict.WANTED : verdict(at, cell);
            if (verdict == Verdict.OTHER_TIME) {
                left.notWanted(row.index(), OTHER_TIME, "");
                return false;
            }
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
            part = part < 0 && verdict == Verdict.PART ? at : part;
        }
        RawValue code = unlisted < 0 ? null : cells.at(unlisted);
        if (code != null) {
            left.unlisted(row.index(), shape.field(unlisted).title(), quoted(cells, unlisted, code));
            return false;
        }
        RawValue piece = part < 0 ? null : cells.at(part);
        if (piece != null) {
            left.part(row.index(), shape.field(part).title(), quoted(cells, part, piece));
            return false;
        }
        return true;
    }

    /** Whether a text is one of those kept; a code before it ("TOT I alt") is its own. */
    static boolean isKept(Set<String> kept, String key) {
        int blank = key.indexOf(' ');
        return kept.contains(key) || (blank > 0 && blank <= LONGEST_CODE && kept.contains(key.substring(blank + 1)));
    }

    private static String quoted(RowCells cells, int at, RawValue cell) {
        return Texts.clean((cells.cpr(at) ? CprScan.masked(cell) : cell).text());
    }

    /** Whether any of the cells that say what a row is about holds something of its own. */
    boolean isNamed(Grid.Row row, int[] columnOf) {
        for (int at = 0; at < namesTheRow.length; at++) {
            boolean whose = shape.field(at).respondent() || shape.field(at).kind() == FieldKind.OPERATOR;
            if (columnOf[at] >= 0
                    && namesNothingElse(at)
                    && !whose
                    && !row.at(columnOf[at]).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private boolean namesNothingElse(int at) {
        return namesTheRow[at]
                || shape.field(at).is(Field.Trait.ASIDE_WHEN_UNLISTED)
                || shape.field(at).kind() == FieldKind.AGES;
    }

    /** A row that adds up those above it without saying so. */
    void sum(int row) {
        left.notWanted(row, SUMS, "");
    }

    /** Whether the words say that the row adds up others. */
    private boolean isSum(Field field, RawValue cell) {
        return cell.form() == RawValue.Form.TEXT
                && cell.text().length() <= LONGEST_SUM
                && SUM.matcher(Texts.headerKey(cell.text())).matches()
                && !(field.kind() == FieldKind.CODE
                        && codes.code(field.codes(), cell.text()) instanceof Reading.Known<String>);
    }

    private static boolean namesTheRow(Field field) {
        return switch (field.kind()) {
            case TEXT, KEY, MUNICIPALITY, OPERATOR, PARAGRAPHS, TARGET_GROUP, CODE ->
                !field.is(Field.Trait.ASIDE_WHEN_UNLISTED);
            case FREE_TEXT, CONTACT, WHOLE, DECIMAL, COUNT, PERCENT, MONEY, DATE, YEAR, PERIOD, EFFECT, AGES, YES_NO ->
                false;
        };
    }

    private Verdict verdict(int at, RawValue cell) {
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

    private Verdict judge(Field field, RawValue cell) {
        String key = Texts.key(cell.text());
        if (field.is(Field.Trait.STOCK) && HeaderMatch.isLater(cell)) {
            return Verdict.OTHER_TIME;
        }
        Set<String> kept = shape.schema().keep().get(field.name());
        if (kept != null && !unkept.contains(field.name()) && !isKept(kept, key)) {
            return field.is(Field.Trait.ASIDE_WHEN_PART) ? Verdict.PART : Verdict.OTHER_KIND;
        }
        if (field.is(Field.Trait.COUNTRY_TOO) && Codes.isCountry(key)) {
            return Verdict.WANTED;
        }
        boolean names = namesTheRow[shape.field(field.name())];
        if ((names && isSum(field, cell))
                || (isPlace(field)
                        && cell.text().length() <= LONGEST_PLACE
                        && OTHER_AREA.matcher(key).matches())) {
            return Verdict.SUM;
        }
        boolean unlisted = field.is(Field.Trait.ASIDE_WHEN_UNLISTED)
                && codes.code(field.codes(), cell.text()) instanceof Reading.Refused<String>;
        if (!unlisted) {
            return Verdict.WANTED;
        }
        return isGrouping(field, key) ? Verdict.PART : Verdict.UNLISTED;
    }

    /** Whether a code that is not on the list is a grouping below one that is. */
    private boolean isGrouping(Field field, String key) {
        Matcher grouping = GROUPING.matcher(key);
        return grouping.matches()
                && Stream.of(0, 1)
                        .map(from -> grouping.group(1).substring(from, from + FUNCTION_DIGITS))
                        .anyMatch(code -> codes.code(field.codes(), code) instanceof Reading.Known<String>);
    }
}
