package dk.belaeg.sample;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.grammar.Texts;
import dk.belaeg.grammar.Value;
import dk.belaeg.intake.Intake;
import dk.belaeg.office.form.FormDefinition;
import dk.belaeg.office.form.FormSheet;
import dk.belaeg.office.form.FormWriter;
import dk.belaeg.questionnaire.CodingWorkbooks;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Subjects;
import dk.belaeg.subject.themes.Coding;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Groups that fictional municipalities find it hard to find services for, in their own words, and the same coded by two
 * persons. Lots of its own, so that the other numbers of the round stay as they are.
 */
final class DescribedFiction {
    static final String SURVEY = "target_group_survey";

    /** Has not answered. */
    private static final String SILENT = "563";
    /** Answered when the rest was coded. */
    private static final String LATE = "482";

    /** One way to describe a group, and the themes that are in it. */
    private record Described(String area, int weight, String group, List<String> themes) {}

    /** One way to say why, with its theme. */
    private record Reason(String words, String theme) {}

    private static final List<Described> GROUPS = List.of(
            new Described(
                    "Børn og unge",
                    6,
                    "Unge med svær autisme, som er udadreagerende og har brug for skærmede rammer",
                    List.of("Autisme", "Udadreagerende adfærd", "Skærmede rammer")),
            new Described("Børn og unge", 3, "Børn med autisme og selvskade", List.of("Autisme", "Selvskade")),
            new Described(
                    "Børn og unge",
                    4,
                    "Unge med psykiske lidelser og udadreagerende adfærd",
                    List.of("Psykisk lidelse", "Udadreagerende adfærd")),
            new Described(
                    "Børn og unge",
                    3,
                    "Børn med multihandicap, der skal have megen pleje",
                    List.of("Omfattende handicap", "Betydeligt plejebehov")),
            new Described(
                    "Voksne",
                    6,
                    "Borgere med dobbeltdiagnose, som er truende over for personalet",
                    List.of("Psykisk lidelse og misbrug (dobbeltdiagnose)", "Udadreagerende adfærd")),
            new Described(
                    "Voksne",
                    4,
                    "Mennesker med psykisk sygdom og stofmisbrug",
                    List.of("Psykisk lidelse og misbrug (dobbeltdiagnose)")),
            new Described(
                    "Voksne",
                    4,
                    "Voksne med udviklingshæmning og aggressiv adfærd, høj normering døgnet rundt",
                    List.of("Udviklingshæmning", "Udadreagerende adfærd", "Meget høj normering")),
            new Described(
                    "Voksne",
                    3,
                    "Domsanbragte med udviklingshæmning",
                    List.of("Udviklingshæmning", "Dom eller kriminalitet")),
            new Described(
                    "Voksne",
                    1,
                    "Borgere med autisme og selvmordsforsøg i skærmede botilbud",
                    List.of("Autisme", "Selvskade", "Skærmede rammer")));

    private static final List<Reason> REASONS = List.of(
            new Reason("Tilbuddene mangler kompetencer til gruppen", "For få tilbud med de rette kompetencer"),
            new Reason("Der er få tilbud med den specialviden, der skal til", "For få tilbud med de rette kompetencer"),
            new Reason(
                    "Tilbuddene afviser dem af hensyn til de øvrige beboere",
                    "Tilbud afviser af hensyn til sikkerhed og andre beboere"),
            new Reason("De fysiske rammer passer ikke", "Fysiske rammer"),
            new Reason("Takster, som vi ikke kan bære alene", "Økonomi"),
            new Reason(
                    "Tilbud tager sig af enten psykiatri eller rusmidler, ikke begge dele",
                    "Tilbud til kun det ene: psykiatri eller misbrug"),
            new Reason("Lang ventetid", "For få pladser"));

    private final Contracts contracts;
    private final Round round;
    private final Fiction fiction;
    private final FilledForms forms;
    private final Random random = new Random(20261);

    DescribedFiction(Contracts contracts, Round round, Fiction fiction, FilledForms forms) {
        this.contracts = contracts;
        this.round = round;
        this.fiction = fiction;
        this.forms = forms;
    }

    /** The answers, by the name of their file. */
    SortedMap<String, byte[]> answers() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String municipality : fiction.municipalities()) {
            if (!municipality.equals(SILENT)) {
                Map<String, Value> cover = Map.of(
                        "answered_on", new Value.Day(LocalDate.of(2026, 8, 10).plusDays(random.nextInt(25))));
                files.put(
                        "komplekse-behov/" + Texts.fileName(fiction.codes().operatorName(municipality)) + ".xlsx",
                        forms.written(SURVEY, municipality, List.of(), cover, Map.of("groups", rows(municipality))));
            }
        }
        return files;
    }

    /** One or two groups of each area; Ærø says nothing of children. */
    private List<Map<String, Value>> rows(String municipality) {
        List<Map<String, Value>> rows = new ArrayList<>();
        for (String area : municipality.equals("492") ? List.of("Voksne") : List.of("Børn og unge", "Voksne")) {
            Set<Described> chosen = new LinkedHashSet<>();
            int wanted = 1 + random.nextInt(2);
            while (chosen.size() < wanted) {
                chosen.add(drawn(area));
            }
            for (Described group : chosen) {
                rows.add(Map.of(
                        "area", new Value.Text(area),
                        "group", new Value.Text(group.group()),
                        "reason",
                                new Value.Text(REASONS.get(random.nextInt(REASONS.size()))
                                        .words())));
            }
        }
        return rows;
    }

    private Described drawn(String area) {
        List<Described> likely = GROUPS.stream()
                .filter(group -> group.area().equals(area))
                .flatMap(group -> Collections.nCopies(group.weight(), group).stream())
                .toList();
        return likely.get(random.nextInt(likely.size()));
    }

    /**
     * The answers that lie in the inbox, coded by two persons who differ now and then, and what they have settled jointly,
     * but for one text; by the name of their file.
     */
    SortedMap<String, byte[]> coded() throws IOException, ContractException {
        Checked checked = Checked.of(Intake.read(round, contracts), round, contracts, Subjects.all());
        Questionnaire survey = contracts.questionnaire(SURVEY);
        FormDefinition empty = CodingWorkbooks.of(survey, round, checked, contracts)
                .orElseThrow(() -> new IllegalStateException("nobody has answered"));
        FormSheet.Rows sheet = (FormSheet.Rows) empty.sheets().get(0);
        List<FormSheet.Row> one = new ArrayList<>();
        List<FormSheet.Row> other = new ArrayList<>();
        List<FormSheet.Row> joint = new ArrayList<>();
        List<Coding.Text> texts = Coding.texts(checked.intake(), survey, contracts.codes());
        boolean open = true;
        for (int i = 0; i < texts.size(); i++) {
            Coding.Text text = texts.get(i);
            FormSheet.Row line = sheet.rows().get(i);
            List<String> themes = themes(text.words());
            if (text.sender().equals(LATE)) {
                continue;
            }
            // one that has written the same twice is read the same twice
            boolean differs = texts.stream()
                                    .filter(same -> same.sender().equals(text.sender())
                                            && same.words().equals(text.words()))
                                    .count()
                            == 1
                    && random.nextInt(5) == 0;
            one.add(filled(sheet, line, themes, "AB"));
            other.add(filled(sheet, line, differs ? otherwise(themes) : themes, "CD"));
            if (differs && !open) {
                joint.add(filled(sheet, line, themes, Coding.JOINT));
            }
            open &= !differs;
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("kodning/kodet-ab.xlsx", written(empty, sheet, one));
        files.put("kodning/kodet-cd.xlsx", written(empty, sheet, other));
        files.put("kodning/kodet-faelles.xlsx", written(empty, sheet, joint));
        return files;
    }

    /** What another may read in the same words: one theme fewer, or one that lies near instead. */
    private List<String> otherwise(List<String> themes) {
        if (themes.size() > 1) {
            return themes.subList(0, themes.size() - 1);
        }
        return List.of(
                switch (themes.get(0)) {
                    case "Psykisk lidelse og misbrug (dobbeltdiagnose)" -> "Psykisk lidelse";
                    case "Økonomi" -> "For få pladser";
                    default -> random.nextBoolean() ? "Fysiske rammer" : "Økonomi";
                });
    }

    private static List<String> themes(String words) {
        return GROUPS.stream()
                .filter(group -> group.group().equals(words))
                .findFirst()
                .map(Described::themes)
                .orElseGet(() -> REASONS.stream()
                        .filter(reason -> reason.words().equals(words))
                        .map(Reason::theme)
                        .toList());
    }

    private static FormSheet.Row filled(FormSheet.Rows sheet, FormSheet.Row line, List<String> themes, String coder) {
        Map<String, Value> chosen = new LinkedHashMap<>();
        chosen.put("coder", new Value.Text(coder));
        for (int i = 0; i < Coding.THEMES.size(); i++) {
            chosen.put(Coding.THEMES.get(i), i < themes.size() ? new Value.Text(themes.get(i)) : Value.Blank.UNSTATED);
        }
        List<Value> values = new ArrayList<>(line.prefilled());
        for (int f = 0; f < values.size(); f++) {
            values.set(f, chosen.getOrDefault(sheet.fields().get(f).id(), values.get(f)));
        }
        return FormSheet.Row.of(values);
    }

    private static byte[] written(FormDefinition empty, FormSheet.Rows sheet, List<FormSheet.Row> rows) {
        FormSheet.Rows filled = new FormSheet.Rows(
                sheet.id(), sheet.title(), sheet.introduction(), sheet.fields(), sheet.given(), rows, 0);
        return FormWriter.write(new FormDefinition(empty.key(), empty.cover(), List.of(filled), empty.lists()));
    }
}
