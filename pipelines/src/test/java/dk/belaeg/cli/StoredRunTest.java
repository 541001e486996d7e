package dk.belaeg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.round.store.TestStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that take a round on a store do there what they do with a folder. */
class StoredRunTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String printed = "";
    private String complained = "";

    @BeforeEach
    void makeRounds() throws IOException {
        TestStore.install();
        System.setProperty("belaeg.kopier", folder.resolve("kopier").toString());
        for (String place : List.of("lokal", "lager")) {
            Path round = folder.resolve(place);
            Files.createDirectories(round.resolve("indbakke/Odense"));
            Files.writeString(
                    round.resolve("runde.json"),
                    """
                    {"navn": "Runde", "aar": 2026, "pr_dato": "2026-05-01", "respondenter": ["420", "461"]}
                    """);
            Files.writeString(
                    round.resolve("indbakke/Odense/folketal.csv"),
                    "Område;Alder;2025\nOdense;I alt;200000\nAssens;I alt;41000\n");
            Files.writeString(
                    round.resolve("indbakke/udtræk.csv"),
                    """
                    TilbudsID;Tilbuddets navn;AfdelingsID;Driftsherre;Ejerforhold;Beliggenhedskommune;Paragraf;Antal pladser
                    7001;Birkebo;1;Assens Kommune;Kommunal;Assens;SEL § 107;8
                    7003;Odinslund;1;Odense;Kommunal;Odense;SEL § 108;10
                    """);
        }
    }

    @AfterEach
    void forget() {
        TestStore.forget();
        System.clearProperty("belaeg.kopier");
    }

    private int run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        printed = out.toString(StandardCharsets.UTF_8);
        complained = err.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private String address(String kind) {
        return kind + "://test" + folder.resolve("lager");
    }

    /** Checksums of everything that was made, but the locks. */
    private Map<String, String> made(String place) throws IOException {
        Map<String, String> files = new TreeMap<>(ReleaseFolders.digests(folder.resolve(place)));
        files.keySet().removeIf(name -> name.startsWith("fortroligt/.laas"));
        return files;
    }

    /** What a command says, without the times that its steps took and the steps that only a store has. */
    private List<String> said() {
        return printed.lines()
                .filter(line -> !line.startsWith("Henter runden") && !line.startsWith("Lægger udgivelsen"))
                .map(line -> line.replaceFirst(" +[0-9]+,[0-9] s$", ""))
                .toList();
    }

    @Test
    void aRunGivesWhatItGivesInAFolder() throws Exception {
        assertEquals(ExitCode.OK, run("run", folder.resolve("lokal").toString()), () -> complained);
        List<String> local = said();
        assertEquals(ExitCode.OK, run("run", address("helt")), () -> complained);
        assertEquals(made("lokal"), made("lager"));
        assertEquals(
                local.stream()
                        .map(line -> line.replace(folder.resolve("lokal").toString(), address("helt")))
                        .toList(),
                said());
        assertTrue(made("lager").containsKey("ud/udgivelse-001/manifest.json"));
        assertEquals(ExitCode.OK, run("run", address("helt")), () -> complained);
        assertTrue(printed.contains("Intet er ændret"), printed);
        assertEquals(made("lokal"), made("lager"));

        Path register = folder.resolve("lager/indbakke/udtræk.csv");
        Files.writeString(register, Files.readString(register).replace("108;10", "108;12"));
        assertEquals(ExitCode.OK, run("run", address("delvist")), () -> complained);
        assertTrue(printed.contains("Udgivelsen er klar: " + address("delvist") + "/ud/udgivelse-002/"), printed);
        assertEquals("udgivelse-002\n", Files.readString(folder.resolve("lager/ud/seneste.txt")));

        // where the copy lies is no part of what is said
        run("compare", folder.resolve("lager").toString());
        local = said();
        assertEquals(ExitCode.OK, run("compare", address("helt")), () -> complained);
        assertEquals(local, said());
        String first = address("helt") + "/ud/udgivelse-001";
        assertEquals(ExitCode.OK, run("compare", first, address("helt") + "/ud/udgivelse-002/"), () -> complained);
        assertEquals(local, said());
        int exit = run("audit", folder.resolve("lager/ud/udgivelse-002").toString());
        local = said();
        assertTrue(local.contains("Alle filer er dem, manifestet nævner."), printed);
        assertEquals(exit, run("audit", address("helt") + "/ud/udgivelse-002"), () -> complained);
        assertEquals(local, said());

        // a release that somebody's copying has not finished is none
        Files.delete(folder.resolve("lager/ud/udgivelse-002/manifest.json"));
        assertEquals(ExitCode.USAGE, run("compare", first, address("helt") + "/ud/udgivelse-002"));
        assertTrue(complained.contains("er ikke en udgivelse: der er ingen manifest.json."), complained);
        assertEquals(ExitCode.USAGE, run("compare", address("helt")));
        assertTrue(complained.startsWith("Runden i " + address("helt") + " har kun én udgivelse"), complained);
        try (var copies = Files.list(folder.resolve("kopier"))) {
            assertEquals(List.of(), copies.filter(Files::isDirectory).toList());
        }
    }

    @Test
    void checkReadsAndWritesNothing() throws Exception {
        int exit = run("check", folder.resolve("lokal").toString());
        List<String> local = said();
        Map<String, String> before = made("lager");
        assertEquals(exit, run("check", address("helt")), () -> complained);
        assertEquals(local, said());
        assertEquals(before, made("lager"));
    }

    @Test
    void whatCannotBeReachedIsOneSentence() throws Exception {
        Files.createDirectory(folder.resolve("lukket"));
        assertEquals(ExitCode.USAGE, run("run", address("helt") + "-2"));
        assertEquals("Mappen " + address("helt") + "-2 findes ikke.\n", complained);
        assertEquals(ExitCode.USAGE, run("run", "helt://test" + folder.resolve("lukket")));
        assertTrue(complained.startsWith("Du har ikke adgang til helt://test"), complained);
        assertEquals(ExitCode.USAGE, run("check", "s3a://rammeaftale/runde-2027"));
        assertTrue(complained.contains("hadoop-aws"), complained);
        assertFalse(complained.contains("\tat "), complained);
        assertEquals("", printed);
    }

    @Test
    void aRoundInUseIsNotRunTwice() throws Exception {
        Path lock = folder.resolve("lager/fortroligt/.laas-lager");
        Files.createDirectories(lock.getParent());
        Files.writeString(lock, "Bo på SEKRETARIAT-7\n30-11-2026 kl. 9.05\nandet/sted\n");
        assertEquals(ExitCode.BUSY, run("run", address("helt")));
        assertTrue(
                complained.startsWith("Runden er i brug af Bo på SEKRETARIAT-7 siden 30-11-2026 kl. 9.05."),
                complained);
        assertFalse(Files.exists(folder.resolve("lager/ud")));
    }

    /** These write to the round itself, and would else make a folder that is called as the address. */
    @Test
    void otherCommandsTakeAFolder() {
        String address = address("helt");
        for (List<String> command : List.of(
                List.of("status", address),
                List.of("forms", address),
                List.of("pak", address),
                List.of("ny", address, "--navn", "Ny", "--pr-dato", "1-5-2027"),
                List.of("sample", address),
                List.of(
                        "map",
                        address,
                        folder.resolve("lokal/indbakke/udtræk.csv").toString()),
                List.of("compare", folder.resolve("lokal").toString(), "--side", address + "/side.html"))) {
            assertEquals(ExitCode.USAGE, run(command.toArray(String[]::new)), command.get(0));
            assertTrue(complained.contains(" er en adresse, og her skal stå et sted på denne maskine."), complained);
        }
        assertEquals("", printed);
        assertFalse(Files.exists(folder.resolve("lager/ud")));
    }
}
