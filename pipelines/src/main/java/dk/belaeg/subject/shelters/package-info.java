/** Shelters, homelessness, and what the framework agreement says of both. */
@NullMarked
package dk.belaeg.subject.shelters;

import org.jspecify.annotations.NullMarked;
