package dk.belaeg.publish.verify;

import dk.belaeg.contract.JsonReader;
import dk.belaeg.disclosure.Former;
import dk.belaeg.disclosure.KeptReleases;
import dk.belaeg.disclosure.PublicColumns;
import dk.belaeg.disclosure.attack.AttackReport;
import dk.belaeg.disclosure.audit.Audit;
import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.PrintedCell;
import dk.belaeg.disclosure.model.PrintedTable;
import dk.belaeg.disclosure.model.Structure;
import dk.belaeg.disclosure.model.UndeclaredSums;
import dk.belaeg.disclosure.witness.WitnessCheck;
import dk.belaeg.disclosure.witness.Witnesses;
import dk.belaeg.publish.DisclosureFile;
import dk.belaeg.round.ReleaseFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a release from its own files: that they are those of its manifest, that all say the same, and that no hidden
 * number can be worked out. Where the confidential half lies beside it, also the witnesses, and what municipalities could
 * work out from their own numbers.
 *
 * @param report what a reader can find out
 * @param problems what does not hold, in Danish
 * @param confirmed what was verified, in Danish
 */
public record ReleaseAudit(AttackReport report, List<String> problems, List<String> confirmed) {
    private static final String MANIFEST = ReleaseFolders.MANIFEST;

    /**
     * @param confidential the confidential half of the release; need not exist
     * @param words names a cell
     */
    public static ReleaseAudit of(Path folder, Path confidential, Function<CellKey, String> words)
            throws IOException, NoReleaseException {
        PrintedFiles.Content content = PrintedFiles.read(folder, DisclosureFile.NAME);
        List<String> problems = new ArrayList<>(files(folder));
        List<String> confirmed = new ArrayList<>();
        if (problems.isEmpty()) {
            confirmed.add("Alle filer er dem, manifestet nævner.");
        }
        if (content.problems().isEmpty()) {
            confirmed.add("Alle tabeller, også dem til Excel, skjuler det samme.");
        }
        problems.addAll(content.problems());
        Path proof = confidential.resolve("skjulte-tal");
        List<@Nullable Long> numbers = numbers(content.table(), proof);
        PrintedTable attacked = withUndeclaredSums(content.table(), numbers, words, confirmed);
        columns(content, folder, numbers, words, problems, confirmed);
        AttackReport report = AttackReport.of(attacked, content.order(), words);
        if (Files.isDirectory(proof)) {
            secret(content, proof, words, problems, confirmed);
            kept(content, folder, confidential, words, problems, confirmed);
        } else if (content.described().insiders()) {
            confirmed.add(
                    "Om kommuner kan regne noget ud fra deres egne tal, kan kun prøves med den fortrolige mappe ved siden"
                            + " af; den er her ikke. Det samme gælder den, der har gemt tidligere udgivelser.");
        }
        return new ReleaseAudit(report, List.copyOf(problems), List.copyOf(confirmed));
    }

    /** The true numbers of the cells where they are at hand, else those that are shown. */
    private static List<@Nullable Long> numbers(PrintedTable table, Path proof) throws IOException, NoReleaseException {
        List<@Nullable Long> numbers = new ArrayList<>();
        if (Files.isRegularFile(proof.resolve(Witnesses.NUMBERS))) {
            numbers.addAll(WitnessFiles.truth(
                    WitnessFiles.lines(proof.resolve(Witnesses.NUMBERS)),
                    table.structure().size()));
        }
        if (numbers.isEmpty()) {
            table.cells().forEach(cell -> numbers.add(cell instanceof PrintedCell.Shown shown ? shown.value() : null));
        }
        return numbers;
    }

    /** Columns that are printed as they are must not follow from hidden numbers. */
    private static void columns(
            PrintedFiles.Content content,
            Path folder,
            List<@Nullable Long> numbers,
            Function<CellKey, String> words,
            List<String> problems,
            List<String> confirmed)
            throws IOException, NoReleaseException {
        List<PublicColumns.Copied> copied = PublicColumns.of(
                PrintedFiles.tables(folder, content.described()),
                content.table().structure(),
                numbers,
                cell -> content.table().cells().get(cell) instanceof PrintedCell.Hidden);
        copied.forEach(column -> problems.add("Kolonnen " + column.column()
                + " følger af antallet af personer og røber skjulte tal, det første for " + words.apply(column.cell())
                + "."));
        if (copied.isEmpty()) {
            confirmed.add("Ingen kolonne, der vises, som den er, følger af skjulte tal.");
        }
    }

    /**
     * With the sums that hold among the numbers though the release does not declare them: among the true ones where they
     * are at hand, else among those that are shown.
     */
    private static PrintedTable withUndeclaredSums(
            PrintedTable table, List<@Nullable Long> numbers, Function<CellKey, String> words, List<String> confirmed) {
        UndeclaredSums.With with = UndeclaredSums.with(
                table.structure(), numbers, cell -> table.cells().get(cell) instanceof PrintedCell.Shown);
        int more = with.structure().sums().size() - table.structure().sums().size();
        if (more > 0) {
            confirmed.add("Regnet med er også " + more + (more == 1 ? " sum" : " summer")
                    + ", der går op i tallene, uden at udgivelsen siger det, den første for "
                    + words.apply(with.structure()
                            .keys()
                            .get(with.structure()
                                    .sums()
                                    .get(table.structure().sums().size())
                                    .total()))
                    + ".");
        }
        return table.with(with);
    }

    private static List<String> files(Path folder) throws IOException {
        Path manifest = folder.resolve(MANIFEST);
        if (!Files.isRegularFile(manifest)) {
            return List.of("Filen " + MANIFEST + " mangler.");
        }
        List<String> problems = new ArrayList<>();
        Map<String, String> listed =
                JsonReader.of(MANIFEST, Files.readString(manifest), problems).textMap("filer");
        SortedMap<String, String> present = ReleaseFolders.digests(folder);
        present.remove(MANIFEST);
        listed.forEach((name, digest) -> {
            if (!present.containsKey(name)) {
                problems.add("Filen " + name + " står i manifestet, men mangler.");
            } else if (!digest.equals(present.get(name))) {
                problems.add("Filen " + name + " er ændret, siden udgivelsen blev lavet.");
            }
        });
        present.keySet().stream()
                .filter(name -> !listed.containsKey(name))
                .forEach(name -> problems.add("Filen " + name + " står ikke i manifestet."));
        return problems;
    }

    private static void secret(
            PrintedFiles.Content content,
            Path proof,
            Function<CellKey, String> words,
            List<String> problems,
            List<String> confirmed)
            throws IOException, NoReleaseException {
        SortedMap<String, List<List<String>>> files = new TreeMap<>();
        for (String name : List.of(Witnesses.NUMBERS, Witnesses.SUMS, Witnesses.SHIFTS, Witnesses.PAIRS)) {
            files.put(name, WitnessFiles.lines(proof.resolve(name)));
        }
        boolean toldBefore = Files.isRegularFile(proof.resolve(Witnesses.TOLD_BEFORE));
        if (toldBefore) {
            files.put(Witnesses.TOLD_BEFORE, WitnessFiles.lines(proof.resolve(Witnesses.TOLD_BEFORE)));
        }
        List<String> wrong = WitnessCheck.problems(files, content.described().width());
        problems.addAll(wrong);
        if (wrong.isEmpty()) {
            confirmed.add(
                    "Vidnerne i den fortrolige mappe holder: for hvert skjult tal er der to hele tabeller, der passer"
                            + " med alt, hvad der står, og er forskellige der.");
        }
        if (toldBefore) {
            confirmed.add("Undtaget er det, nogen kunne regne ud af tidligere udgivelser og egne tal i forvejen ("
                    + Witnesses.TOLD_BEFORE
                    + " i den fortrolige mappe); det prøves nedenfor, når de tidligere udgivelser"
                    + " ligger der.");
        }
        if (content.described().insiders()) {
            Structure structure = content.table().structure();
            List<Long> truth = WitnessFiles.truth(files.getOrDefault(Witnesses.NUMBERS, List.of()), structure.size());
            Set<List<String>> before = new HashSet<>(files.getOrDefault(Witnesses.TOLD_BEFORE, List.of()));
            List<Audit.Leak> leaks = truth.isEmpty()
                    ? List.of()
                    : Audit.leaks(
                                    content.table(),
                                    content.described().width(),
                                    Audit.own(structure, truth, content.table()::isNought))
                            .stream()
                            .filter(leak -> !before.contains(List.of(String.valueOf(leak.cell()), leak.insider())))
                            .toList();
            for (Audit.Leak leak : leaks) {
                if (!leak.insider().isEmpty()) {
                    problems.add("Kommune " + leak.insider() + " kan ud fra sine egne tal regne ud: "
                            + words.apply(structure.keys().get(leak.cell())) + ".");
                }
            }
            // a release without counts of persons has none there either
            if (truth.size() < structure.size()) {
                problems.add("Den fortrolige mappe passer ikke til udgivelsen.");
            } else if (leaks.isEmpty()) {
                confirmed.add("Ingen kommune kan ud fra sine egne tal regne andres ud.");
            }
        }
    }

    /** Whoever has kept the releases that came before has more to go by. */
    private static void kept(
            PrintedFiles.Content content,
            Path folder,
            Path confidential,
            Function<CellKey, String> words,
            List<String> problems,
            List<String> confirmed)
            throws IOException {
        FormerReleases before = FormerReleases.read(ReleaseFolders.before(folder, confidential));
        confirmed.addAll(before.told());
        FormerReleases itself =
                FormerReleases.read(List.of(new ReleaseFolders.Release("", folder, confidential, false)));
        if (before.formers().isEmpty() || itself.formers().isEmpty()) {
            return;
        }
        List<KeptReleases.Leak> leaks = KeptReleases.leaks(
                itself.formers().get(0).table(),
                itself.formers().get(0).numbers(),
                before.formers(),
                content.described().width(),
                content.described().insiders());
        String names = before.formers().stream().map(Former::name).sorted().collect(Collectors.joining(", "));
        for (KeptReleases.Leak leak : leaks) {
            problems.add((leak.insider().isEmpty()
                            ? "Den, der også har gemt " + names + ", kan regne ud: "
                            : "Kommune " + leak.insider() + " kan ud fra sine egne tal og " + names + " regne ud: ")
                    + words.apply(leak.cell()) + ".");
        }
        if (leaks.isEmpty()) {
            confirmed.add("Heller ikke den, der har gemt " + names + ", kan regne mere ud.");
        }
    }
}
