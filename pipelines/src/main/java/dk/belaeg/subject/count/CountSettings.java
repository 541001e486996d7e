package dk.belaeg.subject.count;

import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Texts;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings;
import dk.belaeg.round.Settings.Setting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a count questionnaire asks, which every round says anew: citizens of one target group by category and year, and
 * open questions under fixed themes.
 *
 * @param group the target group in Danish words; empty when the round counts none
 * @param included who is counted, one criterion each
 * @param excluded who is not
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
        @Setting(value = "aar", unstated = "ingen", meaning = "de år, borgerne tælles for") List<Integer> years,
        @Setting(
                        value = "temaer",
                        standard = USUAL_THEMES,
                        unstated = "de fire sædvanlige",
                        meaning = "temaer med åbne spørgsmål")
                List<Round.Theme> themes)
        implements Settings, Round.Counted {
    /** The code of all categories together, and what it is called; no category may be called so. */
    public static final String TOTAL = "total";

    public static final String TOTAL_NAME = "I alt";

    private static final int LONGEST_CATEGORY = 60;

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
        years = years.stream().sorted().distinct().toList();
        themes = List.copyOf(themes);
    }

    /** The themes and questions of a count when nothing else is said. */
    public static List<Round.Theme> usualThemes() {
        return Settings.standard(CountSettings.class).themes;
    }

    @Override
    public List<String> problems(Contracts contracts) {
        return problems();
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
        if (!years.stream().allMatch(Round::isYear)) {
            problems.add("årene skal være fra 2007 til 2099.");
        }
        if (themes.isEmpty() || !themes.stream().allMatch(CountSettings::asks)) {
            problems.add("hvert tema skal have et navn og mindst ét spørgsmål.");
        }
        return problems;
    }

    private static boolean asks(Round.Theme theme) {
        return !theme.name().isBlank()
                && !theme.questions().isEmpty()
                && theme.questions().stream().noneMatch(String::isBlank);
    }
}
