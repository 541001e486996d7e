package dk.belaeg.subject.themes;

import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Column.whole;
import static dk.belaeg.contract.Columns.AREA;
import static dk.belaeg.contract.Columns.QUESTION;
import static dk.belaeg.contract.Columns.QUESTION_TITLE;
import static dk.belaeg.contract.Columns.THEME;
import static dk.belaeg.contract.Columns.THEME_KIND;
import static dk.belaeg.contract.Columns.THEME_NAME;

import dk.belaeg.contract.Column;
import dk.belaeg.subject.themes.Mention.Theme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What has changed since the round before, among the municipalities that answered both times and of which everything about
 * the area is coded both times: of the others nobody knows what they would have mentioned. One row per question, area and
 * theme that any of them mentions now or did then.
 */
final class ThemeChange {
    static final String IN_BOTH_ROUNDS = "in_both_rounds";
    static final String MENTIONED_BEFORE = "mentioned_before";
    static final String MENTIONED_NOW = "mentioned_now";
    static final String NEWLY_MENTIONED = "newly_mentioned";
    static final String NO_LONGER_MENTIONED = "no_longer_mentioned";

    static final List<Column> COLUMNS = List.of(
            text(QUESTION),
            text(QUESTION_TITLE),
            text(AREA),
            text(THEME),
            text(THEME_KIND),
            text(THEME_NAME),
            whole(IN_BOTH_ROUNDS),
            whole(MENTIONED_BEFORE),
            whole(MENTIONED_NOW),
            whole(NEWLY_MENTIONED),
            whole(NO_LONGER_MENTIONED));

    /** What was asked, and what about. */
    private record Asked(String question, String area) {}

    /** Who answered it, with all the themes of those whose answers are coded throughout. */
    private record Answers(Map<String, Set<Theme>> coded) {
        static Map<Asked, Answers> of(List<Mention> mentions) {
            Map<Asked, Answers> answers = new LinkedHashMap<>();
            Map<Asked, Set<String>> uncoded = new LinkedHashMap<>();
            for (Mention mention : mentions) {
                if (mention.questionnaire().equals(Themes.SURVEY)) {
                    Asked asked = new Asked(mention.question(), mention.area());
                    Set<Theme> themes = answers.computeIfAbsent(asked, one -> new Answers(new TreeMap<>()))
                            .coded()
                            .computeIfAbsent(mention.municipality(), m -> new TreeSet<>(DescribedGroups.ORDER));
                    mention.theme()
                            .ifPresentOrElse(themes::add, () -> uncoded.computeIfAbsent(asked, a -> new HashSet<>())
                                    .add(mention.municipality()));
                }
            }
            answers.forEach((asked, all) -> all.coded().keySet().removeAll(uncoded.getOrDefault(asked, Set.of())));
            return answers;
        }
    }

    private ThemeChange() {}

    /**
     * The rows.
     *
     * @param known codes of the code book of the round before: a theme that it did not have cannot have been mentioned
     */
    static List<@Nullable Object[]> rows(List<Mention> now, List<Mention> before, Set<String> known) {
        Map<Asked, Answers> then = Answers.of(before);
        Map<String, String> titles = new LinkedHashMap<>();
        now.forEach(mention -> titles.putIfAbsent(mention.question(), mention.questionTitle()));
        List<@Nullable Object[]> rows = new ArrayList<>();
        Answers.of(now).forEach((asked, answers) -> {
            Map<String, Set<Theme>> earlier =
                    then.getOrDefault(asked, new Answers(Map.of())).coded();
            Set<String> both = new TreeSet<>(answers.coded().keySet());
            both.retainAll(earlier.keySet());
            Set<Theme> themes = new TreeSet<>(DescribedGroups.ORDER);
            both.forEach(municipality -> {
                themes.addAll(answers.coded().getOrDefault(municipality, Set.of()));
                themes.addAll(earlier.getOrDefault(municipality, Set.of()));
            });
            for (Theme theme : themes) {
                Set<String> mention = mentioning(theme, both, answers.coded());
                Set<String> mentioned = mentioning(theme, both, earlier);
                boolean compared = known.contains(theme.code());
                rows.add(new @Nullable Object[] {
                    asked.question(),
                    titles.get(asked.question()),
                    asked.area(),
                    theme.code(),
                    theme.kind(),
                    theme.name(),
                    (long) both.size(),
                    compared ? (long) mentioned.size() : null,
                    (long) mention.size(),
                    compared ? without(mention, mentioned) : null,
                    compared ? without(mentioned, mention) : null
                });
            }
        });
        return rows;
    }

    private static Set<String> mentioning(Theme theme, Set<String> both, Map<String, Set<Theme>> coded) {
        Set<String> mentioning = new TreeSet<>(both);
        mentioning.removeIf(
                municipality -> !coded.getOrDefault(municipality, Set.of()).contains(theme));
        return mentioning;
    }

    private static long without(Set<String> all, Set<String> others) {
        return all.stream().filter(one -> !others.contains(one)).count();
    }
}
