package dk.belaeg.subject.causes;

import static dk.belaeg.contract.Columns.MUNICIPALITY;
import static dk.belaeg.contract.Columns.YEAR;

import dk.belaeg.check.RowRule;
import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.RowValues;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.Texts;
import dk.belaeg.intake.StagedRow;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a table of factors must say, and what cannot be right in it; see {@code docs/metode/aarsager.md}. */
final class CausesRules {

    /** Units of what is counted and not measured against anything. */
    private static final Set<String> COUNTS =
            Set.of("antal", "personer", "borgere", "unge", "børn", "voksne", "indbyggere", "sager", "stk", "stk.");

    private CausesRules() {}

    static List<Rule> rules() {
        return List.of(COUNTED, OUT_OF_RANGE, TWICE, OTHER_UNIT, NO_UNIT, OTHER_YEARS, NO_ACCOUNTS);
    }

    static List<RowRule> ofRows(Codes codes) {
        return List.of(
                new RowRule(COUNTED, Causes.TABLE, FactorRows.FACTOR_UNIT, CausesRules::counted),
                new RowRule(OUT_OF_RANGE, Causes.TABLE, FactorRows.FACTOR_VALUE, row -> outOfRange(row, codes)));
    }

    static final Rule COUNTED = Rule.error(
            "faktor-taeller",
            "En faktor er et antal og ikke et forhold",
            "Skriv tallet i forhold til noget, for eksempel pr. 1.000 indbyggere eller i pct. Et antal siger mest, hvor stor"
                    + " kommunen er, og kan røbe få personer.");

    private static Optional<String> counted(RowValues row) {
        return Optional.of(Factor.unit(row))
                .filter(unit -> COUNTS.contains(Texts.key(unit)))
                .map(unit -> "Enheden siger, at det er et antal.");
    }

    static final Rule OUT_OF_RANGE = Rule.error(
            "faktor-uden-for-graenser",
            "En faktor ligger uden for de tal, den kan have",
            "Ret tallet. En andel skrives i procent, fra 0 til 100.");

    private static Optional<String> outOfRange(RowValues row, Codes codes) {
        CodeList list = codes.list(Factor.LIST);
        String code = Factor.code(row, codes);
        Optional<BigDecimal> least = bound(list.value(code, "minimum"));
        Optional<BigDecimal> most = bound(list.value(code, "maximum"));
        return row.value(FactorRows.FACTOR_VALUE, BigDecimal.class)
                .filter(value -> least.filter(bound -> value.compareTo(bound) < 0)
                                .isPresent()
                        || most.filter(bound -> value.compareTo(bound) > 0).isPresent())
                .map(value -> "»" + list.nameOf(code) + "« skal være "
                        + least.map(bound -> "mindst " + DanishNumbers.plain(bound))
                                .orElse("")
                        + (least.isPresent() && most.isPresent() ? " og " : "")
                        + most.map(bound -> "højst " + DanishNumbers.plain(bound))
                                .orElse("")
                        + ".");
    }

    private static Optional<BigDecimal> bound(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    static final Rule TWICE = Rule.error(
            "faktor-dobbelt",
            "Samme faktor er givet to gange",
            "Slet den ene række. Hedder det samme noget forskelligt, så brug ét navn.");

    static final Rule OTHER_UNIT = Rule.error(
            "faktor-anden-enhed", "En faktor står i to enheder", "Skriv alle tal for faktoren i samme enhed.");

    static final Rule NO_UNIT = Rule.warning(
            "faktor-uden-enhed", "En faktor har ingen enhed", "Skriv enheden, for eksempel pct. eller indeks.");

    static final Rule OTHER_YEARS = Rule.warning(
            "faktor-andre-aar",
            "En faktor er fra andre år end væksten",
            "Find tallene for det første af de år, væksten regnes over, eller vælg årene med aarsager.fra og aarsager.til.");

    /** One number of each factor, municipality and year, by whatever name the factor goes. */
    static void twice(List<StagedRow> rows, Codes codes, List<Finding> findings) {
        Map<List<Object>, StagedRow> seen = new LinkedHashMap<>();
        for (StagedRow row : rows) {
            List<Object> key = List.of(
                    Factor.code(row, codes),
                    row.text(MUNICIPALITY).orElse(""),
                    row.value(YEAR, Integer.class).orElse(0));
            StagedRow other = seen.putIfAbsent(key, row);
            if (other != null) {
                boolean same = row.value(FactorRows.FACTOR_VALUE, BigDecimal.class)
                        .flatMap(value -> other.value(FactorRows.FACTOR_VALUE, BigDecimal.class)
                                .map(before -> before.compareTo(value) == 0))
                        .orElse(false);
                findings.add(Finding.of(
                        TWICE,
                        row.origin(FactorRows.FACTOR_NAME),
                        "Tallet står også i "
                                + other.origin(FactorRows.FACTOR_NAME).danish() + ". "
                                + (same ? "Det ene er brugt." : "Ingen af de to er brugt, for de er forskellige.")));
                row.quarantine();
                if (!same) {
                    row.lose();
                    other.lose();
                }
            }
        }
    }

    static void units(List<StagedRow> rows, Codes codes, List<Finding> findings) {
        Map<String, StagedRow> without = new LinkedHashMap<>();
        for (StagedRow row : rows) {
            String code = Factor.code(row, codes);
            String wanted = Factor.unit(code, rows, codes);
            String unit = Factor.unit(row);
            if (wanted.isEmpty()) {
                without.putIfAbsent(code, row);
            } else if (!unit.isEmpty() && !Texts.key(unit).equals(Texts.key(wanted))) {
                findings.add(Finding.of(
                        OTHER_UNIT,
                        row.origin(FactorRows.FACTOR_UNIT),
                        "Tallet er ikke brugt: faktorens andre tal er i »" + wanted + "«."));
                row.lose();
            }
        }
        without.values()
                .forEach(row -> findings.add(Finding.of(
                        NO_UNIT, row.origin(FactorRows.FACTOR_UNIT), "Tallene er brugt, men vises uden enhed.")));
    }

    /** @param periods the years of growth that may be in question, by area; empty where no two can be compared */
    static void years(
            List<StagedRow> rows, Collection<NavigableSet<Integer>> periods, Codes codes, List<Finding> findings) {
        Map<List<Object>, StagedRow> outside = new LinkedHashMap<>();
        Map<List<Object>, Integer> many = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        for (StagedRow row : rows) {
            int year = row.value(YEAR, Integer.class).orElse(0);
            boolean within = periods.stream()
                    .anyMatch(period -> !period.isEmpty() && period.first() <= year && year <= period.last());
            if (!within) {
                List<Object> key = List.of(Factor.code(row, codes), year);
                outside.putIfAbsent(key, row);
                many.merge(key, 1, Integer::sum);
            }
        }
        outside.forEach((key, row) -> {
            int count = many.getOrDefault(key, 1);
            findings.add(Finding.of(
                    OTHER_YEARS,
                    row.origin(YEAR),
                    "Væksten regnes ikke over " + key.get(1) + ". Faktoren har "
                            + (count == 1 ? "1 række" : count + " rækker") + " fra det år, og de bliver ikke brugt."));
        });
    }

    static final Rule NO_ACCOUNTS = Rule.warning(
                    "faktor-uden-regnskab",
                    "Der er mulige årsager, men ingen regnskaber",
                    "Hent kommunernes regnskaber (REGK31), og læg filen i indbakken.")
            .leavesGapIn(Causes.TABLE)
            .forSecretariat();

    static void accounts(List<StagedRow> rows, List<Finding> findings) {
        if (!rows.isEmpty()) {
            findings.add(Finding.of(
                    NO_ACCOUNTS,
                    Origin.ofFile(""),
                    "Der er ingen vækst at holde faktorerne op imod, så de er ikke med i rapporten."));
        }
    }
}
