/** What the forum follows, a package a subject: datasets as pure functions of what came in, and the dimensions they share. */
@NullMarked
package dk.belaeg.subject;

import org.jspecify.annotations.NullMarked;
