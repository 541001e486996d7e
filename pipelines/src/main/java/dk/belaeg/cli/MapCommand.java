package dk.belaeg.cli;

import dk.belaeg.contract.Questionnaire;
import dk.belaeg.intake.SurveyProposal;
import dk.belaeg.publish.CsvFiles;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proposes how an export from a survey program answers to a questionnaire. */
@Command(
        name = "map",
        description = {
            "Foreslå, hvilke spørgsmål variablerne i en eksport fra SurveyXact, LimeSurvey, Microsoft Forms eller Enalyzer er.",
            "Forslaget lægges i rundens opslag/, hvor det rettes i Excel. Det, der ikke kan placeres, skrives her."
        })
final class MapCommand implements Callable<Integer> {
    private static final String LINKS = "koblinger.csv";
    private static final String PROPOSAL = "koblinger-forslag.csv";

    private final PrintStream out;
    private final PrintStream err;

    @Parameters(index = "0", paramLabel = "<runde>", description = "Rundens mappe, den med runde.json.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "<fil>",
            description = "Eksporten og, hvis programmet giver den, kodebogen (struktur og etiketter).")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Option(
            names = "--skema",
            required = true,
            paramLabel = "<navn>",
            description = "Spørgeskemaets navn, for eksempel followup.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    MapCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        Console console = new Console(out, err, false);
        Optional<LoadedRound> loaded = LoadedRound.of(folder.toString(), console);
        if (loaded.isEmpty()) {
            return ExitCode.USAGE;
        }
        Round round = loaded.get().round();
        List<Questionnaire> questionnaires = loaded.get().contracts().questionnaires();
        Optional<Questionnaire> questionnaire =
                questionnaires.stream().filter(one -> one.name().equals(name)).findFirst();
        if (questionnaire.isEmpty()) {
            console.error("Der er intet spørgeskema, der hedder " + name + ". Der er: "
                    + String.join(
                            ", ",
                            questionnaires.stream().map(Questionnaire::name).toList())
                    + ".");
            return ExitCode.USAGE;
        }
        List<Path> absent =
                files.stream().filter(file -> !Files.isRegularFile(file)).toList();
        if (!absent.isEmpty()) {
            absent.forEach(file -> console.error("Der er ingen fil, der hedder " + file + "."));
            return ExitCode.USAGE;
        }
        try {
            SurveyProposal proposal = SurveyProposal.of(
                    files, questionnaire.get(), round, loaded.get().contracts().codes());
            return written(proposal, console);
        } catch (SurveyProposal.NoExportException none) {
            console.error(none.danish());
            return ExitCode.NOTHING_READ;
        }
    }

    /** Never over links that somebody has put right. */
    private int written(SurveyProposal proposal, Console console) throws IOException {
        Path references = RoundReader.references(folder.toAbsolutePath().normalize());
        Files.createDirectories(references);
        Path file = references.resolve(LINKS);
        if (Files.exists(file)) {
            file = references.resolve(PROPOSAL);
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(SurveyProposal.HEADER);
        lines.addAll(proposal.lines());
        Files.write(file, CsvFiles.exact(lines));
        long placed =
                proposal.lines().stream().filter(line -> !line.get(4).isEmpty()).count();
        console.line("Eksporten er læst som " + proposal.program().shown() + ". " + placed
                + (placed == 1 ? " variabel er placeret." : " variable er placeret."));
        if (!proposal.unplaced().isEmpty()) {
            console.line("Disse kunne ikke placeres. Skriv selv en linje for dem, der skal med:");
            proposal.unplaced().forEach(variable -> console.line("  " + variable));
        }
        console.line("Forslaget er skrevet: " + file);
        console.line(
                file.endsWith(PROPOSAL)
                        ? "Der var allerede koblinger. Flyt de nye linjer over i " + LINKS + "."
                        : "Se det igennem i Excel, og læg så eksporten i indbakken.");
        return ExitCode.OK;
    }
}
