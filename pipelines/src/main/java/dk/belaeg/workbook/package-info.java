/** All Excel and Word parts: hostile files opened safely, raw cells read, accessible sheets and documents written. */
@NullMarked
package dk.belaeg.workbook;

import org.jspecify.annotations.NullMarked;
