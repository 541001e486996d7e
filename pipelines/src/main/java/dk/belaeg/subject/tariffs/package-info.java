/** What services charge, and how tariffs develop over years: {@code docs/metode/takster.md}. */
@NullMarked
package dk.belaeg.subject.tariffs;

import org.jspecify.annotations.NullMarked;
