/** Released tables made readable: as text, workbook, page and figures. */
@NullMarked
package dk.belaeg.report;

import org.jspecify.annotations.NullMarked;
