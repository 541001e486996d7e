package dk.belaeg.contract;

import static dk.belaeg.contract.CodeListFile.cell;
import static dk.belaeg.contract.CodeListFile.elements;
import static dk.belaeg.contract.CodeListFile.items;
import static dk.belaeg.contract.CodeListFile.key;
import static dk.belaeg.contract.CodeListFile.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What every code list owes its readers. Each check returns its problems as sentences, none when all is well. */
final class CodeListContract {

    private static final Pattern STRAY = Pattern.compile("^\\s|\\s$|\\s\\s|[\\p{Cntrl}\\p{Cf}\u00a0]");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,6})?");
    private static final Optional<String> FINE = Optional.empty();

    private CodeListContract() {}

    /** Plain text: no byte order mark, line feeds only, one at the end, composed letters. */
    static List<String> ofText(CodeListFile list) {
        List<String> problems = new ArrayList<>();
        String text = list.text();
        if (text.startsWith("\ufeff")) {
            problems.add("byte order mark");
        }
        if (text.indexOf('\ufffd') >= 0) {
            problems.add("not UTF-8");
        }
        if (text.indexOf('\r') >= 0) {
            problems.add("carriage return");
        }
        if (!text.endsWith("\n") || text.endsWith("\n\n")) {
            problems.add("not exactly one line feed at the end");
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            problems.add("decomposed letters");
        }
        return problems;
    }

    /** The schema names the columns of the file in order and says of each what it is. */
    static List<String> ofSchema(CodeListFile list) {
        List<String> problems = new ArrayList<>();
        List<String> named =
                list.fields().stream().map(field -> field.path("name").asText()).toList();
        if (!named.equals(list.header())) {
            problems.add("columns " + list.header() + " but fields " + named);
        }
        if (!list.schema().path("x-name").asText().equals(list.name())) {
            problems.add("x-name is not the file's name");
        }
        if (!list.schema().path("x-grain").asText().startsWith("one row per ")) {
            problems.add("no grain");
        }
        if (!named.contains("source") || named.contains("valid_from") != named.contains("valid_to")) {
            problems.add("no source, or half a period");
        }
        for (JsonNode field : list.fields()) {
            for (String part : List.of("title", "description", "type")) {
                if (field.path(part).asText().isBlank()) {
                    problems.add(field.path("name").asText() + " has no " + part);
                }
            }
        }
        return problems;
    }

    /** Every cell keeps its type and constraints, carries no stray blanks, and every row has a source. */
    static List<String> ofCells(CodeListFile list) {
        List<String> problems = new ArrayList<>();
        if (list.rows().isEmpty() && !list.schema().path("x-only-local").asBoolean()) {
            problems.add("no rows");
        }
        for (Map<String, String> row : list.rows()) {
            for (JsonNode field : list.fields()) {
                String column = field.path("name").asText();
                ofCell(cell(row, column), field).ifPresent(text -> problems.add(row + ": " + column + " " + text));
            }
            if (cell(row, "source").isBlank()) {
                problems.add(row + ": no source");
            }
        }
        return problems;
    }

    private static Optional<String> ofCell(String cell, JsonNode field) {
        JsonNode rule = field.path("constraints");
        String type = field.path("type").asText();
        if (cell.isEmpty()) {
            return rule.path("required").asBoolean() ? Optional.of("is empty") : FINE;
        }
        if (STRAY.matcher(cell).find()) {
            return Optional.of("has stray blanks");
        }
        if (!isOfType(cell, type)) {
            return Optional.of("is no " + type);
        }
        if (rule.has("pattern") && !Pattern.matches(rule.path("pattern").asText(), cell)) {
            return Optional.of("does not match its pattern");
        }
        if (rule.has("enum") && !texts(rule.path("enum")).contains(cell)) {
            return Optional.of("is not one of " + rule.path("enum"));
        }
        if (rule.has("maxLength") && cell.length() > rule.path("maxLength").asInt()) {
            return Optional.of("is too long");
        }
        if (rule.has("minimum")
                && new BigDecimal(cell).compareTo(rule.path("minimum").decimalValue()) < 0) {
            return Optional.of("is too small");
        }
        if (rule.has("maximum")
                && new BigDecimal(cell).compareTo(rule.path("maximum").decimalValue()) > 0) {
            return Optional.of("is too large");
        }
        return field.has("x-list") ? ofItems(items(cell)) : FINE;
    }

    private static Optional<String> ofItems(List<String> parts) {
        boolean bad = parts.stream()
                .anyMatch(part -> part.isEmpty() || STRAY.matcher(part).find());
        return bad || new HashSet<>(parts).size() < parts.size()
                ? Optional.of("has an empty, doubled or badly spaced item")
                : FINE;
    }

    private static boolean isOfType(String cell, String type) {
        return switch (type) {
            case "string" -> true;
            case "integer" -> INTEGER.matcher(cell).matches();
            case "number" -> NUMBER.matcher(cell).matches();
            case "boolean" -> cell.equals("true") || cell.equals("false");
            case "date" -> isDay(cell);
            default -> false;
        };
    }

    private static boolean isDay(String cell) {
        try {
            return DAY.matcher(cell).matches()
                    && LocalDate.parse(cell).toString().equals(cell);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Keys are whole and unique, other unique columns too, and the rows stand in the order of their key. */
    static List<String> ofKeys(CodeListFile list) {
        List<String> problems = new ArrayList<>();
        List<List<String>> unique = new ArrayList<>();
        unique.add(texts(list.schema().path("primaryKey")));
        elements(list.schema().path("uniqueKeys")).forEach(columns -> unique.add(texts(columns)));
        for (JsonNode field : list.fields()) {
            if (field.path("constraints").path("unique").asBoolean()) {
                unique.add(List.of(field.path("name").asText()));
            }
        }
        for (List<String> columns : unique) {
            Set<List<String>> seen = new HashSet<>();
            for (Map<String, String> row : list.rows()) {
                List<String> key = key(row, columns);
                boolean blank = key.stream().allMatch(String::isEmpty);
                if (columns.isEmpty() || (!blank && !seen.add(key))) {
                    problems.add("twice: " + columns + " " + key);
                }
            }
        }
        for (Map<String, String> row : list.rows()) {
            if (key(row, unique.get(0)).stream().anyMatch(String::isEmpty)) {
                problems.add("no key: " + row);
            }
        }
        List<List<String>> keys =
                list.rows().stream().map(row -> key(row, list.sortedBy())).toList();
        List<List<String>> sorted =
                keys.stream().sorted(CodeListFile.keyOrder()).toList();
        if (!keys.equals(sorted)) {
            problems.add("not sorted by " + list.sortedBy());
        }
        return problems;
    }

    /** What a cell points to is there, in this list or another. */
    static List<String> ofReferences(CodeListFile list, Function<String, CodeListFile> lists) {
        List<String> problems = new ArrayList<>();
        for (JsonNode foreign : elements(list.schema().path("foreignKeys"))) {
            List<String> columns = texts(foreign.path("fields"));
            Set<List<String>> there = keysOf(foreign.path("reference"), lists);
            for (Map<String, String> row : list.rows()) {
                List<String> key = key(row, columns);
                if (!key.stream().allMatch(String::isEmpty) && !there.contains(key)) {
                    problems.add(columns + " " + key + " is not in " + foreign.path("reference"));
                }
            }
        }
        for (JsonNode field : list.fields()) {
            if (!field.has("x-references")) {
                continue;
            }
            Set<String> there = keysOf(field.path("x-references"), lists).stream()
                    .map(key -> String.join(" ", key))
                    .collect(Collectors.toSet());
            String column = field.path("name").asText();
            list.rows().stream()
                    .flatMap(row -> items(cell(row, column)).stream())
                    .filter(item -> !there.contains(item))
                    .forEach(item -> problems.add(column + " " + item + " is nowhere"));
        }
        return problems;
    }

    private static Set<List<String>> keysOf(JsonNode reference, Function<String, CodeListFile> lists) {
        List<String> columns = texts(reference.path("fields"));
        return lists.apply(reference.path("resource").asText()).rows().stream()
                .map(row -> key(row, columns))
                .collect(Collectors.toSet());
    }

    /** Periods run forwards, and no key has two at once. The end is the day after the last. */
    static List<String> ofPeriods(CodeListFile list) {
        List<String> problems = new ArrayList<>();
        if (!list.header().contains("valid_from")) {
            return problems;
        }
        List<String> columns = texts(list.schema().path("primaryKey")).stream()
                .filter(column -> !column.equals("valid_from"))
                .toList();
        Map<String, TreeMap<String, String>> periods = new TreeMap<>();
        for (Map<String, String> row : list.rows()) {
            String to = cell(row, "valid_to").isEmpty() ? "9999-12-31" : cell(row, "valid_to");
            if (cell(row, "valid_from").compareTo(to) >= 0) {
                problems.add("backwards: " + row);
            }
            periods.computeIfAbsent(key(row, columns).toString(), key -> new TreeMap<>())
                    .put(cell(row, "valid_from"), to);
        }
        periods.forEach((key, spans) -> {
            String end = "";
            for (Map.Entry<String, String> span : spans.entrySet()) {
                if (span.getKey().compareTo(end) < 0) {
                    problems.add("overlapping periods: " + key);
                }
                end = span.getValue();
            }
        });
        return problems;
    }
}
