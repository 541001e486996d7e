package dk.belaeg.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.contract.ReportSchema;
import dk.belaeg.contract.SchemaTexts;
import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What follows from other rows too: changes from year to year, and the parts of a whole. */
class ReportValuesTest {
    private static final ReportSchema REPORT = SchemaTexts.report(
            """
            {"name": "r", "title": "R", "description": "R.", "x-grain": "one row per place and year",
             "x-method": "m", "x-dataset": "d",
             "fields": [{"name": "place", "title": "Sted", "type": "string", "x-role": "key"},
                        {"name": "year", "title": "År", "type": "year", "x-role": "key"},
                        {"name": "cases", "title": "Sager", "type": "number", "x-decimals": 0, "x-lacks": "lacking"},
                        {"name": "lacking", "title": "Mangler", "type": "string"},
                        {"name": "change", "title": "Ændring", "type": "number", "x-decimals": 0,
                         "x-derived": {"since": ["cases", "year"], "before": true}},
                        {"name": "growth", "title": "Vækst", "type": "number", "x-decimals": 1,
                         "x-derived": {"since": ["cases", "year"], "before": true, "percent": true}},
                        {"name": "share", "title": "Andel", "type": "number", "x-decimals": 1,
                         "x-derived": {"part": ["cases", "place"], "of": "all"}}],
             "primaryKey": ["place", "year"], "x-sort": ["place", "year"], "x-source": "Opdigtet"}
            """);

    /** The last three columns, one row a line. */
    private static List<String> following(String rows) {
        String whole = rows.replaceAll("(?m)$", "|?|?|?");
        return ReportValues.acrossRows(REPORT, FakeTables.table(REPORT, whole).rows()).stream()
                .map(row -> text(row.get(4)) + " | " + text(row.get(5)) + " | " + text(row.get(6)))
                .toList();
    }

    private static String text(Value value) {
        if (value instanceof Value.Amount amount) {
            return plain(amount.value());
        } else if (value instanceof Value.Range range) {
            return plain(range.lower()) + ".." + plain(range.upper());
        } else if (value instanceof Value.AtLeast least) {
            return "mindst " + plain(least.lower());
        } else if (value instanceof Value.AtMost most) {
            return "højst " + plain(most.upper());
        } else if (value instanceof Value.Mark mark) {
            return mark.mark();
        }
        return value instanceof Value.Blank blank ? blank.reason() : value.toString();
    }

    private static String plain(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    @Test
    void aYearIsHeldAgainstTheYearBeforeAndAPlaceAgainstTheWhole() {
        assertEquals(
                List.of(
                        "det første i rækken | det første i rækken | 25",
                        "2 | 20 | 24",
                        "-3 | -25 | 22.5",
                        "det første i rækken | det første i rækken | 100",
                        "10 | 25 | 100",
                        "-10 | -20 | 100"),
                following("A|2023|10|?\nA|2024|12|?\nA|2025|9|?\nall|2023|40|?\nall|2024|50|?\nall|2025|40|?"));
    }

    @Test
    void aYearThatIsNotThereIsNotSkipped() {
        assertEquals(
                List.of(
                        "det første i rækken | det første i rækken | ",
                        "året før er ikke opgjort | året før er ikke opgjort | "),
                following("A|2022|10|?\nA|2024|12|?"));
    }

    @Test
    void aPartOfAWholeThatIsKnownAsARangeIsNoMoreThanAll() {
        assertEquals(
                List.of(
                        "det første i rækken | det første i rækken | 25..100",
                        "det første i rækken | det første i rækken | 100"),
                following("A|2023|1..3|?\nall|2023|2..4|?"));
    }

    /** Nothing is told of a hidden number, nor of a whole that is hidden; of one that lacks a part only what is sure. */
    @Test
    void whatIsHiddenOrLacksAPartTellsNoMoreThanItIs() {
        assertEquals(
                List.of(
                        "det første i rækken | det første i rækken | x",
                        "x | x | højst 25",
                        "det første i rækken | det første i rækken | 12.5",
                        "1..3 | 20..60 | højst 20",
                        "-4..-2 | -50..-33.3 | x",
                        "det første i rækken | det første i rækken | 100",
                        "mangler tal fra Fanø | mangler tal fra Fanø | mangler tal fra Fanø",
                        "x | x | x"),
                following("A|2023|!≤3|?\nA|2024|10|?\nB|2023|5|?\nB|2024|6..8|?\nB|2025|4|?"
                        + "\nall|2023|40|?\nall|2024|40|Fanø\nall|2025|!x|?"));
    }
}
