package dk.belaeg.questionnaire;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.grammar.DanishOrder;
import dk.belaeg.grammar.Texts;
import dk.belaeg.grammar.Value;
import dk.belaeg.office.form.AnswerType;
import dk.belaeg.office.form.FormDefinition;
import dk.belaeg.office.form.FormKey;
import dk.belaeg.office.form.FormSheet;
import dk.belaeg.office.form.FormSheet.FormField;
import dk.belaeg.office.form.FormWriter;
import dk.belaeg.round.Round;
import dk.belaeg.subject.themes.Coding;
import dk.belaeg.subject.themes.ThemeWords;
import dk.belaeg.subject.themes.ThemesSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The free text of each questionnaire as a workbook, one text a line, in which the secretariat chooses themes; a text that
 * has its themes already keeps them. It is a form like those of the respondents and comes back through the inbox.
 */
public final class CodingWorkbooks {
    /** A line counts when it has a theme and somebody has read it. */
    private static final Set<String> MUST = Set.of("theme_1", "coder");

    private static final String SECRETARIAT = "sekretariat";
    private static final String THEMES = "temaer";
    private static final int LONGEST = 4000;

    private final Round round;
    private final Codes codes;
    private final Coding.Coded coded;
    private final Questionnaire form;
    /** By which themes are suggested; empty when the round wants none. */
    private final Optional<ThemeWords> words;

    private CodingWorkbooks(Round round, Checked checked, Contracts contracts) {
        this.round = round;
        this.codes = contracts.codes();
        this.coded = Coding.coded(checked, codes);
        this.words = round.settings(ThemesSettings.class).suggested()
                ? Optional.of(new ThemeWords(codes.list("themes"), codes.list("theme-kinds")))
                : Optional.empty();
        this.form = Questionnaire.ofInput(contracts.input(Coding.TABLE));
    }

    /** A workbook for every questionnaire that was answered in words, by the name of its file. */
    public static SortedMap<String, byte[]> of(Round round, Checked checked, Contracts contracts) {
        CodingWorkbooks workbooks = new CodingWorkbooks(round, checked, contracts);
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Questionnaire questionnaire : contracts.questionnaires()) {
            workbooks
                    .definition(questionnaire, checked)
                    .ifPresent(form -> files.put(
                            "kodning/" + Texts.fileName(questionnaire.title()) + ".xlsx", FormWriter.write(form)));
        }
        return files;
    }

    /** The workbook of one questionnaire as data; empty when nothing was written to it. */
    public static Optional<FormDefinition> of(
            Questionnaire questionnaire, Round round, Checked checked, Contracts contracts) {
        return new CodingWorkbooks(round, checked, contracts).definition(questionnaire, checked);
    }

    private Optional<FormDefinition> definition(Questionnaire questionnaire, Checked checked) {
        List<Coding.Text> texts = Coding.texts(checked.intake(), questionnaire, codes);
        return texts.isEmpty() ? Optional.empty() : Optional.of(definition(questionnaire, texts));
    }

    private FormDefinition definition(Questionnaire questionnaire, List<Coding.Text> texts) {
        TableSchema table = form.sheets().get(0).table();
        int given =
                (int) table.fields().stream().filter(CodingWorkbooks::isGiven).count();
        FormSheet sheet = new FormSheet.Rows(
                table.name(),
                "Kodning",
                "Hvert svar med egne ord. Vælg et til seks temaer til hvert, og skriv, hvem der har læst det.",
                table.fields().stream().map(CodingWorkbooks::field).toList(),
                given,
                texts.stream()
                        .map(text -> FormSheet.Row.of(values(table, text)))
                        .toList(),
                0);
        return new FormDefinition(
                new FormKey(form.name(), form.version(), round.name(), SECRETARIAT),
                cover(questionnaire),
                List.of(sheet),
                List.of(new FormDefinition.CodeList(THEMES, themes())));
    }

    /** The themes kind by kind, in each in Danish alphabetical order. */
    private List<String> themes() {
        List<CodeList.Entry> themes = codes.list("themes").rows();
        return codes.list("theme-kinds").rows().stream()
                .flatMap(kind -> themes.stream()
                        .filter(theme -> theme.get("kind").equals(kind.get("code")))
                        .map(theme -> theme.get("name"))
                        .sorted(DanishOrder.INSTANCE))
                .toList();
    }

    private FormDefinition.Cover cover(Questionnaire questionnaire) {
        return new FormDefinition.Cover(
                "Kodning: " + questionnaire.title(),
                "Alt, hvad afsenderne har skrevet med egne ord. Fortrolig: projektmappen må ikke deles.",
                "Sekretariatet",
                Optional.empty(),
                round.contact(),
                "",
                List.of(
                        "Læs hver tekst, og vælg temaer i de gule celler; hver tekst skal have mindst ét. Alt andet er låst. Hvor ingen har kodet endnu, står kodebogens forslag; ret dem, og slet dem, der ikke passer.",
                        "Skriv initialer i »Kodet af«, når teksten er læst. Uden initialer tæller linjen ikke med, heller ikke forslagene.",
                        "Koder to hver sin kopi, lægges begge i indbakken. Er de uenige, står det under »Forslag« næste gang; bliv enige, og skriv »fælles« i »Kodet af«.",
                        "Mangler et tema på listen, så føj det til i rundens opslag/kodebog.csv, og kør igen; så er det på listen, og det, der er kodet, er bevaret.",
                        "Gem projektmappen i rundens indbakke, og kør igen. Lad kun hver koders nyeste ligge dér.",
                        "CPR-numre, mailadresser og telefonnumre er skjult."),
                "Sidst",
                round.fictional() ? "Fiktive data" : "",
                round.asOf());
    }

    /** What is known of a text; only themes and the remark are to be written. */
    private static boolean isGiven(Field field) {
        return field.is(Field.Trait.GIVEN) || field.name().equals("words");
    }

    private static FormField field(Field field) {
        AnswerType type =
                switch (field.kind()) {
                    case CODE -> isGiven(field) ? new AnswerType.Text(LONGEST, false) : new AnswerType.Choice(THEMES);
                    case FREE_TEXT -> new AnswerType.Text(LONGEST, true);
                    default -> new AnswerType.Text(LONGEST, false);
                };
        return new FormField(field.name(), field.title(), "", field.description(), type, MUST.contains(field.name()));
    }

    private List<Value> values(TableSchema table, Coding.Text text) {
        Map<String, String> values = new HashMap<>();
        values.put("questionnaire", text.questionnaire().title());
        values.put("sender", codes.operatorName(text.sender()));
        values.put("question", text.field().title());
        values.put("area", text.area().map(codes.list(Codes.AREAS)::nameOf).orElse(""));
        values.put("about", about(text));
        values.put("words", text.words());
        values.put("place", text.row().origin(text.field().name()).danish());
        Coding.Decision decision = coded.of(text);
        values.put("remark", decision.remark());
        values.put("coder", decision.coder());
        List<String> themes = decision.themes();
        if (!decision.disputed().isEmpty()) {
            values.put("suggested", disputed(decision));
        } else if (themes.isEmpty()) {
            List<ThemeWords.Suggestion> suggestions = suggestions(text);
            values.put("suggested", words(suggestions));
            themes = suggestions.stream().map(ThemeWords.Suggestion::theme).toList();
        }
        CodeList names = codes.list("themes");
        for (int i = 0; i < Math.min(themes.size(), Coding.THEMES.size()); i++) {
            values.put(Coding.THEMES.get(i), names.nameOf(themes.get(i)));
        }
        List<Value> row = new ArrayList<>();
        for (Field field : table.fields()) {
            String value = values.getOrDefault(field.name(), "");
            row.add(value.isEmpty() ? Value.Blank.UNSTATED : new Value.Text(value));
        }
        return row;
    }

    private List<ThemeWords.Suggestion> suggestions(Coding.Text text) {
        return words.filter(book -> Coding.isSuggestedFor(text.questionnaire()))
                .map(book -> book.suggestions(text.field().name(), text.words()))
                .orElse(List.of());
    }

    private String words(List<ThemeWords.Suggestion> suggestions) {
        return suggestions.stream()
                .map(one -> codes.list("themes").nameOf(one.theme()) + ": »" + String.join("«, »", one.words()) + "«")
                .collect(Collectors.joining("; "));
    }

    private String disputed(Coding.Decision decision) {
        return "Uenige: "
                + decision.disputed().entrySet().stream()
                        .map(one -> codes.list("themes").nameOf(one.getKey()) + " (kun "
                                + String.join(", ", one.getValue()) + ")")
                        .collect(Collectors.joining("; "));
    }

    /** What the row is about, in words: its key, the area apart, which has a column of its own. */
    private String about(Coding.Text text) {
        return text.row().schema().key().stream()
                .map(text.row().schema()::field)
                .filter(field -> !field.respondent() && !field.codes().equals(Codes.AREAS))
                .flatMap(field -> AnswerValue.of(text.row(), field, codes).stream())
                .flatMap(value -> value instanceof Value.Text words
                        ? java.util.stream.Stream.of(words.text())
                        : java.util.stream.Stream.empty())
                .collect(Collectors.joining(", "));
    }
}
