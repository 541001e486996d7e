package dk.belaeg.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How a number of a report is worked out again from the rows of an input table, a sheet or another report: which rows, and
 * what is taken of them. Rows are those that are alike in the report's key.
 *
 * @param from the table or report; the first of the report's {@code x-rows} where it is left out
 * @param take what is done with the values
 * @param field the column whose values are taken; rows are counted where there is none
 * @param weight of a mean: the column that each value weighs by
 * @param where further conditions on rows, as a figure has them
 * @param by which column of the rows a key is set against, where that is not told by its name; {@value #ANY} for none
 * @param but Danish, what goes in besides or is taken away, so that some numbers come out otherwise; empty when none do
 */
public record Trace(
        @JsonProperty("from") String from,
        @JsonProperty(value = "take", defaultValue = "sum") Take take,
        @JsonProperty("field") String field,
        @JsonProperty("weight") String weight,
        @JsonProperty("where") Map<String, List<String>> where,
        @JsonProperty("by") Map<String, String> by,
        @JsonProperty("but") String but) {
    /** Stands for no column: a key that does not choose among the rows. */
    public static final String ANY = "*";

    /** What is done with the values of the rows. */
    public enum Take {
        /** They are added up, bounds of counts each by itself. */
        SUM,
        /** Rows that have a value are counted; all rows where there is no field. */
        COUNT,
        /** Different values are counted. */
        DISTINCT,
        /** All rows say the same, and it is that. */
        SAME,
        LEAST,
        MOST,
        MEDIAN,
        /** The mean, weighed by another column where one is named. */
        MEAN,
        /** More is done with them than can be said: the rows are where the number comes from, and no more is claimed. */
        AMONG
    }

    public Trace {
        where = Map.copyOf(where);
        by = Map.copyOf(by);
    }

    /**
     * Rows that the numbers of a report are made of.
     *
     * @param from the table or report
     * @param by as in a trace
     */
    public record Rows(
            @JsonProperty(value = "from", required = true) String from, @JsonProperty("by") Map<String, String> by) {
        public Rows {
            by = Map.copyOf(by);
        }
    }

    /** Notes what cannot be. */
    void check(Problems.Place place) {
        if (take != Take.COUNT && field.isEmpty()) {
            place.missing("field");
        }
        if (!weight.isEmpty() && take != Take.MEAN) {
            place.problem("»weight« hører til et gennemsnit (»take«: \"mean\").");
        }
    }

    /** The tables that may be named. */
    static void check(List<ReportSchema> reports, Set<String> tables, Consumer<String> problems) {
        for (ReportSchema report : reports) {
            report.rows().stream()
                    .map(Rows::from)
                    .filter(from -> !tables.contains(from))
                    .forEach(from -> problems.accept(
                            report.name() + ".report.json, x-rows: tabellen " + from + " findes ikke."));
            report.fields().forEach(field -> field.trace()
                    .filter(trace -> trace.from().isEmpty() ? report.rows().isEmpty() : !tables.contains(trace.from()))
                    .ifPresent(trace -> problems.accept(report.name() + ".report.json, kolonnen " + field.name()
                            + ": x-trace skal nævne en tabel eller en rapport, som findes, i »from«.")));
        }
    }
}
