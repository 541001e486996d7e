package dk.belaeg.subject.shelters;

import dk.belaeg.check.RowRule;
import dk.belaeg.contract.RowValues;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.DanishOrder;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.StagedTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What cannot be right in counts of shelters, and what they lack. */
final class ShelterRules {
    private static final BigDecimal MOST = BigDecimal.valueOf(200);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ShelterRules() {}

    static List<Rule> rules() {
        return List.of(IMPLAUSIBLE, MORE_PRIVATE, GONE, NO_REFERENCE, INDEX_GAP, KkrChecks.DIFFERS, KkrChecks.RATE);
    }

    static List<RowRule> ofRows() {
        return List.of(
                new RowRule(IMPLAUSIBLE, Shelters.NAME, "occupied", ShelterRules::implausible),
                new RowRule(MORE_PRIVATE, Shelters.AREAS, "private_places", ShelterRules::morePrivate));
    }

    static final Rule IMPLAUSIBLE = Rule.error(
            "forsorg-belaegning-usandsynlig",
            "Belægningen på et forsorgshjem er usandsynlig",
            "Kontrollér pladser, belagte pladser og procent, og ret den, der er forkert.");

    private static Optional<String> implausible(RowValues row) {
        boolean places = number(row, "places")
                .flatMap(all -> number(row, "occupied")
                        .map(occupied -> occupied.multiply(HUNDRED).compareTo(all.multiply(MOST)) > 0))
                .orElse(false);
        boolean percent = number(row, "occupancy_pct")
                .filter(stated -> stated.compareTo(MOST) > 0)
                .isPresent();
        return places || percent
                ? Optional.of("Der er mere end dobbelt så mange belagte pladser, som der er pladser.")
                : Optional.empty();
    }

    static final Rule MORE_PRIVATE = Rule.error(
            "forsorg-flere-private-end-alle",
            "Der er flere private pladser end pladser i alt",
            "Kontrollér pladser i alt og private pladser. De private skal være en del af alle.");

    private static Optional<String> morePrivate(RowValues row) {
        return number(row, "private_places").flatMap(own -> number(row, "places")
                .filter(all -> own.compareTo(all) > 0)
                .map(all -> DanishNumbers.plain(own) + " private pladser af " + DanishNumbers.plain(all) + "."));
    }

    static final Rule GONE = Rule.warning(
                    "forsorg-ude-af-opgoerelsen",
                    "Et forsorgshjem er ikke med i den nyeste opgørelse",
                    "Indhent tallene fra de nævnte forsorgshjem. Er et af dem lukket, så skriv en linje med 0 pladser. Har det skiftet navn, så brug ét navn i alle opgørelser.")
            .leavesGapIn(Shelters.NAME)
            .forSecretariat();

    /** Shelters of the count before the newest that the newest is silent about; whether they have closed nobody knows. */
    static void gone(StagedTable table, NavigableSet<LocalDate> counted, List<Finding> findings) {
        if (counted.size() < 2) {
            return;
        }
        LocalDate before = counted.lower(counted.last());
        Set<String> there = on(table, counted.last(), row -> true);
        // one stated with no places has closed already
        List<String> gone = on(table, before, row -> row.value("places", BigDecimal.class)
                        .filter(places -> places.signum() == 0)
                        .isEmpty())
                .stream()
                .filter(shelter -> !there.contains(shelter))
                .sorted(DanishOrder.INSTANCE)
                .toList();
        if (!gone.isEmpty()) {
            findings.add(Finding.of(
                    GONE,
                    Origin.ofFile(""),
                    "Opgørelsen af forsorgshjem fra " + DanishDates.day(counted.last())
                            + " har ikke disse, som den forrige har: " + String.join(", ", gone)
                            + ". Deres pladser er ikke med."));
        }
    }

    private static Set<String> on(StagedTable table, LocalDate day, Predicate<RowValues> which) {
        return table.used().stream()
                .filter(which)
                .filter(row ->
                        row.value(ShelterPlaces.COUNTED_ON, LocalDate.class).equals(Optional.of(day)))
                .flatMap(row -> row.text(ShelterPlaces.SHELTER).stream())
                .collect(Collectors.toSet());
    }

    static final Rule NO_REFERENCE = Rule.warning(
                    "forsorg-grundlag-mangler",
                    "Opgørelsen, som den private andel holdes op imod, mangler",
                    "Læg pladserne fra den nævnte måned i indbakken, eller ret forsorgshjem.privat_aar og privat_maaned i runde.json.")
            .leavesGapIn(Shelters.NAME)
            .forSecretariat();

    static void reference(Set<LocalDate> counted, YearMonth reference, String danish, List<Finding> findings) {
        if (!counted.isEmpty()
                && counted.stream().noneMatch(day -> YearMonth.from(day).equals(reference))) {
            findings.add(Finding.of(
                    NO_REFERENCE,
                    Origin.ofFile(""),
                    "Der er ingen opgørelse af forsorgshjem fra " + danish
                            + ". Den private andel kan ikke holdes op mod det aftalte."));
        }
    }

    static final Rule INDEX_GAP = Rule.warning(
                    "forsorg-indeks-mangler",
                    "Prisindekset mangler for at holde takster op mod loftet",
                    "Tilføj årets linje i opslag/prisindeks.csv med kilde.")
            .leavesGapIn(Shelters.NAME)
            .forSecretariat();

    /** The index is a chain: each year between a tariff's and the cap's must be there. */
    static void index(int year, int capYear, String index, Set<Integer> known, List<Finding> findings) {
        String missing = IntStream.rangeClosed(Math.min(year, capYear) + 1, Math.max(year, capYear))
                .filter(one -> !known.contains(one))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            findings.add(Finding.of(
                    INDEX_GAP,
                    Origin.ofFile(""),
                    "Prisindekset »" + index + "« mangler væksten for " + missing
                            + ". Takster på forsorgshjem kan ikke holdes op mod loftet."));
        }
    }

    private static Optional<BigDecimal> number(RowValues row, String column) {
        return row.value(column, BigDecimal.class);
    }
}
