package dk.belaeg.cli;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.grammar.DateGrammar;
import dk.belaeg.grammar.Period;
import dk.belaeg.grammar.PeriodGrammar;
import dk.belaeg.grammar.RawValue;
import dk.belaeg.grammar.Reading;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundReader;
import dk.belaeg.round.RoundSettings;
import dk.belaeg.round.RoundWriter;
import dk.belaeg.round.Settings;
import dk.belaeg.subject.Subjects;
import dk.belaeg.subject.count.CountSettings;
import dk.belaeg.subject.occupancy.OccupancySettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the folder of a new round, by options or by asking for what was not given. */
@Command(
        name = "ny",
        description = "Lav mappen til en ny runde. Det, der ikke er angivet, bliver der spurgt om.",
        footerHeading = "%nEt eksempel:%n")
final class NewRoundCommand implements Callable<Integer> {
    private final PrintStream out;
    private final PrintStream err;

    @Parameters(paramLabel = "<mappe>", description = "Mappen, runden skal ligge i.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--navn", paramLabel = "<navn>", description = "Rundens navn, som det står på forsiden.")
    private @Nullable String name;

    @Option(
            names = "--pr-dato",
            paramLabel = "<dato>",
            description = "Datoen, tallene opgøres pr., for eksempel 1-5-2027.")
    private @Nullable String asOf;

    @Option(
            names = "--region",
            paramLabel = "<kode>",
            description = "Regionens kode, eller " + Round.COUNTRY + " for hele landet. Standard: ${DEFAULT-VALUE}.")
    private String region = RoundSettings.region();

    @Option(
            names = "--skema",
            paramLabel = "<skema=frist>",
            description =
                    "Et spørgeskema og dets frist, for eksempel followup=15-5-2027; meddelelser (capacity_notice) uden frist. Kan gives flere gange.")
    private List<String> questionnaires = new ArrayList<>();

    @Option(
            names = "--maalgruppe",
            paramLabel = "<kode>",
            split = ",",
            description = "Koder for de målgrupper, der følges op på, for eksempel V2.01,V2.02.")
    private List<String> groups = new ArrayList<>();

    @Option(
            names = "--periode",
            paramLabel = "<periode>",
            description = "En belægningsperiode, for eksempel \"1. halvår 2027\". Kan gives flere gange.")
    private List<String> periods = new ArrayList<>();

    @Option(
            names = "--forrige",
            paramLabel = "<mappe>",
            description = "Mappen med sidste års runde, hvis svar skal stå ved siden af i skemaerne.")
    private @Nullable Path former;

    @Option(names = "--kontakt", paramLabel = "<tekst>", description = "Hvem læserne kan spørge.")
    private String contact = "";

    @Mixin
    private CountingOptions count = new CountingOptions();

    /** The end of the help: an example, and every setting that {@code runde.json} may have with its default. */
    static String[] footer() {
        List<String> lines = new ArrayList<>(List.of(
                "  belaeg ny runde-2027 --navn \"Opfølgning 2027\" --pr-dato 1-5-2027 --skema followup=15-5-2027",
                "",
                "Indstillinger, som kan skrives i rundens runde.json, og hvad der gælder ellers:"));
        RoundSettings.all(Subjects.settings())
                .forEach(one -> lines.add("  " + one.name() + " (" + one.standard() + "): " + one.meaning()));
        return lines.toArray(String[]::new);
    }

    NewRoundCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        Console console = new Console(out, err, false);
        if (RoundReader.isRound(folder)) {
            console.error("Der er allerede en runde i " + folder + ". Vælg en anden mappe.");
            return ExitCode.USAGE;
        }
        try {
            return make(Contracts.load(RoundReader.references(folder)), console);
        } catch (ContractException wrong) {
            wrong.problems().forEach(console::error);
            return ExitCode.USAGE;
        }
    }

    private int make(Contracts contracts, Console console) throws IOException {
        Questions questions = new Questions(console);
        DateGrammar dates = new DateGrammar(contracts.codes().missingWords());
        boolean asking = name == null || asOf == null || questionnaires.isEmpty();
        Optional<String> chosenName = questions.ask(name, "Hvad skal runden hedde?", text -> Optional.of(text)
                .filter(t -> !t.isBlank() && !t.contains("|")));
        Optional<LocalDate> day = questions.ask(
                asOf, "Hvilken dato opgøres tallene pr.? (for eksempel 1-5-2027)", text -> day(text, dates));
        if (chosenName.isEmpty() || day.isEmpty()) {
            console.error(missing(chosenName.isEmpty()));
            return ExitCode.USAGE;
        }
        List<String> problems = new ArrayList<>();
        List<Round.Asked> asked = asked(contracts, dates, questions, problems);
        if (asking) {
            askForRows(contracts, asked, questions, console);
        }
        Optional<CountSettings> counting = counting(contracts, asked, asking, questions, problems);
        if (asking && former == null) {
            former = questions
                    .askMaybe(
                            "Hvilken mappe ligger sidste års runde i? Dens svar kommer til at stå i skemaerne (tomt: der er ingen)",
                            text -> Optional.of(Path.of(text)).filter(RoundReader::isRound))
                    .orElse(null);
        }
        if (former != null && !RoundReader.isRound(former)) {
            problems.add("»" + former + "« er ikke mappen med en runde.");
        }
        checkGroups(contracts, problems);
        List<Settings> settings = new ArrayList<>();
        settings.add(OccupancySettings.of(read(periods, contracts, problems)));
        counting.ifPresent(settings::add);
        if (!region.equals(Round.COUNTRY) && !contracts.codes().list("regions").hasCode(region)) {
            problems.add("»" + region + "« er ikke en regionskode.");
        }
        RoundWriter.NewRound round = new RoundWriter.NewRound(
                chosenName.get(),
                day.get().getYear(),
                day.get(),
                false,
                region,
                asked,
                groups,
                settings,
                contact,
                Optional.ofNullable(former));
        if (problems.isEmpty()) {
            problems.addAll(RoundWriter.problems(folder, round, contracts, Subjects.settings()));
        }
        if (!problems.isEmpty()) {
            problems.forEach(console::error);
            return ExitCode.USAGE;
        }
        RoundWriter.write(folder, round);
        RoundWriter.explain(folder, Subjects.settings());
        tellNext(asked, console);
        return ExitCode.OK;
    }

    private void tellNext(List<Round.Asked> asked, Console console) {
        console.line("Runden er lavet i " + folder + ".");
        if (!asked.isEmpty()) {
            console.line("Lav de skemaer, der skal sendes ud: " + ConsoleText.command("forms", folder));
        }
        console.line("Læg det, der kommer retur, i " + folder.resolve("indbakke") + ".");
        console.line("Lav udgivelsen, når svarene er der: " + ConsoleText.command("run", folder));
    }

    private String missing(boolean inName) {
        @Nullable String given = inName ? name : asOf;
        String option = inName ? "--navn" : "--pr-dato";
        if (given == null) {
            return "Der mangler " + option + ".";
        }
        return "»" + given + "« kan ikke bruges som " + option + ". "
                + (inName ? "Et navn må ikke være tomt og ikke indeholde |." : "Skriv for eksempel 1-5-2027.");
    }

    /** What the chosen questionnaires ask about, row by row, where the options did not say it. */
    private void askForRows(Contracts contracts, List<Round.Asked> asked, Questions questions, Console console) {
        Set<Questionnaire.Rows> rows = rows(contracts, asked);
        if (rows.contains(Questionnaire.Rows.TARGET_GROUPS) && groups.isEmpty()) {
            CodeList list = contracts.codes().targetGroups();
            offer(list, console);
            groups = questions
                    .askMaybe(
                            "Hvilke målgrupper følges der op på? Skriv koder med komma, for eksempel V2.01,V2.02 (tomt: de vælges senere)",
                            text -> listed(text).filter(codes -> codes.stream().allMatch(list::hasCode)))
                    .orElse(groups);
        }
        if (rows.contains(Questionnaire.Rows.SERVICES) && periods.isEmpty()) {
            PeriodGrammar grammar = new PeriodGrammar(contracts.codes().missingWords());
            periods = questions
                    .askMaybe(
                            "Hvilken periode indberettes belægningen for? (for eksempel 1. halvår 2027)",
                            text -> grammar.read(RawValue.text(text)) instanceof Reading.Known<Period>
                                    ? Optional.of(List.of(text))
                                    : Optional.empty())
                    .orElse(periods);
        }
    }

    /** The groups of the second level, from which the round chooses. */
    private static void offer(CodeList list, Console console) {
        console.line("Målgrupperne er:");
        list.rows().stream()
                .filter(group ->
                        group.get("level").equals("2") && !group.get("kind").equals("unplaced"))
                .forEach(group -> console.line("  " + group.get("code") + "  " + group.get("name")));
    }

    /** What is counted, when one of the questionnaires leaves it to the round. */
    private Optional<CountSettings> counting(
            Contracts contracts, List<Round.Asked> asked, boolean asking, Questions questions, List<String> problems) {
        if (!rows(contracts, asked).contains(Questionnaire.Rows.CATEGORY_YEARS)) {
            return Optional.empty();
        }
        if (asking) {
            count.ask(questions);
        }
        CountSettings counting = count.counting();
        counting.problems().forEach(problem -> problems.add("Optællingen: " + problem));
        return Optional.of(counting);
    }

    private static Set<Questionnaire.Rows> rows(Contracts contracts, List<Round.Asked> asked) {
        Set<Questionnaire.Rows> rows = EnumSet.noneOf(Questionnaire.Rows.class);
        asked.forEach(
                one -> contracts.questionnaire(one.questionnaire()).sheets().forEach(sheet -> rows.add(sheet.rows())));
        return rows;
    }

    private static Optional<List<String>> listed(String text) {
        return Optional.of(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList());
    }

    private static Optional<LocalDate> day(String text, DateGrammar dates) {
        return dates.read(RawValue.text(text)) instanceof Reading.Known<LocalDate> known
                ? Optional.of(known.value())
                : Optional.empty();
    }

    private List<Round.Asked> asked(
            Contracts contracts, DateGrammar dates, Questions questions, List<String> problems) {
        List<Round.Asked> asked = new ArrayList<>();
        for (String text : questionnaires) {
            String[] parts = text.split("=", 2);
            boolean known =
                    contracts.questionnaires().stream().anyMatch(q -> q.name().equals(parts[0]));
            Optional<LocalDate> deadline = parts.length == 2 ? day(parts[1], dates) : Optional.empty();
            if (!known) {
                problems.add("Skemaet »" + parts[0] + "« findes ikke. Der er: " + names(contracts) + ".");
            } else if (asked.stream().anyMatch(one -> one.questionnaire().equals(parts[0]))) {
                problems.add("Skemaet »" + parts[0] + "« er angivet to gange.");
            } else if (contracts.questionnaire(parts[0]).event()) {
                asked.add(new Round.Asked(parts[0], Optional.empty()));
            } else if (deadline.isEmpty()) {
                problems.add("Fristen for »" + parts[0] + "« kan ikke læses. Skriv for eksempel " + parts[0]
                        + "=15-5-2027.");
            } else {
                asked.add(new Round.Asked(parts[0], deadline.get()));
            }
        }
        if (questionnaires.isEmpty()) {
            for (Questionnaire questionnaire : contracts.questionnaires()) {
                if (questionnaire.event()) {
                    questions
                            .askMaybe(
                                    "Skal »" + questionnaire.title()
                                            + "« med? Det har ingen frist. Skriv ja (tomt: indgår ikke)",
                                    text -> Optional.of(text).filter(t -> t.equalsIgnoreCase("ja")))
                            .ifPresent(yes -> asked.add(new Round.Asked(questionnaire.name(), Optional.empty())));
                    continue;
                }
                questions
                        .askMaybe(
                                "Frist for »" + questionnaire.title() + "«? (tomt: indgår ikke)",
                                text -> day(text, dates))
                        .ifPresent(deadline -> asked.add(new Round.Asked(questionnaire.name(), deadline)));
            }
        }
        return asked;
    }

    private static String names(Contracts contracts) {
        return String.join(
                ", ",
                contracts.questionnaires().stream().map(Questionnaire::name).toList());
    }

    private void checkGroups(Contracts contracts, List<String> problems) {
        CodeList list = contracts.codes().targetGroups();
        for (String group : groups) {
            if (!list.hasCode(group)) {
                problems.add("»" + group + "« er ikke på listen over målgrupper.");
            }
        }
    }

    private static List<Period> read(List<String> periods, Contracts contracts, List<String> problems) {
        PeriodGrammar grammar = new PeriodGrammar(contracts.codes().missingWords());
        List<Period> read = new ArrayList<>();
        for (String period : periods) {
            if (grammar.read(RawValue.text(period)) instanceof Reading.Known<Period> known) {
                read.add(known.value());
            } else {
                problems.add("Perioden »" + period + "« kan ikke læses. Skriv for eksempel \"1. halvår 2027\".");
            }
        }
        return read;
    }
}
