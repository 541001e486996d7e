package dk.belaeg.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Contracts from texts, for tests in other rooms. */
public final class SchemaTexts {
    private SchemaTexts() {}

    public static ReportSchema report(String json) {
        List<String> problems = new ArrayList<>();
        ReportSchema report = ReportReader.report(JsonReader.of("report.json", json, problems));
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

    /** What is wrong with an annex. */
    static List<String> problems(String json, List<ReportSchema> reports) {
        List<String> problems = new ArrayList<>();
        new AnnexReader(reports, Set.of("followup", "portal")).annex(JsonReader.of("annex.json", json, problems));
        return problems;
    }
}
