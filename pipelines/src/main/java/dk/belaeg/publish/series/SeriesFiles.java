package dk.belaeg.publish.series;

import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.JsonReader;
import dk.belaeg.disclosure.CellWords;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.disclosure.SmallNumbers;
import dk.belaeg.disclosure.attack.AttackReport;
import dk.belaeg.grammar.Sha256;
import dk.belaeg.intake.CellAccount;
import dk.belaeg.publish.Publisher;
import dk.belaeg.publish.annex.AnnexFiles;
import dk.belaeg.publish.verify.NoReleaseException;
import dk.belaeg.publish.verify.ReleaseAudit;
import dk.belaeg.report.ReleaseContent;
import dk.belaeg.report.Summary;
import dk.belaeg.report.TableWorkbook;
import dk.belaeg.round.Discretion;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundReader;
import dk.belaeg.sentence.Nouns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a series: those of a release, written by the same writers, in a folder of its own. What they are made of are
 * the releases of the rounds, so nobody can see more in them than there.
 */
public final class SeriesFiles {
    /** The folder of a series, in that of the rounds or of the round it was asked of. */
    public static final String FOLDER = "serie";

    private SeriesFiles() {}

    /**
     * What was made.
     *
     * @param release empty when hidden numbers could be worked out from all the releases together, so that they are not put
     *     side by side
     * @param told Danish sentences: what is not in it, or what could be worked out
     */
    public record Made(Optional<ReleaseFolders.Release> release, List<String> told) {}

    /** The folders of a round and of those before it, or of all rounds that lie in a folder; none when there are none. */
    public static List<Path> rounds(Path place) throws IOException {
        List<Path> rounds = new ArrayList<>();
        if (RoundReader.isRound(place)) {
            Path next = place.toAbsolutePath().normalize();
            while (RoundReader.isRound(next) && !rounds.contains(next)) {
                rounds.add(next);
                Optional<String> former = JsonReader.of(
                                RoundReader.FILE, Files.readString(next.resolve(RoundReader.FILE)), new ArrayList<>())
                        .optionalText("forrige_runde")
                        .filter(text -> !text.isBlank());
                if (former.isEmpty()) {
                    break;
                }
                next = next.resolve(former.get().replace('\\', '/')).normalize();
            }
        } else if (Files.isDirectory(place)) {
            try (Stream<Path> folders = Files.list(place)) {
                folders.filter(RoundReader::isRound).sorted().forEach(rounds::add);
            }
        }
        return rounds;
    }

    /** The round that a series is written as: the newest of its rounds, in the folder of the series. */
    public static Round round(List<SeriesRound> rounds, Round newest, Path folder) {
        return new Round(
                        folder,
                        "Serie " + rounds.get(0).label() + " til "
                                + rounds.get(rounds.size() - 1).label() + ": " + newest.name(),
                        newest.year(),
                        newest.fictional(),
                        newest.asOf(),
                        newest.region(),
                        newest.regions(),
                        newest.respondents(),
                        List.of(),
                        newest.targetGroups(),
                        newest.twoAnswers(),
                        newest.settings(),
                        newest.contact(),
                        Optional.empty(),
                        newest.mapSource())
                .with(discretion(rounds, newest.discretion()));
    }

    /** What its marks stand for: where one of the rounds has hidden 0, a mark may be 0. */
    private static Discretion discretion(List<SeriesRound> rounds, Discretion newest) {
        return new Discretion(
                newest.smallestCount(),
                newest.zerosShown()
                        && rounds.stream().noneMatch(round -> "false"
                                .equals(round.newest().settings().get("diskretion.nuller_vises"))),
                newest.insiders(),
                newest.shownPlaces(),
                newest.workLimit());
    }

    /**
     * Writes the series, when nothing can be worked out of it as a whole. The caller holds the lock of its folder.
     *
     * @param rounds oldest first; two at least
     * @param round as {@link #round} gives it
     * @param contracts of the newest round
     */
    public static Made write(List<SeriesRound> rounds, Round round, Contracts contracts, String version)
            throws IOException, ContractException {
        Series series = new Series(rounds, round, contracts);
        List<ReleasedTable> tables = series.tables();
        ReleaseContent content = new ReleaseContent(
                round,
                contracts.codes(),
                tables,
                SmallNumbers.rules(round, contracts.codes()),
                series.figures(tables),
                List.of(),
                CellAccount.Account.sum(List.of()),
                series.left().stream()
                        .map(danish -> new ReleaseContent.Gap(ReleaseContent.Gap.ALL, danish))
                        .toList(),
                new ReleaseContent.Files(0, 0, 0),
                version);
        List<Summary> summaries = List.of(new Summary(
                "",
                "Siden " + rounds.get(rounds.size() - 2).label(),
                List.of(),
                series.sentences(),
                Summary.Since.NONE,
                List.of(),
                List.of(),
                ""));
        SortedMap<String, String> inputs = new TreeMap<>();
        for (SeriesRound one : rounds) {
            Path manifest = one.folder()
                    .resolve(ReleaseFolders.RELEASES)
                    .resolve(one.newest().name())
                    .resolve(ReleaseFolders.MANIFEST);
            if (Files.isRegularFile(manifest)) {
                inputs.put(one.named(one.newest()), Sha256.hex(Files.readAllBytes(manifest)));
            }
        }
        try (ReleaseFolders folders = ReleaseFolders.open(round)) {
            Publisher publisher = new Publisher(content, folders);
            publisher.data(List.of());
            publisher.confidential(List.of(), new TreeMap<>(), new TreeMap<>(), inputs, List.of(), List.of());
            publisher.shared(
                    TableWorkbook.of(content, Optional.empty()),
                    new AnnexFiles(new TreeMap<>(), List.of(), summaries, List.of(), Optional.empty(), List.of()));
            CellWords words = new CellWords(contracts.codes());
            ReleaseAudit audit = ReleaseAudit.of(folders.shared(), folders.secret(), words::of);
            List<String> workedOut = audit.report().lines().stream()
                    .filter(line -> line.contains(AttackReport.YES))
                    .map(line -> line.get(0) + ": " + line.get(1))
                    .toList();
            if (!workedOut.isEmpty()) {
                return new Made(Optional.empty(), workedOut);
            }
            return new Made(Optional.of(folders.publish()), told(series));
        } catch (NoReleaseException broken) {
            throw new IllegalStateException("the series just written cannot be read", broken);
        }
    }

    private static List<String> told(Series series) {
        List<String> told = new ArrayList<>(series.left());
        if (series.hiddenElsewhere() > 0) {
            told.add("Bemærk: " + Nouns.NUMBER.counted(series.hiddenElsewhere())
                    + " er skjult i én runde og vist i en anden. Det er udgivelserne, der siger det, ikke serien; se"
                    + " tabellen »Revisioner«.");
        }
        return told;
    }
}
