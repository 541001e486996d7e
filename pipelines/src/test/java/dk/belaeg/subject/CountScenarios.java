package dk.belaeg.subject;

import dk.belaeg.subject.ScenarioTest.Given;
import dk.belaeg.subject.count.CitizenCounts;
import dk.belaeg.subject.count.OpenQuestions;
import dk.belaeg.subject.count.PrintedTotals;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How the measures of a count are called with the tables of a scenario. */
final class CountScenarios {
    private CountScenarios() {}

    private static Dataset<Row> cells(Given given) {
        return CitizenCounts.byMunicipality(
                given.table("count_survey_counts"), given.table("counted_cells"), given.table("categories"));
    }

    static Dataset<Row> counted(Given given) {
        return CitizenCounts.byLevels(
                cells(given),
                given.table("geographies"),
                given.table("municipalities"),
                Boolean.parseBoolean(given.setting("zeros_shown")));
    }

    static Dataset<Row> years(Given given) {
        return CitizenCounts.byYears(cells(given), given.table("geographies"), true);
    }

    static Dataset<Row> groups(Given given) {
        return CitizenCounts.ofGroups(counted(given), given.table("counted_groups"));
    }

    static Dataset<Row> parts(Given given) {
        return CitizenCounts.partsWithinWholes(given.table("count_survey_counts"), given.table("counted_groups"));
    }

    static Dataset<Row> period(Given given) {
        return CitizenCounts.byPeriod(
                cells(given), given.table("geographies"), given.table("municipalities"), given.table("periods"));
    }

    static Dataset<Row> printed(Given given) {
        return PrintedTotals.beside(groups(given), given.table("printed_totals"));
    }

    static Dataset<Row> questions(Given given) {
        return OpenQuestions.byQuestion(given.table("counted_questions_asked"), given.table("answered_questions"), 22);
    }
}
