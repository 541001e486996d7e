package dk.belaeg.round;

import dk.belaeg.contract.JsonReader;
import dk.belaeg.grammar.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a count questionnaire asks, which every round says anew: citizens of one target group by category and year, and
 * open questions under fixed themes.
 *
 * @param group the target group in Danish words; empty when the round counts none
 * @param included who is counted, one criterion each
 * @param excluded who is not
 * @param categories what citizens are counted by, in the order of the form
 * @param years ascending
 * @param themes in the order of the form
 */
public record Counting(
        String group,
        List<String> included,
        List<String> excluded,
        List<String> categories,
        List<Integer> years,
        List<Theme> themes) {
    /** A round that counts nobody. */
    public static final Counting NONE = new Counting("", List.of(), List.of(), List.of(), List.of(), List.of());

    /** The code of all categories together, and what it is called; no category may be called so. */
    public static final String TOTAL = "total";

    public static final String TOTAL_NAME = "I alt";

    private static final int LONGEST_CATEGORY = 60;

    /** One theme and its open questions. */
    public record Theme(String name, List<String> questions) {
        public Theme {
            questions = List.copyOf(questions);
        }
    }

    public Counting {
        included = List.copyOf(included);
        excluded = List.copyOf(excluded);
        categories = List.copyOf(categories);
        years = years.stream().sorted().distinct().toList();
        themes = List.copyOf(themes);
    }

    /** Whether the round counts anybody. */
    public boolean counts() {
        return !group.isEmpty();
    }

    static Counting read(Optional<JsonReader> json, List<String> problems) {
        if (json.isEmpty()) {
            return NONE;
        }
        JsonReader count = json.get();
        List<Theme> themes = new ArrayList<>();
        for (JsonReader theme : count.list("temaer")) {
            themes.add(new Theme(theme.text("navn"), theme.texts("spoergsmaal")));
            theme.nothingElse();
        }
        Counting counting = new Counting(
                count.text("maalgruppe"),
                count.texts("med"),
                count.texts("ikke_med"),
                count.texts("kategorier"),
                count.wholes("aar"),
                count.has("temaer") ? themes : RoundSettings.THEMES);
        count.nothingElse();
        counting.problems().forEach(problem -> problems.add(RoundReader.FILE + " › optaelling: " + problem));
        return counting;
    }

    /** What keeps citizens from being counted so, in Danish. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (group.isBlank()) {
            problems.add("der mangler en målgruppe.");
        }
        if (categories.isEmpty()) {
            problems.add("der mangler kategorier, som borgerne tælles efter.");
        }
        Set<String> seen = new HashSet<>(Set.of(Texts.key(TOTAL), Texts.key(TOTAL_NAME)));
        for (String category : categories) {
            if (category.isBlank() || category.length() > LONGEST_CATEGORY || !seen.add(Texts.key(category))) {
                problems.add("kategorien »" + category + "« skal have et navn for sig på højst " + LONGEST_CATEGORY
                        + " tegn, som ikke er »" + TOTAL_NAME + "«.");
            }
        }
        if (years.isEmpty()) {
            problems.add("der mangler år.");
        }
        if (years.stream().anyMatch(year -> year < RoundReader.FIRST_YEAR || year > RoundReader.LAST_YEAR)) {
            problems.add("årene skal være fra 2007 til 2099.");
        }
        if (themes.isEmpty()
                || themes.stream()
                        .anyMatch(theme -> theme.name().isBlank()
                                || theme.questions().isEmpty()
                                || theme.questions().stream().anyMatch(String::isBlank))) {
            problems.add("hvert tema skal have et navn og mindst ét spørgsmål.");
        }
        return problems;
    }
}
