package dk.belaeg.subject.shelters;

import static dk.belaeg.contract.Columns.*;
import static dk.belaeg.subject.shelters.ShelterPlaces.COUNTED_ON;
import static dk.belaeg.subject.shelters.ShelterPlaces.SHELTER;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import dk.belaeg.subject.Dimensions;
import dk.belaeg.subject.InnerJoin;
import java.math.BigDecimal;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tariffs of shelters beside the agreed cap, in its prices. Method: {@code docs/metode/forsorgshjem.md}. */
public final class ShelterTariffs {
    static final String HOST_NAME = "host_name";
    static final String FIXED_TARIFF = "fixed_tariff";
    static final String CAP = "cap";
    static final String AGAINST_CAP = "against_cap";

    /** A column between the steps: the day of the newest count. */
    private static final String NEWEST = "newest";

    private static final String KRONER = "decimal(18,6)";

    /** Wide enough for the factor, narrow enough that a product with any tariff keeps its decimals. */
    private static final String EXACT_FACTOR = "decimal(14,12)";

    private ShelterTariffs() {}

    /**
     * One row per shelter of the newest count that has not closed.
     *
     * @param rows one row per shelter and day: {@code shelter, host, sector, counted_on, places, tariff_oere}
     * @param factors one row per year that has a price factor to the year of the cap: {@code year, factor}
     * @param geographies one row per municipality and geography it lies in
     * @param cap in kroner a day
     */
    public static Dataset<Row> byShelter(
            Dataset<Row> rows, Dataset<Row> factors, Dataset<Row> geographies, BigDecimal cap) {
        Dataset<Row> names = geographies
                .filter(col(GEOGRAPHY_LEVEL).equalTo(Dimensions.LEVEL_MUNICIPALITY))
                .select(col(MUNICIPALITY).as(HOST), col(GEOGRAPHY_NAME).as(HOST_NAME));
        Column tariff = col(TARIFF_OERE).divide(lit(100)).cast(KRONER);
        Column fixed = tariff.multiply(col(FACTOR).cast(EXACT_FACTOR)).cast(KRONER);
        Column noTariff = when(tariff.isNull(), lit("ikke oplyst"));
        Column noIndex =
                when(col(FACTOR).isNull(), concat(lit("prisindekset mangler for at regne "), col(YEAR), lit(" om")));
        return rows.transform(InnerJoin.withEach(rows.agg(max(COUNTED_ON).as(NEWEST))))
                .filter(col(COUNTED_ON).equalTo(col(NEWEST)))
                // one that has closed is stated with no places
                .filter(coalesce(col(PLACES).gt(0), lit(true)))
                .withColumn(YEAR, year(col(COUNTED_ON)))
                // a municipality has one name
                .transform(InnerJoin.with(names, HOST))
                // a year has one factor
                .join(factors, new String[] {YEAR}, "left")
                .select(
                        col(SHELTER),
                        col(HOST),
                        col(HOST_NAME),
                        col(SECTOR),
                        col(YEAR),
                        col(PLACES),
                        tariff.as(TARIFF),
                        noTariff.as(reasonOf(TARIFF)),
                        fixed.as(FIXED_TARIFF),
                        coalesce(noTariff, noIndex).as(reasonOf(FIXED_TARIFF)),
                        lit(cap).cast(KRONER).as(CAP),
                        when(fixed.gt(lit(cap)), lit("over"))
                                .when(fixed.leq(lit(cap)), lit("within"))
                                .otherwise(lit("unknown"))
                                .as(AGAINST_CAP));
    }
}
