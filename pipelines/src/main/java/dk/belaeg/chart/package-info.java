/** Figures in the house style, drawn from data that is already released. */
@NullMarked
package dk.belaeg.chart;

import org.jspecify.annotations.NullMarked;
