package dk.belaeg.schema;

import java.util.Map;

/** The Danish words that report columns show for the codes they hold. */
public final class Labels {
    /** Reserved name in {@link ReportField#codes()} for columns that hold {@link Period#code()}. */
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
            return Period.ofCode(text).danish();
        }
        return SUMS.containsKey(text)
                ? SUMS.getOrDefault(text, text)
                : codes.list(field.codes()).nameOf(text);
    }

    /** The name of a target group as charts have room for it. */
    public String shortGroup(String code) {
        String brief = codes.targetGroups().value(code, "short_name");
        return brief.isEmpty() ? codes.targetGroups().nameOf(code) : brief;
    }
}
