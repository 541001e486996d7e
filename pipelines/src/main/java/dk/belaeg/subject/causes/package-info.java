/** Possible causes: how growth of spending goes together with what municipalities differ in. */
@NullMarked
package dk.belaeg.subject.causes;

import org.jspecify.annotations.NullMarked;
