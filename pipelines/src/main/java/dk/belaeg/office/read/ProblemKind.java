package dk.belaeg.office.read;

import java.util.Locale;

/**
 * What can be wrong with a cell, a sheet or a workbook that could be opened, with the Danish sentences for its sender. The
 * one place where these are written. Cells with one of the problems marked so come out as unreadable.
 */
public enum ProblemKind {
    DUPLICATE_CELL("Cellen står flere gange i filen, så det er uvist, hvilket indhold der gælder.", Remedy.TYPE_AGAIN),
    CELL_OUT_OF_ORDER(
            "Arkets celler står ikke i rækkefølge i filen. De er læst efter deres cellehenvisning.",
            Remedy.SAVE_IN_EXCEL),
    ROW_OUT_OF_ORDER(
            "Arkets rækker står ikke i rækkefølge i filen. De er læst efter deres rækkenummer.", Remedy.SAVE_IN_EXCEL),
    DUPLICATE_ROW("Et rækkenummer står flere gange i filen. Rækkens celler er læst sammen.", Remedy.SAVE_IN_EXCEL),
    MISSING_REFERENCE(
            "Celler eller rækker i arket har ingen henvisning. Deres plads er talt ud fra den foregående.",
            Remedy.SAVE_IN_EXCEL),
    BAD_REFERENCE(
            "En celles henvisning kan ikke læses eller passer ikke til dens række, så det er uvist, hvor den hører til.",
            Remedy.SAVE_IN_EXCEL),
    OUTSIDE_SHEET("En celle ligger uden for det område, et Excel-ark har.", Remedy.SAVE_IN_EXCEL),
    NOT_A_NUMBER("Cellen er gemt som et tal, men er ikke et tal.", Remedy.TYPE_AGAIN),
    BAD_DATE("Cellen vises som en dato, men tallet i den svarer ikke til nogen dag.", Remedy.TYPE_AGAIN),
    BAD_SHARED_STRING("Cellens tekst mangler i filen.", Remedy.TYPE_AGAIN),
    BAD_STYLE(
            "Cellens talformat mangler i filen, så det er uvist, om tallet er en dato, en procent eller et antal.",
            Remedy.TYPE_AGAIN),
    UNKNOWN_CELL_TYPE("Cellen er af en slags, som Excel ikke bruger.", Remedy.TYPE_AGAIN),
    BAD_TRUTH_VALUE("Cellen er gemt som sand eller falsk, men er ingen af delene.", Remedy.TYPE_AGAIN),
    TEXT_TOO_LONG("Cellens tekst er længere, end en celle i Excel kan rumme.", "Forkort teksten, og gem filen igen."),
    FORMULA_WITHOUT_VALUE(
            "Cellen har en formel, men resultatet er ikke gemt i filen.",
            "Åbn filen i Excel, lad den regne, gem, og læg filen i indbakken igen."),
    FORMULA_IN_OLD_FORMAT(
            "Cellen har en formel, og i det gamle Excel-format (.xls) kan det ikke ses, om den er regnet ud. Gem filen som Excel-projektmappe (.xlsx), eller skriv tallet i stedet for formlen.",
            Remedy.SAVE_AS_XLSX),
    VALUE_UNDER_MERGE(
            "Cellen har et indhold, som ikke kan ses, fordi den er flettet sammen med cellen over eller til venstre.",
            "Ophæv fletningen (Hjem > Flet og centrer), se efter, om indholdet skal bruges, og gem igen."),
    SHEET_MISSING("Arket er nævnt i projektmappen, men findes ikke i filen.", Remedy.SAVE_IN_EXCEL),
    SHEET_UNREADABLE("Arket er beskadiget og kan ikke læses.", Remedy.SAVE_IN_EXCEL),
    DUPLICATE_SHEET_NAME("To ark har samme navn.", "Giv det ene ark et andet navn, og gem filen igen."),
    COMMENTS_UNREADABLE("Arkets kommentarer kan ikke læses. Cellerne er læst.", Remedy.SAVE_IN_EXCEL),
    TABLES_UNREADABLE("Arkets tabelområder kan ikke læses. Cellerne er læst.", Remedy.SAVE_IN_EXCEL),
    PROPERTIES_UNREADABLE(
            "Filens egenskaber kan ikke læses, så et skjult kendetegn i dem kan ikke ses.", Remedy.SAVE_IN_EXCEL);

    private final String problem;
    private final String remedy;

    ProblemKind(String problem, String remedy) {
        this.problem = problem;
        this.remedy = remedy;
    }

    /** Stable identifier, such as {@code duplicate-cell}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
        static final String TYPE_AGAIN =
                "Åbn filen i Excel, skriv indholdet i cellen igen, gem, og læg filen i indbakken igen.";
        static final String SAVE_IN_EXCEL =
                "Åbn filen i Excel, se efter, at arket er rigtigt, gem, og læg filen i indbakken igen.";

        static final String SAVE_AS_XLSX =
                "Åbn filen i Excel, gem den som Excel-projektmappe (.xlsx), og læg den nye fil i indbakken i stedet.";

        private Remedy() {}
    }
}
