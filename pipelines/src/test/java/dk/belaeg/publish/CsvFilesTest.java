package dk.belaeg.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.intake.FileRules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFilesTest {
    private static String written(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
    }

    /** What a sender calls a service or a file is shown by Excel and never computed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "=HYPERLINK(A1)|'=HYPERLINK(A1)",
                "+45 12345678 a|'+45 12345678 a",
                "@SUM(A1)|'@SUM(A1)",
                "-2+3+cmd|'-2+3+cmd",
                "-3|-3",
                "-3,5|-3,5",
                "+3|+3",
                "-|-",
                "-5 til -3|-5 til -3",
                "- ja|'- ja",
                "Botilbuddet Grønly|Botilbuddet Grønly",
            })
    void noTextIsAFormula(String text, String expected) {
        assertEquals(expected, written(CsvFiles.danish(List.of(List.of(text)))));
        assertEquals(text, written(CsvFiles.exact(List.of(List.of(text)))));
    }

    @Test
    void norIsTheNameOfAFileInTheListOfFindings() {
        Finding finding = Finding.of(FileRules.ZIP, Origin.ofFile("=1+1.xlsx"), "Filen er ikke kendt.");
        String[] lines = written(FindingFiles.shared(List.of(finding))).split("\r\n");
        assertEquals("'=1+1.xlsx", lines[1].split(";")[2]);
    }
}
