package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.Column;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.Disclosure;
import dk.belaeg.disclosure.ReportData;
import dk.belaeg.disclosure.Reprint;
import dk.belaeg.disclosure.SmallNumbers;
import dk.belaeg.disclosure.SuppressionRules;
import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.Structure;
import dk.belaeg.disclosure.protect.Protection;
import dk.belaeg.report.Wording;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Subjects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * With the pattern of marks held fixed, numbers that differ only where they are hidden give the same public files, byte
 * for byte: everything after protection is done again with the numbers of the witnesses.
 */
@Tag("slow")
class HiddenNumbersTest {
    private static final Path SAMPLE = RepositoryTest.ROOT.resolve("data-samples/syddanmark-2026");

    @Test
    void publicFilesDependOnNothingHidden(@TempDir Path temporary) throws Exception {
        Path folder = temporary.resolve("runde");
        GoldenRunTest.copy(SAMPLE, folder);
        Contracts contracts = Contracts.load(folder.resolve("opslag"));
        Round round = Subjects.round(folder, contracts);
        Pipeline pipeline = new Pipeline(round, contracts, (step, took) -> {}, "0");
        SuppressionRules rules = SmallNumbers.rules(round, contracts.codes());
        Checked checked = pipeline.check();
        Wording wording = Wording.of(round, contracts, checked, Subjects.all());
        List<ReportSchema> schemas = wording.reports();
        List<ReportData> reports;
        try (Engine engine = Engine.start(Engine.Profile.SMALL, Files.createDirectory(temporary.resolve("skrot")))) {
            reports = pipeline.measure(engine, schemas, checked, name -> Optional.empty())
                    .reports();
        }
        Disclosure.Released released = new Disclosure(rules).release(reports);
        SortedMap<String, String> expected = published(pipeline, checked, wording, reports, released, round);

        Set<Integer> tried = new TreeSet<>();
        int others = 0;
        for (Map<Integer, Long> shift : together(released.proof().protection())) {
            List<ReportData> other = shifted(reports, released.proof().truth().structure(), shift);
            Disclosure.Released again = Reprint.of(rules, other, released);
            assertEquals(expected, published(pipeline, checked, wording, other, again, round));
            tried.addAll(shift.keySet());
            others++;
        }
        // what no table shows may have been another too
        Set<Integer> untried = new TreeSet<>(released.proof().printed().hidden());
        untried.removeAll(tried);
        assertEquals(Set.of(), untried, "every hidden number has been another");
        assertTrue(others >= 2, others + " other rounds");
    }

    private static SortedMap<String, String> published(
            Pipeline pipeline,
            Checked checked,
            Wording wording,
            List<ReportData> reports,
            Disclosure.Released released,
            Round round)
            throws Exception {
        try (ReleaseFolders folders = ReleaseFolders.open(round)) {
            return ReleaseFolders.digests(pipeline.publish(checked, wording, reports, released, folders, false)
                    .release()
                    .folder());
        }
    }

    /** Shifts that have no cell and no sum in common can be made at once; few rounds then try every hidden number. */
    private static List<Map<Integer, Long>> together(Protection protection) {
        List<Map<Integer, Long>> packed = new ArrayList<>();
        Set<Integer> left = new HashSet<>();
        protection.shifts().forEach(shift -> left.addAll(shift.by().keySet()));
        while (!left.isEmpty()) {
            Map<Integer, Long> pack = new TreeMap<>();
            for (Protection.Shift shift : protection.shifts()) {
                boolean needed = shift.by().keySet().stream().anyMatch(left::contains);
                if (needed && shift.by().keySet().stream().noneMatch(pack::containsKey)) {
                    pack.putAll(shift.by());
                    left.removeAll(shift.by().keySet());
                }
            }
            packed.add(pack);
        }
        return packed;
    }

    /** The same reports with other counts. */
    private static List<ReportData> shifted(List<ReportData> reports, Structure structure, Map<Integer, Long> shift) {
        Map<CellKey, Long> by = new HashMap<>();
        shift.forEach((cell, change) -> by.put(structure.keys().get(cell), change));
        return reports.stream().map(report -> shifted(report, by)).toList();
    }

    private static ReportData shifted(ReportData report, Map<CellKey, Long> by) {
        ReportSchema schema = report.schema();
        List<String> columns = schema.columns().stream().map(Column::name).toList();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (@Nullable Object[] row : report.rows()) {
            @Nullable Object[] other = row.clone();
            for (ReportField count : schema.fields()) {
                if (count.persons()) {
                    TreeMap<String, String> place = new TreeMap<>();
                    for (ReportField key : schema.keys()) {
                        place.put(key.name(), Objects.toString(row[columns.indexOf(key.name())]));
                    }
                    long change = by.getOrDefault(new CellKey(count.name(), place), 0L);
                    for (String bound : List.of("_lower", "_upper")) {
                        int at = columns.indexOf(count.name() + bound);
                        other[at] = row[at] instanceof Long number ? (Object) (number + change) : row[at];
                    }
                }
            }
            rows.add(other);
        }
        return new ReportData(schema, rows);
    }
}
