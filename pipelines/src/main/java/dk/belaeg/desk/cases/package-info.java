/** Findings as cases: what each moves, the row it stands in, and what was decided about it. */
@NullMarked
package dk.belaeg.desk.cases;

import org.jspecify.annotations.NullMarked;
