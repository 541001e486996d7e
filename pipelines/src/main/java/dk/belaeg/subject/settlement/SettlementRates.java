package dk.belaeg.subject.settlement;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Ceilings and rates by year, as {@code schemas/settlement/settlement-rates.csv} and a round's {@code opslag/takstsatser.csv}
 * have them. A year without a line is a gap that is named; no rate is taken from another year.
 */
public record SettlementRates(Map<Kind, Map<Integer, Entry>> rates) {
    private static final String LIST = "settlement-rates";
    private static final String LOCAL = "opslag/takstsatser.csv";

    /** What there is a rate of. */
    public enum Kind {
        OVERHEAD("overhead", "loftet for overhead"),
        DEVELOPMENT("development", "satsen for udvikling"),
        PENSION("pension", "satsen for tjenestemandspension"),
        INTEREST("interest", "loftet for renten");

        private final String code;
        private final String danish;

        Kind(String code, String danish) {
            this.code = code;
            this.danish = danish;
        }

        String danish() {
            return danish;
        }
    }

    /**
     * One rate.
     *
     * @param percent of what the rule says
     * @param source where it stands
     */
    public record Entry(BigDecimal percent, String source) {}

    public SettlementRates {
        Map<Kind, Map<Integer, Entry>> copy = new EnumMap<>(Kind.class);
        rates.forEach((kind, years) -> copy.put(kind, Map.copyOf(years)));
        rates = copy;
    }

    public static SettlementRates of(Codes codes) {
        Map<Kind, Map<Integer, Entry>> rates = new EnumMap<>(Kind.class);
        List<CodeList.Entry> rows = codes.list(LIST).rows();
        for (Kind kind : Kind.values()) {
            Map<Integer, Entry> years = new TreeMap<>();
            rows.stream()
                    .filter(row -> row.get("rate").equals(kind.code))
                    .forEach(row -> years.put(
                            Integer.valueOf(row.get("year")),
                            new Entry(new BigDecimal(row.get("percent")), row.get("source"))));
            rates.put(kind, years);
        }
        return new SettlementRates(rates);
    }

    /** The rate of a year in percent. */
    public Optional<BigDecimal> percent(Kind kind, int year) {
        return Optional.ofNullable(rates.getOrDefault(kind, Map.of()).get(year)).map(Entry::percent);
    }

    /** The newest year that any rate is known of. */
    public int newestYear() {
        return rates.values().stream()
                .flatMap(years -> years.keySet().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElseThrow(() -> new IllegalStateException("no rate is known"));
    }

    /** Which line is lacking, as a sentence. */
    static String gap(Kind kind, int year) {
        return "Ingen linje siger, hvad " + kind.danish + " er i " + year + ". Tilføj linjen »" + kind.code + ";" + year
                + ";<procent>;<kilde>« i " + LOCAL + ".";
    }
}
