package dk.belaeg.check;

import dk.belaeg.check.RuleExamples.Example;
import dk.belaeg.grammar.Rule;
import java.util.Optional;

/** Examples of the rules over the yearly outside reports. */
final class YearlyReportExamples {
    private static final String SPECIALISED =
            """
            Særligt tilbud|Pladsernes art|År|Pladser|Belagte pladser|Belægningsprocent|Vurderet behov|Vurderet efterspørgsel|Bør følges særligt|Begrundelse
            Kofoedsminde|Sikrede pladser|2025|70|63|90|Stige|Stige|Ja|Der bygges om""";

    private YearlyReportExamples() {}

    static Optional<Example> of(Rule rule) {
        return Optional.ofNullable(
                switch (rule.id()) {
                    case "saerlig-belaegning-usandsynlig" -> Inboxes.sheet(SPECIALISED, 'E', "tal: 630", "tal: 63");
                    case "saerlig-belaegning-uenig" -> Inboxes.sheet(SPECIALISED, 'F', "97,5", "90");
                    case "saerlig-vurdering-uden-begrundelse" -> Inboxes.sheet(SPECIALISED, 'J', "", "Der bygges om");
                    case "saerlige-tilbud-mangler" -> everyService();
                    default -> null;
                });
    }

    private static Example everyService() {
        String[] names = {
            "Bakkegården",
            "Børneklinikken",
            "Børneskolen Filadelfia",
            "Center for Døvblindhed og Høretab",
            "Center for Høretab",
            "CFD Døvekonsulentordningen",
            "Egely",
            "Geelsgårdskolen",
            "Grenen",
            "IBOS",
            "Kofoedsminde",
            "Koglen",
            "Kompasset",
            "Skolen på Kastelsvej",
            "Sølager",
            "Sønderbro",
            "Stevnsfortet",
            "Synscenter Refsnæs"
        };
        StringBuilder all = new StringBuilder("Særligt tilbud;År;Pladser;Belagte pladser\n");
        for (String name : names) {
            all.append(name).append(";2025;10;9\n");
        }
        return new Example(
                Inboxes.csv(all.toString().replace("Egely;2025;10;9\n", "Egely;2024;10;9\n")),
                "",
                Inboxes.csv(all.toString()));
    }
}
