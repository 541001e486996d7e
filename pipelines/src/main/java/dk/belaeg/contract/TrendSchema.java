package dk.belaeg.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a number of a report has developed from round to round, drawn in a series: a panel for each of its rows, with a gap
 * where two rounds cannot be compared.
 *
 * @param id unique over all figures; also the file name
 * @param title Danish, the same in every series
 * @param subtitle Danish: unit and scope
 * @param value the column of the number
 * @param series the column that names the rows
 * @param where as in {@link FigureSchema}
 */
public record TrendSchema(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String title,
        String subtitle,
        @JsonProperty(required = true) String value,
        @JsonProperty(required = true) String series,
        Map<String, List<String>> where) {
    public TrendSchema {
        where = Map.copyOf(where);
    }

    void check(Problems.Place place, Set<String> columns) {
        place.mustExist("value", List.of(value), columns);
        place.mustExist("series", List.of(series), columns);
        place.mustExist("where", where.keySet(), columns);
        if ((title + subtitle).contains("{")) {
            place.problem("en serie udfylder intet i teksterne, så de kan ikke nævne rundens indstillinger.");
        }
    }

    /**
     * The figure over the rounds.
     *
     * @param time the column that says when a row is of
     * @param gap the column that says whether its number can be compared with the one before
     */
    public FigureSchema figure(String time, String gap) {
        return new FigureSchema(
                id,
                title,
                subtitle,
                FigureSchema.Kind.SMALL_MULTIPLES,
                Map.of("x", time, "value", value, "series", series, "gap", gap),
                where,
                0,
                List.of(),
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false);
    }
}
