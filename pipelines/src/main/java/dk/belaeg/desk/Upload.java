package dk.belaeg.desk;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.PersonNumbers;
import dk.belaeg.grammar.Sha256;
import dk.belaeg.intake.Intake;
import dk.belaeg.office.read.Limits;
import dk.belaeg.round.PrivateFolders;
import dk.belaeg.round.Round;
import dk.belaeg.round.SafeFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes a dropped file into the inbox: first aside, in the confidential folder, where it is looked at as the intake would;
 * what that would refuse is refused here, and nothing in the inbox is ever replaced.
 */
final class Upload {
    static final long MOST = Limits.standard().fileBytes();

    private final OpenRound open;

    Upload(OpenRound open) {
        this.open = open;
    }

    /** @param name that the browser says the file has */
    Answer take(UploadName name, Request request) throws IOException {
        if (request.length() > MOST) {
            return tooLarge();
        }
        Optional<String> problem = name.problem();
        if (problem.isPresent()) {
            return Answer.refused(422, problem.get());
        }
        Path folder = PrivateFolders.create(open.round().confidential());
        Path aside = Files.createTempFile(folder, ".modtages-", name.ending());
        try {
            if (!received(request.body(), aside)) {
                return tooLarge();
            }
            return judged(name, aside);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** Whether the body was no longer than a file may be. */
    private static boolean received(InputStream body, Path aside) throws IOException {
        try (OutputStream out = Files.newOutputStream(aside)) {
            byte[] part = new byte[64 * 1024];
            long sum = 0;
            for (int read = body.read(part); read >= 0; read = body.read(part)) {
                sum += read;
                if (sum > MOST) {
                    return false;
                }
                out.write(part, 0, read);
            }
            return true;
        }
    }

    private Answer judged(UploadName name, Path aside) throws IOException {
        Optional<Finding> refusal = Intake.refusal(aside, open.contracts());
        if (refusal.isPresent()) {
            return Answer.refused(
                    422, refusal.get().message() + " " + refusal.get().remedy());
        }
        String digest = HexFormat.of().formatHex(Sha256.of(Files.readAllBytes(aside)));
        Optional<String> same = open.checked().intake().files().stream()
                .filter(file -> file.digest().equalsIgnoreCase(digest))
                .map(Intake.Received::file)
                .findFirst();
        if (same.isPresent()) {
            return Answer.refused(409, "Den samme fil ligger allerede i indbakken som " + same.get() + ".");
        }
        return open.write(() -> kept(name, aside, open.round()));
    }

    private static Answer kept(UploadName name, Path aside, Round round) throws IOException {
        Files.createDirectories(round.inbox());
        Set<String> taken;
        try (Stream<Path> files = Files.list(round.inbox())) {
            taken = files.map(file -> new UploadName(String.valueOf(file.getFileName()))
                            .name()
                            .toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
        }
        UploadName free = name;
        for (int number = 2; taken.contains(free.name().toLowerCase(Locale.ROOT)); number++) {
            free = name.numbered(number);
        }
        SafeFiles.move(aside, round.inbox().resolve(free.name()));
        return Answer.json(Map.of(
                "sagt",
                PersonNumbers.mask(
                        free.equals(name)
                                ? "Lagt i indbakken."
                                : "Der lå en anden fil med det navn. Lagt i indbakken som " + free.name() + ".")));
    }

    static Answer tooLarge() {
        return Answer.refused(
                413,
                "Filen er større end " + DanishNumbers.format(MOST >> 20)
                        + " MB, som er det mest, en besvarelse kan være. Store udtræk lægges i mappen indbakke og læses med --stor.");
    }
}
