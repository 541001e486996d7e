package dk.belaeg.disclosure;

import dk.belaeg.contract.ReportSchema;
import dk.belaeg.contract.SchemaTexts;
import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.protect.TrueCell;
import dk.belaeg.disclosure.protect.TrueTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a made-up table as measures give them: one report that shows them all, and one that shows again those of
 * the whole area.
 */
final class FakeReports {
    private FakeReports() {}

    static List<ReportData> of(TrueTable table) {
        return List.of(report("all", table, key -> true), report("whole", table, key -> key.at(CellKey.GEOGRAPHY)
                .equals("total")));
    }

    /** The same reports in another order, and their rows too. */
    static List<ReportData> shuffled(List<ReportData> reports, long seed) {
        Random random = new Random(seed);
        List<ReportData> other = new ArrayList<>();
        for (ReportData report : reports) {
            List<@Nullable Object[]> rows = new ArrayList<>(report.rows());
            java.util.Collections.shuffle(rows, random);
            other.add(new ReportData(report.schema(), rows));
        }
        java.util.Collections.shuffle(other, random);
        return other;
    }

    private static ReportData report(String name, TrueTable table, Predicate<CellKey> shown) {
        List<CellKey> keys = table.structure().keys();
        List<String> dimensions = List.copyOf(keys.get(0).place().keySet());
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int cell = 0; cell < keys.size(); cell++) {
            TrueCell number = table.cells().get(cell);
            boolean stated = number.kind() == TrueCell.Kind.COUNT;
            if (shown.test(keys.get(cell)) && (stated || number.kind() == TrueCell.Kind.NOT_STATED)) {
                List<@Nullable Object> row = new ArrayList<>(
                        dimensions.stream().map(keys.get(cell)::at).toList());
                row.add(stated ? number.lower() : null);
                row.add(stated ? number.upper() : null);
                rows.add(row.toArray());
            }
        }
        return new ReportData(schema(name, dimensions), rows);
    }

    private static ReportSchema schema(String name, List<String> dimensions) {
        return SchemaTexts.report(
                """
                {"name": "%s", "title": "Prøve", "description": "Prøve.", "x-grain": "one row per cell",
                 "x-order": 1, "x-method": "efterspoergsel",
                 "x-dataset": "demand", "x-cells": {"geography": "geography", "group": "group"},
                 "fields": [%s,
                   {"name": "citizens", "title": "Borgere", "type": "integer", "x-count": true, "x-persons": true}],
                 "primaryKey": [%s], "x-sort": [%s], "x-source": "Prøve", "x-notes": []}
                """
                        .formatted(name, fields(dimensions), quoted(dimensions), quoted(dimensions)));
    }

    private static String fields(List<String> dimensions) {
        return dimensions.stream()
                .map(name -> "{\"name\": \"%s\", \"title\": \"%s\", \"type\": \"string\", \"x-role\": \"key\"}"
                        .formatted(name, name))
                .collect(Collectors.joining(", "));
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }

    /** Every cell of a released table as it is printed, with its key before it. */
    static Set<String> printed(List<ReleasedTable> tables) {
        return tables.stream()
                .flatMap(
                        table -> table.rows().stream().map(row -> table.schema().name() + " " + row))
                .collect(Collectors.toSet());
    }
}
