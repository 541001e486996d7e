package dk.belaeg.subject.balance;

import static dk.belaeg.contract.Columns.PLACES;
import static dk.belaeg.contract.Columns.TARGET_GROUP;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Column;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import dk.belaeg.subject.Dimensions;
import dk.belaeg.subject.Inputs;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Which places are set against the citizens of which group: those of the portal, and those confirmed to a complex group. */
public final class Supply {
    private final Inputs inputs;
    private final Codes codes;

    public Supply(Inputs inputs) {
        this.inputs = inputs;
        this.codes = inputs.codes();
    }

    private List<ComplexServices.Use> uses() {
        return ComplexServices.of(inputs.checked().intake(), inputs.round(), codes, new ArrayList<>());
    }

    /**
     * The portal's places by the group that they are set against citizens of: the unit's own, or the complex group that they
     * are confirmed to serve; and, without places, the rows that an error has set aside.
     */
    public Dataset<Row> places() {
        StagedTable table = inputs.staged("portal");
        Map<StagedRow, List<ComplexServices.Use>> uses =
                uses().stream().collect(Collectors.groupingBy(ComplexServices.Use::row));
        List<String> names = table.schema().columns().stream().map(Column::name).toList();
        int places = names.indexOf(PLACES);
        int group = names.indexOf(TARGET_GROUP);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (StagedRow row : table.used()) {
            List<ComplexServices.Use> own = uses.getOrDefault(row, List.of());
            BigDecimal left = row.value(PLACES, BigDecimal.class).orElse(BigDecimal.ZERO);
            for (ComplexServices.Use use : own) {
                @Nullable Object[] values = row.values();
                values[places] = use.places();
                values[group] = use.group();
                rows.add(values);
                left = left.subtract(use.places());
            }
            if (own.isEmpty() || left.signum() > 0) {
                @Nullable Object[] values = row.values();
                values[places] = own.isEmpty() ? values[places] : left;
                rows.add(values);
            }
        }
        List<@Nullable Object[]> parts = table.parts();
        rows.addAll(parts.subList(table.used().size(), parts.size()));
        return inputs.withStay(table, rows);
    }

    /** The complex groups that some places are confirmed to serve. */
    public Dataset<Row> confirmed() {
        List<@Nullable Object[]> rows = uses().stream()
                .map(ComplexServices.Use::group)
                .distinct()
                .<@Nullable Object[]>map(group -> new Object[] {group})
                .toList();
        return inputs.dataset(Dimensions.CONFIRMED, rows);
    }

    /** A main group of the list has its subgroups' places too. */
    public Dataset<Row> members() {
        TreeSet<String> pairs = new TreeSet<>();
        for (String group : inputs.round().targetGroups()) {
            for (CodeList.Entry entry : codes.targetGroups().rows()) {
                String member = entry.get("code");
                if (member.equals(group) || entry.get("parent").equals(group)) {
                    pairs.add(group + "|" + member);
                    pairs.add(area(group) + "|" + member);
                    Dimensions.ordinarySum(group, inputs.round(), codes)
                            .ifPresent(sum -> pairs.add(sum + "|" + member));
                }
            }
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        pairs.forEach(pair -> rows.add(pair.split("\\|", 2)));
        return inputs.dataset(Dimensions.MEMBERS, rows);
    }

    /**
     * The portal knows the ordinary groups; an area is comparable when all its followed-up groups are, and otherwise the
     * sum of those that are.
     */
    public Dataset<Row> comparable() {
        Map<String, Boolean> comparable = new TreeMap<>();
        for (String group : inputs.round().targetGroups()) {
            boolean ordinary = codes.targetGroups().value(group, "kind").equals("ordinary");
            comparable.put(group, ordinary);
            comparable.merge(area(group), ordinary, Boolean::logicalAnd);
            Dimensions.ordinarySum(group, inputs.round(), codes).ifPresent(sum -> comparable.put(sum, true));
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        comparable.forEach((group, truth) -> rows.add(new Object[] {group, truth}));
        return inputs.dataset(Dimensions.COMPARABLES, rows);
    }

    private String area(String group) {
        return codes.targetGroups().value(group, "area");
    }
}
