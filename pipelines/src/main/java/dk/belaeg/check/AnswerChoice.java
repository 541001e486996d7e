package dk.belaeg.check;

import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Answer;
import dk.belaeg.intake.AnswerRules;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.round.Round;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Decides which answer is used when one respondent has answered a questionnaire of the round twice about the same; files
 * about different periods or years are parts of one answer. The corrected return of an annotated copy takes the place of what was corrected, whatever date it bears; between others the round's rule
 * decides. Files that tell of events are about one event each and rival nothing. A table of a questionnaire that the round does not ask is no answer, and may come in as many files as it likes.
 * All answers are kept and named; the rows of those not used are set aside.
 */
final class AnswerChoice {
    private final Round round;
    private final Set<String> events;
    private final Map<String, Intake.Received> files = new HashMap<>();
    private final List<Finding> findings;
    private final Map<String, Map<String, Answer>> used = new TreeMap<>();
    private final Set<String> usedFiles = new HashSet<>();
    private final Map<String, String> replaced = new TreeMap<>();

    private AnswerChoice(Round round, Set<String> events, Intake intake, List<Finding> findings) {
        this.round = round;
        this.events = events;
        this.findings = findings;
        intake.files().forEach(file -> files.put(file.file(), file));
    }

    /**
     * What was chosen.
     *
     * @param used the answer used, by questionnaire, then respondent
     * @param replaced files whose answer has given way to a newer or corrected one, with the file of that one
     */
    record Choice(Map<String, Map<String, Answer>> used, Map<String, String> replaced) {

        Optional<Answer> used(String questionnaire, String respondent) {
            return Optional.ofNullable(
                    used.getOrDefault(questionnaire, Map.of()).get(respondent));
        }
    }

    /** @param questionnaires those that the contracts have */
    static Choice choose(Round round, List<Questionnaire> questionnaires, Intake intake, List<Finding> findings) {
        Set<String> events = questionnaires.stream()
                .filter(Questionnaire::event)
                .map(Questionnaire::name)
                .collect(Collectors.toSet());
        AnswerChoice choice = new AnswerChoice(round, events, intake, findings);
        Map<String, Map<String, List<Answer>>> all = new TreeMap<>();
        for (Answer answer : intake.answers()) {
            if (round.asked(answer.questionnaire()).isPresent()) {
                all.computeIfAbsent(answer.questionnaire(), q -> new TreeMap<>())
                        .computeIfAbsent(answer.respondent(), r -> new ArrayList<>())
                        .add(answer);
            }
        }
        all.forEach((questionnaire, byRespondent) ->
                byRespondent.forEach((respondent, own) -> choice.used(own).ifPresent(answer -> choice.used
                        .computeIfAbsent(questionnaire, q -> new TreeMap<>())
                        .put(respondent, answer))));
        // A file may hold several answers; it is done with only when none of them is used.
        choice.replaced.keySet().removeAll(choice.usedFiles);
        return new Choice(choice.used, choice.replaced);
    }

    /** What stands when corrected answers are taken out and one is chosen of those that are about the same. */
    private Optional<Answer> used(List<Answer> own) {
        List<Answer> standing = withoutSame(withoutCorrected(own));
        List<Answer> parts = new ArrayList<>();
        List<Answer> rivals = new ArrayList<>();
        for (Answer answer : standing) {
            boolean alone = events.contains(answer.questionnaire())
                    || standing.stream().allMatch(other -> other.equals(answer) || areApart(answer, other));
            (alone ? parts : rivals).add(answer);
        }
        if (!rivals.isEmpty()) {
            Optional<Answer> chosen = chooseOne(rivals);
            if (chosen.isEmpty()) {
                return chosen;
            }
            parts.add(chosen.get());
        }
        parts.forEach(part -> usedFiles.add(part.file()));
        return Optional.of(Answer.of(parts));
    }

    /** Lines of one export about different things are parts of one answer, as files about different periods or years are. */
    private static boolean areApart(Answer one, Answer other) {
        if (one.file().equals(other.file())) {
            Set<List<Object>> keys = keys(one);
            Set<List<Object>> others = keys(other);
            return !keys.isEmpty() && !others.isEmpty() && Collections.disjoint(keys, others);
        }
        Set<String> periods = periods(one);
        Set<String> others = periods(other);
        return !periods.isEmpty() && !others.isEmpty() && Collections.disjoint(periods, others);
    }

    /** The keys of all rows but those that hang on the respondent alone. */
    private static Set<List<Object>> keys(Answer answer) {
        Set<List<Object>> keys = new HashSet<>();
        for (StagedRow row : answer.rows()) {
            List<Object> key = new ArrayList<>(List.of(row.schema().name()));
            row.schema().key().stream()
                    .map(row.schema()::field)
                    .filter(field -> !field.respondent())
                    .forEach(field -> row.value(field.columns().get(0).name(), Object.class)
                            .ifPresent(key::add));
            if (key.size() > 1) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** Answers that say the same in every row count once, whatever their files are called and whoever saved them last. */
    private List<Answer> withoutSame(List<Answer> own) {
        Map<Map<String, List<String>>, Answer> bySaying = new HashMap<>();
        List<Answer> left = new ArrayList<>();
        for (Answer answer : own) {
            Answer first = bySaying.putIfAbsent(saying(answer), answer);
            if (first == null) {
                left.add(answer);
            } else {
                setAside(
                        answer,
                        AnswerRules.SAME,
                        "Svaret er det samme som i " + first.place() + " og er kun talt én gang.");
                replace(answer, first);
            }
        }
        return left;
    }

    /** All that an answer says, by table; the order of its rows says nothing. */
    private static Map<String, List<String>> saying(Answer answer) {
        Map<String, List<String>> saying = new TreeMap<>();
        for (StagedRow row : answer.rows()) {
            saying.computeIfAbsent(row.schema().name(), name -> new ArrayList<>())
                    .add(Arrays.toString(row.values())
                            + row.setAside().stream().map(Field::name).toList()
                            + new TreeMap<>(row.confidential()));
        }
        saying.values().forEach(Collections::sort);
        return saying;
    }

    /** A file gives way to another file; a line to another line takes nothing from the rest of its own. */
    private void replace(Answer answer, Answer by) {
        if (!answer.file().equals(by.file())) {
            replaced.put(answer.file(), by.file());
        }
    }

    /** The periods and years that its rows are about. */
    private static Set<String> periods(Answer answer) {
        return answer.rows().stream()
                .flatMap(row -> row.schema().key().stream()
                        .map(row.schema()::field)
                        .filter(field -> field.kind() == FieldKind.PERIOD || field.kind() == FieldKind.YEAR)
                        .flatMap(field -> row.value(field.columns().get(0).name(), Object.class).stream()))
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    private Optional<Answer> chooseOne(List<Answer> own) {
        List<Answer> newestFirst = own.stream()
                .sorted(Comparator.comparing(Answer::unfinished)
                        .thenComparing(answer -> answer.answeredOn().orElse(LocalDate.MIN), Comparator.reverseOrder())
                        .thenComparing(answer -> !isCorrection(answer))
                        .thenComparing(Answer::file))
                .toList();
        Answer newest = newestFirst.get(0);
        Answer next = newestFirst.get(1);
        boolean tie = newest.unfinished() == next.unfinished()
                && newest.answeredOn().equals(next.answeredOn())
                && isCorrection(newest) == isCorrection(next);
        boolean decided = round.twoAnswers() == Round.TwoAnswers.NEWEST_DATE && !tie;
        for (Answer answer : newestFirst) {
            if (decided && !answer.equals(newest)) {
                setAside(
                        answer,
                        AnswerRules.TWICE,
                        "Svaret (" + dated(answer) + ") er ikke brugt, for der er " + instead(answer, newest));
                replace(answer, newest);
            } else if (!decided) {
                answer.rows().forEach(StagedRow::lose);
                findings.add(undecided(answer, newestFirst));
            }
        }
        return decided ? Optional.of(newest) : Optional.empty();
    }

    private static String instead(Answer answer, Answer newest) {
        if (answer.unfinished() && !newest.unfinished()) {
            return "et, der er gjort færdigt, i " + newest.place() + " (" + dated(newest) + ").";
        }
        return answer.answeredOn().equals(newest.answeredOn())
                ? "et rettet svar fra samme dag i " + newest.place() + "."
                : "et nyere i " + newest.place() + " (" + dated(newest) + ").";
    }

    /** The answers that no other of them corrects. */
    private List<Answer> withoutCorrected(List<Answer> own) {
        List<Answer> left = new ArrayList<>(own);
        for (Answer correction : own) {
            Set<String> corrects = file(correction).corrects();
            for (Answer answer : own) {
                boolean other = !answer.file().equals(correction.file());
                if (other && corrects.contains(file(answer).digest()) && left.remove(answer)) {
                    setAside(
                            answer,
                            AnswerRules.CORRECTED,
                            "Svaret er ikke brugt, for der er en rettet udgave af det i " + correction.file() + ".");
                    replaced.put(answer.file(), correction.file());
                }
            }
        }
        return left;
    }

    /**
     * Whether it is the corrected return of some file. When that file has been changed since, nobody can tell that it was
     * this one; of answers of one day the corrected one still is the later.
     */
    private boolean isCorrection(Answer answer) {
        return !file(answer).corrects().isEmpty();
    }

    private Intake.Received file(Answer answer) {
        return Objects.requireNonNull(files.get(answer.file()), answer.file());
    }

    private void setAside(Answer answer, Rule rule, String sentence) {
        answer.rows().forEach(StagedRow::quarantine);
        findings.add(Finding.of(rule, origin(answer), sentence));
    }

    private static Origin origin(Answer answer) {
        Origin file = Origin.ofFile(answer.file());
        return answer.line() == 0 ? file : file.at("A" + answer.line());
    }

    private static Finding undecided(Answer answer, List<Answer> all) {
        List<String> others = all.stream()
                .filter(other -> !other.equals(answer))
                .map(Answer::place)
                .toList();
        return Finding.of(
                AnswerRules.UNDECIDED,
                origin(answer),
                "Der er også et svar i " + String.join(" og ", others) + " fra samme afsender (" + dated(answer)
                        + "), og det kan ikke afgøres, hvilket der gælder. Ingen af dem er brugt.");
    }

    private static String dated(Answer answer) {
        return answer.answeredOn().map(day -> "dateret " + DanishDates.day(day)).orElse("uden dato");
    }
}
