package dk.belaeg.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads report schemas and checks that what they say of their own columns and figures holds. */
final class ReportReader {
    private ReportReader() {}

    /** @param chapter that its subject belongs to */
    static ReportSchema report(JsonReader json, ReportSchema.Chapter chapter) {
        List<ReportField> fields =
                json.list("fields").stream().map(ReportReader::field).toList();
        Set<String> names = fields.stream().map(ReportField::name).collect(Collectors.toSet());
        if (names.size() < fields.size()) {
            json.problem("to kolonner har samme navn.");
        }
        checkKeysFirst(json, fields);
        List<FigureSchema> figures = new ArrayList<>();
        for (JsonReader figure : json.list("x-figures")) {
            figures.add(figure(figure, names));
        }
        Optional<ReportSchema.Cells> cells = json.object("x-cells").map(c -> {
            ReportSchema.Cells read = new ReportSchema.Cells(c.text("geography"), c.text("group"));
            c.nothingElse();
            return read;
        });
        ReportSchema report = new ReportSchema(
                json.text("name"),
                json.text("title"),
                sheet(json),
                json.text("description"),
                json.text("x-grain"),
                chapter,
                json.text("x-method"),
                fields,
                cells,
                figures,
                json.texts("x-notes"),
                json.text("x-source"),
                json.whole("x-order", 100),
                json.text("x-dataset"),
                json.lists("x-where"),
                json.texts("x-sort"),
                json.text("x-questionnaire", ""),
                json.texts("x-own"),
                json.texts("x-origins"));
        json.mustExist("x-sort", report.sort(), names);
        json.mustExist("x-own", report.own(), names);
        if (!report.origins().isEmpty()
                && report.origins().size() != report.source().split(ReportSchema.BETWEEN).length) {
            json.problem("»x-origins« skal nævne én kilde for hver del af »x-source«.");
        }
        report.figures().stream().filter(FigureSchema::inWorkbook).forEach(figure -> checkSheet(json, figure, report));
        if (report.countsPersons() && cells.isEmpty()) {
            json.problem("tabellen tæller personer; »x-cells« skal sige hvor og for hvem.");
        }
        cells.ifPresent(c -> json.mustExist("x-cells", List.of(c.geography(), c.group()), names));
        fields.stream()
                .filter(field -> !field.lacks().isEmpty())
                .forEach(field -> json.mustExist(field.name(), List.of(field.lacks()), names));
        fields.forEach(field -> field.derived().ifPresent(d -> json.mustExist(field.name(), d.sources(), names)));
        json.texts("primaryKey");
        json.nothingElse();
        return report;
    }

    /** A chart in the workbook is bound to cells, so its columns must be on the sheet. */
    private static void checkSheet(JsonReader json, FigureSchema figure, ReportSchema report) {
        for (String part : List.of("label", "value", "reference", "x")) {
            String column = figure.parts().getOrDefault(part, "");
            if (report.fields().stream().anyMatch(field -> field.name().equals(column) && field.machineOnly())) {
                json.problem("figuren " + figure.id() + " skal i Excel, men kolonnen " + column + " vises ikke dér.");
            }
        }
        boolean overYears = report.fields().stream()
                .filter(field -> field.name().equals(figure.parts().get("x")))
                .allMatch(field -> field.type() == ReportField.Type.YEAR);
        if (!overYears) {
            json.problem("figuren " + figure.id() + " skal i Excel, og dér kan linjer kun gå over år.");
        }
    }

    private static String sheet(JsonReader json) {
        String sheet = json.text("x-sheet", json.text("title"));
        if (sheet.length() > ReportSchema.LONGEST_SHEET) {
            json.problem("navnet på et ark kan højst være på " + ReportSchema.LONGEST_SHEET
                    + " tegn; giv det et kort i »x-sheet«.");
        }
        return sheet;
    }

    private static void checkKeysFirst(JsonReader json, List<ReportField> fields) {
        List<String> keys = fields.stream()
                .filter(field -> field.role() == ReportField.Role.KEY)
                .map(ReportField::name)
                .toList();
        if (keys.isEmpty() || !keys.equals(json.texts("primaryKey"))) {
            json.problem("»primaryKey« skal være kolonnerne med x-role key, i samme rækkefølge.");
        }
    }

    private static ReportField field(JsonReader json) {
        ReportField field = new ReportField(
                json.text("name"),
                json.text("title"),
                json.text("description", ""),
                TableReader.oneOf(json, "x-role", ReportField.Role.values(), ReportField.Role.VALUE),
                type(json),
                json.text("unit", ""),
                json.whole("x-decimals", 0),
                json.truth("x-persons", false),
                json.object("x-derived").flatMap(ReportReader::derived),
                json.text("x-codes", ""),
                json.truth("x-reason", false),
                json.truth("x-machine-only", false),
                json.text("x-question", ""),
                List.of(),
                json.texts("x-rank"),
                json.texts("x-sums"),
                json.text("x-lacks", ""));
        if (!field.lacks().isEmpty() && field.derived().isPresent()) {
            json.problem("en afledt kolonne mangler kun, hvad den, den er afledt af, mangler.");
        }
        if (!field.sums().isEmpty() && field.role() != ReportField.Role.KEY) {
            json.problem("»x-sums« hører til en nøgle.");
        }
        if (field.persons() && field.derived().isPresent()) {
            json.problem("en afledt kolonne tæller ikke selv personer; det gør den, den er afledt af.");
        }
        json.nothingElse();
        return field;
    }

    private static ReportField.Type type(JsonReader json) {
        String type = json.text("type");
        return switch (type) {
            case "string" -> ReportField.Type.TEXT;
            case "integer" -> json.truth("x-count", false) ? ReportField.Type.COUNT : ReportField.Type.WHOLE;
            case "number" -> ReportField.Type.DECIMAL;
            case "year" -> ReportField.Type.YEAR;
            case "date" -> ReportField.Type.DAY;
            case "boolean" -> ReportField.Type.TRUTH;
            default -> {
                json.problem("typen »" + type + "« kendes ikke.");
                yield ReportField.Type.TEXT;
            }
        };
    }

    private static Optional<Derived> derived(JsonReader json) {
        Derived derived = null;
        if (json.has("ratio")) {
            List<String> parts = two(json, "ratio");
            derived = new Derived.Ratio(parts.get(0), parts.get(1), json.whole("times", 1));
        } else if (json.has("difference")) {
            List<String> parts = two(json, "difference");
            derived = new Derived.Difference(parts.get(0), parts.get(1));
        } else if (json.has("growth")) {
            List<String> parts = two(json, "growth");
            derived = new Derived.Growth(parts.get(0), parts.get(1));
        } else if (json.has("span")) {
            List<String> parts = two(json, "span");
            derived = new Derived.Span(parts.get(0), parts.get(1));
        } else if (json.has("since")) {
            List<String> parts = two(json, "since");
            derived = new Derived.Since(parts.get(0), parts.get(1), json.truth("percent", false));
        } else {
            json.problem("skal være ratio, difference, growth, since eller span.");
        }
        json.nothingElse();
        return Optional.ofNullable(derived);
    }

    private static List<String> two(JsonReader json, String property) {
        List<String> parts = json.texts(property);
        if (parts.size() != 2) {
            json.problem("»" + property + "« skal nævne to kolonner.");
            return List.of("", "");
        }
        return parts;
    }

    private static FigureSchema figure(JsonReader json, Set<String> names) {
        FigureSchema figure = new FigureSchema(
                json.text("id"),
                json.text("title"),
                json.text("subtitle", ""),
                TableReader.oneOf(json, "kind", FigureSchema.Kind.values(), FigureSchema.Kind.RANKED_BARS),
                json.textMap("parts"),
                json.lists("where"),
                json.whole("most", 0),
                json.texts("ends"),
                json.text("compare", ""),
                json.truth("inWorkbook", false));
        json.mustExist("parts", figure.parts().values(), names);
        json.mustExist("where", figure.where().keySet(), names);
        Set<String> wanted = new HashSet<>(figure.kind().parts());
        wanted.removeAll(figure.parts().keySet());
        for (String part : wanted) {
            json.problem("figuren mangler delen »" + part + "«.");
        }
        for (String part : figure.parts().keySet()) {
            if (!figure.kind().knows(part)) {
                json.problem("figurer af slagsen " + figure.kind().id() + " har ingen del »" + part + "«.");
            }
        }
        if (!figure.ends().isEmpty() && figure.ends().size() != 2) {
            json.problem("»ends« skal være to tekster.");
        }
        if (figure.inWorkbook() && !figure.kind().isNative()) {
            json.problem("Excel har ingen figur af slagsen " + figure.kind().id() + ".");
        }
        json.nothingElse();
        return figure;
    }
}
