package dk.belaeg.office.read;

/**
 * Why a file was refused, with the Danish sentences for its sender: what is wrong, and what to do. The one place where
 * these are written.
 */
public enum RefusalReason {
    EMPTY_FILE("Filen er tom.", "Hent filen igen, eller bed afsenderen sende den igen."),
    OWNER_FILE(
            "Filen er ikke en besvarelse. Det er den lille fil, som Office eller LibreOffice lægger ved siden af et dokument, mens det er åbent.",
            "Luk dokumentet. Den lille fil forsvinder så af sig selv; ellers kan den slettes."),
    OLD_EXCEL("Filen er en Excel-projektmappe i et format fra før Excel 97.", Remedy.SAVE_AS_XLSX),
    BINARY_EXCEL("Filen er en binær Excel-projektmappe (.xlsb).", Remedy.SAVE_AS_XLSX),
    XML_SPREADSHEET("Filen er et XML-regneark fra en ældre udgave af Excel.", Remedy.SAVE_AS_XLSX),
    OPEN_DOCUMENT("Filen er et regneark i OpenDocument-format (.ods).", Remedy.SAVE_AS_XLSX),
    APPLE_NUMBERS(
            "Filen er et regneark fra Apple Numbers.",
            "Åbn filen i Numbers, vælg Arkiv > Eksporter til > Excel, og læg den nye fil i indbakken."),
    HTML_AS_EXCEL("Filen er en webside, selv om den kan være kaldt .xls eller .xlsx.", Remedy.SAVE_AS_XLSX),
    PASSWORD_PROTECTED(
            "Filen er beskyttet med en adgangskode og kan ikke læses.",
            "Åbn filen i Excel, fjern adgangskoden (Filer > Oplysninger > Beskyt projektmappe > Krypter med adgangskode), gem, og læg filen i indbakken igen."),
    RIGHTS_PROTECTED(
            "Filen er krypteret af en følsomhedsmærkat eller en rettighedspolitik og kan ikke læses.",
            "Åbn filen i Excel, vælg en mærkat uden kryptering, gem, og læg filen i indbakken igen."),
    PDF("Filen er en PDF. Tal i en PDF kan ikke læses sikkert.", Remedy.ASK_FOR_WORKBOOK),
    OUTLOOK_MESSAGE(
            "Filen er en gemt mail fra Outlook (.msg).",
            "Åbn mailen, gem den vedhæftede projektmappe, og læg projektmappen i indbakken."),
    WORD_DOCUMENT("Filen er et Word-dokument.", Remedy.ASK_FOR_WORKBOOK),
    PRESENTATION("Filen er en præsentation.", Remedy.ASK_FOR_WORKBOOK),
    PICTURE("Filen er et billede. Tal i et billede kan ikke læses sikkert.", Remedy.ASK_FOR_WORKBOOK),
    ARCHIVE("Filen er et arkiv med andre filer, fx en zip-fil.", "Pak arkivet ud, og læg filerne fra det i indbakken."),
    UNKNOWN_CONTENT("Filens indhold er ikke af en slags, der kan læses.", Remedy.ASK_FOR_WORKBOOK),

    NOT_A_FILE("Det er ikke en almindelig fil.", "Læg selve filen i indbakken, ikke en mappe eller en genvej til den."),
    VANISHED("Filen forsvandt, mens den blev læst.", "Læg filen i indbakken igen, og kør igen."),
    ACCESS_DENIED(
            "Der er ikke adgang til at læse filen.",
            "Luk filen, hvis den er åben i et andet program, og se efter, at du har læseadgang til den. Kør så igen."),
    UNREADABLE_NOW(
            "Filen kan ikke læses lige nu. Den er måske åben i et andet program eller ikke hentet ned fra OneDrive eller SharePoint.",
            "Luk filen i andre programmer, vælg »Behold altid på denne enhed«, hvis den ligger i OneDrive, og kør igen."),

    DAMAGED_FILE("Filen er beskadiget: en del af den mangler eller kan ikke læses.", Remedy.SAVE_AGAIN),
    WRONG_CHECKSUM(
            "Filen er beskadiget: dens kontrolsum passer ikke, så et tal i den kan være ændret undervejs.",
            "Få filen sendt igen, eller hent den igen, hvor den kom fra, og læg den i indbakken."),
    DUPLICATE_PART("Filen har to dele med samme navn, så det er uvist, hvilken der gælder.", Remedy.SAVE_AGAIN_ONLY),
    FORBIDDEN_XML(
            "Filen indeholder henvisninger, som Excel aldrig selv skriver, og som kan være skadelige.",
            "Spørg afsenderen, hvilket program filen er lavet i. Åbn den ikke, før det er afklaret."),
    NO_SHEETS("Projektmappen har ingen ark.", Remedy.ASK_FOR_WORKBOOK),

    FILE_TOO_LARGE("Filen er større, end programmet læser.", Remedy.MAKE_SMALLER),
    UNPACKS_TOO_LARGE("Filens indhold fylder mere, end programmet læser.", Remedy.MAKE_SMALLER),
    PACKED_TOO_DENSELY(
            "Filens indhold er pakket så tæt, at det ligner et forsøg på at overbelaste programmet, eller også er der formateret hele kolonner uden tal.",
            Remedy.MAKE_SMALLER),
    TOO_MANY_PARTS("Filen består af flere dele, end programmet læser.", Remedy.MAKE_SMALLER),
    TOO_MANY_SHEETS("Projektmappen har flere ark, end programmet læser.", Remedy.MAKE_SMALLER),
    TOO_MANY_ROWS("Et ark har flere rækker med indhold, end programmet læser fra en projektmappe.", Remedy.USE_CSV),
    TOO_MANY_COLUMNS("Et ark bruger flere kolonner, end programmet læser.", Remedy.MAKE_SMALLER),
    TOO_MANY_CELLS("Projektmappen har flere udfyldte celler, end programmet læser.", Remedy.USE_CSV),
    TOO_MANY_MERGES(
            "Et ark har flere flettede celler, end programmet læser.",
            "Ophæv fletningerne (Hjem > Flet og centrer), gem filen, og læg den i indbakken igen."),
    TOO_MUCH_TEXT("Projektmappen har mere tekst, end programmet læser.", Remedy.USE_CSV);

    private final String problem;
    private final String remedy;

    RefusalReason(String problem, String remedy) {
        this.problem = problem;
        this.remedy = remedy;
    }

    /** What is wrong, as a Danish sentence. */
    public String problem() {
        return problem;
    }

    /** What the sender or the secretariat does about it, as Danish sentences. */
    public String remedy() {
        return remedy;
    }

    private static final class Remedy {
        static final String SAVE_AS_XLSX =
                "Åbn filen i Excel, gem den som Excel-projektmappe (.xlsx), og læg den nye fil i indbakken.";
        static final String SAVE_AGAIN =
                "Åbn filen i Excel, se efter, at indholdet er der, gem den som Excel-projektmappe (.xlsx), og læg den i indbakken igen. Kan den ikke åbnes, så få den sendt igen.";
        static final String SAVE_AGAIN_ONLY =
                "Åbn filen i Excel, se efter, at tallene er rigtige, gem den som Excel-projektmappe (.xlsx), og læg den i indbakken igen.";
        static final String ASK_FOR_WORKBOOK =
                "Bed afsenderen om svaret i den udsendte Excel-projektmappe (.xlsx), og læg den i indbakken.";
        static final String MAKE_SMALLER =
                "Kopiér de ark, der skal bruges, over i en ny projektmappe, gem den (.xlsx), og læg den i indbakken.";
        static final String USE_CSV = "Gem arket som CSV UTF-8 (.csv), og læg csv-filen i indbakken i stedet.";

        private Remedy() {}
    }
}
