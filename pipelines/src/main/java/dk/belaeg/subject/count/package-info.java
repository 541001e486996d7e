/** Citizens counted by category and year. */
@NullMarked
package dk.belaeg.subject.count;

import org.jspecify.annotations.NullMarked;
