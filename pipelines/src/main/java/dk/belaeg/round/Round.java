package dk.belaeg.round;

import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Period;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The settings of one survey round, from its {@code runde.json}, and its folders. A run reads {@code indbakke/} and
 * {@code opslag/} and writes {@code ud/} and {@code fortroligt/}; questionnaires to send out go to {@code skemaer/}.
 * Nothing else is touched.
 *
 * @param folder the round's own folder
 * @param fictional whether all data are made up, which every output then says
 * @param asOf the day that replaces the clock in everything a release says ({@code pr_dato})
 * @param region code of what the round is of as a whole: a region, or {@link #COUNTRY}
 * @param regions codes of the regions that take part: that one, or all that the country has on the as-of day
 * @param respondents codes of the municipalities that take part, sorted
 * @param questionnaires what is asked, and until when
 * @param targetGroups codes of the target groups that are followed up, in the round's order
 * @param plausibility when a number is so far from others that somebody is asked about it
 * @param counting what a count questionnaire asks, when the round has one
 * @param former folder of the round before, whose answers are shown beside the questions of this one
 * @param mapSource whose shapes of municipalities the round's own map is, as their licence asks
 */
public record Round(
        Path folder,
        String name,
        int year,
        boolean fictional,
        LocalDate asOf,
        String region,
        List<String> regions,
        List<String> respondents,
        List<Asked> questionnaires,
        List<String> targetGroups,
        TwoAnswers twoAnswers,
        Occupancy occupancy,
        Prices prices,
        Ages ages,
        Plausibility plausibility,
        Discretion discretion,
        Counting counting,
        String contact,
        Optional<Path> former,
        String mapSource) {

    /** The code of the whole country, for rounds of all municipalities and regions. */
    public static final String COUNTRY = "danmark";

    /**
     * One questionnaire of the round.
     *
     * @param due the last day for answering it; empty for one that tells of events, about which nobody owes an answer
     */
    public record Asked(String questionnaire, Optional<LocalDate> due) {

        /** One with a last day. */
        public Asked(String questionnaire, LocalDate deadline) {
            this(questionnaire, Optional.of(deadline));
        }

        /** The last day for answering; only for what has one. */
        public LocalDate deadline() {
            return due.orElseThrow(() -> new IllegalStateException(questionnaire + " has no deadline"));
        }
    }

    /** Which answer is used when one respondent has answered twice. */
    public enum TwoAnswers {
        /** The one with the newest date in its own date field. */
        NEWEST_DATE("nyeste-dato"),
        /** None, until one of them has been taken away. */
        NONE("ingen");

        private final String id;

        TwoAnswers(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /**
     * How occupancy is judged.
     *
     * @param periods the periods of the round; empty when every period is welcome
     * @param threshold a deviation of this size or more must be reported
     * @param relative whether the deviation is in percent of the budget instead of percentage points
     * @param allServices whether all services report, or only those that deviate
     * @param leastCoverage occupied and free places are blank below this share of places covered, in percent
     */
    public record Occupancy(
            List<Period> periods,
            BigDecimal threshold,
            boolean relative,
            boolean allServices,
            BigDecimal leastCoverage) {}

    /**
     * How spending is brought to fixed prices.
     *
     * @param level the year whose prices are used; empty for the newest year of the accounts
     * @param index which index of {@code price-index} is used
     */
    public record Prices(Optional<Integer> level, String index) {}

    /** The age groups (codes of {@code age-groups}) that spending per inhabitant divides by. */
    public record Ages(String children, String adults, String all) {}

    /**
     * When a number that can be is so far from what it is set against that somebody is asked about it.
     *
     * @param former this many times as much as in the round or the years before, or as little
     * @param others this many deviations (median absolute deviations, of logarithms) from the other municipalities
     * @param leastAnswers so many others must have answered before anybody is set against them
     * @param moves a number that moves the published sum by less, in percent of it, is let be
     * @param perThousand citizens of a target group of 1,000 inhabitants of the age
     * @param mostCitizens citizens of a target group in one municipality where inhabitants are not known
     * @param leastOccupancy occupancy in percent
     * @param spending kroner of one account function an inhabitant of the age
     */
    public record Plausibility(
            BigDecimal former,
            BigDecimal others,
            int leastAnswers,
            BigDecimal moves,
            BigDecimal perThousand,
            int mostCitizens,
            BigDecimal leastOccupancy,
            int spending) {
        /** The limits as they are printed under the findings. */
        public String danish() {
            return "Usandsynlige tal er advarsler, når de er mindst " + DanishNumbers.plain(former)
                    + " gange større eller mindre end i forrige runde, i egne andre år eller i udtrækket, ligger mindst "
                    + DanishNumbers.plain(others) + " afvigelser fra medianen af mindst " + leastAnswers
                    + " andre kommuner, eller er over " + DanishNumbers.plain(perThousand)
                    + " borgere af 1.000 indbyggere (" + DanishNumbers.format(mostCitizens)
                    + " borgere uden folketal) eller " + DanishNumbers.format(spending)
                    + " kr. pr. indbygger, og de flytter en sum med mindst " + DanishNumbers.plain(moves)
                    + " pct.; og når en belægning er under " + DanishNumbers.plain(leastOccupancy) + " pct.";
        }
    }

    public Round {
        regions = List.copyOf(regions);
        respondents = List.copyOf(respondents);
        questionnaires = List.copyOf(questionnaires);
        targetGroups = List.copyOf(targetGroups);
    }

    public Path inbox() {
        return folder.resolve("indbakke");
    }

    /** Local reference tables; need not exist. */
    public Path references() {
        return references(folder);
    }

    /** Whether the round has a local reference table of that name. */
    public boolean hasReference(String file) {
        return Files.isRegularFile(references().resolve(file));
    }

    static Path references(Path folder) {
        return folder.resolve("opslag");
    }

    /** Questionnaires to send out. */
    public Path forms() {
        return folder.resolve("skemaer");
    }

    /** What must not leave the secretariat. */
    public Path confidential() {
        return folder.resolve("fortroligt");
    }

    /** How the round stands, with all that goes to the senders. */
    public Path status() {
        return confidential().resolve("status");
    }

    /** Values given by telephone or mail, and deviations that are right; need not exist. */
    public Path corrections() {
        return folder.resolve("rettelser.xlsx");
    }

    public Path releases() {
        return folder.resolve("ud");
    }

    public Optional<Asked> asked(String questionnaire) {
        return questionnaires.stream()
                .filter(asked -> asked.questionnaire().equals(questionnaire))
                .findFirst();
    }

    /** Whether the round is of the whole country. */
    public boolean national() {
        return region.equals(COUNTRY);
    }

    /** The round's region in words, or the country. */
    public String regionName(Codes codes) {
        return national() ? "Hele landet" : codes.list("regions").nameOf(region);
    }
}
