package dk.belaeg;

import static dk.belaeg.contract.Columns.OPERATOR;
import static dk.belaeg.contract.Columns.OPERATOR_NAME;
import static dk.belaeg.contract.Columns.YEAR;
import static dk.belaeg.contract.Columns.reasonOf;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.check.Checked;
import dk.belaeg.check.RowRule;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Rule;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings;
import dk.belaeg.round.Settings.Setting;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A subject as somebody would add it: what operators take in rent. Its contracts are {@code tilfoejelse/rents}. */
final class Rents implements Subject {
    /** The table that comes in, the dataset, and its column of how many there are. */
    private static final String RENTS = "rents";

    private static final String RENT = "rent";
    private static final String RENT_SUM = "rent_sum";
    private static final String LACKING = "en eller flere huslejer kan ikke bruges";

    static final Rule IMPLAUSIBLE = Rule.Level.CONTENT.warning(
            "husleje-usandsynlig",
            "Usandsynlig husleje",
            "Ret huslejen, hvis den er skrevet forkert. Er den rigtig, så godkend den i rettelser.xlsx.");

    /** When somebody is asked about a rent. */
    @Setting("huslejer")
    public record RentSettings(
            @Setting(value = "hoejst", standard = "15000", meaning = "en højere husleje pr. døgn er usandsynlig (kr.)")
                    BigDecimal most)
            implements Settings {
        @Override
        public List<String> problems(Contracts contracts) {
            return most.signum() > 0 ? List.of() : List.of("»hoejst« skal være over 0.");
        }
    }

    @Override
    public List<Class<? extends Settings>> settings() {
        return List.of(RentSettings.class);
    }

    @Override
    public List<Rule> rules() {
        return List.of(IMPLAUSIBLE);
    }

    @Override
    public List<RowRule> rowRules(Round round, Contracts contracts) {
        BigDecimal most = round.settings(RentSettings.class).most();
        return List.of(new RowRule(IMPLAUSIBLE, RENTS, RENT, row -> row.value(RENT, BigDecimal.class)
                .filter(rent -> rent.compareTo(most) > 0)
                .map(rent -> "Huslejen er over " + DanishNumbers.format(most, 0) + " kr. pr. døgn.")));
    }

    @Override
    public Map<String, String> words(Round round, Codes codes, Checked checked) {
        return Map.of(
                "huslejeaar",
                checked.intake().table(RENTS).used().stream()
                        .flatMap(row -> row.value(YEAR, Integer.class).stream())
                        .max(Comparator.naturalOrder())
                        .map(String::valueOf)
                        .orElse(""));
    }

    @Override
    public Map<String, LostRows> lostRows() {
        return Map.of(RENTS, LostRows.SUMS_BLANK);
    }

    @Override
    public void datasets(Inputs inputs, Datasets datasets) {
        datasets.add(RENTS, () -> byOperator(inputs.parts(RENTS), inputs.operators()));
    }

    /** One row per operator and year, and per year for all: how many rents, and their sum, blank when it lacks one. */
    private static Dataset<Row> byOperator(Dataset<Row> rents, Dataset<Row> operators) {
        return rents.withColumn("of", explode(array(col(OPERATOR), lit("total"))))
                .groupBy(col("of").as(OPERATOR), col(YEAR))
                .agg(
                        count(lit(1)).as(RENTS),
                        when(count(RENT).equalTo(count(lit(1))), sum(RENT)).as(RENT_SUM))
                .withColumn(reasonOf(RENT_SUM), when(col(RENT_SUM).isNull(), lit(LACKING)))
                // each operator has one name
                .join(operators, new String[] {OPERATOR}, "left")
                .withColumn(OPERATOR_NAME, coalesce(col(OPERATOR_NAME), lit("I alt")));
    }
}
