package dk.belaeg.subject.count;

import static dk.belaeg.contract.Columns.COUNTED_GROUP;
import static dk.belaeg.contract.Columns.FORM_THEME;
import static dk.belaeg.contract.Columns.MUNICIPALITY;
import static dk.belaeg.contract.Columns.QUESTION;
import static dk.belaeg.contract.Columns.QUESTION_ORDER;
import static dk.belaeg.contract.Columns.THEME;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;

import dk.belaeg.intake.StagedRow;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Dimensions;
import dk.belaeg.subject.Inputs;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** How many have answered each open question of a count. What they wrote stays with the secretariat. */
public final class OpenQuestions {
    static final String ANSWERS = "answers";
    static final String ASKED_OF = "asked_of";
    static final String USUAL_THEME = "usual_theme";
    private static final String WORDS = "words";

    private OpenQuestions() {}

    /**
     * One row per group, theme and question.
     *
     * @param asked see {@link Dimensions#COUNTED_QUESTIONS}
     * @param answered see {@link Dimensions#ANSWERED_QUESTIONS}
     * @param respondents how many were asked
     * @return {@code answers}, municipalities that have answered, and {@code asked_of}, those that were asked
     */
    public static Dataset<Row> byQuestion(Dataset<Row> asked, Dataset<Row> answered, long respondents) {
        return asked
                // one row a municipality that has answered
                .join(answered, new String[] {FORM_THEME, QUESTION}, "left")
                .groupBy(COUNTED_GROUP, THEME, USUAL_THEME, QUESTION, QUESTION_ORDER)
                .agg(count_distinct(col(MUNICIPALITY)).as(ANSWERS))
                .withColumn(ASKED_OF, lit(respondents));
    }

    static Dataset<Row> asked(Inputs inputs) {
        CountSettings counting = inputs.round().settings(CountSettings.class);
        List<String> usual =
                CountSettings.usualThemes().stream().map(Round.Theme::name).toList();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (CountedGroup group : counting.groups()) {
            for (Round.Theme theme : CountSettings.themes(group)) {
                for (String question : theme.questions()) {
                    rows.add(new Object[] {
                        group.name(),
                        theme.name(),
                        usual.contains(theme.name()),
                        question,
                        rows.size() + 1L,
                        counting.called(group, theme.name())
                    });
                }
            }
        }
        return inputs.dataset(Dimensions.COUNTED_QUESTIONS, rows);
    }

    static Dataset<Row> answered(Inputs inputs, String table) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (StagedRow row : inputs.staged(table).used()) {
            boolean words = !row.confidential().getOrDefault(WORDS, "").isBlank();
            if (words && row.text(THEME).isPresent() && row.text(QUESTION).isPresent()) {
                rows.add(new Object[] {
                    row.text(MUNICIPALITY).orElse(""),
                    row.text(THEME).get(),
                    row.text(QUESTION).get()
                });
            }
        }
        return inputs.dataset(Dimensions.ANSWERED_QUESTIONS, rows);
    }
}
