package dk.belaeg.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Contracts from texts, for tests in other rooms. */
public final class SchemaTexts {
    static final ReportSchema.Chapter CHAPTER = new ReportSchema.Chapter("demand", "Efterspørgsel", 1);

    private SchemaTexts() {}

    public static ReportSchema report(String json) {
        Problems problems = new Problems();
        Problems.Place place = problems.in("report.json");
        ReportSchema report =
                Binding.bind(ReportSchema.class, json, place, CHAPTER).orElseThrow();
        report.check(place);
        assertEquals(List.of(), problems.sentences());
        return report;
    }

    public static AnnexSchema annex(String json, List<ReportSchema> reports) {
        Problems problems = new Problems();
        AnnexSchema annex = annex(json, reports, problems);
        assertEquals(List.of(), problems.sentences());
        return annex;
    }

    private static AnnexSchema annex(String json, List<ReportSchema> reports, Problems problems) {
        Problems.Place place = problems.in("annex.json");
        AnnexSchema annex = Binding.bind(AnnexSchema.class, json, place).orElseThrow();
        new AnnexChecks(reports, Set.of("followup", "portal")).check(annex, place);
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
        Problems problems = new Problems();
        annex(json, reports, problems);
        return problems.sentences();
    }
}
