package dk.belaeg.contract;

import dk.belaeg.grammar.Texts;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One code list as it stands: rows of texts by column name. Lists that respondents choose from have the columns
 * {@code code}, {@code name} and perhaps {@code aliases} (separated by {@code |}), and can be looked up in.
 */
public final class CodeList {
    private static final int LONGEST_CODE = 40;
    private static final Pattern DOTTED = Pattern.compile("[0-9]+(?:\\.[0-9]+)+");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private final List<Entry> rows;
    private final Map<String, Entry> byCode = new LinkedHashMap<>();
    private final Map<String, String> codeByText = new HashMap<>();

    /** One row: texts by column name. */
    public record Entry(Map<String, String> values) {
        public Entry {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** The text of a column; empty when it is blank or the list has no such column. */
        public String get(String column) {
            return values.getOrDefault(column, "");
        }

        /** Whether it is in force on a day: from its first day, and until the day on which it no longer is. */
        public boolean validOn(LocalDate day) {
            String from = get("valid_from");
            String until = get("valid_to");
            return (from.isEmpty() || !day.isBefore(LocalDate.parse(from)))
                    && (until.isEmpty() || day.isBefore(LocalDate.parse(until)));
        }
    }

    CodeList(List<Entry> rows) {
        this.rows = List.copyOf(rows);
        for (Entry row : rows) {
            String code = row.get("code");
            if (!code.isEmpty()) {
                byCode.put(code, row);
                codeByText.putIfAbsent(Texts.key(code), code);
                codeByText.putIfAbsent(Texts.key(row.get("name")), code);
            }
        }
        for (Entry row : rows) {
            for (String alias : row.get("aliases").split("\\|", -1)) {
                if (!alias.isBlank() && !row.get("code").isEmpty()) {
                    codeByText.putIfAbsent(Texts.key(alias), row.get("code"));
                }
            }
        }
    }

    public List<Entry> rows() {
        return rows;
    }

    public Set<String> codes() {
        return byCode.keySet();
    }

    /**
     * The code that a text stands for: by code, name or alias, or by a code that stands before the words, as in
     * "5.38.50 Botilbud til længerevarende ophold". Codes of digits are the same with and without points. Codes without a
     * digit are words of ours, which prove nothing at the beginning of a sentence.
     */
    public Optional<String> code(String text) {
        String key = Texts.key(text);
        String code = codeByText.get(key);
        return code != null ? Optional.of(code) : codeBefore(key.split(" ", 2)[0]);
    }

    private Optional<String> codeBefore(String first) {
        String plain =
                first.length() <= LONGEST_CODE && DOTTED.matcher(first).matches() ? first.replace(".", "") : first;
        return Optional.ofNullable(codeByText.get(plain))
                .filter(code -> DIGIT.matcher(code).find() && Texts.key(code).equals(plain));
    }

    public boolean hasCode(String code) {
        return byCode.containsKey(code);
    }

    /** The name of a code; the code itself when the list does not have it. */
    public String nameOf(String code) {
        String text = value(code, "name");
        return text.isEmpty() ? code : text;
    }

    /** The value of a column for a code; empty when there is none. */
    public String value(String code, String column) {
        Entry row = byCode.get(code);
        return row == null ? "" : row.get(column);
    }
}
