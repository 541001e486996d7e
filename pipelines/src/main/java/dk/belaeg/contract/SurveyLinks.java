package dk.belaeg.contract;

import dk.belaeg.grammar.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the columns of an export from a survey program answer to one questionnaire. Made by people, from what {@code
 * belaeg map} proposes, and kept in the round's {@code opslag/koblinger.csv}.
 *
 * @param targets the fields that variables answer to, by the variable's {@link Texts#headerKey}
 * @param answers what the codes of a variable mean, by the variable's header key, then code
 */
public record SurveyLinks(
        Questionnaire questionnaire,
        Program program,
        Map<String, Target> targets,
        Map<String, Map<String, String>> answers) {
    /** The code list that holds the links of a round. */
    public static final String LIST = "survey-links";

    /** Between the values that say what a row is about, where it takes several. */
    private static final String AND = "|";

    /** Separates the ways in which a variable may be written. */
    private static final String OR = "\\|";

    /** Survey programs, with the columns that are their own and no answers. */
    public enum Program {
        SURVEYXACT(
                "SurveyXact",
                "respondentid",
                "organisationid",
                "statoverall",
                "statinternal",
                "statcreation",
                "statdistribution",
                "created",
                "modified",
                "closetime",
                "starttime",
                "difftime",
                "responsecollectsessions",
                "numberofreturnedmail",
                "importgroup",
                "distributionschedule",
                "email",
                "digitaldistributionstatus",
                "digitaldistributionerrormessage"),
        LIMESURVEY(
                "LimeSurvey",
                "id",
                "response id",
                "submitdate",
                "date submitted",
                "lastpage",
                "last page",
                "startlanguage",
                "start language",
                "seed",
                "token",
                "access code",
                "startdate",
                "date started",
                "datestamp",
                "date last action",
                "ipaddr",
                "ip address",
                "refurl",
                "referrer url"),
        FORMS(
                "Microsoft Forms",
                "id",
                "start time",
                "starttidspunkt",
                "completion time",
                "fuldførelsestidspunkt",
                "færdiggørelsestidspunkt",
                "email",
                "mail",
                "mailadresse",
                "name",
                "navn",
                "last modified time",
                "tidspunkt for sidste ændring",
                "language",
                "sprog"),
        ENALYZER(
                "Enalyzer",
                "respondent id",
                "respondentid",
                "status",
                "response status",
                "respondent status",
                "svarstatus",
                "started",
                "completed",
                "link",
                "e mail");

        private static final Pattern NUMBERED = Pattern.compile(" [0-9]+$");

        private final String shown;

        @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
        private final List<String> own;

        Program(String shown, String... own) {
            this.shown = shown;
            this.own = List.of(own);
        }

        /** The name users know it by. */
        public String shown() {
            return shown;
        }

        /** The name used in files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether the column is the program's own, perhaps numbered: when and by whom, but no answer. */
        public boolean owns(String headerKey) {
            return own.contains(headerKey)
                    || own.contains(NUMBERED.matcher(headerKey).replaceFirst(""));
        }

        /** How far a line of an export has come. */
        public enum Standing {
            DONE,
            /** Begun, perhaps answered in part, and not handed in. */
            UNFINISHED,
            NOT_BEGUN,
            /** The program says something of it that is not known here. */
            UNKNOWN,
            /** Taken out in the program: screened off, or set aside by whoever keeps the survey. */
            REJECTED
        }

        /**
         * How far a line has come, as the program's own columns say.
         *
         * @param own texts of the line's cells by their header's {@link Texts#headerKey}, blank ones too
         */
        public Standing standing(Map<String, String> own) {
            return switch (this) {
                case SURVEYXACT -> {
                    if (is(own, "statoverall 5")) {
                        yield Standing.REJECTED;
                    }
                    if (is(own, "statoverall 3")) {
                        yield Standing.UNFINISHED;
                    }
                    yield is(own, "statoverall 1") || is(own, "statoverall 2") ? Standing.NOT_BEGUN : Standing.DONE;
                }
                case LIMESURVEY -> isBlank(own, "submitdate", "date submitted") ? Standing.UNFINISHED : Standing.DONE;
                case FORMS ->
                    isBlank(own, "completion time", "fuldførelsestidspunkt", "færdiggørelsestidspunkt")
                            ? Standing.UNFINISHED
                            : Standing.DONE;
                case ENALYZER -> {
                    String status = STATUS.stream()
                            .map(column -> Texts.key(own.getOrDefault(column, "")))
                            .filter(text -> !text.isEmpty())
                            .findFirst()
                            .orElse("");
                    if (REJECTED.contains(status)) {
                        yield Standing.REJECTED;
                    }
                    if (NOT_BEGUN.contains(status)) {
                        yield Standing.NOT_BEGUN;
                    }
                    if (UNFINISHED.contains(status) || (status.isEmpty() && isBlank(own, "completed"))) {
                        yield Standing.UNFINISHED;
                    }
                    yield status.isEmpty() || DONE.contains(status) ? Standing.DONE : Standing.UNKNOWN;
                }
            };
        }

        /** The columns that say when a line was handed in, by header key. */
        public List<String> completed() {
            return switch (this) {
                case SURVEYXACT -> List.of("closetime");
                case LIMESURVEY -> List.of("submitdate", "date submitted");
                case FORMS -> List.of("completion time", "fuldførelsestidspunkt", "færdiggørelsestidspunkt");
                case ENALYZER -> List.of("completed");
            };
        }

        /** Enalyzer has four: completed, incomplete, refused, not answered. */
        private static final List<String> STATUS =
                List.of("status", "response status", "respondent status", "svarstatus");

        private static final Set<String> DONE =
                Set.of("completed", "complete", "done", "fuldført", "gennemført", "afsluttet", "besvaret", "færdig");
        private static final Set<String> REJECTED = Set.of(
                "refused",
                "afslået",
                "nægtet",
                "rejected",
                "screened out",
                "screenout",
                "disqualified",
                "afvist",
                "frafaldet",
                "quota full");
        private static final Set<String> NOT_BEGUN = Set.of(
                "not answered",
                "not started",
                "not responded",
                "invited",
                "ikke startet",
                "ikke påbegyndt",
                "ikke besvaret",
                "ny");
        private static final Set<String> UNFINISHED = Set.of(
                "partial",
                "partially completed",
                "partly completed",
                "incomplete",
                "in progress",
                "started",
                "delvist besvaret",
                "delvist gennemført",
                "påbegyndt",
                "i gang",
                "ufuldstændig",
                "ufærdig",
                "ikke fuldført");

        private static boolean is(Map<String, String> own, String column) {
            return own.getOrDefault(column, "").strip().equals("1");
        }

        /** Whether the export has such a column and nothing stands in it. */
        private static boolean isBlank(Map<String, String> own, String... columns) {
            return Arrays.stream(columns)
                    .anyMatch(
                            column -> own.containsKey(column) && own.get(column).isBlank());
        }

        /** The program of that id. */
        public static Optional<Program> of(String id) {
            return Arrays.stream(values())
                    .filter(program -> program.id().equals(Texts.key(id)))
                    .findFirst();
        }
    }

    /**
     * Where an answer belongs.
     *
     * @param sheet id of the questionnaire's sheet
     * @param field name of the field
     * @param row code of the row, a number where rows are free, empty for a form; where several fields say what a row is
     *     about, the value of each with | between
     */
    public record Target(String sheet, String field, String row) {}

    public SurveyLinks {
        targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
        answers = Map.copyOf(answers);
    }

    /** What a code of a variable means; empty when the links say nothing about it. */
    public Optional<String> answer(String headerKey, String code) {
        return Optional.ofNullable(answers.getOrDefault(headerKey, Map.of()).get(Texts.key(code)));
    }

    /** The fields that say what a row of the sheet is about, where a form has them filled in. */
    public static List<Field> given(Questionnaire.Sheet sheet) {
        Stream<Field> fields = sheet.table().fields().stream();
        return switch (sheet.rows()) {
            case NONE, LAST_REPORTED -> List.of();
            case TARGET_GROUPS ->
                fields.filter(field -> field.kind() == FieldKind.TARGET_GROUP)
                        .limit(1)
                        .toList();
            case SERVICES, CODES ->
                fields.filter(field -> field.is(Field.Trait.GIVEN)).limit(1).toList();
            case CATEGORY_YEARS, THEMES ->
                fields.filter(field -> field.is(Field.Trait.GIVEN)).toList();
        };
    }

    /** What a row is about, as the links write it. */
    public static String row(List<String> about) {
        return String.join(AND, about);
    }

    /** The value of each field that says what a row is about. */
    public static Map<Field, String> about(Questionnaire.Sheet sheet, String row) {
        List<Field> given = given(sheet);
        List<String> parts = given.size() == 1 ? List.of(row) : List.of(row.split(Pattern.quote(AND), -1));
        Map<Field, String> about = new LinkedHashMap<>();
        for (int i = 0; i < given.size(); i++) {
            about.put(given.get(i), i < parts.size() ? parts.get(i).strip() : "");
        }
        return about;
    }

    /** All links of a round, one a questionnaire and program; every line that points nowhere is a problem. */
    static List<SurveyLinks> all(CodeList list, List<Questionnaire> questionnaires, Problems problems) {
        Map<String, List<CodeList.Entry>> bySurvey = new LinkedHashMap<>();
        list.rows().forEach(row -> bySurvey.computeIfAbsent(
                        row.get("questionnaire") + "|" + row.get("system"), key -> new ArrayList<>())
                .add(row));
        List<SurveyLinks> all = new ArrayList<>();
        for (List<CodeList.Entry> rows : bySurvey.values()) {
            CodeList.Entry first = rows.get(0);
            Optional<Program> program = Program.of(first.get("system"));
            Optional<Questionnaire> questionnaire = questionnaires.stream()
                    .filter(one -> one.name().equals(first.get("questionnaire")))
                    .findFirst();
            if (questionnaire.isEmpty()) {
                problems.add("opslag/koblinger.csv: spørgeskemaet " + first.get("questionnaire") + " findes ikke.");
            } else if (program.isPresent()) {
                all.add(of(questionnaire.get(), program.get(), rows, problems));
            }
        }
        return all;
    }

    private static SurveyLinks of(
            Questionnaire questionnaire, Program program, List<CodeList.Entry> rows, Problems problems) {
        Map<String, Target> targets = new LinkedHashMap<>();
        Map<String, Map<String, String>> answers = new HashMap<>();
        for (CodeList.Entry row : rows) {
            for (String variable : row.get("variable").split(OR, -1)) {
                String key = Texts.headerKey(variable);
                if (row.get("code").isEmpty()) {
                    target(questionnaire, row, problems).ifPresent(target -> targets.put(key, target));
                } else {
                    answers.computeIfAbsent(key, k -> new HashMap<>())
                            .put(Texts.key(row.get("code")), row.get("answer"));
                }
            }
        }
        return new SurveyLinks(questionnaire, program, targets, answers);
    }

    private static Optional<Target> target(Questionnaire questionnaire, CodeList.Entry row, Problems problems) {
        Optional<Questionnaire.Sheet> sheet = questionnaire.sheets().stream()
                .filter(one -> one.id().equals(row.get("sheet")))
                .findFirst();
        String place = "opslag/koblinger.csv, variablen " + row.get("variable") + ": ";
        if (sheet.isEmpty()) {
            problems.add(place + "arket " + row.get("sheet") + " findes ikke i " + questionnaire.name() + ". Arkene er "
                    + String.join(
                            ", ",
                            questionnaire.sheets().stream()
                                    .map(Questionnaire.Sheet::id)
                                    .toList())
                    + ".");
            return Optional.empty();
        }
        boolean known = sheet.get().table().fields().stream()
                .anyMatch(field -> field.name().equals(row.get("field")));
        if (!known) {
            problems.add(place + "feltet " + row.get("field") + " findes ikke på arket "
                    + sheet.get().id() + ".");
            return Optional.empty();
        }
        if (sheet.get().layout() == Questionnaire.Layout.TABLE && row.get("row").isEmpty()) {
            problems.add(place + "skriv, hvilken række på arket " + sheet.get().id() + " svaret hører til.");
            return Optional.empty();
        }
        Map<Field, String> about = about(sheet.get(), row.get("row"));
        if (about.containsValue("")) {
            problems.add(place + "rækken »" + row.get("row") + "« skal sige "
                    + about.keySet().stream()
                            .map(field -> Texts.inside(field.title()))
                            .collect(Collectors.joining(" og "))
                    + " med | imellem.");
            return Optional.empty();
        }
        return Optional.of(new Target(sheet.get().id(), row.get("field"), row.get("row")));
    }
}
