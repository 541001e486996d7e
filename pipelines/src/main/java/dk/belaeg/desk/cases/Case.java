package dk.belaeg.desk.cases;

import dk.belaeg.check.SettledFinding;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Severity;
import dk.belaeg.grammar.Sha256;
import dk.belaeg.grammar.ValueRules;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One finding, as somebody works on it.
 *
 * @param id the same as long as the finding says the same of the same place
 * @param sender code of the one who can be asked; empty for nobody
 * @param name of the sender, in words; of nobody's findings whose they are
 * @param settled why nobody has to do anything about it any more; empty while somebody has
 */
public record Case(
        String id, Finding finding, String sender, String name, Stake stake, Optional<SettledFinding> settled) {
    private static final int ID = 16;

    /** Whether somebody has to do something about it. */
    public boolean open() {
        return settled.isEmpty() && finding.severity() != Severity.INFO;
    }

    /** Whether it is about a cell that can be read otherwise. What holds a CPR number has to go from the inbox instead. */
    public boolean correctable() {
        return settled.isEmpty() && !finding.origin().cell().isEmpty() && isOfInbox() && !holdsCpr();
    }

    /** Whether it is about a value that is used, and so can be right. */
    public boolean acceptable() {
        return settled.isEmpty() && finding.severity() == Severity.WARNING && isOfInbox() && !holdsCpr();
    }

    /** Whether there is somebody to ask, and something to ask about. */
    public boolean returnable() {
        return open() && !sender.isEmpty() && finding.askedOfSender().isPresent();
    }

    private boolean isOfInbox() {
        return !finding.origin().file().isEmpty() && !finding.origin().file().equals(Cases.BOOK);
    }

    private boolean holdsCpr() {
        return finding.rule().equals(ValueRules.CPR_NUMBER);
    }

    static String id(Finding finding) {
        Origin place = finding.origin();
        String text = String.join(
                "\n",
                finding.rule().id(),
                place.file(),
                place.sheet(),
                place.cell(),
                finding.message(),
                finding.value());
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, ID);
    }
}
