package dk.belaeg.contract;

import dk.belaeg.grammar.Effect;
import dk.belaeg.grammar.Period;
import dk.belaeg.grammar.Texts;
import java.util.Map;
import java.util.regex.Pattern;

/** The Danish words that report columns show for the codes they hold. */
public final class Labels {
    /** Stands between several codes in one cell. */
    public static final String AND = "|";

    /** Reserved name in {@link ReportField#codes()} for columns that hold {@link Period#code()} or {@link Effect#code()}. */
    public static final String PERIOD = "period";

    private static final Map<String, String> SUMS = Map.of("total", "I alt");

    private final Codes codes;

    public Labels(Codes codes) {
        this.codes = codes;
    }

    /** What a reader sees for the text of a cell: the name of its code, or the text itself. */
    public String of(ReportField field, String text) {
        if (field.codes().isEmpty()) {
            return text;
        }
        if (field.codes().equals(PERIOD)) {
            return Effect.ofCode(text).danish();
        }
        return SUMS.containsKey(text) ? SUMS.getOrDefault(text, text) : names(codes.list(field.codes()), text);
    }

    /** The names of one or several codes: "Flere pladser, ændret målgruppe". */
    public static String names(CodeList list, String codes) {
        String[] several = codes.split(Pattern.quote(AND));
        StringBuilder names = new StringBuilder(list.nameOf(several[0]));
        for (int i = 1; i < several.length; i++) {
            names.append(", ").append(Texts.inside(list.nameOf(several[i])));
        }
        return names.toString();
    }

    /** The name of a target group as charts have room for it. */
    public String shortGroup(String code) {
        String brief = codes.targetGroups().value(code, "short_name");
        return brief.isEmpty() ? codes.targetGroups().nameOf(code) : brief;
    }
}
