package dk.belaeg.cli;

import dk.belaeg.Pipeline;
import dk.belaeg.WarmRound;
import dk.belaeg.contract.ContractException;
import dk.belaeg.disclosure.CellWords;
import dk.belaeg.disclosure.Disclosure;
import dk.belaeg.disclosure.ProtectionMessages;
import dk.belaeg.disclosure.UnsafeReleaseException;
import dk.belaeg.disclosure.protect.ImpossibleException;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.PersonNumbers;
import dk.belaeg.publish.compare.Comparison;
import dk.belaeg.publish.compare.ComparisonPage;
import dk.belaeg.publish.compare.ReadRelease;
import dk.belaeg.round.ChangedFiles;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.sentence.Nouns;
import dk.belaeg.sentence.Sentence;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What is said of a round while it is followed: of a file that is saved, what is found in it, and then which numbers of the
 * draft it changes. Files are judged while a draft is still being made; of several that await one, only the last is made.
 */
final class FollowedRound {
    /** Of a table. */
    private static final int MOST_SHOWN = 6;

    private final WarmRound warm;
    private final Console console;
    private final boolean all;
    private final AtomicReference<WarmRound.Judged> awaiting = new AtomicReference<>();
    private List<Finding> known = List.of();
    private Optional<ReadRelease> former = Optional.empty();
    private String formerName = "";

    /** @param all whether every finding is shown, however many there are of a rule */
    FollowedRound(WarmRound warm, Console console, boolean all) {
        this.warm = warm;
        this.console = console;
        this.all = all;
    }

    /** Goes on until the thread is interrupted. */
    void follow() throws IOException, InterruptedException {
        ExecutorService drafting = Executors.newSingleThreadExecutor();
        try (ChangedFiles changes = new ChangedFiles(warm.sources())) {
            setAgainst();
            judged().ifPresent(first -> {
                ConsoleText.checked(first.checked(), console, all);
                known = first.checked().findings();
                draft(first, drafting);
            });
            console.line("");
            console.line("Runden følges: gem en fil i indbakken, og den kontrolleres med det samme. Stop med Ctrl+C.");
            while (true) {
                SortedSet<Path> changed = changes.await();
                judged().ifPresent(now -> {
                    say(now, names(changed));
                    draft(now, drafting);
                });
                changes.follow(warm.sources());
            }
        } finally {
            drafting.shutdownNow();
        }
    }

    /** What the first draft is set against: the one from last time, or else the newest release. */
    private void setAgainst() throws IOException {
        Optional<ReleaseFolders.Release> last =
                ReleaseFolders.lastDraft(warm.round().folder());
        Optional<ReleaseFolders.Release> newest = ReleaseFolders.newest(warm.round());
        formerName = last.isPresent()
                ? "den forrige kladde"
                : newest.map(ReleaseFolders.Release::name).orElse("");
        former = last.or(() -> newest).flatMap(release -> read(release.folder()));
    }

    private static Optional<ReadRelease> read(Path folder) {
        try {
            return Optional.of(ReadRelease.of(folder));
        } catch (IOException | ReadRelease.NoReleaseException broken) {
            // then there is nothing to set it against
            return Optional.empty();
        }
    }

    /** Empty when the round has been set up wrongly, which is then said. */
    private Optional<WarmRound.Judged> judged() throws IOException {
        try {
            return Optional.of(warm.check());
        } catch (ContractException wrong) {
            console.line("");
            console.line("Runden kan ikke bruges, før dette er rettet:");
            wrong.problems().forEach(problem -> console.line("  " + problem));
            return Optional.empty();
        }
    }

    /** Changed files as findings name them, and whether they are there still. */
    private Map<String, Boolean> names(SortedSet<Path> changed) {
        Path folder = warm.round().folder();
        Map<String, Boolean> names = new TreeMap<>();
        for (Path file : changed) {
            Path inbox = warm.round().inbox();
            Path base = file.startsWith(inbox) ? inbox : folder;
            String name = base.relativize(file).toString().replace('\\', '/');
            names.put(PersonNumbers.mask(Normalizer.normalize(name, Normalizer.Form.NFC)), Files.exists(file));
        }
        return names;
    }

    /** What is found in the files that changed, and what that changes of others. */
    private void say(WarmRound.Judged now, Map<String, Boolean> names) {
        List<Finding> found = now.checked().findings();
        List<String> files = new ArrayList<>();
        names.forEach((name, there) -> files.add(there ? name : name + " (taget væk)"));
        List<Finding> own = found.stream()
                .filter(finding -> names.containsKey(finding.origin().file()))
                .toList();
        List<Finding> others = new ArrayList<>(without(found, known));
        others.removeAll(own);
        int gone = without(known, found).size();
        synchronized (console) {
            console.line("");
            console.line("Gemt: " + String.join(", ", files));
            ConsoleText.findings(own, console, all);
            ConsoleText.findings(others, console, all);
            console.line((own.isEmpty() ? "Ingen fund i det, der er gemt. " : "")
                    + (gone == 0 ? "" : Sentence.of(Nouns.FINDING.counted(gone) + " er væk") + " ")
                    + "I alt i runden: " + ConsoleText.counts(now.checked()));
        }
        known = found;
    }

    private static List<Finding> without(Collection<Finding> findings, Collection<Finding> others) {
        Set<Finding> leave = Set.copyOf(others);
        return findings.stream().filter(finding -> !leave.contains(finding)).toList();
    }

    private void draft(WarmRound.Judged judged, ExecutorService drafting) {
        awaiting.set(judged);
        drafting.execute(() -> {
            WarmRound.Judged newest = awaiting.getAndSet(null);
            if (newest != null) {
                drafted(newest);
            }
        });
    }

    private void drafted(WarmRound.Judged judged) {
        List<String> told = new ArrayList<>();
        Optional<Comparison> changes = Optional.empty();
        try {
            long start = System.nanoTime();
            Pipeline.Result result = warm.draft(judged);
            Optional<Path> folder = result.release().map(ReleaseFolders.Release::folder);
            if (folder.isEmpty()) {
                told.add("Der er ingen kladde, for intet i indbakken kunne læses.");
            } else {
                told.add("Kladden er regnet igen på " + seconds(System.nanoTime() - start) + " sekunder: "
                        + folder.get().resolve("index.html"));
                Optional<ReadRelease> now = read(folder.get());
                changes = former.flatMap(before -> now.map(after -> Comparison.of(before, after)));
                former = now;
            }
        } catch (UnsafeReleaseException unsafe) {
            told.add("Der er ingen ny kladde, for disse tal ville kunne kendes:");
            told.addAll(words(judged).sentences(unsafe));
        } catch (ImpossibleException impossible) {
            told.add("Der er ingen ny kladde.");
            told.addAll(words(judged).sentences(impossible));
        } catch (Disclosure.UnprotectableException counts) {
            told.add("Der er ingen ny kladde.");
            told.addAll(counts.danish());
        } catch (IOException | RuntimeException fault) {
            console.fault(fault);
            return;
        }
        synchronized (console) {
            console.line("");
            told.forEach(console::line);
            changes.ifPresent(this::say);
        }
        formerName = "den forrige kladde";
    }

    private void say(Comparison changes) {
        if (changes.same()) {
            console.line("Intet er ændret siden " + formerName + ".");
            return;
        }
        console.line("Ændret siden " + formerName + ":");
        ComparisonPage.sentences(changes).forEach(sentence -> console.line("  " + sentence));
        ConsoleText.changes(changes, MOST_SHOWN, "", console);
    }

    private static String seconds(long nanoseconds) {
        return DanishNumbers.format(BigDecimal.valueOf(nanoseconds, 9), 1);
    }

    private static ProtectionMessages words(WarmRound.Judged judged) {
        return new ProtectionMessages(new CellWords(judged.contracts().codes()));
    }
}
