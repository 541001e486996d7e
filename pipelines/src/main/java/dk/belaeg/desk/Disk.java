package dk.belaeg.desk;

import dk.belaeg.questionnaire.status.StatusFiles;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a round has come, as its folder tells.
 *
 * @param forms how many questionnaires lie ready to be sent
 * @param sent the day that somebody said they were; empty for not yet
 * @param changed when anything that decides the numbers was last changed
 * @param followed when reminders and letters were last made
 * @param releases names of the releases, the newest first
 * @param made when the newest was made
 * @param released when a run last ended, be it without a new one
 * @param compared when the two newest were set beside each other
 * @param packed when the newest was packed
 */
record Disk(
        int forms,
        Optional<LocalDate> sent,
        Instant changed,
        Optional<Instant> followed,
        List<String> releases,
        Optional<Instant> made,
        Optional<Instant> released,
        Optional<Instant> compared,
        Optional<Instant> packed) {
    Disk {
        releases = List.copyOf(releases);
    }

    static Disk of(Round round) throws IOException {
        List<ReleaseFolders.Release> releases = ReleaseFolders.all(round);
        Optional<ReleaseFolders.Release> newest = releases.stream().findFirst();
        return new Disk(
                forms(round.forms()),
                sent(round),
                Stream.of(
                                round.inbox(),
                                round.references(),
                                round.corrections(),
                                round.folder().resolve(RoundReader.FILE))
                        .flatMap(path -> newestIn(path).stream())
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH),
                time(round.status().resolve(StatusFiles.PAGE)),
                releases.stream().map(ReleaseFolders.Release::name).toList(),
                newest.flatMap(release -> time(release.folder().resolve(ReleaseFolders.MANIFEST))),
                time(round.releases().resolve(ReleaseFolders.CURRENT)),
                time(comparison(round)),
                newest.flatMap(release -> time(round.releases().resolve(release.name() + ".zip"))));
    }

    /** Whether reminders and letters are of what lies in the round now. */
    boolean isFollowedNow() {
        return newer(followed, changed);
    }

    /** Whether the newest release is. */
    boolean isReleasedNow() {
        return newer(released, changed);
    }

    /** Whether the newest release has been set beside the one before. */
    boolean isComparedNow() {
        return made.filter(time -> newer(compared, time)).isPresent();
    }

    /** Whether the newest release is packed. */
    boolean isPackedNow() {
        return made.filter(time -> newer(packed, time)).isPresent();
    }

    private static boolean newer(Optional<Instant> done, Instant than) {
        return done.filter(time -> !time.isBefore(than)).isPresent();
    }

    /** Where the comparison of the two newest releases is written. */
    static Path comparison(Round round) {
        return round.confidential().resolve("sammenligning.html");
    }

    /** Where it stands which day the questionnaires were sent. */
    static Path sentFile(Round round) {
        return round.confidential().resolve("sendt.txt");
    }

    private static int forms(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return (int) files.filter(file -> file.toString().endsWith(".xlsx") && Files.isRegularFile(file))
                    .count();
        }
    }

    private static Optional<LocalDate> sent(Round round) throws IOException {
        Path file = sentFile(round);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(Files.readString(file).strip()));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> newestIn(Path path) {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.flatMap(file -> time(file).stream()).max(Comparator.naturalOrder());
        } catch (IOException | UncheckedIOException gone) {
            return Optional.empty();
        }
    }

    /**
     * When a file came to lie where it does, or was changed there: a copy keeps the day of what it was copied from and has
     * its own day of creation. Empty for none.
     */
    static Optional<Instant> time(Path file) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
            FileTime made = about.creationTime();
            FileTime changed = about.lastModifiedTime();
            return Optional.of((made.compareTo(changed) > 0 ? made : changed).toInstant());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
