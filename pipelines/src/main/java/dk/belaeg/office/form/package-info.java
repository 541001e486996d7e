/** Questionnaires in Excel: one workbook a respondent, made from pure data, and read back whatever it is called. */
@NullMarked
package dk.belaeg.office.form;

import org.jspecify.annotations.NullMarked;
