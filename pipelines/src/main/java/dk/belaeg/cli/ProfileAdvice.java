package dk.belaeg.cli;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.intake.Inbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Which settings an inbox is best run with, by what its tables take on disk. Workbooks do not count: they are packed, and
 * none is large by the row.
 */
final class ProfileAdvice {
    /** Tables of 12 MB, 100,000 rows of occupancy, fill the memory of a small run; less than half of that. */
    static final long LARGE = 5_000_000;

    private static final int MEGABYTE = 1_000_000;

    private ProfileAdvice() {}

    /** What to say before a run; empty when the settings asked for fit. */
    static Optional<String> of(Path inbox, boolean large) throws IOException {
        long bytes = 0;
        for (Inbox.Item item : Inbox.list(inbox)) {
            if (Files.isRegularFile(item.path()) && !isWorkbook(item.name())) {
                bytes += Files.size(item.path());
            }
        }
        if (bytes >= LARGE && !large) {
            String megabytes = DanishNumbers.format(bytes / MEGABYTE);
            return Optional.of("Tabellerne i indbakken fylder " + megabytes
                    + " MB. Kør med --stor: så går det hurtigere, og der er hukommelse nok.");
        }
        return bytes < LARGE && large
                ? Optional.of("Indbakken er så lille, at det går hurtigere uden --stor.")
                : Optional.empty();
    }

    private static boolean isWorkbook(String name) {
        String ending = name.toLowerCase(Locale.ROOT);
        return ending.endsWith(".xlsx") || ending.endsWith(".xls") || ending.endsWith(".xlsm");
    }
}
