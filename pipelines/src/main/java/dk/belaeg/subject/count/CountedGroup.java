package dk.belaeg.subject.count;

import dk.belaeg.grammar.Texts;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings.Setting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One target group that a round counts, as the settings say.
 *
 * @param name the group in Danish words
 * @param included who is counted, one criterion each
 * @param excluded who is not
 * @param categories what is counted by, in the order of the form
 * @param parts those of the categories that are part of another one, and are never added to it
 * @param years ascending
 * @param events whether things that happen are counted, which may be added up over the years; citizens may not, since one
 *     may be counted in each
 * @param themes open questions; empty for the usual ones
 */
public record CountedGroup(
        @Setting(value = "maalgruppe", required = true) String name,
        @Setting("med") List<String> included,
        @Setting("ikke_med") List<String> excluded,
        @Setting("kategorier") List<String> categories,
        @Setting("heraf") List<Part> parts,
        @Setting("aar") List<Integer> years,
        @Setting("haendelser") boolean events,
        @Setting("temaer") List<Round.Theme> themes) {
    private static final int LONGEST_CATEGORY = 60;

    /** A category that is a part of another. */
    public record Part(
            @Setting(value = "kategori", required = true) String category,
            @Setting(value = "af", required = true) String whole) {}

    public CountedGroup {
        included = List.copyOf(included);
        excluded = List.copyOf(excluded);
        categories = List.copyOf(categories);
        parts = List.copyOf(parts);
        years = years.stream().sorted().distinct().toList();
        themes = List.copyOf(themes);
    }

    /** What a category is part of; empty for one that stands for itself. */
    Optional<String> wholeOf(String category) {
        return Optional.ofNullable(wholes().get(category));
    }

    private Map<String, String> wholes() {
        return parts.stream().collect(Collectors.toMap(Part::category, Part::whole, (a, b) -> a));
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (name.isBlank()) {
            problems.add("der mangler en målgruppe.");
        }
        if (categories.isEmpty()) {
            problems.add("der mangler kategorier, som borgerne tælles efter.");
        }
        Set<String> seen = new HashSet<>(Set.of(Texts.key(CountSettings.TOTAL), Texts.key(CountSettings.TOTAL_NAME)));
        for (String category : categories) {
            if (category.isBlank() || category.length() > LONGEST_CATEGORY || !seen.add(Texts.key(category))) {
                problems.add("kategorien »" + category + "« skal have et navn for sig på højst " + LONGEST_CATEGORY
                        + " tegn, som ikke er »" + CountSettings.TOTAL_NAME + "«.");
            }
        }
        for (Part part : parts) {
            boolean known = categories.contains(part.category()) && categories.contains(part.whole());
            if (!known
                    || part.category().equals(part.whole())
                    || wholeOf(part.whole()).isPresent()) {
                problems.add("»heraf« har »" + part.category() + "« af »" + part.whole()
                        + "«. Begge skal være kategorier, og den sidste må ikke selv være en del af en anden.");
            }
        }
        if (years.isEmpty()) {
            problems.add("der mangler år.");
        }
        if (!years.stream().allMatch(Round::isYear)) {
            problems.add("årene skal være fra 2007 til 2099.");
        }
        if (!themes.stream().allMatch(CountedGroup::asks)) {
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
