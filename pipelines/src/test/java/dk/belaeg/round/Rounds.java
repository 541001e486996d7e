package dk.belaeg.round;

import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.subject.Subjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rounds for tests of what is done in them. */
final class Rounds {
    private Rounds() {}

    /** A round without answers in a folder of its own. */
    static Round in(Path folder) throws IOException, ContractException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("runde.json"), "{\"navn\": \"Runde\", \"aar\": 2026, \"pr_dato\": \"2026-05-01\"}");
        return Subjects.round(folder, Contracts.load(folder.resolve("opslag")));
    }
}
