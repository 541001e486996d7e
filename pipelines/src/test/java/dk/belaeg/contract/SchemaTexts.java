package dk.belaeg.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Contracts from texts, for tests in other rooms. */
public final class SchemaTexts {
    private SchemaTexts() {}

    public static ReportSchema report(String json) {
        List<String> problems = new ArrayList<>();
        ReportSchema report = ReportReader.report(
                JsonReader.of("report.json", json, problems), new ReportSchema.Chapter("demand", "Efterspørgsel", 1));
        assertEquals(List.of(), problems);
        return report;
    }

    public static AnnexSchema annex(String json, List<ReportSchema> reports) {
        List<String> problems = new ArrayList<>();
        AnnexSchema annex = new AnnexReader(reports, Set.of("followup", "portal"))
                .annex(JsonReader.of("annex.json", json, problems));
        assertEquals(List.of(), problems);
        return annex;
    }

    /** The program's own contracts with these files of {@code schemas/} more, by their paths. */
    public static Contracts contractsWith(Map<String, String> more, Path local) throws ContractException {
        SortedMap<String, String> files = new TreeMap<>(SchemaFiles.read());
        files.putAll(more);
        return Contracts.load(files, local);
    }

    /** What is wrong with an annex. */
    static List<String> problems(String json, List<ReportSchema> reports) {
        List<String> problems = new ArrayList<>();
        new AnnexReader(reports, Set.of("followup", "portal")).annex(JsonReader.of("annex.json", json, problems));
        return problems;
    }
}
