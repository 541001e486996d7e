/** Cases on the specialised social area: how many, what they cost, which are dear, and what growth comes from. */
@NullMarked
package dk.belaeg.subject.cases;

import org.jspecify.annotations.NullMarked;
