/** Trial visitations: the same constructed cases judged by several municipalities, told without naming who. */
@NullMarked
package dk.belaeg.subject.visitations;

import org.jspecify.annotations.NullMarked;
