/** Word documents: written from data on a letterhead, and what authors wrote into their fields read back. */
@NullMarked
package dk.belaeg.workbook.word;

import org.jspecify.annotations.NullMarked;
