package dk.belaeg.check;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.DanishOrder;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.Severity;
import dk.belaeg.intake.Answer;
import dk.belaeg.intake.AnswerRules;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.round.Round;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who has answered what, and who has not. */
public final class Responses {
    /** So few are named even when they are most of those asked. */
    private static final int FEW = 3;

    private Responses() {}

    /**
     * One response for every questionnaire of the round and everyone it went to, in that order. An event is notified when
     * it happens, so nobody owes an answer about it.
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
            if (questionnaire.event()) {
                continue;
            }
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

    /** What was deleted from a form is asked for all the same, but not what came after its version. */
    private static int deleted(Answer answer, Questionnaire questionnaire, ExpectedRows expected) {
        int deleted = 0;
        for (Questionnaire.Sheet sheet : questionnaire.sheets()) {
            int asked = answer.rows().stream()
                    .filter(row -> row.schema().name().equals(sheet.table().name()))
                    .mapToInt(row -> row.completeness()[0])
                    .sum();
            deleted += Math.max(0, expected.cells(questionnaire, sheet, answer) - asked);
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

    /**
     * A finding for every questionnaire that some have not answered, and for every answer that is empty or late.
     *
     * @param day before a deadline nobody is late
     */
    static void say(List<Response> responses, Contracts contracts, LocalDate day, List<Finding> findings) {
        Map<String, List<Response>> byQuestionnaire = responses.stream()
                .collect(Collectors.groupingBy(Response::questionnaire, LinkedHashMap::new, Collectors.toList()));
        byQuestionnaire.forEach((questionnaire, asked) -> {
            String title = "»" + contracts.questionnaire(questionnaire).title() + "«";
            LocalDate deadline = asked.get(0).deadline();
            String due = " (frist " + DanishDates.day(deadline) + ").";
            List<String> missing = names(asked, Response.Status.MISSING, contracts.codes());
            if (!missing.isEmpty()) {
                findings.add(Finding.of(
                        rule(deadline, day),
                        Origin.ofFile(""),
                        areMost(missing, asked)
                                ? missing.size() + " af " + asked.size() + " mangler på " + title + due
                                : joined(missing) + " har ikke svaret på " + title + due));
            }
        });
        for (Response response : responses) {
            String who = contracts.codes().operatorName(response.respondent());
            String file = response.content().map(Response.Content::file).orElse("");
            if (response.status() == Response.Status.EMPTY) {
                findings.add(Finding.of(
                        rule(response.deadline(), day),
                        Origin.ofFile(file),
                        who + " har sendt »"
                                + contracts
                                        .questionnaire(response.questionnaire())
                                        .title() + "« tilbage uden at svare (frist "
                                + DanishDates.day(response.deadline()) + ")."));
            } else if (response.late()) {
                findings.add(Finding.of(
                        AnswerRules.LATE,
                        Origin.ofFile(response.content().orElseThrow().files().get(0)),
                        who + " har dateret svaret efter fristen " + DanishDates.day(response.deadline()) + "."));
            }
        }
    }

    private static Rule rule(LocalDate deadline, LocalDate day) {
        return deadline.isBefore(day) ? AnswerRules.MISSING : AnswerRules.AWAITED;
    }

    /**
     * Who has not answered a questionnaire, and when it is or was due: by name, or by number when they are most of those
     * asked. Empty when all have.
     *
     * @param asked the responses of one questionnaire
     */
    public static Optional<String> missing(List<Response> asked, String title, LocalDate day, Codes codes) {
        List<String> missing = names(asked, Response.Status.MISSING, codes);
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        LocalDate deadline = asked.get(0).deadline();
        return Optional.of("»" + title + "«: "
                + (areMost(missing, asked)
                        ? missing.size() + " af " + asked.size() + " mangler."
                        : joined(missing) + " har ikke svaret.")
                + (deadline.isBefore(day) ? " Fristen var " : " Fristen er ") + DanishDates.day(deadline) + ".");
    }

    /** A list of nearly everybody tells nothing. */
    private static boolean areMost(List<String> missing, List<Response> asked) {
        return missing.size() > FEW && missing.size() * 2 > asked.size();
    }

    /** Those of one status, in alphabetical order. */
    public static List<String> names(List<Response> responses, Response.Status status, Codes codes) {
        return responses.stream()
                .filter(response -> response.status() == status)
                .map(response -> codes.operatorName(response.respondent()))
                .sorted(DanishOrder.INSTANCE)
                .toList();
    }

    private static String joined(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " og " + names.get(last);
    }
}
