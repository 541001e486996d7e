package dk.belaeg.schema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One field of an input table or a questionnaire sheet, as its Table Schema says it.
 *
 * @param name English snake_case; the column's name in datasets and code
 * @param title the Danish header or question, as printed in forms
 * @param description Danish help text; empty when the title says all
 * @param required whether a row without it cannot be used
 * @param aliases other headers under which senders give it
 * @param unit Danish unit, empty for none; for money {@code kr.} or {@code 1.000 kr.}
 * @param decimals decimals a number may have
 * @param minimum least value a number may have
 * @param maximum greatest value a number may have
 * @param codes name of the code list, for {@link FieldKind#CODE}
 * @param numberForm how the source writes numbers, when it is known
 * @param fillDown whether a blank cell repeats the one above, as in printed tables
 * @param tenDigitKeys whether ten-digit keys such as P-numbers are expected here, so that they are not taken for CPR
 *     numbers
 * @param asideWhenUnlisted whether a row whose code is not listed is set aside and said once, as in an extract that holds
 *     more than is asked for
 * @param respondent whether it is the respondent's own name, which a questionnaire knows by itself
 */
public record Field(
        String name,
        String title,
        String description,
        FieldKind kind,
        boolean required,
        List<String> aliases,
        String unit,
        int decimals,
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum,
        String codes,
        Optional<NumberForm> numberForm,
        boolean fillDown,
        boolean tenDigitKeys,
        boolean respondent,
        boolean asideWhenUnlisted) {

    public Field {
        aliases = List.copyOf(aliases);
    }

    /** Whether a run of ten digits in this column is a key and not a CPR number. */
    public boolean holdsTenDigitKeys() {
        return tenDigitKeys;
    }

    /** Title with its unit in brackets, as it stands above a column. */
    public String header() {
        return unit.isEmpty() ? title : title + " (" + unit + ")";
    }

    /** The typed columns this field is kept as, in order. */
    public List<Column> columns() {
        return switch (kind) {
            case TEXT, KEY, MUNICIPALITY, OPERATOR, PARAGRAPHS, TARGET_GROUP, CODE ->
                List.of(new Column(name, Column.Type.TEXT, 0));
            case FREE_TEXT, CONTACT -> List.of();
            case WHOLE -> List.of(new Column(name, Column.Type.WHOLE, 0));
            case MONEY -> List.of(new Column(name + "_oere", Column.Type.WHOLE, 0));
            case YEAR -> List.of(new Column(name, Column.Type.YEAR, 0));
            case DECIMAL -> List.of(new Column(name, Column.Type.DECIMAL, decimals));
            case PERCENT -> List.of(new Column(name, Column.Type.DECIMAL, 4));
            case YES_NO -> List.of(new Column(name, Column.Type.TRUTH, 0));
            case DATE -> List.of(new Column(name, Column.Type.DAY, 0));
            case PERIOD ->
                List.of(
                        new Column(name, Column.Type.TEXT, 0),
                        new Column(name + "_from", Column.Type.DAY, 0),
                        new Column(name + "_to", Column.Type.DAY, 0));
            case AGES ->
                List.of(new Column(name + "_from", Column.Type.YEAR, 0), new Column(name + "_to", Column.Type.YEAR, 0));
            case COUNT ->
                List.of(
                        new Column(name + "_lower", Column.Type.WHOLE, 0),
                        new Column(name + "_upper", Column.Type.WHOLE, 0),
                        new Column(name + "_status", Column.Type.TEXT, 0));
        };
    }
}
