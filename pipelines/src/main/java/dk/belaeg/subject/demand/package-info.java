/** Citizens of the target groups that are followed up. */
@NullMarked
package dk.belaeg.subject.demand;

import org.jspecify.annotations.NullMarked;
