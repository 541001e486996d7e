/** Accessible report workbooks, written from records of pure data. */
@NullMarked
package dk.belaeg.workbook.write;

import org.jspecify.annotations.NullMarked;
