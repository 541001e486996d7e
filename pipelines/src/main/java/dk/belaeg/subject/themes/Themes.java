package dk.belaeg.subject.themes;

import static dk.belaeg.contract.Columns.ANSWERED;
import static dk.belaeg.contract.Columns.AREA;
import static dk.belaeg.contract.Columns.MUNICIPALITIES;
import static dk.belaeg.contract.Columns.MUNICIPALITY;
import static dk.belaeg.contract.Columns.QUESTION;
import static dk.belaeg.contract.Columns.QUESTIONNAIRE;
import static dk.belaeg.contract.Columns.QUESTION_TITLE;
import static dk.belaeg.contract.Columns.THEME;
import static dk.belaeg.contract.Columns.THEME_NAME;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.rank;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Dimensions;
import dk.belaeg.subject.Distinct;
import dk.belaeg.subject.InnerJoin;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.jspecify.annotations.Nullable;

/** How many municipalities mention each theme in their own words. Method: {@code docs/metode/temaer.md}. */
public final class Themes implements Subject {
    static final String CODED = "coded";
    static final String RANK = "rank";

    @Override
    public boolean isIn(Round round) {
        return round.asked("target_group_survey").isPresent();
    }

    @Override
    public List<Rule> rules() {
        return Coding.rules();
    }

    @Override
    public void check(Intake intake, Round round, Contracts contracts, List<Finding> findings) {
        Coding.check(intake, contracts, findings);
    }

    @Override
    public void datasets(Inputs inputs, Datasets datasets) {
        datasets.add("theme_counts", () -> byQuestion(mentions(inputs)));
    }

    /** What was written in own words, by theme; texts about no area stand under all of them. */
    private static Dataset<Row> mentions(Inputs inputs) {
        Codes codes = inputs.codes();
        Intake intake = inputs.checked().intake();
        Coding.Coded coded = Coding.coded(intake);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Questionnaire questionnaire : inputs.contracts().questionnaires()) {
            for (Coding.Text text : Coding.texts(intake, questionnaire, codes)) {
                List<String> themes = coded.themes(text);
                themes.forEach(theme ->
                        rows.add(mention(text, theme, codes.list("themes").nameOf(theme))));
                if (themes.isEmpty()) {
                    rows.add(mention(text, null, null));
                }
            }
        }
        return inputs.dataset(Dimensions.MENTIONS, rows);
    }

    private static @Nullable Object[] mention(Coding.Text text, @Nullable String theme, @Nullable String name) {
        return new @Nullable Object[] {
            text.questionnaire().name(),
            text.field().name(),
            text.field().title(),
            text.area().orElse("total"),
            text.sender(),
            theme,
            name
        };
    }

    /**
     * One row per questionnaire, question, area and theme that anybody mentions. A municipality counts once for a theme,
     * however often it mentions it.
     *
     * @param mentions see {@link dk.belaeg.subject.Dimensions#MENTIONS}
     * @return {@code municipalities} that mention the theme, those that wrote anything ({@code answered}) and those of
     *     which anything is {@code coded}; {@code rank} among the themes of the question and area, 1 for the one that most
     *     mention, alike for equals
     */
    public static Dataset<Row> byQuestion(Dataset<Row> mentions) {
        Dataset<Row> asked = mentions.groupBy(QUESTIONNAIRE, QUESTION, AREA)
                .agg(
                        Distinct.count(col(MUNICIPALITY)).as(ANSWERED),
                        Distinct.count(when(col(THEME).isNotNull(), col(MUNICIPALITY)))
                                .as(CODED));
        return mentions.filter(col(THEME).isNotNull())
                .groupBy(QUESTIONNAIRE, QUESTION, QUESTION_TITLE, AREA, THEME, THEME_NAME)
                .agg(Distinct.count(col(MUNICIPALITY)).as(MUNICIPALITIES))
                // one row a questionnaire, question and area
                .transform(InnerJoin.with(asked, QUESTIONNAIRE, QUESTION, AREA))
                .withColumn(
                        RANK,
                        rank().over(Window.partitionBy(QUESTIONNAIRE, QUESTION, AREA)
                                        .orderBy(col(MUNICIPALITIES).desc()))
                                .cast("long"));
    }
}
