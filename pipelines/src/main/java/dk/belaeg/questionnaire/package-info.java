/** A questionnaire out and its state: forms, earlier answers, status, letters, copies to correct. */
@org.jspecify.annotations.NullMarked
package dk.belaeg.questionnaire;
