/** Copies of received workbooks in which findings stand as comments, and nothing else is changed but what must be masked. */
@NullMarked
package dk.belaeg.office.annotate;

import org.jspecify.annotations.NullMarked;
