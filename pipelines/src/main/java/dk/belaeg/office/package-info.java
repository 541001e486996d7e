/** Excel and Word files: hostile files opened safely and raw cells read. */
@NullMarked
package dk.belaeg.office;

import org.jspecify.annotations.NullMarked;
