package dk.belaeg.round.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.round.PrivateFolders;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.round.RoundLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a round on a store and put back there, on one that renames folders in one step and one that does not. */
class StoredRoundTest {
    private static final Map<String, String> SHARED =
            Map.of("index.html", "<html>", "data/a.csv", "1\n", "manifest.json", "{}", "tabeller.xlsx", "x");
    private static final Map<String, String> SECRET = Map.of("modtaget.csv", "fil;sha256\n", "fulde-tal/a.csv", "2\n");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void makeRound() throws IOException {
        TestStore.install();
        System.setProperty(WorkingCopy.PLACE, folder.resolve("kopier").toString());
        write("runder/runde-2027/runde.json", "{\"aar\": 2027, \"forrige_runde\": \"../runde-2026\"}");
        write("runder/runde-2027/indbakke/Odense/svar æ (1).csv", "a;b\n");
        write("runder/runde-2027/opslag/bilag/et.annex.json", "{}");
        write("runder/runde-2027/rettelser.xlsx", "r");
        write("runder/runde-2027/fortroligt/status/status.html", "s");
        write("runder/runde-2026/runde.json", "{\"aar\": 2026, \"forrige_runde\": \"../runde-2021\"}");
        write("runder/runde-2026/indbakke/svar.csv", "c\n");
        write("runder/runde-2026/ud/udgivelse-001/manifest.json", "{}");
        write("runder/runde-2021/runde.json", "{\"aar\": 2021}");
        write("runder/runde-2021/indbakke/svar.csv", "d\n");
    }

    @AfterEach
    void forget() {
        TestStore.forget();
        System.clearProperty(WorkingCopy.PLACE);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String address(String kind) {
        return kind + "://test" + folder.resolve("runder/runde-2027");
    }

    private Path there(String name) {
        return folder.resolve("runder/runde-2027").resolve(name);
    }

    /** A release made in the copy. */
    private static ReleaseFolders.Release made(StoredRound round, String name) throws IOException {
        Path shared = round.folder().resolve("ud").resolve(name);
        Path secret = round.folder().resolve("fortroligt").resolve(name);
        for (Map.Entry<String, String> file : SHARED.entrySet()) {
            Path place = shared.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.writeString(place, file.getValue());
        }
        for (Map.Entry<String, String> file : SECRET.entrySet()) {
            Path place = secret.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.writeString(place, file.getValue());
        }
        return new ReleaseFolders.Release(name, shared, secret, true);
    }

    /** One run as far as the store is concerned. */
    private void run(String kind, String name) throws IOException, RoundLock.HeldException {
        try (StoredRound round = StoredRound.open(address(kind))) {
            round.hold("Anna på SEKRETARIAT-3", "30-11-2026 kl. 9.05");
            round.fetchAll();
            round.deliver(made(round, name));
        }
    }

    @Test
    void whatARunReadsIsCopiedAndNothingElse() throws IOException {
        write("runder/runde-2027/ud/udgivelse-001/manifest.json", "{}");
        write("runder/runde-2027/ud/udgivelse-002/index.html", "half");
        write("runder/runde-2027/ud/.arbejde/index.html", "aside");
        write("runder/runde-2027/ud/seneste.txt", "udgivelse-001\n");
        write("runder/runde-2027/fortroligt/udgivelse-001/fund.csv", "f");
        write("runder/runde-2027/fortroligt/udgivelse-002/fund.csv", "half");
        Path copy;
        try (StoredRound round = StoredRound.open(address("helt"))) {
            copy = round.fetchAll();
            SortedMap<String, String> files = new TreeMap<>(ReleaseFolders.digests(copy));
            assertEquals(
                    List.of(
                            "fortroligt/udgivelse-001/fund.csv",
                            "indbakke/Odense/svar æ (1).csv",
                            "opslag/bilag/et.annex.json",
                            "rettelser.xlsx",
                            "runde.json",
                            "ud/seneste.txt",
                            "ud/udgivelse-001/manifest.json"),
                    List.copyOf(files.keySet()));
            // the round before, by the way that this one names, without its releases; not one that is too old
            Path before = copy.resolve("../runde-2026").normalize();
            assertEquals(
                    List.of("indbakke/svar.csv", "runde.json"),
                    List.copyOf(ReleaseFolders.digests(before).keySet()));
            assertFalse(Files.exists(copy.resolve("../runde-2021/indbakke").normalize()));
            assertEquals(address("helt") + "/ud/udgivelse-001", round.addressOf(copy.resolve("ud/udgivelse-001")));
        }
        assertFalse(Files.exists(copy), "a copy stays no longer than the command");
    }

    @ParameterizedTest
    @ValueSource(strings = {"helt", "delvist"})
    void aReleaseIsPutInItsPlace(String kind) throws Exception {
        run(kind, "udgivelse-001");
        assertTrue(isWhole("udgivelse-001"));
        assertEquals("udgivelse-001\n", Files.readString(there("ud/seneste.txt")));
        assertFalse(Files.exists(there("ud/.arbejde")));
        assertFalse(Files.exists(there("fortroligt/.arbejde")));
        assertFalse(Files.exists(there("fortroligt/.laas-lager")));
        run(kind, "udgivelse-002");
        assertTrue(isWhole("udgivelse-001") && isWhole("udgivelse-002"));
        assertEquals("udgivelse-002\n", Files.readString(there("ud/seneste.txt")));

        // a run that gave nothing new
        Files.delete(there("ud/seneste.txt"));
        try (StoredRound round = StoredRound.open(address(kind))) {
            round.hold("Anna på SEKRETARIAT-3", "30-11-2026 kl. 9.05");
            Path copy = round.fetchAll();
            round.deliver(new ReleaseFolders.Release(
                    "udgivelse-002",
                    copy.resolve("ud/udgivelse-002"),
                    copy.resolve("fortroligt/udgivelse-002"),
                    false));
        }
        assertEquals("udgivelse-002\n", Files.readString(there("ud/seneste.txt")));
    }

    private boolean isWhole(String name) throws IOException {
        return texts(there("ud").resolve(name)).equals(SHARED)
                && texts(there("fortroligt").resolve(name)).equals(SECRET);
    }

    private static Map<String, String> texts(Path top) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String name : ReleaseFolders.digests(top).keySet()) {
            texts.put(name, Files.readString(top.resolve(name)));
        }
        return texts;
    }

    /** Whatever the store refuses on the way, what has a manifest is whole, and the next run makes good. */
    @Test
    void aStoreThatFailsLeavesNoHalfRelease() throws Exception {
        TestStore.strikes(Integer.MAX_VALUE, () -> {});
        run("delvist", "udgivelse-001");
        int all = TestStore.changes();
        assertTrue(all > 12, "only " + all + " changes");
        for (int after = 0; after < all; after++) {
            PrivateFolders.delete(there("ud"));
            PrivateFolders.delete(there("fortroligt"));
            String when = " after " + after + " changes";
            TestStore.strikes(after, () -> {
                throw new IOException("503 Slow Down");
            });
            try {
                run("delvist", "udgivelse-001");
            } catch (StoreException told) {
                assertTrue(told.danish().endsWith("Lageret siger: 503 Slow Down"), told.danish());
            }
            boolean stands = Files.exists(there("ud/udgivelse-001/manifest.json"));
            assertTrue(!stands || isWhole("udgivelse-001"), "it is half" + when);
            TestStore.strikes(Integer.MAX_VALUE, () -> {});
            run("delvist", stands ? "udgivelse-002" : "udgivelse-001");
            assertTrue(isWhole("udgivelse-001"), "it was not made good" + when);
        }
    }

    /** Delivers a release and is killed in the midst of it. */
    static final class Killed {
        private Killed() {}

        public static void main(String[] args) throws Exception {
            TestStore.install();
            System.setProperty(WorkingCopy.PLACE, args[1]);
            Path half = Path.of(args[2]);
            TestStore.strikes(0, () -> {
                if (Files.exists(half)) {
                    Runtime.getRuntime().halt(9);
                }
            });
            try (StoredRound round = StoredRound.open(args[0])) {
                round.hold("Anna på SEKRETARIAT-3", "30-11-2026 kl. 9.05");
                round.fetchAll();
                round.deliver(made(round, "udgivelse-001"));
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return gone.toString();
        }
    }

    private void killInTheMidst() throws Exception {
        Path printed = folder.resolve("udskrift.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName(),
                        address("delvist"),
                        folder.resolve("kopier").toString(),
                        there("ud/udgivelse-001").toString())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        assertEquals(9, process.waitFor(), () -> read(printed));
    }

    @Test
    void aRunThatWasKilledHereIsNotInTheWay() throws Exception {
        killInTheMidst();
        assertTrue(Files.exists(there("fortroligt/.laas-lager")));
        assertTrue(Files.isDirectory(there("ud/.arbejde")), "nothing was half when it was killed");
        assertFalse(Files.exists(there("ud/udgivelse-001/manifest.json")));
        try (StoredRound round = StoredRound.open(address("delvist"))) {
            assertEquals(List.of(), ReleaseFolders.inRound(round.fetchReleases()));
        }
        run("delvist", "udgivelse-001");
        assertTrue(isWhole("udgivelse-001"));
        try (var copies = Files.list(folder.resolve("kopier"))) {
            assertEquals(List.of(), copies.filter(Files::isDirectory).toList());
        }
    }

    @Test
    void theConfidentialHalfIsForItsOwner() throws Exception {
        PrivateFolders.delete(there("fortroligt"));
        run("helt", "udgivelse-001");
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(there("fortroligt"))));
        assertTrue(isWhole("udgivelse-001"));
    }

    @Test
    void twoAtOnceAreOne() throws Exception {
        try (StoredRound first = StoredRound.open(address("helt"))) {
            first.hold("Anna på SEKRETARIAT-3", "30-11-2026 kl. 9.05");
            try (StoredRound second = StoredRound.open(address("helt"))) {
                RoundLock.HeldException held =
                        assertThrows(RoundLock.HeldException.class, () -> second.hold("Bo", "nu"));
                assertEquals(
                        "Runden er i brug af Anna på SEKRETARIAT-3 siden 30-11-2026 kl. 9.05. Vent, til den kørsel er"
                                + " færdig, og prøv igen. Er den standset uden at nå at rydde op, så slet "
                                + address("helt") + "/fortroligt/.laas-lager.",
                        held.danish());
            }
            assertTrue(Files.exists(there("fortroligt/.laas-lager")), "who was refused took away the other's lock");
            first.deliver(made(first, "udgivelse-001"));
        }
        assertTrue(isWhole("udgivelse-001"));
        run("helt", "udgivelse-002");
    }

    @Test
    void aLockFromAnotherMachineStays() throws Exception {
        write("runder/runde-2027/fortroligt/.laas-lager", "Bo på SEKRETARIAT-7\n1-1-2027 kl. 8.00\nandet/sted\n");
        assertThrows(RoundLock.HeldException.class, () -> run("helt", "udgivelse-001"));
        assertFalse(Files.exists(there("ud")));
        assertTrue(Files.exists(there("fortroligt/.laas-lager")));
    }

    /** Where a store lets two in, the one whose lock was written over delivers nothing. */
    @Test
    void aLockThatWasWrittenOverIsLost() throws Exception {
        try (StoredRound first = StoredRound.open(address("delvist"))) {
            first.hold("Anna", "nu");
            write("runder/runde-2027/fortroligt/.laas-lager", "Bo\nnu\nandet/sted\n");
            StoreException lost = assertThrows(StoreException.class, () -> first.deliver(made(first, "udgivelse-001")));
            assertTrue(lost.danish().startsWith("En anden kørsel har taget runden imens"), lost.danish());
        }
        assertFalse(Files.exists(there("ud")));
        assertEquals("Bo\nnu\nandet/sted\n", Files.readString(there("fortroligt/.laas-lager")));
    }

    private static String refused(String address) {
        return assertThrows(
                        StoreException.class, () -> StoredRound.open(address).close())
                .danish();
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        assertEquals("Mappen " + address("helt") + "-x findes ikke.", refused(address("helt") + "-x/"));
        assertEquals(
                address("helt") + "/runde.json er en fil. Angiv rundens mappe, den med runde.json.",
                refused(address("helt") + "/runde.json"));
        assertEquals(
                "Mappen " + address("helt") + "/indbakke er ikke en runde: der er ingen runde.json.",
                refused(address("helt") + "/indbakke"));
        Files.createDirectories(folder.resolve("lukket"));
        assertEquals(
                "Du har ikke adgang til helt://test" + folder + "/lukket. Bed den, der passer lageret, om at give den.",
                refused("helt://test" + folder + "/lukket"));
        assertTrue(refused("findesikke://test/runde").startsWith("Det, der skal til for at læse »findesikke:«"));
        assertTrue(refused("s3a://spand/runde").contains("hadoop-aws"));
        assertFalse(Files.exists(folder.resolve("kopier")), "nothing was copied of what could not be read");
    }
}
