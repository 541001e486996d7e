package dk.belaeg.office.read;

/**
 * A file, or a part of it, is not what it should be. Never leaves the room: it becomes a refusal or a problem there. The
 * message is technical English and never quotes content, which may hold personal data.
 */
public final class BadPackage extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong, as far as the sender must be told something different. */
    public enum Fault {
        /** The zip structure cannot be followed: truncated, overwritten, not a zip file. */
        DAMAGED_ZIP,
        /** A part's content does not agree with its checksum or stated size. */
        CHECKSUM,
        /** Two parts have the same name. */
        DUPLICATE_PART,
        /** A part is encrypted or packed by a method Office files do not use. */
        NOT_OFFICE_ZIP,
        /** The parts unpack to more bytes than the limit. */
        TOO_LARGE,
        /** A part unpacks to far more than it takes in the file. */
        TOO_DENSE,
        /** More parts than the limit. */
        TOO_MANY_PARTS,
        /** A part that must be there is not. */
        MISSING_PART,
        /** A part is not well-formed XML. */
        BAD_XML,
        /** A part has a document type declaration, which Office files never have. */
        FORBIDDEN_XML
    }

    private final Fault fault;

    public BadPackage(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    public BadPackage(Fault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
