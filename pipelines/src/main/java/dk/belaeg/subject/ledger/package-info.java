/** The ledger of places: what there was, is and will be, as known on a day. */
@NullMarked
package dk.belaeg.subject.ledger;

import org.jspecify.annotations.NullMarked;
