package dk.belaeg.cli;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.disclosure.CellWords;
import dk.belaeg.disclosure.attack.Assumptions;
import dk.belaeg.disclosure.attack.AttackReport;
import dk.belaeg.disclosure.attack.AttackedTable;
import dk.belaeg.disclosure.model.Interval;
import dk.belaeg.grammar.Finding;
import dk.belaeg.intake.TableFile;
import dk.belaeg.publish.CsvFiles;
import dk.belaeg.publish.verify.NoReleaseException;
import dk.belaeg.publish.verify.ReleaseAudit;
import dk.belaeg.sentence.Listing;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Attacks a published table, or verifies a release from its own files. */
@Command(
        name = "audit",
        description = {
            "Find ud af, om skjulte tal kan regnes ud: i en udgivelse eller i en anden tabel.",
            "Tabellen er en csv- eller Excel-fil med skjulte tal og summer, også andres offentliggjorte."
        },
        footerHeading = "%nEksempler:%n",
        footer = {
            "  belaeg audit runde-2026/ud/udgivelse-001",
            "  belaeg audit tabel.csv --maerke M=1-3 --sum Samlet",
            "",
            "Skjulte tal kendes på »≤3«, »<5«, »1-3«, »x«, »*«, »..«, »:«, »c« og »M«. Tomme felter og »Ikke angivet« er",
            "ikke oplyst. Andet blandt antal er et ukendt mærke, som nævnes. Hvad tabellen ikke forklarer, prøves i den",
            "betydning, der røber mest, og begge svar siges.",
            "Afslutningskoder: 0 ingen skjulte tal kan regnes ud, 2 forkert kommando, 3 noget kan regnes ud, en sum kan",
            "ikke være rigtig, eller noget kunne ikke læses sikkert, 4 filen kan ikke læses."
        })
final class AuditCommand implements Callable<Integer> {
    private static final Pattern MARK = Pattern.compile("(.+)=([0-9]{1,7})-([0-9]{1,7})?");
    private static final int MOST_SHOWN = 40;

    private final PrintStream out;
    private final PrintStream err;

    @Parameters(
            index = "0",
            paramLabel = "<hvad>",
            description = "Mappen med en udgivelse eller en runde (dens nyeste udgivelse), eller filen med en tabel.")
    @SuppressWarnings("NullAway.Init")
    private String what;

    @Option(names = "--ark", paramLabel = "<navn>", description = "Arket med tabellen, når en projektmappe har flere.")
    private @Nullable String sheet;

    @Option(
            names = "--maerke",
            paramLabel = "<mærke=fra-til>",
            description =
                    "Hvad et mærke står for, for eksempel *=1-4, eller x=1- uden øvre grænse. Kan gives flere gange.")
    private List<String> marks = new ArrayList<>();

    @Option(names = "--k", paramLabel = "<tal>", description = "Hvad »M« går op til. Uden angivelse 3.")
    private int k = Assumptions.NONE.k();

    @Option(
            names = "--noegle",
            paramLabel = "<kolonne>",
            description = "En kolonne, der siger, hvad en række er. Kan gives flere gange.")
    private List<String> keys = new ArrayList<>();

    @Option(
            names = "--sum",
            paramLabel = "<navn>",
            description = "En række eller kolonne, der er summen af alle andre. Kan gives flere gange.")
    private List<String> totals = new ArrayList<>();

    @Option(
            names = "--hierarki",
            paramLabel = "<fil.csv>",
            description = "En fil med to kolonner: en del, og den sum, den er en del af.")
    private @Nullable Path hierarchy;

    @Option(names = "--gaet-ikke", description = "Gæt ikke på summer ud fra navne.")
    private boolean noGuess;

    @Option(
            names = "--sum-uden-uoplyste",
            description = "Summerne omfatter kun det, der er oplyst, så det uoplyste tæller som 0.")
    private boolean sumsWithoutUnstated;

    @Option(names = "--csv", paramLabel = "<fil.csv>", description = "Skriv alle skjulte tal som csv til Excel.")
    private @Nullable Path csv;

    @Option(names = "--alle", description = "Vis alle skjulte tal, også når der er mange.")
    private boolean all;

    AuditCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        Console console = new Console(out, err, false);
        Optional<Place> found = Place.releases(what, console);
        if (found.isEmpty()) {
            return ExitCode.USAGE;
        }
        try (Place place = found.get()) {
            if (!Files.exists(place.path())) {
                console.error("Der er ingen mappe eller fil, der hedder " + what + ".");
                return ExitCode.USAGE;
            }
            Optional<Path> release = ConsoleText.release(place.path(), what, console);
            return release.isEmpty() ? ExitCode.USAGE : audited(release.get(), console);
        }
    }

    private int audited(Path what, Console console) throws IOException {
        if (Files.isDirectory(what) && aboutTable()) {
            console.error(
                    what + " er en mappe. En udgivelse siger selv, hvad der er summer og mærker; kun --csv og --alle"
                            + " kan angives sammen med den.");
            return ExitCode.USAGE;
        }
        try {
            // a release lies two folders below its round, whose lists name what is in it
            Path lists = Files.isDirectory(what) ? what.resolve("../../opslag").normalize() : Path.of("opslag");
            Codes codes = Contracts.load(lists).codes();
            return Files.isDirectory(what) ? release(what, new CellWords(codes), console) : table(what, codes, console);
        } catch (ContractException wrong) {
            wrong.problems().forEach(console::error);
            return ExitCode.USAGE;
        }
    }

    /** Whether options were given that say how a single table is read. */
    private boolean aboutTable() {
        return sheet != null
                || !marks.isEmpty()
                || !keys.isEmpty()
                || !totals.isEmpty()
                || hierarchy != null
                || noGuess
                || sumsWithoutUnstated
                || k != Assumptions.NONE.k();
    }

    private int release(Path what, CellWords words, Console console) throws IOException {
        Path folder = what.toAbsolutePath().normalize();
        Path confidential =
                folder.resolveSibling("../fortroligt/" + folder.getFileName()).normalize();
        try {
            ReleaseAudit audit = ReleaseAudit.of(folder, confidential, words::of);
            audit.confirmed().forEach(console::line);
            if (!audit.problems().isEmpty()) {
                console.line("");
                console.line("Dette holder ikke:");
                audit.problems().forEach(problem -> console.line("  " + problem));
            }
            console.line("");
            int exit = told(audit.report(), console);
            return audit.problems().isEmpty() ? exit : ExitCode.FINDINGS;
        } catch (NoReleaseException none) {
            console.error(none.danish());
            return ExitCode.NOTHING_READ;
        }
    }

    private int table(Path what, Codes codes, Console console) throws IOException {
        Map<String, Interval> intervals = new LinkedHashMap<>();
        for (String mark : marks) {
            Matcher matcher = MARK.matcher(mark);
            if (!matcher.matches()) {
                console.error("»--maerke " + mark + "« kan ikke læses. Skriv for eksempel --maerke M=1-3.");
                return ExitCode.USAGE;
            }
            long from = Long.parseLong(matcher.group(2));
            long to = matcher.group(3) == null ? Interval.NO_LIMIT : Long.parseLong(matcher.group(3));
            if (from > to) {
                console.error("»--maerke " + mark + "« går baglæns.");
                return ExitCode.USAGE;
            }
            intervals.put(matcher.group(1).strip(), new Interval(from, to));
        }
        List<Assumptions.Part> parts = new ArrayList<>();
        if (hierarchy != null) {
            for (List<String> line : read(hierarchy, Optional.empty(), console)) {
                if (line.size() >= 2) {
                    parts.add(new Assumptions.Part(line.get(0), line.get(1)));
                }
            }
        }
        List<List<String>> lines = read(what, Optional.ofNullable(sheet), console);
        if (lines.isEmpty() || (hierarchy != null && parts.isEmpty())) {
            return ExitCode.NOTHING_READ;
        }
        Assumptions assumptions = new Assumptions(k, intervals, keys, totals, parts, !noGuess, sumsWithoutUnstated);
        try {
            AttackedTable table = AttackedTable.read(lines, codes, assumptions);
            console.line("Sådan er " + what.getFileName() + " læst:");
            table.told().forEach(sentence -> console.line("  " + sentence));
            console.line("");
            return told(AttackReport.of(table, AttackedTable::name), console);
        } catch (AttackedTable.UnreadableException unreadable) {
            console.error(unreadable.danish());
            return ExitCode.NOTHING_READ;
        }
    }

    private static List<List<String>> read(Path file, Optional<String> sheet, Console console) {
        TableFile table = TableFile.read(file, sheet);
        for (Finding problem : table.problems()) {
            console.error(file.getFileName() + ": " + problem.message() + " " + problem.remedy());
        }
        if (sheet.isPresent() && !table.sheets().contains(sheet.get())) {
            console.error("Der er intet ark i " + file.getFileName() + ", der hedder »" + sheet.get() + "«. "
                    + sheets(table));
        } else if (table.lines().isEmpty() && table.sheets().size() > 1) {
            console.error(file.getFileName() + " har flere ark. Skriv, hvilket tabellen står på, med --ark. "
                    + sheets(table));
        }
        return table.lines();
    }

    private static String sheets(TableFile table) {
        return "Arkene hedder: "
                + Listing.and(table.sheets().stream()
                        .filter(name -> !name.isEmpty())
                        .map(name -> "»" + name + "«")
                        .toList())
                + ".";
    }

    private int told(AttackReport report, Console console) throws IOException {
        int shown = 0;
        for (String sentence : report.sentences()) {
            shown = sentence.startsWith("  ") ? shown + 1 : 0;
            if (all || shown <= MOST_SHOWN) {
                console.line(sentence);
            } else if (shown == MOST_SHOWN + 1) {
                console.line("  … og flere. Vis dem alle med --alle eller --csv.");
            }
        }
        if (csv != null) {
            Files.write(csv, CsvFiles.danish(report.lines()));
            console.line("De skjulte tal er skrevet: " + csv);
        }
        return report.workedOut() > 0 || report.impossible() > 0 || report.doubtful() > 0
                ? ExitCode.FINDINGS
                : ExitCode.OK;
    }
}
