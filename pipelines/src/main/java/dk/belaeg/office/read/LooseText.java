package dk.belaeg.office.read;

/**
 * Text in a sheet that stands in no cell. May be personal data.
 *
 * @param where in Danish: what holds it
 */
public record LooseText(String where, String text) {}
