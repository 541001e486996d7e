/** What changed from one release to another, seen from what each of them prints. */
@NullMarked
package dk.belaeg.publish.compare;

import org.jspecify.annotations.NullMarked;
