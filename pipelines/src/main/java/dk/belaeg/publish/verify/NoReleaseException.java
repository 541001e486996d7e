package dk.belaeg.publish.verify;

/** The folder is no release that can be verified; the message is Danish. */
public final class NoReleaseException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String danish;

    NoReleaseException(String danish) {
        super(danish);
        this.danish = danish;
    }

    public String danish() {
        return danish;
    }
}
