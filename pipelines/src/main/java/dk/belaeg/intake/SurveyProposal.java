package dk.belaeg.intake;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.contract.SurveyLinks;
import dk.belaeg.grammar.Reading;
import dk.belaeg.grammar.Texts;
import dk.belaeg.round.Round;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Proposes which question each variable of an export is, from the words of its headers and of the code book beside it.
 * Only whole titles and known names count, never likeness; what they do not decide is left for a person to place.
 *
 * @param program whose export it looks like
 * @param lines of {@code opslag/koblinger.csv}, without its header
 * @param unplaced variables that no question was found for, each with its question text
 */
public record SurveyProposal(SurveyLinks.Program program, List<List<String>> lines, List<String> unplaced) {
    /** The columns of {@code opslag/koblinger.csv}. */
    public static final List<String> HEADER =
            List.of("Spørgeskema", "Program", "Variabel", "Ark", "Felt", "Række", "Kode", "Svar", "Kilde");

    private static final int ROWS_SEARCHED = 5;
    /** More of the same question than any survey repeats. */
    private static final int MOST_FREE_ROWS = 60;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");
    /** How SurveyXact names its variables, which tells when the export has few columns of the program's own. */
    private static final Pattern NUMBERED = Pattern.compile("s_[0-9]+(_[0-9]+)*");

    /** None of the files can be read as an export; the message is Danish. */
    public static final class NoExportException extends Exception {
        private static final long serialVersionUID = 1L;
        private final String danish;

        NoExportException(String danish) {
            super(danish);
            this.danish = danish;
        }

        public String danish() {
            return danish;
        }
    }

    /** A question text and the codes of its answers, by variable, as code books give them. */
    private record Variable(String name, String question, Map<String, String> labels) {}

    /** @param files the export, and its code book where the program gives one */
    public static SurveyProposal of(List<Path> files, Questionnaire questionnaire, Round round, Codes codes)
            throws IOException, NoExportException {
        List<Grid> grids = new ArrayList<>();
        for (Path file : files) {
            grids.addAll(FileReader.read(Inbox.single(file), Set.of()).grids());
        }
        List<Grid> wide = grids.stream().filter(grid -> grid.rows().size() >= 2).toList();
        Grid export = wide.stream()
                .max((a, b) -> Integer.compare(width(a), width(b)))
                .filter(grid -> width(grid) >= 2)
                .orElseThrow(() -> new NoExportException(
                        "Ingen af filerne ligner en eksport: der skal være en linje med variable og mindst ét svar."));
        List<Variable> variables = variables(
                export, grids.stream().filter(grid -> !grid.equals(export)).toList());
        SurveyLinks.Program program = program(variables);
        List<List<String>> lines = new ArrayList<>();
        List<String> unplaced = new ArrayList<>();
        for (Variable variable : variables) {
            if (program.owns(Texts.headerKey(variable.name()))) {
                continue;
            }
            Optional<SurveyLinks.Target> target = target(variable, questionnaire, round, codes);
            if (target.isEmpty()) {
                unplaced.add(
                        variable.question().isEmpty() ? variable.name() : variable.name() + ": " + variable.question());
                continue;
            }
            lines.add(line(questionnaire, program, variable, target.get(), "", ""));
            new TreeMap<>(variable.labels())
                    .forEach((code, label) -> lines.add(
                            line(questionnaire, program, variable, new SurveyLinks.Target("", "", ""), code, label)));
        }
        return new SurveyProposal(program, List.copyOf(lines), List.copyOf(unplaced));
    }

    private static List<String> line(
            Questionnaire questionnaire,
            SurveyLinks.Program program,
            Variable variable,
            SurveyLinks.Target target,
            String code,
            String answer) {
        return List.of(
                questionnaire.name(),
                program.id(),
                variable.name(),
                target.sheet(),
                target.field(),
                target.row(),
                code,
                answer,
                "foreslået af belaeg map");
    }

    private static int width(Grid grid) {
        return header(grid).cells().size();
    }

    /** The line of the variables: the first of the widest among the first lines, for a note may stand above it. */
    private static Grid.Row header(Grid grid) {
        Grid.Row widest = grid.rows().get(0);
        for (Grid.Row row :
                grid.rows().subList(0, Math.min(ROWS_SEARCHED, grid.rows().size()))) {
            widest = row.cells().size() > widest.cells().size() ? row : widest;
        }
        return widest;
    }

    /** The variables in the order of the export, with what the code books say of them. */
    private static List<Variable> variables(Grid export, List<Grid> books) {
        List<String> names = header(export).cells().values().stream()
                .map(cell -> Texts.clean(cell.text()))
                .toList();
        List<Map<String, List<List<String>>>> byName = books.stream()
                .map(book -> linesByVariable(book, Set.copyOf(names)))
                .toList();
        List<Variable> variables = new ArrayList<>();
        for (String name : names) {
            String question = "";
            Map<String, String> labels = new LinkedHashMap<>();
            for (Map<String, List<List<String>>> book : byName) {
                for (List<String> said : book.getOrDefault(name, List.of())) {
                    String last = said.get(said.size() - 1);
                    if (said.size() >= 2
                            && NUMBER.matcher(said.get(said.size() - 2)).matches()) {
                        labels.put(said.get(said.size() - 2), last);
                        // A line with an answer's code may have the question before it.
                        last = said.size() >= 3 ? said.get(said.size() - 3) : "";
                    }
                    question = last.length() > question.length() ? last : question;
                }
            }
            variables.add(new Variable(name, question, labels));
        }
        return variables;
    }

    /** What a code book says of each variable: the words after its name, wherever in a line it stands. */
    private static Map<String, List<List<String>>> linesByVariable(Grid book, Set<String> names) {
        Map<Integer, Integer> often = new TreeMap<>();
        for (Grid.Row row : book.rows()) {
            row.cells().forEach((column, cell) -> {
                if (names.contains(Texts.clean(cell.text()))) {
                    often.merge(column, 1, Integer::sum);
                }
            });
        }
        // Of two columns with as many the later is the variable: a question is called as its first variable is.
        int variable = often.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
        Map<String, List<List<String>>> lines = new HashMap<>();
        for (Grid.Row row : book.rows()) {
            List<String> said = row.cells().tailMap(variable, false).values().stream()
                    .map(cell -> Texts.clean(cell.text()))
                    .toList();
            if (!said.isEmpty()) {
                lines.computeIfAbsent(Texts.clean(row.at(variable).text()), name -> new ArrayList<>())
                        .add(said);
            }
        }
        return lines;
    }

    private static SurveyLinks.Program program(List<Variable> variables) {
        long numbered = variables.stream()
                .filter(variable -> NUMBERED.matcher(variable.name()).matches())
                .count();
        if (numbered * 2 > variables.size()) {
            return SurveyLinks.Program.SURVEYXACT;
        }
        SurveyLinks.Program best = SurveyLinks.Program.ENALYZER;
        long most = 1;
        for (SurveyLinks.Program program : SurveyLinks.Program.values()) {
            long own = variables.stream()
                    .filter(variable -> program.owns(Texts.headerKey(variable.name())))
                    .count();
            if (own > most) {
                best = program;
                most = own;
            }
        }
        boolean brackets = variables.stream()
                        .filter(variable -> isSubquestion(variable.name()))
                        .count()
                >= 2;
        return brackets && most <= 2 ? SurveyLinks.Program.LIMESURVEY : best;
    }

    /** LimeSurvey writes a subquestion in brackets behind its question. */
    private static boolean isSubquestion(String name) {
        int bracket = name.lastIndexOf('[');
        return bracket >= 0 && name.indexOf(']', bracket) == name.length() - 1 && bracket < name.length() - 2;
    }

    private static Optional<SurveyLinks.Target> target(
            Variable variable, Questionnaire questionnaire, Round round, Codes codes) {
        String words =
                " " + Texts.headerKey(variable.question().isEmpty() ? variable.name() : variable.question()) + " ";
        List<SurveyLinks.Target> found = new ArrayList<>();
        int longest = 0;
        for (Questionnaire.Sheet sheet : questionnaire.sheets()) {
            for (Map.Entry<String, List<String>> row : rows(sheet, round, codes).entrySet()) {
                int rowWords = said(words, row.getValue());
                for (Field field : sheet.table().fields()) {
                    List<String> titles = new ArrayList<>(field.aliases());
                    titles.add(field.title());
                    int fieldWords = said(words, titles);
                    boolean form = sheet.layout() == Questionnaire.Layout.FORM;
                    int score = fieldWords == 0 || (!form && rowWords == 0) ? 0 : fieldWords + rowWords;
                    if (score > longest) {
                        longest = score;
                        found.clear();
                    }
                    if (score > 0 && score == longest) {
                        found.add(new SurveyLinks.Target(sheet.id(), field.name(), row.getKey()));
                    }
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The length of the longest of the texts that stands in the words as a whole; 0 when none does. */
    private static int said(String words, List<String> texts) {
        int longest = 0;
        for (String text : texts) {
            String key = Texts.headerKey(text);
            if (!key.isEmpty() && words.contains(" " + key + " ")) {
                longest = Math.max(longest, key.length());
            }
        }
        return longest;
    }

    /** The rows of a sheet by code, with the names they go by; the one row of a form has no code. */
    private static Map<String, List<String>> rows(Questionnaire.Sheet sheet, Round round, Codes codes) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        switch (sheet.rows()) {
            case NONE, SERVICES, LAST_REPORTED -> {
                if (sheet.layout() == Questionnaire.Layout.FORM) {
                    rows.put("", List.of());
                } else if (sheet.rows() != Questionnaire.Rows.SERVICES) {
                    // Free rows are asked about one after the other, each by its number: "Åbninger og lukninger 2:
                    // Pladser".
                    for (int number = 1; number <= MOST_FREE_ROWS; number++) {
                        rows.put(
                                String.valueOf(number),
                                List.of(sheet.title() + " " + number, number + " " + sheet.title()));
                    }
                }
            }
            case TARGET_GROUPS -> round.targetGroups().forEach(group -> rows.put(group, groupNames(group, codes)));
            case CODES ->
                SurveyLinks.given(sheet).forEach(field -> field.constraints()
                        .allowed()
                        .forEach(code -> rows.put(
                                code,
                                field.kind() == FieldKind.TARGET_GROUP
                                        ? groupNames(code, codes)
                                        : List.of(codes.list(field.codes()).nameOf(code)))));
            case CATEGORY_YEARS -> {
                for (Round.CountedRow row : round.settings(Round.Counted.class).rows()) {
                    rows.put(
                            SurveyLinks.row(List.of(row.category(), String.valueOf(row.year()))),
                            List.of(row.category() + " " + row.year(), row.year() + " " + row.category()));
                }
            }
            case THEMES ->
                round.settings(Round.Counted.class).asked().forEach(theme -> theme.questions()
                        .forEach(question -> rows.put(
                                SurveyLinks.row(List.of(theme.name(), question)),
                                List.of(question, theme.name() + " " + question))));
        }
        return rows;
    }

    /** What a group is called; what another area's group is also called only with the area's name. */
    private static List<String> groupNames(String group, Codes codes) {
        List<String> names = new ArrayList<>();
        String area = codes.list(Codes.AREAS).nameOf(codes.targetGroups().value(group, "area"));
        for (String name :
                List.of(codes.targetGroups().nameOf(group), codes.targetGroups().value(group, "short_name"))) {
            if (!name.isEmpty()) {
                boolean unmistakable = codes.targetGroup(name, Optional.empty()) instanceof Reading.Known<String>;
                if (unmistakable) {
                    names.add(name);
                }
                names.add(name + " " + area);
                names.add(area + " " + name);
            }
        }
        return names;
    }
}
