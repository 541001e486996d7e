package dk.belaeg.questionnaire;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Texts;
import dk.belaeg.questionnaire.status.RoundStatus;
import dk.belaeg.questionnaire.status.StatusFiles;
import dk.belaeg.round.Round;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a round stands on a day: who has answered, what has to be corrected, and all that is sent to the senders. */
public final class Status {
    private final RoundStatus status;
    private final SortedMap<String, byte[]> files;

    private Status(RoundStatus status, SortedMap<String, byte[]> files) {
        this.status = status;
        this.files = files;
    }

    /**
     * The status.
     *
     * @param checked what came in, as it was judged on that day
     * @param day the day that deadlines are counted from
     * @throws IOException when the inbox cannot be listed
     */
    public static Status of(Round round, Contracts contracts, Checked checked, LocalDate day) throws IOException {
        List<RoundStatus.Correction> corrections = new ArrayList<>();
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Returns.Return one : Returns.of(round, checked, contracts.codes())) {
            String sender = one.respondents().size() == 1
                    ? Texts.fileName(contracts
                            .codes()
                            .operatorName(one.respondents().iterator().next()))
                    : "ukendt";
            String place = one.copy()
                    .map(copy -> free(files, "retur/" + sender + "/", one.file()))
                    .orElse("");
            one.copy().ifPresent(copy -> files.put(place, copy.copy()));
            corrections.add(new RoundStatus.Correction(
                    one.file(), one.respondents(), one.findings(), place, one.withoutCopy(), one.about()));
        }
        RoundStatus status = RoundStatus.of(round, contracts, checked, day, corrections);
        files.putAll(StatusFiles.of(status, contracts.codes()));
        return new Status(status, files);
    }

    /** The received file's own name, made one that every system can keep; numbered when another file has it already. */
    private static String free(SortedMap<String, byte[]> taken, String folder, String file) {
        String name = Texts.fileName(file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.[A-Za-z]{3,4}$", ""));
        String place = folder + name + ".xlsx";
        for (int number = 2; taken.containsKey(place); number++) {
            place = folder + name + "-" + number + ".xlsx";
        }
        return place;
    }

    public RoundStatus status() {
        return status;
    }

    /** Page, workbook, letters, copies and calendar, by path below the folder of the status. */
    public SortedMap<String, byte[]> files() {
        return files;
    }
}
