package dk.belaeg.publish.verify;

import dk.belaeg.contract.JsonReader;
import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.Hierarchy;
import dk.belaeg.disclosure.model.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a release says of how its numbers are hidden.
 *
 * @param asOf the day its numbers are of
 * @param marks what each mark says of the number behind it
 * @param width how far apart the ends of a hidden number must be
 * @param insiders whether municipalities are held from finding each other's
 */
record ReleaseDescription(
        String asOf,
        Map<String, Interval> marks,
        long width,
        boolean insiders,
        List<Hierarchy> hierarchies,
        List<Table> tables) {

    /**
     * A table that counts persons.
     *
     * @param keys columns of its key
     * @param dimensions what each key column is a code of
     * @param counts columns of counts, with their Danish headers
     */
    record Table(
            String name,
            List<String> keys,
            Map<String, String> dimensions,
            Map<String, String> counts,
            List<Derivation> derived) {}

    /** A column that follows from two others of its row. */
    record Derivation(String name, String how, String first, String second, int times) {}

    static ReleaseDescription read(JsonReader json) {
        Map<String, Interval> marks = new TreeMap<>();
        for (JsonReader mark : json.list("maerker")) {
            long from = mark.whole("fra", 0);
            long to = mark.optionalWhole("til").map(Integer::longValue).orElse(Interval.NO_LIMIT);
            marks.put(mark.text("maerke"), new Interval(from, Math.max(from, to)));
        }
        List<Hierarchy> hierarchies = new ArrayList<>();
        for (JsonReader hierarchy : json.list("hierarkier")) {
            hierarchies.add(new Hierarchy(hierarchy.text("dimension"), hierarchy.textMap("del_af")));
        }
        return new ReleaseDescription(
                json.text("pr_dato"),
                marks,
                json.whole("mindste_spaend", 1),
                json.truth("sendes_til_kommuner", false),
                hierarchies,
                json.list("tabeller").stream().map(ReleaseDescription::table).toList());
    }

    private static Table table(JsonReader json) {
        List<String> keys = json.texts("noegler");
        Map<String, String> dimensions = new TreeMap<>();
        keys.forEach(key -> dimensions.put(key, key));
        Optional<String> geography = json.optionalText("geografi");
        Optional<String> group = json.optionalText("gruppe");
        // where one column is both, it says where
        group.ifPresent(column -> dimensions.put(column, CellKey.GROUP));
        geography.ifPresent(column -> dimensions.put(column, CellKey.GEOGRAPHY));
        Map<String, String> counts = new TreeMap<>();
        json.list("antal").forEach(count -> counts.put(count.text("navn"), count.text("overskrift")));
        List<Derivation> derived = new ArrayList<>();
        for (JsonReader one : json.list("afledt")) {
            List<String> from = one.texts("af");
            if (from.size() == 2) {
                derived.add(new Derivation(
                        one.text("navn"), one.text("hvordan"), from.get(0), from.get(1), one.whole("gange", 1)));
            }
        }
        return new Table(json.text("navn"), keys, dimensions, counts, derived);
    }
}
