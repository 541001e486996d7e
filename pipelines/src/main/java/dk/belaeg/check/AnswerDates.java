package dk.belaeg.check;

import dk.belaeg.contract.Questionnaire;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.intake.Answer;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.round.Round;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The dates that answers bear decide which of two is used, so a date on which nobody can have answered is none: from half a
 * year before the round's as-of date and deadline to a year after them.
 */
final class AnswerDates {
    private static final int MONTHS_BEFORE = 6;
    private static final int MONTHS_AFTER = 12;

    private AnswerDates() {}

    /** The answers without impossible dates; each such date is a finding and its cell set aside. */
    static List<Answer> possible(Intake intake, Round round, List<Finding> findings) {
        List<Answer> answers = new ArrayList<>();
        for (Answer answer : intake.answers()) {
            // an event may be told of at any time
            boolean impossible = round.asked(answer.questionnaire())
                    .flatMap(Round.Asked::due)
                    .filter(deadline -> judge(answer, round.asOf(), deadline, findings))
                    .isPresent();
            answers.add(impossible ? answer.dated(stated(answer)) : answer);
        }
        return answers;
    }

    private static boolean judge(Answer answer, LocalDate asOf, LocalDate deadline, List<Finding> findings) {
        LocalDate first = (asOf.isBefore(deadline) ? asOf : deadline).minusMonths(MONTHS_BEFORE);
        LocalDate last = (asOf.isBefore(deadline) ? deadline : asOf).plusMonths(MONTHS_AFTER);
        boolean any = false;
        for (StagedRow row : answer.rows()) {
            Optional<LocalDate> day = date(row).filter(d -> d.isBefore(first) || d.isAfter(last));
            if (day.isPresent()) {
                any = true;
                row.setValueAside(Questionnaire.ANSWERED_ON);
                findings.add(new Finding(
                        ValueRules.DATE_IMPLAUSIBLE,
                        row.origin(Questionnaire.ANSWERED_ON),
                        DanishDates.day(day.get()),
                        "Datoen for besvarelsen ligger "
                                + (day.get().isBefore(first) ? "før runden" : "langt ude i fremtiden")
                                + ": den skal ligge mellem " + DanishDates.day(first) + " og " + DanishDates.day(last)
                                + ". Svaret er brugt uden dato."));
            }
        }
        return any;
    }

    private static Optional<LocalDate> stated(Answer answer) {
        return answer.rows().stream().flatMap(row -> date(row).stream()).max(LocalDate::compareTo);
    }

    private static Optional<LocalDate> date(StagedRow row) {
        boolean dated =
                row.schema().fields().stream().anyMatch(field -> field.name().equals(Questionnaire.ANSWERED_ON));
        return dated ? row.value(Questionnaire.ANSWERED_ON, LocalDate.class) : Optional.empty();
    }
}
