package dk.belaeg.subject.register;

import static dk.belaeg.contract.Column.decimal;
import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Column.whole;
import static dk.belaeg.contract.Columns.*;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Column;
import dk.belaeg.subject.places.Places;
import dk.belaeg.subject.shortage.PlaceKinds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Public and private offers side by side: services, places and tariffs by kind of place and primary target group, like
 * against like. A tariff is a unit's, and counts once however many of the kind's paragraphs the unit has. Method: {@code
 * docs/metode/tilbudsregister.md}.
 */
public final class Offers {
    static final String TARIFFS = "tariffs";
    static final String NO_TARIFF = "no_tariff";
    static final String OTHER_UNIT = "other_unit";
    static final String TARIFF_LOWEST = "tariff_lowest";
    static final String TARIFF_MEDIAN = "tariff_median";
    static final String TARIFF_HIGHEST = "tariff_highest";
    static final String PUBLIC_SERVICES = "public_services";
    static final String PUBLIC_TARIFFS = "public_tariffs";
    static final String PUBLIC_NO_TARIFF = "public_no_tariff";
    static final String PUBLIC_OTHER_UNIT = "public_other_unit";
    static final String PUBLIC_PLACES = "public_places";
    static final String PUBLIC_TARIFF_MEDIAN = "public_tariff_median";
    static final String PRIVATE_SERVICES = "private_services";
    static final String PRIVATE_TARIFFS = "private_tariffs";
    static final String PRIVATE_NO_TARIFF = "private_no_tariff";
    static final String PRIVATE_OTHER_UNIT = "private_other_unit";
    static final String PRIVATE_PLACES = "private_places";
    static final String PRIVATE_TARIFF_MEDIAN = "private_tariff_median";

    private static final String PRIVATE = "private";

    private static final int SCALE = 2;

    /** Tariffs halved have a decimal more. */
    private static final int MEDIAN_SCALE = 3;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** One row per kind of place, target group and sector. */
    public static final List<Column> BY_SECTOR = List.of(
            text(PLACE_KIND),
            text(GROUP),
            text(AREA_NAME),
            text(GROUP_NAME),
            text(SECTOR),
            whole(SERVICES),
            text(reasonOf(SERVICES)),
            decimal(PLACES, SCALE),
            text(reasonOf(PLACES)),
            whole(TARIFFS),
            text(reasonOf(TARIFFS)),
            whole(NO_TARIFF),
            text(reasonOf(NO_TARIFF)),
            whole(OTHER_UNIT),
            text(reasonOf(OTHER_UNIT)),
            text(TARIFF_UNIT),
            decimal(TARIFF_LOWEST, SCALE),
            text(reasonOf(TARIFF_LOWEST)),
            decimal(TARIFF_MEDIAN, MEDIAN_SCALE),
            text(reasonOf(TARIFF_MEDIAN)),
            decimal(TARIFF_HIGHEST, SCALE),
            text(reasonOf(TARIFF_HIGHEST)));

    /** One row per kind of place and target group; the first columns are those of {@link #BY_SECTOR}. */
    public static final List<Column> COMPARED = compared();

    private final Codes codes;
    private final int least;
    private final Map<Cell, List<Part>> cells = new TreeMap<>();
    /** Rows that an error has set aside: what they say of where they belong. */
    private final List<Part> lost = new ArrayList<>();

    /**
     * @param columns of the rows
     * @param portal one row per unit and paragraph, with the rows that an error has set aside without their numbers
     * @param least tariffs that each side must have to be compared
     */
    public Offers(List<Column> columns, List<@Nullable Object[]> portal, Codes codes, int least) {
        this.codes = codes;
        this.least = least;
        PlaceKinds kinds = new PlaceKinds(codes);
        Map<String, Integer> at = new HashMap<>();
        columns.forEach(column -> at.put(column.name(), at.size()));
        for (@Nullable Object[] row : portal) {
            Part part = part(row, at, kinds);
            if (part.places().isEmpty()) {
                lost.add(part);
            } else {
                part.cell().ifPresent(cell -> cells.computeIfAbsent(cell, one -> new ArrayList<>())
                        .add(part));
            }
        }
    }

    /** A kind of place for a primary group. */
    private record Cell(String kind, String group) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            return kind.equals(other.kind) ? group.compareTo(other.group) : kind.compareTo(other.kind);
        }
    }

    /** A row of the extract; empty is not known. */
    private record Part(
            Optional<String> service,
            Optional<String> unit,
            Optional<String> kind,
            Optional<String> group,
            Optional<String> sector,
            Optional<BigDecimal> places,
            Optional<Long> tariff,
            Optional<String> tariffUnit) {
        private Optional<Cell> cell() {
            return kind.map(known -> new Cell(known, group.orElse(Places.UNSTATED)));
        }

        private boolean maybeOf(Cell cell) {
            return kind.filter(known -> !known.equals(cell.kind())).isEmpty()
                    && group.filter(known -> !known.equals(cell.group())).isEmpty();
        }

        /** A tariff is told once of a unit and kind. */
        private List<Object> offer() {
            return List.of(service.orElse(""), unit.orElse(""), tariff.orElse(-1L), tariffUnit.orElse(""));
        }
    }

    private static Part part(@Nullable Object[] row, Map<String, Integer> at, PlaceKinds kinds) {
        return new Part(
                value(row, at, SERVICE_ID, String.class),
                value(row, at, Register.UNIT_ID, String.class),
                value(row, at, PARAGRAPH, String.class).map(kinds::of),
                value(row, at, TARGET_GROUP, String.class),
                value(row, at, SECTOR, String.class),
                value(row, at, PLACES, BigDecimal.class),
                value(row, at, TARIFF_OERE, Long.class),
                value(row, at, TARIFF_UNIT, String.class));
    }

    private static <T> Optional<T> value(
            @Nullable Object[] row, Map<String, Integer> at, String column, Class<T> type) {
        Integer index = at.get(column);
        return index == null
                ? Optional.empty()
                : Optional.ofNullable(row[index]).map(type::cast);
    }

    /** What one side offers of a kind to a group. */
    private record Side(
            long services, BigDecimal places, List<BigDecimal> tariffs, long without, long otherUnit, boolean lacks) {
        private @Nullable String reason() {
            return lacks ? Places.SET_ASIDE : null;
        }

        private <T> @Nullable T shown(T number) {
            return lacks ? null : number;
        }

        private BigDecimal median() {
            int size = tariffs.size();
            return tariffs.get((size - 1) / 2)
                    .add(tariffs.get(size / 2))
                    .divide(TWO, MEDIAN_SCALE, RoundingMode.UNNECESSARY);
        }
    }

    private Side side(Cell cell, List<Part> parts, String unit, Predicate<String> sectors) {
        Set<String> services = new HashSet<>();
        Set<List<Object>> offers = new HashSet<>();
        List<BigDecimal> tariffs = new ArrayList<>();
        BigDecimal places = BigDecimal.ZERO;
        long without = 0;
        long otherUnit = 0;
        for (Part part : parts) {
            if (part.sector().filter(sectors).isEmpty()) {
                continue;
            }
            part.service().ifPresent(services::add);
            places = places.add(part.places().orElseThrow());
            if (!offers.add(part.offer())) {
                continue;
            }
            if (part.tariff().isEmpty()) {
                without++;
            } else if (unit.isEmpty() || !unit.equals(part.tariffUnit().orElse(""))) {
                otherUnit++;
            } else {
                tariffs.add(BigDecimal.valueOf(part.tariff().get(), SCALE));
            }
        }
        tariffs.sort(null);
        boolean lacks = lost.stream()
                .anyMatch(part -> part.maybeOf(cell)
                        && part.sector().filter(known -> !sectors.test(known)).isEmpty());
        return new Side(services.size(), places, tariffs, without, otherUnit, lacks);
    }

    private String unit(Cell cell) {
        return codes.list("place-kinds").value(cell.kind(), "tariff_unit");
    }

    private List<@Nullable Object> names(Cell cell) {
        CodeList groups = codes.targetGroups();
        List<@Nullable Object> names = new ArrayList<>();
        names.add(cell.kind());
        names.add(cell.group());
        boolean known = groups.hasCode(cell.group());
        names.add(known ? codes.list(Codes.AREAS).nameOf(groups.value(cell.group(), "area")) : null);
        names.add(known ? groups.nameOf(cell.group()) : "Ikke oplyst");
        return names;
    }

    /** Rows as {@link #BY_SECTOR} says. */
    public List<@Nullable Object[]> bySector() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        cells.forEach((cell, parts) -> {
            for (CodeList.Entry sector : codes.list("sectors").rows()) {
                Side side = side(cell, parts, unit(cell), sector.get("code")::equals);
                if (side.services() > 0) {
                    List<@Nullable Object> row = names(cell);
                    row.add(sector.get("code"));
                    addOffer(side, row);
                    addTariffs(side, unit(cell), row);
                    rows.add(row.toArray());
                }
            }
        });
        return rows;
    }

    private static void add(List<@Nullable Object> row, @Nullable Object number, @Nullable String reason) {
        row.add(number);
        row.add(reason);
    }

    private static void addOffer(Side side, List<@Nullable Object> row) {
        add(row, side.shown(side.services()), side.reason());
        add(row, side.shown(side.places()), side.reason());
        add(row, side.shown((long) side.tariffs().size()), side.reason());
        add(row, side.shown(side.without()), side.reason());
        add(row, side.shown(side.otherUnit()), side.reason());
    }

    private static void addTariffs(Side side, String unit, List<@Nullable Object> row) {
        String reason = noTariff(side, unit, 1);
        row.add(unit.isEmpty() ? null : unit);
        boolean known = reason == null;
        add(row, known ? side.tariffs().get(0) : null, reason);
        add(row, known ? side.median() : null, reason);
        add(row, known ? side.tariffs().get(side.tariffs().size() - 1) : null, reason);
    }

    private static @Nullable String noTariff(Side side, String unit, int least) {
        if (side.lacks()) {
            return Places.SET_ASIDE;
        } else if (unit.isEmpty()) {
            return "slagsens takster har ikke én enhed";
        }
        return side.tariffs().size() >= least
                ? null
                : least == 1 ? "ingen takst i slagsens enhed" : "under " + least + " takster";
    }

    private static List<Column> compared() {
        List<Column> columns = new ArrayList<>(BY_SECTOR.subList(0, BY_SECTOR.indexOf(text(SECTOR))));
        add(columns, List.of(PUBLIC_SERVICES, PUBLIC_TARIFFS, PUBLIC_NO_TARIFF, PUBLIC_OTHER_UNIT));
        add(columns, PUBLIC_PLACES, PUBLIC_TARIFF_MEDIAN);
        add(columns, List.of(PRIVATE_SERVICES, PRIVATE_TARIFFS, PRIVATE_NO_TARIFF, PRIVATE_OTHER_UNIT));
        add(columns, PRIVATE_PLACES, PRIVATE_TARIFF_MEDIAN);
        columns.add(text(TARIFF_UNIT));
        return List.copyOf(columns);
    }

    private static void add(List<Column> columns, List<String> numbers) {
        for (String number : numbers) {
            columns.add(whole(number));
            columns.add(text(reasonOf(number)));
        }
    }

    private static void add(List<Column> columns, String places, String median) {
        columns.add(decimal(places, SCALE));
        columns.add(text(reasonOf(places)));
        columns.add(decimal(median, MEDIAN_SCALE));
        columns.add(text(reasonOf(median)));
    }

    /** Rows as {@link #COMPARED} says: of what both sides offer, of kinds whose tariffs have one unit. */
    public List<@Nullable Object[]> compare() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        cells.forEach((cell, parts) -> {
            String unit = unit(cell);
            Side ofPublic = side(cell, parts, unit, sector -> !sector.equals(PRIVATE));
            Side ofPrivate = side(cell, parts, unit, PRIVATE::equals);
            if (!unit.isEmpty() && ofPublic.services() > 0 && ofPrivate.services() > 0) {
                List<@Nullable Object> row = names(cell);
                for (Side side : List.of(ofPublic, ofPrivate)) {
                    add(row, side.shown(side.services()), side.reason());
                    add(row, side.shown((long) side.tariffs().size()), side.reason());
                    add(row, side.shown(side.without()), side.reason());
                    add(row, side.shown(side.otherUnit()), side.reason());
                    add(row, side.shown(side.places()), side.reason());
                    String reason = noTariff(side, unit, least);
                    add(row, reason == null ? side.median() : null, reason);
                }
                row.add(unit.isEmpty() ? null : unit);
                rows.add(row.toArray());
            }
        });
        return rows;
    }
}
