package dk.belaeg.subject.causes;

import static dk.belaeg.contract.Columns.MUNICIPALITY;
import static dk.belaeg.contract.Columns.YEAR;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.RowValues;
import dk.belaeg.grammar.DanishOrder;
import dk.belaeg.grammar.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Something that municipalities differ in, and that may have to do with growth.
 *
 * @param code of the list {@code factors}, or for one of a sender's own its name
 * @param unit empty when nobody says it
 * @param change whether what is held against growth is its change over the same years, and not its level
 * @param values by year and municipality
 */
record Factor(
        String code, String name, String unit, boolean change, NavigableMap<Integer, Map<String, BigDecimal>> values) {
    static final String LIST = "factors";

    private static final Set<String> PERCENT = Set.of("%", "pct", "procent");

    /** All of a table, those of the list in its order and then the others by name. */
    static List<Factor> all(List<? extends RowValues> rows, Codes codes) {
        CodeList list = codes.list(LIST);
        Map<String, Factor> factors = new LinkedHashMap<>();
        for (RowValues row : rows) {
            String code = code(row, codes);
            Factor factor = factors.computeIfAbsent(
                    code,
                    c -> new Factor(
                            code,
                            list.hasCode(code) ? list.nameOf(code) : name(row),
                            unit(code, rows, codes),
                            list.value(code, "measured").equals("change"),
                            new TreeMap<>()));
            row.value(YEAR, Integer.class).ifPresent(year -> row.value(FactorRows.FACTOR_VALUE, BigDecimal.class)
                    .ifPresent(value -> row.text(MUNICIPALITY).ifPresent(who -> factor.values()
                            .computeIfAbsent(year, y -> new HashMap<>())
                            .put(who, value))));
        }
        List<String> order = new ArrayList<>(list.codes());
        return factors.values().stream()
                .sorted(Comparator.comparing((Factor factor) ->
                                order.contains(factor.code()) ? order.indexOf(factor.code()) : order.size())
                        .thenComparing(Factor::name, DanishOrder.INSTANCE))
                .toList();
    }

    /** Which factor a row is about: a code of the list, or its name in the form in which names are compared. */
    static String code(RowValues row, Codes codes) {
        return codes.list(LIST).code(name(row)).orElseGet(() -> Texts.key(name(row)));
    }

    static String name(RowValues row) {
        return Texts.composed(row.text(FactorRows.FACTOR_NAME).orElse(""));
    }

    /** The unit that the list has, or else that of the first row that says one. */
    static String unit(String code, List<? extends RowValues> rows, Codes codes) {
        String listed = codes.list(LIST).value(code, "unit");
        return listed.isEmpty()
                ? rows.stream()
                        .filter(row -> code(row, codes).equals(code))
                        .map(Factor::unit)
                        .filter(unit -> !unit.isEmpty())
                        .findFirst()
                        .orElse("")
                : listed;
    }

    /** The unit of a row, percent in one spelling. */
    static String unit(RowValues row) {
        String unit = Texts.composed(row.text(FactorRows.FACTOR_UNIT).orElse(""));
        return PERCENT.contains(Texts.key(unit)) ? "pct." : unit;
    }

    /**
     * The name of its scale: "Andel private botilbud 2018 (pct.)".
     *
     * @param when the years in words; empty when there are none
     */
    String axis(String when) {
        String of = change && unit.equals("pct.") ? "procentpoint" : unit;
        return name
                + (change ? ", ændring" : "")
                + (when.isEmpty() ? "" : " " + when)
                + (of.isEmpty() ? "" : " (" + of + ")");
    }

    /**
     * What is held against growth.
     *
     * @param when the years in words, empty when it has no number for the years of growth
     */
    record Measured(String when, Map<String, BigDecimal> values) {}

    /**
     * Its level at the beginning: in the first of the years of growth that enough municipalities have, one year for all. Or
     * its change over the very years of growth.
     */
    Measured over(Growth.Years years, int least) {
        if (change) {
            Map<String, BigDecimal> first = values.getOrDefault(years.from(), Map.of());
            Map<String, BigDecimal> last = values.getOrDefault(years.to(), Map.of());
            Map<String, BigDecimal> changed = new HashMap<>();
            first.forEach((who, before) -> {
                BigDecimal after = last.get(who);
                if (after != null) {
                    changed.put(who, after.subtract(before));
                }
            });
            return new Measured(changed.isEmpty() ? "" : years.danish(), changed);
        }
        NavigableMap<Integer, Map<String, BigDecimal>> within = values.subMap(years.from(), true, years.to(), true);
        return within.entrySet().stream()
                .filter(year -> year.getValue().size() >= least)
                .findFirst()
                .or(() -> within.entrySet().stream().findFirst())
                .map(year -> new Measured(String.valueOf(year.getKey()), year.getValue()))
                .orElse(new Measured("", Map.of()));
    }
}
