package dk.belaeg.desk.cases;

/** A decision that cannot be kept; nothing has been written. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;

    private final String danish;

    /** @param danish why, and what to do */
    RefusedException(String danish) {
        super(danish);
        this.danish = danish;
    }

    String danish() {
        return danish;
    }
}
