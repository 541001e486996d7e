package dk.belaeg.desk.cases;

import dk.belaeg.sentence.Listing;
import java.util.List;

/**
 * What a finding may move in published numbers. Method: {@code docs/metode/hvad-et-fund-flytter.md}.
 *
 * @param percent by which cases are ordered: of the sum that it may move most, or of a whole file; 0 when that is not known to be
 *     anything
 * @param size the same as a Danish sentence; empty when there is nothing to say
 * @param tables titles of the tables that it goes into, in the order of the release
 */
public record Stake(double percent, String size, List<String> tables) {
    private static final int MOST_NAMED = 4;

    static final Stake NOTHING = new Stake(0, "", List.of());

    public Stake {
        tables = List.copyOf(tables);
    }

    /** Where it is published, as a Danish sentence. */
    public String where() {
        if (tables.isEmpty()) {
            return size.isEmpty() ? "Så vidt det kan ses, flytter det ikke noget udgivet tal." : "";
        }
        return "Kan indgå i " + (tables.size() == 1 ? "tabellen " : tables.size() + " tabeller: ")
                + Listing.first(tables.stream().map(title -> "»" + title + "«").toList(), MOST_NAMED) + ".";
    }
}
