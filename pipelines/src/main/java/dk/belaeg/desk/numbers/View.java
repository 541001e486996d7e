package dk.belaeg.desk.numbers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What of the numbers is shown, as the address says it.
 *
 * @param table its name; empty for the list of tables
 * @param draft whether of the draft
 * @param full whether hidden numbers stand there too
 * @param sought words that a row must have; empty for all rows
 */
record View(String table, boolean draft, boolean full, String sought) {
    View of(String other) {
        return new View(other, draft, full, "");
    }

    View ofDraft(boolean other) {
        return new View(table, other, full, sought);
    }

    View fully(boolean other) {
        return new View(table, draft, other, sought);
    }

    /** Seen from the screen's own address; escaped for an attribute, since no sign in it needs to be. */
    String address() {
        StringBuilder address = new StringBuilder("?tabel=").append(encoded(table));
        if (draft) {
            address.append("&amp;kilde=kladde");
        }
        if (full) {
            address.append("&amp;visning=fulde");
        }
        if (!sought.isEmpty()) {
            address.append("&amp;soeg=").append(encoded(sought));
        }
        return address.toString();
    }

    /** Of one number, which is opened. */
    String address(int row, String column) {
        return address() + "&amp;raekke=" + row + "&amp;kolonne=" + encoded(column) + "#valgt";
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
