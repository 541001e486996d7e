package dk.belaeg;

/** A report has more rows than can be protected or shown together; nothing is published then. */
public final class TooLongException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String danish;

    TooLongException(String danish) {
        super(danish);
        this.danish = danish;
    }

    /** Which table, and why. */
    public String danish() {
        return danish;
    }
}
