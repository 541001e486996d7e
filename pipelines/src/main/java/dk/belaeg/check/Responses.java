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
import java.util.Map;
import java.util.TreeSet;

/** Who has answered what, and who has not. */
public final class Responses {
    private Responses() {}

    /** One response for every questionnaire of the round and everyone it went to, in that order. */
    static List<Response> of(
            Round round,
            Contracts contracts,
            List<Answer> answers,
            Map<String, Map<String, Answer>> chosen,
            List<Finding> findings) {
        List<Response> responses = new ArrayList<>();
        for (Round.Asked asked : round.questionnaires()) {
            Questionnaire questionnaire = contracts.questionnaire(asked.questionnaire());
            for (String respondent : respondents(round, questionnaire)) {
                long came = answers.stream()
                        .filter(a -> a.questionnaire().equals(asked.questionnaire())
                                && a.respondent().equals(respondent))
                        .count();
                Answer answer =
                        chosen.getOrDefault(asked.questionnaire(), Map.of()).get(respondent);
                responses.add(
                        answer == null
                                ? new Response(
                                        asked.questionnaire(),
                                        respondent,
                                        "",
                                        java.util.Optional.empty(),
                                        asked.deadline(),
                                        0,
                                        0,
                                        0,
                                        (int) came)
                                : response(asked, answer, (int) came, findings));
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

    private static Response response(Round.Asked asked, Answer answer, int came, List<Finding> findings) {
        int cells = 0;
        int filled = 0;
        for (StagedRow row : answer.rows()) {
            int[] completeness = row.completeness();
            cells += completeness[0];
            filled += completeness[1];
        }
        long errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR
                        && finding.origin().file().equals(answer.file()))
                .count();
        return new Response(
                asked.questionnaire(),
                answer.respondent(),
                answer.file(),
                answer.answeredOn(),
                asked.deadline(),
                cells,
                filled,
                (int) errors,
                came);
    }

    /** A finding for every answer that is missing or late. */
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
            } else if (response.late()) {
                findings.add(Finding.of(
                        Rule.ANSWER_LATE,
                        Origin.ofFile(response.file()),
                        who + " har dateret svaret efter fristen " + DanishDates.day(response.deadline()) + "."));
            }
        }
    }
}
