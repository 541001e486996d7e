package dk.belaeg.subject.cases;

import static dk.belaeg.contract.Columns.YEAR;

import dk.belaeg.check.RowRule;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.RowValues;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.DanishOrder;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import dk.belaeg.round.Round;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What cannot be right about cases and their cost, and what they lack; see {@code docs/metode/sager.md}. */
final class CaseRules {
    private static final String COST_OERE = "cost_oere";
    private static final String EXPENSIVE_COST_OERE = "expensive_cost_oere";
    private static final int OERE_DECIMALS = 2;

    private CaseRules() {}

    static List<Rule> rules() {
        return List.of(
                MORE_EXPENSIVE,
                EXPENSIVE_COST,
                NO_CASES,
                IMPLAUSIBLE,
                BANDS_DIFFER,
                BELOW,
                NOT_DELIVERED,
                INDEX_GAP,
                POPULATION_GAP);
    }

    static List<RowRule> ofRows(CaseSettings limits) {
        return List.of(
                new RowRule(MORE_EXPENSIVE, CaseBook.TABLE, CaseBook.EXPENSIVE_CASES, CaseRules::moreExpensive),
                new RowRule(EXPENSIVE_COST, CaseBook.TABLE, CaseBook.EXPENSIVE_COST, CaseRules::expensiveCost),
                new RowRule(NO_CASES, CaseBook.TABLE, CaseBook.COST, CaseRules::costWithoutCases),
                new RowRule(IMPLAUSIBLE, CaseBook.TABLE, CaseBook.COST, row -> implausible(row, limits)),
                new RowRule(BANDS_DIFFER, CaseBook.TABLE, CaseBook.CASES, CaseRules::bandsDiffer));
    }

    private static Optional<Long> lower(RowValues row, String field) {
        return row.value(field + "_lower", Long.class);
    }

    private static Optional<Long> upper(RowValues row, String field) {
        return row.value(field + "_upper", Long.class);
    }

    private static String kroner(BigDecimal oere) {
        return DanishNumbers.format(oere.movePointLeft(OERE_DECIMALS), 0) + " kr.";
    }

    static final Rule MORE_EXPENSIVE = Rule.error(
            "sag-flere-dyre-end-alle",
            "Flere sager over grænsen end sager i alt",
            "Kontrollér antallet af sager og antallet over grænsen, og ret det, der er forkert.");

    private static Optional<String> moreExpensive(RowValues row) {
        Optional<Long> dear = lower(row, CaseBook.EXPENSIVE_CASES);
        Optional<Long> all = upper(row, CaseBook.CASES);
        return dear.isPresent() && all.isPresent() && dear.get() > all.get()
                ? Optional.of("Der er flere sager over grænsen end sager i alt.")
                : Optional.empty();
    }

    static final Rule EXPENSIVE_COST = Rule.error(
            "sag-dyre-koster-mere-end-alle",
            "Sagerne over grænsen koster mere end alle sager",
            "Kontrollér de to udgifter og deres enhed, og ret den, der er forkert.");

    private static Optional<String> expensiveCost(RowValues row) {
        Optional<Long> dear = row.value(EXPENSIVE_COST_OERE, Long.class);
        Optional<Long> all = row.value(COST_OERE, Long.class);
        return dear.isPresent() && all.isPresent() && dear.get() > all.get()
                ? Optional.of("Udgiften til sagerne over grænsen er større end udgiften til alle sager.")
                : Optional.empty();
    }

    static final Rule NO_CASES = Rule.warning(
            "sag-udgift-uden-sager",
            "Udgift uden sager",
            "Skriv antallet af sager, eller flyt udgiften til den række, den hører til.");

    private static Optional<String> costWithoutCases(RowValues row) {
        boolean cost = row.value(COST_OERE, Long.class).filter(oere -> oere > 0).isPresent();
        Optional<Long> cases = upper(row, CaseBook.CASES);
        return cost && !row.setAside(CaseBook.CASES) && cases.orElse(0L) == 0
                ? Optional.of(
                        cases.isPresent()
                                ? "Der er en udgift, men 0 sager."
                                : "Der er en udgift, men antallet af sager er ikke oplyst.")
                : Optional.empty();
    }

    static final Rule IMPLAUSIBLE = Rule.warning(
            "sag-pris-usandsynlig",
            "Udgiften pr. sag er usandsynlig",
            "Se, om udgiften er i kroner eller tusinde kroner, og om den og antallet af sager hører sammen. Skriv enheden i overskriften.");

    private static Optional<String> implausible(RowValues row, CaseSettings limits) {
        Optional<Long> cost = row.value(COST_OERE, Long.class);
        Optional<Long> least = lower(row, CaseBook.CASES).filter(cases -> cases > 0);
        Optional<Long> most = upper(row, CaseBook.CASES);
        if (cost.isEmpty() || least.isEmpty() || most.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal oere = BigDecimal.valueOf(cost.get());
        BigDecimal low = limits.least().movePointRight(OERE_DECIMALS);
        BigDecimal high = limits.most().movePointRight(OERE_DECIMALS);
        if (oere.compareTo(low.multiply(BigDecimal.valueOf(least.get()))) < 0) {
            return Optional.of("Udgiften pr. sag er under " + kroner(low));
        }
        return oere.compareTo(high.multiply(BigDecimal.valueOf(most.get()))) > 0
                ? Optional.of("Udgiften pr. sag er over " + kroner(high))
                : Optional.empty();
    }

    static final Rule BANDS_DIFFER = Rule.warning(
            "sag-baand-passer-ikke",
            "Sagerne efter udgift giver ikke sager i alt",
            "Kontrollér sagerne efter udgift. Hver sag skal være talt med ét sted; uden sager skrives 0.");

    /** Bands that are all given; an interval may be any number in it. */
    private static Optional<String> bandsDiffer(RowValues row) {
        if (upper(row, CaseBook.CASES).isEmpty()
                || CaseBands.FIELDS.stream().anyMatch(band -> lower(row, band).isEmpty())) {
            return Optional.empty();
        }
        long least = CaseBands.FIELDS.stream()
                .mapToLong(band -> lower(row, band).orElse(0L))
                .sum();
        long most = CaseBands.FIELDS.stream()
                .mapToLong(band -> upper(row, band).orElse(0L))
                .sum();
        return least > upper(row, CaseBook.CASES).orElse(0L)
                        || most < lower(row, CaseBook.CASES).orElse(0L)
                ? Optional.of("Sagerne efter udgift er tilsammen et andet antal end sager i alt.")
                : Optional.empty();
    }

    static void check(Intake intake, Round round, Codes codes, List<Finding> findings) {
        StagedTable table = intake.table(CaseBook.TABLE);
        CaseBook book = CaseBook.of(table);
        NavigableSet<Integer> years = book.years();
        if (years.isEmpty()) {
            return;
        }
        Map<Integer, Long> thresholds = Cases.thresholds(years, codes, round);
        table.used().forEach(row -> below(row, thresholds, findings));
        notDelivered(book, round, codes, findings);
        indexGap(years, thresholds.keySet(), findings);
        population(intake, years, findings);
    }

    static final Rule BELOW = Rule.warning(
            "sag-dyre-under-graensen",
            "Sagerne over grænsen koster mindre end grænsen",
            "Kontrollér, at grænsen er årets, at det kun er sager over den, der er talt, og at udgiften er i den rigtige enhed.");

    private static void below(StagedRow row, Map<Integer, Long> thresholds, List<Finding> findings) {
        Optional<Long> threshold = row.value(YEAR, Integer.class).map(thresholds::get);
        Optional<Long> dear = lower(row, CaseBook.EXPENSIVE_CASES);
        Optional<Long> cost = row.value(EXPENSIVE_COST_OERE, Long.class);
        if (threshold.isPresent()
                && dear.isPresent()
                && cost.isPresent()
                && BigDecimal.valueOf(cost.get())
                                .compareTo(BigDecimal.valueOf(threshold.get()).multiply(BigDecimal.valueOf(dear.get())))
                        < 0) {
            row.flag(CaseBook.EXPENSIVE_COST);
            findings.add(Finding.of(
                    BELOW,
                    row.origin(CaseBook.EXPENSIVE_COST),
                    "Udgiften er mindre end antallet af sager over grænsen gange grænsen på "
                            + kroner(BigDecimal.valueOf(threshold.get()))));
        }
    }

    static final Rule NOT_DELIVERED = Rule.warning(
                    "sag-kommune-mangler",
                    "Kommuner har ikke leveret sager",
                    "Bed de nævnte kommuner om sager og udgifter for årene.")
            .leavesGapIn(CaseBook.TABLE)
            .forSecretariat();

    private static void notDelivered(CaseBook book, Round round, Codes codes, List<Finding> findings) {
        for (String area : book.areas()) {
            for (int year : book.years()) {
                List<String> missing = new ArrayList<>();
                for (String municipality : round.respondents()) {
                    if (book.lines(List.of(municipality), year, area).isEmpty()) {
                        missing.add(codes.municipalities().nameOf(municipality));
                    }
                }
                String names = CaseBook.names(missing, round.respondents().size());
                if (names != null) {
                    findings.add(Finding.of(
                            NOT_DELIVERED,
                            Origin.ofFile(""),
                            "Sager for »" + codes.list(Codes.AREAS).nameOf(area) + "« i " + year + " mangler fra "
                                    + names + ". Summer er »mindst«, og væksten er uden dem."));
                }
            }
        }
    }

    static final Rule INDEX_GAP = Rule.warning(
                    "sag-indeks-mangler",
                    "Prisindeks mangler til grænsen for dyre sager",
                    "Tilføj årets linje i opslag/prisindeks.csv med kilde.")
            .leavesGapIn(CaseBook.TABLE)
            .forSecretariat();

    private static void indexGap(NavigableSet<Integer> years, Set<Integer> known, List<Finding> findings) {
        TreeSet<Integer> unknown = new TreeSet<>(years);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            findings.add(Finding.of(
                    INDEX_GAP,
                    Origin.ofFile(""),
                    "Prisindekset rækker ikke til at regne grænsen for dyre sager om til " + listed(unknown)
                            + ". Sager over grænsen er tomme for de år."));
        }
    }

    static final Rule POPULATION_GAP = Rule.warning(
                    "sag-uden-folketal",
                    "Folketallet mangler til sager pr. 1.000 indbyggere",
                    "Hent folketal for de nævnte år, og læg filen i indbakken.")
            .leavesGapIn(CaseBook.TABLE)
            .forSecretariat();

    private static void population(Intake intake, NavigableSet<Integer> years, List<Finding> findings) {
        TreeSet<Integer> missing = new TreeSet<>(years);
        intake.table("population").used().forEach(row -> row.value(YEAR, Integer.class)
                .ifPresent(missing::remove));
        if (!missing.isEmpty()) {
            findings.add(Finding.of(
                    POPULATION_GAP,
                    Origin.ofFile(""),
                    "Folketallet mangler for " + listed(missing) + ". Sager pr. 1.000 indbyggere er tomme for de år."));
        }
    }

    private static String listed(Set<Integer> years) {
        return years.stream().map(String::valueOf).sorted(DanishOrder.INSTANCE).collect(Collectors.joining(", "));
    }
}
