package dk.belaeg.desk;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Severity;
import dk.belaeg.intake.CorrectionRules;
import dk.belaeg.office.read.FileBytes;
import dk.belaeg.office.word.FieldTexts;
import dk.belaeg.questionnaire.status.RoundStatus;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.sentence.Nouns;
import dk.belaeg.sentence.Sentence;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Whether a round can be handed on: what is missing, what should be looked at, and what nobody has written yet. */
final class Readiness {
    /** Fields that are written before the meeting; a decision is not, and other annexes need not be there. */
    private static final Set<String> BEFORE_THE_MEETING = Set.of("baggrund", "sagsfremstilling", "videre-proces");

    private static final String EMPTY =
            "Intet er skrevet i %s i %s. Skriv i bilagene, gem dem, og lav udgivelsen igen; det, I har skrevet, følger med.";

    private final OpenRound open;
    private final Disk disk;
    private final List<Point> points = new ArrayList<>();

    /**
     * One thing to be sure of.
     *
     * @param ready whether nothing is left to do about it
     * @param said how it stands, in a sentence
     * @param screen address of the screen where something can be done; empty for none
     */
    record Point(String title, boolean ready, String said, String screen) {}

    private Readiness(OpenRound open, Disk disk) {
        this.open = open;
        this.disk = disk;
    }

    static List<Point> points(OpenRound open, Disk disk) throws IOException {
        Readiness readiness = new Readiness(open, disk);
        open.status().parts().forEach(readiness::answers);
        readiness.errors();
        readiness.implausible();
        readiness.acceptances();
        readiness.release();
        readiness.compared();
        Optional<ReleaseFolders.Release> newest =
                ReleaseFolders.all(open.round()).stream().findFirst();
        if (newest.isPresent()) {
            readiness.annexes(newest.get().folder());
        }
        return List.copyOf(readiness.points);
    }

    private void point(String title, boolean ready, String said, String screen) {
        points.add(new Point(title, ready, said, screen));
    }

    private void answers(RoundStatus.Part part) {
        point(
                "Svar på »" + part.questionnaire().title() + "«",
                part.missing() == 0,
                part.missing() == 0
                        ? "Alle " + part.lines().size() + " har svaret."
                        : part.inAnyWay() + " af " + part.lines().size()
                                + " har svaret. Tallene siger, hvor mange de bygger på.",
                InboxScreen.ADDRESS);
    }

    private void errors() {
        int errors = (int) open.checked().count(Severity.ERROR);
        point(
                "Fejl",
                errors == 0,
                errors == 0
                        ? "Ingen fejl står åbne."
                        : Sentence.of(Nouns.ERROR.counted(errors)
                                + (errors == 1
                                        ? " står åben. Det, den gælder, er ikke med i tallene"
                                        : " står åbne. Det, de gælder, er ikke med i tallene")),
                Year.FINDINGS);
    }

    /** What may be wrong and would move a published sum, and nobody has corrected or accepted. */
    private void implausible() {
        List<Finding> left = open.checked().findings().stream()
                .filter(finding -> finding.weight().isPresent())
                .toList();
        Optional<BigDecimal> most = left.stream()
                .flatMap(finding -> finding.weight().stream())
                .map(Finding.Weight::percent)
                .max(Comparator.naturalOrder());
        point(
                "Usandsynlige tal",
                left.isEmpty(),
                most.map(percent -> Sentence.of(Nouns.NUMBER.counted(left.size())
                                + " er hverken rettet eller godkendt. Det største flytter en sum med omkring "
                                + DanishNumbers.format(percent, 0) + " procent, hvis det er forkert"))
                        .orElse("Ingen står tilbage."),
                Year.FINDINGS);
    }

    private void acceptances() {
        long expired = open.checked().findings().stream()
                .filter(finding -> finding.rule().equals(CorrectionRules.ACCEPTANCE_EXPIRED))
                .count();
        if (expired > 0) {
            point(
                    "Godkendelser",
                    false,
                    expired == 1 ? "Én godkendt afvigelse er udløbet." : expired + " godkendte afvigelser er udløbet.",
                    Year.FINDINGS);
        }
    }

    private void release() {
        boolean there = !disk.releases().isEmpty();
        boolean current = there && disk.isReleasedNow();
        point(
                "Udgivelse",
                current,
                !there
                        ? "Der er ingen endnu. Når den laves, beskyttes små tal, og der udgives intet, hvis de kan regnes ud."
                        : current
                                ? disk.releases().get(0)
                                        + " er lavet af det, der ligger i runden nu. Små tal er beskyttet, og det er efterprøvet, at de ikke kan regnes ud."
                                : "Der er kommet nyt siden " + disk.releases().get(0) + ".",
                YearScreen.ADDRESS);
    }

    private void compared() {
        if (disk.releases().size() > 1) {
            boolean fresh = disk.isComparedNow();
            point(
                    "Ændringer siden sidst",
                    fresh,
                    fresh
                            ? "De to nyeste udgivelser er sammenlignet."
                            : "De to nyeste udgivelser er ikke sammenlignet, så det er ikke set, hvilke tal der er ændret.",
                    YearScreen.ADDRESS);
        }
    }

    /** Fields for the author's own words that nothing stands in. */
    private void annexes(Path release) throws IOException {
        Path folder = release.resolve("bilag");
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".docx"))
                    .sorted()
                    .toList();
        }
        Map<String, List<String>> lacking = new TreeMap<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            FieldTexts.read(new FileBytes(name, Files.readAllBytes(file))).ifPresent(fields -> {
                List<String> empty = fields.titles().entrySet().stream()
                        .filter(field -> BEFORE_THE_MEETING.contains(field.getKey()))
                        .filter(field -> !fields.written().containsKey(field.getKey()))
                        .map(field -> "»" + field.getValue() + "«")
                        .sorted()
                        .toList();
                if (!empty.isEmpty()) {
                    lacking.computeIfAbsent(String.join(", ", empty), none -> new ArrayList<>())
                            .add(name);
                }
            });
        }
        lacking.forEach((fields, names) ->
                point("Jeres egne ord", false, EMPTY.formatted(fields, String.join(", ", names)), ""));
        if (lacking.isEmpty() && !files.isEmpty()) {
            point("Jeres egne ord", true, "Alle felter i bilagene er skrevet.", "");
        }
    }
}
