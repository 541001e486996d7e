package dk.belaeg.subject.cases;

import static dk.belaeg.contract.Column.decimal;
import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Column.whole;
import static dk.belaeg.contract.Column.year;
import static dk.belaeg.contract.Columns.*;
import static dk.belaeg.subject.cases.CaseNumbers.ALL;
import static dk.belaeg.subject.cases.CaseNumbers.CASES_LACKING;
import static dk.belaeg.subject.cases.CaseNumbers.CASES_LOWER;
import static dk.belaeg.subject.cases.CaseNumbers.CASES_REASON;
import static dk.belaeg.subject.cases.CaseNumbers.CASES_UPPER;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Column;
import dk.belaeg.subject.Geography;
import dk.belaeg.subject.cases.CaseBook.Count;
import dk.belaeg.subject.cases.CaseBook.Line;
import dk.belaeg.subject.cases.SafeParts.Shared;
import dk.belaeg.subject.shortage.PlaceKinds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Cases that cost more than the threshold, for the whole of the round: by sector and paragraph, and in private services by
 * paragraph, kind of place and target group. Every number is one that no municipality can take its own away from and be
 * left with few ({@link SafeParts}). Method: {@code docs/metode/sager.md}.
 */
final class ExpensiveCases {
    /** The sector that provides; a key of its own, since it has a sum that other tables by sector have not. */
    static final String PROVIDER = "provider";

    static final String SECTOR_NAME = "sector_name";
    static final String PARAGRAPH_NAME = "paragraph_name";
    static final String KIND_NAME = "kind_name";
    static final String EXPENSIVE_REASON = "expensive_reason";
    static final String EXPENSIVE_LOWER = "expensive_lower";
    static final String EXPENSIVE_UPPER = "expensive_upper";
    static final String EXPENSIVE_LACKING = "expensive_lacking";
    static final String PLACE = "place";
    static final String PRIVATE_EXPENSIVE_LOWER = "private_expensive_lower";
    static final String PRIVATE_EXPENSIVE_UPPER = "private_expensive_upper";
    static final String ALL_EXPENSIVE_LOWER = "all_expensive_lower";
    static final String ALL_EXPENSIVE_UPPER = "all_expensive_upper";
    static final String PRIVATE_EXPENSIVE_REASON = "private_expensive_reason";
    static final String ALL_EXPENSIVE_REASON = "all_expensive_reason";
    static final String PRIVATE_COST = "private_cost";

    /** Sectors, paragraphs and groups that are shown together. */
    static final String TOGETHER = "together";

    static final String PRIVATE = "private";

    /**
     * All paragraphs, or all of an area. Each area has paragraphs of its own, so this is no sum over the codes that all areas
     * have, as {@link CaseNumbers#ALL} is of sectors.
     */
    static final String EVERY = "every";

    private static final int THOUSANDS = 5;

    private static final String FEW = "vises ikke, for så kunne få sager regnes ud";
    private static final String NOT_STATED = "sager over grænsen er ikke oplyst";
    private static final String NO_COST = "udgiften er ikke oplyst i alle rækker";
    private static final String LACKS = "tal mangler fra ";

    /** One row per area, year, sector and paragraph of the whole round; paragraphs by themselves in the newest year alone. */
    static final List<Column> COLUMNS = List.of(
            text(GEOGRAPHY),
            text(GEOGRAPHY_NAME),
            text(AREA),
            year(YEAR),
            text(PROVIDER),
            text(SECTOR_NAME),
            text(PARAGRAPH),
            text(PARAGRAPH_NAME),
            text(KIND_NAME),
            whole(CASES_LOWER),
            whole(CASES_UPPER),
            text(CASES_REASON),
            whole(EXPENSIVE_LOWER),
            whole(EXPENSIVE_UPPER),
            text(EXPENSIVE_REASON),
            text(CASES_LACKING),
            text(EXPENSIVE_LACKING),
            decimal(CaseBook.COST, THOUSANDS),
            text(reasonOf(CaseBook.COST)),
            decimal(CaseBook.EXPENSIVE_COST, THOUSANDS),
            text(reasonOf(CaseBook.EXPENSIVE_COST)));

    /** One row per area, paragraph and target group in the newest year. */
    static final List<Column> MARKET_COLUMNS = List.of(
            text(GEOGRAPHY),
            text(GEOGRAPHY_NAME),
            text(AREA),
            year(YEAR),
            text(PLACE),
            text(PARAGRAPH_NAME),
            text(KIND_NAME),
            text(GROUP_NAME),
            whole(PRIVATE_EXPENSIVE_LOWER),
            whole(PRIVATE_EXPENSIVE_UPPER),
            text(PRIVATE_EXPENSIVE_REASON),
            whole(ALL_EXPENSIVE_LOWER),
            whole(ALL_EXPENSIVE_UPPER),
            text(ALL_EXPENSIVE_REASON),
            text(EXPENSIVE_LACKING),
            decimal(PRIVATE_COST, THOUSANDS),
            text(reasonOf(PRIVATE_COST)));

    private final CaseBook book;
    private final Geography all;
    private final Map<Integer, String> unknown;
    private final SafeParts safe;
    private final Codes codes;
    private final PlaceKinds kinds;
    private final Map<List<Object>, Known> known = new HashMap<>();
    private final Map<String, Partition> sectors = new TreeMap<>();
    private final Map<String, Partition> paragraphs = new TreeMap<>();

    /**
     * @param unknown years whose threshold is not known, with the reason: nobody can tell what a dear case is
     */
    ExpensiveCases(CaseBook book, Geography all, Map<Integer, String> unknown, SafeParts safe, Codes codes) {
        this.book = book;
        this.all = all;
        this.unknown = Map.copyOf(unknown);
        this.safe = safe;
        this.codes = codes;
        this.kinds = new PlaceKinds(codes);
        for (String area : book.areas()) {
            Partition bySector = sectorsOf(area);
            sectors.put(area, bySector);
            paragraphs.put(area, paragraphsOf(area, bySector));
        }
    }

    /** The parts that something is shown in: codes by the part that they are in. Empty when only the whole can be shown. */
    private record Partition(SortedMap<String, Set<String>> parts) {
        private static Partition of(Collection<String> codes, Set<String> alone) {
            TreeMap<String, Set<String>> parts = new TreeMap<>();
            for (String code : codes) {
                parts.computeIfAbsent(alone.contains(code) ? code : TOGETHER, part -> new TreeSet<>())
                        .add(code);
            }
            return new Partition(parts);
        }
    }

    /**
     * What is known of an area in a year.
     *
     * @param whole municipalities whose cases are all known
     * @param dear those of them whose dear ones are too
     * @param lines of the former; those of the others say nothing of dear ones
     */
    private record Known(Set<String> whole, Set<String> dear, List<Line> lines) {}

    private Known known(String area, int year) {
        return known.computeIfAbsent(List.of(area, year), key -> {
            Set<String> whole = book.whole(all.members().keySet(), year, area);
            Set<String> dear = new TreeSet<>(whole);
            dear.removeIf(municipality -> book.lines(List.of(municipality), year, area).stream()
                    .anyMatch(line -> line.expensive().isEmpty()));
            List<Line> lines = book.lines(whole, year, area).stream()
                    .map(line -> dear.contains(line.municipality()) ? line : line.withoutExpensive())
                    .toList();
            return new Known(whole, dear, lines);
        });
    }

    private List<Line> lines(String area, int year) {
        return known(area, year).lines();
    }

    private static Count expensive(Collection<Line> lines) {
        return lines.stream().flatMap(line -> line.expensive().stream()).reduce(Count.NONE, Count::plus);
    }

    private static Optional<Long> expensiveCost(Collection<Line> lines) {
        return lines.stream().allMatch(line -> line.expensiveCost().isPresent())
                ? Optional.of(lines.stream()
                        .mapToLong(line -> line.expensiveCost().orElseThrow())
                        .sum())
                : Optional.empty();
    }

    /** How many dear cases, and how many others, are whose. */
    private static List<Shared> numbers(Collection<Line> lines) {
        Map<String, Long> dear = new TreeMap<>();
        Map<String, Long> others = new TreeMap<>();
        for (Line line : lines) {
            long expensive = line.expensive().orElse(Count.NONE).lower();
            dear.merge(line.municipality(), expensive, Long::sum);
            others.merge(
                    line.municipality(),
                    Math.max(0, line.cases().orElse(Count.NONE).lower() - expensive),
                    Long::sum);
        }
        return List.of(new Shared(dear), new Shared(others));
    }

    private static List<Line> of(Collection<Line> lines, Function<Line, String> code, Set<String> codes) {
        return lines.stream().filter(line -> codes.contains(code.apply(line))).toList();
    }

    /** Each sector by itself, or those that municipalities and regions run together; the same in all years. */
    private Partition sectorsOf(String area) {
        List<String> all = codes.list("sectors").rows().stream()
                .map(row -> row.get("code"))
                .toList();
        for (Partition partition : List.of(Partition.of(all, Set.copyOf(all)), Partition.of(all, Set.of(PRIVATE)))) {
            boolean keeps = book.years().stream()
                    .map(year -> lines(area, year))
                    .allMatch(year -> partition.parts().values().stream()
                            .allMatch(sector -> safe.safe(numbers(of(year, Line::sector, sector)))));
            if (keeps) {
                return partition;
            }
        }
        return new Partition(new TreeMap<>());
    }

    private Partition paragraphsOf(String area, Partition bySector) {
        List<Line> lines = lines(area, book.years().last());
        SortedMap<String, List<Shared>> parts = new TreeMap<>();
        for (Line line : lines) {
            parts.computeIfAbsent(line.paragraph(), paragraph -> {
                List<Line> own = of(lines, Line::paragraph, Set.of(paragraph));
                List<Shared> numbers = new ArrayList<>(bySector.parts().isEmpty() ? numbers(own) : List.of());
                bySector.parts().values().forEach(sector -> numbers.addAll(numbers(of(own, Line::sector, sector))));
                return numbers;
            });
        }
        return safe.alone(parts)
                .map(alone -> Partition.of(parts.keySet(), alone))
                .orElseGet(() -> new Partition(new TreeMap<>()));
    }

    /** See {@link #COLUMNS}. */
    List<@Nullable Object[]> rows() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String area : book.areas()) {
            for (int year : book.years()) {
                List<Line> lines = lines(area, year);
                boolean newest = year == book.years().last();
                withWhole(sectors.getOrDefault(area, new Partition(new TreeMap<>())))
                        .forEach((sector, inSector) -> {
                            List<Line> own = inSector.isEmpty() ? lines : of(lines, Line::sector, inSector);
                            rows.add(row(area, year, sector, EVERY, own));
                            if (newest) {
                                paragraphs
                                        .getOrDefault(area, new Partition(new TreeMap<>()))
                                        .parts()
                                        .forEach((paragraph, of) -> rows.add(
                                                row(area, year, sector, paragraph, of(own, Line::paragraph, of))));
                            }
                        });
            }
        }
        return rows;
    }

    /** The parts, and the whole, of which no codes are given. */
    private static Map<String, Set<String>> withWhole(Partition partition) {
        Map<String, Set<String>> parts = new LinkedHashMap<>(partition.parts());
        parts.put(ALL, Set.of());
        return parts;
    }

    private @Nullable Object[] row(String area, int year, String sector, String paragraph, List<Line> lines) {
        Known of = known(area, year);
        Optional<String> none = none(of.whole(), lines);
        Optional<String> noDear = noDear(area, year, lines);
        String lacking = none.isPresent() ? null : lacking(of.whole());
        String dearLacking = noDear.isPresent() ? null : lacking(of.dear());
        Count cases = CaseBook.cases(lines);
        Count dear = expensive(lines);
        Optional<Long> cost = none.isPresent() || lacking != null ? Optional.empty() : CaseBook.cost(lines);
        Optional<Long> dearCost = noDear.isPresent() || dearLacking != null ? Optional.empty() : expensiveCost(lines);
        return new @Nullable Object[] {
            all.code(),
            all.name(),
            area,
            year,
            sector,
            sectorName(sector),
            paragraph,
            paragraphName(paragraph),
            kindName(paragraph),
            none.isPresent() ? null : cases.lower(),
            none.isPresent() ? null : cases.upper(),
            none.orElse(null),
            noDear.isPresent() ? null : dear.lower(),
            noDear.isPresent() ? null : dear.upper(),
            noDear.orElse(null),
            lacking,
            dearLacking,
            CaseNumbers.thousands(cost),
            cost.isPresent() ? null : none.orElse(lacking == null ? NO_COST : LACKS + lacking),
            CaseNumbers.thousands(dearCost),
            dearCost.isPresent() ? null : noDear.orElse(dearLacking == null ? NO_COST : LACKS + dearLacking)
        };
    }

    /** Why nothing is told of an area in a year: nobody has told, or even the whole is too few. */
    private Optional<String> none(Set<String> whole, List<Line> lines) {
        return whole.isEmpty()
                ? Optional.of(CaseBook.NOT_STATED)
                : safe.safe(numbers(lines)) ? Optional.empty() : Optional.of(FEW);
    }

    /** The same of dear cases, of which nothing is told either where the threshold is not known. */
    private Optional<String> noDear(String area, int year, List<Line> lines) {
        return known(area, year).dear().isEmpty()
                ? Optional.of(NOT_STATED)
                : none(known(area, year).whole(), lines).or(() -> Optional.ofNullable(unknown.get(year)));
    }

    private @Nullable String lacking(Set<String> known) {
        Set<String> lacking = new TreeSet<>(all.members().keySet());
        lacking.removeAll(known);
        return CaseBook.names(all, lacking);
    }

    private String sectorName(String sector) {
        return switch (sector) {
            case ALL -> "Alle sektorer";
            case TOGETHER -> "Kommunal og regional";
            default -> codes.list("sectors").nameOf(sector);
        };
    }

    private static String paragraphName(String paragraph) {
        return switch (paragraph) {
            case EVERY -> "Alle paragraffer";
            case TOGETHER -> "Øvrige paragraffer";
            default -> paragraph;
        };
    }

    private @Nullable String kindName(String paragraph) {
        return paragraph.equals(EVERY) || paragraph.equals(TOGETHER)
                ? null
                : codes.list("place-kinds").nameOf(kinds.of(paragraph));
    }

    /** See {@link #MARKET_COLUMNS}; there is no such table of an area whose private services cannot be shown by themselves. */
    List<@Nullable Object[]> market() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (String area : book.areas()) {
            boolean apart = sectors.getOrDefault(area, new Partition(new TreeMap<>()))
                    .parts()
                    .containsKey(PRIVATE);
            if (apart) {
                int year = book.years().last();
                List<Line> lines = lines(area, year);
                rows.add(marketRow(area, year, EVERY, EVERY, lines));
                paragraphs
                        .getOrDefault(area, new Partition(new TreeMap<>()))
                        .parts()
                        .forEach((paragraph, of) -> {
                            List<Line> own = of(lines, Line::paragraph, of);
                            Partition byGroup = groupsOf(own);
                            byGroup.parts().forEach((group, groups) -> {
                                List<Line> ofGroup = of(own, Line::target, groups);
                                if (mayHaveDear(ofGroup)) {
                                    rows.add(marketRow(
                                            area,
                                            year,
                                            paragraph,
                                            byGroup.parts().size() == 1 ? EVERY : group,
                                            ofGroup));
                                }
                            });
                        });
            }
        }
        return rows;
    }

    /** Whether any of the cases may be dear; what certainly has none is no part of a market. */
    private static boolean mayHaveDear(List<Line> lines) {
        return lines.stream()
                .anyMatch(line -> line.expensive().filter(Count.NONE::equals).isEmpty());
    }

    /** The groups of a paragraph that can be shown by themselves; where none can, all together. */
    private Partition groupsOf(List<Line> lines) {
        SortedMap<String, List<Shared>> parts = new TreeMap<>();
        for (Line line : lines) {
            parts.computeIfAbsent(line.target(), group -> {
                List<Line> own = of(lines, Line::target, Set.of(group));
                return List.of(
                        numbers(privateOf(own)).get(0),
                        numbers(own.stream().filter(one -> !isPrivate(one)).toList())
                                .get(0));
            });
        }
        return Partition.of(
                parts.keySet(), safe.alone(parts).map(Set::<String>copyOf).orElse(Set.of()));
    }

    private static boolean isPrivate(Line line) {
        return line.sector().equals(PRIVATE);
    }

    private static List<Line> privateOf(List<Line> lines) {
        return lines.stream().filter(ExpensiveCases::isPrivate).toList();
    }

    private @Nullable Object[] marketRow(String area, int year, String paragraph, String group, List<Line> lines) {
        Optional<String> none = noDear(area, year, lines(area, year));
        String lacking = none.isPresent() ? null : lacking(known(area, year).dear());
        Count inPrivate = expensive(privateOf(lines));
        Count inAll = expensive(lines);
        Optional<Long> cost = none.isPresent() || lacking != null ? Optional.empty() : expensiveCost(privateOf(lines));
        return new @Nullable Object[] {
            all.code(),
            all.name(),
            area,
            year,
            paragraph.equals(EVERY) ? EVERY : paragraph + " | " + group,
            paragraphName(paragraph),
            kindName(paragraph),
            groupName(group),
            none.isPresent() ? null : inPrivate.lower(),
            none.isPresent() ? null : inPrivate.upper(),
            none.orElse(null),
            none.isPresent() ? null : inAll.lower(),
            none.isPresent() ? null : inAll.upper(),
            none.orElse(null),
            lacking,
            CaseNumbers.thousands(cost),
            cost.isPresent() ? null : none.orElse(lacking == null ? NO_COST : LACKS + lacking)
        };
    }

    private String groupName(String group) {
        return switch (group) {
            case EVERY -> "Alle målgrupper";
            case TOGETHER -> "Øvrige målgrupper";
            case "" -> "Ikke indplaceret";
            default -> codes.targetGroups().nameOf(group);
        };
    }
}
