package dk.belaeg.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.cli.ExitCode;
import dk.belaeg.office.FakeZip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A run on the faulty round: what can be read is released, and nothing confidential gets where it must not be. */
class FaultyRunTest {
    private static FaultyRelease run() throws IOException {
        return FaultyRelease.get();
    }

    @Test
    void aReleaseIsMadeFromWhatCouldBeRead() throws IOException {
        String printed = run().printed();
        assertEquals(ExitCode.FINDINGS, run().exit(), printed);
        assertTrue(printed.contains("Regnskabet går op."), printed);
        Path release = run().shared();
        assertTrue(Files.isRegularFile(release.resolve("index.html")), printed);
        String status = Files.readString(release.resolve("data/response_status.csv"));
        assertTrue(status.lines().anyMatch(line -> line.contains("410") && line.contains("answered")), status);
        assertTrue(status.lines().anyMatch(line -> line.contains("563") && line.contains("undecided")), status);
        assertTrue(status.lines().anyMatch(line -> line.contains("575") && line.contains("missing")), status);
        String spending = Files.readString(release.resolve("data/spending_by_municipality.csv"));
        assertTrue(spending.lines().anyMatch(line -> line.startsWith("410,") && line.contains(",2025,")), spending);
        String occupancy = Files.readString(release.resolve("data/occupancy_by_service.csv"));
        assertTrue(occupancy.contains("700001"), occupancy);
        assertTrue(
                occupancy.lines().anyMatch(line -> line.contains("700003") && !line.contains("3500")),
                "impossible places cost one cell: " + occupancy);
        for (String refused : List.of("700006", "700021", "700031", "700033")) {
            assertFalse(occupancy.contains(refused), refused + " was set aside, but is in the release");
        }
    }

    /** In the spellings of the round, in those a program might make of them, and with the first zero lost. */
    private static List<String> personNumbers() {
        List<String> spellings = new ArrayList<>(List.of(FaultyRound.CPR_AS_NUMBER));
        for (String cpr : FaultyRound.CPR) {
            String digits = cpr.replaceAll("[^0-9]", "");
            spellings.add(digits);
            for (String separator : List.of("-", " ", "\u00a0")) {
                spellings.add(digits.substring(0, 6) + separator + digits.substring(6));
            }
        }
        return spellings;
    }

    @Test
    void noPersonNumberLeavesTheInbox() throws IOException {
        Map<String, String> written = texts("ud");
        written.putAll(texts("fortroligt"));
        written.put("terminal", run().printed());
        assertTrue(written.keySet().stream().anyMatch(name -> name.endsWith("fritekst.csv")), written.keySet() + "");
        for (String number : personNumbers()) {
            written.forEach((name, text) -> assertFalse(text.contains(number), name + " shows " + number));
        }
    }

    @Test
    void freeTextAndContactsStayInTheConfidentialFolder() throws IOException {
        Map<String, String> shared = texts("ud");
        shared.put("terminal", run().printed());
        Map<String, String> confidential = texts("fortroligt");
        for (String words : ReturnedForms.CONFIDENTIAL) {
            assertTrue(
                    confidential.values().stream().anyMatch(text -> text.contains(words)),
                    words + " is kept nowhere, so this test would see nothing");
            shared.forEach((name, text) -> assertFalse(text.contains(words), name + " shows " + words));
        }
    }

    /** Everything below a folder of the round as text, the parts of zip files unpacked; by path. */
    private static Map<String, String> texts(String folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, byte[]> file :
                SampleFolder.all(run().round().resolve(folder)).entrySet()) {
            String name = folder + "/" + file.getKey();
            byte[] bytes = file.getValue();
            texts.put(name, new String(bytes, StandardCharsets.UTF_8));
            texts.put(name + " (bytes)", new String(bytes, StandardCharsets.ISO_8859_1));
            if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
                FakeZip zip = FakeZip.of(bytes);
                zip.names().forEach(part -> texts.put(name + "!" + part, zip.text(part)));
            }
        }
        return texts;
    }
}
