/** Who buys places where: sale, purchase, the categories of services and the scope of the Styringsaftale. */
@NullMarked
package dk.belaeg.subject.trade;

import org.jspecify.annotations.NullMarked;
