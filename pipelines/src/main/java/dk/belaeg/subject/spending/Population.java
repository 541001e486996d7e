package dk.belaeg.subject.spending;

import static dk.belaeg.contract.Columns.*;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.AgesGrammar;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Inhabitants of the ages that spending is divided by, from whatever spans of age the statistics came in: the very span,
 * or spans that fill it without gap or overlap. Method: {@code docs/metode/udgifter.md}.
 */
public final class Population {
    /** No Dane has reached it, so statistics by single years may end below it and still cover an open span. */
    private static final int OLD = 99;

    private static final int OPEN_END = 150;

    private static final String BOTH = "total";
    private static final String MEN = "men";
    private static final String WOMEN = "women";

    /** Columns between the steps: the ends of a band. */
    private static final String BAND_FROM = "band_from";

    private static final String BAND_TO = "band_to";

    private Population() {}

    /**
     * The ages that an area's spending is divided by.
     *
     * @param to the last age; an open band ends at 150
     */
    public record Band(String area, int from, int to) {
        /** That of one of the age groups of the list. */
        public static Band of(String area, String ages, Codes codes) {
            String to = codes.list("age-groups").value(ages, "age_to");
            return new Band(
                    area,
                    Integer.parseInt(codes.list("age-groups").value(ages, "age_from")),
                    to.isEmpty() ? AgesGrammar.OLDEST : Integer.parseInt(to));
        }
    }

    /**
     * One row per municipality, band and year; {@code persons} is null when the spans do not fill the band exactly.
     *
     * @param population one row per municipality, sex, span of ages and year: {@code municipality, sex, ages_from, ages_to,
     *     year, persons}; without a sex, or with "total", it counts both
     */
    public static Dataset<Row> inBands(Dataset<Row> population, List<Band> bands) {
        Column inside = col(AGES_FROM).geq(col(BAND_FROM)).and(col(AGES_TO).leq(col(BAND_TO)));
        Column exact = col(AGES_FROM).equalTo(col(BAND_FROM)).and(col(AGES_TO).equalTo(col(BAND_TO)));
        Column part = not(exact);
        Column open = col(BAND_TO).equalTo(OPEN_END).and(col("last").geq(OLD));
        Column filled = col("first")
                .equalTo(col(BAND_FROM))
                .and(col("last").equalTo(col(BAND_TO)).or(open))
                .and(col("width").equalTo(col("last").minus(col("first")).plus(1)));
        return bothSexes(population)
                // few bands: every row is tried against each
                .select(
                        col("*"),
                        inline(array(bands.stream().map(Population::ends).toArray(Column[]::new))))
                .filter(inside)
                .groupBy(MUNICIPALITY, AREA, YEAR, BAND_FROM, BAND_TO)
                .agg(
                        max(when(exact, col(PERSONS))).as("whole"),
                        sum(when(part, col(PERSONS))).as("parts"),
                        min(when(part, col(AGES_FROM))).as("first"),
                        max(when(part, col(AGES_TO))).as("last"),
                        sum(when(
                                        part.and(col(PERSONS).isNotNull()),
                                        col(AGES_TO).minus(col(AGES_FROM)).plus(lit(1))))
                                .as("width"))
                .select(
                        col(MUNICIPALITY),
                        col(AREA),
                        col(YEAR),
                        coalesce(col("whole"), when(filled, col("parts"))).as(PERSONS));
    }

    /** Men and women together, as they are given together, else the sum of both; never both, and never one alone. */
    private static Dataset<Row> bothSexes(Dataset<Row> population) {
        Column sex = coalesce(col(SEX), lit(BOTH));
        return population
                .groupBy(MUNICIPALITY, AGES_FROM, AGES_TO, YEAR)
                .agg(
                        max(when(sex.equalTo(BOTH), col(PERSONS))).as(BOTH),
                        sum(when(sex.equalTo(MEN), col(PERSONS))).as(MEN),
                        sum(when(sex.equalTo(WOMEN), col(PERSONS))).as(WOMEN))
                .select(
                        col(MUNICIPALITY),
                        col(AGES_FROM),
                        col(AGES_TO),
                        col(YEAR),
                        coalesce(col(BOTH), col(MEN).plus(col(WOMEN))).as(PERSONS));
    }

    private static Column ends(Band band) {
        return struct(
                lit(band.area()).as(AREA),
                lit(band.from()).as(BAND_FROM),
                lit(band.to()).as(BAND_TO));
    }
}
