package dk.belaeg.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.FakeRound;
import dk.belaeg.check.Checked;
import dk.belaeg.office.FakeBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Definition 4: every cell of every file has exactly one fate, whatever stands in it, and the account adds up. */
class AccountTest {
    private static final List<List<String>> HEADERS = List.of(
            List.of(
                    "Driftsherre",
                    "Tilbuds-id",
                    "Tilbud",
                    "Periode",
                    "Normerede pladser",
                    "Åbningsdage",
                    "Belagte døgn",
                    "Budgetteret belægning",
                    "Iværksatte initiativer"),
            List.of(
                    "Tilbuds-id",
                    "Tilbud",
                    "Afdelings-id",
                    "Driftsherre",
                    "Ejerforhold",
                    "Beliggenhedskommune",
                    "Paragraf",
                    "Antal pladser",
                    "Primær målgruppe",
                    "Alder"),
            List.of(
                    "Tilbuds-id",
                    "Tilbud",
                    "Afdelings-id",
                    "Driftsherre",
                    "Ejerforhold",
                    "Beliggenhedskommune",
                    "Pladser § 107",
                    "Pladser § 108"),
            List.of("Kommune", "Funktion", "Dranst", "Prisenhed", "År", "Beløb"),
            List.of("Kommune", "Funktion", "2023", "2024", "2025"),
            List.of("Kommune", "Alder", "År", "Folketal"),
            List.of("Kommune", "Målgruppe", "Antal borgere nu", "Pladser", "Hvor mangler der kapacitet"),
            List.of("Noget", "helt", "andet"));
    /** What may well stand under a header. */
    private static final Map<String, List<String>> FITTING = Map.ofEntries(
            Map.entry("Driftsherre", List.of("Odense", "Esbjerg", "Nordfyn")),
            Map.entry("Tilbuds-id", List.of("1", "2", "3", "4", "5", "")),
            Map.entry("Tilbud", List.of("Åhus", "Pilegården", "")),
            Map.entry("Periode", List.of("1. halvår 2026")),
            Map.entry("Normerede pladser", List.of("22", "22,5")),
            Map.entry("Belagte døgn", List.of("3894", "4100", "")),
            Map.entry("Budgetteret belægning", List.of("97,5", "0,975", "101")),
            Map.entry("Afdelings-id", List.of("1", "2", "3", "4", "5", "6")),
            Map.entry("Ejerforhold", List.of("Kommunal", "")),
            Map.entry("Beliggenhedskommune", List.of("Odense", "Esbjerg", "Aarhus")),
            Map.entry("Paragraf", List.of("SEL § 107", "SEL § 108")),
            Map.entry("Antal pladser", List.of("6", "10")),
            Map.entry("Pladser § 107", List.of("6", "")),
            Map.entry("Pladser § 108", List.of("4", "")),
            Map.entry("Primær målgruppe", List.of("Udviklingshæmning", "noget nyt", "")),
            Map.entry("Alder", List.of("0-17 år", "18 år og derover")),
            Map.entry("Kommune", List.of("Odense", "Esbjerg", "Vejle", "")),
            Map.entry("Funktion", List.of("5.38.50", "5.38.51", "")),
            Map.entry("Dranst", List.of("1 Driftskonti", "3 Anlægskonti", "")),
            Map.entry("Prisenhed", List.of("1.000 kr.")),
            Map.entry("År", List.of("2023", "2024", "2025")),
            Map.entry("Beløb", List.of("1234", "1.234")),
            Map.entry("2023", List.of("1234", "")),
            Map.entry("2024", List.of("1235", "")),
            Map.entry("2025", List.of("1236", "")),
            Map.entry("Folketal", List.of("38000")),
            Map.entry("Målgruppe", List.of("V2.01", "V2.02")),
            Map.entry("Antal borgere nu", List.of("12", "≤3", "ca. 5", "")),
            Map.entry("Pladser", List.of("3", "")));

    private static final List<String> CELLS = List.of(
            "",
            "",
            "",
            "Odense",
            "Esbjerg",
            "Aarhus",
            "Hele landet",
            "I alt",
            "Odinsby",
            "700114",
            "Åhus",
            "1. halvår 2026",
            "1. halvår 2025",
            "22",
            "22,5",
            "22.5",
            "1.048",
            "1,048",
            "-3",
            "≤3",
            "ca. 5",
            "ved ikke",
            "-",
            "181",
            "3894",
            "SEL § 107",
            "§ 32",
            "Kommunal",
            "Udviklingshæmning",
            "V2.01",
            "noget nyt",
            "0-17 år",
            "5.38.50",
            "9.99.99",
            "1 Driftskonti",
            "3 Anlægskonti",
            "2024",
            "20244",
            "010170-1234",
            "#REF!",
            "mange",
            "lang tekst; med semikolon");
    private static final List<String> OF_WORKBOOKS = List.of(
            "tal: 22",
            "tal: 0.975",
            "tal: 101701234",
            "dato: 2026-03-01",
            "pct: 97.5",
            "formel:",
            "fejl: #REF!",
            "sand: 1");

    private final Random random = new Random();

    /** One sheet as rows of cells; blank cells are blank texts. */
    private List<List<String>> sheet(boolean workbook) {
        List<String> headers = new ArrayList<>(HEADERS.get(random.nextInt(HEADERS.size())));
        if (random.nextInt(4) == 0) {
            Collections.shuffle(headers, random);
        }
        for (String more : List.of("Kilde", "", "Tilbud")) {
            if (random.nextInt(5) == 0) {
                headers.add(random.nextInt(headers.size() + 1), more);
            }
        }
        if (random.nextInt(6) == 0) {
            headers.remove(random.nextInt(headers.size()));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int title = random.nextInt(3); title > 0; title--) {
            rows.add(List.of("En titel"));
        }
        rows.add(headers);
        for (int row = 1 + random.nextInt(12); row > 0; row--) {
            int width = random.nextInt(8) == 0 ? random.nextInt(headers.size() + 3) : headers.size();
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                String header = column < headers.size() ? headers.get(column) : "";
                List<String> odd = workbook && random.nextBoolean() ? OF_WORKBOOKS : CELLS;
                List<String> pool = random.nextInt(12) == 0 ? odd : FITTING.getOrDefault(header, List.of(""));
                cells.add(pool.get(random.nextInt(pool.size())));
            }
            rows.add(cells);
        }
        if (random.nextBoolean()) {
            rows.add(List.of("Kilde: Danmarks Statistik"));
        }
        return rows;
    }

    private static long held(List<List<String>> rows) {
        return rows.stream()
                .flatMap(List::stream)
                .filter(cell -> !cell.isBlank())
                .count();
    }

    private static String csv(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.contains(";") ? '"' + cell + '"' : cell)
                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n"));
    }

    private static String bars(List<List<String>> rows) {
        return rows.stream().map(row -> String.join("|", row)).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyCellHasExactlyOneFateInAnyFile(long seed, @TempDir Path folder) {
        random.setSeed(seed);
        FakeRound round = new FakeRound(folder);
        List<Long> held = new ArrayList<>();
        for (int file = 0; file < 40; file++) {
            String name = "%03d".formatted(file);
            if (random.nextBoolean()) {
                List<List<String>> rows = sheet(false);
                rows.add(List.of("nr. " + file));
                held.add(held(rows));
                round.with(name, csv(rows));
            } else {
                List<List<String>> one = sheet(true);
                List<List<String>> other = sheet(true);
                held.add(held(one) + held(other));
                round.with(
                        name,
                        new FakeBook()
                                .sheet("Et", bars(one))
                                .hiddenSheet("To", "hidden", bars(other))
                                .bytes());
            }
        }
        Checked checked = round.check();
        assertEquals(
                held,
                checked.accounts().stream().map(CellAccount.Account::held).toList(),
                "cells counted apart from all reading");
        for (CellAccount.Account account : checked.accounts()) {
            long fates = account.accepted() + account.flagged() + account.quarantined() + account.missing();
            assertEquals(account.held(), account.structure() + fates - account.blank(), account.toString());
            assertTrue(account.structure() >= 0 && account.blank() >= 0 && fates >= 0, account.toString());
        }
        CellAccount.Account all = checked.account();
        assertEquals(held.stream().mapToLong(Long::longValue).sum(), all.held());
        assertTrue(all.addsUp());
        assertTrue(
                all.accepted() > 0 && all.flagged() > 0 && all.quarantined() > 0 && all.missing() > 0, all.toString());
        assertEquals(checked.findings(), round.check().findings(), "the same again");
    }

    @Test
    void theExampleOfTheMethodPageHolds(@TempDir Path folder) {
        Checked checked = new FakeRound(folder)
                .with("a.csv", "Kommune;Alder;2026\nOdense;0-17 år;38000\nEsbjerg;0-17 år;mange\n")
                .check();
        assertEquals(
                new CellAccount.Account("a.csv", 9, 3, 0, 5, 0, 1, 0),
                checked.accounts().get(0));
    }

    @Test
    void whatIsNotAnsweredInAFormIsMissingAndNothingElse(@TempDir Path folder) {
        FakeRound round = new FakeRound(folder);
        Checked checked =
                round.with("a.xlsx", round.form("followup", "461", Map.of())).check();
        CellAccount.Account account = checked.accounts().get(0);
        // Two groups of six questions and the date, contacts and reservations are asked; only the groups are given.
        assertEquals(2 * 6 + 4, account.read());
        assertEquals(2, account.accepted());
        assertEquals(14, account.missing());
        assertEquals(14, account.blank());
        assertEquals(0, account.flagged() + account.quarantined());
    }

    /** Answers to a question that stands twice are used as little as any other cell that is set aside. */
    @Test
    void answersToAQuestionThatStandsTwiceAboveTheOthersAreSetAside(@TempDir Path folder) {
        Checked checked = new FakeRound(folder)
                .with(
                        "a.xlsx",
                        new FakeBook()
                                .sheet(
                                        "Svar",
                                        """
                                        Kontaktperson|Bo
                                        Kontaktperson|Anna
                                        Kommune|Odense
                                        Dato for besvarelsen|dato: 2026-05-04""")
                                .sheet("Målgrupper", "Målgruppe|Antal borgere nu\nV2.01|12")
                                .bytes())
                .check();
        assertEquals(2, checked.account().quarantined(), checked.account() + " " + checked.findings());
    }
}
