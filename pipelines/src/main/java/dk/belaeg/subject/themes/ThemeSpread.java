package dk.belaeg.subject.themes;

import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Column.whole;
import static dk.belaeg.contract.Columns.MUNICIPALITIES;
import static dk.belaeg.contract.Columns.THEME;
import static dk.belaeg.contract.Columns.THEME_KIND;
import static dk.belaeg.contract.Columns.THEME_NAME;

import dk.belaeg.contract.Column;
import dk.belaeg.subject.themes.Mention.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where themes are mentioned: one row per theme, with whether it recurs in both areas or is one municipality's matter. */
final class ThemeSpread {
    static final String SPREAD = "spread";
    static final String IN_CHILDREN = "in_children";
    static final String CODED_CHILDREN = "coded_children";
    static final String IN_ADULTS = "in_adults";
    static final String CODED_ADULTS = "coded_adults";

    static final List<Column> COLUMNS = List.of(
            text(THEME),
            text(THEME_KIND),
            text(THEME_NAME),
            text(SPREAD),
            whole(MUNICIPALITIES),
            whole(IN_CHILDREN),
            whole(CODED_CHILDREN),
            whole(IN_ADULTS),
            whole(CODED_ADULTS));

    private static final String CHILDREN = "children";
    private static final String ADULTS = "adults";

    private ThemeSpread() {}

    static List<@Nullable Object[]> rows(List<Mention> mentions) {
        DescribedGroups groups = DescribedGroups.of(mentions);
        Set<Theme> themes = new TreeSet<>(DescribedGroups.ORDER);
        groups.areas().forEach(area -> themes.addAll(groups.themes(area)));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Theme theme : themes) {
            Set<String> children = groups.mentioning(CHILDREN, theme);
            Set<String> adults = groups.mentioning(ADULTS, theme);
            Set<String> either = new TreeSet<>(children);
            either.addAll(adults);
            rows.add(new Object[] {
                theme.code(),
                theme.kind(),
                theme.name(),
                spread(children, adults, either),
                (long) either.size(),
                (long) children.size(),
                groups.base(CHILDREN).coded(),
                (long) adults.size(),
                groups.base(ADULTS).coded()
            });
        }
        return rows;
    }

    private static String spread(Set<String> children, Set<String> adults, Set<String> either) {
        if (either.size() == 1) {
            return "one";
        }
        return adults.isEmpty() ? CHILDREN : children.isEmpty() ? ADULTS : "both";
    }
}
