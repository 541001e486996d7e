package dk.belaeg.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.belaeg.contract.Derived;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.Marks;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.disclosure.SuppressionRules;
import dk.belaeg.disclosure.model.Hierarchy;
import dk.belaeg.report.ReleaseContent;
import java.util.List;

/**
 * How numbers are hidden in a release, for whoever wants to verify it: what the marks stand for, what adds up to what,
 * and which columns count persons or follow from such. It says nothing that the tables do not.
 */
public final class DisclosureFile {
    public static final String NAME = "kvalitet/skjulte-tal.json";

    private DisclosureFile() {}

    static byte[] of(ReleaseContent content) {
        SuppressionRules rules = content.rules();
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("pr_dato", content.round().asOf().toString());
        root.put("mindste_antal", rules.policy().k());
        root.put("nuller_vises", rules.policy().zerosShown());
        root.put("mindste_spaend", rules.policy().width());
        root.put("sendes_til_kommuner", rules.policy().insiders());
        ArrayNode marks = root.putArray("maerker");
        for (Marks.Meaning meaning : Marks.meanings(rules.policy())) {
            ObjectNode mark = marks.addObject();
            mark.put("maerke", meaning.mark()).put("betyder", meaning.meaning());
            mark.put("fra", meaning.interval().lower());
            if (meaning.interval().bounded()) {
                mark.put("til", meaning.interval().upper());
            }
        }
        ArrayNode hierarchies = root.putArray("hierarkier");
        for (Hierarchy hierarchy : rules.hierarchies()) {
            ObjectNode node = hierarchies.addObject();
            node.put("dimension", hierarchy.dimension());
            ObjectNode parts = node.putObject("del_af");
            hierarchy.parents().forEach(parts::put);
        }
        ArrayNode tables = root.putArray("tabeller");
        content.tables().stream()
                .map(ReleasedTable::schema)
                .filter(ReportSchema::countsPersons)
                .forEach(schema -> table(tables.addObject(), schema));
        return DataPackage.bytes(root);
    }

    private static void table(ObjectNode node, ReportSchema schema) {
        node.put("navn", schema.name());
        ArrayNode keys = node.putArray("noegler");
        List<String> without = schema.cells().map(ReportSchema.Cells::without).orElse(List.of());
        schema.keys().stream()
                .map(ReportField::name)
                .filter(key -> !without.contains(key))
                .forEach(keys::add);
        schema.cells()
                .ifPresent(cells -> node.put("geografi", cells.geography()).put("gruppe", cells.group()));
        ArrayNode counts = node.putArray("antal");
        ArrayNode derived = node.putArray("afledt");
        for (ReportField field : schema.fields()) {
            if (field.persons()) {
                counts.addObject().put("navn", field.name()).put("overskrift", field.header());
            }
            // what follows from other rows as well is not told row by row
            field.derived()
                    .filter(from -> !from.acrossRows())
                    .ifPresent(from -> derived(derived.addObject().put("navn", field.name()), from));
        }
    }

    private static void derived(ObjectNode node, Derived derived) {
        ArrayNode from = node.putArray("af");
        derived.sources().forEach(from::add);
        if (derived instanceof Derived.Ratio ratio) {
            node.put("hvordan", "forhold").put("gange", ratio.times());
        } else {
            boolean span = derived instanceof Derived.Span;
            node.put("hvordan", span ? "spænd" : derived instanceof Derived.Difference ? "forskel" : "vækst");
        }
    }
}
