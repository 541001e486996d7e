package dk.belaeg.subject.shelters;

import dk.belaeg.check.RowRule;
import dk.belaeg.contract.RowValues;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What cannot be right in counts of shelters, and what they lack. */
final class ShelterRules {
    private static final BigDecimal MOST = BigDecimal.valueOf(200);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ShelterRules() {}

    static List<Rule> rules() {
        return List.of(IMPLAUSIBLE, MORE_PRIVATE, NO_REFERENCE, INDEX_GAP);
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
