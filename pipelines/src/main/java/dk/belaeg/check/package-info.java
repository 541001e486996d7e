/** What is wrong with what came in: rules over rows, tables and answers; findings, rows set aside, and the account. */
@NullMarked
package dk.belaeg.check;

import org.jspecify.annotations.NullMarked;
