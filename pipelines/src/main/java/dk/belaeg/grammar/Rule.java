package dk.belaeg.grammar;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something that can be found wrong, or worth saying, about what came in. A rule stands with the code that uses it, which
 * also has the sentence about one case; {@code docs/metode/kontrol.md} explains each. Rules are sorted from the file down to
 * what it says, and by their names.
 *
 * @param id the stable name users and files know the rule by
 * @param title a few Danish words that head a list of such findings
 * @param remedy what to do about it, as one or two Danish sentences to the secretariat
 * @param asked who is asked to do something
 * @param senders what a sender is asked to do, as Danish sentences; empty when it is the remedy
 * @param row what becomes of a row that breaks it
 * @param gap the input table or questionnaire that lacks something when it is broken, so that readers of a release are
 *     told as well; empty for none
 */
public record Rule(
        Level level,
        String id,
        Severity severity,
        String title,
        String remedy,
        Asked asked,
        String senders,
        RowUse row,
        String gap)
        implements Comparable<Rule>, Serializable {
    private static final Comparator<Rule> ORDER =
            Comparator.comparing(Rule::level).thenComparing(Rule::id);

    /** What a rule looks at; in the order of the user's page. */
    public enum Level {
        FILE("Filer"),
        SHEET("Ark, rækker og kolonner"),
        VALUE("Værdier"),
        ANSWER("Rækker og svar"),
        /** What a subject's numbers say. */
        CONTENT("Indhold");

        private final String danish;

        Level(String danish) {
            this.danish = danish;
        }

        /** The heading over such rules. */
        public String danish() {
            return danish;
        }

        /** What it is about is not used until somebody has corrected it. */
        public Rule error(String id, String title, String remedy) {
            return new Rule(this, id, Severity.ERROR, title, remedy, Asked.SENDER, "", RowUse.LOST, "");
        }

        /** What it is about is used, and somebody should look at it. */
        public Rule warning(String id, String title, String remedy) {
            return new Rule(this, id, Severity.WARNING, title, remedy, Asked.SENDER, "", RowUse.USED, "");
        }

        /** Nothing is wrong; it is said so that nobody is surprised. */
        public Rule info(String id, String title, String remedy) {
            return new Rule(this, id, Severity.INFO, title, remedy, Asked.SECRETARIAT, "", RowUse.USED, "");
        }
    }

    /** Who can do something about it. */
    public enum Asked {
        SENDER,
        SECRETARIAT
    }

    /** What becomes of a row that breaks a rule. */
    public enum RowUse {
        /** It is used, and the value is marked. */
        USED,
        /** It is not used, and sums lack it. */
        LOST,
        /** It is not used, and nothing lacks it: it belongs to other places, periods or senders. */
        OUTSIDE
    }

    /** An error in what a subject is told. */
    public static Rule error(String id, String title, String remedy) {
        return Level.CONTENT.error(id, title, remedy);
    }

    /** A warning about what a subject is told. */
    public static Rule warning(String id, String title, String remedy) {
        return Level.CONTENT.warning(id, title, remedy);
    }

    /** A remark on what a subject is told. */
    public static Rule info(String id, String title, String remedy) {
        return Level.CONTENT.info(id, title, remedy);
    }

    /** The same, where a sender is asked something else than the secretariat. */
    public Rule senders(String words) {
        return new Rule(level, id, severity, title, remedy, Asked.SENDER, words, row, gap);
    }

    /** The same, where there is nothing that a sender can do. */
    public Rule forSecretariat() {
        return new Rule(level, id, severity, title, remedy, Asked.SECRETARIAT, "", row, gap);
    }

    /** The same, where a row that breaks it is of other places, periods or senders, and nothing lacks it. */
    public Rule outside() {
        return new Rule(level, id, severity, title, remedy, asked, senders, RowUse.OUTSIDE, gap);
    }

    /** The same, where an input table or questionnaire lacks something that readers of a release must know. */
    public Rule leavesGapIn(String source) {
        return new Rule(level, id, severity, title, remedy, asked, senders, row, source);
    }

    /**
     * What a sender is asked to do, as one or two Danish sentences; empty when there is nothing that a sender can do.
     *
     * @param words what the secretariat is told to do in this case
     */
    Optional<String> toSender(String words) {
        if (asked == Asked.SECRETARIAT) {
            return Optional.empty();
        }
        return Optional.of(
                senders.isEmpty()
                        ? words.replace("læg den i indbakken igen", "send den igen")
                                .replace("læg filen i indbakken igen", "send filen igen")
                        : senders);
    }

    @Override
    public int compareTo(Rule other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return id;
    }
}
