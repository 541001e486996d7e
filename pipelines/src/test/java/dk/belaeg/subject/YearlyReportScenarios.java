package dk.belaeg.subject;

import dk.belaeg.contract.Columns;
import dk.belaeg.round.Settings;
import dk.belaeg.subject.ScenarioTest.Given;
import dk.belaeg.subject.shelters.Homelessness;
import dk.belaeg.subject.shelters.ShelterBalance;
import dk.belaeg.subject.shelters.ShelterPlaces;
import dk.belaeg.subject.shelters.ShelterTariffs;
import dk.belaeg.subject.specialised.FollowSettings;
import dk.belaeg.subject.specialised.FollowUp;
import dk.belaeg.subject.specialised.SpecialisedYears;
import dk.belaeg.subject.volume.VolumeCases;
import dk.belaeg.subject.volume.VolumeHouses;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How the measures of the yearly outside reports are called with the tables of a scenario. */
final class YearlyReportScenarios {
    private YearlyReportScenarios() {}

    static Dataset<Row> specialised(Given given) {
        return SpecialisedYears.byYear(
                given.table("specialised"), given.table("specialised_before"), given.table("listed"));
    }

    static Dataset<Row> shelterPlaces(Given given) {
        return ShelterPlaces.byLevels(
                given.table("shelters"), given.table("geographies"), YearMonth.of(2025, 9), BigDecimal.valueOf(80));
    }

    static Dataset<Row> shelterTariffs(Given given) {
        return ShelterTariffs.byShelter(
                given.table("shelters"), given.table("factors"), given.table("geographies"), BigDecimal.valueOf(2322));
    }

    static Dataset<Row> homelessness(Given given) {
        return Homelessness.byLevels(
                given.table("homelessness"),
                given.table("counted_cells"),
                given.table("categories"),
                given.table("geographies"),
                given.table("municipalities"));
    }

    static Dataset<Row> homelessnessAreas(Given given) {
        return Homelessness.byArea(
                given.table("homelessness_areas"),
                homelessness(given),
                given.table("kkr_geographies"),
                given.table("categories"));
    }

    static Dataset<Row> shelterBalance(Given given) {
        return ShelterBalance.byLevels(
                shelterPlaces(given),
                homelessness(given),
                2025,
                given.table("shelter_need_answer").withColumnRenamed(Columns.RESPONDENT, Columns.MUNICIPALITY),
                Boolean.parseBoolean(given.setting("asked")),
                given.table("geographies"),
                given.table("municipalities"));
    }

    static Dataset<Row> volumeCases(Given given) {
        return VolumeCases.byLevels(
                given.table("volume_cases"),
                given.table("counted_cells"),
                given.table("categories"),
                given.table("population_in_bands"),
                given.table("geographies"),
                given.table("municipalities"));
    }

    static Dataset<Row> volumeHouses(Given given) {
        return VolumeHouses.byHouse(given.table("volume_houses"), Optional.of(180), 3);
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
