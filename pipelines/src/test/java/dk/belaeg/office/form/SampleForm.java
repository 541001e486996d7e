package dk.belaeg.office.form;

import dk.belaeg.grammar.Value;
import dk.belaeg.office.form.FormDefinition.CodeList;
import dk.belaeg.office.form.FormSheet.FormField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A questionnaire with every kind of field; respondent and earlier answers are invented. */
public final class SampleForm {
    private static final Value NONE = Value.Blank.UNSTATED;

    private SampleForm() {}

    public static FormDefinition definition() {
        return new FormDefinition(
                new FormKey("followup", "2026.1", "syddanmark-2026", "492"),
                new FormDefinition.Cover(
                        "Opfølgning på målgrupper 2026",
                        "Skemaet skal give et præcist billede af, hvor mange borgere de udvalgte målgrupper omfatter, og hvor der konkret mangler pladser. Svarene samles for hele området, og små tal offentliggøres ikke.",
                        "Ærø Kommune",
                        Optional.of(LocalDate.of(2026, 9, 15)),
                        "Fælles Rammeaftalesekretariat Syddanmark",
                        "rammeaftale@eksempel.dk",
                        List.of(
                                "Skriv svarene i de gule celler på arkene Svar, Målgrupper og Tilbud. Andre celler er låst.",
                                "Vælg på listen, hvor der er en pil. Ved tal kan der også stå ≤3, 4-6, ca. 5, ingen eller ved ikke, hvor det er nævnt i hjælpen.",
                                "Skriv ingen oplysninger om enkeltpersoner, heller ikke i de åbne felter.",
                                "Gem filen som Excel-projektmappe (.xlsx), og send den til adressen ovenfor."),
                        "Svar i 2025",
                        "Fiktive data",
                        LocalDate.of(2026, 8, 1)),
                List.of(questions(), groups(), services()),
                List.of(
                        new CodeList(
                                "hyppighed",
                                List.of("Meget ofte", "Ofte", "Af og til", "Sjældent", "Aldrig", "Ved ikke")),
                        new CodeList(
                                "målgrupper",
                                List.of(
                                        "Autisme",
                                        "Udviklingshæmning",
                                        "Dobbeltdiagnose; misbrug & psykisk lidelse"))));
    }

    private static FormSheet.Questions questions() {
        return new FormSheet.Questions(
                "answer",
                "Svar",
                "Oplysninger om besvarelsen.",
                List.of(
                        new FormSheet.Question(
                                new FormField("respondent", "Kommune", "", "", new AnswerType.Text(100, false), true),
                                new Value.Text("Ærø"),
                                NONE),
                        FormSheet.Question.of(new FormField(
                                "answered_on",
                                "Dato for besvarelsen",
                                "",
                                "Sendes skemaet igen, bruges svaret med den nyeste dato.",
                                new AnswerType.Day(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                                true)),
                        FormSheet.Question.of(new FormField(
                                "contact", "Kontaktperson", "", "", new AnswerType.Text(200, false), false)),
                        new FormSheet.Question(
                                new FormField(
                                        "persons",
                                        "Borgere, der venter på en plads",
                                        "borgere",
                                        "Skriv et helt tal, ≤3, et interval som 4-6, ca. 5 eller ingen.",
                                        new AnswerType.Count(),
                                        true),
                                NONE,
                                new Value.Range(BigDecimal.valueOf(4), BigDecimal.valueOf(6))),
                        new FormSheet.Question(
                                new FormField(
                                        "share",
                                        "Andel af pladserne, der er belagt",
                                        "pct.",
                                        "Skriv procenten som et tal, fx 97,5.",
                                        new AnswerType.Percent(BigDecimal.valueOf(200)),
                                        false),
                                NONE,
                                new Value.Amount(new BigDecimal("97.5"))),
                        FormSheet.Question.of(new FormField(
                                "year",
                                "Seneste år med ændring",
                                "",
                                "",
                                new AnswerType.Whole(
                                        Optional.of(BigDecimal.valueOf(2000)), Optional.of(BigDecimal.valueOf(2026))),
                                false)),
                        FormSheet.Question.of(new FormField(
                                "expects",
                                "Venter kommunen at åbne tilbud",
                                "",
                                "I de kommende to år.",
                                new AnswerType.YesNo(),
                                true)),
                        FormSheet.Question.of(new FormField(
                                "reservations",
                                "Forbehold for tallene",
                                "",
                                "For eksempel: tallene for voksne beror på et skøn.",
                                new AnswerType.Text(4000, true),
                                false))));
    }

    private static FormSheet.Rows groups() {
        List<FormSheet.Row> rows = new ArrayList<>();
        for (String group : List.of(
                "Børn og unge med svær autisme",
                "Voksne med dobbeltdiagnose",
                "Voksne med udviklingshæmning og udadreagerende adfærd")) {
            rows.add(new FormSheet.Row(
                    List.of(new Value.Text(group), NONE, NONE, NONE, NONE),
                    List.of(NONE, rows.isEmpty() ? new Value.Mark("≤3") : Value.Amount.of(12), NONE, NONE, NONE)));
        }
        return new FormSheet.Rows(
                "groups",
                "Målgrupper",
                "Borgere, pladser og mangel i de målgrupper, som direktørforum har udvalgt.",
                List.of(
                        new FormField("target_group", "Målgruppe", "", "", new AnswerType.Text(200, false), true),
                        new FormField(
                                "citizens",
                                "Antal borgere nu",
                                "borgere",
                                "Hver borger tælles én gang: i den målgruppe, der fylder mest. Skriv et helt tal, ≤3, et interval som 4-6, ca. 5 eller ingen.",
                                new AnswerType.Count(),
                                true),
                        new FormField(
                                "difficulty",
                                "Hvor ofte er det svært at finde et tilbud",
                                "",
                                "",
                                new AnswerType.Choice("hyppighed"),
                                true),
                        new FormField(
                                "places",
                                "Pladser til målgruppen nu",
                                "pladser",
                                "Pladser, kommunen selv driver eller har aftale om.",
                                new AnswerType.Decimal(
                                        Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.valueOf(2000))),
                                false),
                        new FormField(
                                "missing_where",
                                "Hvor mangler der kapacitet",
                                "",
                                "Beskriv kort, hvilken slags tilbud der mangler. Ingen oplysninger om enkeltpersoner.",
                                new AnswerType.Text(4000, true),
                                false)),
                1,
                rows,
                2);
    }

    private static FormSheet.Rows services() {
        return new FormSheet.Rows(
                "services",
                "Tilbud",
                "",
                List.of(
                        new FormField("service_id", "Tilbuds-id", "", "", new AnswerType.Text(20, false), true),
                        new FormField("service", "Tilbud", "", "", new AnswerType.Text(200, false), true),
                        new FormField("group", "Primær målgruppe", "", "", new AnswerType.Choice("målgrupper"), false),
                        new FormField(
                                "occupancy",
                                "Belægning",
                                "pct.",
                                "",
                                new AnswerType.Percent(BigDecimal.valueOf(200)),
                                true)),
                2,
                List.of(
                        FormSheet.Row.of(List.of(new Value.Text("01234"), new Value.Text("Æblegården"), NONE, NONE)),
                        FormSheet.Row.of(List.of(
                                new Value.Text("05678"),
                                new Value.Text("Havblik"),
                                new Value.Text("Autisme"),
                                new Value.Amount(new BigDecimal("101.5"))))),
                12);
    }
}
