package dk.belaeg.intake;

import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.contract.Unit;
import dk.belaeg.grammar.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words above a column mean for a table: which field, in which unit, and what they say besides. Words are matched
 * without regard to case, line breaks, hyphens at the end of a line, footnotes and stars. What stands in brackets is read
 * when it is a unit of the field or says nothing; anything else, such as "(budget)" or "(2024)", makes the column another
 * one. Method: {@code docs/metode/indlaesning.md}.
 *
 * @param unit the unit of money that the words state, if they do
 * @param qualifier what they say besides that is not understood; empty for nothing
 */
record Heading(Field field, Optional<Unit> unit, String qualifier) {
    /** Longer words are nobody's header. */
    private static final int LONGEST = 200;

    /** Brackets that say how to fill the field in, and nothing of what it means. */
    private static final Set<String> HARMLESS = Set.of(
            "",
            "antal",
            "stk",
            "navn",
            "tekst",
            "dato",
            "kode",
            "nr",
            "nummer",
            "id",
            "ja nej",
            "vælg",
            "vælg fra listen",
            "skal udfyldes",
            "obligatorisk",
            "frivillig",
            "frivilligt",
            "valgfri",
            "valgfrit",
            "hvis relevant",
            "sæt kryds",
            "fritekst",
            "dd mm åååå",
            "åååå");

    /** The headers of one table: titles, names and aliases of all fields; what two fields share belongs to the first. */
    static final class Index {
        private final Map<String, Field> byKey = new HashMap<>();
        /** By {@link #letters}. */
        private final Map<String, Field> byLetters = new HashMap<>();

        Index(TableSchema schema) {
            for (Field field : schema.fields()) {
                List.of(field.title(), field.header(), field.name()).forEach(words -> add(words, field));
            }
            for (Field field : schema.fields()) {
                field.aliases().forEach(alias -> add(alias, field));
            }
        }

        private void add(String words, Field field) {
            String key = Texts.headerKey(words);
            byKey.putIfAbsent(key, field);
            byLetters.putIfAbsent(letters(key), field);
        }

        /** Without blanks, as a line break leaves a header ("Drifts- herre"), and in English letters ("Pladser foer"). */
        private static String letters(String key) {
            return key.replace(" ", "").replace("æ", "ae").replace("ø", "oe").replace("å", "aa");
        }

        private @Nullable Field named(String words) {
            String key = Texts.headerKey(words);
            Field field = byKey.get(key);
            return field == null ? byLetters.get(letters(key)) : field;
        }
    }

    /** What the words mean; empty when they name no field of the table. */
    static Optional<Heading> of(String words, Index index) {
        if (words.length() > LONGEST) {
            return Optional.empty();
        }
        String clean = Texts.clean(words);
        Field field = index.named(clean);
        if (field != null) {
            List<Unit> said = field.kind() == FieldKind.MONEY ? Unit.moneyIn(clean) : List.of();
            return Optional.of(new Heading(field, said.size() == 1 ? Optional.of(said.get(0)) : Optional.empty(), ""));
        }
        return inBrackets(clean, index).or(() -> withUnit(clean, index));
    }

    /** Takes brackets and footnotes off the end, one by one, until the rest is a field's name. */
    private static Optional<Heading> inBrackets(String clean, Index index) {
        String rest = withoutStars(clean);
        Optional<Unit> unit = Optional.empty();
        StringBuilder unknown = new StringBuilder();
        while (rest.endsWith(")") || rest.endsWith("]")) {
            int open = Math.max(rest.lastIndexOf('('), rest.lastIndexOf('['));
            int close = Math.max(rest.lastIndexOf(')', rest.length() - 2), rest.lastIndexOf(']', rest.length() - 2));
            int footnote = footnote(rest);
            boolean note = footnote > 0 && (open < close || open < 0);
            if (open < 0 && !note) {
                return Optional.empty();
            }
            String inside = note ? "" : rest.substring(open + 1, rest.length() - 1);
            rest = withoutStars(rest.substring(0, note ? footnote : open));
            Field field = index.named(rest);
            Optional<Unit> stated = Unit.of(inside);
            if (!says(inside)) {
                // a footnote, or how to fill it in
            } else if (stated.isPresent() && (field == null || stated.get().fits(field))) {
                unit = stated;
            } else if (field == null || !field.equals(index.named(inside))) {
                unknown.insert(0, unknown.length() == 0 ? inside : inside + ", ");
            }
            if (field != null) {
                boolean money = unit.map(Unit::isMoney).orElse(false);
                boolean other = unit.isPresent() && !unit.get().fits(field);
                return Optional.of(new Heading(
                        field,
                        money ? unit : Optional.empty(),
                        other ? unit.get().danish() : unknown.toString()));
            }
        }
        Field field = index.named(rest);
        return field == null || rest.equals(clean)
                ? Optional.empty()
                : Optional.of(new Heading(field, Optional.empty(), ""));
    }

    /** "Beløb, 1.000 kr." and "Beløb i mio. kr." say the unit without brackets. */
    private static Optional<Heading> withUnit(String clean, Index index) {
        String key = Texts.headerKey(withoutStars(clean));
        // the longest spelling first
        for (int blank = key.indexOf(' '); blank >= 0; blank = key.indexOf(' ', blank + 1)) {
            Optional<Unit> unit = Unit.ofKey(key.substring(blank + 1));
            Field field = unit.isPresent() ? index.named(key.substring(0, blank)) : null;
            if (field != null) {
                return unit.filter(one -> one.fits(field))
                        .map(one -> new Heading(field, one.isMoney() ? Optional.of(one) : Optional.empty(), ""));
            }
        }
        return Optional.empty();
    }

    private static boolean says(String inside) {
        String key = Texts.headerKey(inside);
        boolean note = key.length() <= 2 && key.chars().allMatch(c -> c >= '0' && c <= '9');
        return !note && !HARMLESS.contains(key);
    }

    /** Where "1)" begins at the end of the words; -1 when there is none. */
    private static int footnote(String text) {
        int from = text.length() - 1;
        while (from > 0 && text.length() - from <= 3 && Character.isDigit(text.charAt(from - 1))) {
            from--;
        }
        return from < text.length() - 1 && from > 0 ? from : -1;
    }

    private static String withoutStars(String text) {
        int to = text.length();
        while (to > 0 && (text.charAt(to - 1) == '*' || text.charAt(to - 1) == ' ' || text.charAt(to - 1) == ':')) {
            to--;
        }
        return text.substring(0, to);
    }
}
