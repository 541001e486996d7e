package dk.belaeg.questionnaire;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Texts;
import dk.belaeg.intake.Answer;
import dk.belaeg.intake.Intake;
import dk.belaeg.round.Round;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who sent what: codes of respondents by file, and by finding where a file has the answers of several. */
public final class Senders {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private final Map<String, Set<String>> byFile;
    private final SharedFiles shared;

    private Senders(Map<String, Set<String>> byFile, SharedFiles shared) {
        this.byFile = byFile;
        this.shared = shared;
    }

    /**
     * Those whose answers each file holds, those whom our own forms were sent to, and, of a file that could not be read, the
     * one whose name stands in the file's.
     */
    public static Senders of(Round round, Checked checked, Codes codes) {
        Map<String, Set<String>> senders = new HashMap<>();
        for (Intake.Received file : checked.intake().files()) {
            file.sender()
                    .or(() -> file.readable() ? Optional.empty() : named(file.file(), round, codes))
                    .ifPresent(code -> senders.put(file.file(), new TreeSet<>(Set.of(code))));
        }
        for (Answer answer : checked.intake().answers()) {
            senders.computeIfAbsent(answer.file(), file -> new TreeSet<>()).add(answer.respondent());
        }
        return new Senders(senders, new SharedFiles(checked, senders));
    }

    /** Those whose answers a file holds; empty when nobody knows, as of extracts. */
    public Set<String> ofFile(String file) {
        return byFile.getOrDefault(file, Set.of());
    }

    /** The one who can be asked about a finding; empty when that is nobody or several. */
    public Optional<String> of(Finding finding) {
        Set<String> own = ofFile(finding.origin().file());
        return own.size() == 1 ? own.stream().findFirst() : shared.sender(finding);
    }

    SharedFiles shared() {
        return shared;
    }

    /** The one respondent whose name stands in the name of a file, as it is written or as our own files have it. */
    private static Optional<String> named(String file, Round round, Codes codes) {
        String words = words(file.substring(file.lastIndexOf('/') + 1));
        List<String> named = Stream.concat(round.respondents().stream(), round.regions().stream())
                .filter(code -> {
                    String name = codes.operatorName(code);
                    return words.contains(words(name)) || words.contains(words(Texts.fileName(name)));
                })
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** The words of a name, each between blanks. */
    private static String words(String name) {
        return NO_LETTERS.splitAsStream(Texts.key(name)).collect(Collectors.joining(" ", " ", " "));
    }
}
