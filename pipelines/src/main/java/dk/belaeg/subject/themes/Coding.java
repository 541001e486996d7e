package dk.belaeg.subject.themes;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.grammar.Texts;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What respondents have written in their own words, text by text, and the themes that persons have given each. A text is
 * known again by who wrote it, to which question and about which area, and by its words: one that has been changed is
 * another text.
 */
public final class Coding {
    /** The input in which coded texts come back. */
    public static final String TABLE = "coding";

    /** What stands for whoever has coded when two coders agree, or have come to agree. */
    public static final String JOINT = "fælles";

    /** The fields of a text's themes. */
    public static final List<String> THEMES =
            IntStream.rangeClosed(1, 6).mapToObj(i -> "theme_" + i).toList();

    static final String WORDS = "words";
    private static final String AREA = "area";
    private static final String CODER = "coder";

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

    /**
     * What has been decided of a text.
     *
     * @param themes codes that count, in the order in which they were chosen: with two coders those that both chose
     * @param coder who has read it, {@link #JOINT} for two that agree; empty while nobody has, or two disagree
     * @param disputed by theme that only some of its coders chose, who did
     * @param remark what has been noted beside it
     */
    public record Decision(List<String> themes, String coder, Map<String, Set<String>> disputed, String remark) {
        static final Decision NONE = new Decision(List.of(), "", Map.of(), "");

        /** What counts of one text: what was settled jointly, or else what all its coders chose. */
        static Decision of(Map<String, StagedRow> byCoder) {
            StagedRow joint = byCoder.get(JOINT);
            Map<String, StagedRow> counting = joint == null ? byCoder : Map.of(JOINT, joint);
            Set<String> all = new LinkedHashSet<>();
            counting.values().forEach(row -> all.addAll(Coding.themes(row)));
            Map<String, Set<String>> disputed = new TreeMap<>();
            for (String theme : all) {
                Set<String> by = new TreeSet<>();
                counting.forEach((coder, row) -> {
                    if (Coding.themes(row).contains(theme)) {
                        by.add(coder);
                    }
                });
                if (by.size() < counting.size()) {
                    disputed.put(theme, by);
                }
            }
            all.removeAll(disputed.keySet());
            String coder = counting.size() == 1 ? counting.keySet().iterator().next() : JOINT;
            return new Decision(List.copyOf(all), disputed.isEmpty() ? coder : "", disputed, remark(byCoder.values()));
        }

        private static String remark(Collection<StagedRow> rows) {
            return rows.stream()
                    .map(row -> row.confidential().getOrDefault("remark", ""))
                    .filter(remark -> !remark.isBlank())
                    .findFirst()
                    .orElse("");
        }

        /** Without themes that the code book does not have any more; nobody has coded what is left without any. */
        Decision in(CodeList book) {
            List<String> left = themes.stream().filter(book::hasCode).toList();
            return left.isEmpty() ? NONE : new Decision(left, coder, Map.of(), remark);
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

    /** Whether the code book is about what a questionnaire asks for. */
    public static boolean isSuggestedFor(Questionnaire questionnaire) {
        return questionnaire.name().equals(Themes.SURVEY);
    }

    /** What has been coded in the round, and of texts that stood alike in rounds before, what was decided there. */
    public static Coded coded(Checked checked, Codes codes) {
        Map<Key, Decision> decisions = new HashMap<>();
        rows(checked.intake()).forEach((key, byCoder) -> decisions.put(key, Decision.of(byCoder)));
        for (Intake before : checked.before()) {
            rows(before)
                    .forEach((key, byCoder) ->
                            decisions.putIfAbsent(key, Decision.of(byCoder).in(codes.list("themes"))));
        }
        return new Coded(decisions);
    }

    /** What has been coded in one round alone. */
    static Coded coded(Intake intake) {
        Map<Key, Decision> decisions = new HashMap<>();
        rows(intake).forEach((key, byCoder) -> decisions.put(key, Decision.of(byCoder)));
        return new Coded(decisions);
    }

    /** Coded texts by what they are known by. */
    public record Coded(Map<Key, Decision> decisions) {
        public Coded {
            decisions = Map.copyOf(decisions);
        }

        public Decision of(Text text) {
            return decisions.getOrDefault(text.key(), Decision.NONE);
        }

        /** Codes of the themes of a text that count, in the order in which they were chosen; none while it has none. */
        public List<String> themes(Text text) {
            return of(text).themes();
        }
    }

    /** The lines in which somebody has coded a text, by text and coder: initials without case, the same for everyone. */
    static Map<Key, SortedMap<String, StagedRow>> rows(Intake intake) {
        Map<Key, SortedMap<String, StagedRow>> rows = new HashMap<>();
        for (StagedRow row : intake.table(TABLE).used()) {
            if (isCoded(row)) {
                rows.computeIfAbsent(Key.of(row), key -> new TreeMap<>()).putIfAbsent(coder(row), row);
            }
        }
        return rows;
    }

    /** Whether a person has read the text of a line and given it a theme; suggestions alone are nobody's. */
    static boolean isCoded(StagedRow row) {
        return !coder(row).isEmpty() && !themes(row).isEmpty();
    }

    static String coder(StagedRow row) {
        String coder = row.text(CODER).map(Texts::key).orElse("");
        return coder.equals(JOINT) ? JOINT : coder.toUpperCase(Locale.ROOT);
    }

    static List<String> themes(StagedRow row) {
        return THEMES.stream()
                .flatMap(theme -> row.text(theme).stream())
                .distinct()
                .toList();
    }
}
