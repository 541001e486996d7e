package dk.belaeg.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dk.belaeg.contract.ReportSchema;
import dk.belaeg.contract.SchemaTexts;
import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.Hierarchy;
import dk.belaeg.disclosure.protect.Policy;
import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A number that tells of a count is hidden where the count is, and rows that differ in other keys have one count. */
class HiddenWithTest {
    private static final ReportSchema REPORT = SchemaTexts.report(
            """
            {"name": "r", "title": "R", "description": "R.", "x-grain": "one row per place, year and part",
             "x-method": "m", "x-dataset": "d",
             "x-cells": {"geography": "geography", "group": "geography", "without": ["part"]},
             "fields": [{"name": "geography", "title": "Sted", "type": "string", "x-role": "key"},
                        {"name": "year", "title": "År", "type": "year", "x-role": "key"},
                        {"name": "part", "title": "Del", "type": "string", "x-role": "key"},
                        {"name": "cases", "title": "Sager", "type": "integer", "x-count": true, "x-persons": true},
                        {"name": "change", "title": "Ændring", "type": "integer",
                         "x-derived": {"since": ["cases", "year"]}},
                        {"name": "cost", "title": "Udgift", "type": "number", "unit": "kr."},
                        {"name": "amount", "title": "Bidrag", "type": "number", "unit": "kr.", "x-reason": true,
                         "x-hidden-with": ["cases", "change"]},
                        {"name": "share", "title": "Andel", "type": "number",
                         "x-derived": {"ratio": ["amount", "cost"], "times": 100}}],
             "primaryKey": ["geography", "year", "part"], "x-sort": ["geography", "year", "part"],
             "x-source": "Opdigtet"}
            """);
    private static final Hierarchy GEOGRAPHY =
            new Hierarchy(CellKey.GEOGRAPHY, Map.of("a", "all", "b", "all", "c", "all", "d", "all"));
    private static final Policy POLICY = new Policy(3, true, 1, true, List.of(), Policy.Weights.STANDARD, 1000);

    private static void add(List<@Nullable Object[]> rows, String place, int year, long cases, long amount) {
        for (String part : List.of("one", "other")) {
            // a row of the first year has no part, and says why
            rows.add(new @Nullable Object[] {
                place,
                year,
                part,
                cases,
                cases,
                new BigDecimal("900"),
                year == 2024 ? null : BigDecimal.valueOf(amount),
                year == 2024 ? "udgangspunktet" : null
            });
        }
    }

    private static ReleasedTable released() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        add(rows, "a", 2024, 2, 0);
        add(rows, "a", 2025, 20, 31);
        add(rows, "b", 2024, 21, 0);
        add(rows, "b", 2025, 22, 32);
        add(rows, "c", 2024, 1, 0);
        add(rows, "c", 2025, 40, 33);
        add(rows, "d", 2024, 3, 0);
        add(rows, "d", 2025, 30, 34);
        add(rows, "all", 2024, 27, 0);
        add(rows, "all", 2025, 112, 35);
        return new Disclosure(new SuppressionRules(List.of(GEOGRAPHY), POLICY))
                .release(List.of(new ReportData(REPORT, rows)))
                .tables()
                .get(0);
    }

    private static List<Value> row(ReleasedTable table, String place, int year) {
        List<List<Value>> found = table.rows().stream()
                .filter(row ->
                        row.get(0).equals(new Value.Text(place)) && row.get(1).equals(Value.Amount.of(year)))
                .toList();
        // both parts have the very count
        assertEquals(2, found.size());
        assertEquals(found.get(0).get(3), found.get(1).get(3));
        return found.get(0);
    }

    @Test
    void whatTellsOfAHiddenCountIsHiddenWithIt() {
        ReleasedTable table = released();
        List<Value> first = row(table, "a", 2024);
        assertInstanceOf(Value.Mark.class, first.get(3));
        assertInstanceOf(Value.Mark.class, first.get(6), "a reason stands for no number that is hidden");
        // the count of this year is shown, but not what it has changed by
        List<Value> then = row(table, "a", 2025);
        assertEquals(Value.Amount.of(20), then.get(3));
        assertEquals(List.of(new Value.Mark("x"), new Value.Mark("x")), then.subList(6, 8));
        assertEquals(new Value.Mark("x"), then.get(4));
        assertInstanceOf(Value.Amount.class, then.get(5));
    }

    @Test
    void whatTellsOfShownCountsIsShown() {
        List<Value> shown = row(released(), "b", 2025);
        assertEquals(Value.Amount.of(1), shown.get(4));
        assertEquals(Value.Amount.of(32), shown.get(6));
        assertNotEquals(new Value.Mark("x"), shown.get(7));
        assertEquals(
                new Value.Blank("udgangspunktet"), row(released(), "b", 2024).get(6));
    }
}
