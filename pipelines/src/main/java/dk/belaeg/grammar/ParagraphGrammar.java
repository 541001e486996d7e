package dk.belaeg.grammar;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads laws and paragraphs as they are written: "§ 107", "SEL § 107", "§§ 107 og 108", "§ 66, stk. 1, nr. 6",
 * "ABL § 105/SEL § 85", "§ 82 a-c", "Barnets Lov §§ 43, 46". The law stays with the number; where none is written it is
 * the only law of the list that has the number, or the text is refused.
 *
 * @param laws law codes by every spelling of theirs, keys by {@link Texts#key}
 * @param known for each paragraph key such as "107" or "82 a": the laws that have it, each once
 * @param missing words that mean that nothing is stated
 */
public record ParagraphGrammar(Map<String, String> laws, Map<String, List<String>> known, MissingWords missing) {
    /** A number with a letter, or letters from one to another; "i" is a word in Danish and no letter of a paragraph. */
    private static final Pattern NUMBER =
            Pattern.compile("([0-9]{1,3})(?: ?([a-hj-z])(?![\\p{L}]))?(?: ?- ?([a-z])(?![\\p{L}]))?");

    private static final Pattern PART =
            Pattern.compile("[, ]*stk\\.? ?([0-9]{1,2})(?:[, ]*nr\\.? ?([0-9]{1,2}))?|[, ]*nr\\.? ?([0-9]{1,2})");
    /** How older texts cite the housing act's § 105. */
    private static final Pattern OLD_105 = Pattern.compile("115[, ]*jf\\.? ?§* ?105");

    /** Room for every paragraph of every law, with what stands between them. */
    private static final int LONGEST = 2_000;

    private static final Pattern FILLER =
            Pattern.compile("^(?:§+|og|eller|samt|,|;|/|\\+|&|jf\\.?|efter|enkelte|i|den)(?=[ §0-9,;/+&]|$|\\p{L})");

    public ParagraphGrammar {
        laws = Map.copyOf(laws);
        known = known.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream().distinct().toList()));
    }

    /**
     * One paragraph of a law.
     *
     * @param law its code, such as SEL
     * @param number such as "107", "82 a" or "66 stk. 1 nr. 6"
     */
    public record Paragraph(String law, String number) {
        /** "SEL § 107". */
        public String text() {
            return law + " § " + number;
        }
    }

    /** The paragraphs named, each once, in the order of the text's canonical form: see {@link #category(List)}. */
    public Reading<List<Paragraph>> read(RawValue cell) {
        return switch (cell.form()) {
            case BLANK -> new Reading.Missing<>();
            case TEXT, NUMBER ->
                missing.contains(cell.text())
                        ? new Reading.Missing<>()
                        : cell.text().length() > LONGEST
                                ? refuse("Der står for meget til, at det kan læses som paragraffer.")
                                : new Scan(OLD_105.matcher(Texts.key(cell.text()))
                                                .replaceAll("105"))
                                        .run();
            case DATE, PERCENT, BOOLEAN -> refuse("Her skal stå en paragraf.");
            case ERROR, NO_RESULT, UNREADABLE -> Reading.Refused.noValue(cell);
        };
    }

    /** The category of places that a source gives unsplit for these paragraphs: "ABL § 105 / SEL § 85". */
    public static String category(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(Paragraph::text).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(" / "));
    }

    /** "SEL § 108" of "SEL § 108 stk. 7": a text more precise than a list belongs to the nearest paragraph above it. */
    public static String whole(String paragraph) {
        return paragraph.replaceFirst(" (?:stk|nr)\\..*", "");
    }

    private static Reading<List<Paragraph>> refuse(String message) {
        return new Reading.Refused<>(ValueRules.PARAGRAPH_UNKNOWN, message);
    }

    private final class Scan {
        private String rest;
        private @Nullable String law;
        private final List<Paragraph> found = new ArrayList<>();

        Scan(String text) {
            this.rest = text;
        }

        Reading<List<Paragraph>> run() {
            while (!rest.isEmpty()) {
                Optional<Reading<List<Paragraph>>> refusal = step();
                if (refusal.isPresent()) {
                    return refusal.get();
                }
                rest = rest.strip();
            }
            return found.isEmpty()
                    ? refuse("Der står ingen paragraf.")
                    : new Reading.Known<>(List.copyOf(new LinkedHashSet<>(found)));
        }

        private Optional<Reading<List<Paragraph>>> step() {
            Matcher number = NUMBER.matcher(rest);
            if (number.lookingAt()) {
                return number(number);
            }
            if (law()) {
                return Optional.empty();
            }
            Matcher filler = FILLER.matcher(rest);
            if (filler.find()) {
                rest = rest.substring(filler.end());
                return Optional.empty();
            }
            return Optional.of(refuse("Loven eller paragraffen er ikke på listen."));
        }

        private boolean law() {
            String longest = null;
            for (String spelling : laws.keySet()) {
                boolean here = rest.startsWith(spelling)
                        && (rest.length() == spelling.length() || !Character.isLetter(rest.charAt(spelling.length())));
                if (here && (longest == null || spelling.length() > longest.length())) {
                    longest = spelling;
                }
            }
            if (longest == null) {
                return false;
            }
            law = laws.get(longest);
            rest = rest.substring(longest.length());
            return true;
        }

        private Optional<Reading<List<Paragraph>>> number(Matcher number) {
            String first = number.group(2);
            String last = number.group(3);
            rest = rest.substring(number.end());
            Matcher part = PART.matcher(rest);
            String suffix = "";
            if (part.lookingAt()) {
                suffix = suffix(part);
                rest = rest.substring(part.end());
            }
            List<String> numbers = new ArrayList<>();
            if (first == null) {
                numbers.add(number.group(1) + suffix);
            } else {
                for (char letter = first.charAt(0); letter <= (last == null ? first : last).charAt(0); letter++) {
                    numbers.add(number.group(1) + " " + letter + suffix);
                }
            }
            if (law == null || numbers.stream().anyMatch(one -> lawOf(one).isEmpty())) {
                lawBehind();
            }
            for (String one : numbers) {
                Optional<String> itsLaw = lawOf(one);
                if (itsLaw.isEmpty()) {
                    return Optional.of(refuse("§ " + one + " findes ikke på listen, eller loven mangler."));
                }
                found.add(new Paragraph(itsLaw.get(), one));
            }
            return Optional.empty();
        }

        /** "§ 107 i serviceloven" and "§ 105 ABL" name the law behind the number. */
        private void lawBehind() {
            String before = rest;
            rest = rest.strip().replaceFirst("^,? ?(?:i|efter) ", "");
            if (!law()) {
                rest = before;
            }
        }

        private Optional<String> lawOf(String number) {
            String main = number.replaceFirst(" (?:stk|nr)\\..*", "");
            List<String> candidates = known.getOrDefault(number, known.getOrDefault(main, List.of()));
            if (law != null) {
                return candidates.contains(law) ? Optional.of(law) : Optional.empty();
            }
            return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
        }

        private static String suffix(Matcher part) {
            String stk = part.group(1) == null ? "" : " stk. " + part.group(1);
            String nr = part.group(2) != null ? part.group(2) : part.group(3);
            return stk + (nr == null ? "" : " nr. " + nr);
        }
    }
}
