package dk.belaeg.intake;

import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.contract.RowValues;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Origin;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table as it was read: typed values, and for each field what became of its cell. Values are kept in the
 * order of {@link TableSchema#columns()}, {@code null} where nothing is known.
 */
public final class StagedRow implements RowValues {
    /** Of a field's fate as it is kept: the cell is blank in the file. */
    private static final int BLANK = 8;

    private static final long OERE = 100;

    /** Units of what is no amount: days that something was open, prices. */
    private static final Set<String> NOT_ADDED = Set.of("dage", "kr.", "pct.");

    private static final Map<String, String> ONE =
            Map.of("borgere", "borger", "pladser", "plads", "personer", "person");

    private final RowShape shape;
    private final SheetLocation place;
    private final int index;
    private final @Nullable Object[] values;
    /** One a field: 0 for no cell, else {@link #kept}. */
    private final byte[] fates;

    private final Map<String, String> texts;
    private Use use = Use.USED;

    /** Whether a row is used, and if not, whether something is lost by it. */
    public enum Use {
        USED,
        /** Nothing is lost: it is of another round or place, stands elsewhere too, or has given way to another. */
        ASIDE,
        /** What stands in it belongs to the numbers, but cannot be used. */
        LOST
    }

    StagedRow(
            RowShape shape,
            SheetLocation place,
            int index,
            @Nullable Object[] values,
            byte[] fates,
            Map<String, String> texts) {
        this.shape = shape;
        this.place = place;
        this.index = index;
        this.values = values;
        this.fates = fates;
        this.texts = texts;
    }

    /** A row of which nothing could be read, such as a line that was cut wrongly; its cells are accounted for elsewhere. */
    static StagedRow unread(RowShape shape, SheetLocation place, int index) {
        StagedRow row = new StagedRow(
                shape, place, index, new @Nullable Object[shape.width()], new byte[shape.fields()], Map.of());
        row.lose();
        return row;
    }

    /** Makes rows of one sheet again that were kept elsewhere. */
    public static final class Restorer {
        private final RowShape shape;
        private final SheetLocation place;

        public Restorer(TableSchema schema, SheetLocation place) {
            this.shape = new RowShape(schema);
            this.place = place;
        }

        /** A row as it was kept: see {@link #values}, {@link #fates} and {@link #use}. */
        public StagedRow restore(int index, @Nullable Object[] values, byte[] fates, Use use) {
            StagedRow row = new StagedRow(shape, place, index, values, fates, Map.of());
            row.use = use;
            return row;
        }
    }

    /** Its number in the sheet, from 0. */
    public int index() {
        return index;
    }

    /** Where it stands. */
    public SheetLocation place() {
        return place;
    }

    public Use use() {
        return use;
    }

    /** What became of each field's cell, in the order of the schema, for keeping the row elsewhere. */
    public byte[] fates() {
        return fates.clone();
    }

    /** A cell's fate as it is kept. */
    static byte kept(CellOutcome fate, boolean blank) {
        int code =
                switch (fate) {
                    case ACCEPTED -> 1;
                    case FLAGGED -> 2;
                    case QUARANTINED -> 3;
                    case MISSING -> 4;
                };
        return (byte) (code + (blank ? BLANK : 0));
    }

    private static CellOutcome fate(byte kept) {
        return switch (kept & ~BLANK) {
            case 1 -> CellOutcome.ACCEPTED;
            case 2 -> CellOutcome.FLAGGED;
            case 3 -> CellOutcome.QUARANTINED;
            default -> CellOutcome.MISSING;
        };
    }

    public TableSchema schema() {
        return shape.schema();
    }

    /** Where the field's cell stands. */
    public Origin origin(String field) {
        return place.of(index, shape.field(shape.field(field)));
    }

    public String file() {
        return place.file();
    }

    @Override
    public <T> Optional<T> value(String column, Class<T> type) {
        return Optional.ofNullable(values[shape.column(column)]).map(type::cast);
    }

    /** All values, in the order of the schema's columns. */
    public @Nullable Object[] values() {
        return values.clone();
    }

    /** Confidential words (free text, contacts) by field; CPR numbers are masked. */
    public Map<String, String> confidential() {
        return texts;
    }

    /** Whether the row is set aside. */
    public boolean quarantined() {
        return use != Use.USED;
    }

    /** Whether the row is set aside for a fault, so that sums it belongs to lack it; its readable values are kept. */
    public boolean lost() {
        return use == Use.LOST;
    }

    /** Sets the row aside without a loss; all its cells share that fate. */
    public void quarantine() {
        use = Use.ASIDE;
    }

    /** Sets the row aside for a fault; all its cells share that fate. */
    public void lose() {
        use = use == Use.ASIDE ? use : Use.LOST;
    }

    /** Whether the field's own cell is set aside: something stands there that cannot be used, so its value is not known. */
    @Override
    public boolean setAside(String field) {
        return isSetAside(shape.field(field));
    }

    /** Fields whose own cells are set aside, in the order of the schema. */
    public List<Field> setAside() {
        return IntStream.range(0, fates.length)
                .filter(this::isSetAside)
                .mapToObj(shape::field)
                .toList();
    }

    /**
     * What stands in it that is counted or added up, in words: {@code 110 borgere og 50 pladser}; the first of each unit.
     * Empty for nothing.
     */
    public String amounts() {
        Map<String, String> byUnit = new LinkedHashMap<>();
        for (int i = 0; i < shape.fields(); i++) {
            Field field = shape.field(i);
            if (isAmount(field) && values[shape.firstColumn(i)] != null) {
                amount(i, field).ifPresent(amount -> byUnit.putIfAbsent(field.unit(), amount));
            }
        }
        List<String> all = List.copyOf(byUnit.values());
        return all.size() < 2
                ? String.join("", all)
                : String.join(", ", all.subList(0, all.size() - 1)) + " og " + all.get(all.size() - 1);
    }

    /** Whether a field's values are amounts of something: citizens, places, thousands of kroner, but no prices. */
    public static boolean isAmount(Field field) {
        return !field.unit().isEmpty() && !NOT_ADDED.contains(field.unit());
    }

    private Optional<String> amount(int at, Field field) {
        Object value = values[shape.firstColumn(at)];
        return switch (field.kind()) {
            case COUNT -> {
                Object upper = values[shape.firstColumn(at) + 1];
                yield Optional.of(
                        Objects.equals(value, upper)
                                ? counted(DanishNumbers.format((Long) value), field.unit())
                                : value + "-" + upper + " " + field.unit());
            }
            case WHOLE -> Optional.of(counted(DanishNumbers.format((Long) value), field.unit()));
            case DECIMAL -> Optional.of(counted(shown(((BigDecimal) value).stripTrailingZeros()), field.unit()));
            case MONEY -> Optional.of(DanishNumbers.format((Long) value / OERE) + " kr.");
            default -> Optional.empty();
        };
    }

    private static String shown(BigDecimal number) {
        return DanishNumbers.format(number, Math.max(0, number.scale()));
    }

    private static String counted(String number, String unit) {
        return number + " " + (number.equals("1") ? ONE.getOrDefault(unit, unit) : unit);
    }

    private boolean isSetAside(int field) {
        return fates[field] != 0 && fate(fates[field]) == CellOutcome.QUARANTINED;
    }

    /** Marks the field's cell as used with a finding. */
    public void flag(String field) {
        int at = shape.field(field);
        if (fates[at] != 0 && fate(fates[at]) == CellOutcome.ACCEPTED) {
            fates[at] = kept(CellOutcome.FLAGGED, (fates[at] & BLANK) != 0);
        }
    }

    /** Takes the value of a field out of use, though it could be read: its cell is set aside. */
    public void setValueAside(String field) {
        int at = shape.field(field);
        for (int i = 0; i < shape.columns(at); i++) {
            values[shape.firstColumn(at) + i] = null;
        }
        fates[at] = kept(CellOutcome.QUARANTINED, (fates[at] & BLANK) != 0);
    }

    /** Puts down what the file says of all its rows, or the row itself in other words, where no cell does. */
    public void know(String column, Object value) {
        values[shape.column(column)] = value;
    }

    /** Whether the field has a cell, and nothing is stated in it. */
    public boolean isBlank(String field) {
        int at = shape.field(field);
        return fates[at] != 0 && fate(fates[at]) == CellOutcome.MISSING;
    }

    /** Code of the one who answered, where the row says so. */
    public Optional<String> respondent() {
        return schema().fields().stream().filter(Field::respondent).findFirst().flatMap(field -> text(field.name()));
    }

    /** Whether the field has a cell of its own. */
    boolean hasCell(String field) {
        return fates[shape.field(field)] != 0;
    }

    /** Whether any of its cells holds anything in the file. */
    boolean holdsAnything() {
        for (byte kept : fates) {
            if (kept != 0 && (kept & BLANK) == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether any field but those of the key and the respondent's own name says anything. */
    public boolean answered() {
        for (int i = 0; i < fates.length; i++) {
            Field field = shape.field(i);
            boolean asked = !field.respondent() && !schema().key().contains(field.name());
            if (asked && fates[i] != 0 && fate(fates[i]) != CellOutcome.MISSING) {
                return true;
            }
        }
        return false;
    }

    /** Leaves the cells of these fields out of the account: they are not of this row alone. */
    void leaveOutOfAccount(Set<String> without) {
        without.forEach(field -> fates[shape.field(field)] = 0);
    }

    /** How many cells of the row had each fate, and how many of them are blank in the file. */
    void count(EnumMap<CellOutcome, Long> counts, long[] blanks) {
        for (byte kept : fates) {
            if (kept != 0) {
                counts.merge(quarantined() ? CellOutcome.QUARANTINED : fate(kept), 1L, Long::sum);
                blanks[0] += (kept & BLANK) == 0 ? 0 : 1;
            }
        }
    }

    /** How many answer cells there are, and how many say something that can be used: completeness of a questionnaire. */
    public int[] completeness() {
        int asked = 0;
        int filled = 0;
        for (int i = 0; i < fates.length; i++) {
            if (fates[i] != 0 && schema().asks(shape.field(i))) {
                asked++;
                filled += (fates[i] & BLANK) != 0 || isSetAside(i) || lost() ? 0 : 1;
            }
        }
        return new int[] {asked, filled};
    }

    /** How many fields hold a number or a choice, the date of the answer apart. */
    public int figures() {
        int figures = 0;
        for (int i = 0; i < fates.length; i++) {
            Field field = shape.field(i);
            boolean said = fates[i] != 0 && fate(fates[i]) != CellOutcome.MISSING;
            figures += said && Questionnaire.isFigure(schema(), field) ? 1 : 0;
        }
        return figures;
    }

    /** How many fields hold free text. */
    public int words() {
        return (int) texts.entrySet().stream()
                .filter(text -> !text.getValue().isBlank()
                        && schema().field(text.getKey()).kind() == FieldKind.FREE_TEXT)
                .count();
    }
}
