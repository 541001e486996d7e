/** Notebooks in Python and R that open the data of a release, and syntax files for statistics programs. */
@NullMarked
package dk.belaeg.publish.notebook;

import org.jspecify.annotations.NullMarked;
