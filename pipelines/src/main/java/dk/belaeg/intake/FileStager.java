package dk.belaeg.intake;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Mojibake;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.PersonNumbers;
import dk.belaeg.grammar.RawValue;
import dk.belaeg.grammar.Reading;
import dk.belaeg.office.form.FilledForm;
import dk.belaeg.office.form.FormKey;
import dk.belaeg.office.read.RawSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Recognises what a file is and reads its rows. A file with the hidden key of our own forms is that questionnaire;
 * any other sheet is the table whose fields its headers name best. Names of files play no part.
 */
final class FileStager {
    private final Contracts contracts;
    private final Codes codes;
    private final Recognition recognition;
    private final FileReader.FileContent content;
    private final List<Finding> findings;
    private final SheetRemarks said;
    private final CellAccount ledger;
    private final Map<String, List<StagedRow>> rows = new TreeMap<>();
    private final AnswersFound answers;
    private Optional<String> respondent = Optional.empty();
    private boolean survey;

    private FileStager(Contracts contracts, FileReader.FileContent content) {
        this.contracts = contracts;
        this.codes = contracts.codes();
        this.recognition = new Recognition(contracts);
        this.content = content;
        this.findings = new ArrayList<>(content.findings());
        this.answers = new AnswersFound(content.file());
        this.said = new SheetRemarks(content.file(), contracts, findings);
        this.ledger = new CellAccount(
                content.file(), content.grids().stream().mapToLong(Grid::cells).sum());
    }

    /**
     * One file, read.
     *
     * @param key the hidden key of our own forms, if it has one
     * @param tables rows by table; empty when the file was not recognised
     * @param survey whether it is an export of a survey program
     */
    record StagedFile(
            String file,
            String digest,
            Optional<FormKey> key,
            Map<String, List<StagedRow>> tables,
            List<Answer> answers,
            List<Finding> findings,
            CellAccount ledger,
            boolean survey) {

        boolean recognised() {
            return !tables.isEmpty();
        }
    }

    static StagedFile stage(Contracts contracts, FileReader.FileContent content) {
        return new FileStager(contracts, content).run();
    }

    private StagedFile run() {
        Optional<FormKey> key = content.form().map(FilledForm::key);
        Optional<Questionnaire> ours = key.flatMap(this::questionnaireOf);
        List<Grid> rest = new ArrayList<>(content.grids());
        if (ours.isPresent()) {
            respondent = key.map(FormKey::respondent);
            takeOwnForm(ours.get(), content.form().orElseThrow(), rest);
        } else {
            rest.removeIf(this::takeSurvey);
            rest.removeIf(this::takeCodeBook);
            List<FormStager.Words> words =
                    new ArrayList<>(rest.stream().map(FormStager.Words::of).toList());
            contracts.questionnaires().forEach(questionnaire -> takeForms(questionnaire, words, rest));
            rest.removeIf(this::takeTable);
        }
        sayUnused(rest);
        return new StagedFile(
                content.file(),
                content.digest(),
                key,
                rows,
                answers.found(respondent),
                List.copyOf(findings),
                ledger,
                survey);
    }

    private Optional<Questionnaire> questionnaireOf(FormKey key) {
        return Stream.concat(
                        contracts.questionnaires().stream(),
                        contracts.inputs().stream().map(Questionnaire::ofInput))
                .filter(questionnaire -> questionnaire.name().equals(key.questionnaire()))
                .findFirst();
    }

    /** Reads one of our own forms by its hidden ids; its cover is structure, and sheets that are not ours stay. */
    private void takeOwnForm(Questionnaire questionnaire, FilledForm form, List<Grid> rest) {
        form.problems()
                .forEach(trouble -> findings.add(Finding.of(
                        SheetRules.FORM_CHANGED, Origin.ofSheet(content.file(), trouble.sheet()), trouble.message())));
        said.version(questionnaire, form.key().version());
        answers.areOfVersion(form.key().version());
        rest.removeIf(grid -> FormKey.OUR_WORDS.contains(grid.sheet()) && takeCover(grid));
        boolean several =
                form.problems().stream().anyMatch(trouble -> trouble.sheet().isEmpty());
        if (several) {
            setAsideWhole(questionnaire, rest);
            return;
        }
        for (Questionnaire.Sheet sheet : questionnaire.sheets()) {
            Optional<FilledForm.Sheet> filled = form.sheet(sheet.id());
            Optional<Grid> grid = filled.flatMap(f -> rest.stream()
                    .filter(one -> one.sheet().equals(PersonNumbers.mask(f.raw().name())))
                    .findFirst());
            if (filled.isEmpty()
                    && !questionnaire.hadSheet(sheet.id(), form.key().version())) {
                continue;
            }
            if (filled.isEmpty() || grid.isEmpty()) {
                findings.add(Finding.of(
                        SheetRules.MISSING,
                        Origin.ofFile(content.file()),
                        "Arket »" + sheet.title() + "« er der ikke, eller det er ændret, så det ikke kan kendes."));
                keepLacking(sheet);
                continue;
            }
            rest.remove(grid.get());
            said.hidden(grid.get());
            List<Field> sent = sheet.table().fields().stream()
                    .filter(field -> !field.respondent()
                            && questionnaire.hadField(
                                    sheet.id(), field, form.key().version()))
                    .toList();
            List<StagedRow> staged = filled.get() instanceof FilledForm.Answers answered
                    ? List.of(FormStager.ofForm(
                                    grid.get(),
                                    sheet.table(),
                                    codes,
                                    answered,
                                    questionnaire.gone(sheet.id()).keySet())
                            .completed(sent, findings)
                            .stage(respondent, ledger, findings))
                    : ownRows(
                            grid.get(),
                            HeaderMatch.ofForm(
                                            sheet.table(),
                                            (FilledForm.Rows) filled.get(),
                                            questionnaire.gone(sheet.id()))
                                    .completed(grid.get(), sent, findings),
                            filled.get().raw());
            keep(sheet.table(), staged);
            if (contracts.questionnaires().contains(questionnaire)) {
                answers.add(questionnaire, staged);
            }
        }
    }

    /**
     * A sheet of free rows that cannot be read may have held any: without a row of it sums would look whole. Rows that are
     * known beforehand are missed by themselves.
     */
    private void keepLacking(Questionnaire.Sheet sheet) {
        if (sheet.layout() == Questionnaire.Layout.TABLE && sheet.rows() == Questionnaire.Rows.NONE) {
            RowShape shape = new RowShape(sheet.table());
            SheetLocation place = new SheetLocation(content.file(), sheet.title(), Map.of(), Map.of());
            StagedRow row = new RowStager(shape, place, codes, field -> new FieldReader(field, codes, Set.of()))
                    .stage(0, new RowCells(shape.fields()), respondent, new ArrayList<>());
            row.lose();
            keep(sheet.table(), List.of(row));
        }
    }

    private List<StagedRow> ownRows(Grid grid, HeaderMatch match, RawSheet raw) {
        Grid read = MergedAnswers.refused(grid, match, raw);
        return SheetStager.stage(read, match, codes, ledger, findings, respondent);
    }

    /** A file put together from several forms is nobody's answer. */
    private void setAsideWhole(Questionnaire questionnaire, List<Grid> rest) {
        for (Grid grid : rest) {
            CprScan.scan(grid, findings);
            ledger.setAside(grid.cells());
        }
        rest.clear();
        questionnaire.sheets().forEach(sheet -> keep(sheet.table(), List.of()));
    }

    private boolean takeCover(Grid cover) {
        CprScan.scan(cover, findings);
        ledger.structure(cover.cells());
        return true;
    }

    /** Reads the sheets that are forms by their words, which also say who answered, and takes them off the list. */
    private void takeForms(Questionnaire questionnaire, List<FormStager.Words> words, List<Grid> rest) {
        for (Questionnaire.Sheet sheet : questionnaire.sheets()) {
            if (sheet.layout() != Questionnaire.Layout.FORM) {
                continue;
            }
            Optional<FormStager.Words> found = words.stream()
                    .filter(one -> FormStager.byWords(one, sheet.table(), codes).fits()
                            && recognition.belongs(one.grid(), rest, questionnaire))
                    .findFirst();
            if (found.isPresent()) {
                words.remove(found.get());
                rest.remove(found.get().grid());
                said.hidden(found.get().grid());
                FormStager form = FormStager.byWords(found.get(), sheet.table(), codes);
                if (respondent.isEmpty()) {
                    respondent = writtenRespondent(sheet.table(), form);
                }
                StagedRow row = form.stage(respondent, ledger, findings);
                keep(sheet.table(), List.of(row));
                answers.add(questionnaire, List.of(row));
            }
        }
    }

    private Optional<String> writtenRespondent(TableSchema table, FormStager form) {
        for (Field field : table.fields()) {
            RawValue answer = field.respondent() ? form.answer(field.name()) : RawValue.NOTHING;
            if (!answer.isBlank()) {
                Reading<String> code = field.kind() == FieldKind.OPERATOR
                        ? codes.operator(answer.text())
                        : codes.municipality(answer.text());
                if (code instanceof Reading.Known<String> known) {
                    return Optional.of(known.value());
                }
            }
        }
        said.nobody();
        return Optional.empty();
    }

    /** Takes a sheet that is an export of a survey program the round knows. */
    private boolean takeSurvey(Grid grid) {
        Optional<SurveyStager> export = SurveyStager.of(grid, contracts.surveys(), codes);
        export.ifPresent(stager -> {
            survey = true;
            said.hidden(grid);
            stager.questionnaire().sheets().forEach(sheet -> keep(sheet.table(), List.of()));
            stager.stage(ledger, findings).forEach(one -> {
                one.rows().forEach((sheet, staged) -> keep(sheet.table(), staged));
                answers.addLine(stager.questionnaire(), one);
            });
        });
        return export.isPresent();
    }

    /** Takes the code book of such an export: the questionnaire's own words. */
    private boolean takeCodeBook(Grid grid) {
        Optional<CodeBook> book = CodeBook.of(grid, contracts.surveys());
        book.ifPresent(found -> {
            found.say(findings);
            ledger.structure(grid.cells());
            found.questionnaire().sheets().forEach(sheet -> keep(sheet.table(), List.of()));
        });
        return book.isPresent();
    }

    private boolean takeTable(Grid grid) {
        List<HeaderMatch> found = recognition.likeliest(grid);
        if (found.isEmpty()) {
            return false;
        }
        HeaderMatch match = found.get(0);
        said.hidden(grid);
        if (said.ambiguous(grid, found)
                || said.wrongColumns(grid, match)
                || TableNotes.refuses(grid, match, findings)) {
            ledger.setAside(grid.cells());
            rows.computeIfAbsent(match.schema().name(), name -> new ArrayList<>());
            return true;
        }
        List<StagedRow> staged = SheetStager.stage(grid, match, codes, ledger, findings, respondent);
        setAsideWithoutRespondent(match.schema(), staged);
        boolean answered = staged.stream().anyMatch(row -> !row.quarantined());
        if (answered && contracts.inputs().contains(match.schema())) {
            said.notThere(grid, match);
        } else if (answered) {
            said.absent(grid, match);
        }
        keep(match.schema(), staged);
        for (Questionnaire one : contracts.questionnaires()) {
            if (Recognition.tables(one).anyMatch(table -> table.equals(match.schema()))) {
                answers.add(one, staged);
            }
        }
        return true;
    }

    /** Answers that nobody can be named for are nobody's. */
    private void setAsideWithoutRespondent(TableSchema table, List<StagedRow> staged) {
        boolean asks = table.fields().stream().anyMatch(Field::respondent);
        List<StagedRow> nobodys = staged.stream()
                .filter(row -> asks
                        && !row.quarantined()
                        && row.respondent().or(() -> respondent).isEmpty())
                .toList();
        nobodys.forEach(StagedRow::lose);
        if (!nobodys.isEmpty()) {
            said.nobody();
        }
    }

    private void keep(TableSchema table, List<StagedRow> staged) {
        rows.computeIfAbsent(table.name(), name -> new ArrayList<>()).addAll(staged);
    }

    private void sayUnused(List<Grid> unused) {
        for (Grid grid : unused) {
            CprScan.scan(grid, findings);
            ledger.setAside(grid.cells());
            if (!rows.isEmpty() && grid.cells() > 0) {
                findings.add(Finding.of(
                        SheetRules.UNUSED,
                        Origin.ofSheet(grid.file(), grid.sheet()),
                        Recognition.isTurned(grid, codes)
                                ? "Arket er ikke brugt. " + Recognition.TURNED
                                : "Arket har ingen overskrifter, der er forstået, og er ikke brugt."));
            }
        }
        if (rows.isEmpty() && content.readable()) {
            boolean broken = unused.stream().anyMatch(FileStager::isBroken);
            findings.add(
                    broken
                            ? Finding.of(
                                    FileRules.ENCODING,
                                    Origin.ofFile(content.file()),
                                    "Filen er ikke genkendt, for bogstaver i den er gået i stykker.")
                            : Finding.of(
                                    FileRules.UNKNOWN, Origin.ofFile(content.file()), recognition.resembled(unused)));
        }
    }

    private static boolean isBroken(Grid grid) {
        return grid.rows().stream().limit(HeaderMatch.ROWS_SEARCHED).anyMatch(row -> row.cells().values().stream()
                .anyMatch(cell -> cell.form() == RawValue.Form.TEXT && Mojibake.breaks(cell.text())));
    }
}
