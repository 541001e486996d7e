/** How a round stands while answers come in: page, workbook, letters ready to send and deadlines; for the secretariat alone. */
@NullMarked
package dk.belaeg.questionnaire.status;

import org.jspecify.annotations.NullMarked;
