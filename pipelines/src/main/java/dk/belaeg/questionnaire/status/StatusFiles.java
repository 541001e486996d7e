package dk.belaeg.questionnaire.status;

import dk.belaeg.contract.Codes;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything that tells how a round stands, by the name of its file below one folder. */
public final class StatusFiles {
    /** The page to open first. */
    public static final String PAGE = "status.html";

    private StatusFiles() {}

    public static SortedMap<String, byte[]> of(RoundStatus status, Codes codes) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(PAGE, utf8(StatusPage.of(status, codes)));
        files.put("status.xlsx", StatusWorkbook.of(status, codes));
        files.put("frister.ics", utf8(Deadlines.calendar(status)));
        new Letters(status, codes).all().forEach((name, text) -> files.put(name, utf8("\uFEFF" + text)));
        return files;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
