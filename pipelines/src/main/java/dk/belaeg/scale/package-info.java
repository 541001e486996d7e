/** Tables that are too large for memory: read and judged by Spark in its tasks, by the rules of the rooms before. */
@NullMarked
package dk.belaeg.scale;

import org.jspecify.annotations.NullMarked;
