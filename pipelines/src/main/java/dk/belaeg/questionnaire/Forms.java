package dk.belaeg.questionnaire;

import dk.belaeg.check.Checked;
import dk.belaeg.check.OwnService;
import dk.belaeg.check.Responses;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.grammar.Texts;
import dk.belaeg.office.form.FormDefinition;
import dk.belaeg.office.form.FormWriter;
import dk.belaeg.round.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The questionnaires that a round sends out: one workbook per questionnaire and respondent. */
public final class Forms {
    private final Round round;
    private final Contracts contracts;
    private final EarlierAnswers earlier;
    private final Map<String, List<OwnService>> services;

    /**
     * @param checked what is in the inbox already, for the services of the portal extract
     * @param earlier what was answered in the round before
     */
    public Forms(Round round, Contracts contracts, Checked checked, EarlierAnswers earlier) {
        this.round = round;
        this.contracts = contracts;
        this.earlier = earlier.and(checked);
        this.services = OwnService.of(checked.intake(), contracts.codes());
    }

    /**
     * One questionnaire to send.
     *
     * @param path below the folder of forms, with forward slashes
     */
    public record Form(String path, FormDefinition definition) {
        public String questionnaire() {
            return definition.key().questionnaire();
        }

        public String respondent() {
            return definition.key().respondent();
        }

        /** The finished .xlsx file. */
        public byte[] bytes() {
            return FormWriter.write(definition);
        }
    }

    /** Everything that the round asks, in the order of its questionnaires and the codes of their respondents. */
    public List<Form> all() {
        List<Form> forms = new ArrayList<>();
        for (Round.Asked asked : round.questionnaires()) {
            Questionnaire questionnaire = contracts.questionnaire(asked.questionnaire());
            Responses.respondents(round, questionnaire)
                    .forEach(respondent -> forms.add(form(questionnaire, respondent)));
        }
        return forms;
    }

    /** Questionnaires of the round that list services, though no portal extract says which there are. */
    public List<Questionnaire> withoutServices() {
        return round.questionnaires().stream()
                .map(asked -> contracts.questionnaire(asked.questionnaire()))
                .filter(questionnaire -> services.isEmpty()
                        && questionnaire.sheets().stream()
                                .anyMatch(sheet -> sheet.rows() == Questionnaire.Rows.SERVICES))
                .toList();
    }

    private Form form(Questionnaire questionnaire, String respondent) {
        String name = Texts.fileName(questionnaire.title() + " " + round.year());
        String who = Texts.fileName(contracts.codes().operatorName(respondent));
        return new Form(
                name + "/" + name + "-" + who + ".xlsx",
                QuestionnaireForm.of(
                        questionnaire,
                        round,
                        contracts.codes(),
                        respondent,
                        services.getOrDefault(respondent, List.of()),
                        earlier));
    }
}
