/** Who has answered what. */
@NullMarked
package dk.belaeg.subject.responses;

import org.jspecify.annotations.NullMarked;
