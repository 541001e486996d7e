package dk.belaeg.subject.themes;

import dk.belaeg.contract.CodeList;
import dk.belaeg.grammar.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The words of the code book, by which themes are suggested for a text. It reads nothing into a text: a theme is suggested
 * when one of its words stands there, and a person decides.
 */
public final class ThemeWords {
    /** What a question of {@link Themes#SURVEY} is asked about: a reason names conditions that services do not take. */
    private static final Map<String, Set<String>> KINDS =
            Map.of("group", Set.of("condition", "behaviour", "need"), "reason", Set.of("reason"));

    private static final String LETTER = "[\\p{L}\\p{N}]";

    private final List<Theme> themes;

    /**
     * One theme as it is looked for.
     *
     * @param terms each a word, stem, or several of them that must all be there
     * @param masks what is taken out of the text first
     * @param others when all parts of one are there, the theme is not suggested
     */
    private record Theme(
            String code, String kind, List<List<Pattern>> terms, List<Pattern> masks, List<List<Pattern>> others) {
        Optional<Suggestion> in(String text) {
            String left = text;
            for (Pattern mask : masks) {
                left = mask.matcher(left).replaceAll("·");
            }
            String plain = left;
            if (others.stream().anyMatch(other -> !found(other, plain).isEmpty())) {
                return Optional.empty();
            }
            Set<String> words = new LinkedHashSet<>();
            terms.forEach(term -> words.addAll(found(term, plain)));
            return words.isEmpty() ? Optional.empty() : Optional.of(new Suggestion(code, List.copyOf(words)));
        }
    }

    /**
     * A theme that may be chosen.
     *
     * @param words those of the text that led to it
     */
    public record Suggestion(String theme, List<String> words) {}

    /** @param themes the code book */
    public ThemeWords(CodeList themes, CodeList kinds) {
        List<String> order = kinds.rows().stream().map(kind -> kind.get("code")).toList();
        this.themes = themes.rows().stream()
                .map(ThemeWords::theme)
                .sorted(Comparator.comparing(theme -> order.indexOf(theme.kind())))
                .toList();
    }

    /** Suggestions for what was written to a question, in the order of the code book's kinds. */
    public List<Suggestion> suggestions(String question, String words) {
        String text = Texts.key(words);
        return themes.stream()
                .filter(theme -> KINDS.getOrDefault(question, Set.of()).contains(theme.kind()))
                .flatMap(theme -> theme.in(text).stream())
                .toList();
    }

    private static Theme theme(CodeList.Entry row) {
        List<List<Pattern>> terms = new ArrayList<>(terms(row.get("words"), true));
        terms.addAll(terms(row.get("stems"), false));
        Map<Boolean, List<List<Pattern>>> without =
                terms(row.get("without"), false).stream().collect(Collectors.partitioningBy(term -> term.size() == 1));
        return new Theme(
                row.get("code"),
                row.get("kind"),
                terms,
                without.getOrDefault(true, List.of()).stream()
                        .map(term -> term.get(0))
                        .toList(),
                without.getOrDefault(false, List.of()));
    }

    private static List<List<Pattern>> terms(String cell, boolean whole) {
        return Arrays.stream(cell.split("\\|", -1))
                .filter(term -> !term.isBlank())
                .map(term -> Arrays.stream(term.split("&", -1))
                        .map(part -> pattern(Texts.key(part), whole))
                        .toList())
                .toList();
    }

    /** A word or stem; between several words may stand any blanks and signs. */
    private static Pattern pattern(String part, boolean whole) {
        boolean inside = part.startsWith("*");
        String words = Arrays.stream((inside ? part.substring(1) : part).strip().split(" ", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("[^\\p{L}\\p{N}]+"));
        return Pattern.compile((inside ? LETTER + "*" : "(?<!" + LETTER + ")")
                + words
                + (whole ? "(?!" + LETTER + ")" : LETTER + "*"));
    }

    /** The words that each part of a term is found by, once; none unless all parts are there. */
    private static List<String> found(List<Pattern> term, String text) {
        List<Matcher> matchers = term.stream().map(part -> part.matcher(text)).toList();
        return matchers.stream().allMatch(Matcher::find)
                ? IntStream.range(0, term.size())
                        .mapToObj(i -> matchers.get(i).group())
                        .distinct()
                        .toList()
                : List.of();
    }
}
