package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.round.RoundSettings;
import dk.belaeg.subject.Subjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The method pages say how everything in a release is computed: every report, column, setting and definition. */
class MethodPagesTest {
    private static final Path FOLDER = RepositoryTest.ROOT.resolve("docs/metode");
    private static final String CONTENTS = "README.md";
    private static final int DEFINITIONS = 25;
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| ([0-9][0-9, ]*) \\|[^|]*\\|(.*)\\|$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([a-z-]+\\.md)\\)");

    private static Map<String, String> pages() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.collect(Collectors.toMap(
                    file -> file.getFileName().toString(), MethodPagesTest::read, (a, b) -> a, TreeMap::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyPageIsLinkedFromTheContents() throws IOException {
        Map<String, String> pages = pages();
        String contents = pages.getOrDefault(CONTENTS, "");
        List<String> missing = pages.keySet().stream()
                .filter(page -> !page.equals(CONTENTS) && !contents.contains("](" + page + ")"))
                .toList();
        assertEquals(List.of(), missing, "link the page from docs/metode/README.md");
    }

    @Test
    void everyDefinitionStandsOnThePageThatTheContentsName() throws IOException {
        Map<String, String> pages = pages();
        Map<Integer, List<String>> listed = new TreeMap<>();
        Matcher row = LISTED.matcher(pages.getOrDefault(CONTENTS, ""));
        while (row.find()) {
            for (String number : row.group(1).split(", *")) {
                Matcher link = LINK.matcher(row.group(2));
                while (link.find()) {
                    listed.computeIfAbsent(Integer.valueOf(number), n -> new ArrayList<>())
                            .add(link.group(1));
                }
            }
        }
        List<String> missing = IntStream.rangeClosed(1, DEFINITIONS)
                .filter(number -> listed.getOrDefault(number, List.of()).stream()
                        .noneMatch(page -> names(pages.getOrDefault(page, ""), number)))
                .mapToObj(number -> "Definition " + number)
                .toList();
        assertEquals(List.of(), missing, "write the words on a page, and its number in the table of definitions");
    }

    private static boolean names(String page, int number) {
        return Pattern.compile("Definition " + number + "(?![0-9])")
                .matcher(page)
                .find();
    }

    @Test
    void theMethodPageOfAReportNamesItAndItsColumns() throws Exception {
        Map<String, String> pages = pages();
        List<String> missing = new ArrayList<>();
        for (ReportSchema report : Contracts.load(Path.of("nowhere")).reports()) {
            String page = pages.getOrDefault(report.method() + ".md", "");
            report.fields().stream()
                    .filter(field -> field.role() == ReportField.Role.VALUE)
                    .map(ReportField::name)
                    .filter(name -> !name.endsWith("_level") && !page.contains("`" + name))
                    .forEach(name -> missing.add(report.method() + ".md: " + name));
            if (!page.contains("`" + report.name() + "`")) {
                missing.add(report.method() + ".md: " + report.name());
            }
        }
        assertEquals(List.of(), missing.stream().distinct().toList(), "say under »I data« what the column is");
    }

    @Test
    void everySettingOfAMeasureIsExplained() throws IOException {
        String text = String.join("\n", pages().values());
        List<String> missing = RoundSettings.all(Subjects.settings()).stream()
                .map(RoundSettings.Entry::name)
                .filter(name -> name.contains(".") && !text.contains("`" + name + "`"))
                .toList();
        assertEquals(List.of(), missing);
    }
}
