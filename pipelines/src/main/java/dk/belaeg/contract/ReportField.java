package dk.belaeg.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One column of a report dataset.
 *
 * @param name English snake_case
 * @param title Danish header without its unit
 * @param description Danish; for the codebook
 * @param role what the column is to its row
 * @param type type of its values; {@link Type#COUNT} is kept as two bounds
 * @param unit Danish unit, empty for none
 * @param decimals decimals shown; values are kept unrounded
 * @param persons whether it counts persons, so that small numbers are protected
 * @param derived how it follows from other columns, which are the only source it is computed from
 * @param codes the code list its values come from, empty for none
 * @param reason whether the dataset says, in {@code <name>_reason}, why a value is blank
 * @param machineOnly whether it is left out of tables for reading, because another column says it in words
 * @param question the question whose answers it shows, as questionnaire, sheet and field; empty for none
 * @param changes Danish sentences: how that question has changed over the years, oldest first
 * @param order values that come before or after all others when rows are sorted; {@value #OTHERS} stands for the others, which
 *     are in alphabetical order
 * @param sums values of a key that are sums of its others: they come last, and their rows are marked
 * @param lacks the column that says whose parts the sum lacks, blank when it is whole; empty for no sum
 * @param hiddenWith columns that it is hidden with: where one of them is a mark, so is this number, for they could be worked
 *     out from it; empty for none
 * @param input the input table that it shows something of; a round in which that gave nothing has no such column. Empty for
 *     a column that is always there
 * @param trace how the number is worked out again from rows that came in; empty where it is derived, or no such way is known
 */
public record ReportField(
        String name,
        String title,
        String description,
        Role role,
        Type type,
        String unit,
        int decimals,
        boolean persons,
        Optional<Derived> derived,
        String codes,
        boolean reason,
        boolean machineOnly,
        String question,
        List<String> changes,
        List<String> order,
        List<String> sums,
        String lacks,
        List<String> hiddenWith,
        String input,
        Optional<Trace> trace) {

    /** Stands for all values that are not named. */
    static final String OTHERS = "*";

    /** Decimals that unrounded values are kept with. */
    public static final int SCALE = 6;

    /** What a column is to its row. */
    public enum Role {
        /** Part of the key: with the other keys it says which row this is. */
        KEY,
        /** The name in words of a key. */
        LABEL,
        /** A figure or statement about the row. */
        VALUE
    }

    /** Types of report values. */
    public enum Type {
        TEXT,
        WHOLE,
        DECIMAL,
        /** A count whose bounds may differ, since senders may write "≤3" or "4-6". */
        COUNT,
        YEAR,
        DAY,
        TRUTH
    }

    /** As a file tells it. */
    @JsonCreator
    static ReportField of(
            @JsonProperty(value = "name", required = true) String name,
            @JsonProperty(value = "title", required = true) String title,
            @JsonProperty("description") String description,
            @JsonProperty(value = "x-role", defaultValue = "value") Role role,
            @JsonProperty(value = "type", required = true) Field.Type type,
            @JsonProperty("x-count") boolean count,
            @JsonProperty("unit") String unit,
            @JsonProperty("x-decimals") int decimals,
            @JsonProperty("x-persons") boolean persons,
            @JsonProperty("x-derived") Optional<Derived> derived,
            @JsonProperty("x-codes") String codes,
            @JsonProperty("x-reason") boolean reason,
            @JsonProperty("x-machine-only") boolean machineOnly,
            @JsonProperty("x-question") String question,
            @JsonProperty("x-rank") List<String> order,
            @JsonProperty("x-sums") List<String> sums,
            @JsonProperty("x-lacks") String lacks,
            @JsonProperty("x-hidden-with") List<String> hiddenWith,
            @JsonProperty("x-input") String input,
            @JsonProperty("x-trace") Optional<Trace> trace) {
        Type kept =
                switch (type) {
                    case STRING -> Type.TEXT;
                    case INTEGER -> count ? Type.COUNT : Type.WHOLE;
                    case NUMBER -> Type.DECIMAL;
                    case BOOLEAN -> Type.TRUTH;
                    case DATE -> Type.DAY;
                    case YEAR -> Type.YEAR;
                };
        return new ReportField(
                name,
                title,
                description,
                role,
                kept,
                unit,
                decimals,
                persons,
                derived,
                codes,
                reason,
                machineOnly,
                question,
                List.of(),
                order,
                sums,
                lacks,
                hiddenWith,
                input,
                trace);
    }

    /** Notes what the column says of itself that cannot be. */
    void check(Problems.Place place) {
        if (!lacks.isEmpty() && derived.isPresent()) {
            place.problem("en afledt kolonne mangler kun, hvad den, den er afledt af, mangler.");
        }
        if (!sums.isEmpty() && role != Role.KEY) {
            place.problem("»x-sums« hører til en nøgle.");
        }
        if (!input.isEmpty() && role != Role.VALUE) {
            place.problem("en kolonne med »x-input« kan ikke være en nøgle eller et navn.");
        }
        if (!hiddenWith.isEmpty() && (persons || derived.isPresent() || role != Role.VALUE)) {
            place.problem("en kolonne med »x-hidden-with« er et tal, som hverken tæller personer eller er afledt.");
        }
        trace.ifPresent(one -> one.check(place.in("x-trace")));
        if (trace.isPresent() && derived.isPresent()) {
            place.problem("en afledt kolonne har ingen »x-trace«; det har dem, den er afledt af.");
        }
        if (persons && derived.isPresent()) {
            place.problem("en afledt kolonne tæller ikke selv personer; det gør den, den er afledt af.");
        }
    }

    public ReportField {
        changes = List.copyOf(changes);
        order = order.contains(OTHERS)
                ? List.copyOf(order)
                : Stream.concat(order.stream(), Stream.of(OTHERS)).toList();
        sums = List.copyOf(sums);
        hiddenWith = List.copyOf(hiddenWith);
    }

    /** Title with its unit in brackets, as it stands above a column. */
    public String header() {
        return header(title, unit);
    }

    /** A title with a unit in brackets, unless the title says it: "Godkendte pladser", "Svarprocent". */
    public static String header(String title, String unit) {
        List<String> words = List.of(title.toLowerCase(Locale.ROOT).split("[ ,]+"));
        boolean percent = unit.equals("pct.") && words.stream().anyMatch(word -> word.endsWith("procent"));
        boolean said = percent || words.contains(unit);
        return unit.isEmpty() || said ? title : title + " (" + unit + ")";
    }

    /** The same column shown with another number of decimals. */
    public ReportField withDecimals(int others) {
        return with(title, description, unit, others, changes);
    }

    /** The same column with what is to be known of its question. */
    public ReportField changed(List<String> sentences) {
        return with(title, description, unit, decimals, sentences);
    }

    /** The same column in the words that a release has printed. */
    public ReportField printed(String words, String about, String printedUnit) {
        return with(words, about, printedUnit, decimals, List.of());
    }

    /** A column that says which of several tables a row is from. */
    public static ReportField telling(String name, String title, Role role, Type type) {
        return new ReportField(
                name,
                title,
                "",
                role,
                type,
                "",
                0,
                false,
                Optional.empty(),
                "",
                false,
                false,
                "",
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(),
                "",
                Optional.empty());
    }

    ReportField worded(UnaryOperator<String> words) {
        return with(
                words.apply(title),
                words.apply(description),
                words.apply(unit),
                decimals,
                changes,
                derived.map(from -> from.worded(words)));
    }

    private ReportField with(
            String otherTitle, String otherDescription, String otherUnit, int otherDecimals, List<String> sentences) {
        return with(otherTitle, otherDescription, otherUnit, otherDecimals, sentences, derived);
    }

    private ReportField with(
            String otherTitle,
            String otherDescription,
            String otherUnit,
            int otherDecimals,
            List<String> sentences,
            Optional<Derived> otherDerived) {
        return new ReportField(
                name,
                otherTitle,
                otherDescription,
                role,
                type,
                otherUnit,
                otherDecimals,
                persons,
                otherDerived,
                codes,
                reason,
                machineOnly,
                question,
                sentences,
                order,
                sums,
                lacks,
                hiddenWith,
                input,
                trace);
    }

    /** The place of a value when rows are sorted by this column. */
    public int rank(String value) {
        if (sums.contains(value)) {
            return order.size() + 1 + sums.indexOf(value);
        }
        return order.indexOf(order.contains(value) ? value : OTHERS);
    }

    /** The columns that a measure delivers for this field; none for a derived one. */
    public List<Column> columns() {
        if (derived.isPresent()) {
            return List.of();
        }
        List<Column> columns = new ArrayList<>();
        switch (type) {
            case TEXT -> columns.add(new Column(name, Column.Type.TEXT, 0));
            case WHOLE -> columns.add(new Column(name, Column.Type.WHOLE, 0));
            case DECIMAL -> columns.add(new Column(name, Column.Type.DECIMAL, SCALE));
            case YEAR -> columns.add(new Column(name, Column.Type.YEAR, 0));
            case DAY -> columns.add(new Column(name, Column.Type.DAY, 0));
            case TRUTH -> columns.add(new Column(name, Column.Type.TRUTH, 0));
            case COUNT -> {
                columns.add(new Column(name + "_lower", Column.Type.WHOLE, 0));
                columns.add(new Column(name + "_upper", Column.Type.WHOLE, 0));
            }
        }
        if (reason) {
            columns.add(new Column(name + "_reason", Column.Type.TEXT, 0));
        }
        return columns;
    }
}
