package dk.belaeg.intake;

import static dk.belaeg.grammar.Rule.Level.SHEET;

import dk.belaeg.grammar.Rule;
import java.util.List;

/** What is wrong with the sheets, rows and columns of a file, before a value is read. */
public final class SheetRules {
    public static final Rule HIDDEN = SHEET.warning(
                    "ark-skjult", "Skjult ark", "Spørg afsenderen, om arket skal med; vis det i så fald, og send igen.")
            .senders("Vis arket, hvis det skal med, eller slet det. Send filen igen.");

    public static final Rule FORM_CHANGED = SHEET.error(
            "skema-aendret", "Skemaet er ændret", "Skriv svarene i det skema, der blev sendt ud, og send det igen.");

    public static final Rule FORM_VERSION = SHEET.info(
            "skema-udgave",
            "Skemaet er en anden udgave end den gældende",
            "Ingen handling er nødvendig; svarene er læst, spørgsmål for spørgsmål.");

    public static final Rule UNUSED = SHEET.info(
            "ark-ikke-brugt",
            "Ark uden genkendt indhold",
            "Ingen handling er nødvendig, hvis arket ikke hører til svaret.");

    public static final Rule AMBIGUOUS = SHEET.error(
            "ark-tvetydigt",
            "Arket kan være to slags",
            "Brug det udsendte skema, eller giv kolonnerne de overskrifter, der står i det.");

    public static final Rule MISSING = SHEET.error(
                    "ark-mangler",
                    "Ark mangler i skemaet",
                    "Bed afsenderen bruge det udsendte skema uden at slette ark.")
            .senders("Brug det udsendte skema uden at slette ark, og send det igen.");

    public static final Rule ROW_HIDDEN = SHEET.warning(
                    "raekke-skjult",
                    "Skjult række eller kolonne",
                    "Spørg afsenderen, om det skjulte skal med, og slet det ellers.")
            .senders("Vis det skjulte, hvis det skal med, eller slet det. Send filen igen.");

    public static final Rule ROW_FIELDS = SHEET.error(
            "raekke-felter",
            "Rækken har for mange eller for få felter",
            "Åbn filen i Excel, ret rækken, så den har lige så mange felter som overskrifterne, og gem igen.");

    public static final Rule COLUMN_UNKNOWN = SHEET.info(
            "kolonne-ukendt",
            "Overskrift ikke forstået",
            "Hører kolonnen til, så ret overskriften eller tilføj den som alias.");

    public static final Rule COLUMN_NEARLY = SHEET.error(
            "kolonne-naesten",
            "Overskrift næsten som en, der ventes",
            "Skriv overskriften, som den står i skemaet, og send igen. Er kolonnen en anden, så kald den noget andet.");

    public static final Rule COLUMN_QUALIFIED = SHEET.error(
            "kolonne-forbehold",
            "Overskriften siger, at kolonnen er noget andet",
            "Står de rigtige tal i kolonnen, så giv den overskriften fra skemaet. Ellers skriv de rigtige tal i den.");

    public static final Rule TABLE_QUALIFIED = SHEET.error(
            "tabel-forbehold",
            "En linje over tabellen siger, at tallene er noget andet",
            "Hent eller send tabellen i den enhed, der bruges, og ret eller slet linjen, hvis den er forkert.");

    public static final Rule COLUMN_MISSING = SHEET.error(
            "kolonne-mangler", "Kolonne mangler", "Indsæt kolonnen med den nævnte overskrift, og send igen.");

    public static final Rule COLUMN_NOT_THERE = SHEET.warning(
            "kolonne-ikke-med",
            "Kolonne er ikke med",
            "Indsæt kolonnen med den nævnte overskrift, hvis tallene findes. Ellers er ingen handling nødvendig.");

    public static final Rule ROW_MISSING = SHEET.error(
            "raekke-mangler",
            "Række mangler i skemaet",
            "Skriv rækkens svar i det skema, der blev sendt ud, og send det igen. Er der intet at oplyse, så lad rækken stå.");

    public static final Rule COLUMN_TWICE = SHEET.error(
            "kolonne-dobbelt",
            "To kolonner med samme indhold",
            "Slet den ene kolonne, eller giv den en anden overskrift.");

    public static final Rule CELL_TWICE = SHEET.error(
            "celle-dobbelt",
            "Samme celle står to gange i filen",
            "Åbn filen i Excel, gem den, og læg den i indbakken igen.");

    public static final Rule DAMAGED = SHEET.error(
            "ark-beskadiget",
            "Arket er beskadiget",
            "Åbn filen i Excel, se efter, at arket er rigtigt, gem, og læg filen i indbakken igen.");

    public static final Rule ODD = SHEET.info(
            "ark-usaedvanligt",
            "Arket er gemt på en usædvanlig måde",
            "Åbn filen i Excel, se efter, at arket er rigtigt, gem, og læg filen i indbakken igen.");

    public static final Rule CELL_OUTSIDE = SHEET.warning(
            "celle-uden-for", "Indhold uden for skemaets felter", "Flyt oplysningen ind i et felt i skemaet.");

    public static final Rule ROW_NOT_WANTED = SHEET.info(
            "raekke-fravalgt", "Rækker, som målet ikke bruger", "Ingen handling er nødvendig; rækkerne er ikke brugt.");

    public static final Rule CODE_UNLISTED = SHEET.warning(
                    "kode-ikke-paa-listen",
                    "Rækker med en kode, der ikke er på listen",
                    "Se, om rækkerne hører til. Tilføj i så fald koden i opslag/.")
            .forSecretariat();

    public static final Rule PART_OF_SUM = SHEET.warning(
                    "raekke-del-af-sum",
                    "Rækker, der er dele af en sum",
                    "Hent udtrækket med summen: for regnskaber tabellen REGK31, som har ét beløb for hver funktion. Er summen der allerede, er ingen handling nødvendig.")
            .forSecretariat();

    private SheetRules() {}

    /** All of them. */
    public static List<Rule> all() {
        return List.of(
                HIDDEN,
                FORM_CHANGED,
                FORM_VERSION,
                UNUSED,
                AMBIGUOUS,
                MISSING,
                ROW_HIDDEN,
                ROW_FIELDS,
                COLUMN_UNKNOWN,
                COLUMN_NEARLY,
                COLUMN_QUALIFIED,
                TABLE_QUALIFIED,
                COLUMN_MISSING,
                COLUMN_NOT_THERE,
                ROW_MISSING,
                COLUMN_TWICE,
                CELL_TWICE,
                DAMAGED,
                ODD,
                CELL_OUTSIDE,
                ROW_NOT_WANTED,
                CODE_UNLISTED,
                PART_OF_SUM);
    }
}
