package dk.belaeg.intake;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.contract.SurveyLinks;
import dk.belaeg.grammar.CellNames;
import dk.belaeg.grammar.DateGrammar;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.RawValue;
import dk.belaeg.grammar.Reading;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads an export from a survey program: one line a respondent, one column a variable. The links say which field of the
 * questionnaire each variable is, so a line becomes the same rows as a filled-in form, each value with its cell.
 */
final class SurveyStager {
    private static final int ROWS_SEARCHED = 5;
    private static final Pattern AMERICAN_DAY =
            Pattern.compile("([0-9]{1,2})[-/]([0-9]{1,2})[-/]([0-9]{4})(?:[ T].*)?");
    private static final Pattern TIMESTAMP = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[ T][0-9:.]+");
    private static final Pattern PADDED_NUMBER = Pattern.compile("(-?[0-9]+)\\.0+");

    private final Grid grid;
    private final SurveyLinks links;
    private final Codes codes;
    private final Grid.Row header;
    /** Columns by the field they answer to, in the order of the sheet. */
    private final Map<SurveyLinks.Target, List<Integer>> columns = new LinkedHashMap<>();

    private final NavigableMap<Integer, String> variables = new TreeMap<>();

    private SurveyStager(Grid grid, SurveyLinks links, Codes codes, Grid.Row header) {
        this.grid = grid;
        this.links = links;
        this.codes = codes;
        this.header = header;
        header.cells().forEach((column, cell) -> {
            String key = Texts.headerKey(cell.text());
            variables.put(column, key);
            SurveyLinks.Target target = links.targets().get(key);
            if (target != null) {
                columns.computeIfAbsent(target, t -> new ArrayList<>()).add(column);
            }
        });
    }

    /** The links that the grid is an export of: most of their variables are among its headers. */
    static Optional<SurveyStager> of(Grid grid, List<SurveyLinks> surveys, Codes codes) {
        SurveyStager best = null;
        for (SurveyLinks links : surveys) {
            for (Grid.Row row :
                    grid.rows().subList(0, Math.min(ROWS_SEARCHED, grid.rows().size()))) {
                SurveyStager stager = new SurveyStager(grid, links, codes, row);
                boolean most = stager.columns.size() >= 2
                        && stager.columns.size() * 2
                                >= Set.copyOf(links.targets().values()).size();
                if (most && (best == null || stager.columns.size() > best.columns.size())) {
                    best = stager;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * The rows of one respondent: by sheet, all that its line says.
     *
     * @param line number of the line, as a spreadsheet counts them
     * @param completedOn the day on which the program says that it was handed in
     */
    record Respondent(
            String code,
            Map<Questionnaire.Sheet, List<StagedRow>> rows,
            int line,
            Optional<LocalDate> completedOn,
            boolean unfinished) {}

    Questionnaire questionnaire() {
        return links.questionnaire();
    }

    /** All respondents of the export; a line that does not say whose it is, is set aside with a finding. */
    List<Respondent> stage(CellAccount ledger, List<Finding> findings) {
        Set<String> cpr = CprScan.scan(grid, findings);
        sayUnlinked(findings);
        List<Respondent> respondents = new ArrayList<>();
        for (Grid.Row row : grid.rows()) {
            if (row.index() <= header.index()) {
                ledger.structure(row.cells().size());
                continue;
            }
            Optional<String> code = respondent(row);
            SurveyLinks.Program.Standing standing = standing(row);
            if (isNoAnswer(standing, row, code, findings)) {
                ledger.setAside(row.cells().size());
                continue;
            }
            if (code.isEmpty()) {
                ledger.setAside(row.cells().size());
                findings.add(Finding.of(
                        FileRules.RESPONDENT_UNKNOWN,
                        new Origin(grid.file(), grid.sheet(), CellNames.of(row.index(), 0)),
                        "Det fremgår ikke af linjen, hvem der har svaret. Den er ikke brugt."));
                continue;
            }
            ledger.setAside(row.cells().keySet().stream()
                    .filter(column -> !isLinked(column))
                    .count());
            if (standing == SurveyLinks.Program.Standing.UNKNOWN) {
                say(
                        AnswerRules.UNFINISHED,
                        row,
                        "Eksportens status for svaret fra " + codes.operatorName(code.get())
                                + " er ikke forstået. Svaret er brugt, som om det er gjort færdigt.",
                        findings);
            }
            boolean unfinished = standing == SurveyLinks.Program.Standing.UNFINISHED;
            if (unfinished) {
                say(
                        AnswerRules.UNFINISHED,
                        row,
                        "Svaret fra " + codes.operatorName(code.get()) + " er begyndt, men ikke gjort færdigt i "
                                + links.program().shown() + ". Det, der er svaret, er brugt.",
                        findings);
            }
            respondents.add(new Respondent(
                    code.get(),
                    rows(row, code.get(), cpr, ledger, findings),
                    row.index() + 1,
                    completedOn(row),
                    unfinished));
        }
        return respondents;
    }

    /** Whether the line is none because the program says so, or nothing is answered in one that was only begun. */
    private boolean isNoAnswer(
            SurveyLinks.Program.Standing standing, Grid.Row row, Optional<String> code, List<Finding> findings) {
        String whose =
                code.map(known -> "Svaret fra " + codes.operatorName(known)).orElse("Linjen");
        return switch (standing) {
            case DONE, UNKNOWN -> false;
            case UNFINISHED -> row.cells().keySet().stream().noneMatch(this::isLinked);
            case NOT_BEGUN -> {
                say(
                        SheetRules.ROW_NOT_WANTED,
                        row,
                        whose + " er ikke begyndt i " + links.program().shown() + ", så linjen er ikke brugt.",
                        findings);
                yield true;
            }
            case REJECTED -> {
                say(
                        AnswerRules.REJECTED,
                        row,
                        whose + " er frafaldet eller afvist i "
                                + links.program().shown() + " og er ikke brugt.",
                        findings);
                yield true;
            }
        };
    }

    private void say(Rule rule, Grid.Row row, String sentence, List<Finding> findings) {
        findings.add(Finding.of(rule, new Origin(grid.file(), grid.sheet(), CellNames.of(row.index(), 0)), sentence));
    }

    private SurveyLinks.Program.Standing standing(Grid.Row row) {
        Map<String, String> own = new HashMap<>();
        variables.forEach((column, key) -> {
            if (!isLinked(column)) {
                own.put(key, Texts.clean(row.at(column).text()));
            }
        });
        return links.program().standing(own);
    }

    private Optional<LocalDate> completedOn(Grid.Row row) {
        for (Map.Entry<Integer, String> variable : variables.entrySet()) {
            RawValue cell = row.at(variable.getKey());
            if (links.program().completed().contains(variable.getValue()) && !cell.isBlank()) {
                RawValue day = cell.form() == RawValue.Form.TEXT ? RawValue.text(day(Texts.clean(cell.text()))) : cell;
                if (new DateGrammar(codes.missingWords()).read(day) instanceof Reading.Known<LocalDate> known) {
                    return Optional.of(known.value());
                }
            }
        }
        return Optional.empty();
    }

    private boolean isLinked(int column) {
        String key = variables.get(column);
        return key != null && links.targets().containsKey(key);
    }

    private void sayUnlinked(List<Finding> findings) {
        header.cells().forEach((column, cell) -> {
            String key = variables.getOrDefault(column, "");
            if (!isLinked(column) && !links.program().owns(key)) {
                findings.add(new Finding(
                        SheetRules.COLUMN_UNKNOWN,
                        new Origin(grid.file(), grid.sheet(), CellNames.of(header.index(), column)),
                        CprScan.shown(cell),
                        "Variablen er ikke brugt, for opslag/koblinger.csv siger ikke, hvilket spørgsmål den er."));
            }
        });
    }

    private Optional<String> respondent(Grid.Row row) {
        for (Questionnaire.Sheet sheet : links.questionnaire().sheets()) {
            for (Field field : sheet.table().fields()) {
                List<Integer> own = columns.get(new SurveyLinks.Target(sheet.id(), field.name(), ""));
                if (field.respondent() && own != null) {
                    String text = converted(field, row, own).text();
                    Reading<String> code =
                            field.kind() == FieldKind.OPERATOR ? codes.operator(text) : codes.municipality(text);
                    if (code instanceof Reading.Known<String> known) {
                        return Optional.of(known.value());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Map<Questionnaire.Sheet, List<StagedRow>> rows(
            Grid.Row row, String respondent, Set<String> cpr, CellAccount ledger, List<Finding> findings) {
        Map<Questionnaire.Sheet, List<StagedRow>> rows = new LinkedHashMap<>();
        for (Questionnaire.Sheet sheet : links.questionnaire().sheets()) {
            Set<String> keys = columns.keySet().stream()
                    .filter(target -> target.sheet().equals(sheet.id()))
                    .map(SurveyLinks.Target::row)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            for (String key : keys) {
                StagedRow staged = row(sheet, key, row, respondent, cpr, ledger, findings);
                if (sheet.rows() != Questionnaire.Rows.NONE
                        || sheet.layout() == Questionnaire.Layout.FORM
                        || staged.holdsAnything()) {
                    ledger.rows(List.of(staged));
                    rows.computeIfAbsent(sheet, s -> new ArrayList<>()).add(staged);
                }
            }
        }
        return rows;
    }

    private StagedRow row(
            Questionnaire.Sheet sheet,
            String key,
            Grid.Row row,
            String respondent,
            Set<String> cpr,
            CellAccount ledger,
            List<Finding> findings) {
        RowShape shape = new RowShape(sheet.table());
        RowCells cells = new RowCells(shape.fields());
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < shape.fields(); i++) {
            Field field = shape.field(i);
            List<Integer> own = columns.get(new SurveyLinks.Target(sheet.id(), field.name(), key));
            if (own != null) {
                RawValue answer = converted(field, row, own);
                int place = speaking(row, own, cpr);
                cells.put(i, answer, answer.isBlank(), cpr.contains(CellNames.of(row.index(), place)));
                places.put(field.name(), place);
                long held =
                        own.stream().filter(column -> !row.at(column).isBlank()).count();
                // Several columns of one answer, and codes that mean no answer, are one cell of the account or none.
                ledger.structure(held - (answer.isBlank() ? 0 : 1));
            }
        }
        Map<Field, String> about = SurveyLinks.about(sheet, key);
        about.keySet().removeIf(field -> places.containsKey(field.name()));
        about.forEach((field, code) -> cells.put(shape.field(field.name()), RawValue.text(code), false, false));
        RowStager stager = new RowStager(
                shape,
                new SheetLocation(grid.file(), grid.sheet(), places, Map.of()),
                codes,
                field -> new FieldReader(field, codes, Set.of()));
        StagedRow staged = stager.stage(row.index(), cells, Optional.of(respondent), findings);
        staged.leaveOutOfAccount(about.keySet().stream().map(Field::name).collect(Collectors.toSet()));
        return staged;
    }

    /** The column that a finding about the answer names: one with a CPR number before others, one with words before blanks. */
    private static int speaking(Grid.Row row, List<Integer> own, Set<String> cpr) {
        return own.stream()
                .filter(column -> cpr.contains(CellNames.of(row.index(), column)))
                .findFirst()
                .or(() ->
                        own.stream().filter(column -> !row.at(column).isBlank()).findFirst())
                .orElse(own.get(0));
    }

    /** What the columns of one answer say, in the words of the questionnaire. */
    private RawValue converted(Field field, Grid.Row row, List<Integer> own) {
        List<RawValue> parts = new ArrayList<>();
        for (int column : own) {
            RawValue part = converted(field, variables.getOrDefault(column, ""), row.at(column));
            if (!part.isBlank()) {
                parts.add(part);
            }
        }
        if (parts.size() <= 1) {
            return parts.isEmpty() ? RawValue.NOTHING : parts.get(0);
        }
        return RawValue.text(parts.stream().map(RawValue::text).collect(Collectors.joining("; ")));
    }

    private RawValue converted(Field field, String variable, RawValue cell) {
        if (cell.isBlank()) {
            return cell;
        }
        Optional<String> answer = links.answer(variable, cell.text());
        if (answer.isPresent()) {
            return RawValue.text(answer.get());
        }
        if (cell.form() == RawValue.Form.TEXT && field.kind() == FieldKind.DATE) {
            return RawValue.text(day(Texts.clean(cell.text())));
        }
        if (cell.form() == RawValue.Form.TEXT && links.program() == SurveyLinks.Program.LIMESURVEY) {
            Matcher padded = PADDED_NUMBER.matcher(Texts.clean(cell.text()));
            return padded.matches() ? RawValue.text(padded.group(1)) : cell;
        }
        return cell;
    }

    /** A day as this program writes it, as a day that everyone reads alike. */
    private String day(String text) {
        Matcher american = AMERICAN_DAY.matcher(text);
        if (links.program() == SurveyLinks.Program.ENALYZER && american.matches()) {
            return american.group(3) + "-" + padded(american.group(1)) + "-" + padded(american.group(2));
        }
        Matcher timestamp = TIMESTAMP.matcher(text);
        return timestamp.matches() ? timestamp.group(1) : text;
    }

    private static String padded(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
