package dk.belaeg.subject.responses;

import static dk.belaeg.contract.Columns.*;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.check.Response;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Dimensions;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** How many of those asked have answered. Method: {@code docs/metode/svarstatus.md}. */
public final class ResponseRate implements Subject {
    static final String RESPONDENTS = "respondents";
    static final String PARTLY = "partly";
    static final String FIGURES = "figures";
    static final String WORDS_ONLY = "words_only";

    @Override
    public void datasets(Inputs inputs, Datasets datasets) {
        datasets.add("responses", () -> responses(inputs));
        datasets.add("response_rate", () -> byQuestionnaire(responses(inputs)));
    }

    private static Dataset<Row> responses(Inputs inputs) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Response response : inputs.checked().responses()) {
            Questionnaire questionnaire = inputs.contracts().questionnaire(response.questionnaire());
            rows.add(new @Nullable Object[] {
                response.questionnaire(),
                questionnaire.title(),
                response.respondent(),
                inputs.codes().operatorName(response.respondent()),
                response.status().name().toLowerCase(Locale.ROOT),
                response.answeredOn().orElse(null),
                response.deadline(),
                response.answeredOn().isPresent() ? response.late() : null,
                response.content().map(answer -> (long) answer.asked()).orElse(null),
                response.content().map(answer -> (long) answer.filled()).orElse(null),
                response.content().map(answer -> (long) answer.errors()).orElse(0L),
                (long) response.answers(),
                questionnaire.asksFigures() ? response.inFigures() : null,
                response.inAnyWay()
            });
        }
        return inputs.dataset(Dimensions.RESPONSES, rows);
    }

    /**
     * One row per questionnaire. A partial answer is an answer; two answers of which none could be chosen are none.
     * {@code figures} counts those who gave a number or a choice, {@code words_only} those who gave nothing but words;
     * both are blank for a questionnaire that asks for words alone.
     *
     * @param responses one row per questionnaire and respondent: {@code questionnaire, questionnaire_title, status,
     *     in_figures, in_any_way}; {@code in_figures} is blank when no figures are asked for
     */
    public static Dataset<Row> byQuestionnaire(Dataset<Row> responses) {
        return responses
                .groupBy(QUESTIONNAIRE)
                .agg(
                        first(QUESTIONNAIRE_TITLE).as(QUESTIONNAIRE_TITLE),
                        count(lit(1)).as(RESPONDENTS),
                        having("answered", "partly").as(ANSWERED),
                        having("partly").as(PARTLY),
                        having("missing", "undecided", "empty").as(MISSING),
                        ofFigures(col(IN_FIGURES)).as(FIGURES),
                        ofFigures(col(IN_ANY_WAY).and(not(col(IN_FIGURES)))).as(WORDS_ONLY));
    }

    private static Column ofFigures(Column condition) {
        return when(count(col(IN_FIGURES)).gt(0), count(when(condition, 1)));
    }

    private static Column having(Object... statuses) {
        return count(when(col(STATUS).isin(statuses), 1));
    }
}
