package dk.belaeg.subject;

import dk.belaeg.round.Settings;
import dk.belaeg.subject.ScenarioTest.Given;
import dk.belaeg.subject.specialised.FollowSettings;
import dk.belaeg.subject.specialised.FollowUp;
import dk.belaeg.subject.specialised.SpecialisedYears;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How the measures of the yearly outside reports are called with the tables of a scenario. */
final class YearlyReportScenarios {
    private YearlyReportScenarios() {}

    static Dataset<Row> specialised(Given given) {
        return SpecialisedYears.byYear(
                given.table("specialised"), given.table("specialised_before"), given.table("listed"));
    }

    static Dataset<Row> followUp(Given given) {
        FollowSettings usual = Settings.standard(FollowSettings.class);
        return FollowUp.byService(
                specialised(given),
                given.table("specialised"),
                given.table("listed"),
                new FollowSettings(
                        usual.low(),
                        usual.high(),
                        usual.fall(),
                        usual.few(),
                        Integer.parseInt(given.setting("signs"))));
    }
}
