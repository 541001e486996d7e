package dk.belaeg.round;

import dk.belaeg.round.Settings.Setting;

/**
 * What a series over several rounds has to know of one of them.
 *
 * @param closed whether nothing more is expected to be corrected in its numbers
 */
@Setting("serie")
public record SeriesSettings(
        @Setting(
                        value = "endelig",
                        standard = "false",
                        meaning = "om rundens tal er endelige; ellers er de foreløbige i en serie over flere runder")
                boolean closed)
        implements Settings {
    /** The place of {@link #closed} in {@code runde.json} and in the manifest of a release. */
    public static final String CLOSED = "serie.endelig";
}
