package dk.belaeg.round;

import java.math.BigDecimal;
import java.util.List;

/** Every setting of a round with its default: the one place where defaults stand. Printed by {@code --help}. */
public final class RoundSettings {
    static final BigDecimal THRESHOLD = BigDecimal.valueOf(5);
    static final BigDecimal LEAST_COVERAGE = BigDecimal.valueOf(80);
    static final int SMALLEST_COUNT = 3;
    /** No round has come near it; it is there so that a run of a strange table ends. */
    static final int CLEAN_UP = 200_000;

    static final Round.Plausibility PLAUSIBILITY = new Round.Plausibility(
            BigDecimal.valueOf(3),
            BigDecimal.valueOf(4),
            8,
            BigDecimal.valueOf(5),
            BigDecimal.valueOf(20),
            1_000,
            BigDecimal.valueOf(25),
            30_000);

    static final List<Counting.Theme> THEMES = List.of(
            new Counting.Theme(
                    "Målgruppen", List.of("Hvad kendetegner borgerne i målgruppen, og hvordan har den udviklet sig?")),
            new Counting.Theme(
                    "Højt specialiserede tilbud",
                    List.of("Hvilke højt specialiserede tilbud bruger kommunen til målgruppen, og hvad mangler?")),
            new Counting.Theme(
                    "Koordination", List.of("Hvordan koordineres indsatsen på tværs af kommune, region og andre?")),
            new Counting.Theme("Fremtiden", List.of("Hvordan bør indsatsen for målgruppen tilrettelægges fremover?")));

    static final String REGION = "1083";
    static final String INDEX = "services";
    static final String CHILDREN = "0-17";
    static final String ADULTS = "18+";
    static final String ALL = "alle";

    static final String MAP_SOURCE =
            "Danmarks Administrative Geografiske Inddeling (DAGI), Klimadatastyrelsen, CC BY 4.0";

    private RoundSettings() {}

    /** The region whose municipalities take part when nothing else is said. */
    public static String region() {
        return REGION;
    }

    /** The themes and questions of a count when nothing else is said. */
    public static List<Counting.Theme> themes() {
        return THEMES;
    }

    /** One setting: its place in {@code runde.json}, its default, and what it means. */
    public record Setting(String name, String standard, String meaning) {}

    /** All settings in the order of the file. */
    public static List<Setting> all() {
        return List.of(
                new Setting("navn", "skal angives", "rundens navn, som det står på forsiden"),
                new Setting("aar", "skal angives", "året, runden hører til"),
                new Setting("pr_dato", "skal angives", "datoen, alle tal opgøres pr."),
                new Setting("fiktiv", "false", "om alle data er opdigtede; så står det på alt"),
                new Setting(
                        "region",
                        REGION,
                        "regionen, hvis kommuner deltager (" + REGION + " er Region Syddanmark, " + Round.COUNTRY
                                + " er hele landet)"),
                new Setting("respondenter", "regionens kommuner", "kommunekoder, hvis det ikke er alle"),
                new Setting("spoergeskemaer", "ingen", "skemaer og frister"),
                new Setting("maalgrupper", "ingen", "koder for de målgrupper, der følges op på"),
                new Setting(
                        "forrige_runde",
                        "ingen",
                        "mappen med den forrige runde, for eksempel ../runde-2025; dens svar vises ved siden af spørgsmålene"),
                new Setting(
                        "to_svar",
                        Round.TwoAnswers.NEWEST_DATE.id(),
                        "hvilket svar der bruges, når en afsender har svaret to gange"),
                new Setting("belaegning.perioder", "alle", "de perioder, der indberettes for"),
                new Setting("belaegning.graense", THRESHOLD.toString(), "afvigelsen, der skal indberettes fra"),
                new Setting(
                        "belaegning.relativ",
                        "false",
                        "om afvigelsen er i procent af budgettet i stedet for procentpoint"),
                new Setting("belaegning.alle_tilbud", "true", "om alle tilbud indberetter, eller kun de afvigende"),
                new Setting(
                        "belaegning.mindste_daekning",
                        LEAST_COVERAGE.toString(),
                        "andel af pladserne, der mindst skal være dækket, før ledige pladser vises (pct.)"),
                new Setting("priser.prisniveau", "nyeste regnskabsår", "året, hvis priser de faste priser er i"),
                new Setting("priser.indeks", INDEX, "indekset, der regnes med"),
                new Setting("folketal.boern", CHILDREN, "aldersgruppe, børneudgifter deles med"),
                new Setting("folketal.voksne", ADULTS, "aldersgruppe, voksenudgifter deles med"),
                new Setting("folketal.alle", ALL, "aldersgruppe, udgifter i alt deles med"),
                new Setting(
                        "rimelighed.forrige",
                        PLAUSIBILITY.former().toString(),
                        "så mange gange større eller mindre end i forrige runde, egne andre år eller udtrækket er usandsynligt"),
                new Setting(
                        "rimelighed.andre",
                        PLAUSIBILITY.others().toString(),
                        "så mange afvigelser fra medianen af de andre kommuner er usandsynligt"),
                new Setting(
                        "rimelighed.svar_mindst",
                        String.valueOf(PLAUSIBILITY.leastAnswers()),
                        "så mange andre skal have svaret, før der sammenlignes med dem"),
                new Setting(
                        "rimelighed.flytter",
                        PLAUSIBILITY.moves().toString(),
                        "tal, der flytter summen mindre end dette, bliver ikke nævnt (pct.)"),
                new Setting(
                        "rimelighed.borgere_pr_tusind",
                        PLAUSIBILITY.perThousand().toString(),
                        "flere borgere i en målgruppe af 1.000 indbyggere i alderen er usandsynligt"),
                new Setting(
                        "rimelighed.borgere_hoejst",
                        String.valueOf(PLAUSIBILITY.mostCitizens()),
                        "flere borgere i en målgruppe i én kommune er usandsynligt, når folketallet ikke er der"),
                new Setting(
                        "rimelighed.belaegning_mindst",
                        PLAUSIBILITY.leastOccupancy().toString(),
                        "en belægning eller et budget herunder er usandsynligt (pct.)"),
                new Setting(
                        "rimelighed.udgift_pr_indbygger",
                        String.valueOf(PLAUSIBILITY.spending()),
                        "en højere udgift på én funktion pr. indbygger i alderen er usandsynlig (kr.)"),
                new Setting("optaelling.maalgruppe", "ingen", "målgruppen, som optællingsskemaet spørger om"),
                new Setting("optaelling.med", "ingen", "hvem der skal tælles med"),
                new Setting("optaelling.ikke_med", "ingen", "hvem der ikke skal tælles med"),
                new Setting("optaelling.kategorier", "ingen", "de kategorier, borgerne tælles efter"),
                new Setting("optaelling.aar", "ingen", "de år, borgerne tælles for"),
                new Setting("optaelling.temaer", "de fire sædvanlige", "temaer med åbne spørgsmål"),
                new Setting(
                        "diskretion.mindste_antal",
                        String.valueOf(SMALLEST_COUNT),
                        "antal personer til og med dette beskyttes"),
                new Setting("diskretion.nuller_vises", "true", "om 0 vises; ellers beskyttes 0 også"),
                new Setting(
                        "diskretion.sendes_til_kommuner",
                        "true",
                        "om kommuner skal forhindres i at regne andres tal ud fra deres egne"),
                new Setting(
                        "diskretion.vis_altid",
                        "ingen",
                        "tal, der altid vises, som geografi/målgruppe (1083/* er alle tal for hele regionen)"),
                new Setting(
                        "diskretion.oprydning_hoejst",
                        String.valueOf(CLEAN_UP),
                        "hvor mange beregninger der højst bruges på at vise skjulte tal igen"),
                new Setting(
                        "kort.kilde", MAP_SOURCE, "kilden til kortet i opslag/kommuner.geojson; trykkes under kortet"),
                new Setting("kontakt", "ingen", "hvem læseren kan spørge, for eksempel en mailadresse"));
    }
}
