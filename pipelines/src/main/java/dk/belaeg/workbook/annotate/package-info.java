/** Copies of received workbooks in which findings stand as comments, and nothing else is changed but what must be masked. */
@NullMarked
package dk.belaeg.workbook.annotate;

import org.jspecify.annotations.NullMarked;
