package dk.belaeg.questionnaire;

import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.Severity;
import java.util.Optional;

/** What a sender is asked to do about a finding; the words of the rule itself speak to the secretariat. */
public final class SenderText {
    private SenderText() {}

    /** What to do, as one or two sentences to the sender; empty when there is nothing that a sender can do. */
    public static Optional<String> remedy(Finding finding) {
        return finding.severity() == Severity.INFO ? Optional.empty() : remedy(finding.rule(), finding.remedy());
    }

    private static Optional<String> remedy(Rule rule, String words) {
        return switch (rule) {
            case FILE_OWNER,
                    FILE_BUSY,
                    FILE_OPEN,
                    FILE_UNKNOWN,
                    FILE_HOSTILE,
                    CODE_BOOK_DISAGREES,
                    CODE_UNLISTED,
                    TARGET_GROUP_UNPLACED,
                    ANSWER_TWICE,
                    ANSWER_SAME,
                    ANSWER_REJECTED,
                    ANSWER_OUTSIDE,
                    ANSWER_AWAITED,
                    ANSWER_MISSING,
                    PUBLISHED_SUM,
                    CODING_OUTDATED,
                    CODING_MISSING,
                    SPENDING_GAP,
                    POPULATION_GAP,
                    INDEX_GAP,
                    COMPLEX_SERVICE,
                    POPULATION_AGES,
                    CORRECTION_MADE,
                    CORRECTION_INCOMPLETE,
                    CORRECTION_UNPLACED,
                    CORRECTION_OUTDATED,
                    ACCEPTANCE_EXPIRED,
                    ACCEPTANCE_UNUSED -> Optional.empty();
            case FILE_PDF, FILE_WORD, FILE_OTHER -> Optional.of("Send selve regnearket.");
            case FILE_MESSAGE -> Optional.of("Send den vedhæftede fil i stedet for mailen.");
            case FILE_ZIP -> Optional.of("Pak filen ud, og send regnearket.");
            case FILE_DAMAGED, FILE_EMPTY -> Optional.of("Send filen igen.");
            case FILE_LIMITS -> Optional.of("Send en fil med kun skemaet.");
            case FILE_NOTHING_USED -> Optional.of("Se efter, om det er den rigtige fil, og send ellers den.");
            case SHEET_HIDDEN -> Optional.of("Vis arket, hvis det skal med, eller slet det. Send filen igen.");
            case SHEET_MISSING -> Optional.of("Brug det udsendte skema uden at slette ark, og send det igen.");
            case ROW_HIDDEN -> Optional.of("Vis det skjulte, hvis det skal med, eller slet det. Send filen igen.");
            case PERIOD_OTHER -> Optional.of("Ret perioden til en af dem, der spørges om.");
            case MUNICIPALITY_UNKNOWN -> Optional.of("Skriv kommunens navn eller kode.");
            case ANSWER_UNDECIDED -> Optional.of("Skriv til os, hvilket af svarene der gælder.");
            case ANSWER_UNFINISHED -> Optional.of("Gør svaret færdigt, og send det.");
            case ANSWER_OTHER_ROUND -> Optional.of("Brug årets skema.");
            case OCCUPANCY_LOW, UNLIKE_FORMER, UNLIKE_INHABITANTS, UNLIKE_OTHERS, UNLIKE_OWN, UNLIKE_EXTRACT ->
                Optional.of(words.substring(0, words.lastIndexOf(". ")) + ".");
            default ->
                Optional.of(words.replace("læg den i indbakken igen", "send den igen")
                        .replace("læg filen i indbakken igen", "send filen igen"));
        };
    }
}
