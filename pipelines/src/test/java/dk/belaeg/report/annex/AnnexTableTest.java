package dk.belaeg.report.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.contract.AnnexSchema;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Labels;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.contract.SchemaTexts;
import dk.belaeg.disclosure.FakeTables;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a table of an annex says of numbers that are withheld, lack a part or are not there. */
class AnnexTableTest {
    private static final ReportSchema REPORT = SchemaTexts.report(
            """
            {"name": "r", "title": "R", "description": "R.", "x-grain": "one row per area",
             "x-method": "m", "x-dataset": "d",
             "fields": [{"name": "area", "title": "Område", "type": "string", "x-role": "key"},
                        {"name": "year", "title": "År", "type": "year", "x-role": "key"},
                        {"name": "citizens", "title": "Borgere", "type": "number", "x-decimals": 0, "x-lacks": "lacking"},
                        {"name": "lacking", "title": "Mangler", "type": "string"},
                        {"name": "change", "title": "Ændring", "type": "number", "unit": "borgere", "x-decimals": 0},
                        {"name": "change_pct", "title": "Ændring", "type": "number", "unit": "pct.", "x-decimals": 1}],
             "primaryKey": ["area", "year"], "x-sort": ["area"], "x-source": "Opdigtet"}
            """);
    private static final String ANNEX =
            """
            {"name": "a", "title": "A", "subject": "Om.", "decision": "D.",
             "chapters": [{"id": "k", "title": "K", "items": [
               {"table": "r", "columns": ["area", "year", "citizens", "change", "change_pct"]}]}]}
            """;

    private static AnnexTable table(String rows) throws Exception {
        AnnexSchema annex = SchemaTexts.annex(ANNEX, List.of(REPORT));
        AnnexColumns columns = new AnnexColumns(
                annex, new Labels(Contracts.load(Path.of("nowhere")).codes()));
        AnnexSchema.Item.Cut cut =
                (AnnexSchema.Item.Cut) annex.chapters().get(0).items().get(0);
        return new AnnexTable(FakeTables.table(REPORT, rows), cut, columns);
    }

    @Test
    void aWithheldSumSaysWhoseNumbersItLacks() throws Exception {
        AnnexTable table = table("Fyn|2025|!≤3|21 af 22 kommuner|1|1.5\nLillebælt|2025|!x|?|2|1.5");
        assertEquals(
                List.of("≤3 (a)", "x"),
                table.block().rows().stream().map(row -> row.cells().get(2)).toList());
        assertTrue(table.ownNotes().contains("(a) Mangler tal fra 21 af 22 kommuner."));
    }

    @Test
    void columnsOfOneTitleAreLeftOutInOneSentence() throws Exception {
        AnnexTable table = table("Fyn|2025|7|?|?det første|?det første");
        table.block();
        assertEquals(
                List.of("Kolonnen »Ændring« er udeladt, for ingen af rækkerne har et tal (det første)."),
                table.ownNotes());
    }

    @Test
    void aTableWithoutAnyNumberIsEmpty() throws Exception {
        assertTrue(table("Fyn|2025|?|?|?|?det første").isEmpty());
        assertFalse(table("Fyn|2025|!x|?|?|?").isEmpty());
    }
}
