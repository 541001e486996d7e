/** Syntax files that open the csv files of a release in SPSS, Stata, SAS and R, with the code book's labels. */
@NullMarked
package dk.belaeg.publish.syntax;

import org.jspecify.annotations.NullMarked;
