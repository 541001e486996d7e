package dk.belaeg.subject.themes;

import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Column.whole;
import static dk.belaeg.contract.Columns.ANSWERED;
import static dk.belaeg.contract.Columns.AREA;
import static dk.belaeg.contract.Columns.MUNICIPALITIES;
import static dk.belaeg.contract.Columns.THEME;
import static dk.belaeg.contract.Columns.THEME_KIND;
import static dk.belaeg.contract.Columns.THEME_NAME;
import static dk.belaeg.subject.themes.CombinedGroups.BEHAVIOUR;
import static dk.belaeg.subject.themes.CombinedGroups.CONDITION;
import static dk.belaeg.subject.themes.CombinedGroups.DESCRIBED_GROUPS;
import static dk.belaeg.subject.themes.Themes.CODED;
import static dk.belaeg.subject.themes.Themes.RANK;

import dk.belaeg.contract.Column;
import dk.belaeg.subject.themes.DescribedGroups.Base;
import dk.belaeg.subject.themes.DescribedGroups.Count;
import dk.belaeg.subject.themes.DescribedGroups.Group;
import dk.belaeg.subject.themes.Mention.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Themes that are in one described group. One row per area and two themes, the first of the code book first: those that any
 * group has both of; and for a condition and what may go with it, behaviour or need, also those that none has, when both
 * are mentioned in the area.
 */
final class ThemePairs {
    static final String WITH_THEME = "with_theme";
    static final String WITH_KIND = "with_kind";
    static final String WITH_NAME = "with_name";

    static final List<Column> COLUMNS = List.of(
            text(AREA),
            text(THEME),
            text(THEME_KIND),
            text(THEME_NAME),
            text(WITH_THEME),
            text(WITH_KIND),
            text(WITH_NAME),
            whole(RANK),
            whole(MUNICIPALITIES),
            whole(DESCRIBED_GROUPS),
            whole(ANSWERED),
            whole(CODED));

    private static final Set<String> BESIDE_A_CONDITION = Set.of(BEHAVIOUR, "need");

    private record Pair(Theme one, Theme with) {}

    private ThemePairs() {}

    static List<@Nullable Object[]> rows(List<Mention> mentions) {
        DescribedGroups groups = DescribedGroups.of(mentions);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String area : groups.areas()) {
            Base base = groups.base(area);
            Map<Pair, Count> counts = new LinkedHashMap<>(groups.count(area, ThemePairs::of));
            beside(groups.themes(area)).forEach(pair -> counts.putIfAbsent(pair, new Count(0, 0)));
            Map<Pair, Long> ranks = DescribedGroups.ranks(counts);
            counts.forEach((pair, count) -> rows.add(new Object[] {
                area,
                pair.one().code(),
                pair.one().kind(),
                pair.one().name(),
                pair.with().code(),
                pair.with().kind(),
                pair.with().name(),
                ranks.get(pair),
                count.municipalities(),
                count.groups(),
                base.answered(),
                base.coded()
            }));
        }
        return rows;
    }

    private static Set<Pair> of(Group group) {
        Set<Pair> pairs = new LinkedHashSet<>();
        for (Theme one : group.themes()) {
            for (Theme with : group.themes()) {
                if (DescribedGroups.ORDER.compare(one, with) < 0) {
                    pairs.add(new Pair(one, with));
                }
            }
        }
        return pairs;
    }

    private static List<Pair> beside(Set<Theme> themes) {
        return themes.stream()
                .filter(theme -> theme.is(CONDITION))
                .flatMap(condition -> themes.stream()
                        .filter(theme -> BESIDE_A_CONDITION.contains(theme.kind()))
                        .map(theme -> new Pair(condition, theme)))
                .toList();
    }
}
