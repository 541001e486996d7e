/** What a figure shows: sealed, guarded, pure data; nothing here knows how it is drawn. */
@NullMarked
package dk.belaeg.chart.figure;

import org.jspecify.annotations.NullMarked;
