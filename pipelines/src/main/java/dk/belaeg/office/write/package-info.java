/** Accessible report workbooks, written from records of pure data. */
@NullMarked
package dk.belaeg.office.write;

import org.jspecify.annotations.NullMarked;
