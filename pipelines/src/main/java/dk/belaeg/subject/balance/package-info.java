/** Citizens against places. */
@NullMarked
package dk.belaeg.subject.balance;

import org.jspecify.annotations.NullMarked;
