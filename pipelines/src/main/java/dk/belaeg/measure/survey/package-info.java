/** Who has answered, and how many citizens the target groups are. */
@NullMarked
package dk.belaeg.measure.survey;

import org.jspecify.annotations.NullMarked;
