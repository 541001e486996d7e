package dk.belaeg.intake;

import dk.belaeg.contract.Field;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.DateGrammar;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.RawValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Extracts of one register from different days in the same inbox. The newest is the table; the one before is kept to
 * compare with, as a table of its own, and those before that as a third, by which places are followed over time. Files of
 * one day are parts of one extract. Where it cannot be seen which is the newest, none of those in doubt is used, since
 * adding them up would count services twice. Method: {@code docs/metode/tilbudsregister.md}.
 */
public final class Extracts {
    private Extracts() {}

    /** The name of the table that has the extract before the newest one. */
    public static String earlier(String table) {
        return table + "_earlier";
    }

    /** The name of the table that has the extracts before these two, each row with its day. */
    public static String older(String table) {
        return table + "_older";
    }

    /** Puts down the day that stands above a table, else in its file's name, in rows that have no cell for it. */
    static void date(Grid grid, HeaderMatch match, List<StagedRow> rows) {
        Optional<Field> field = match.schema().extractDay();
        if (field.isEmpty() || !match.columnsOf(field.get()).isEmpty()) {
            return;
        }
        Set<LocalDate> above = new TreeSet<>();
        grid.rows().stream()
                .takeWhile(row -> row.index() < match.headerRow())
                .flatMap(row -> row.cells().values().stream())
                .filter(cell -> cell.form() == RawValue.Form.TEXT || cell.form() == RawValue.Form.DATE)
                .forEach(cell -> DateGrammar.within(cell.text()).ifPresent(above::add));
        Optional<LocalDate> day =
                above.size() == 1 ? above.stream().findFirst() : DateGrammar.within(baseName(grid.file()));
        day.ifPresent(known -> rows.forEach(row -> row.know(field.get().name(), known)));
    }

    private static String baseName(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** The table, and behind it the extract before, when the table has extracts. */
    static List<StagedTable> apart(StagedTable table, List<Finding> findings) {
        Optional<Field> day = table.schema().extractDay();
        return day.isEmpty() ? List.of(table) : new Received(table, day.get().name(), findings).apart();
    }

    /** The rows that came in, by the day of their extract. */
    private static final class Received {
        private final StagedTable table;
        private final List<Finding> findings;
        private final TreeMap<LocalDate, List<StagedRow>> byDay = new TreeMap<>();
        private final List<StagedRow> undated = new ArrayList<>();

        Received(StagedTable table, String day, List<Finding> findings) {
            this.table = table;
            this.findings = findings;
            Map<String, Optional<LocalDate>> dayOfFile = new HashMap<>();
            for (StagedRow row : table.rows()) {
                // a row that does not say is of the day of its file
                Optional<LocalDate> own = row.value(day, LocalDate.class);
                own.ifPresent(known -> dayOfFile.put(row.file(), own));
                own.or(() -> dayOfFile.getOrDefault(row.file(), Optional.empty()))
                        .ifPresentOrElse(
                                known -> {
                                    row.know(day, known);
                                    byDay.computeIfAbsent(known, d -> new ArrayList<>())
                                            .add(row);
                                },
                                () -> undated.add(row));
            }
        }

        List<StagedTable> apart() {
            List<StagedRow> newest = new ArrayList<>(undated);
            List<StagedRow> before = List.of();
            List<StagedRow> older = new ArrayList<>();
            if (!byDay.isEmpty()) {
                newest = new ArrayList<>(byDay.lastEntry().getValue());
                if (!undated.isEmpty()) {
                    doubt(undated, "Der er udtræk fra flere dage, og det ses ikke, hvilken dag dette er fra.");
                    newest.addAll(undated);
                }
                Map.Entry<LocalDate, List<StagedRow>> second = byDay.lowerEntry(byDay.lastKey());
                if (second != null) {
                    before = second.getValue();
                    say(before, second.getKey(), "kun brugt til at vise, hvad der er ændret siden");
                    byDay.headMap(second.getKey()).forEach((of, rows) -> {
                        older.addAll(rows);
                        say(rows, of, "kun brugt til at følge pladserne over tid");
                    });
                }
            }
            sameServices(newest);
            return List.of(
                    new StagedTable(table.schema(), newest),
                    new StagedTable(
                            table.schema()
                                    .named(
                                            earlier(table.schema().name()),
                                            table.schema().title() + ", tidligere udtræk"),
                            before),
                    new StagedTable(
                            table.schema()
                                    .dated(
                                            older(table.schema().name()),
                                            table.schema().title() + ", ældre udtræk"),
                            older));
        }

        private void say(List<StagedRow> rows, LocalDate of, String use) {
            files(rows)
                    .forEach(file -> findings.add(Finding.of(
                            FileRules.EXTRACT_EARLIER,
                            Origin.ofFile(file),
                            "Udtrækket er af " + DanishDates.day(of) + " og er " + use + ".")));
        }

        /** Files of one extract have a service each; two that share half of the smaller one's are two extracts. */
        private void sameServices(List<StagedRow> rows) {
            List<String> files = List.copyOf(files(rows));
            if (files.size() < 2) {
                return;
            }
            String key = table.schema().key().get(0);
            Map<String, Set<String>> services = new HashMap<>();
            rows.stream().filter(row -> !row.quarantined()).forEach(row -> row.text(key)
                    .ifPresent(id -> services.computeIfAbsent(row.file(), f -> new HashSet<>())
                            .add(id)));
            Map<String, String> same = new TreeMap<>();
            for (String one : files) {
                for (String other : files) {
                    Set<String> own = services.getOrDefault(one, Set.of());
                    Set<String> others = services.getOrDefault(other, Set.of());
                    long shared = own.stream().filter(others::contains).count();
                    if (!one.equals(other) && shared >= FEWEST && 2 * shared >= Math.min(own.size(), others.size())) {
                        same.putIfAbsent(one, other);
                    }
                }
            }
            same.forEach((file, other) -> doubt(
                    rows.stream().filter(row -> row.file().equals(file)).toList(),
                    "Filen har de samme tilbud som " + other + ", og det ses ikke, hvilket udtræk der er det nyeste."));
        }

        private void doubt(List<StagedRow> rows, String why) {
            rows.forEach(StagedRow::lose);
            files(rows)
                    .forEach(file -> findings.add(
                            Finding.of(FileRules.EXTRACT_UNDATED, Origin.ofFile(file), why + " Det er ikke brugt.")));
        }

        private static Set<String> files(List<StagedRow> rows) {
            return rows.stream().map(StagedRow::file).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** A service or two may stand in two parts of an extract, with units in both. */
    private static final int FEWEST = 5;
}
