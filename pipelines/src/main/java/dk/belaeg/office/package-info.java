/** Excel and Word files by Apache POI: hostile files opened safely, raw cells read, workbooks written with one house look. */
@NullMarked
package dk.belaeg.office;

import org.jspecify.annotations.NullMarked;
