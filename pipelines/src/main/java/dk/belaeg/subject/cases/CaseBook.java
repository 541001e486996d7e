package dk.belaeg.subject.cases;

import static dk.belaeg.contract.Columns.AREA;
import static dk.belaeg.contract.Columns.MUNICIPALITY;
import static dk.belaeg.contract.Columns.PARAGRAPH;
import static dk.belaeg.contract.Columns.SECTOR;
import static dk.belaeg.contract.Columns.TARGET_GROUP;
import static dk.belaeg.contract.Columns.YEAR;

import dk.belaeg.contract.Column;
import dk.belaeg.grammar.DanishOrder;
import dk.belaeg.intake.StagedTable;
import dk.belaeg.subject.Geography;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The cases of a round, line by line, and which municipalities have told of all of an area in a year. Method: {@code
 * docs/metode/sager.md}.
 */
final class CaseBook {
    static final String TABLE = "cases";
    static final String CASES = "cases";
    static final String COST = "cost";
    static final String EXPENSIVE_CASES = "expensive_cases";
    static final String EXPENSIVE_COST = "expensive_cost";

    static final String SET_ASIDE = "en eller flere rækker er sat til side på grund af fejl";
    static final String NOT_STATED = "ikke oplyst";
    static final String PART_NOT_STATED = "ikke oplyst i alle rækker";

    /** Persons that may be told as an interval. */
    record Count(long lower, long upper) {
        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(lower + other.lower, upper + other.upper);
        }

        boolean exact() {
            return lower == upper;
        }
    }

    /**
     * One line. What is blank of the first three of one that an error has set aside may be any.
     *
     * @param target the target group; empty for none stated
     * @param bands the cases by what they cost, from the cheapest; empty when not all of them are told
     */
    record Line(
            String municipality,
            int year,
            String area,
            String paragraph,
            String sector,
            String target,
            Optional<Count> cases,
            Optional<Long> cost,
            Optional<Count> expensive,
            Optional<Long> expensiveCost,
            Optional<List<Count>> bands) {
        /** The same without what it says of expensive cases. */
        Line withoutExpensive() {
            return new Line(
                    municipality,
                    year,
                    area,
                    paragraph,
                    sector,
                    target,
                    cases,
                    cost,
                    Optional.empty(),
                    Optional.empty(),
                    bands);
        }
    }

    /** A line that an error has set aside; blank, or nought, is what it cannot be told to be of. */
    private record Lost(String municipality, int year, String area) {
        boolean of(String who, int when, String what) {
            return (municipality.isEmpty() || municipality.equals(who))
                    && (year == 0 || year == when)
                    && (area.isEmpty() || area.equals(what));
        }
    }

    /** What a municipality tells of an area in a year. */
    private record Part(String municipality, int year, String area) {}

    private final Map<Part, List<Line>> lines = new LinkedHashMap<>();
    private final TreeSet<Integer> years = new TreeSet<>();
    private final TreeSet<String> areas = new TreeSet<>();
    private final List<Lost> lost = new ArrayList<>();

    /** Of the rows of the table that came in. */
    static CaseBook of(StagedTable table) {
        List<String> columns =
                table.schema().columns().stream().map(Column::name).toList();
        CaseBook book = new CaseBook();
        int used = table.used().size();
        List<@Nullable Object[]> parts = table.parts();
        for (int i = 0; i < parts.size(); i++) {
            Values row = new Values(columns, Arrays.asList(parts.get(i)));
            int year = row.get(YEAR, Integer.class).orElse(0);
            if (i >= used) {
                book.lost.add(new Lost(row.text(MUNICIPALITY), year, row.text(AREA)));
            } else {
                book.add(new Line(
                        row.text(MUNICIPALITY),
                        year,
                        row.text(AREA),
                        row.text(PARAGRAPH),
                        row.text(SECTOR),
                        row.text(TARGET_GROUP),
                        row.count(CASES),
                        row.get(COST + "_oere", Long.class),
                        row.count(EXPENSIVE_CASES),
                        row.get(EXPENSIVE_COST + "_oere", Long.class),
                        row.counts(CaseBands.FIELDS)));
            }
        }
        return book;
    }

    /** A row by its columns. */
    private record Values(List<String> columns, List<@Nullable Object> row) {
        <T> Optional<T> get(String column, Class<T> type) {
            return Optional.ofNullable(row.get(columns.indexOf(column))).map(type::cast);
        }

        String text(String column) {
            return get(column, String.class).orElse("");
        }

        Optional<Count> count(String column) {
            Optional<Long> lower = get(column + "_lower", Long.class);
            Optional<Long> upper = get(column + "_upper", Long.class);
            return lower.isPresent() && upper.isPresent()
                    ? Optional.of(new Count(lower.get(), upper.get()))
                    : Optional.empty();
        }

        /** All of the columns, or nothing. */
        Optional<List<Count>> counts(List<String> several) {
            List<Count> counts =
                    several.stream().flatMap(column -> count(column).stream()).toList();
            return counts.size() == several.size() ? Optional.of(counts) : Optional.empty();
        }
    }

    void add(Line line) {
        lines.computeIfAbsent(new Part(line.municipality(), line.year(), line.area()), part -> new ArrayList<>())
                .add(line);
        years.add(line.year());
        areas.add(line.area());
    }

    NavigableSet<Integer> years() {
        return Collections.unmodifiableNavigableSet(years);
    }

    /** The areas that anybody has told of. */
    Set<String> areas() {
        return Collections.unmodifiableSet(areas);
    }

    /** The lines of some municipalities about an area in a year. */
    List<Line> lines(Collection<String> municipalities, int year, String area) {
        return municipalities.stream()
                .flatMap(municipality -> lines.getOrDefault(new Part(municipality, year, area), List.of()).stream())
                .toList();
    }

    /** Whether a municipality has told anything of a year. */
    boolean told(String municipality, int year) {
        return areas.stream().anyMatch(area -> lines.containsKey(new Part(municipality, year, area)));
    }

    /** Why a municipality's cases of an area are not known in a year; empty when they are. */
    Optional<String> lacking(String municipality, int year, String area) {
        if (lost.stream().anyMatch(row -> row.of(municipality, year, area))) {
            return Optional.of(SET_ASIDE);
        }
        List<Line> own = lines(List.of(municipality), year, area);
        if (own.isEmpty()) {
            return Optional.of(NOT_STATED);
        }
        return own.stream().allMatch(line -> line.cases().isPresent())
                ? Optional.empty()
                : Optional.of(own.size() == 1 ? NOT_STATED : PART_NOT_STATED);
    }

    /** Those of some municipalities that have told of all of an area in a year. */
    Set<String> whole(Set<String> municipalities, int year, String area) {
        TreeSet<String> whole = new TreeSet<>(municipalities);
        whole.removeIf(municipality -> lacking(municipality, year, area).isPresent());
        return whole;
    }

    /** The cases of lines that all have them. */
    static Count cases(Collection<Line> of) {
        return of.stream().flatMap(line -> line.cases().stream()).reduce(Count.NONE, Count::plus);
    }

    /** The cost of lines in øre; empty when one has none. */
    static Optional<Long> cost(Collection<Line> of) {
        return of.stream().allMatch(line -> line.cost().isPresent())
                ? Optional.of(
                        of.stream().mapToLong(line -> line.cost().orElseThrow()).sum())
                : Optional.empty();
    }

    /** Whose parts a sum lacks, or how many they are where they are most; null for nobody. */
    static @Nullable String names(Collection<String> lacking, int all) {
        List<String> names = lacking.stream().sorted(DanishOrder.INSTANCE).toList();
        if (names.isEmpty()) {
            return null;
        } else if (names.size() * 2 > all && all > 1) {
            return names.size() + " af " + all + " kommuner";
        }
        String last = names.get(names.size() - 1);
        return names.size() == 1 ? last : String.join(", ", names.subList(0, names.size() - 1)) + " og " + last;
    }

    /** The same of municipalities of a geography, by their codes. */
    static @Nullable String names(Geography geography, Collection<String> lacking) {
        Map<String, String> members = geography.members();
        return names(
                lacking.stream().map(code -> String.valueOf(members.get(code))).toList(), members.size());
    }
}
