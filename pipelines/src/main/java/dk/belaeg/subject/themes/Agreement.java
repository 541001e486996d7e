package dk.belaeg.subject.themes;

import static dk.belaeg.contract.Column.decimal;
import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Column.whole;
import static dk.belaeg.contract.Columns.QUESTION;
import static dk.belaeg.contract.Columns.QUESTION_TITLE;
import static dk.belaeg.contract.Columns.THEME;
import static dk.belaeg.contract.Columns.THEME_KIND;
import static dk.belaeg.contract.Columns.THEME_NAME;
import static dk.belaeg.contract.Columns.reasonOf;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Column;
import dk.belaeg.contract.Contracts;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How two coders agree. One row per question and theme that any of the two has chosen: over all texts of the question that
 * both have coded, whether each chose the theme. Cohen's kappa (1960) takes away what they would agree on by chance.
 */
final class Agreement {
    static final String BOTH_CODED = "both_coded";
    static final String BOTH_CHOSE = "both_chose";
    static final String ONE_CHOSE = "one_chose";
    static final String NEITHER_CHOSE = "neither_chose";
    static final String AGREED = "agreed";
    static final String KAPPA = "kappa";

    private static final int SCALE = 6;

    static final List<Column> COLUMNS = List.of(
            text(QUESTION),
            text(QUESTION_TITLE),
            text(THEME),
            text(THEME_KIND),
            text(THEME_NAME),
            whole(BOTH_CODED),
            whole(BOTH_CHOSE),
            whole(ONE_CHOSE),
            whole(NEITHER_CHOSE),
            whole(AGREED),
            decimal(KAPPA, SCALE),
            text(reasonOf(KAPPA)));

    /** The themes that two coders have given one text. */
    record Twice(String question, String title, Set<String> first, Set<String> second) {}

    /**
     * The four counts of one theme.
     *
     * @param first texts for which only the first chose it
     */
    record Counts(long both, long first, long second, long neither) {
        static Counts of(String theme, List<Twice> texts) {
            long both = count(texts, theme, true, true);
            long first = count(texts, theme, true, false);
            long second = count(texts, theme, false, true);
            return new Counts(both, first, second, texts.size() - both - first - second);
        }

        private static long count(List<Twice> texts, String theme, boolean first, boolean second) {
            return texts.stream()
                    .filter(text -> text.first().contains(theme) == first
                            && text.second().contains(theme) == second)
                    .count();
        }

        long texts() {
            return both + first + second + neither;
        }

        /** Whether both say the same of every text, so that nothing can be told apart from chance. */
        boolean undefined() {
            return both == texts() || neither == texts();
        }

        /** (observed - expected) / (1 - expected), as whole numbers until the last division; not of {@link #undefined}. */
        BigDecimal kappa() {
            long all = texts();
            long observed = (both + neither) * all;
            long expected = (both + first) * (both + second) + (second + neither) * (first + neither);
            return BigDecimal.valueOf(observed - expected)
                    .divide(BigDecimal.valueOf(all * all - expected), SCALE, RoundingMode.HALF_UP);
        }
    }

    private Agreement() {}

    /** The texts of {@link Themes#SURVEY} that the two coders with most texts in common have both coded. */
    static List<Twice> twice(Intake intake, Contracts contracts) {
        Map<Coding.Key, SortedMap<String, StagedRow>> rows = Coding.rows(intake);
        Map<List<String>, Integer> shared = new TreeMap<>(Comparator.comparing(List::toString));
        rows.values().forEach(byCoder -> pairs(byCoder.keySet()).forEach(pair -> shared.merge(pair, 1, Integer::sum)));
        // of equal ones the first by initials, so that it is always the same
        List<String> coders = shared.entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .map(Map.Entry::getKey)
                .orElse(List.of("", ""));
        List<Twice> twice = new ArrayList<>();
        for (Coding.Text text : Coding.texts(intake, contracts.questionnaire(Themes.SURVEY), contracts.codes())) {
            Map<String, StagedRow> byCoder = rows.getOrDefault(text.key(), new TreeMap<>());
            StagedRow first = byCoder.get(coders.get(0));
            StagedRow second = byCoder.get(coders.get(1));
            if (first != null && second != null) {
                twice.add(new Twice(
                        text.field().name(),
                        text.field().title(),
                        Set.copyOf(Coding.themes(first)),
                        Set.copyOf(Coding.themes(second))));
            }
        }
        return twice;
    }

    private static List<List<String>> pairs(Set<String> coders) {
        List<String> own =
                coders.stream().filter(coder -> !coder.equals(Coding.JOINT)).toList();
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            for (int j = i + 1; j < own.size(); j++) {
                pairs.add(List.of(own.get(i), own.get(j)));
            }
        }
        return pairs;
    }

    /**
     * The rows.
     *
     * @param fewest texts that kappa needs
     */
    static List<@Nullable Object[]> rows(List<Twice> texts, CodeList book, int fewest) {
        Map<String, List<Twice>> byQuestion = new LinkedHashMap<>();
        texts.forEach(text -> byQuestion
                .computeIfAbsent(text.question(), question -> new ArrayList<>())
                .add(text));
        List<@Nullable Object[]> rows = new ArrayList<>();
        byQuestion.forEach((question, asked) -> {
            Set<String> themes = new TreeSet<>();
            asked.forEach(text -> {
                themes.addAll(text.first());
                themes.addAll(text.second());
            });
            for (String theme : themes) {
                Counts counts = Counts.of(theme, asked);
                String reason = counts.texts() < fewest
                        ? "færre end " + fewest + " tekster"
                        : counts.undefined() ? "begge siger altid det samme" : "";
                rows.add(new @Nullable Object[] {
                    question,
                    asked.get(0).title(),
                    theme,
                    book.value(theme, "kind"),
                    book.nameOf(theme),
                    counts.texts(),
                    counts.both(),
                    counts.first() + counts.second(),
                    counts.neither(),
                    counts.both() + counts.neither(),
                    reason.isEmpty() ? counts.kappa() : null,
                    reason.isEmpty() ? null : reason
                });
            }
        });
        return rows;
    }
}
