package dk.belaeg.subject.themes;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.Texts;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What respondents have written in their own words, text by text, and the themes that the secretariat has given each. A
 * text is known again by who wrote it, to which question and about which area, and by its words: one that has been changed
 * is another text.
 */
public final class Coding {
    /** The input in which coded texts come back. */
    public static final String TABLE = "coding";

    private static final List<String> THEMES = List.of("theme_1", "theme_2", "theme_3");
    private static final String WORDS = "words";
    private static final String AREA = "area";

    private Coding() {}

    /**
     * One text.
     *
     * @param row what it was written in
     * @param field the question
     */
    public record Text(Questionnaire questionnaire, StagedRow row, Field field, String words) {
        /** Code of the area that it is about, where the row says so. */
        public Optional<String> area() {
            return row.schema().fields().stream()
                    .filter(one -> one.codes().equals(Codes.AREAS))
                    .findFirst()
                    .flatMap(one -> row.text(one.name()));
        }

        public String sender() {
            return row.respondent().orElse("");
        }

        Key key() {
            return new Key(questionnaire.title(), sender(), field.title(), area().orElse(""), Texts.clean(words));
        }
    }

    /** By what a text is known again. */
    record Key(String questionnaire, String sender, String question, String area, String words) {
        static Key of(StagedRow coded) {
            return new Key(
                    coded.text("questionnaire").orElse(""),
                    coded.text("sender").orElse(""),
                    coded.text("question").orElse(""),
                    coded.text(AREA).orElse(""),
                    Texts.clean(coded.confidential().getOrDefault(WORDS, "")));
        }

        /** Without who wrote it and what. */
        String asked() {
            return "»" + question + "« (»" + questionnaire + "«)";
        }
    }

    /** Everything that has been written to a questionnaire and is used, in the order in which it was read. */
    public static List<Text> texts(Intake intake, Questionnaire questionnaire, Codes codes) {
        List<Text> texts = new ArrayList<>();
        for (Questionnaire.Sheet sheet : questionnaire.sheets()) {
            for (StagedRow row : intake.table(sheet.table().name()).used()) {
                row.confidential().forEach((name, words) -> {
                    Field field = row.schema().field(name);
                    if (field.kind() == FieldKind.FREE_TEXT
                            && !words.isBlank()
                            && !codes.missingWords().contains(words)) {
                        texts.add(new Text(questionnaire, row, field, words));
                    }
                });
            }
        }
        return texts;
    }

    /** What has been coded, to be asked for text by text. */
    public static Coded coded(Intake intake) {
        Map<Key, StagedRow> rows = new HashMap<>();
        intake.table(TABLE)
                .used()
                .forEach(row -> rows.merge(
                        Key.of(row),
                        row,
                        (a, b) -> themes(a).size() >= themes(b).size() ? a : b));
        return new Coded(rows);
    }

    /** Coded texts by what they are known by. */
    public record Coded(Map<Key, StagedRow> rows) {
        public Coded {
            rows = Map.copyOf(rows);
        }

        /** Codes of the themes of a text, in the order of their columns; none when it has not been coded. */
        public List<String> themes(Text text) {
            return row(text).map(Coding::themes).orElse(List.of());
        }

        /** What the secretariat has noted beside a text; empty for nothing. */
        public String remark(Text text) {
            return row(text)
                    .map(row -> row.confidential().getOrDefault("remark", ""))
                    .orElse("");
        }

        private Optional<StagedRow> row(Text text) {
            return Optional.ofNullable(rows.get(text.key()));
        }
    }

    private static List<String> themes(StagedRow row) {
        return THEMES.stream()
                .flatMap(theme -> row.text(theme).stream())
                .distinct()
                .toList();
    }

    public static final Rule OUTDATED = Rule.warning(
                    "kodning-foraeldet",
                    "En kodet tekst er ikke længere i et svar",
                    "Kod svaret igen i den nye projektmappe i fortroligt/, og læg den i indbakken i stedet for den gamle.")
            .forSecretariat();

    static List<Rule> rules() {
        return List.of(OUTDATED, MISSING);
    }

    /** Sets aside what was coded of texts that are no longer there, and says how much is still to be coded. */
    static void check(Intake intake, Contracts contracts, List<Finding> findings) {
        if (intake.table(TABLE).used().isEmpty()) {
            return;
        }
        List<Text> texts = contracts.questionnaires().stream()
                .flatMap(one -> texts(intake, one, contracts.codes()).stream())
                .toList();
        Set<Key> there = new HashSet<>();
        texts.forEach(text -> there.add(text.key()));
        Set<String> begun = new HashSet<>();
        for (StagedRow row : intake.table(TABLE).used()) {
            Key key = Key.of(row);
            if (!there.contains(key)) {
                findings.add(Finding.of(
                        OUTDATED,
                        row.origin(WORDS),
                        "Teksten står ikke længere i et svar, der bruges, så dens temaer er ikke talt med."));
                row.quarantine();
            } else if (!themes(row).isEmpty()) {
                begun.add(key.asked());
            }
        }
        sayUncoded(texts, coded(intake), begun, findings);
    }

    public static final Rule MISSING = Rule.warning(
                    "kodning-mangler",
                    "Svar med egne ord er ikke kodet endnu",
                    "Vælg et tema til hver tekst i projektmappen i fortroligt/, og læg den i indbakken.")
            .forSecretariat();

    private static void sayUncoded(List<Text> texts, Coded coded, Set<String> begun, List<Finding> findings) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Text text : texts) {
            String asked = text.key().asked();
            if (begun.contains(asked)) {
                int[] count = counts.computeIfAbsent(asked, question -> new int[2]);
                count[0]++;
                count[1] += coded.themes(text).isEmpty() ? 1 : 0;
            }
        }
        counts.forEach((asked, count) -> Stream.of(count)
                .filter(one -> one[1] > 0)
                .forEach(one -> findings.add(Finding.of(
                        MISSING,
                        Origin.ofFile(""),
                        one[1] + " af " + one[0] + " svar på " + asked + " har intet tema og er ikke talt med."))));
    }
}
