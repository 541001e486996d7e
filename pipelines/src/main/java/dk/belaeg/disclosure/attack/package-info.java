/** Attacks any published table: reads its marks and totals as a reader would, and says in Danish what gives itself away. */
@NullMarked
package dk.belaeg.disclosure.attack;

import org.jspecify.annotations.NullMarked;
