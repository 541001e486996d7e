package dk.belaeg.intake;

/** What became of one expected cell. Every one has exactly one fate; a quarantined row turns all of its own to {@link #QUARANTINED}. */
public enum CellOutcome {
    /** Used as it stands. */
    ACCEPTED,
    /** Used, with a finding. */
    FLAGGED,
    /** Not used. */
    QUARANTINED,
    /** Blank, or words that say that nothing is stated. */
    MISSING
}
