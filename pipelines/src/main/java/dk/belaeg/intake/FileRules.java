package dk.belaeg.intake;

import static dk.belaeg.grammar.Rule.Level.FILE;

import dk.belaeg.grammar.Rule;
import java.util.List;

/** What is wrong with a file as a whole, or worth saying of it. */
public final class FileRules {
    public static final Rule OLD_EXCEL = FILE.error(
            "fil-xls",
            "Gammelt Excel-format",
            "Åbn filen, gem den som Excel-projektmappe (.xlsx), og læg den i indbakken igen.");

    public static final Rule OPEN_DOCUMENT = FILE.error(
            "fil-ods",
            "OpenDocument-regneark",
            "Åbn filen, gem den som Excel-projektmappe (.xlsx), og læg den i indbakken igen.");

    public static final Rule PDF = FILE.error(
                    "fil-pdf",
                    "PDF i stedet for regneark",
                    "Bed afsenderen om selve regnearket, eller indtast svaret i skemaet.")
            .senders("Send selve regnearket.");

    public static final Rule MESSAGE = FILE.error(
                    "fil-besked",
                    "Mail i stedet for regneark",
                    "Åbn mailen, gem den vedhæftede fil i indbakken, og fjern mailen.")
            .senders("Send den vedhæftede fil i stedet for mailen.");

    public static final Rule ZIP = FILE.error(
                    "fil-zip", "Pakket fil", "Pak filen ud i indbakken, og fjern den pakkede fil.")
            .senders("Pak filen ud, og send regnearket.");

    public static final Rule WORD = FILE.error(
                    "fil-word",
                    "Word-dokument i stedet for regneark",
                    "Bed afsenderen om selve regnearket, eller indtast svaret i skemaet.")
            .senders("Send selve regnearket.");

    public static final Rule PASSWORD = FILE.error(
            "fil-adgangskode",
            "Beskyttet med adgangskode",
            "Åbn filen med adgangskoden, gem den uden, og læg den i indbakken igen.");

    public static final Rule OWNER =
            FILE.info("fil-laasefil", "Låsefil fra Office", "Luk filen i Excel. Låsefilen forsvinder af sig selv.");

    public static final Rule BUSY = FILE.error(
                    "fil-optaget",
                    "Filen kan ikke åbnes",
                    "Luk filen i andre programmer, vent til synkroniseringen er færdig, og kør igen.")
            .forSecretariat();

    public static final Rule DAMAGED = FILE.error(
                    "fil-beskadiget",
                    "Beskadiget fil",
                    "Hent filen igen fra mailen eller bed afsenderen sende den igen.")
            .senders("Send filen igen.");

    public static final Rule LIMITS = FILE.error(
                    "fil-for-stor",
                    "Filen er større, end et svar kan være",
                    "Bed afsenderen om en fil med kun skemaet. Store udtræk læses med --stor.")
            .senders("Send en fil med kun skemaet.");

    public static final Rule EMPTY = FILE.error(
                    "fil-tom", "Tom fil", "Hent filen igen eller bed afsenderen sende den igen.")
            .senders("Send filen igen.");

    public static final Rule ENCODING = FILE.error(
            "fil-tegnsaet",
            "Tegnsættet kan ikke afgøres",
            "Åbn filen i Excel, se efter, at æ, ø og å er rigtige i alle navne, vælg Gem som og »CSV UTF-8 (semikolonsepareret)«, og læg den i indbakken igen.");

    public static final Rule CODE_PAGE = FILE.info(
            "fil-gammelt-tegnsaet",
            "Filen er i et gammelt tegnsæt",
            "Se efter, at navnene er læst rigtigt. Gem næste gang filen som »CSV UTF-8«.");

    public static final Rule CSV = FILE.error(
            "fil-csv",
            "Csv-filen kan ikke deles i kolonner",
            "Åbn filen i Excel, ret den nævnte linje, og gem den igen som CSV UTF-8.");

    public static final Rule HOSTILE = FILE.error(
                    "fil-mistaenkelig",
                    "Filen kan være skadelig",
                    "Spørg afsenderen, hvilket program filen er lavet i. Åbn den ikke, før det er afklaret.")
            .forSecretariat();

    public static final Rule OTHER = FILE.error(
                    "fil-anden-slags",
                    "Filen er ikke et regneark",
                    "Bed afsenderen om selve regnearket, eller indtast svaret i skemaet.")
            .senders("Send selve regnearket.");

    public static final Rule OPEN = FILE.warning(
                    "fil-aaben", "Filen er åben hos en anden", "Luk filen i Excel, og kør igen, så det gemte læses.")
            .forSecretariat();

    public static final Rule UNKNOWN = FILE.error(
                    "fil-ukendt",
                    "Filen er ikke genkendt",
                    "Se, om overskrifterne er bevaret. Hører filen ikke til runden, så flyt den ud af indbakken.")
            .forSecretariat();

    public static final Rule NOTHING_USED = FILE.warning(
                    "fil-intet-brugt",
                    "Ingen af filens rækker er brugt",
                    "Se oplysningerne om filen med belaeg check --verbose. Er det det rigtige udtræk, og dækker det rundens kommuner?")
            .senders("Se efter, om det er den rigtige fil, og send ellers den.");

    public static final Rule CODE_BOOK = FILE.info(
            "fil-kodebog",
            "Kodebog til en eksport",
            "Ingen handling er nødvendig. Hvad koderne betyder, står i opslag/koblinger.csv.");

    public static final Rule CODE_BOOK_DISAGREES = FILE.warning(
                    "kodebog-uenig",
                    "Kodebogen siger noget andet end koblingerne",
                    "Ret svaret til koden i opslag/koblinger.csv, hvis kodebogen hører til eksporten, og kør igen.")
            .forSecretariat();

    public static final Rule COPY =
            FILE.info("fil-kopi", "Samme fil to gange", "Ingen handling er nødvendig; den ene kopi er brugt.");

    public static final Rule RESPONDENT_UNKNOWN =
            FILE.error("svarperson-ukendt", "Ukendt afsender", "Skriv kommunens navn i feltet på forsiden.");

    public static final Rule EXTRACT_UNDATED = FILE.error(
                    "udtraek-uden-dato",
                    "Det ses ikke, hvilket udtræk der er det nyeste",
                    "Skriv den dag, udtrækket er fra, i filens navn, for eksempel »tilbudsportalen 1. maj 2026«, eller tag det ældste ud af indbakken.")
            .forSecretariat();

    public static final Rule EXTRACT_EARLIER = FILE.info(
            "udtraek-tidligere",
            "Et tidligere udtræk",
            "Ingen handling er nødvendig. Er det det nyeste udtræk, så ret dagen i filens navn.");

    private FileRules() {}

    /** All of them. */
    public static List<Rule> all() {
        return List.of(
                OLD_EXCEL,
                OPEN_DOCUMENT,
                PDF,
                MESSAGE,
                ZIP,
                WORD,
                PASSWORD,
                OWNER,
                BUSY,
                DAMAGED,
                LIMITS,
                EMPTY,
                ENCODING,
                CODE_PAGE,
                CSV,
                HOSTILE,
                OTHER,
                OPEN,
                UNKNOWN,
                NOTHING_USED,
                CODE_BOOK,
                CODE_BOOK_DISAGREES,
                COPY,
                RESPONDENT_UNKNOWN,
                EXTRACT_UNDATED,
                EXTRACT_EARLIER);
    }
}
