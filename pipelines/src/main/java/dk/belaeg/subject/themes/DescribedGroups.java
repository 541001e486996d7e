package dk.belaeg.subject.themes;

import dk.belaeg.subject.themes.Mention.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The groups that municipalities have described, each with the themes of all that was written about it. What is counted is
 * municipalities, and groups as they are described: none of it is a count of persons.
 */
final class DescribedGroups {
    /** In the code book's order of kinds, then by code; so is a pair always written in one way. */
    static final Comparator<Theme> ORDER = Comparator.<Theme>comparingInt(theme -> Themes.KINDS.indexOf(theme.kind()))
            .thenComparing(Theme::code);

    /** One described group. */
    record Group(String municipality, String area, Set<Theme> themes) {
        List<Theme> of(String kind) {
            return themes.stream().filter(theme -> theme.is(kind)).toList();
        }
    }

    /**
     * Who has said something, in an area.
     *
     * @param municipalities that mention it
     * @param groups in which it is mentioned
     */
    record Count(long municipalities, long groups) {}

    /** How many municipalities have described groups of an area, and of how many any description is coded. */
    record Base(long answered, long coded) {}

    private final List<Group> groups;
    private final Map<String, Base> bases = new TreeMap<>();

    private DescribedGroups(List<Group> groups, List<Mention> descriptions) {
        this.groups = groups;
        Map<String, Set<String>> answered = new HashMap<>();
        Map<String, Set<String>> coded = new HashMap<>();
        for (Mention mention : descriptions) {
            answered.computeIfAbsent(mention.area(), area -> new HashSet<>()).add(mention.municipality());
            if (mention.theme().isPresent()) {
                coded.computeIfAbsent(mention.area(), area -> new HashSet<>()).add(mention.municipality());
            }
        }
        answered.forEach((area, all) -> bases.put(
                area, new Base(all.size(), coded.getOrDefault(area, Set.of()).size())));
    }

    /** The groups of {@link Themes#SURVEY}; themes that say nothing of a group are left out. */
    static DescribedGroups of(List<Mention> mentions) {
        Map<String, Group> groups = new LinkedHashMap<>();
        List<Mention> survey = mentions.stream()
                .filter(mention -> mention.questionnaire().equals(Themes.SURVEY))
                .toList();
        for (Mention mention : survey) {
            Group group = groups.computeIfAbsent(
                    mention.described(),
                    described -> new Group(mention.municipality(), mention.area(), new TreeSet<>(ORDER)));
            mention.theme().filter(theme -> Themes.KINDS.contains(theme.kind())).ifPresent(group.themes()::add);
        }
        return new DescribedGroups(
                List.copyOf(groups.values()),
                survey.stream()
                        .filter(mention -> mention.question().equals(Themes.GROUP))
                        .toList());
    }

    Set<String> areas() {
        return bases.keySet();
    }

    Base base(String area) {
        return bases.getOrDefault(area, new Base(0, 0));
    }

    /** Everything that any group of an area is. */
    Set<Theme> themes(String area) {
        return groups.stream()
                .filter(group -> group.area().equals(area))
                .flatMap(group -> group.themes().stream())
                .collect(Collectors.toCollection(() -> new TreeSet<>(ORDER)));
    }

    /** Municipalities that mention a theme in an area. */
    Set<String> mentioning(String area, Theme theme) {
        return groups.stream()
                .filter(group -> group.area().equals(area) && group.themes().contains(theme))
                .map(Group::municipality)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Counts what groups of an area have.
     *
     * @param told what is counted of one group, each once
     */
    <T> Map<T, Count> count(String area, Function<Group, ? extends Set<T>> told) {
        Map<T, List<Group>> by = new LinkedHashMap<>();
        for (Group group : groups) {
            if (group.area().equals(area)) {
                told.apply(group).forEach(one -> by.computeIfAbsent(one, o -> new ArrayList<>())
                        .add(group));
            }
        }
        Map<T, Count> counts = new LinkedHashMap<>();
        by.forEach((one, in) -> counts.put(
                one, new Count(in.stream().map(Group::municipality).distinct().count(), in.size())));
        return counts;
    }

    /** The place of each among those that most municipalities mention: 1 for the most, alike for equals. */
    static <T> Map<T, Long> ranks(Map<T, Count> counts) {
        Map<T, Long> ranks = new HashMap<>();
        counts.forEach((one, count) -> ranks.put(
                one,
                1
                        + counts.values().stream()
                                .filter(other -> other.municipalities() > count.municipalities())
                                .count()));
        return ranks;
    }
}
