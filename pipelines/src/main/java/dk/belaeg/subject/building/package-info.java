/** Building of places: grants, loans and plans, and how far they are. */
@NullMarked
package dk.belaeg.subject.building;

import org.jspecify.annotations.NullMarked;
