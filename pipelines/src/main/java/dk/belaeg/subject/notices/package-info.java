/** Changes of capacity that operators have notified. */
@NullMarked
package dk.belaeg.subject.notices;

import org.jspecify.annotations.NullMarked;
