package dk.belaeg.subject.count;

import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Texts;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings;
import dk.belaeg.round.Settings.Setting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a count questionnaire asks, which every round says anew: citizens of one target group, or of several, by category
 * and year, and open questions under fixed themes. The first group stands in the block itself.
 *
 * @param group the target group in Danish words; empty when the round counts none
 * @param included who is counted, one criterion each
 * @param excluded who is not
 * @param more further groups
 */
@Setting("optaelling")
public record CountSettings(
        @Setting(
                        value = "maalgruppe",
                        required = true,
                        unstated = "ingen",
                        meaning = "målgruppen, som optællingsskemaet spørger om")
                String group,
        @Setting(value = "med", unstated = "ingen", meaning = "hvem der skal tælles med") List<String> included,
        @Setting(value = "ikke_med", unstated = "ingen", meaning = "hvem der ikke skal tælles med")
                List<String> excluded,
        @Setting(value = "kategorier", unstated = "ingen", meaning = "de kategorier, borgerne tælles efter")
                List<String> categories,
        @Setting(
                        value = "heraf",
                        unstated = "ingen",
                        meaning = "kategorier, der er en del af en anden og ikke lægges til den")
                List<CountedGroup.Part> parts,
        @Setting(value = "aar", unstated = "ingen", meaning = "de år, borgerne tælles for") List<Integer> years,
        @Setting(
                        value = "haendelser",
                        standard = "false",
                        meaning = "om der tælles hændelser, som kan lægges sammen over årene; ellers borgere")
                boolean events,
        @Setting(
                        value = "temaer",
                        standard = USUAL_THEMES,
                        unstated = "de fire sædvanlige",
                        meaning = "temaer med åbne spørgsmål")
                List<Round.Theme> themes,
        @Setting(
                        value = "flere",
                        unstated = "ingen",
                        meaning = "flere målgrupper, hver med de samme indstillinger som den første")
                List<CountedGroup> more)
        implements Settings, Round.Counted {
    /** The code of all categories together, and what it is called; no category may be called so. */
    public static final String TOTAL = "total";

    public static final String TOTAL_NAME = "I alt";

    /** Ends the code of what a category has besides a part of it. */
    private static final String REST = " (øvrige)";

    static final String USUAL_THEMES =
            """
            [{"navn": "Målgruppen",
              "spoergsmaal": ["Hvad kendetegner borgerne i målgruppen, og hvordan har den udviklet sig?"]},
             {"navn": "Højt specialiserede tilbud",
              "spoergsmaal": ["Hvilke højt specialiserede tilbud bruger kommunen til målgruppen, og hvad mangler?"]},
             {"navn": "Koordination",
              "spoergsmaal": ["Hvordan koordineres indsatsen på tværs af kommune, region og andre?"]},
             {"navn": "Fremtiden",
              "spoergsmaal": ["Hvordan bør indsatsen for målgruppen tilrettelægges fremover?"]}]
            """;

    public CountSettings {
        included = List.copyOf(included);
        excluded = List.copyOf(excluded);
        categories = List.copyOf(categories);
        parts = List.copyOf(parts);
        years = years.stream().sorted().distinct().toList();
        themes = List.copyOf(themes);
        more = List.copyOf(more);
    }

    /** One group of citizens, with no category a part of another. */
    public static CountSettings of(
            String group,
            List<String> included,
            List<String> excluded,
            List<String> categories,
            List<Integer> years,
            List<Round.Theme> themes) {
        return new CountSettings(group, included, excluded, categories, List.of(), years, false, themes, List.of());
    }

    /** The themes and questions of a count when nothing else is said. */
    public static List<Round.Theme> usualThemes() {
        return Settings.standard(CountSettings.class).themes;
    }

    /** The groups in the order of the form; none when the round counts none. */
    public List<CountedGroup> groups() {
        return group.isEmpty() ? List.of() : all().toList();
    }

    private Stream<CountedGroup> all() {
        return Stream.concat(
                Stream.of(new CountedGroup(group, included, excluded, categories, parts, years, events, themes)),
                more.stream());
    }

    /** What a form calls a category or theme of a group: where there are several groups, with its name before. */
    public String called(CountedGroup of, String name) {
        return more.isEmpty() ? name : of.name() + ": " + name;
    }

    /**
     * What adds up to what: the categories of a group to its sum, and each category that is a part of another to that one
     * with what else there is of it, which no table shows. Parts of one category may overlap, so each has a map of its own.
     */
    public List<Map<String, String>> sums() {
        List<Map<String, String>> sums = new ArrayList<>();
        for (CountedGroup of : groups()) {
            Map<String, String> whole = new TreeMap<>();
            of.categories().stream()
                    .filter(category -> of.wholeOf(category).isEmpty())
                    .forEach(category -> whole.put(called(of, category), TOTAL));
            sums.add(whole);
            of.parts()
                    .forEach(part -> sums.add(Map.of(
                            called(of, part.category()),
                            called(of, part.whole()),
                            called(of, part.category()) + REST,
                            called(of, part.whole()))));
        }
        return sums;
    }

    /** The open questions about a group. */
    public static List<Round.Theme> themes(CountedGroup of) {
        return of.themes().isEmpty() ? usualThemes() : of.themes();
    }

    @Override
    public List<Round.CountedRow> rows() {
        return groups().stream()
                .flatMap(of -> of.categories().stream().flatMap(category -> of.years().stream()
                        .map(year -> new Round.CountedRow(called(of, category), year))))
                .toList();
    }

    @Override
    public List<Round.Theme> asked() {
        return groups().stream()
                .flatMap(of ->
                        themes(of).stream().map(theme -> new Round.Theme(called(of, theme.name()), theme.questions())))
                .toList();
    }

    @Override
    public List<String> problems(Contracts contracts) {
        return problems();
    }

    /** What keeps citizens from being counted so, in Danish. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        all().forEach(of -> {
            problems.addAll(of.problems());
            if (!of.name().isBlank() && !seen.add(Texts.key(of.name()))) {
                problems.add("målgruppen »" + of.name() + "« står to gange.");
            }
        });
        if (themes.isEmpty()) {
            problems.add("hvert tema skal have et navn og mindst ét spørgsmål.");
        }
        return problems;
    }
}
