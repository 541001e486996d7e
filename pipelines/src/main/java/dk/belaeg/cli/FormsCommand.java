package dk.belaeg.cli;

import dk.belaeg.Pipeline;
import dk.belaeg.check.Checked;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.questionnaire.EarlierAnswers;
import dk.belaeg.questionnaire.Forms;
import dk.belaeg.round.Round;
import dk.belaeg.round.SafeFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the questionnaires of a round, ready to be sent out. A file that somebody may have written in is never lost. */
@Command(
        name = "forms",
        description = "Lav rundens spørgeskemaer i mappen skemaer/, ét regneark pr. afsender.",
        footerHeading = "%nEt eksempel:%n",
        footer = "  belaeg forms runde-2027 --skema followup")
final class FormsCommand implements Callable<Integer> {
    private final PrintStream out;
    private final PrintStream err;

    @Mixin
    private final RoundOptions options = new RoundOptions();

    @Option(
            names = "--skema",
            paramLabel = "<navn>",
            description = "Lav kun dette skema, for eksempel followup. Kan gives flere gange.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--erstat",
            description = "Lav også de skemaer om, der ligger i mappen i forvejen og er anderledes.")
    private boolean replace;

    FormsCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        Console console = new Console(out, err, options.verbose);
        Optional<LoadedRound> loaded = LoadedRound.of(options.round, console);
        if (loaded.isEmpty() || !asksThem(loaded.get(), console)) {
            return ExitCode.USAGE;
        }
        Round round = loaded.get().round();
        Contracts contracts = loaded.get().contracts();
        Optional<EarlierAnswers> earlier = earlier(round, console);
        if (earlier.isEmpty()) {
            return ExitCode.USAGE;
        }
        Checked checked = new Pipeline(round, contracts, new StepTimes(console), Version.current()).check();
        Forms forms = new Forms(round, contracts, checked, earlier.get());
        List<Forms.Form> made = forms.all().stream()
                .filter(form -> only.isEmpty() || only.contains(form.questionnaire()))
                .toList();
        List<Path> kept = write(round, made);
        say(round, contracts, forms, made, console);
        if (!kept.isEmpty()) {
            console.line("");
            console.line(
                    kept.size() == 1
                            ? "1 skema lå der i forvejen og er anderledes. Det er ikke rørt:"
                            : kept.size() + " skemaer lå der i forvejen og er anderledes. De er ikke rørt:");
            kept.forEach(path -> console.line("  " + path));
            console.line("Er de ikke udfyldt, så lav dem om med --erstat.");
            return ExitCode.FINDINGS;
        }
        return ExitCode.OK;
    }

    private boolean asksThem(LoadedRound loaded, Console console) {
        List<String> asked = loaded.round().questionnaires().stream()
                .map(Round.Asked::questionnaire)
                .toList();
        if (asked.isEmpty()) {
            console.error("Runden har ingen spørgeskemaer. Tilføj dem under »spoergeskemaer« i runde.json.");
            return false;
        }
        List<String> unknown =
                only.stream().filter(name -> !asked.contains(name)).toList();
        unknown.forEach(name ->
                console.error("Runden har ikke skemaet »" + name + "«. Den har: " + String.join(", ", asked) + "."));
        return unknown.isEmpty();
    }

    /** What was answered in the round before; empty when that round is named but cannot be read, which is then said. */
    private static Optional<EarlierAnswers> earlier(Round round, Console console) throws IOException {
        if (round.former().isEmpty()) {
            return Optional.of(EarlierAnswers.NONE);
        }
        Optional<LoadedRound> former = LoadedRound.of(round.former().get(), console);
        if (former.isEmpty()) {
            console.error("Den forrige runde kan ikke læses. Ret eller fjern »forrige_runde« i runde.json.");
            return Optional.empty();
        }
        Round before = former.get().round();
        Checked checked = new Pipeline(before, former.get().contracts(), (step, took) -> {}, Version.current()).check();
        return Optional.of(EarlierAnswers.of(
                before.year(), checked, former.get().contracts().codes()));
    }

    /** Writes what is new, and gives back the files that stand there already and are different. */
    private List<Path> write(Round round, List<Forms.Form> forms) throws IOException {
        List<Path> kept = new ArrayList<>();
        List<byte[]> written = forms.parallelStream().map(Forms.Form::bytes).toList();
        for (int i = 0; i < written.size(); i++) {
            Path file = round.forms().resolve(forms.get(i).path());
            boolean there = Files.exists(file);
            boolean same = there && Arrays.equals(Files.readAllBytes(file), written.get(i));
            if (there && !same && !replace) {
                kept.add(file);
            } else if (!same) {
                SafeFiles.write(file, written.get(i));
            }
        }
        return kept;
    }

    private void say(Round round, Contracts contracts, Forms forms, List<Forms.Form> made, Console console) {
        for (Round.Asked asked : round.questionnaires()) {
            List<Forms.Form> own = made.stream()
                    .filter(form -> form.questionnaire().equals(asked.questionnaire()))
                    .toList();
            if (!own.isEmpty()) {
                console.line(contracts.questionnaire(asked.questionnaire()).title() + ": " + own.size()
                        + (own.size() == 1 ? " skema" : " skemaer")
                        + asked.due()
                                .map(day -> ", frist " + DanishDates.day(day))
                                .orElse(" uden frist, til når der sker noget")
                        + ", i "
                        + round.forms().resolve(own.get(0).path()).getParent());
            }
        }
        forms.withoutServices()
                .forEach(
                        questionnaire -> console.line(
                                "»" + questionnaire.title()
                                        + "« har tomme rækker til tilbuddene, for der er intet udtræk fra Tilbudsportalen i indbakken."));
        console.line("Læg de udfyldte skemaer, der kommer retur, i " + round.inbox() + ".");
    }
}
