package dk.belaeg.contract;

import static dk.belaeg.contract.CodeListFile.cell;
import static dk.belaeg.contract.CodeListFile.fold;
import static dk.belaeg.contract.CodeListFile.items;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the code lists say agrees with the facts of the field, and one spelling means one thing. */
class CodeListFactsTest {

    @Test
    void spellingsMeanOneThingOnly() {
        List<String> problems = new ArrayList<>();
        Map<String, String> taken = new HashMap<>();
        CodeListGeographyTest.names().forEach((code, name) -> taken.put(fold(name), code));
        CodeListFile.read("municipality-aliases").rows().forEach(row -> {
            String alias = fold(cell(row, "alias"));
            if (taken.put(alias, cell(row, "municipality")) != null || alias.endsWith(" kommune")) {
                problems.add(alias);
            }
        });
        for (String list : List.of(
                "regions",
                "kkr-areas",
                "health-councils",
                "laws",
                "areas",
                "sectors",
                "change-kinds",
                "services-national",
                "age-groups")) {
            Map<String, String> own = list.equals("regions") ? taken : new HashMap<>();
            CodeListFile.read(list).rows().forEach(row -> spellings(row).forEach(spelling -> {
                String before = own.put(spelling, cell(row, "code"));
                if (before != null && !before.equals(cell(row, "code"))) {
                    problems.add(list + ": " + spelling);
                }
            }));
        }
        CodeListFile answers = CodeListFile.read("answers");
        for (String scale : new TreeSet<>(answers.column("scale"))) {
            Set<String> seen = new HashSet<>();
            answers.where("scale", scale).stream()
                    .flatMap(row -> spellings(row).stream())
                    .filter(spelling -> !seen.add(spelling))
                    .forEach(spelling -> problems.add(scale + ": " + spelling));
        }
        assertEquals(List.of(), problems);
        assertFalse(taken.containsKey("regionen"), "no one region");
    }

    private static Set<String> spellings(Map<String, String> row) {
        Set<String> spellings = new HashSet<>();
        spellings.add(fold(cell(row, "name")));
        spellings.add(fold(row.getOrDefault("short_name", cell(row, "name"))));
        items(cell(row, "aliases"))
                .forEach(alias -> assertTrue(
                        spellings.add(fold(alias)), () -> alias + " is the same as the name or another alias"));
        return spellings;
    }

    @Test
    void lawStaysWithTheNumber() {
        Map<String, Set<String>> laws = new TreeMap<>();
        CodeListFile.read("paragraphs").rows().forEach(row -> laws.computeIfAbsent(
                        cell(row, "paragraph"), key -> new TreeSet<>())
                .add(cell(row, "law")));
        assertEquals(Set.of("ABL"), laws.get("105"));
        for (String number : List.of(
                "32", "36", "66", "82 a", "82 b", "82 c", "85", "101", "103", "104", "107", "108", "109", "110")) {
            assertTrue(laws.getOrDefault(number, Set.of()).contains("SEL"), number);
        }
        assertTrue(laws.getOrDefault("115 jf. 105", Set.of()).contains("ABL"));
        assertTrue(laws.getOrDefault("43", Set.of()).contains("BL"));
        assertTrue(laws.getOrDefault("46", Set.of()).contains("BL"));
        assertTrue(laws.getOrDefault("20 stk. 3", Set.of()).contains("FSL"));
        CodeListFile.read("paragraphs")
                .where("law", "BL")
                .forEach(row -> assertEquals("2024-01-01", cell(row, "valid_from")));
        CodeListFile.read("paragraphs").where("law", "SEL").stream()
                .filter(row -> cell(row, "area").equals("children"))
                .forEach(row -> assertFalse(cell(row, "valid_to").isEmpty(), row::toString));
    }

    @Test
    void combinationsAreWrittenInOneWay() {
        List<String> paragraphs = CodeListFile.read("paragraphs").rows().stream()
                .map(row -> cell(row, "law") + " " + cell(row, "paragraph"))
                .distinct()
                .toList();
        for (Map<String, String> row :
                CodeListFile.read("paragraph-combinations").rows()) {
            List<String> members = items(cell(row, "members"));
            assertTrue(members.size() > 1, row::toString);
            assertEquals(paragraphs.stream().filter(members::contains).toList(), members);
            assertEquals(String.join(" + ", members), cell(row, "code"));
        }
        assertTrue(CodeListFile.read("paragraph-combinations").column("code").contains("ABL 105 + SEL 85"));
    }

    @Test
    void targetGroupsHaveTwoLevelsAndAreCountedOnTheSecond() {
        CodeListFile groups = CodeListFile.read("target-groups");
        Map<String, Map<String, String>> byCode =
                groups.rows().stream().collect(Collectors.toMap(row -> cell(row, "code"), row -> row));
        for (Map<String, String> row : groups.where("level", "2")) {
            Map<String, String> parent = byCode.getOrDefault(cell(row, "parent"), Map.of());
            assertEquals("1", parent.get("level"), row::toString);
            assertEquals(cell(row, "area"), parent.get("area"));
            assertEquals(cell(row, "kind"), parent.get("kind"));
            assertTrue(cell(row, "code").startsWith(cell(row, "parent") + "."));
        }
        Set<String> parents = new HashSet<>(groups.column("parent"));
        for (Map<String, String> row : groups.where("level", "1")) {
            assertEquals("", cell(row, "parent"));
            assertTrue(parents.contains(cell(row, "code")), "nothing to count on under " + row);
        }
        for (String area : List.of("children", "adults")) {
            for (String column : List.of("name", "short_name")) {
                List<String> texts = groups.where("level", "2").stream()
                        .filter(row -> cell(row, "area").equals(area))
                        .map(row -> fold(cell(row, column)))
                        .toList();
                assertEquals(texts.size(), new HashSet<>(texts).size(), area + " " + column);
            }
            assertEquals(3, count(groups, area, "complex"));
            assertEquals(1, count(groups, area, "unplaced"));
        }
    }

    private static long count(CodeListFile groups, String area, String kind) {
        return groups.where("level", "2").stream()
                .filter(row -> cell(row, "area").equals(area))
                .filter(row -> cell(row, "kind").equals(kind))
                .count();
    }

    @Test
    void crosswalkKeepsTheAreaAndKnowsThePublishedWordings() {
        CodeListFile groups = CodeListFile.read("target-groups");
        Map<String, String> areas = groups.where("level", "2").stream()
                .collect(Collectors.toMap(row -> cell(row, "code"), row -> cell(row, "area")));
        Set<List<String>> seen = new HashSet<>();
        Map<String, String> notices = new HashMap<>();
        for (Map<String, String> row :
                CodeListFile.read("target-group-crosswalk").rows()) {
            assertEquals(cell(row, "area"), areas.get(cell(row, "target_group")), row::toString);
            assertTrue(
                    seen.add(List.of(cell(row, "source_system"), cell(row, "area"), fold(cell(row, "text")))),
                    row::toString);
            if (cell(row, "source_system").equals("capacity_notice")) {
                notices.put(cell(row, "text"), cell(row, "target_group"));
            }
        }
        assertEquals(
                Map.of(
                        "autismespektrumforstyrrelser og/eller kognitiv funktionsnedsættelse", "V2.99",
                        "socialpsykiatri", "V3.99",
                        "anbragte børn og unge 4-15 år", "B9.99",
                        "domstype III føjes til", "V4.05",
                        "moderat nedsat funktionsevne, voksne", "V9.99",
                        "let til moderat nedsat funktionsevne, unge og voksne", "V9.99",
                        "betydeligt nedsat funktionsevne, voksne og ældre, døgndækning", "V9.99",
                        "moderat til betydelig nedsat funktionsevne, yngre", "V9.99"),
                notices);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ikke angivet", "ved ikke", "-", "?", "i.o.", "n/a", "uoplyst", "ikke oplyst", "#i/t"})
    void missingIsMissing(String text) {
        assertTrue(foldedMissing().contains(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingen", "0", "nul", "<5", "≤3", "x"})
    void whatIsANumberOrAMarkIsNotMissing(String text) {
        assertFalse(foldedMissing().contains(text));
    }

    private static Set<String> foldedMissing() {
        List<String> texts = CodeListFile.read("missing-words").column("text").stream()
                .map(CodeListFile::fold)
                .toList();
        assertEquals(texts.size(), new HashSet<>(texts).size(), "the same word twice");
        return new HashSet<>(texts);
    }

    @Test
    void scalesRunInTheirOrder() {
        Map<String, String> scales = new TreeMap<>();
        CodeListFile.read("answers")
                .rows()
                .forEach(row -> scales.merge(cell(row, "scale"), cell(row, "name"), (all, next) -> all + ", " + next));
        assertEquals(
                Map.of(
                        "degree", "I meget høj grad, I høj grad, I nogen grad, I mindre grad, Slet ikke, Ved ikke",
                        "how_often", "Altid, Ofte, Sommetider, Sjældent, Aldrig, Ved ikke",
                        "need", "Stige, Uændret, Falde, Ved ikke",
                        "sex", "I alt, Mænd, Kvinder",
                        "yes_no", "Ja, Nej, Ved ikke"),
                scales);
    }

    @Test
    void priceIndexHoldsTheKnownYear() {
        Map<String, String> known = CodeListFile.read("price-index").where("year", "2024").stream()
                .collect(Collectors.toMap(row -> cell(row, "index_kind"), row -> cell(row, "growth_percent")));
        assertEquals(Map.of("services", "4.2", "all_including_transfers", "3.9", "construction", "3.2"), known);
    }

    @Test
    void accountCodesAndNamesOfFunctionsAgree() {
        for (Map<String, String> row : CodeListFile.read("account-functions").rows()) {
            assertEquals(cell(row, "code"), cell(row, "account").replace(".", ""));
            items(cell(row, "break_years")).forEach(year -> assertTrue(year.matches("20[0-9]{2}"), year));
        }
    }

    @Test
    void specialServicesAreTheCountedOnes() {
        CodeListFile services = CodeListFile.read("services-national");
        assertEquals(7, services.where("kind", "teaching").size());
        assertEquals(
                Set.of("IBOS", "CFD Døvekonsulentordningen", "Kofoedsminde"),
                services.where("kind", "other").stream()
                        .map(row -> cell(row, "name"))
                        .collect(Collectors.toSet()));
        assertEquals(
                Set.of("Kompasset", "Koglen", "Grenen", "Egely", "Bakkegården", "Stevnsfortet", "Sølager", "Sønderbro"),
                services.where("kind", "secured").stream()
                        .map(row -> cell(row, "name"))
                        .collect(Collectors.toSet()));
    }
}
