package dk.belaeg.office.annotate;

/**
 * What stands above the list.
 *
 * @param sheetName wanted name of the added sheet; made valid and unique
 * @param title its heading
 * @param introduction what the sender is asked to do, in one or two sentences
 */
public record ListText(String sheetName, String title, String introduction) {
    /** The usual texts. */
    public static final ListText STANDARD = new ListText(
            "Skal rettes",
            "Det skal rettes",
            "Ret cellerne nedenfor, gem filen, og send den igen. I cellerne står det samme som kommentar. Vælg en celle i listen for at gå til den.");
}
