/** Approved places by the portal. */
@NullMarked
package dk.belaeg.subject.places;

import org.jspecify.annotations.NullMarked;
