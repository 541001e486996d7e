package dk.belaeg.subject.count;

import dk.belaeg.grammar.Texts;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Dimensions;
import dk.belaeg.subject.Inputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a round counts by, as datasets. While numbers are added up, categories of all groups are told apart by what the
 * form calls them, and each group's sum by the number of the group.
 */
final class CountedCategories {
    private static final String OF_WHICH = "heraf ";

    private final Inputs inputs;
    private final CountSettings counting;

    CountedCategories(Inputs inputs) {
        this.inputs = inputs;
        this.counting = inputs.round().settings(CountSettings.class);
    }

    private String sum(CountedGroup of) {
        int at = counting.groups().indexOf(of);
        return CountSettings.TOTAL + (at == 0 ? "" : " " + (at + 1));
    }

    /** See {@link Dimensions#COUNTED_CELLS}. */
    Dataset<Row> asked() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String municipality : inputs.round().respondents()) {
            for (Round.CountedRow row : counting.rows()) {
                rows.add(new Object[] {municipality, row.category(), row.year()});
            }
        }
        return inputs.dataset(Dimensions.COUNTED_CELLS, rows);
    }

    /** See {@link Dimensions#CATEGORIES}; what is part of a category is no part of the sum besides. */
    Dataset<Row> categories() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (CountedGroup of : counting.groups()) {
            long order = 0;
            long last = of.categories().size() + 1L;
            for (String category : of.categories()) {
                String code = counting.called(of, category);
                rows.add(new Object[] {code, code, name(of, category), ++order});
                if (of.wholeOf(category).isEmpty()) {
                    rows.add(new Object[] {code, sum(of), CountSettings.TOTAL_NAME, last});
                }
            }
        }
        return inputs.dataset(Dimensions.CATEGORIES, rows);
    }

    private static String name(CountedGroup of, String category) {
        boolean said = category.toLowerCase(Locale.ROOT).startsWith(OF_WHICH);
        return of.wholeOf(category).isEmpty() || said ? category : OF_WHICH + Texts.inside(category);
    }

    /** See {@link Dimensions#COUNTED_GROUPS}. */
    Dataset<Row> groups() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (CountedGroup of : counting.groups()) {
            for (String category : of.categories()) {
                String code = counting.called(of, category);
                String whole = of.wholeOf(category)
                        .map(one -> counting.called(of, one))
                        .orElse(null);
                rows.add(
                        new @Nullable Object[] {code, of.name(), code, counting.called(of, name(of, category)), whole});
            }
            rows.add(new @Nullable Object[] {
                sum(of), of.name(), CountSettings.TOTAL, counting.called(of, CountSettings.TOTAL_NAME), null
            });
        }
        return inputs.dataset(Dimensions.COUNTED_GROUPS, rows);
    }

    /** One row per category of what happens and period; none when only citizens are counted. */
    Dataset<Row> periods() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (CountedGroup of : counting.groups()) {
            if (of.events() && of.years().size() > 1) {
                List<String> codes = new ArrayList<>();
                of.categories().forEach(category -> codes.add(counting.called(of, category)));
                codes.add(sum(of));
                int last = of.years().get(of.years().size() - 1);
                for (String code : codes) {
                    of.years()
                            .forEach(year -> rows.add(new Object[] {code, String.valueOf(year), String.valueOf(year)}));
                    rows.add(new Object[] {code, CountSettings.TOTAL, of.years().get(0) + "-" + last + " i alt"});
                }
            }
        }
        return inputs.dataset(CitizenCounts.PERIODS, rows);
    }
}
