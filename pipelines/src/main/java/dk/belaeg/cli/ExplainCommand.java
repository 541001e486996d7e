package dk.belaeg.cli;

import dk.belaeg.contract.Labels;
import dk.belaeg.contract.ReportField;
import dk.belaeg.grammar.PersonNumbers;
import dk.belaeg.grammar.Texts;
import dk.belaeg.round.PrivateFolders;
import dk.belaeg.round.RoundReader;
import dk.belaeg.round.SafeFiles;
import dk.belaeg.trace.Explanation;
import dk.belaeg.trace.ReleasedRows;
import dk.belaeg.trace.Traced;
import dk.belaeg.trace.TracedRelease;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says where a released number comes from: its formula, and the rows and cells that go into it. */
@Command(
        name = "explain",
        aliases = "forklar",
        description = {
            "Vis, hvor et tal i en udgivelse kommer fra: formlen og de celler, det er regnet af.",
            "Det, der vises, er fortroligt."
        },
        footerHeading = "%nEksempler:%n",
        footer = {
            "  belaeg explain runde-2026 demand_by_municipality kommune=Assens område=Voksne målgruppe=Autismespektrum borgere",
            "  belaeg explain runde-2026/ud/udgivelse-001 places_by_region geography=1083 sector=total stay=overnight",
            "",
            "Tabellen er navnet på en fil i data/ eller en figur. Uden kolonne forklares alle rækkens tal.",
            "Afslutningskoder: 0 forklaret, 2 forkert kommando, eller tallet findes ikke."
        })
final class ExplainCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 12;

    private final PrintStream out;
    private final PrintStream err;

    @Parameters(
            index = "0",
            paramLabel = "<udgivelse>",
            description = "Mappen med en udgivelse, eller en rundes mappe: dens nyeste.")
    @SuppressWarnings("NullAway.Init")
    private String place;

    @Parameters(index = "1", paramLabel = "<tabel>", description = "Navnet på tabellen eller figuren.")
    @SuppressWarnings("NullAway.Init")
    private String table;

    @Parameters(
            index = "2..*",
            arity = "0..*",
            paramLabel = "<nøgle=værdi> [kolonne]",
            description = "Hvilken række, og hvilken kolonne: navne eller overskrifter, koder eller ord.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--gem",
            description = "Skriv forklaringen i rundens fortroligt/forklaringer/, også hvad der er skjult.")
    private boolean keep;

    ExplainCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        Console console = new Console(out, err, false);
        Optional<Path> folder = ConsoleText.folder(place, console);
        Optional<Path> release =
                folder.isEmpty() ? Optional.empty() : ConsoleText.release(folder.get(), place, console);
        if (release.isEmpty()) {
            return ExitCode.USAGE;
        }
        Path own = release.get().toAbsolutePath().normalize();
        Path above = own.getParent() == null ? own : own.getParent();
        Path round = Objects.requireNonNullElse(above.getParent(), own);
        if (!Files.isDirectory(own) || !RoundReader.isRound(round)) {
            console.error(
                    place + " er hverken en runde eller en udgivelse i en runde, og uden runden er der ingen celler.");
            return ExitCode.USAGE;
        }
        Optional<LoadedRound> loaded = LoadedRound.of(round, console);
        return loaded.isEmpty() ? ExitCode.USAGE : explained(loaded.get(), own, console);
    }

    private int explained(LoadedRound loaded, Path release, Console console) throws IOException {
        Labels labels = new Labels(loaded.contracts().codes());
        TracedRelease traced = TracedRelease.read(loaded.round(), loaded.contracts(), release);
        Optional<TracedRelease.Drawn> drawn = traced.figure(table);
        Optional<ReleasedRows> rows = drawn.map(TracedRelease.Drawn::table).or(() -> traced.table(table));
        if (rows.isEmpty()) {
            console.error("Udgivelsen har hverken en tabel eller en figur, der hedder " + table + ". Tabellerne er: "
                    + String.join(", ", traced.tables()) + ".");
            return ExitCode.USAGE;
        }
        Map<ReportField, String> wanted = new LinkedHashMap<>();
        List<ReportField> columns = new ArrayList<>();
        for (String word : words) {
            int at = word.indexOf('=');
            Optional<ReportField> column = rows.get().column(at < 0 ? word : word.substring(0, at));
            if (column.isEmpty()) {
                console.error("Tabellen har ingen kolonne, der hedder " + (at < 0 ? word : word.substring(0, at))
                        + ". Den har: "
                        + rows.get().schema().fields().stream()
                                .map(field -> field.name() + " (" + field.title() + ")")
                                .collect(Collectors.joining(", "))
                        + ".");
                return ExitCode.USAGE;
            }
            if (at < 0) {
                columns.add(column.get());
            } else {
                wanted.put(column.get(), word.substring(at + 1));
            }
        }
        Optional<Map<String, String>> row = row(rows.get(), wanted, labels, console);
        if (row.isEmpty()) {
            return ExitCode.USAGE;
        }
        List<ReportField> all = ReleasedRows.numbers(rows.get().schema());
        if (!all.containsAll(columns)) {
            console.error("Kolonnen er ikke et tal. Tallene er: "
                    + all.stream().map(ReportField::name).collect(Collectors.joining(", ")) + ".");
            return ExitCode.USAGE;
        }
        List<ReportField> asked = !columns.isEmpty()
                ? columns
                : drawn.map(TracedRelease.Drawn::columns).orElse(all);
        List<Traced> told = asked.stream()
                .map(column -> traced.trace(rows.get(), row.get(), column))
                .toList();
        List<String> lines = Explanation.told(traced, told, labels, keep);
        if (!keep) {
            lines.forEach(console::line);
            return ExitCode.OK;
        }
        String name = Texts.fileName(
                release.getFileName() + " " + rows.get().schema().name() + " " + String.join(" ", words));
        Path file = PrivateFolders.create(loaded.round().confidential().resolve("forklaringer"))
                .resolve(name + ".txt");
        String text = lines.stream().map(PersonNumbers::mask).collect(Collectors.joining("\n", "", "\n"));
        SafeFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
        console.line("Forklaringen er skrevet i " + file);
        return ExitCode.OK;
    }

    /** The one row that is meant; what there is to choose from is said when it is not one. */
    private static Optional<Map<String, String>> row(
            ReleasedRows rows, Map<ReportField, String> wanted, Labels labels, Console console) {
        List<Map<String, String>> fitting = rows.rows(wanted, labels);
        if (fitting.size() == 1) {
            return Optional.of(fitting.get(0));
        }
        console.error(
                fitting.isEmpty()
                        ? "Ingen række passer. Tabellen har blandt andre:"
                        : fitting.size() + " rækker passer. Skriv mere af nøglen ("
                                + String.join(", ", rows.schema().primaryKey()) + "):");
        (fitting.isEmpty() ? rows.rows() : fitting)
                .stream()
                        .limit(MOST_SHOWN)
                        .forEach(row -> console.error("  "
                                + rows.schema().primaryKey().stream()
                                        .map(key -> key + "=" + row.getOrDefault(key, ""))
                                        .collect(Collectors.joining(" "))
                                + "  (" + ReleasedRows.words(rows.schema(), row, labels) + ")"));
        return Optional.empty();
    }
}
