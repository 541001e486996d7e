package dk.belaeg.grammar;

/** How much a finding matters, and what it does to the row it concerns. */
public enum Severity {
    /** The row cannot be used; it is set aside until the sender has corrected it. */
    ERROR("fejl"),
    /** The value is used, and somebody should look at it. */
    WARNING("advarsel"),
    /** Nothing is wrong; it is said so that nobody is surprised. */
    INFO("oplysning");

    private final String danish;

    Severity(String danish) {
        this.danish = danish;
    }

    /** The word users see. */
    public String danish() {
        return danish;
    }
}
