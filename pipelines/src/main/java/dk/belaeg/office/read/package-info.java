/** Files of any kind opened by their content, and workbooks read as the raw cells that stand in them. */
@NullMarked
package dk.belaeg.office.read;

import org.jspecify.annotations.NullMarked;
