/** Which kind of place is missing for whom, where. */
@NullMarked
package dk.belaeg.subject.shortage;

import org.jspecify.annotations.NullMarked;
