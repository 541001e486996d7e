package dk.belaeg.office.form;

import dk.belaeg.office.CellRef;
import dk.belaeg.office.SheetWriter;

/**
 * How many of a sheet's required cells are filled in, as formulas for the cover and as they stand when the form is sent.
 *
 * @param firstAnswer where the link on the cover leads
 */
record Completeness(
        SheetWriter sheet,
        CellRef firstAnswer,
        String filledFormula,
        int filled,
        String requiredFormula,
        int required) {}
