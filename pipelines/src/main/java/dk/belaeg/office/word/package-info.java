/** Word documents: written from data on a letterhead, and what authors wrote into their fields read back. */
@NullMarked
package dk.belaeg.office.word;

import org.jspecify.annotations.NullMarked;
