package dk.belaeg.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.contract.ReportSchema;
import dk.belaeg.contract.SchemaTexts;
import dk.belaeg.grammar.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportOrderTest {
    private static ReportSchema schema(String words) {
        return SchemaTexts.report(
                """
                {"name": "order", "title": "Prøve", "description": "Prøve.", "x-grain": "one row per geography",
                 "x-order": 1, "x-method": "pladser",
                 "x-dataset": "places",
                 "fields": [{"name": "geography", "title": "Geografi", "type": "string", "x-role": "key"%s}],
                 "primaryKey": ["geography"], "x-sort": ["geography"], "x-source": "Prøve", "x-notes": []}
                """
                        .formatted(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ", \"x-rank\": [\"region\", \"municipality\"] | region municipality health_council",
                ", \"x-rank\": [\"children\"], \"x-sums\": [\"all\"] | children adults all",
                ", \"x-rank\": [\"overnight\", \"*\", \"unknown\"], \"x-sums\": [\"area\", \"total\"] | overnight day outreach unknown area total",
                "'' | Assens total Zealand Ærø Øster Ålborg",
            })
    void valuesComeInTheOrderOfTheSchemaOthersInDanishOrderAndSumsLast(String words, String order) {
        List<String> expected = List.of(order.split(" "));
        List<List<Value>> rows = new ArrayList<>(expected.stream()
                .map(word -> List.<Value>of(new Value.Text(word)))
                .toList());
        Collections.shuffle(rows, new Random(5));
        rows.sort(ReportOrder.of(schema(words)));
        assertEquals(
                expected,
                rows.stream()
                        .flatMap(List::stream)
                        .flatMap(cell -> cell instanceof Value.Text text ? Stream.of(text.text()) : Stream.empty())
                        .toList());
    }
}
