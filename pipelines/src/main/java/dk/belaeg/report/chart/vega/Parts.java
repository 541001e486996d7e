package dk.belaeg.report.chart.vega;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.belaeg.report.chart.figure.Series;
import dk.belaeg.report.chart.figure.ValueFormat;
import dk.belaeg.schema.Value;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of data, and the layers that several kinds share. */
record Parts(ValueFormat format) {
    /** A row with a name and what the figure shows of its value. */
    ObjectNode row(String name, Value value) {
        return Json.object("navn", name).setAll(Json.value(value, format));
    }

    /** One row for each name and period. */
    ArrayNode rows(List<String> periods, List<Series> series) {
        ArrayNode rows = Json.array();
        for (Series one : series) {
            IntStream.range(0, periods.size())
                    .forEach(i -> rows.add(row(one.name(), one.values().get(i)).put("tid", periods.get(i))));
        }
        return rows;
    }

    /** A field of numbers in the unit of the figure. */
    ObjectNode amount(String field) {
        return Json.field(field, "quantitative", format.unit());
    }

    static ObjectNode layer(String mark, Object... encoding) {
        return layer(Json.object("type", mark), encoding);
    }

    static ObjectNode layer(ObjectNode mark, Object... encoding) {
        return Json.object("mark", mark, "encoding", Json.object(encoding));
    }

    /** The words of a field; also for rows without a number, which then stand at zero. */
    static ObjectNode text(String field, String align, Object... encoding) {
        ObjectNode mark = Json.object("type", "text", "align", align, "dx", align.equals("left") ? 4 : 0);
        mark.set("invalid", Json.number(null));
        ObjectNode texts = Json.object(encoding);
        texts.set("text", Json.object("field", field));
        return Json.object("mark", mark, "encoding", texts);
    }

    /** Layers over one name a row. */
    static ObjectNode horizontal(ArrayNode rows, ArrayNode layers) {
        ObjectNode spec = Json.data(rows);
        spec.set("encoding", Json.object("y", Json.names("navn", "")));
        spec.set("layer", layers);
        return spec.put("width", 600);
    }

    /** One mark over time. */
    static ObjectNode chart(ArrayNode rows, ObjectNode mark, ObjectNode encoding, int height) {
        ObjectNode spec = Json.data(rows);
        spec.set("mark", mark);
        spec.set("encoding", encoding);
        return spec.put("width", 700).put("height", height);
    }
}
