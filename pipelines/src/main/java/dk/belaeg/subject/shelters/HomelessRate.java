package dk.belaeg.subject.shelters;

import static dk.belaeg.contract.Columns.AGES_FROM;
import static dk.belaeg.contract.Columns.AGES_TO;
import static dk.belaeg.contract.Columns.MUNICIPALITY;
import static dk.belaeg.contract.Columns.PERSONS;
import static dk.belaeg.contract.Columns.SEX;
import static dk.belaeg.contract.Columns.YEAR;

import dk.belaeg.grammar.AgesGrammar;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Citizens in homelessness per 10,000 inhabitants of a whole KKR area, worked out from its citizens and the inhabitants of its
 * municipalities: what the list's own rate is held against. Method: {@code docs/metode/forsorgshjem.md}.
 */
final class HomelessRate {
    static final String NAME = "homeless_rate";

    /** Rates are published with so many decimals. */
    private static final int SCALE = 1;

    private static final BigDecimal INHABITANTS = BigDecimal.valueOf(10_000);

    /** Statistics by single years end before the oldest age there is. */
    private static final int OLD = 99;

    private final Intake intake;
    private final int situations;

    /** @param situations how many there are: an area of which one is not stated has no sum */
    HomelessRate(Intake intake, int situations) {
        this.intake = intake;
        this.situations = situations;
    }

    /** The bounds of a rate. */
    record Bounds(BigDecimal least, BigDecimal most) {
        boolean has(BigDecimal rate) {
            BigDecimal shown = rate.setScale(SCALE, RoundingMode.HALF_UP);
            return shown.compareTo(least) >= 0 && shown.compareTo(most) <= 0;
        }
    }

    /**
     * The rate of an area in a year; empty when its citizens or inhabitants are not known in full.
     *
     * @param members its municipalities
     */
    Optional<Bounds> of(String area, Set<String> members, int year) {
        List<StagedRow> listed = rows(Shelters.HOMELESS_AREAS, year)
                .filter(row -> row.text("kkr_area").equals(Optional.of(area)))
                .toList();
        List<StagedRow> own = rows(Shelters.HOMELESSNESS, year)
                .filter(row -> row.text(MUNICIPALITY).filter(members::contains).isPresent())
                .toList();
        OptionalLong inhabitants = inhabitants(members, year);
        boolean ownWhole = own.size() == situations * members.size();
        boolean whole = ownWhole || listed.size() == situations;
        List<StagedRow> citizens = ownWhole ? own : listed;
        Optional<Long> least = sum(citizens, Homelessness.HOMELESS_LOWER);
        Optional<Long> most = sum(citizens, Homelessness.HOMELESS_UPPER);
        return whole && inhabitants.isPresent() && least.isPresent() && most.isPresent()
                ? Optional.of(new Bounds(
                        rate(least.get(), inhabitants.getAsLong()), rate(most.get(), inhabitants.getAsLong())))
                : Optional.empty();
    }

    private Stream<StagedRow> rows(String table, int year) {
        return intake.table(table).used().stream()
                .filter(row -> row.value(YEAR, Integer.class).equals(Optional.of(year)));
    }

    private static BigDecimal rate(long citizens, long inhabitants) {
        return INHABITANTS
                .multiply(BigDecimal.valueOf(citizens))
                .divide(BigDecimal.valueOf(inhabitants), SCALE, RoundingMode.HALF_UP);
    }

    private static Optional<Long> sum(List<StagedRow> rows, String bound) {
        long sum = 0;
        for (StagedRow row : rows) {
            Optional<Long> citizens = row.value(bound, Long.class);
            if (citizens.isEmpty()) {
                return Optional.empty();
            }
            sum += citizens.get();
        }
        return Optional.of(sum);
    }

    /** All inhabitants of the municipalities on 1 January; empty when one of them, or an age, is missing. */
    private OptionalLong inhabitants(Set<String> members, int year) {
        long all = 0;
        for (String municipality : members) {
            List<StagedRow> rows = rows("population", year)
                    .filter(row -> row.text(MUNICIPALITY).equals(Optional.of(municipality))
                            && row.text(SEX).filter(sex -> !sex.equals("total")).isEmpty())
                    .toList();
            OptionalLong persons = persons(rows);
            if (persons.isEmpty()) {
                return persons;
            }
            all += persons.getAsLong();
        }
        return all > 0 ? OptionalLong.of(all) : OptionalLong.empty();
    }

    /** Inhabitants of all ages, from the longest spans on: as rows that follow each other from the first age to the last. */
    private static OptionalLong persons(List<StagedRow> rows) {
        Map<Integer, StagedRow> longest = new TreeMap<>();
        for (StagedRow row : rows) {
            longest.merge(
                    age(row, AGES_FROM), row, (one, other) -> age(one, AGES_TO) >= age(other, AGES_TO) ? one : other);
        }
        long sum = 0;
        int next = 0;
        while (next <= OLD) {
            Optional<Long> persons =
                    Optional.ofNullable(longest.get(next)).flatMap(row -> row.value(PERSONS, Long.class));
            if (persons.isEmpty()) {
                return OptionalLong.empty();
            }
            sum += persons.get();
            next = age(Objects.requireNonNull(longest.get(next)), AGES_TO) + 1;
        }
        return OptionalLong.of(sum);
    }

    private static int age(StagedRow row, String end) {
        return row.value(end, Integer.class).orElse(AgesGrammar.OLDEST);
    }
}
