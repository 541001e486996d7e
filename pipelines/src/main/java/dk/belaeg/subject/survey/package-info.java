/** The capacity survey: balance, need and expected changes. */
@NullMarked
package dk.belaeg.subject.survey;

import org.jspecify.annotations.NullMarked;
