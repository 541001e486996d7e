package dk.belaeg;

import dk.belaeg.check.Checked;
import dk.belaeg.check.OwnService;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Value;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.SurveyProposal;
import dk.belaeg.office.FakeBook;
import dk.belaeg.office.FakeZip;
import dk.belaeg.office.form.FormDefinition;
import dk.belaeg.office.form.FormSheet;
import dk.belaeg.office.form.FormWriter;
import dk.belaeg.questionnaire.EarlierAnswers;
import dk.belaeg.questionnaire.QuestionnaireForm;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Subjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A small round in a folder: what somebody put in its inbox, and what is found. Its respondents are Odense (461), Esbjerg (561)
 * and Vejle (630); it asks for the follow-up of two target groups and for the occupancy of the first half of 2026.
 */
public final class FakeRound {
    public static final String NAME = "Prøverunde 2026";
    public static final Contracts CONTRACTS = contracts();

    private static final String SETTINGS =
            """
            {"navn": "Prøverunde 2026", "aar": 2026, "pr_dato": "2026-05-01", "respondenter": ["461", "561", "630"%s],
             "spoergeskemaer": [%s],
             "maalgrupper": ["V2.01", "V2.02"], "to_svar": "%s"%s, "belaegning": {"perioder": ["1. halvår 2026"]}}
            """;
    private static final String ASKED =
            """
            {"navn": "followup", "frist": "2026-05-15"}, {"navn": "occupancy_report", "frist": "2026-08-20"}
            """;

    private final Path folder;
    private String asked = "";
    private String twoAnswers = "nyeste-dato";
    private String former = "";
    private String more = "";
    private String limits = "";

    public FakeRound(Path folder) {
        this.folder = folder;
        write("indbakke/.gitkeep", new byte[0]);
    }

    private static Contracts contracts() {
        try {
            return Contracts.load(Path.of("nowhere"));
        } catch (ContractException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** Asks the respondents, so that missing answers are found; otherwise nobody is asked. */
    public FakeRound asking() {
        asked = ASKED;
        return this;
    }

    /** Asks the respondents, whose deadlines are over. */
    public FakeRound askingLate() {
        asked = ASKED.replace("2026-05-15", "2026-04-15").replace("2026-08-20", "2026-04-20");
        return this;
    }

    /** Asks for the capacity survey as well. */
    public FakeRound askingForCapacity() {
        asked = ASKED + ", {\"navn\": \"capacity_survey\", \"frist\": \"2026-05-15\"}";
        return this;
    }

    /** Uses no answer when a respondent has answered twice. */
    public FakeRound undecided() {
        twoAnswers = "ingen";
        return this;
    }

    /** Follows another round, whose folder is named as {@code runde.json} names it. */
    public FakeRound afterRound(String other) {
        former = ", \"forrige_runde\": \"" + other + "\"";
        return this;
    }

    /** Has Assens (420) and Fredericia (607) among its respondents too, and sets a number against those of three others. */
    public FakeRound comparingFive() {
        more = ", \"420\", \"607\"";
        limits = ", \"rimelighed\": {\"svar_mindst\": 3}";
        return this;
    }

    /** Counts a target group by treatment, of which some is by day and night. */
    public FakeRound counting() {
        asked = "{\"navn\": \"count_survey\", \"frist\": \"2026-05-15\"}";
        limits =
                """
                , "optaelling": {"maalgruppe": "gravide", "kategorier": ["Behandling", "Døgn"], "aar": [2025],
                  "heraf": [{"kategori": "Døgn", "af": "Behandling"}]}
                """;
        return this;
    }

    /** Has all municipalities of its region among its respondents. */
    public FakeRound wholeRegion() {
        more = CONTRACTS.codes().municipalities().rows().stream()
                .filter(row -> row.get("kkr_area").equals("syddanmark"))
                .map(row -> row.get("code"))
                .filter(code -> !List.of("461", "561", "630").contains(code))
                .map(code -> ", \"" + code + "\"")
                .collect(Collectors.joining());
        return this;
    }

    /** Puts a file into the inbox. */
    public FakeRound with(String name, byte[] content) {
        write("indbakke/" + name, content);
        return this;
    }

    public FakeRound with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes the round's workbook of corrections.
     *
     * @param sheets as {@link FakeBook} wants them: cells separated by bars, one line a row
     */
    public FakeRound correcting(String... sheets) {
        FakeBook book = new FakeBook();
        for (int i = 0; i < sheets.length; i++) {
            book = book.sheet("Ark" + (i + 1), sheets[i]);
        }
        write("rettelser.xlsx", book.bytes());
        return this;
    }

    /** Has published shares of its own. */
    public FakeRound publishing(String lines) {
        write(
                "opslag/forventet-behov.csv",
                ("year;scope;area;text;target_group;answer;percent;source\n" + lines).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Says what is what in exports from survey programs. */
    public FakeRound linking(String lines) {
        write(
                "opslag/koblinger.csv",
                (String.join(";", SurveyProposal.HEADER) + "\n" + lines).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Says which units serve complex groups. */
    public FakeRound confirming(String lines) {
        write(
                "opslag/komplekse-tilbud.csv",
                ("Tilbuds-id;Afdelings-id;Målgruppe;Pladser;Kilde\n" + lines).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Judges services to be of another category than the limits give. */
    public FakeRound judging(String lines) {
        write(
                "opslag/vurderede-kategorier.csv",
                ("Tilbuds-id;År;Kategori;Begrundelse;Vurderet af;Vurderet den\n" + lines)
                        .getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Has a list of its own. */
    public FakeRound listing(String file, String lines) {
        write("opslag/" + file, lines.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Has a block of settings besides the others. */
    public FakeRound setting(String block) {
        limits += ", " + block;
        return this;
    }

    /** Gives services without an id a key. */
    public FakeRound keying(String lines) {
        write(
                "opslag/tilbudsnoegler.csv",
                ("Tilbud;Afdeling;Driftsherre;Nøgle;Kilde\n" + lines).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Puts a fault into a workbook of the inbox. */
    public FakeRound editing(String name, UnaryOperator<FakeZip> fault) {
        try {
            return with(
                    name,
                    fault.apply(FakeZip.of(Files.readAllBytes(inbox().resolve(name))))
                            .bytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(String name, byte[] content) {
        try {
            Path path = folder.resolve(name);
            Files.createDirectories(path.getParent());
            Files.write(path, content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public Path inbox() {
        return folder.resolve("indbakke");
    }

    public Round round() {
        try {
            write(
                    "runde.json",
                    SETTINGS.formatted(more, asked, twoAnswers, former + limits).getBytes(StandardCharsets.UTF_8));
            return Subjects.round(folder, CONTRACTS);
        } catch (IOException | ContractException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** What is found in the inbox. */
    public Checked check() {
        try {
            Path references = folder.resolve("opslag");
            Contracts contracts = Files.exists(references) ? Contracts.load(references) : CONTRACTS;
            return Checked.of(Intake.read(round(), contracts), round(), contracts, Subjects.all());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ContractException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** The findings as "rule place": {@code tal-tvetydigt svar.csv G2}. */
    public static List<String> told(Checked checked) {
        return checked.findings().stream().map(FakeRound::told).toList();
    }

    public static String told(Finding finding) {
        List<String> parts = new ArrayList<>(List.of(
                finding.rule().id(),
                finding.origin().file(),
                finding.origin().sheet(),
                finding.origin().cell()));
        parts.removeIf(String::isEmpty);
        return String.join(" ", parts);
    }

    /** The rows of a table that are used, with the values of these columns, separated by blanks; "-" where there is none. */
    public static List<String> rows(Checked checked, String table, String... columns) {
        return checked.intake().table(table).used().stream()
                .map(row -> values(row, columns))
                .toList();
    }

    private static String values(StagedRow row, String... columns) {
        List<String> values = new ArrayList<>();
        for (String column : columns) {
            values.add(row.value(column, Object.class)
                    .map(value -> value instanceof BigDecimal number
                            ? number.stripTrailingZeros().toPlainString()
                            : value.toString())
                    .orElse("-"));
        }
        return String.join(" ", values);
    }

    /**
     * Our own form, filled in.
     *
     * @param answers by the field's id; of a table by the field's id and the row's number, such as {@code citizens.1}
     */
    public byte[] form(String questionnaire, String respondent, Map<String, Value> answers) {
        if (asked.isEmpty()) {
            asking();
        }
        FormDefinition form = QuestionnaireForm.of(
                CONTRACTS.questionnaire(questionnaire),
                round(),
                CONTRACTS.codes(),
                respondent,
                List.of(new OwnService("700114", "Botilbuddet Åhus", BigDecimal.valueOf(22))),
                EarlierAnswers.NONE);
        return FormWriter.write(new FormDefinition(
                form.key(),
                form.cover(),
                form.sheets().stream().map(sheet -> filled(sheet, answers)).toList(),
                form.lists()));
    }

    private static FormSheet filled(FormSheet sheet, Map<String, Value> answers) {
        if (sheet instanceof FormSheet.Questions questions) {
            return questions.filled(answers);
        }
        FormSheet.Rows table = (FormSheet.Rows) sheet;
        List<FormSheet.Row> rows = new ArrayList<>();
        for (FormSheet.Row row : table.rows()) {
            int number = rows.size() + 1;
            List<Value> values = new ArrayList<>();
            for (int field = 0; field < table.fields().size(); field++) {
                String key = table.fields().get(field).id() + "." + number;
                values.add(Optional.ofNullable(answers.get(key))
                        .orElse(row.prefilled().get(field)));
            }
            rows.add(new FormSheet.Row(values, row.lastTime()));
        }
        return new FormSheet.Rows(
                table.id(), table.title(), table.introduction(), table.fields(), table.given(), rows, table.freeRows());
    }
}
