package dk.belaeg.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.belaeg.check.SubjectRules;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.sentence.Listing;
import dk.belaeg.sentence.Nouns;
import dk.belaeg.sentence.Sentence;
import dk.belaeg.subject.Subjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which rules a release was checked by, as its manifest keeps them: when an old round is checked again, some are new. */
public final class ReleaseRules {
    private static final String NAME = "kontroller";

    /** As many new rules as a reader takes in. */
    private static final int MOST_NAMED = 10;

    private ReleaseRules() {}

    static void write(ObjectNode manifest) {
        ArrayNode rules = manifest.putArray(NAME);
        SubjectRules.all(Subjects.all()).stream().map(Rule::id).sorted().forEach(rules::add);
    }

    /**
     * What has been checked now that was not when a round's newest release was made, in a Danish sentence; empty when nothing
     * is, or the round has no release.
     *
     * @param round its folder
     * @param findings of today
     */
    public static Optional<String> since(Path round, Collection<Finding> findings) throws IOException {
        Optional<ReleaseFolders.Release> newest =
                ReleaseFolders.inRound(round).stream().findFirst();
        Path manifest = newest.map(release -> release.folder().resolve(ReleaseFolders.MANIFEST))
                .orElse(round);
        if (newest.isEmpty() || !Files.isRegularFile(manifest)) {
            return Optional.empty();
        }
        JsonNode listed =
                new ObjectMapper().readTree(Files.readAllBytes(manifest)).path(NAME);
        if (!listed.isArray()) {
            return Optional.of(newest.get().name()
                    + " siger ikke, hvilke kontroller den er lavet med, så det vides ikke, hvilke der er nye.");
        }
        Set<String> known = new HashSet<>();
        listed.forEach(rule -> known.add(rule.asText()));
        List<Rule> added = SubjectRules.all(Subjects.all()).stream()
                .filter(rule -> !known.contains(rule.id()))
                .toList();
        if (added.isEmpty()) {
            return Optional.empty();
        }
        long found = findings.stream()
                .filter(finding -> added.contains(finding.rule()))
                .count();
        return Optional.of(Sentence.of("Siden " + newest.get().name() + " er der kommet " + added.size()
                + (added.size() == 1 ? " kontrol" : " kontroller") + " til: "
                + Listing.first(
                        added.stream().map(rule -> "»" + rule.title() + "«").toList(), MOST_NAMED) + ". "
                + Sentence.capital(Nouns.FINDING.counted(found)) + " er af dem"));
    }
}
