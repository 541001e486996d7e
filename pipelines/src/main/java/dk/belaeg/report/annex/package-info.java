/** Annexes to the directors' forum: released tables and figures as Word documents with a summary said from the numbers. */
@NullMarked
package dk.belaeg.report.annex;

import org.jspecify.annotations.NullMarked;
