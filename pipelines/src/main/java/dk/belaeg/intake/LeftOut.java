package dk.belaeg.intake;

import dk.belaeg.schema.DanishNumbers;
import dk.belaeg.schema.Finding;
import dk.belaeg.schema.FindingSink;
import dk.belaeg.schema.Origin;
import dk.belaeg.schema.Rule;
import dk.belaeg.schema.TableSchema;
import java.io.Serializable;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rows of a sheet that are no data of its table, by reason: counted while it is read, and said once. */
final class LeftOut implements Serializable {
    private static final long serialVersionUID = 1;
    /** How many unlisted codes one finding names. */
    private static final int MOST_NAMED = 5;

    private final TreeMap<String, Long> byReason = new TreeMap<>();
    private final TreeMap<String, TreeMap<String, Long>> unlisted = new TreeMap<>();

    void count(String reason) {
        byReason.merge(reason, 1L, Long::sum);
    }

    /** A row whose code is not on the list of a field that holds more than is asked for. */
    void countUnlisted(String field, String text) {
        unlisted.computeIfAbsent(field, name -> new TreeMap<>()).merge(text, 1L, Long::sum);
    }

    /** Adds what another part of the same sheet left out. */
    void add(LeftOut other) {
        other.byReason.forEach((reason, count) -> byReason.merge(reason, count, Long::sum));
        other.unlisted.forEach((field, texts) -> texts.forEach((text, count) ->
                unlisted.computeIfAbsent(field, name -> new TreeMap<>()).merge(text, count, Long::sum)));
    }

    void say(Origin sheet, TableSchema schema, FindingSink findings) {
        unlisted.forEach((field, texts) -> {
            String some = texts.keySet().stream()
                    .limit(MOST_NAMED)
                    .map(text -> "»" + text + "«")
                    .collect(Collectors.joining(", "));
            findings.add(Finding.of(
                    Rule.CODE_UNLISTED,
                    sheet,
                    rows(texts.values().stream().mapToLong(Long::longValue).sum()) + " er ikke brugt, for »"
                            + schema.field(field).title() + "« er ikke på listen: " + some
                            + (texts.size() > MOST_NAMED ? " og flere." : ".")));
        });
        byReason.forEach((reason, count) ->
                findings.add(Finding.of(Rule.ROW_NOT_WANTED, sheet, rows(count) + " er ikke brugt: " + reason + ".")));
    }

    private static String rows(long count) {
        return count == 1 ? "1 række" : DanishNumbers.format(count) + " rækker";
    }
}
