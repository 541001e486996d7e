/** Verifies a release from its own files, as anyone who has received it can. */
@NullMarked
package dk.belaeg.publish.verify;

import org.jspecify.annotations.NullMarked;
