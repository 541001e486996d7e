package dk.belaeg.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.FigureSchema;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.grammar.Sha256;
import dk.belaeg.publish.compare.KeyFigureJson;
import dk.belaeg.report.ReleaseContent;
import dk.belaeg.report.annex.KeyFigure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The data of a release described for machines: a Data Package (version 2) with a Table Schema for every csv. */
final class DataPackage {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private DataPackage() {}

    /**
     * @param files bytes of each csv, by table name
     * @param figures the headline figures of the annexes
     */
    static byte[] of(
            ReleaseContent content, List<MachineTable> tables, Map<String, byte[]> files, List<KeyFigure> figures) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        root.put("name", "belaeg-" + content.round().year());
        root.put("title", content.round().name());
        root.put("description", description(content));
        root.put("version", content.round().asOf().toString());
        ArrayNode resources = root.putArray("resources");
        for (MachineTable table : tables) {
            resources.add(resource(table, files.getOrDefault(table.schema().name(), new byte[0]), content.codes()));
        }
        ArrayNode headlines = root.putArray(KeyFigureJson.NAME);
        figures.forEach(figure -> KeyFigureJson.write(figure, headlines.addObject()));
        return bytes(root);
    }

    private static String description(ReleaseContent content) {
        String base = "Tal for " + content.round().regionName(content.codes()) + ", opgjort pr. "
                + content.round().asOf() + ".";
        return content.round().fictional() ? base + " Alle data er opdigtede." : base;
    }

    private static ObjectNode resource(MachineTable table, byte[] csv, Codes codes) {
        ReportSchema schema = table.schema();
        ObjectNode resource = MAPPER.createObjectNode();
        resource.put("name", schema.name());
        resource.put("type", "table");
        resource.put("path", schema.name() + ".csv");
        resource.put("title", schema.title());
        resource.put("description", schema.description());
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("bytes", csv.length);
        resource.put("hash", "sha256:" + Sha256.hex(csv));
        ObjectNode tableSchema = resource.putObject("schema");
        tableSchema.put("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
        ArrayNode fields = tableSchema.putArray("fields");
        table.columns().forEach(column -> fields.add(field(column, codes)));
        tableSchema.putArray("missingValues").add("");
        ArrayNode key = tableSchema.putArray("primaryKey");
        schema.keys().forEach(field -> key.add(field.name()));
        resource.put("x-grain", schema.grain());
        ArrayNode notes = resource.putArray("x-notes");
        schema.allNotes().forEach(notes::add);
        resource.put("x-source", schema.source());
        ArrayNode figures = resource.putArray("x-figures");
        schema.figures().forEach(figure -> figures.add(figure(figure)));
        return resource;
    }

    /** How a figure is drawn from the table's columns, for programs that want to draw it themselves. */
    private static ObjectNode figure(FigureSchema figure) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", figure.id());
        node.put("title", figure.title());
        node.put("subtitle", figure.subtitle());
        node.put("kind", figure.kind().id());
        ObjectNode parts = node.putObject("parts");
        new TreeMap<>(figure.parts()).forEach(parts::put);
        ObjectNode where = node.putObject("where");
        new TreeMap<>(figure.where()).forEach((column, values) -> values.forEach(where.putArray(column)::add));
        node.put("most", figure.most());
        return node;
    }

    private static ObjectNode field(MachineTable.Column column, Codes codes) {
        ReportField reported = column.field();
        ObjectNode field = MAPPER.createObjectNode();
        field.put("name", column.name());
        field.put("title", Codebook.title(column));
        field.put("description", Codebook.description(column));
        field.put("type", Codebook.type(column));
        if (!reported.unit().isEmpty() && Codebook.isNumber(column)) {
            field.put("x-unit", reported.unit());
        }
        if (reported.role() == ReportField.Role.KEY) {
            field.putObject("constraints").put("required", true);
        }
        if (!reported.changes().isEmpty() && column.part() == MachineTable.Part.VALUE) {
            reported.changes().forEach(field.putArray("x-changes")::add);
        }
        List<CodeList.Entry> codesOf = Codebook.categories(column, codes);
        if (!codesOf.isEmpty()) {
            ArrayNode categories = field.putArray("categories");
            codesOf.forEach(entry ->
                    categories.addObject().put("value", entry.get("code")).put("label", entry.get("name")));
        }
        return field;
    }

    /** JSON as text with line ends that do not depend on the machine. */
    static byte[] bytes(ObjectNode root) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        try {
            return (MAPPER.writer(printer).writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
