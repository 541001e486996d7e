package dk.belaeg.subject.spending;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.AgesGrammar;
import dk.belaeg.grammar.DanishOrder;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Noun;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.round.Round;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reference figures that nobody has supplied: each is a named gap, with the line to add. Nothing is recalled or
 * extrapolated in their place.
 */
public final class GapChecks {
    private static final String AGE_GROUPS = "age-groups";
    /** Statistics by single years may end here and still cover everybody. */
    private static final int OLD = 99;
    /** So few are named even when they are most of the municipalities. */
    private static final int FEW = 3;

    private static final Noun FUNCTION = Noun.en("funktion", "funktioner");

    private GapChecks() {}

    static List<Rule> rules() {
        return List.of(SPENDING_GAP, FUNCTION_GAP, COUNTRY_GAP, INDEX_GAP, POPULATION_GAP, POPULATION_AGES);
    }

    static void run(Intake intake, Round round, Codes codes, List<Finding> findings) {
        NavigableSet<Integer> years = years(intake, "spending");
        if (years.isEmpty()) {
            return;
        }
        yearsInBetween(years, findings);
        priceIndex(years, round, codes, findings);
        population(intake, years, findings);
        ages(intake, round, codes, years, findings);
        AccountBook book = AccountBook.of(intake.table("spending"), codes);
        municipalities(book, round, codes, findings);
        functions(book, codes, findings);
        unheardOf(book, codes, findings);
    }

    private static NavigableSet<Integer> years(Intake intake, String table) {
        TreeSet<Integer> years = new TreeSet<>();
        for (StagedRow row : intake.table(table).used()) {
            row.value("year", Integer.class).ifPresent(years::add);
        }
        return years;
    }

    public static final Rule SPENDING_GAP = Rule.warning(
                    "regnskab-mangler-aar", "Regnskabsår mangler", "Hent udtrækket igen med alle år.")
            .leavesGapIn("spending")
            .forSecretariat();

    private static void yearsInBetween(NavigableSet<Integer> years, List<Finding> findings) {
        List<Integer> missing = new ArrayList<>();
        for (int year = years.first(); year < years.last(); year++) {
            if (!years.contains(year)) {
                missing.add(year);
            }
        }
        if (!missing.isEmpty()) {
            findings.add(said(SPENDING_GAP, "Regnskabet mangler for " + listed(missing) + "."));
        }
    }

    public static final Rule FUNCTION_GAP = Rule.warning(
                    "regnskab-mangler-funktion",
                    "Kontofunktioner mangler i regnskabet",
                    "Hent udtrækket igen med alle de kontofunktioner, der hører til, for alle kommuner, også dem uden beløb, eller skriv 0, hvor der ingen udgift er.")
            .leavesGapIn("spending")
            .forSecretariat();

    public static final Rule COUNTRY_GAP = Rule.info(
                    "landet-ufuldstaendigt",
                    "Hele landet har ikke alle kontofunktioner",
                    "Hent »Hele landet« med de samme kontofunktioner og år som kommunerne. Skal landet ikke vises ved siden af, er ingen handling nødvendig.")
            .forSecretariat();

    /** Amounts that a municipality has no row for, though others, or its own other years, have one. */
    private static void functions(AccountBook book, Codes codes, List<Finding> findings) {
        SortedMap<Integer, SortedMap<String, List<String>>> without = new TreeMap<>();
        SortedSet<Integer> ofCountry = new TreeSet<>();
        for (AccountBook.Cell cell : book.lacking(codes)) {
            if (cell.municipality().equals(Codes.COUNTRY)) {
                ofCountry.add(cell.year());
            } else {
                without.computeIfAbsent(cell.year(), year -> new TreeMap<>())
                        .computeIfAbsent(cell.function(), function -> new ArrayList<>())
                        .add(codes.municipalities().nameOf(cell.municipality()));
            }
        }
        if (!ofCountry.isEmpty()) {
            findings.add(said(
                    COUNTRY_GAP,
                    "Hele landet har ikke alle de kontofunktioner, kommunerne har, i " + listed(List.copyOf(ofCountry))
                            + ". Landet er ikke vist ved siden af for de år."));
        }
        without.forEach((year, by) -> {
            List<String> missing = new ArrayList<>();
            by.forEach((function, whose) -> missing.add(account(function, codes) + " ("
                    + (whose.size() > FEW
                            ? whose.size() + " kommuner"
                            : whose.stream().sorted(DanishOrder.INSTANCE).collect(Collectors.joining(", ")))
                    + ")"));
            findings.add(said(
                    FUNCTION_GAP,
                    "Regnskabet for " + year + " har ingen række for " + firstOf(missing)
                            + ". Summer, der omfatter dem, er tomme."));
        });
    }

    /** Functions of an area that nobody has in any year: they may be in no sum, and no sum can tell. */
    private static void unheardOf(AccountBook book, Codes codes, List<Finding> findings) {
        for (String area : List.of("children", "adults")) {
            Set<String> known = new TreeSet<>();
            book.years().forEach(year -> known.addAll(book.functions(area, year)));
            List<String> missing = codes.list("account-functions").rows().stream()
                    .filter(entry -> entry.get("use").equals("sum")
                            && entry.get("area").equals(area)
                            && !known.isEmpty()
                            && !known.contains(entry.get("code"))
                            && book.years().stream().anyMatch(year -> entry.validOn(LocalDate.of(year, 1, 1)))
                            && known.stream().noneMatch(other -> isReplaced(entry, other, codes)))
                    .map(entry -> entry.get("account"))
                    .toList();
            if (!missing.isEmpty()) {
                findings.add(said(
                        FUNCTION_GAP,
                        "Regnskabet har i intet år rækker for " + firstOf(missing) + ", som hører til "
                                + codes.list(Codes.AREAS).nameOf(area).toLowerCase(Locale.ROOT)
                                + ". Summerne er uden dem."));
            }
        }
    }

    /** Whether another function has taken the place of one, or it the place of another. */
    private static boolean isReplaced(CodeList.Entry one, String other, Codes codes) {
        return List.of(one.get("replaced_by").split("\\|", -1)).contains(other)
                || List.of(codes.list("account-functions")
                                .value(other, "replaced_by")
                                .split("\\|", -1))
                        .contains(one.get("code"));
    }

    private static String account(String function, Codes codes) {
        return codes.list("account-functions").value(function, "account");
    }

    private static String firstOf(List<String> all) {
        return all.stream().limit(FEW).collect(Collectors.joining(", "))
                + (all.size() <= FEW ? "" : " og " + FUNCTION.counted(all.size() - FEW) + " til");
    }

    public static final Rule INDEX_GAP = Rule.warning(
                    "indeks-mangler", "Prisindeks mangler", "Tilføj årets linje i opslag/prisindeks.csv med kilde.")
            .leavesGapIn("spending")
            .forSecretariat();

    /** The index is a chain: one missing year cuts off all years beyond it. */
    private static void priceIndex(NavigableSet<Integer> years, Round round, Codes codes, List<Finding> findings) {
        int level = round.settings(PriceSettings.class).level().orElse(years.last());
        Set<Integer> known = new HashSet<>();
        for (CodeList.Entry entry : codes.list("price-index").rows()) {
            if (entry.get("index_kind")
                    .equals(round.settings(PriceSettings.class).index())) {
                known.add(Integer.valueOf(entry.get("year")));
            }
        }
        List<Integer> missing = new ArrayList<>();
        for (int year = Math.min(years.first(), level) + 1; year <= Math.max(years.last(), level); year++) {
            if (!known.contains(year)) {
                missing.add(year);
            }
        }
        if (!missing.isEmpty()) {
            findings.add(said(
                    INDEX_GAP,
                    "Prisindekset »" + round.settings(PriceSettings.class).index() + "« mangler væksten for "
                            + listed(missing) + ". Udgifter i faste priser er tomme for de år, der kræver dem."));
        }
    }

    public static final Rule POPULATION_GAP = Rule.warning(
                    "folketal-mangler", "Folketal mangler", "Hent folketal for de nævnte år, og læg filen i indbakken.")
            .leavesGapIn("spending")
            .forSecretariat();

    private static void population(Intake intake, NavigableSet<Integer> years, List<Finding> findings) {
        NavigableSet<Integer> known = years(intake, "population");
        List<Integer> missing =
                years.stream().filter(year -> !known.contains(year)).toList();
        if (!missing.isEmpty()) {
            findings.add(said(
                    POPULATION_GAP,
                    "Folketallet mangler for " + listed(missing) + ". Udgifter pr. indbygger er tomme for de år."));
        }
    }

    /** Ages from the first to the last, both included. */
    private record Span(int from, int to) {
        boolean crosses(Span band) {
            boolean inside = from >= band.from && to <= band.to;
            boolean outside = to < band.from || from > band.to;
            boolean around = from <= band.from && to >= band.to;
            return !inside && !outside && !around;
        }

        String danish() {
            return to >= AgesGrammar.OLDEST ? from + " år og derover" : from + "-" + to + " år";
        }
    }

    public static final Rule POPULATION_AGES = Rule.warning(
                    "folketal-aldre",
                    "Folketallets aldersgrupper passer ikke",
                    "Hent folketallet i de nævnte aldersgrupper eller i enkelte år (0 år, 1 år og så videre), og læg filen i indbakken.")
            .forSecretariat();

    /** Inhabitants of ages that cannot be put together to those that spending is divided by. */
    private static void ages(
            Intake intake, Round round, Codes codes, NavigableSet<Integer> years, List<Finding> findings) {
        Map<Integer, Set<Span>> known = new TreeMap<>();
        for (StagedRow row : intake.table("population").used()) {
            row.value("year", Integer.class).filter(years::contains).ifPresent(year -> known.computeIfAbsent(
                            year, y -> new LinkedHashSet<>())
                    .add(new Span(
                            row.value("ages_from", Integer.class).orElse(0),
                            row.value("ages_to", Integer.class).orElse(0))));
        }
        Set<Span> crossing = new LinkedHashSet<>();
        Set<String> lacking = new LinkedHashSet<>();
        Set<Integer> blank = new TreeSet<>();
        for (String group : List.of(
                round.settings(AgeSettings.class).children(),
                round.settings(AgeSettings.class).adults(),
                round.settings(AgeSettings.class).all())) {
            String to = codes.list(AGE_GROUPS).value(group, "age_to");
            Span band = new Span(
                    Integer.parseInt(codes.list(AGE_GROUPS).value(group, "age_from")),
                    to.isEmpty() ? AgesGrammar.OLDEST : Integer.parseInt(to));
            known.forEach((year, spans) -> {
                if (!fill(spans, band)) {
                    lacking.add(codes.list(AGE_GROUPS).nameOf(group));
                    blank.add(year);
                    spans.stream().filter(span -> span.crosses(band)).forEach(crossing::add);
                }
            });
        }
        if (!lacking.isEmpty()) {
            findings.add(said(
                    POPULATION_AGES,
                    "Folketallets aldersgrupper kan ikke lægges sammen til "
                            + String.join(", ", lacking).toLowerCase(Locale.ROOT)
                            + (crossing.isEmpty()
                                    ? ""
                                    : "; " + crossing.stream().map(Span::danish).collect(Collectors.joining(", "))
                                            + " går hen over grænsen")
                            + ". Udgifter pr. indbygger i de aldre er tomme for "
                            + listed(List.copyOf(blank)) + "."));
        }
    }

    /** Whether the spans have the band itself, or fill it without a gap or an overlap. */
    private static boolean fill(Set<Span> spans, Span band) {
        if (spans.contains(band)) {
            return true;
        }
        List<Span> inside = spans.stream()
                .filter(span -> span.from() >= band.from() && span.to() <= band.to())
                .sorted(Comparator.comparingInt(Span::from))
                .toList();
        int next = band.from();
        for (Span span : inside) {
            if (span.from() != next) {
                return false;
            }
            next = span.to() + 1;
        }
        return next == band.to() + 1 || (band.to() == AgesGrammar.OLDEST && next > OLD);
    }

    /** Municipalities without a row of an area in a year that others have: named with the area when they have the other. */
    private static void municipalities(AccountBook book, Round round, Codes codes, List<Finding> findings) {
        Map<List<String>, List<Integer>> years = new LinkedHashMap<>();
        for (int year : book.years()) {
            List<String> areas = Stream.of("children", "adults")
                    .filter(area -> !book.functions(area, year).isEmpty())
                    .toList();
            List<String> missing = new ArrayList<>();
            for (String municipality : round.respondents()) {
                List<String> without = areas.stream()
                        .filter(area -> !book.hasAny(municipality, area, year))
                        .map(area -> codes.list(Codes.AREAS).nameOf(area).toLowerCase(Locale.ROOT))
                        .toList();
                if (!without.isEmpty()) {
                    missing.add(codes.municipalities().nameOf(municipality)
                            + (without.size() == areas.size() ? "" : " (" + String.join(", ", without) + ")"));
                }
            }
            if (!missing.isEmpty()) {
                years.computeIfAbsent(
                                missing.stream().sorted(DanishOrder.INSTANCE).toList(), all -> new ArrayList<>())
                        .add(year);
            }
        }
        years.forEach((missing, when) -> findings.add(said(
                SPENDING_GAP,
                "Regnskabet for " + listed(when) + " mangler for "
                        + (missing.size() * 2 > round.respondents().size() && missing.size() > FEW
                                ? missing.size() + " af " + round.respondents().size() + " kommuner"
                                : String.join(", ", missing))
                        + ". Summer, der omfatter dem, er tomme.")));
    }

    private static Finding said(Rule rule, String message) {
        return Finding.of(rule, Origin.ofFile(""), message);
    }

    private static String listed(List<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
