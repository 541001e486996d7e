package dk.belaeg.publish.series;

import dk.belaeg.contract.JsonReader;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.publish.compare.ReadRelease;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.round.RoundReader;
import dk.belaeg.round.SeriesSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * A round as its releases tell of it.
 *
 * @param folder of the round
 * @param year the round's own
 * @param label what a reader calls it: its year, and its day as well where two rounds have the same
 * @param releases oldest first; there is one at least
 */
public record SeriesRound(Path folder, int year, String label, List<ReadRelease> releases) {
    /** Which round came first. */
    private static final Comparator<SeriesRound> ORDER = Comparator.comparing(SeriesRound::asOf);

    public SeriesRound {
        releases = List.copyOf(releases);
    }

    /**
     * The rounds in these folders that have releases, oldest first.
     *
     * @param told gets a Danish sentence for each release that cannot be read, and each round without any
     */
    public static List<SeriesRound> read(List<Path> folders, List<String> told) throws IOException {
        List<SeriesRound> rounds = new ArrayList<>();
        for (Path folder : folders) {
            JsonReader settings = JsonReader.of(
                    RoundReader.FILE, Files.readString(folder.resolve(RoundReader.FILE)), new ArrayList<>());
            List<ReadRelease> releases = releases(folder, told);
            if (releases.isEmpty()) {
                told.add("Runden i " + folder + " har ingen udgivelser, så den er ikke med.");
            } else {
                int year = settings.whole("aar", 0);
                rounds.add(new SeriesRound(folder, year, String.valueOf(year), releases));
            }
        }
        rounds.sort(ORDER);
        return labelled(rounds);
    }

    /** The same rounds, each called by its year, and by its day as well where that is not enough. */
    static List<SeriesRound> labelled(List<SeriesRound> rounds) {
        return rounds.stream()
                .map(round -> {
                    boolean alone = rounds.stream()
                                    .filter(other -> other.year() == round.year())
                                    .count()
                            == 1;
                    String label = round.year() + (alone ? "" : " (" + DanishDates.day(round.asOf()) + ")");
                    return new SeriesRound(round.folder(), round.year(), label, round.releases());
                })
                .toList();
    }

    /**
     * The releases of the round in a folder; none when it has none that is whole.
     *
     * @param told gets a Danish sentence for each that cannot be read
     */
    private static List<ReadRelease> releases(Path folder, List<String> told) throws IOException {
        List<ReadRelease> read = new ArrayList<>();
        for (ReleaseFolders.Release release : ReleaseFolders.inRound(folder)) {
            try {
                ReadRelease one = ReadRelease.of(release.folder());
                LocalDate.parse(one.version());
                read.add(one);
            } catch (ReadRelease.NoReleaseException notWhole) {
                told.add(notWhole.danish());
            } catch (DateTimeParseException undated) {
                told.add("Udgivelsen " + release.folder() + " siger ikke, hvilken dag dens tal er opgjort.");
            }
        }
        Collections.reverse(read);
        return read;
    }

    /** What its numbers are taken from. */
    ReadRelease newest() {
        return releases.get(releases.size() - 1);
    }

    LocalDate asOf() {
        return LocalDate.parse(newest().version());
    }

    /** Whether its newest release says that its numbers are final. */
    String status() {
        return "true".equals(newest().settings().get(SeriesSettings.CLOSED)) ? "endelig" : "foreløbig";
    }

    /** One of its releases as a revision names it. */
    String named(ReadRelease release) {
        return label + ", " + release.name();
    }
}
