package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.check.Checked;
import dk.belaeg.cli.Main;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.round.RoundReader;
import dk.belaeg.subject.Subjects;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A small round, export or table of invented values that has one trait of a real fault. It is copied from the tests' own
 * resources ({@code cases/<name>}) and played by the program's commands, as a user plays it.
 *
 * @param folder the copy, which may be changed
 */
public record CaseRound(Path folder) {
    private static final Path ROOT = Path.of("src/test/resources/cases");

    /**
     * What a command said.
     *
     * @param exit its exit code
     * @param text all that it wrote, errors too
     */
    public record Told(int exit, String text) {}

    /** Copies a case into an empty place. */
    public static CaseRound copy(String name, Path into) throws IOException {
        Path from = ROOT.resolve(name);
        assertTrue(Files.isDirectory(from), from + " is no case");
        Path folder = into.resolve(name);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path to = folder.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return new CaseRound(folder);
    }

    /** Plays a command on the round's folder: {@code told("check", "--verbose")}. */
    public Told told(String command, String... more) {
        List<String> args = new ArrayList<>(List.of(command, folder.toString()));
        args.addAll(List.of(more));
        return command(args.toArray(String[]::new));
    }

    /** Plays any command line; no trace of a stack may be shown. */
    public static Told command(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        int exit = Main.run(args, stream, stream);
        String text = out.toString(StandardCharsets.UTF_8);
        assertFalse(text.contains("Exception"), text);
        assertFalse(text.contains("\tat "), text);
        return new Told(exit, text);
    }

    /** The round read and checked. */
    public Checked checked() throws IOException, ContractException {
        Contracts contracts = Contracts.load(RoundReader.references(folder));
        return new Pipeline(Subjects.round(folder, contracts), contracts, (step, took) -> {}, "test").check();
    }

    /** The findings of a rule. */
    public List<Finding> findings(Rule rule) throws IOException, ContractException {
        return checked().findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    /** Writes a file of the copy anew. */
    public CaseRound with(String file, byte[] bytes) throws IOException {
        Path target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        Files.write(target, bytes);
        return this;
    }

    /** Writes a text file of the copy anew, in UTF-8. */
    public CaseRound with(String file, String text) throws IOException {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a release is there. */
    public boolean released() {
        return Files.isDirectory(folder.resolve("ud/udgivelse-001"));
    }

    /** The lines of a file of the first release, such as {@code data/occupancy_by_service.csv}. */
    public List<String> released(String file) throws IOException {
        return Files.readAllLines(folder.resolve("ud/udgivelse-001").resolve(file), StandardCharsets.UTF_8);
    }
}
