package dk.belaeg.desk;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundReader;
import dk.belaeg.subject.Subjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The rounds that lie on the desk. Each is read and checked anew when a file of it has changed, and kept till then. */
final class Rounds {
    /** What says how a round is set up. */
    private static final List<String> SETTING = List.of("opslag", RoundReader.FILE);

    /** All that decides what is read. */
    private static final List<String> ALL = List.of("indbakke", "rettelser.xlsx", "opslag", RoundReader.FILE);

    private final Path place;
    private final Desk.Setting setting;
    private final Map<String, Kept> kept = new HashMap<>();
    private final Map<String, Setup> setups = new ConcurrentHashMap<>();

    private record Kept(List<String> files, LocalDate day, CompletableFuture<OpenRound> round) {}

    /** How a round is set up, as long as the files that say so are as they were. */
    private record Setup(List<String> files, Contracts contracts, Round round) {}

    /** Nothing can be shown of a round before this is put right. */
    static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1;

        private final List<String> problems;

        UnusableException(ContractException wrong) {
            super(wrong);
            this.problems = wrong.problems();
        }

        List<String> problems() {
            return problems;
        }
    }

    Rounds(Desk.Setting setting) {
        this.place = setting.place().toAbsolutePath().normalize();
        this.setting = setting;
    }

    /** Whether the desk was opened on one round. */
    boolean single() {
        return RoundReader.isRound(place);
    }

    /** The folder in which further rounds are made. */
    Path place() {
        return place;
    }

    /** Folders of the rounds, by name. */
    List<Path> all() throws IOException {
        if (single()) {
            return List.of(place);
        }
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(place)) {
            return folders.filter(RoundReader::isRound).sorted().toList();
        }
    }

    /** The folder of the round of that name; a name is looked up, and never becomes a path. */
    Optional<Path> folder(String name) throws IOException {
        return all().stream().filter(folder -> name(folder).equals(name)).findFirst();
    }

    static String name(Path folder) {
        return String.valueOf(folder.getFileName());
    }

    /**
     * The round as it lies now.
     *
     * @param patience in milliseconds
     * @return empty when it is still being read
     */
    Optional<OpenRound> open(Path folder, long patience) throws IOException, UnusableException {
        try {
            return Optional.of(begun(folder).get(patience, TimeUnit.MILLISECONDS));
        } catch (TimeoutException reading) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            forget(folder);
            if (failed.getCause() instanceof ContractException wrong) {
                throw new UnusableException(wrong);
            }
            if (failed.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private synchronized void forget(Path folder) {
        kept.remove(name(folder));
    }

    private synchronized CompletableFuture<OpenRound> begun(Path folder) throws IOException {
        List<String> files = files(folder, ALL);
        LocalDate day = setting.today().get();
        Kept before = kept.get(name(folder));
        if (before != null && before.files().equals(files) && before.day().equals(day)) {
            return before.round();
        }
        CompletableFuture<OpenRound> round = CompletableFuture.supplyAsync(() -> read(folder, day));
        kept.put(name(folder), new Kept(files, day, round));
        return round;
    }

    private OpenRound read(Path folder, LocalDate day) {
        try {
            Setup setup = setup(folder);
            Checked checked = setting.judge().checked(setup.round(), setup.contracts(), day);
            return new OpenRound(name(folder), setup.round(), setup.contracts(), checked, day, setting.owner());
        } catch (ContractException | IOException failed) {
            throw new CompletionException(failed);
        }
    }

    private Setup setup(Path folder) throws ContractException, IOException {
        List<String> files = files(folder, SETTING);
        Setup before = setups.get(name(folder));
        if (before != null && before.files().equals(files)) {
            return before;
        }
        Contracts contracts = Contracts.load(RoundReader.references(folder));
        Setup setup = new Setup(files, contracts, Subjects.round(folder, contracts));
        setups.put(name(folder), setup);
        return setup;
    }

    /** Files, and folders with all below them, with size and time. */
    private static List<String> files(Path folder, List<String> parts) throws IOException {
        List<String> files = new ArrayList<>();
        for (String part : parts) {
            Path path = folder.resolve(part);
            if (Files.exists(path)) {
                try (Stream<Path> all = Files.walk(path)) {
                    all.sorted().map(Rounds::stamp).forEach(files::add);
                } catch (UncheckedIOException broken) {
                    throw broken.getCause();
                }
            }
        }
        return files;
    }

    private static String stamp(Path path) {
        try {
            return path + " " + Files.size(path) + " " + Files.getLastModifiedTime(path);
        } catch (IOException gone) {
            return path + " ?";
        }
    }
}
