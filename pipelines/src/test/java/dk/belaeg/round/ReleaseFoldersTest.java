package dk.belaeg.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release appears whole or not at all, whatever moment a run ends at. */
class ReleaseFoldersTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Round round;

    @BeforeEach
    void makeRound() throws Exception {
        round = Rounds.in(folder.resolve("runde"));
    }

    /** A run that writes these words into both halves. */
    private ReleaseFolders.Release released(String words) throws IOException {
        try (ReleaseFolders folders = ReleaseFolders.open(round)) {
            write(folders, words);
            return folders.publish();
        }
    }

    private static void write(ReleaseFolders folders, String words) throws IOException {
        Files.createDirectories(folders.shared().resolve("data"));
        Files.writeString(folders.shared().resolve("data/tal.csv"), words);
        Files.writeString(folders.secret().resolve("fritekst.csv"), words);
        Files.writeString(folders.scratch().resolve("kladde"), words);
    }

    private List<String> names(Path in) throws IOException {
        try (Stream<Path> entries = Files.list(in)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aDraftTakesThePlaceOfTheOneBeforeAndIsNoRelease() throws IOException {
        released("udgivet");
        for (String words : List.of("første", "anden")) {
            try (ReleaseFolders folders = ReleaseFolders.draft(round)) {
                write(folders, words);
                Files.writeString(folders.shared().resolve(ReleaseFolders.MANIFEST), "{}");
                folders.publish();
            }
        }
        ReleaseFolders.Release draft = ReleaseFolders.lastDraft(round.folder()).orElseThrow();
        assertEquals("anden", Files.readString(draft.folder().resolve("data/tal.csv")));
        assertEquals("anden", Files.readString(draft.confidential().resolve("fritekst.csv")));
        assertTrue(draft.folder().startsWith(round.confidential()), "all of it is confidential");
        assertEquals(List.of("kladde"), names(draft.folder().resolve("..")));
        assertEquals(List.of("kladde"), names(draft.confidential().resolve("..")));
        assertEquals(1, ReleaseFolders.all(round).size());
        assertEquals(
                "udgivet",
                Files.readString(
                        ReleaseFolders.newest(round).orElseThrow().folder().resolve("data/tal.csv")));
    }

    @Test
    void aReleaseHasTwoHalvesAndIsTheNewest() throws IOException {
        ReleaseFolders.Release release = released("et");
        assertEquals("udgivelse-001", release.name());
        assertTrue(release.changed());
        assertEquals(List.of("seneste.txt", "udgivelse-001"), names(round.releases()));
        assertEquals(List.of("udgivelse-001"), names(round.confidential()));
        assertEquals("udgivelse-001\n", Files.readString(round.releases().resolve("seneste.txt")));
        assertEquals(Optional.of(release.folder()), ReleaseFolders.newest(round).map(ReleaseFolders.Release::folder));
        assertEquals("et", Files.readString(release.confidential().resolve("fritekst.csv")));
    }

    @Test
    void theSameFilesGiveNoNewRelease() throws IOException {
        released("et");
        ReleaseFolders.Release again = released("et");
        assertEquals("udgivelse-001", again.name());
        assertFalse(again.changed());
        assertEquals(List.of("seneste.txt", "udgivelse-001"), names(round.releases()));
    }

    private ReleaseFolders.Release received(String list, String words) throws IOException {
        try (ReleaseFolders folders = ReleaseFolders.open(round)) {
            write(folders, words);
            Files.writeString(folders.secret().resolve(ReleaseFolders.RECEIVED), list);
            return folders.publish();
        }
    }

    /** LibreOffice packs a workbook otherwise than Excel; that is no news. Another file, or other words in it, are. */
    @Test
    void aFileThatWasOnlySavedAnewGivesNoNewRelease() throws IOException {
        received("fil;sha256\na.xlsx;1\n", "et");
        assertFalse(received("fil;sha256\na.xlsx;2\n", "et").changed());
        assertEquals(
                "udgivelse-002",
                received("fil;sha256\na.xlsx;2\nb.xlsx;3\n", "et").name());
        assertEquals(
                "udgivelse-003",
                received("fil;sha256\na.xlsx;4\nb.xlsx;3\n", "to").name());
        assertEquals("udgivelse-004", released("to").name());
    }

    /** As on a machine whose umask is 000: everyone may write to whatever a program makes. */
    @Test
    void nobodyElseReadsTheConfidentialHalfOrWritesToAny() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        try (ReleaseFolders folders = ReleaseFolders.open(round)) {
            write(folders, "et");
            for (Path half : List.of(folders.shared(), folders.secret())) {
                try (Stream<Path> all = Files.walk(half)) {
                    for (Path one : all.toList()) {
                        Files.setPosixFilePermissions(one, PosixFilePermissions.fromString("rwxrwxrwx"));
                    }
                }
            }
            folders.publish();
        }
        for (Path half : List.of(round.releases(), round.confidential())) {
            try (Stream<Path> all = Files.walk(half)) {
                for (Path one : all.toList()) {
                    String may = PosixFilePermissions.toString(Files.getPosixFilePermissions(one));
                    assertEquals('-', may.charAt(7), one + " " + may);
                    assertTrue(half.equals(round.releases()) || may.endsWith("------"), one + " " + may);
                }
            }
        }
    }

    @Test
    void otherFilesGiveTheNextAndLeaveTheFormer() throws IOException {
        released("et");
        ReleaseFolders.Release second = released("to");
        assertEquals("udgivelse-002", second.name());
        assertEquals("et", Files.readString(round.releases().resolve("udgivelse-001/data/tal.csv")));
        assertEquals("udgivelse-002", ReleaseFolders.newest(round).orElseThrow().name());
    }

    @Test
    void aRunThatGivesUpLeavesNothing() throws IOException {
        released("et");
        try (ReleaseFolders folders = ReleaseFolders.open(round)) {
            write(folders, "halvt");
        }
        assertEquals(List.of("seneste.txt", "udgivelse-001"), names(round.releases()));
        assertEquals(List.of("udgivelse-001"), names(round.confidential()));
    }

    /** As if killed while it wrote: nothing was closed. */
    @Test
    @SuppressWarnings("MustBeClosedChecker")
    void whatAKilledRunLeftIsClearedByTheNext() throws IOException {
        released("et");
        write(ReleaseFolders.open(round), "halvt");
        assertEquals("udgivelse-001", ReleaseFolders.newest(round).orElseThrow().name());
        ReleaseFolders.Release next = released("to");
        assertEquals("udgivelse-002", next.name());
        assertEquals("to", Files.readString(next.folder().resolve("data/tal.csv")));
        assertEquals(List.of("seneste.txt", "udgivelse-001", "udgivelse-002"), names(round.releases()));
        assertEquals(List.of("udgivelse-001", "udgivelse-002"), names(round.confidential()));
    }

    /** As if killed between the two halves: the confidential one is there, the shareable one is not. */
    @Test
    void halfARelease() throws IOException {
        released("et");
        Path half = PrivateFolders.create(round.confidential().resolve("udgivelse-002"));
        Files.writeString(half.resolve("gammelt.csv"), "halvt");
        assertEquals("udgivelse-001", ReleaseFolders.newest(round).orElseThrow().name());
        ReleaseFolders.Release next = released("to");
        assertEquals("udgivelse-002", next.name());
        assertEquals(List.of("fritekst.csv"), names(next.confidential()));
    }

    /** As if killed after both halves but before the switch: the next equal run announces what stands. */
    @Test
    void aReleaseThatWasNotAnnounced() throws IOException {
        released("et");
        released("to");
        Files.writeString(round.releases().resolve("seneste.txt"), "udgivelse-001\n");
        assertEquals("udgivelse-001", ReleaseFolders.newest(round).orElseThrow().name());
        assertEquals("udgivelse-002", released("to").name());
        assertEquals("udgivelse-002", ReleaseFolders.newest(round).orElseThrow().name());
        assertEquals(List.of("seneste.txt", "udgivelse-001", "udgivelse-002"), names(round.releases()));
    }

    @Test
    void namesThatOnlyLookLikeReleasesAreLeftAlone() throws IOException {
        for (String name : List.of("udgivelse-1", "udgivelse-001 (kopi)", "udgivelse-99999999999", "Udgivelse-007")) {
            Files.createDirectories(round.releases().resolve(name));
        }
        Files.writeString(round.releases().resolve("seneste.txt"), "../../andetsteds\n");
        assertEquals(Optional.empty(), ReleaseFolders.newest(round));
        assertEquals("udgivelse-001", released("et").name());
        assertEquals(6, names(round.releases()).size());
    }

    /** Somebody has kept a release under the day's date, which reads as a number of millions. */
    @Test
    void aGapInTheNumbersTakesNoTime() throws IOException {
        released("et");
        Files.createDirectories(round.releases().resolve("udgivelse-202611011"));
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertEquals(
                        List.of("udgivelse-202611011", "udgivelse-001"),
                        ReleaseFolders.all(round).stream()
                                .map(ReleaseFolders.Release::name)
                                .toList()));
    }

    @Test
    void theConfidentialFolderIsForItsOwnerAlone() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        ReleaseFolders.Release release = released("et");
        for (Path secret : List.of(round.confidential(), release.confidential())) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)));
        }
        assertTrue(Files.getPosixFilePermissions(release.folder()).size() > 3, "a release can be shared");
    }

    @Test
    void nothingIsALink() throws IOException {
        released("et");
        released("to");
        try (Stream<Path> all = Files.walk(round.folder())) {
            assertEquals(List.of(), all.filter(Files::isSymbolicLink).toList());
        }
    }

    /** Clearing follows no link out of the round. */
    @Test
    void whatALinkPointsToIsLeftAlone() throws IOException {
        Path precious = Files.writeString(folder.resolve("vigtigt.txt"), "vigtigt");
        Path left = Files.createDirectories(round.releases().resolve(".arbejde"));
        assumeTrue(linked(left.resolve("mappe"), folder) && linked(left.resolve("fil"), precious));
        released("et");
        assertEquals("vigtigt", Files.readString(precious));
    }

    private static boolean linked(Path from, Path to) throws IOException {
        try {
            Files.createSymbolicLink(from, to);
            return true;
        } catch (UnsupportedOperationException noLinks) {
            return false;
        }
    }

    @Test
    void aFileTakesItsPlaceWhole() throws IOException {
        Path file = folder.resolve("ny mappe/brev.txt");
        SafeFiles.write(file, new byte[] {1});
        SafeFiles.write(file, new byte[] {2, 3});
        assertEquals(2, Files.size(file));
        assertEquals(List.of("brev.txt"), names(folder.resolve("ny mappe")));
        assertThrows(IOException.class, () -> SafeFiles.move(folder.resolve("findes ikke"), file));
        assertEquals(2, Files.size(file));
    }
}
