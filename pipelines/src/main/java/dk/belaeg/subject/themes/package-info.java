/** What municipalities write in their own words, by theme. */
@NullMarked
package dk.belaeg.subject.themes;

import org.jspecify.annotations.NullMarked;
