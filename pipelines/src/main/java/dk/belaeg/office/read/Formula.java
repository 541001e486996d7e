package dk.belaeg.office.read;

import org.jspecify.annotations.Nullable;

/**
 * The formula behind a cell's value.
 *
 * @param text as stored, without the equals sign; empty in a cell that shares the formula of another
 * @param sharing {@code null} for a cell's own formula; otherwise how the file ties cells together, such as
 *     {@code shared 3} or {@code array A1:B2}
 */
public record Formula(String text, @Nullable String sharing) {}
