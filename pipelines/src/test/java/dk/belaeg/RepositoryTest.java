package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.ReportSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written beside the code is true: paths exist, outputs have their method, documents are linked. */
class RepositoryTest {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern CODE_PATH = Pattern.compile(
            "`((?:docs|schemas|data-samples|notebooks-export|bench|pipelines|\\.ci)/[A-Za-z0-9_./-]*)`");

    @Test
    void linksAndPathsInDocumentsExist() throws IOException {
        List<String> broken = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOT, 4)) {
            for (Path file : (Iterable<Path>) files.filter(RepositoryTest::isDocument)::iterator) {
                String text = Files.readString(file);
                Matcher link = LINK.matcher(text);
                while (link.find()) {
                    if (!link.group(1).startsWith("http") && !Files.exists(file.resolveSibling(link.group(1)))) {
                        broken.add(ROOT.relativize(file) + ": " + link.group(1));
                    }
                }
                Matcher path = CODE_PATH.matcher(text);
                while (path.find()) {
                    if (!isResult(path.group(1)) && !Files.exists(ROOT.resolve(path.group(1)))) {
                        broken.add(ROOT.relativize(file) + ": " + path.group(1));
                    }
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    /** Made by running the program, so that a fresh clone does not have it. */
    private static boolean isResult(String path) {
        return path.matches("data-samples/[^/]+/(?:ud|fortroligt)(?:/.*)?");
    }

    private static boolean isDocument(Path file) {
        String path = ROOT.relativize(file).toString().replace('\\', '/');
        return List.of("README.md", "CHANGELOG.md", "CONTRIBUTING.md").contains(path)
                || (path.endsWith(".md")
                        && (path.startsWith("docs/")
                                || path.startsWith("schemas/")
                                || path.startsWith("data-samples/")));
    }

    @Test
    void everyReportHasItsMethodPage() throws Exception {
        Contracts contracts = Contracts.load(Path.of("nowhere"));
        List<String> missing = contracts.reports().stream()
                .map(ReportSchema::method)
                .distinct()
                .filter(method -> !Files.exists(ROOT.resolve("docs/metode/" + method + ".md")))
                .toList();
        assertEquals(
                List.of(), missing, "write docs/metode/<name>.md for each, and link it from docs/metode/README.md");
    }

    @Test
    void theTopLevelIsWhatTheDesignSays() {
        for (String name : List.of(
                "pom.xml",
                "pipelines",
                "schemas",
                "data-samples",
                "notebooks-export",
                "README.md",
                "CHANGELOG.md",
                "CONTRIBUTING.md",
                "belaeg",
                "belaeg.cmd",
                "docs",
                "bench",
                ".ci/run")) {
            assertTrue(Files.exists(ROOT.resolve(name)), name + " is missing");
        }
    }

    @Test
    void nothingNamesAMachineOrARegistry() throws IOException {
        Pattern forbidden =
                Pattern.compile("/(?:work|farm)/|/tmp/bash_jobs|repo1?\\.maven|registry\\.npmjs|deb\\.debian\\.org");
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : (Iterable<Path>) files.filter(RepositoryTest::isText)::iterator) {
                if (forbidden.matcher(Files.readString(file)).find()) {
                    found.add(ROOT.relativize(file).toString());
                }
            }
        }
        assertEquals(List.of("pipelines/src/test/java/dk/belaeg/RepositoryTest.java"), found);
    }

    private static boolean isText(Path file) {
        String path = ROOT.relativize(file).toString().replace('\\', '/');
        boolean generated = path.startsWith(".git/")
                || path.contains("target/")
                || path.contains("/ud/")
                || path.contains("/fortroligt/");
        return Files.isRegularFile(file)
                && !generated
                && Stream.of(".java", ".md", ".xml", ".json", ".sh", ".cmd", ".css", ".properties", "/run", "belaeg")
                        .anyMatch(path::endsWith);
    }

    /** A round of the whole country has the country where others have their region. */
    @Test
    void noTableIsOfTheRegionAlone() throws Exception {
        List<String> regional = Contracts.load(Path.of("nowhere")).reports().stream()
                .filter(report -> {
                    List<String> levels = report.where().getOrDefault("geography_level", List.of());
                    return levels.contains("region") && !levels.contains("country");
                })
                .map(ReportSchema::name)
                .toList();
        assertEquals(List.of(), regional);
    }
}
