package dk.belaeg.check;

import dk.belaeg.intake.Answer;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.round.Round;
import dk.belaeg.schema.DanishDates;
import dk.belaeg.schema.Finding;
import dk.belaeg.schema.Origin;
import dk.belaeg.schema.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Decides which answer is used when one respondent has answered a questionnaire of the round twice. A table of one that
 * the round does not ask is no answer, and may come in as many files as it likes. All are kept and named; the rows
 * of those not used are set aside.
 */
final class AnswerChoice {
    private AnswerChoice() {}

    /** The answer used, by questionnaire, then respondent. */
    static Map<String, Map<String, Answer>> choose(Round round, List<Answer> answers, List<Finding> findings) {
        Map<String, Map<String, List<Answer>>> all = new TreeMap<>();
        for (Answer answer : answers) {
            if (round.asked(answer.questionnaire()).isEmpty()) {
                continue;
            }
            all.computeIfAbsent(answer.questionnaire(), q -> new TreeMap<>())
                    .computeIfAbsent(answer.respondent(), r -> new ArrayList<>())
                    .add(answer);
        }
        Map<String, Map<String, Answer>> chosen = new LinkedHashMap<>();
        all.forEach((questionnaire, byRespondent) -> byRespondent.forEach((respondent, own) -> {
            Optional<Answer> used = own.size() == 1 ? Optional.of(own.get(0)) : chooseOne(round, own, findings);
            used.ifPresent(answer ->
                    chosen.computeIfAbsent(questionnaire, q -> new TreeMap<>()).put(respondent, answer));
        }));
        return chosen;
    }

    private static Optional<Answer> chooseOne(Round round, List<Answer> own, List<Finding> findings) {
        List<Answer> newestFirst = own.stream()
                .sorted(Comparator.comparing(
                                (Answer answer) -> answer.answeredOn().orElse(LocalDate.MIN))
                        .reversed()
                        .thenComparing(Answer::file))
                .toList();
        Answer newest = newestFirst.get(0);
        boolean tie = newest.answeredOn().equals(newestFirst.get(1).answeredOn());
        boolean decided = round.twoAnswers() == Round.TwoAnswers.NEWEST_DATE && !tie;
        for (Answer answer : newestFirst) {
            if (!decided || !answer.equals(newest)) {
                answer.rows().forEach(StagedRow::quarantine);
                findings.add(Finding.of(
                        Rule.ANSWER_TWICE,
                        Origin.ofFile(answer.file()),
                        sentence(answer, newest, newestFirst, decided)));
            }
        }
        return decided ? Optional.of(newest) : Optional.empty();
    }

    private static String sentence(Answer answer, Answer newest, List<Answer> all, boolean decided) {
        if (decided) {
            return "Svaret (" + dated(answer) + ") er ikke brugt, for der er et nyere i " + newest.file() + " ("
                    + dated(newest) + ").";
        }
        List<String> others = all.stream()
                .filter(other -> !other.equals(answer))
                .map(Answer::file)
                .toList();
        return "Der er også et svar i " + String.join(" og ", others) + " fra samme afsender (" + dated(answer)
                + "), og det kan ikke afgøres, hvilket der gælder. Ingen af dem er brugt.";
    }

    private static String dated(Answer answer) {
        return answer.answeredOn().map(day -> "dateret " + DanishDates.day(day)).orElse("uden dato");
    }
}
