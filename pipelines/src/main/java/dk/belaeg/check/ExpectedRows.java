package dk.belaeg.check;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.contract.SurveyLinks;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.intake.Answer;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.SheetRules;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.round.Round;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a questionnaire asks of everyone, row by row: an answer is held against it, so that a row, a column or a sheet that
 * somebody has deleted is no less asked for.
 */
final class ExpectedRows {
    private static final String SERVICE = "service_id";
    private static final String PERIOD = "period";

    private final Round round;
    private final Codes codes;
    private final Map<String, List<OwnService>> services;

    ExpectedRows(Round round, Codes codes, Intake intake) {
        this.round = round;
        this.codes = codes;
        this.services = OwnService.of(intake, codes);
    }

    /** What each row of a sheet that is the same for all is about, value by value of {@link SurveyLinks#given}; none for free rows. */
    private List<List<Object>> of(Questionnaire.Sheet sheet) {
        return switch (sheet.rows()) {
            case NONE, SERVICES, LAST_REPORTED -> List.of();
            case TARGET_GROUPS ->
                round.targetGroups().stream().map(List::<Object>of).toList();
            case CODES ->
                sheet.table().given().constraints().allowed().stream()
                        .map(List::<Object>of)
                        .toList();
            case CATEGORY_YEARS ->
                round.settings(Round.Counted.class).rows().stream()
                        .map(row -> List.<Object>of(row.category(), row.year()))
                        .toList();
            case THEMES ->
                round.settings(Round.Counted.class).asked().stream()
                        .flatMap(theme ->
                                theme.questions().stream().map(question -> List.<Object>of(theme.name(), question)))
                        .toList();
        };
    }

    /**
     * How many answer cells the rows of a sheet that are known beforehand have together; 0 for free rows. What was added to
     * the questionnaire since the version that was sent out is not asked for.
     */
    int cells(Questionnaire questionnaire, Questionnaire.Sheet sheet, Answer answer) {
        String version = answer.version();
        if (!questionnaire.hadSheet(sheet.id(), version)) {
            return 0;
        }
        int rows = sheet.rows() == Questionnaire.Rows.SERVICES
                ? services(answer).size()
                        * Math.max(
                                1,
                                round.settings(Round.Reporting.class).periods().size())
                : of(sheet).size();
        long asked = sheet.table().fields().stream()
                .filter(field -> sheet.table().asks(field) && questionnaire.hadField(sheet.id(), field, version))
                .count();
        return (int) asked * rows;
    }

    /**
     * The services that a form of ours was filled in with, as far as the extract still has them. Where only services that
     * deviate report, the rows of the others may go.
     */
    private List<OwnService> services(Answer answer) {
        return answer.version().isEmpty()
                        || !round.settings(Round.Reporting.class).allServices()
                ? List.of()
                : services.getOrDefault(answer.respondent(), List.of());
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
                        ValueRules.REQUIRED_MISSING,
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
        if (sheet.rows() == Questionnaire.Rows.SERVICES) {
            serviceRows(own, answer, findings);
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
                        SheetRules.ROW_MISSING,
                        place,
                        "Rækken »" + named(given, expected) + "« er der ikke længere, så intet er oplyst i den."));
            }
        }
    }

    /** A row without a readable id or period may be any of those that are looked for. */
    private void serviceRows(List<StagedRow> own, Answer answer, List<Finding> findings) {
        if (own.stream().anyMatch(row -> row.text(SERVICE).isEmpty())) {
            return;
        }
        Origin place = own.get(0).origin(SERVICE).at("");
        for (OwnService service : services(answer)) {
            List<StagedRow> there = own.stream()
                    .filter(row -> row.text(SERVICE).orElse("").equals(service.id()))
                    .toList();
            List<String> missing = there.isEmpty()
                    ? List.of("")
                    : there.stream().anyMatch(row -> row.text(PERIOD).isEmpty())
                            ? List.of()
                            : round.settings(Round.Reporting.class).periods().stream()
                                    .filter(period -> there.stream()
                                            .noneMatch(row ->
                                                    row.text(PERIOD).orElse("").equals(period.code())))
                                    .map(period -> ", " + period.danish())
                                    .toList();
            for (String period : missing) {
                findings.add(Finding.of(
                        SheetRules.ROW_MISSING,
                        place,
                        "Rækken »" + service.name() + " (" + service.id() + ")" + period
                                + "« er der ikke, så tilbuddets belægning er ikke oplyst."));
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
