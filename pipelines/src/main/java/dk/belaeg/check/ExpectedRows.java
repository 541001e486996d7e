package dk.belaeg.check;

import dk.belaeg.intake.Answer;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.round.Round;
import dk.belaeg.schema.Codes;
import dk.belaeg.schema.Contracts;
import dk.belaeg.schema.Field;
import dk.belaeg.schema.FieldKind;
import dk.belaeg.schema.Finding;
import dk.belaeg.schema.Origin;
import dk.belaeg.schema.Questionnaire;
import dk.belaeg.schema.Rule;
import dk.belaeg.schema.SurveyLinks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a questionnaire asks of everyone, row by row: an answer is held against it, so that a row, a column or a sheet that
 * somebody has deleted is no less asked for.
 */
final class ExpectedRows {
    private final Round round;
    private final Codes codes;

    ExpectedRows(Round round, Codes codes) {
        this.round = round;
        this.codes = codes;
    }

    /** What each row of a sheet that is the same for all is about, value by value of {@link SurveyLinks#given}; none for free rows. */
    private List<List<Object>> of(Questionnaire.Sheet sheet) {
        return switch (sheet.rows()) {
            case NONE, SERVICES -> List.of();
            case TARGET_GROUPS ->
                round.targetGroups().stream().map(List::<Object>of).toList();
            case CODES ->
                sheet.table().given().constraints().allowed().stream()
                        .map(List::<Object>of)
                        .toList();
            case CATEGORY_YEARS ->
                round.counting().categories().stream()
                        .flatMap(category ->
                                round.counting().years().stream().map(year -> List.<Object>of(category, year)))
                        .toList();
            case THEMES ->
                round.counting().themes().stream()
                        .flatMap(theme ->
                                theme.questions().stream().map(question -> List.<Object>of(theme.name(), question)))
                        .toList();
        };
    }

    /**
     * How many answer cells the sheet's rows of everyone have together; 0 for free rows.
     *
     * @param version that was sent out: what was added since is not asked for; empty for the one in force
     */
    int cells(Questionnaire questionnaire, Questionnaire.Sheet sheet, String version) {
        if (!questionnaire.hadSheet(sheet.id(), version)) {
            return 0;
        }
        long asked = sheet.table().fields().stream()
                .filter(field -> sheet.table().asks(field) && questionnaire.hadField(sheet.id(), field, version))
                .count();
        return (int) asked * of(sheet).size();
    }

    /** A finding for every row of a form of ours that is not there any more, and for a date that is not filled in. */
    void say(Intake intake, AnswerChoice.Choice choice, Contracts contracts, List<Finding> findings) {
        Set<String> forms = new HashSet<>();
        intake.files().stream().filter(file -> file.sender().isPresent()).forEach(file -> forms.add(file.file()));
        choice.used().forEach((name, byRespondent) -> byRespondent.values().forEach(answer -> {
            if (answer.rows().stream().anyMatch(StagedRow::answered)) {
                undated(answer, findings);
                if (forms.contains(answer.file())) {
                    contracts.questionnaire(name).sheets().forEach(sheet -> rows(sheet, answer, findings));
                }
            }
        }));
    }

    /** The date of an answer is required, also where nothing else on its sheet is answered. */
    private static void undated(Answer answer, List<Finding> findings) {
        for (StagedRow row : answer.rows()) {
            Optional<Field> date = row.schema().fields().stream()
                    .filter(field -> field.name().equals(Questionnaire.ANSWERED_ON))
                    .findFirst();
            if (date.isPresent() && row.isBlank(Questionnaire.ANSWERED_ON)) {
                Finding blank = Finding.of(
                        Rule.REQUIRED_MISSING,
                        row.origin(Questionnaire.ANSWERED_ON),
                        "»" + date.get().title() + "« er ikke udfyldt.");
                if (!findings.contains(blank)) {
                    findings.add(blank);
                }
            }
        }
    }

    private void rows(Questionnaire.Sheet sheet, Answer answer, List<Finding> findings) {
        List<StagedRow> own = answer.rows().stream()
                .filter(row -> row.schema().name().equals(sheet.table().name()))
                .toList();
        List<Field> given = SurveyLinks.given(sheet);
        if (own.isEmpty() || given.isEmpty()) {
            return;
        }
        Set<List<Object>> there = new HashSet<>();
        for (StagedRow row : own) {
            List<Object> about = new ArrayList<>();
            given.forEach(field ->
                    row.value(field.columns().get(0).name(), Object.class).ifPresent(about::add));
            there.add(about);
        }
        StagedRow first = Objects.requireNonNull(own.get(0));
        Origin place = first.origin(given.get(0).name()).at("");
        for (List<Object> expected : of(sheet)) {
            if (!there.contains(expected)) {
                findings.add(Finding.of(
                        Rule.ROW_MISSING,
                        place,
                        "Rækken »" + named(given, expected) + "« er der ikke længere, så intet er oplyst i den."));
            }
        }
    }

    private String named(List<Field> given, List<Object> about) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < about.size(); i++) {
            String code = String.valueOf(about.get(i));
            names.add(
                    given.get(i).kind() == FieldKind.TARGET_GROUP
                            ? code + " " + codes.targetGroups().nameOf(code)
                            : given.get(i).kind() == FieldKind.CODE
                                    ? codes.list(given.get(i).codes()).nameOf(code)
                                    : code);
        }
        return String.join(", ", names);
    }
}
