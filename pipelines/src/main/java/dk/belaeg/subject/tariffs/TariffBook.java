package dk.belaeg.subject.tariffs;

import static dk.belaeg.contract.Columns.KIND;
import static dk.belaeg.contract.Columns.OPERATOR;
import static dk.belaeg.contract.Columns.PARAGRAPH;
import static dk.belaeg.contract.Columns.SERVICE_ID;
import static dk.belaeg.contract.Columns.SERVICE_NAME;
import static dk.belaeg.contract.Columns.TARIFF_OERE;
import static dk.belaeg.contract.Columns.TARIFF_UNIT;
import static dk.belaeg.contract.Columns.YEAR;

import dk.belaeg.grammar.Texts;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The tariffs that came in, of all years. A unit that is named in one row and has its id in another is the same unit. */
final class TariffBook {
    static final String TABLE = "tariffs";
    static final String UNIT_ID = "unit_id";
    static final String UNIT_NAME = "unit_name";
    static final String VARIANT = "variant";

    private static final List<String> KEY = List.of(SERVICE_ID, PARAGRAPH, KIND, TARIFF_UNIT, OPERATOR);

    private final List<Tariff> tariffs = new ArrayList<>();
    private final Map<Integer, Set<String>> uncertain = new HashMap<>();
    private final Map<List<String>, Set<String>> unitIds = new HashMap<>();

    /** The tariffs of this round alone. */
    TariffBook(StagedTable table) {
        this(table, List.of());
    }

    /** @param before the same table in the rounds before, the newest first: what it says of an operator and a year of which no newer round says anything */
    TariffBook(StagedTable table, List<StagedTable> before) {
        List<StagedRow> rows = new ArrayList<>(rows(table));
        Set<List<Object>> told = new HashSet<>();
        rows.forEach(row -> told.add(operatorAndYear(row)));
        for (StagedTable then : before) {
            List<StagedRow> older = rows(then).stream()
                    .filter(row -> !told.contains(operatorAndYear(row)))
                    .toList();
            rows.addAll(older);
            older.forEach(row -> told.add(operatorAndYear(row)));
        }
        for (StagedRow row : rows) {
            row.text(UNIT_ID).ifPresent(id -> row.text(UNIT_NAME)
                    .ifPresent(name -> unitIds.computeIfAbsent(named(row, name), key -> new LinkedHashSet<>())
                            .add(id)));
        }
        rows.forEach(this::add);
    }

    /** Those that are used, and those that an error has set aside, whose amounts are not known. */
    private static List<StagedRow> rows(StagedTable table) {
        return table.rows().stream()
                .filter(row -> !row.quarantined() || row.lost())
                .toList();
    }

    private static List<Object> operatorAndYear(StagedRow row) {
        return List.of(
                row.text(OPERATOR).orElse(""), row.value(YEAR, Integer.class).orElse(0));
    }

    private static List<String> named(StagedRow row, String unit) {
        return List.of(row.text(SERVICE_ID).orElse(""), Texts.key(unit));
    }

    private void add(StagedRow row) {
        Optional<Integer> year = row.value(YEAR, Integer.class);
        if (year.isEmpty()) {
            return;
        }
        if (KEY.stream().anyMatch(field -> row.text(field).isEmpty())) {
            row.text(SERVICE_ID).ifPresent(service -> uncertain
                    .computeIfAbsent(year.get(), key -> new HashSet<>())
                    .add(service));
            return;
        }
        String name = row.text(SERVICE_NAME).orElse(row.text(SERVICE_ID).orElse(""));
        tariffs.add(new Tariff(
                key(row),
                year.get(),
                row.text(OPERATOR).orElse(""),
                name,
                row.text(UNIT_NAME).orElse(""),
                row.lost() ? Optional.empty() : row.value(TARIFF_OERE, Long.class),
                row));
    }

    private Tariff.Key key(StagedRow row) {
        return new Tariff.Key(
                row.text(SERVICE_ID).orElse(""),
                unit(row),
                row.text(PARAGRAPH).orElse(""),
                row.text(KIND).orElse(""),
                row.text(VARIANT).map(Texts::key).orElse(""),
                row.text(TARIFF_UNIT).orElse(""));
    }

    private String unit(StagedRow row) {
        Optional<String> name = row.text(UNIT_NAME);
        Set<String> ids =
                name.map(one -> unitIds.getOrDefault(named(row, one), Set.of())).orElse(Set.of());
        return row.text(UNIT_ID)
                .or(() -> ids.size() == 1 ? Optional.of(ids.iterator().next()) : name.map(Texts::key))
                .orElse("");
    }

    List<Tariff> tariffs() {
        return tariffs;
    }

    List<Tariff> of(int year) {
        return tariffs.stream().filter(tariff -> tariff.year() == year).toList();
    }

    NavigableSet<Integer> years() {
        NavigableSet<Integer> years = new TreeSet<>();
        tariffs.forEach(tariff -> years.add(tariff.year()));
        return years;
    }

    /** The operators that have reported anything of a year. */
    NavigableSet<String> operators(int year) {
        NavigableSet<String> operators = new TreeSet<>();
        of(year).forEach(tariff -> operators.add(tariff.operator()));
        return operators;
    }

    /** Whether a row of the service and the year cannot be placed, so that nobody knows which of its tariffs are there. */
    boolean isUncertain(String service, int year) {
        return uncertain.getOrDefault(year, Set.of()).contains(service);
    }
}
