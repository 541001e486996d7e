package dk.belaeg.questionnaire;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.round.Round;
import java.util.Collection;
import java.util.List;

/** The codes that may be chosen in the fields of a round's forms, and how they stand there. */
record FormChoices(Round round, Codes codes) {
    /** The codes that may be chosen in a field. */
    Collection<String> codes(Field field, Questionnaire.Sheet sheet) {
        List<String> allowed = field.constraints().allowed();
        if (!allowed.isEmpty()) {
            return allowed;
        }
        return field.kind() == FieldKind.TARGET_GROUP
                ? groups(sheet)
                : codes.list(field.codes()).codes();
    }

    /** A code as it stands in the form. */
    String entry(Field field, String code) {
        return field.kind() == FieldKind.TARGET_GROUP
                ? codes.groupText(code)
                : codes.list(field.codes()).nameOf(code);
    }

    /** The groups that the round asks about; all there are where respondents choose among them. */
    private Collection<String> groups(Questionnaire.Sheet sheet) {
        return sheet.rows() == Questionnaire.Rows.TARGET_GROUPS
                ? round.targetGroups()
                : codes.placedGroups(round.asOf());
    }
}
