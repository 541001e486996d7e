/** One survey round: its settings, its folders, and the only way in which anything is written there. */
@NullMarked
package dk.belaeg.round;

import org.jspecify.annotations.NullMarked;
