package dk.belaeg.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are saved, one way or another, are told of when they have come to rest. */
class ChangedFilesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path inbox;

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = folder.resolve("indbakke");
        Files.createDirectories(inbox.resolve("opfølgning"));
        Files.writeString(inbox.resolve("opfølgning/assens.csv"), "1");
    }

    private static SortedSet<Path> told(ChangedFiles changes) {
        return assertTimeoutPreemptively(Duration.ofSeconds(20), changes::await);
    }

    @Test
    void eachWayOfSavingIsSeen() throws Exception {
        Path settings = folder.resolve("runde.json");
        Path file = inbox.resolve("opfølgning/assens.csv");
        try (ChangedFiles changes = new ChangedFiles(List.of(inbox, settings))) {
            Files.writeString(file, "12");
            assertEquals(Set.of(file), told(changes));

            Path aside = Files.writeString(folder.resolve("aside"), "123");
            Files.move(aside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            assertEquals(Set.of(file), told(changes));

            Path other = Files.createDirectories(inbox.resolve("ny/mappe")).resolve("b.csv");
            Files.writeString(other, "1");
            assertEquals(Set.of(other), told(changes));
            Files.writeString(other, "22");
            assertEquals(Set.of(other), told(changes), "in a folder that came later");

            Files.delete(file);
            Files.writeString(settings, "{}");
            assertEquals(Set.of(file, settings), told(changes));
        }
    }

    @Test
    void aFileIsToldOfOnceItIsWhole() throws Exception {
        Path file = inbox.resolve("stor.csv");
        try (ChangedFiles changes = new ChangedFiles(List.of(inbox))) {
            CompletableFuture<Long> size = CompletableFuture.supplyAsync(() -> {
                assertEquals(Set.of(file), told(changes));
                return file.toFile().length();
            });
            try (OutputStream out = Files.newOutputStream(file)) {
                for (int part = 0; part < 10; part++) {
                    out.write(new byte[100]);
                    out.flush();
                    Thread.sleep(40);
                }
            }
            assertEquals(1000, size.get());
        }
    }

    @Test
    void otherFilesCanBeFollowed() throws Exception {
        Path before = Files.createDirectories(folder.resolve("sidste-runde"));
        Files.writeString(before.resolve("a.csv"), "1");
        try (ChangedFiles changes = new ChangedFiles(List.of(inbox))) {
            changes.follow(List.of(inbox, before));
            assertFalse(changes.changed(), "what is there already is no change");
            Files.writeString(before.resolve("a.csv"), "22");
            assertTrue(changes.changed());
            assertEquals(Set.of(before.resolve("a.csv")), told(changes));
        }
    }
}
