package dk.belaeg.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.contract.Column;
import dk.belaeg.contract.Columns;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.ReportField;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A column name is written once in code, as a constant, and the schemas have it: what subjects share in {@link Columns},
 * what one has alone with the subject.
 */
class ColumnsTest {
    private static final Pattern LITERAL = Pattern.compile(
            "\\b(?:col|as|getAs|getField|withColumn|withColumnRenamed|drop|"
                    + "select|groupBy|partitionBy|orderBy|join|sum|max|min|count|first|lag)\\([^()]*?\"([a-z][a-z0-9_]*)\"");

    /** Where datasets are made. */
    private static final Path SUBJECTS = Path.of("src/main/java/dk/belaeg/subject");

    private static final Pattern CONSTANT =
            Pattern.compile("static final String ([A-Z][A-Z0-9_]*) =\\s+\"([a-z][a-z0-9_]*)\";");

    /** Constants that a subject's own code has for columns, by the folder of its package. */
    private static Map<Path, Set<String>> own() throws IOException {
        Set<String> contracted = contracted();
        Map<Path, Set<String>> own = new TreeMap<>();
        for (Path file : sources()) {
            Matcher constant = CONSTANT.matcher(Files.readString(file));
            while (constant.find()) {
                if (constant.group(1).equalsIgnoreCase(constant.group(2)) && contracted.contains(constant.group(2))) {
                    own.computeIfAbsent(file.getParent(), folder -> new TreeSet<>())
                            .add(constant.group(2));
                }
            }
        }
        return own;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SUBJECTS)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Set<String> names() {
        return Arrays.stream(Columns.class.getFields())
                .map(ColumnsTest::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Columns that come in, that go out, that say which rows a report shows, and that a round's dimensions have. */
    private static Set<String> contracted() {
        Contracts contracts = ScenarioColumns.contracts();
        Set<String> names = new TreeSet<>();
        Stream.concat(
                        ScenarioColumns.tables(contracts).flatMap(table -> table.columns().stream()),
                        contracts.reports().stream().flatMap(report -> report.columns().stream()))
                .map(Column::name)
                .forEach(names::add);
        contracts.reports().forEach(report -> names.addAll(report.where().keySet()));
        Dimensions.ALL.forEach(table -> table.forEach(column -> names.add(column.name())));
        return names;
    }

    @Test
    void everyConstantIsAColumnOfAContract() {
        Set<String> unknown = new TreeSet<>(names());
        unknown.removeAll(contracted());
        assertEquals(Set.of(), unknown, "correct the constant in Columns, or the schema");
    }

    @Test
    void constantsAreNamedAsTheirColumns() {
        List<String> others = Arrays.stream(Columns.class.getFields())
                .filter(field -> !field.getName().equalsIgnoreCase(value(field)))
                .map(Field::getName)
                .toList();
        assertEquals(List.of(), others);
    }

    /** What a report shows is computed from the dataset's columns, so the measures must deliver every one of them. */
    @Test
    void everyColumnOfAReportIsDeliveredUnderAConstantOrAsItCameIn() throws IOException {
        Contracts contracts = ScenarioColumns.contracts();
        Set<String> constants = new TreeSet<>(names());
        own().values().forEach(constants::addAll);
        Set<String> known = new TreeSet<>(constants);
        constants.forEach(name -> known.add(Columns.reasonOf(name)));
        ScenarioColumns.tables(contracts)
                .flatMap(table -> table.columns().stream())
                .map(Column::name)
                .forEach(known::add);
        List<String> missing = new ArrayList<>();
        contracts.reports().forEach(report -> report.fields().stream()
                .map(ReportField::columns)
                .flatMap(List::stream)
                .map(Column::name)
                .filter(name -> !known.contains(name))
                .forEach(name -> missing.add(report.name() + "." + name)));
        assertEquals(List.of(), missing);
    }

    @Test
    void measuresNameColumnsByTheirConstants() throws IOException {
        Map<Path, Set<String>> own = own();
        List<String> literals = new ArrayList<>();
        for (Path file : sources()) {
            Set<String> names = new TreeSet<>(names());
            names.addAll(own.getOrDefault(file.getParent(), Set.of()));
            Matcher literal = LITERAL.matcher(Files.readString(file));
            while (literal.find()) {
                if (names.contains(literal.group(1))) {
                    literals.add(file.getFileName() + ": " + literal.group(1));
                }
            }
        }
        assertEquals(List.of(), literals, "use the constant of Columns, or the subject's own");
    }
}
