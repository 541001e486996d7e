package dk.belaeg.office.read;

import org.jspecify.annotations.Nullable;

/**
 * A name the workbook gives to cells, a constant or a formula.
 *
 * @param refersTo as stored, such as {@code 'Ark 1'!$A$1:$B$5}
 * @param sheet the only sheet in which the name is known; null when known everywhere
 */
public record DefinedName(String name, String refersTo, @Nullable String sheet, boolean hidden) {}
