package dk.belaeg.subject.themes;

import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Column.whole;
import static dk.belaeg.contract.Columns.ANSWERED;
import static dk.belaeg.contract.Columns.AREA;
import static dk.belaeg.contract.Columns.MUNICIPALITIES;
import static dk.belaeg.subject.themes.Themes.CODED;
import static dk.belaeg.subject.themes.Themes.RANK;

import dk.belaeg.contract.Column;
import dk.belaeg.grammar.Texts;
import dk.belaeg.subject.themes.DescribedGroups.Base;
import dk.belaeg.subject.themes.DescribedGroups.Count;
import dk.belaeg.subject.themes.DescribedGroups.Group;
import dk.belaeg.subject.themes.Mention.Theme;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Groups as the forum names them: a condition with a behaviour. One row per area, condition and behaviour that are in one
 * described group; a group without the one or the other is that of the other alone.
 */
final class CombinedGroups {
    static final String CONDITION = "condition";
    static final String BEHAVIOUR = "behaviour";
    static final String COMBINED_NAME = "combined_name";
    static final String DESCRIBED_GROUPS = "described_groups";

    static final List<Column> COLUMNS = List.of(
            text(AREA),
            text(CONDITION),
            text(BEHAVIOUR),
            text(COMBINED_NAME),
            whole(RANK),
            whole(MUNICIPALITIES),
            whole(DESCRIBED_GROUPS),
            whole(ANSWERED),
            whole(CODED));

    private static final Theme NONE = new Theme("none", "", "");

    private record Combined(Theme condition, Theme behaviour) {
        String name() {
            if (behaviour.equals(NONE)) {
                return condition.name() + " uden nævnt adfærd";
            }
            return condition.equals(NONE)
                    ? behaviour.name() + " uden nævnt tilstand"
                    : condition.name() + " med " + Texts.inside(behaviour.name());
        }
    }

    private CombinedGroups() {}

    static List<@Nullable Object[]> rows(List<Mention> mentions) {
        DescribedGroups groups = DescribedGroups.of(mentions);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String area : groups.areas()) {
            Base base = groups.base(area);
            Map<Combined, Count> counts = groups.count(area, CombinedGroups::of);
            Map<Combined, Long> ranks = DescribedGroups.ranks(counts);
            counts.forEach((group, count) -> rows.add(new Object[] {
                area,
                group.condition().code(),
                group.behaviour().code(),
                group.name(),
                ranks.get(group),
                count.municipalities(),
                count.groups(),
                base.answered(),
                base.coded()
            }));
        }
        return rows;
    }

    private static Set<Combined> of(Group group) {
        List<Theme> conditions = group.of(CONDITION);
        List<Theme> behaviours = group.of(BEHAVIOUR);
        Set<Combined> combined = new LinkedHashSet<>();
        if (conditions.isEmpty() && behaviours.isEmpty()) {
            return combined;
        }
        for (Theme condition : conditions.isEmpty() ? List.of(NONE) : conditions) {
            for (Theme behaviour : behaviours.isEmpty() ? List.of(NONE) : behaviours) {
                combined.add(new Combined(condition, behaviour));
            }
        }
        return combined;
    }
}
