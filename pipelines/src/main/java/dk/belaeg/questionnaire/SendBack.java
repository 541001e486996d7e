package dk.belaeg.questionnaire;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.questionnaire.status.Letters;
import dk.belaeg.questionnaire.status.RoundStatus;
import dk.belaeg.round.Round;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The letter to one sender about some findings, in the words of the letters that the status makes about all of them. */
public final class SendBack {
    private SendBack() {}

    /**
     * The letter.
     *
     * @param respondent code of the sender
     * @param findings of its own answers, each of which asks something of it
     */
    public static String letter(
            Round round,
            Contracts contracts,
            Checked checked,
            LocalDate day,
            String respondent,
            List<Finding> findings) {
        SharedFiles shared = Senders.of(round, checked, contracts.codes()).shared();
        Map<String, List<Finding>> byFile = new TreeMap<>();
        findings.forEach(finding -> byFile.computeIfAbsent(finding.origin().file(), file -> new ArrayList<>())
                .add(finding));
        List<RoundStatus.Correction> corrections = new ArrayList<>();
        byFile.forEach((file, own) -> corrections.add(new RoundStatus.Correction(
                file,
                Set.of(respondent),
                own,
                "",
                "",
                shared.contains(file) ? Optional.of(about(own, shared, contracts.codes())) : Optional.empty())));
        RoundStatus status = RoundStatus.of(round, contracts, checked, day, corrections);
        return Letters.toCorrect(status, contracts.codes(), respondent);
    }

    /** What each cell of a file that its sender has never seen is about. */
    static Map<Origin, String> about(List<Finding> findings, SharedFiles shared, Codes codes) {
        Map<Origin, String> about = new HashMap<>();
        findings.forEach(finding -> about.put(
                finding.origin(),
                shared.row(finding).map(row -> AnswerValue.about(row, codes)).orElse("")));
        return about;
    }
}
