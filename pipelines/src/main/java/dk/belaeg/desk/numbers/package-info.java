/** The numbers of a release or a draft as tables, each of which opens to the cells it comes from. */
@NullMarked
package dk.belaeg.desk.numbers;

import org.jspecify.annotations.NullMarked;
