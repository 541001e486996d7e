package dk.belaeg.subject.shortage;

import static dk.belaeg.contract.Column.decimal;
import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Columns.*;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Column;
import dk.belaeg.grammar.Reading;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.round.Round;
import dk.belaeg.subject.balance.Balance;
import dk.belaeg.subject.balance.ComplexServices;
import dk.belaeg.subject.places.Extract;
import dk.belaeg.subject.places.Places;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Places now by kind as municipalities state them (those they run or have an agreement on), beside those that they run and
 * those that lie in them by the extract. Nothing is subtracted: an agreement may be on a place anywhere, and two
 * municipalities may have one on the same. Method: {@code docs/metode/mangel.md}.
 */
final class KindPlaces {
    private static final String STATED_PLACES = "stated_places";
    private static final String OWN_PLACES = "own_places";
    private static final String HOST_PLACES = "host_places";

    /** One row per municipality, target group and kind of place that the municipality has stated places of. */
    static final List<Column> COLUMNS = List.of(
            text(GEOGRAPHY),
            text(GEOGRAPHY_NAME),
            text(GROUP),
            text(AREA_NAME),
            text(GROUP_NAME),
            text(PLACE_KIND),
            decimal(STATED_PLACES, 2),
            decimal(OWN_PLACES, 2),
            text(reasonOf(OWN_PLACES)),
            decimal(HOST_PLACES, 2),
            text(reasonOf(HOST_PLACES)));

    private final Intake intake;
    private final Round round;
    private final Codes codes;
    private final PlaceKinds kinds;
    private final List<Stated> stated;
    private final Map<Cell, BigDecimal> own = new HashMap<>();
    private final Map<Cell, BigDecimal> hosted = new HashMap<>();
    private final Set<String> confirmed = new HashSet<>();

    /** A kind of place for a group, in a municipality. */
    record Cell(String municipality, String group, String kind) {}

    /**
     * What a municipality says of one kind that it has lines about.
     *
     * @param rows the lines with a number, of which there may be one for each time that places are needed
     * @param places empty where no line has a number, or they have different ones
     */
    record Stated(Cell cell, List<StagedRow> rows, Optional<BigDecimal> places) {}

    KindPlaces(Intake intake, Round round, Codes codes) {
        this.intake = intake;
        this.round = round;
        this.codes = codes;
        this.kinds = new PlaceKinds(codes);
        this.stated = said(intake).stream()
                .filter(one -> round.targetGroups().contains(one.cell().group()))
                .toList();
        if (stated.stream().anyMatch(one -> !one.rows().isEmpty())) {
            register();
        }
    }

    /** What is said, in the order of the lines; a number that is repeated for another time is one and the same. */
    private static List<Stated> said(Intake intake) {
        Map<Cell, List<StagedRow>> lines = new LinkedHashMap<>();
        for (StagedRow row : intake.table(Shortage.LINES).used()) {
            cell(row)
                    .map(cell -> lines.computeIfAbsent(cell, any -> new ArrayList<>()))
                    .filter(stating -> row.value(PLACES, BigDecimal.class).isPresent())
                    .ifPresent(stating -> stating.add(row));
        }
        return lines.entrySet().stream()
                .map(line -> new Stated(line.getKey(), line.getValue(), one(line.getValue())))
                .toList();
    }

    private static Optional<Cell> cell(StagedRow row) {
        return row.text(MUNICIPALITY).flatMap(municipality -> row.text(TARGET_GROUP)
                .flatMap(group -> row.text(PLACE_KIND).map(kind -> new Cell(municipality, group, kind))));
    }

    private static Optional<BigDecimal> one(List<StagedRow> rows) {
        List<BigDecimal> different = rows.stream()
                .flatMap(row -> row.value(PLACES, BigDecimal.class).stream())
                .distinct()
                .toList();
        return different.size() == 1 ? Optional.of(different.get(0)) : Optional.empty();
    }

    /** The rows of {@link #COLUMNS}. */
    List<@Nullable Object[]> rows() {
        return stated.stream()
                .filter(one -> !one.rows().isEmpty())
                .map(one -> {
                    Cell cell = one.cell();
                    @Nullable String reason = unknown(cell.group()).orElse(null);
                    return new @Nullable Object[] {
                        cell.municipality(),
                        codes.operatorName(cell.municipality()),
                        cell.group(),
                        codes.list(Codes.AREAS).nameOf(codes.targetGroups().value(cell.group(), AREA)),
                        codes.targetGroups().nameOf(cell.group()),
                        cell.kind(),
                        one.places().orElse(null),
                        reason == null ? own(cell) : null,
                        reason,
                        reason == null ? hosted.getOrDefault(cell, BigDecimal.ZERO) : null,
                        reason
                    };
                })
                .toList();
    }

    /** What is said of every kind that lines are about. */
    List<Stated> stated() {
        return stated;
    }

    /** Places that a municipality surely runs by the extract. */
    BigDecimal own(Cell cell) {
        return own.getOrDefault(cell, BigDecimal.ZERO);
    }

    /** Why nobody knows the places of a group by the extract. */
    private Optional<String> unknown(String group) {
        List<StagedRow> used = intake.table("portal").used();
        List<StagedRow> lost = new ArrayList<>(intake.table("portal").lost());
        Extract extract = Extract.of(!used.isEmpty(), !lost.isEmpty());
        if (!extract.isUsed()) {
            return extract.words();
        }
        used.stream()
                .filter(row -> row.value(PLACES, BigDecimal.class).isEmpty())
                .forEach(lost::add);
        boolean ordinary = codes.targetGroups().value(group, "kind").equals("ordinary");
        if (!ordinary && !confirmed.contains(group)) {
            return Optional.of(Balance.NOT_CONFIRMED);
        }
        boolean any = lost.stream().anyMatch(row -> row.text(TARGET_GROUP)
                .map(this::followed)
                .orElse(Set.of(group))
                .contains(group));
        return any ? Optional.of(Places.SET_ASIDE) : Optional.empty();
    }

    private void register() {
        Map<StagedRow, List<ComplexServices.Use>> uses =
                ComplexServices.of(intake, round, codes, new ArrayList<>()).stream()
                        .collect(Collectors.groupingBy(ComplexServices.Use::row));
        for (StagedRow row : intake.table("portal").used()) {
            BigDecimal left = row.value(PLACES, BigDecimal.class).orElse(BigDecimal.ZERO);
            for (ComplexServices.Use use : uses.getOrDefault(row, List.of())) {
                confirmed.add(use.group());
                add(row, use.group(), use.places());
                left = left.subtract(use.places());
            }
            for (String group : row.text(TARGET_GROUP).map(this::followed).orElse(Set.of())) {
                add(row, group, left);
            }
        }
    }

    /** The groups of the round that a group of the portal belongs to: itself, and its main group. */
    private Set<String> followed(String group) {
        return Stream.of(group, codes.targetGroups().value(group, "parent"))
                .filter(round.targetGroups()::contains)
                .collect(Collectors.toSet());
    }

    private void add(StagedRow row, String group, BigDecimal places) {
        String kind = row.text(PARAGRAPH).map(kinds::of).orElse(PlaceKinds.UNSPLIT);
        row.text(HOST).ifPresent(host -> hosted.merge(new Cell(host, group, kind), places, BigDecimal::add));
        if (row.text(OPERATOR).map(codes::operator).orElse(null) instanceof Reading.Known<String> operator) {
            own.merge(new Cell(operator.value(), group, kind), places, BigDecimal::add);
        }
    }
}
