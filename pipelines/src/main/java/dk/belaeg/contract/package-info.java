/** The contracts read from schemas/: tables, questionnaires, code lists, and the grammars by which text becomes values. */
@NullMarked
package dk.belaeg.contract;

import org.jspecify.annotations.NullMarked;
