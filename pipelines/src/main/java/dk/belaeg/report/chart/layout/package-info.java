/** Where everything in a figure goes: one layout a kind over a small kit of columns, scales, wrapped words and keys. */
@NullMarked
package dk.belaeg.report.chart.layout;

import org.jspecify.annotations.NullMarked;
