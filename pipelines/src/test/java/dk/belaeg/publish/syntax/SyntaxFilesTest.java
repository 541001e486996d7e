package dk.belaeg.publish.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.publish.syntax.DataFile.Category;
import dk.belaeg.publish.syntax.DataFile.Kind;
import dk.belaeg.publish.syntax.DataFile.Variable;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class SyntaxFilesTest {
    private static final DataFile PLACES = new DataFile(
            "places",
            "Pladser \"efter\" sektor",
            List.of(
                    new Variable(
                            "sector",
                            "Ejerforhold",
                            Kind.TEXT,
                            9,
                            List.of(new Category("municipal", "Kommunal"), new Category("private", "Privat"))),
                    new Variable("places", "Pladser i \"alt\"", Kind.DECIMAL, 5, List.of()),
                    new Variable("services", "Tilbud", Kind.WHOLE, 3, List.of()),
                    new Variable("opened", "Åbnet", Kind.DAY, 10, List.of()),
                    new Variable("late", "For sent", Kind.TRUTH, 5, List.of())));

    private final SortedMap<String, String> files = SyntaxFiles.of("Prøve\n2026", List.of(PLACES));

    private void says(String file, String... parts) {
        String text = files.getOrDefault(file, "");
        for (String part : parts) {
            assertTrue(text.contains(part), file + " lacks: " + part + "\n" + text);
        }
    }

    @Test
    void spssReadsEachColumnWithItsTypeAndLabels() {
        says(
                "laes-spss.sps",
                "* Prøve 2026.\n",
                "sector A9",
                "places F20.6",
                "services F12.0",
                "opened SDATE10",
                "late A5.",
                "places \"Pladser i \"\"alt\"\"\"",
                "VALUE LABELS sector\n  \"municipal\" \"Kommunal\"\n  \"private\" \"Privat\".",
                "SAVE OUTFILE=\"places.sav\".");
    }

    @Test
    void stataMakesNumbersOfCodesAndDaysOfTexts() {
        says(
                "laes-stata.do",
                "stringcols(1 4 5) numericcols(2 3)",
                "label data `\"Pladser \"efter\" sektor\"'",
                "replace sector = 2 if _kode == `\"private\"'",
                "label define sector 2 `\"Privat\"', add",
                "generate long opened = daily(_tekst, \"YMD\")",
                "save \"places.dta\", replace");
    }

    @Test
    void sasHasFormatsForCodesAndInformatsForDays() {
        says(
                "laes-sas.sas",
                "value $f1_0x\n    \"municipal\"=\"Kommunal\"",
                "sector $ 9",
                "places 8",
                "informat opened yymmdd10.;",
                "places=\"Pladser i \"\"alt\"\"\"",
                "format sector $f1_0x.;");
    }

    @Test
    void rHasFactorsAndLabels() {
        says(
                "laes-r.R",
                "opened = \"Date\"",
                "late = \"logical\"",
                "levels = c(\"municipal\", \"private\")",
                "attr(places$places, \"label\") <- \"Pladser i \\\"alt\\\"\"");
    }

    @Test
    void namesThatAProgramWouldCutAreRefused() {
        String name = "a".repeat(33);
        assertThrows(IllegalArgumentException.class, () -> new Variable(name, "", Kind.TEXT, 1, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new DataFile(name, "", List.of()));
    }

    @Test
    void longLabelsAreCutWithAMark() {
        assertEquals("aaaa…", DataFile.cut("aaaaaaaaaa", 5));
        assertEquals("a b", DataFile.cut(" a\r\n b ", 5));
    }
}
