package dk.belaeg.office.read;

/** Stops the reading of a file; becomes a {@link OpenResult.Refused refusal} before it could leave the room. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final RefusalReason reason;

    Refusal(RefusalReason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    Refusal(BadPackage cause) {
        super(cause.getMessage(), cause);
        this.reason = switch (cause.fault()) {
            case DAMAGED_ZIP, MISSING_PART, BAD_XML -> RefusalReason.DAMAGED_FILE;
            case CHECKSUM -> RefusalReason.WRONG_CHECKSUM;
            case DUPLICATE_PART -> RefusalReason.DUPLICATE_PART;
            case NOT_OFFICE_ZIP -> RefusalReason.ARCHIVE;
            case TOO_LARGE -> RefusalReason.UNPACKS_TOO_LARGE;
            case TOO_DENSE -> RefusalReason.PACKED_TOO_DENSELY;
            case TOO_MANY_PARTS -> RefusalReason.TOO_MANY_PARTS;
            case FORBIDDEN_XML -> RefusalReason.FORBIDDEN_XML;
        };
    }

    RefusalReason reason() {
        return reason;
    }
}
