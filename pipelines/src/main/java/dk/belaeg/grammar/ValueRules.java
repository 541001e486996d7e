package dk.belaeg.grammar;

import static dk.belaeg.grammar.Rule.Level.VALUE;

import java.util.List;

/** What is wrong with one value, whatever it is about. */
public final class ValueRules {
    public static final Rule CPR_NUMBER = VALUE.error(
            "cpr-nummer", "CPR-nummer", "Slet CPR-nummeret i filen, og gem den. CPR-numre må ikke indsendes.");

    public static final Rule CELL_UNREADABLE = VALUE.error(
            "celle-ulaeselig",
            "Cellen kan ikke læses",
            "Åbn filen i Excel, skriv indholdet i cellen igen, gem, og læg filen i indbakken igen.");

    public static final Rule FORMULA_EMPTY = VALUE.error(
            "formel-uden-vaerdi",
            "Formel uden beregnet værdi",
            "Åbn filen i Excel, lad den regne færdig, og gem den. Eller skriv tallet i stedet for formlen.");

    public static final Rule TEXT_BROKEN = VALUE.error(
            "tegn-oedelagt",
            "Æ, ø, å eller andre bogstaver er gået i stykker",
            "Skriv teksten igen med de rigtige bogstaver. Gælder det hele filen, så hent den igen, og gem den som CSV UTF-8.");

    public static final Rule ERROR_VALUE =
            VALUE.error("fejlvaerdi", "Fejlværdi i cellen", "Ret formlen, eller skriv tallet i stedet for formlen.");

    public static final Rule REQUIRED_MISSING =
            VALUE.error("paakraevet-mangler", "Felt skal udfyldes", "Udfyld feltet, og send igen.");

    public static final Rule NUMBER_UNREADABLE = VALUE.error(
            "tal-ulaeseligt",
            "Kan ikke læses som et tal",
            "Skriv tallet med cifre, for eksempel 12 eller 12,5. Et antal personer kan også være 4-6, ≤3 eller ca. 5.");

    public static final Rule NUMBER_AMBIGUOUS = VALUE.error(
            "tal-tvetydigt",
            "Tallet kan læses på to måder",
            "Skriv tallet uden tusindtalsskilletegn og med komma før decimaler.");

    public static final Rule UNIT_OTHER = VALUE.error(
            "enhed-anden",
            "Cellen har en anden enhed end kolonnen",
            "Skriv tallet i kolonnens enhed og uden enheden i cellen.");

    public static final Rule NUMBER_MIXED = VALUE.warning(
            "tal-blandet-form",
            "Komma og punktum er brugt i flæng",
            "Se, om tallene er læst rigtigt. Brug komma før decimaler i hele kolonnen.");

    public static final Rule NUMBER_DECIMALS = VALUE.error(
            "tal-decimaler", "For mange decimaler", "Afrund tallet til det antal decimaler, der er plads til.");

    public static final Rule NUMBER_BOUNDS = VALUE.error(
            "tal-uden-for-graenser",
            "Tallet er uden for det mulige",
            "Ret tallet, og se efter, om det står i den rigtige kolonne.");

    public static final Rule NUMBER_ROUNDED = VALUE.info(
            "tal-afrundet",
            "Tallet er afrundet ved læsningen",
            "Ingen handling er nødvendig; de sidste decimaler betyder intet.");

    public static final Rule COUNT_NOT_WHOLE =
            VALUE.error("antal-ikke-helt", "Antal personer skal være et helt tal", "Skriv et helt antal personer.");

    public static final Rule COUNT_NEGATIVE =
            VALUE.error("antal-negativt", "Antal kan ikke være negativt", "Skriv antallet uden minus.");

    public static final Rule COUNT_OPEN = VALUE.error(
            "antal-uden-graense",
            "Antal uden øvre grænse",
            "Skriv et tal, et interval som 4-6 eller et skøn som ca. 5.");

    public static final Rule COUNT_ESTIMATE = VALUE.info(
            "antal-skoen", "Antallet er et skøn", "Ingen handling er nødvendig; skønnet er brugt og mærket.");

    public static final Rule DATE_IN_COUNT = VALUE.error(
            "dato-i-antal",
            "Excel har lavet tallet om til en dato",
            "Skriv intervallet igen i en celle formateret som tekst, for eksempel '1-3.");

    public static final Rule PERCENT_AS_SHARE = VALUE.warning(
            "procent-som-andel", "Ligner en andel i en procentkolonne", "Skriv procenten som 97,5 og ikke 0,975.");

    public static final Rule DATE_UNREADABLE =
            VALUE.error("dato-ulaeselig", "Kan ikke læses som en dato", "Skriv datoen som 31-12-2026.");

    public static final Rule DATE_IMPLAUSIBLE =
            VALUE.error("dato-usandsynlig", "Datoen kan ikke være rigtig", "Skriv den dag, svaret er givet.");

    public static final Rule PERIOD_UNREADABLE = VALUE.error(
            "periode-ulaeselig",
            "Kan ikke læses som en periode",
            "Skriv perioden som 1. halvår 2026, 2. kvartal 2026 eller marts 2026.");

    public static final Rule EFFECT_UNREADABLE = VALUE.warning(
            "virkning-ulaeselig",
            "Tidspunktet kan ikke læses",
            "Skriv tidspunktet som 1. september 2026, første halvår 2028, december 2027 eller ultimo 2028.");

    public static final Rule YEAR_OTHER = VALUE.error("aar-forkert", "Året er ikke muligt", "Ret årstallet.");

    public static final Rule YES_NO_UNREADABLE =
            VALUE.error("ja-nej-ulaeseligt", "Kan ikke læses som ja eller nej", "Skriv ja eller nej.");

    public static final Rule NOT_ON_LIST =
            VALUE.error("svar-ukendt", "Svaret findes ikke på listen", "Vælg et af svarene på listen.");

    public static final Rule PARAGRAPH_UNKNOWN = VALUE.error(
            "paragraf-ukendt", "Paragraffen er ikke genkendt", "Skriv lov og paragraf, for eksempel SEL § 107.");

    public static final Rule KEY_DAMAGED = VALUE.error(
            "id-oedelagt",
            "Id er ødelagt af regnearket",
            "Formatér cellen som tekst, og skriv id'et igen, som det står i Tilbudsportalen.");

    public static final Rule KEY_CLEANED = VALUE.info(
            "id-renset",
            "Tegn omkring et id er fjernet",
            "Ingen handling er nødvendig; se efter, at det er det rigtige id.");

    public static final Rule SERVICE_KEY_LOCAL = VALUE.info(
            "lokal-noegle",
            "Tilbud uden id har jeres egen nøgle",
            "Ingen handling er nødvendig. Får tilbuddet et id, så slet linjen i opslag/tilbudsnoegler.csv.");

    private ValueRules() {}

    /** All of them. */
    public static List<Rule> all() {
        return List.of(
                CPR_NUMBER,
                CELL_UNREADABLE,
                FORMULA_EMPTY,
                TEXT_BROKEN,
                ERROR_VALUE,
                REQUIRED_MISSING,
                NUMBER_UNREADABLE,
                NUMBER_AMBIGUOUS,
                UNIT_OTHER,
                NUMBER_MIXED,
                NUMBER_DECIMALS,
                NUMBER_BOUNDS,
                NUMBER_ROUNDED,
                COUNT_NOT_WHOLE,
                COUNT_NEGATIVE,
                COUNT_OPEN,
                COUNT_ESTIMATE,
                DATE_IN_COUNT,
                PERCENT_AS_SHARE,
                DATE_UNREADABLE,
                DATE_IMPLAUSIBLE,
                PERIOD_UNREADABLE,
                EFFECT_UNREADABLE,
                YEAR_OTHER,
                YES_NO_UNREADABLE,
                NOT_ON_LIST,
                PARAGRAPH_UNKNOWN,
                KEY_DAMAGED,
                KEY_CLEANED,
                SERVICE_KEY_LOCAL);
    }
}
