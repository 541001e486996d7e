package dk.belaeg.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dk.belaeg.grammar.Noun;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A finding for the summary of an annex or a chapter of it, chosen from a released table by a stated rule and said in a Danish sentence with
 * {@link Slots}. Where the table cannot answer there is no finding.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Headline.Top.class, name = "top"),
    @JsonSubTypes.Type(value = Headline.Row.class, name = "row"),
    @JsonSubTypes.Type(value = Headline.Share.class, name = "share"),
    @JsonSubTypes.Type(value = Headline.Spread.class, name = "spread")
})
public sealed interface Headline {
    /** The table it is found in. */
    String report();

    /** Column to the values whose rows are looked at; empty for all. */
    Map<String, List<String>> where();

    default Rows rows() {
        return new Rows(report(), where());
    }

    /**
     * The rule in Danish, so that readers can see how findings are chosen: "største beregnede mangel"; empty for what is
     * told in a chapter alone.
     */
    String rule();

    /** The figure or table below which the sentence stands; empty for the summary alone. */
    String below();

    /** How much it weighs against the others; empty when it goes before them, or weighs in a way of its kind. */
    default Optional<Weight> weight() {
        return Optional.empty();
    }

    /** The same in Danish. */
    default String weighs() {
        return weight().map(Weight::danish).orElse("");
    }

    Headline worded(UnaryOperator<String> words);

    /**
     * How much a finding weighs: how far a number lies from where it would be unremarkable, in parts of what is much.
     *
     * @param column of the row, or of the leading rows
     * @param from a number, or {@link #MEDIAN}
     * @param full a number, a column of the same row, or {@link #MEDIAN}
     * @param danish the same for readers: "manglen i forhold til borgerne"
     */
    record Weight(
            @JsonProperty(required = true) String column,
            @JsonProperty(defaultValue = "0") String from,
            @JsonProperty(required = true) String full,
            @JsonProperty(value = "text", required = true) String danish) {
        /** The middle of the column's numbers. */
        public static final String MEDIAN = "median";

        Weight worded(UnaryOperator<String> words) {
            return new Weight(column, words.apply(from), words.apply(full), words.apply(danish));
        }
    }

    /**
     * Rows of a report.
     *
     * @param where column to the values whose rows are taken, or with {@code !} before it whose rows are not
     */
    record Rows(String report, Map<String, List<String>> where) {
        public Rows {
            where = Map.copyOf(where);
        }

        Rows worded(UnaryOperator<String> words) {
            return new Rows(report, FigureSchema.worded(where, words));
        }
    }

    /**
     * What one row says. Slots are the columns of the report.
     *
     * @param needed columns that must hold a number, or there is no finding
     */
    record Row(
            @JsonProperty(required = true) String report,
            Map<String, List<String>> where,
            String rule,
            String below,
            Optional<Weight> weight,
            List<String> needed,
            @JsonProperty(required = true) String text)
            implements Headline {
        public Row {
            where = Map.copyOf(where);
            needed = List.copyOf(needed);
        }

        @Override
        public Row worded(UnaryOperator<String> words) {
            return new Row(
                    report,
                    FigureSchema.worded(where, words),
                    words.apply(rule),
                    below,
                    weight.map(one -> one.worded(words)),
                    needed,
                    words.apply(text));
        }
    }

    /**
     * Who has most or least. Slots are {@code label}, {@code value}, {@code others} (those that come next), {@code ranked}
     * (how many were compared), {@code part} (the value as part of what the weight is full at: "15 af de 22 kommuner";
     * there is no finding where that is fewer than three), and the columns of the leading row.
     *
     * @param value the column ranked by
     * @param label the columns that name a row; the second and on stand in brackets
     * @param least whether the least leads
     * @param above only rows whose number is proved to lie above count, or below for who has least; empty for all
     * @param noun what a row is
     * @param others sentence about those that come next; empty for none
     * @param none sentence when no row counts; empty for no finding then
     */
    record Top(
            @JsonProperty(required = true) String report,
            Map<String, List<String>> where,
            String rule,
            String below,
            Optional<Weight> weight,
            @JsonProperty(required = true) String value,
            List<String> label,
            boolean least,
            Optional<BigDecimal> above,
            @JsonProperty(required = true) Noun noun,
            @JsonProperty(required = true) String text,
            String others,
            String none)
            implements Headline {
        public Top {
            where = Map.copyOf(where);
            label = List.copyOf(label);
        }

        @Override
        public Top worded(UnaryOperator<String> words) {
            return new Top(
                    report,
                    FigureSchema.worded(where, words),
                    words.apply(rule),
                    below,
                    weight.map(one -> one.worded(words)),
                    value,
                    label,
                    least,
                    above,
                    noun,
                    words.apply(text),
                    words.apply(others),
                    words.apply(none));
        }
    }

    /**
     * How many of the rows are of a kind; weighs that part. The slot {@code part} is "15 af de 22 kommuner".
     *
     * @param counted column to the values of the rows that are counted
     * @param undecided column to the values of the rows that may be of the kind or not, and are no part of the whole
     * @param first whether it goes before what is weighed
     * @param noun what a row is
     * @param rest sentence about those undecided, whose slot {@code rest} is "2 kommuner"; empty for none
     */
    record Share(
            @JsonProperty(required = true) String report,
            Map<String, List<String>> where,
            String rule,
            String below,
            Map<String, List<String>> counted,
            Map<String, List<String>> undecided,
            boolean first,
            @JsonProperty(required = true) Noun noun,
            @JsonProperty(required = true) String text,
            String rest)
            implements Headline {
        public Share {
            where = Map.copyOf(where);
            counted = Map.copyOf(counted);
            undecided = Map.copyOf(undecided);
        }

        @Override
        public String weighs() {
            return first ? "" : "hvor stor en del det er";
        }

        @Override
        public Share worded(UnaryOperator<String> words) {
            return new Share(
                    report,
                    FigureSchema.worded(where, words),
                    words.apply(rule),
                    below,
                    FigureSchema.worded(counted, words),
                    FigureSchema.worded(undecided, words),
                    first,
                    noun,
                    words.apply(text),
                    words.apply(rest));
        }
    }

    /**
     * How many have had none over the times, one or more in some or all of them, and few every time; goes before all
     * others. Rows that are alike in {@code who} are of one, and there is a finding for each value of {@code each}.
     *
     * @param each the column that names what is counted, said as it is; empty for {@code what}
     * @param who the column that tells apart those who have had some
     * @param across the column of the times
     * @param value the numbers
     * @param what is counted
     * @param few the most that is few: a number or a setting
     * @param noun what those who have had some are
     */
    record Spread(
            @JsonProperty(required = true) String report,
            Map<String, List<String>> where,
            String rule,
            String below,
            String each,
            @JsonProperty(required = true) String who,
            @JsonProperty(required = true) String across,
            @JsonProperty(required = true) String value,
            String what,
            @JsonProperty(required = true) String few,
            @JsonProperty(required = true) Noun noun)
            implements Headline {
        public Spread {
            where = Map.copyOf(where);
        }

        @Override
        public Spread worded(UnaryOperator<String> words) {
            return new Spread(
                    report,
                    FigureSchema.worded(where, words),
                    words.apply(rule),
                    below,
                    each,
                    who,
                    across,
                    value,
                    words.apply(what),
                    words.apply(few),
                    noun);
        }
    }
}
