/** The register of services by the portal: each unit, what has changed since the extract before, and places by target group. */
@NullMarked
package dk.belaeg.subject.register;

import org.jspecify.annotations.NullMarked;
