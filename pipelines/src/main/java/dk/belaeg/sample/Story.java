package dk.belaeg.sample;

import dk.belaeg.contract.CodeList;
import dk.belaeg.grammar.Value;
import dk.belaeg.sample.Fiction.Service;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happens in the fictional region from 2024 to 2026, said as how each year differs from the newest. Every number is a
 * function of what is drawn in 2026 and of the year, so that the years lead up to it and no draw of one hangs on another.
 *
 * <p>The model and its numbers: {@code data-samples/serie.md}.
 *
 * @param told whether accounts and occupancy are told by the model; the round that stands alone has none
 */
record Story(int year, boolean told, Set<String> openings) {
    static final int FIRST = 2024;
    static final int LAST = 2026;

    /** The round that stands alone. */
    static final Story ALONE = new Story(LAST, false, Set.of());

    private static final Pattern YEAR = Pattern.compile("\\b20[2-3]\\d\\b");
    private static final Draws DRAWS = new Draws(LAST);
    private static final int ROUNDING = 1;
    private static final int OWN_LEVEL = 2;
    private static final int OWN_YEAR = 3;

    private static final String AUTISM = "Autismespektrum";
    private static final Set<String> AUTISM_CODES = Set.of("B2.02", "V2.02");
    private static final Set<String> HALF_EMPTY = Set.of("Omsorgssvigt", "Tilknytningsforstyrrelse");
    private static final Set<String> HOMES = Set.of("SEL § 107", "SEL § 108");
    private static final Set<String> PLACES = Set.of("SEL § 103", "SEL § 104", "SEL § 107", "SEL § 108");
    /** Groups that no municipality is asked about, so none has said that it lacks places for them. */
    private static final Set<String> UNASKED =
            Set.of("Personlighedsforstyrrelse", "Opmærksomhedsforstyrrelse (ADHD, ADD)");

    /** By how much the citizens of a group grow in a year. */
    private static final Map<String, Double> GROWTH =
            Map.of("B2.02", 0.06, "V2.02", 0.06, "B8.01", 0.09, "B8.02", 0.09, "V8.01", 0.09, "V8.02", 0.09);

    private static final double USUAL_GROWTH = 0.01;

    /** Spending in fixed prices grows so much in a year, and is so much an inhabitant of what {@link FictionFiles} draws. */
    private static final double ADULTS_GROWTH = 1.025;

    private static final double CHILDREN_GROWTH = 0.99;
    private static final double ADULTS_LEVEL = 0.76;
    private static final double CHILDREN_LEVEL = 0.65;

    /** Municipalities whose spending is far above the others'. */
    private static final Map<String, Double> DEAR = Map.of("482", 1.4, "550", 1.32);

    /** Municipalities that had not answered the follow-up, and the capacity survey, in a year. */
    private static final Map<Integer, Set<String>> SILENT = Map.of(2024, Set.of("492", "440"), 2025, Set.of("492"));

    /** Who wrote a number of missing places ten times too large in a year, and said so by telephone. */
    private static final String CORRECTED = "461";

    private static final String CORRECTED_GROUP = "V2.02";
    static final int CORRECTED_YEAR = 2025;

    /** The story of a year, with the services that open on the way to the newest. */
    static Story of(int year, List<Service> services) {
        List<String> fitting = openings(services, 4, HOMES, Set.of(AUTISM));
        List<String> others = openings(services, 6, PLACES, UNASKED);
        return new Story(
                year, true, Stream.concat(fitting.stream(), others.stream()).collect(Collectors.toUnmodifiableSet()));
    }

    /** The last services of one unit and a public operator, of these paragraphs and for these groups. */
    private static List<String> openings(
            List<Service> services, int count, Set<String> paragraphs, Set<String> groups) {
        List<Service> such = services.stream()
                .filter(service ->
                        service.units().size() == 1 && !service.sector().equals("Privat"))
                .filter(service -> paragraphs.contains(service.units().get(0).paragraph()))
                .filter(service -> groups.contains(service.units().get(0).group()))
                .toList();
        return such.subList(Math.max(0, such.size() - count), such.size()).stream()
                .map(Service::id)
                .toList();
    }

    private int ago() {
        return LAST - year;
    }

    /** A day of the newest round as it was this year. */
    LocalDate day(LocalDate newest) {
        return newest.minusYears(ago());
    }

    /** A text of the newest round with its years as they were this year. */
    String text(String newest) {
        Matcher years = YEAR.matcher(newest);
        return years.replaceAll(one -> String.valueOf(Integer.parseInt(one.group()) - ago()));
    }

    /** The last year with accounts. */
    int lastAccount() {
        return year - 1;
    }

    /** Whether a service is there yet. */
    boolean exists(Service service) {
        return year == LAST || !openings.contains(service.id());
    }

    boolean answers(String municipality) {
        return !SILENT.getOrDefault(year, Set.of()).contains(municipality);
    }

    /** The citizens of a group in a municipality. */
    int citizens(String municipality, String group, int newest) {
        double then = newest / Math.pow(1 + GROWTH.getOrDefault(group, USUAL_GROWTH), ago());
        // the same lot each year, so that small numbers grow and do not jump
        return (int) Math.floor(then + DRAWS.share(ROUNDING, thing(municipality + group), 0));
    }

    /** What is missing, or waited for, of the newest number of places or persons. */
    double lacking(String group, double newest) {
        return AUTISM_CODES.contains(group) ? newest * Math.pow(0.75, ago()) : newest;
    }

    /** How many percent of those who in the newest round expect a need to rise said so this year. */
    int rising(int newest) {
        return newest - 16 * ago();
    }

    /** What an adult or a child costs a day this year. */
    BigDecimal tariff(BigDecimal newest) {
        return ago() == 0 ? newest : newest.divide(BigDecimal.valueOf(Math.pow(1.03, ago())), 0, RoundingMode.HALF_UP);
    }

    /** How full a service is, in percent. */
    double occupancy(Service service, double drawn) {
        String group = service.units().get(0).group();
        String paragraph = service.units().get(0).paragraph();
        double shaken = (drawn - service.tariffOccupancy().doubleValue()) / 2;
        if (told && service.children() && paragraph.equals("BL § 43") && HALF_EMPTY.contains(group)) {
            return 52 + 12 * ago() + shaken;
        }
        if (told && !service.children() && HOMES.contains(paragraph) && group.equals(AUTISM)) {
            return 101 - 2 * ago() + shaken;
        }
        return drawn;
    }

    /**
     * What a municipality spends on a function in a year, in thousands.
     *
     * @param level as the function's share of all spending and the inhabitants give it
     * @param prices of the year, where those of the first are 1
     */
    long thousands(String municipality, CodeList.Entry function, int account, double level, double prices, long drawn) {
        if (!told) {
            return drawn;
        }
        boolean children = function.get("area").equals("children");
        double growth = Math.pow(children ? CHILDREN_GROWTH : ADULTS_GROWTH, account - LAST + 1);
        double own = DEAR.getOrDefault(municipality, 0.94 + 0.12 * DRAWS.share(OWN_LEVEL, thing(municipality), 0));
        double shaken = 1 + 0.008 * DRAWS.spread(OWN_YEAR, thing(municipality + function.get("code")), account);
        return Math.round(level * (children ? CHILDREN_LEVEL : ADULTS_LEVEL) * own * growth * prices * shaken);
    }

    /** A number of missing places as it was written. */
    Value written(String municipality, String group, Value missing) {
        return slips(municipality, group) && missing instanceof Value.Amount places
                ? new Value.Amount(places.value().multiply(BigDecimal.TEN))
                : missing;
    }

    private boolean slips(String municipality, String group) {
        return year == CORRECTED_YEAR && municipality.equals(CORRECTED) && group.equals(CORRECTED_GROUP);
    }

    /** The same number for the same text on every machine. */
    private static long thing(String text) {
        return text.hashCode();
    }
}
