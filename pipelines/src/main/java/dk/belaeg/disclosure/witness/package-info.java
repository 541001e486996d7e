/** The confidential proof that hidden numbers cannot be worked out, in a form that anyone can check by addition. */
@NullMarked
package dk.belaeg.disclosure.witness;

import org.jspecify.annotations.NullMarked;
