package dk.belaeg.subject.shelters;

import static dk.belaeg.contract.Columns.MUNICIPALITY;
import static dk.belaeg.contract.Columns.SECTOR;
import static dk.belaeg.contract.Columns.YEAR;

import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import dk.belaeg.round.Round;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The list of the five KKR areas against the round's own rows: for an area of which the round has every municipality there
 * are two numbers for one thing, and readers must be told when they differ. Method: {@code docs/metode/forsorgshjem.md}.
 */
final class KkrChecks {
    private static final String AREA = "kkr_area";

    static final Rule DIFFERS = Rule.warning(
                    "forsorg-kkr-uenig",
                    "KKR-områdets tal er ikke summen af rundens egne",
                    "Se, om de er opgjort på samme dag og måde, og ret det, der er forkert. Er begge rigtige, skal intet gøres.")
            .forSecretariat();

    static final Rule RATE = Rule.warning(
                    "forsorg-kkr-pr-indbygger",
                    "Borgere i hjemløshed pr. 10.000 indbyggere passer ikke med antallet",
                    "Se, om listen regner af alle indbyggere og af den samme kortlægning, og ret det, der er forkert. Er begge rigtige, skal intet gøres.")
            .forSecretariat();

    private final Intake intake;
    private final Map<String, Set<String>> whole = new TreeMap<>();
    private final Codes codes;
    private final List<Finding> findings;

    private KkrChecks(Intake intake, Round round, Codes codes, List<Finding> findings) {
        this.intake = intake;
        this.codes = codes;
        this.findings = findings;
        for (String area : codes.list("kkr-areas").codes()) {
            Set<String> within = codes.municipalities().rows().stream()
                    .filter(municipality -> municipality.get(AREA).equals(area))
                    .map(municipality -> municipality.get("code"))
                    .collect(Collectors.toSet());
            if (!within.isEmpty() && round.respondents().containsAll(within)) {
                whole.put(area, within);
            }
        }
    }

    static void run(Intake intake, Round round, Codes codes, List<Finding> findings) {
        KkrChecks checks = new KkrChecks(intake, round, codes, findings);
        intake.table(Shelters.AREAS).used().forEach(checks::places);
        intake.table(Shelters.HOMELESS_AREAS).used().forEach(checks::homeless);
        HomelessRate rates = new HomelessRate(
                intake, codes.list("homelessness-situations").rows().size());
        intake.table(Shelters.AREAS).used().forEach(listed -> checks.rate(listed, rates));
    }

    /** The rate against the citizens of the same year and the inhabitants; what it should be is for the secretariat alone. */
    private void rate(StagedRow listed, HomelessRate rates) {
        Optional<BigDecimal> stated = listed.value(HomelessRate.NAME, BigDecimal.class);
        Optional<HomelessRate.Bounds> own = members(listed).flatMap(members -> listed.value(YEAR, Integer.class)
                .flatMap(year -> rates.of(listed.text(AREA).orElse(""), members, year)));
        if (stated.isPresent() && own.isPresent() && !own.get().has(stated.get())) {
            findings.add(new Finding(
                    RATE,
                    listed.origin(HomelessRate.NAME),
                    "listen " + plain(stated.get()) + ", beregnet "
                            + plain(own.get().least())
                            + (own.get().least().compareTo(own.get().most()) == 0
                                    ? ""
                                    : "-" + plain(own.get().most())),
                    "Listens borgere i hjemløshed pr. 10.000 indbyggere i " + area(listed)
                            + " er noget andet, end antallet af borgere og folketallet giver."));
        }
    }

    private Optional<Set<String>> members(StagedRow listed) {
        return listed.text(AREA).flatMap(area -> Optional.ofNullable(whole.get(area)));
    }

    /** The places of the newest count of the year, all of them and the private ones. */
    private void places(StagedRow listed) {
        StagedTable shelters = intake.table(Shelters.NAME);
        Optional<Integer> year = listed.value(YEAR, Integer.class);
        Set<String> members = members(listed).orElse(Set.of());
        Optional<LocalDate> day = shelters.used().stream()
                .flatMap(row -> row.value(ShelterPlaces.COUNTED_ON, LocalDate.class).stream())
                .filter(counted -> year.filter(y -> y == counted.getYear()).isPresent())
                .max(LocalDate::compareTo);
        if (members.isEmpty() || day.isEmpty() || !shelters.lost().isEmpty()) {
            return;
        }
        List<StagedRow> counted = shelters.used().stream()
                .filter(row ->
                        row.value(ShelterPlaces.COUNTED_ON, LocalDate.class).equals(day)
                                && row.text("host").filter(members::contains).isPresent())
                .toList();
        String on = "opgørelsen fra " + DanishDates.day(day.get());
        sum(counted, row -> true).ifPresent(own -> compare(listed, "places", own, "pladser", on));
        sum(counted, row -> row.text(SECTOR).equals(Optional.of("private")))
                .ifPresent(own -> compare(listed, ShelterPlaces.PRIVATE_PLACES, own, "private pladser", on));
    }

    /** The places of some shelters; empty when one of them has not stated its own. */
    private static Optional<BigDecimal> sum(List<StagedRow> rows, Predicate<StagedRow> which) {
        BigDecimal sum = BigDecimal.ZERO;
        for (StagedRow row : rows) {
            Optional<BigDecimal> places = row.value("places", BigDecimal.class);
            if (which.test(row)) {
                if (places.isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.add(places.get());
            }
        }
        return Optional.of(sum);
    }

    private void compare(StagedRow listed, String column, BigDecimal own, String unit, String where) {
        listed.value(column, BigDecimal.class)
                .filter(stated -> stated.compareTo(own) != 0)
                .ifPresent(stated -> findings.add(Finding.of(
                        DIFFERS,
                        listed.origin(column),
                        "Listen har " + plain(stated) + " " + unit + " i " + area(listed) + ", og " + where + " har "
                                + plain(own) + ".")));
    }

    private static String plain(BigDecimal places) {
        return DanishNumbers.plain(places.stripTrailingZeros());
    }

    /**
     * Citizens of one situation. How many they are is for the secretariat alone. Where a municipality has not stated its own,
     * the rows are at least what the others say.
     */
    private void homeless(StagedRow listed) {
        Set<String> members = members(listed).orElse(Set.of());
        Optional<Integer> year = listed.value(YEAR, Integer.class);
        Optional<String> situation = listed.text(Homelessness.SITUATION);
        Set<String> stated = new TreeSet<>();
        long least = 0;
        long most = 0;
        for (StagedRow row : intake.table(Shelters.HOMELESSNESS).used()) {
            boolean same = row.text(MUNICIPALITY).filter(members::contains).isPresent()
                    && row.value(YEAR, Integer.class).equals(year)
                    && row.text(Homelessness.SITUATION).equals(situation);
            Optional<Long> lower = row.value(Homelessness.HOMELESS_LOWER, Long.class);
            Optional<Long> upper = row.value(Homelessness.HOMELESS_UPPER, Long.class);
            if (same && lower.isPresent() && upper.isPresent()) {
                stated.add(row.text(MUNICIPALITY).orElseThrow());
                least += lower.get();
                most += upper.get();
            }
        }
        Optional<Long> from = listed.value(Homelessness.HOMELESS_LOWER, Long.class);
        Optional<Long> to = listed.value(Homelessness.HOMELESS_UPPER, Long.class);
        boolean all = stated.equals(members);
        if (!stated.isEmpty()
                && from.isPresent()
                && to.isPresent()
                && (to.get() < least || (all && from.get() > most))) {
            findings.add(new Finding(
                    DIFFERS,
                    listed.origin("homeless"),
                    "listen " + bounds(from.get(), to.get()) + ", kommunerne " + (all ? "" : "mindst ")
                            + (all ? bounds(least, most) : String.valueOf(least)),
                    "Listens antal borgere i hjemløshed i " + area(listed)
                            + " er et andet, end rundens kommuner har tilsammen."));
        }
    }

    private static String bounds(long from, long to) {
        return from == to ? String.valueOf(from) : from + "-" + to;
    }

    private String area(StagedRow listed) {
        return codes.list("kkr-areas").nameOf(listed.text(AREA).orElse(""));
    }
}
