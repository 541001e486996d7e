package dk.belaeg.check;

import dk.belaeg.intake.Answer;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.round.Round;
import dk.belaeg.schema.Contracts;
import dk.belaeg.schema.DanishDates;
import dk.belaeg.schema.Finding;
import dk.belaeg.schema.Origin;
import dk.belaeg.schema.Questionnaire;
import dk.belaeg.schema.Rule;
import dk.belaeg.schema.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Who has answered what, and who has not. */
public final class Responses {
    private Responses() {}

    /**
     * One response for every questionnaire of the round and everyone it went to, in that order.
     *
     * @param findings all, also those of files that have given way to others
     * @param open the findings of which somebody still has to do something
     */
    static List<Response> of(
            Round round,
            Contracts contracts,
            List<Answer> answers,
            AnswerChoice.Choice choice,
            ExpectedRows expected,
            List<Finding> findings,
            List<Finding> open) {
        List<Response> responses = new ArrayList<>();
        for (Round.Asked asked : round.questionnaires()) {
            Questionnaire questionnaire = contracts.questionnaire(asked.questionnaire());
            for (String respondent : respondents(round, questionnaire)) {
                Optional<Answer> used = choice.used(asked.questionnaire(), respondent);
                List<Answer> came = answers.stream()
                        .filter(a -> a.questionnaire().equals(asked.questionnaire())
                                && a.respondent().equals(respondent))
                        .toList();
                List<Response.Former> former = came.stream()
                        .filter(answer -> choice.replaced().containsKey(answer.file()))
                        .map(answer -> new Response.Former(answer.file(), errors(answer.files(), findings)))
                        .toList();
                responses.add(new Response(
                        asked.questionnaire(),
                        respondent,
                        asked.deadline(),
                        used.map(answer -> content(answer, questionnaire, expected, open)),
                        came.size(),
                        former));
            }
        }
        return responses;
    }

    /** Everyone a questionnaire goes to, by code. */
    public static List<String> respondents(Round round, Questionnaire questionnaire) {
        TreeSet<String> all = new TreeSet<>(round.respondents());
        if (questionnaire.respondents() == Questionnaire.Respondents.OPERATORS) {
            all.addAll(round.regions());
        }
        return List.copyOf(all);
    }

    /** What was deleted from a form is asked for all the same. */
    private static int deleted(Answer answer, Questionnaire questionnaire, ExpectedRows expected) {
        int deleted = 0;
        for (Questionnaire.Sheet sheet : questionnaire.sheets()) {
            int asked = answer.rows().stream()
                    .filter(row -> row.schema().name().equals(sheet.table().name()))
                    .mapToInt(row -> row.completeness()[0])
                    .sum();
            deleted += Math.max(0, expected.cells(sheet) - asked);
        }
        return deleted;
    }

    private static Response.Content content(
            Answer answer, Questionnaire questionnaire, ExpectedRows expected, List<Finding> open) {
        int deleted = deleted(answer, questionnaire, expected);
        int cells = deleted;
        boolean partly = deleted > 0 || answer.unfinished();
        int filled = 0;
        int figures = 0;
        int words = 0;
        for (StagedRow row : answer.rows()) {
            int[] completeness = row.completeness();
            cells += completeness[0];
            filled += completeness[1];
            figures += row.figures();
            words += row.words();
            partly |= row.lost()
                    || row.setAside().stream().anyMatch(field -> !field.kind().confidential());
        }
        return new Response.Content(
                answer.files(),
                answer.answeredOn(),
                cells,
                filled,
                figures,
                words,
                errors(answer.files(), open),
                answer.unfinished(),
                partly);
    }

    private static int errors(List<String> files, List<Finding> findings) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR
                        && files.contains(finding.origin().file()))
                .count();
    }

    /** A finding for every answer that is missing, empty or late. */
    static void say(List<Response> responses, Contracts contracts, List<Finding> findings) {
        for (Response response : responses) {
            String title = contracts.questionnaire(response.questionnaire()).title();
            String who = contracts.codes().operatorName(response.respondent());
            if (response.status() == Response.Status.MISSING) {
                findings.add(Finding.of(
                        Rule.ANSWER_MISSING,
                        Origin.ofFile(""),
                        who + " har ikke svaret på »" + title + "« (frist " + DanishDates.day(response.deadline())
                                + ")."));
            } else if (response.status() == Response.Status.EMPTY) {
                findings.add(Finding.of(
                        Rule.ANSWER_MISSING,
                        Origin.ofFile(
                                response.content().map(Response.Content::file).orElse("")),
                        who + " har sendt »" + title + "« tilbage uden at svare (frist "
                                + DanishDates.day(response.deadline()) + ")."));
            } else if (response.late()) {
                findings.add(Finding.of(
                        Rule.ANSWER_LATE,
                        Origin.ofFile(response.content().orElseThrow().files().get(0)),
                        who + " har dateret svaret efter fristen " + DanishDates.day(response.deadline()) + "."));
            }
        }
    }
}
