package dk.belaeg.intake;

import static dk.belaeg.grammar.Rule.Level.ANSWER;

import dk.belaeg.grammar.Rule;
import java.util.List;

/** Whose answer it is, whether it has come, and which of several holds. */
public final class AnswerRules {
    public static final Rule CORRECTED = ANSWER.info(
            "svar-rettet",
            "Svaret er afløst af en rettet udgave",
            "Ingen handling er nødvendig; den rettede udgave er brugt, og begge er gemt.");

    public static final Rule TWICE = ANSWER.warning(
                    "svar-dobbelt",
                    "To svar fra samme afsender",
                    "Kontrollér, at det rigtige svar er brugt. Det andet er gemt.")
            .forSecretariat();

    public static final Rule UNDECIDED = ANSWER.error(
                    "svar-uafklaret",
                    "Det er uvist, hvilket svar der gælder",
                    "Spørg afsenderen, hvilket svar der gælder, og flyt de andre ud af indbakken.")
            .senders("Skriv til os, hvilket af svarene der gælder.");

    public static final Rule SAME =
            ANSWER.info("svar-gentaget", "Samme svar to gange", "Ingen handling er nødvendig; svaret er talt én gang.");

    public static final Rule REJECTED = ANSWER.error(
                    "svar-frafaldet",
                    "Svaret er frafaldet i spørgeskemaprogrammet",
                    "Skal svaret bruges, så sæt dets status til gennemført i programmet, og hent eksporten igen.")
            .forSecretariat();

    public static final Rule UNFINISHED = ANSWER.warning(
                    "svar-ufaerdigt",
                    "Svaret er ikke gjort færdigt",
                    "Bed afsenderen gøre svaret færdigt i spørgeskemaprogrammet, og hent eksporten igen.")
            .senders("Gør svaret færdigt, og send det.");

    public static final Rule OUTSIDE = ANSWER.error(
                    "svar-uden-for-runden",
                    "Afsenderen er ikke med i runden",
                    "Flyt filen ud af indbakken, eller tilføj afsenderen til runden.")
            .outside()
            .forSecretariat();

    public static final Rule OTHER_ROUND = ANSWER.error(
                    "svar-anden-runde",
                    "Skemaet hører til en anden runde",
                    "Bed afsenderen bruge årets skema. Er det rundens navn, der er ændret, så skriv det gamle navn i runde.json.")
            .senders("Brug årets skema.");

    public static final Rule LATE = ANSWER.info(
            "svar-efter-frist", "Svaret er dateret efter fristen", "Ingen handling er nødvendig; svaret er brugt.");

    public static final Rule AWAITED = ANSWER.info(
            "svar-ventes",
            "Svar er ikke kommet endnu",
            "Ingen handling er nødvendig, før fristen er nået; belaeg status viser, hvem der mangler.");

    public static final Rule MISSING = ANSWER.warning(
                    "svar-mangler", "Svar mangler efter fristen", "Ryk afsenderen for svar.")
            .forSecretariat();

    private AnswerRules() {}

    /** All of them. */
    public static List<Rule> all() {
        return List.of(
                CORRECTED, TWICE, UNDECIDED, SAME, REJECTED, UNFINISHED, OUTSIDE, OTHER_ROUND, LATE, AWAITED, MISSING);
    }
}
