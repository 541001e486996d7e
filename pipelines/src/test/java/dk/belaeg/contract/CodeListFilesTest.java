package dk.belaeg.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code list keeps its own contract: its form, its keys, its references and its periods. */
class CodeListFilesTest {

    static List<String> lists() {
        return CodeListFile.names();
    }

    @Test
    void everyListHasASchemaAndALineInTheReadme() throws IOException {
        assertEquals(CodeListFile.names(), CodeListFile.fileNames(".schema.json"));
        String readme = Files.readString(CodeListFile.FOLDER.resolve("README.md"));
        List<String> unnamed = CodeListFile.names().stream()
                .filter(name -> !readme.contains("`" + name + ".csv`"))
                .toList();
        assertEquals(List.of(), unnamed, "lists without a word in README.md");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyListKeepsItsContract(String name) {
        assertEquals(List.of(), problems(CodeListFile.read(name)));
    }

    private static List<String> problems(CodeListFile list) {
        return Stream.of(
                        CodeListContract.ofText(list),
                        CodeListContract.ofSchema(list),
                        CodeListContract.ofCells(list),
                        CodeListContract.ofKeys(list),
                        CodeListContract.ofReferences(list, CodeListFile::read),
                        CodeListContract.ofPeriods(list))
                .flatMap(List::stream)
                .toList();
    }

    /** The checks themselves: a faulty copy of a list is caught. From, to: what is written instead of what. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            municipality-region     | '101;1084'               | '999;1084'               | is not in
            municipality-region     | '101;1084'               | '101;1099'               | is not in
            municipality-region     | '101;lokal-oestdanmark;2027-01-01' | '101;lokal-oestdanmark;2026-12-31' | overlapping
            municipality-region     | '2027-01-01;;'           | '2027-13-01;;'           | is no date
            municipality-region     | '1084;2007-01-01'        | '1084;2027-01-01'        | backwards
            municipality-region     | ';2007-01-01;2027-01-01' | ';;2027-01-01'           | is empty
            municipalities          | '147;Frederiksberg'      | '101;Frederiksberg'      | twice
            municipalities          | '147;Frederiksberg'      | '147;København'          | twice
            municipalities          | '147;Frederiksberg'      | '148; Frederiksberg'     | stray blanks
            municipalities          | '101;København'          | '188;København'          | not sorted
            municipalities          | '573;Varde'              | '57x;Varde'              | pattern
            tiles                   | 'danmark;147;17;8'       | 'danmark;147;18;8'       | twice
            tiles                   | 'danmark;147;17;8'       | 'danmark;147;x;8'        | is no integer
            tiles                   | 'danmark;147;17;8'       | 'danmark;147;0;8'        | too small
            paragraphs              | 'BL 82|BL 83'            | 'BL 82|BL 183'           | is nowhere
            paragraphs              | 'BL 82|BL 83'            | 'BL 82|BL 82'            | doubled
            paragraphs              | ';false;verified;'       | ';falsk;verified;'       | is no boolean
            paragraphs              | ';false;verified;'       | ';false;perhaps;'        | is not one of
            price-index             | ';4.2;'                  | ';4,2;'                  | is no number
            answers                 | 'Altid'                  | 'Alta\u030a'       | decomposed
            """)
    void faultyCopyIsCaught(String name, String from, String to, String problem) {
        CodeListFile list = CodeListFile.read(name);
        assertTrue(list.text().contains(from), from);
        String faulty = list.text().replace(from, to);
        List<String> found = problems(CodeListFile.of(name, faulty, list.schema()));
        assertTrue(found.stream().anyMatch(text -> text.contains(problem)), found::toString);
    }
}
