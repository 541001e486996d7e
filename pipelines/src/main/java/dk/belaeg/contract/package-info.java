/** The contracts read from schemas/: tables that come in, questionnaires, reports, annexes and code lists. */
@NullMarked
package dk.belaeg.contract;

import org.jspecify.annotations.NullMarked;
