/** National and inter-regional services, and services with secured wards. */
@NullMarked
package dk.belaeg.subject.specialised;

import org.jspecify.annotations.NullMarked;
