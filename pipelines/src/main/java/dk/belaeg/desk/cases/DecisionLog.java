package dk.belaeg.desk.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.round.Round;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every decision that was made at the desk, in order; none is ever taken out. It lies in the confidential folder. */
final class DecisionLog {
    private static final String NAME = "beslutninger.json";
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    /** Of a round that nobody has decided anything about. */
    static final DecisionLog NONE = new DecisionLog(List.of());

    private final List<Decision> decisions;

    private DecisionLog(List<Decision> decisions) {
        this.decisions = List.copyOf(decisions);
    }

    static Path file(Round round) {
        return round.confidential().resolve(NAME);
    }

    static DecisionLog read(Round round) throws IOException, RefusedException {
        if (!Files.exists(file(round))) {
            return NONE;
        }
        try {
            return new DecisionLog(MAPPER.readValue(Files.readAllBytes(file(round)), new TypeReference<>() {}));
        } catch (JsonProcessingException damaged) {
            throw new RefusedException(
                    "Loggen fortroligt/beslutninger.json er ændret udefra og kan ikke læses. Hent den fra en sikkerhedskopi, eller flyt den, så der begyndes en ny. Beslutningerne selv står i rettelser.xlsx.");
        }
    }

    List<Decision> all() {
        return decisions;
    }

    int next() {
        return decisions.size() + 1;
    }

    Optional<Decision> number(int number) {
        return decisions.stream().filter(one -> one.number() == number).findFirst();
    }

    byte[] with(Decision further) throws IOException {
        List<Decision> all = new ArrayList<>(decisions);
        all.add(further);
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }

    /** Whether nobody has undone it, or that was undone again. */
    boolean inForce(Decision decision) {
        return decisions.stream().noneMatch(one -> one.undoes() == decision.number() && inForce(one));
    }

    /** What the log says of a case that was sent back and waits for an answer; empty text for any other. */
    String returned(String caseId) {
        return decisions.stream()
                .filter(one ->
                        one.kind() == Decision.Kind.RETURNED && one.cases().contains(caseId) && inForce(one))
                .reduce((earlier, later) -> later)
                .map(one -> "Sendt retur " + DanishDates.day(LocalDate.parse(one.day())) + ".")
                .orElse("");
    }
}
