package dk.belaeg.cli;

import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.intake.FormFile;
import dk.belaeg.office.read.FileBytes;
import dk.belaeg.office.word.FieldTexts;
import dk.belaeg.publish.annex.LetterheadFile;
import dk.belaeg.questionnaire.CalculationForm;
import dk.belaeg.report.annex.SettlementAnnex;
import dk.belaeg.round.RoundReader;
import dk.belaeg.round.SafeFiles;
import dk.belaeg.subject.settlement.CalculationKind;
import dk.belaeg.subject.settlement.SettlementRates;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Works out a tariff, a settlement or a distribution that somebody has filled in. Nothing that was written is lost. */
@Command(
        name = "beregn",
        description = "Beregn takst, efterregulering, lukkeregnskab eller fordeling, trin for trin med regel og kilde.",
        footerHeading = "%nTo eksempler:%n",
        footer = {"  belaeg beregn --skema lukkeregnskab", "  belaeg beregn lukkeregnskab.xlsx --bilag"})
final class CalculateCommand implements Callable<Integer> {
    private static final String WORKBOOK = ".xlsx";
    /** A folder that is not there: the program's own rates and letterhead. */
    private static final Path NO_ROUND = Path.of("ingen-runde");

    private static final String RESULT = "-beregnet";

    private final PrintStream out;
    private final PrintStream err;

    @Parameters(paramLabel = "<skema.xlsx>", arity = "0..1", description = "Det udfyldte skema.")
    private @Nullable Path file;

    @Option(
            names = "--skema",
            paramLabel = "<navn>",
            description =
                    "Lav et tomt skema: takst, efterregulering, lukkeregnskab, overtagelse, underskudsmodel eller objektiv-finansiering.")
    private @Nullable String kind;

    @Option(
            names = "--til",
            paramLabel = "<fil>",
            description = "Hvor skemaet skal skrives; ellers ved siden af med »-beregnet« i navnet.")
    private @Nullable Path to;

    @Option(
            names = "--runde",
            paramLabel = "<runde>",
            description = "Brug rundens satser og brevpapir: opslag/takstsatser.csv og skabelon.dotx.")
    private @Nullable Path round;

    @Option(names = "--bilag", description = "Lav også et bilag som Word-fil.")
    private boolean annex;

    @Option(names = "--erstat", description = "Skriv over en fil, der ligger der i forvejen og er anderledes.")
    private boolean replace;

    @Option(names = "--verbose", description = "Vis flere detaljer.")
    private boolean verbose;

    CalculateCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        Console console = new Console(out, err, verbose);
        if ((file == null) == (kind == null)) {
            console.error("Angiv et udfyldt skema, eller lav et tomt med --skema " + names() + ".");
            return ExitCode.USAGE;
        }
        if (round != null && !Files.isDirectory(round)) {
            console.error("Mappen " + round + " findes ikke.");
            return ExitCode.USAGE;
        }
        try {
            Path references = RoundReader.references(round == null ? NO_ROUND : round);
            Contracts contracts = Contracts.calculations(references);
            return file == null
                    ? empty(contracts, String.valueOf(kind), console)
                    : filled(contracts, file, references, console);
        } catch (ContractException wrong) {
            console.error("Der kan ikke beregnes, før dette er rettet:");
            wrong.problems().forEach(problem -> console.error("  " + problem));
            return ExitCode.USAGE;
        }
    }

    private static String names() {
        return Arrays.stream(CalculationKind.values())
                .map(CalculationKind::danish)
                .collect(Collectors.joining(", "));
    }

    private int empty(Contracts contracts, String name, Console console) throws IOException {
        Optional<CalculationKind> wanted = CalculationKind.ofDanish(name);
        if (wanted.isEmpty()) {
            console.error("Der er intet skema, der hedder »" + name + "«. Der er: " + names() + ".");
            return ExitCode.USAGE;
        }
        Questionnaire questionnaire = contracts.questionnaire(wanted.get().form());
        byte[] form = new CalculationForm(questionnaire, contracts.codes())
                .empty(SettlementRates.of(contracts.codes()).newestYear());
        Path target = to == null ? Path.of(wanted.get().danish() + WORKBOOK) : to;
        return write(target, form, console) ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private int filled(Contracts contracts, Path form, Path references, Console console) throws IOException {
        FormFile read = FormFile.read(form, contracts);
        Optional<CalculationKind> known =
                read.questionnaire().map(Questionnaire::name).flatMap(CalculationKind::ofForm);
        ConsoleText.findings(read.findings(), console, verbose);
        if (known.isEmpty()) {
            if (!read.hasErrors()) {
                console.error(form.getFileName()
                        + " er ikke et skema til en beregning. Lav et tomt med --skema, og skriv tallene i det.");
            }
            return ExitCode.NOTHING_READ;
        }
        if (read.hasErrors()) {
            console.line("");
            console.error("Der er ikke beregnet. Ret skemaet, og beregn igen.");
            return ExitCode.FINDINGS;
        }
        Questionnaire questionnaire = contracts.questionnaire(known.get().form());
        List<String> lacking = known.get().lacking(read, questionnaire, contracts.codes());
        if (!lacking.isEmpty()) {
            return notWritten(lacking, console);
        }
        CalculationKind.Result result = known.get().result(read, contracts.codes());
        if (!result.problems().isEmpty()) {
            return notWritten(result.problems(), console);
        }
        result.calculation().notes().forEach(console::line);
        Path target = to == null ? beside(form) : to;
        boolean written =
                write(target, new CalculationForm(questionnaire, contracts.codes()).filled(read, result), console);
        if (annex) {
            String name = String.valueOf(target.getFileName());
            Path word = target.resolveSibling(stem(name) + ".docx");
            byte[] document = SettlementAnnex.write(
                    questionnaire.title(),
                    result,
                    name,
                    authorTexts(word),
                    LetterheadFile.of(references, contracts.codes()));
            written &= write(word, document, console);
        }
        return written ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private static int notWritten(List<String> problems, Console console) {
        problems.forEach(console::error);
        console.error("Beregningen er ikke skrevet. Ret skemaet, og beregn igen.");
        return ExitCode.FINDINGS;
    }

    /** What an author has written into the fields of the annex that is there. */
    private static Map<String, List<String>> authorTexts(Path word) throws IOException {
        if (!Files.isRegularFile(word)) {
            return Map.of();
        }
        return FieldTexts.read(new FileBytes(String.valueOf(word.getFileName()), Files.readAllBytes(word)))
                .map(FieldTexts::written)
                .orElse(Map.of());
    }

    private static Path beside(Path form) {
        String stem = stem(String.valueOf(form.getFileName()));
        return form.resolveSibling((stem.endsWith(RESULT) ? stem : stem + RESULT) + WORKBOOK);
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Writes a file, unless another lies there that somebody may have written in. */
    private boolean write(Path target, byte[] bytes, Console console) throws IOException {
        boolean there = Files.exists(target);
        boolean same = there && Arrays.equals(Files.readAllBytes(target), bytes);
        if (there && !same && !replace) {
            console.error(target + " ligger der i forvejen og er anderledes. Den er ikke rørt. Skriv over den med"
                    + " --erstat, eller vælg et andet navn med --til.");
            return false;
        }
        if (!same) {
            SafeFiles.write(target, bytes);
        }
        console.line("Skrevet: " + target);
        return true;
    }
}
