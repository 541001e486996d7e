package dk.belaeg.subject.register;

import static dk.belaeg.contract.Columns.PARAGRAPH;
import static dk.belaeg.contract.Columns.TARGET_GROUP;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Column;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Reading;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.Texts;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The target groups that a unit takes besides its primary one. The extract lists them in one cell, between semicolons or bars,
 * or between commas where no group of that name has a comma itself.
 */
final class GroupsTaken {
    static final Rule UNPLACED = Rule.info(
            "oevrig-maalgruppe-ukendt",
            "Øvrige målgrupper, listen ikke kender",
            "Tilføj ordlyden i opslag/maalgrupper-ordlyd.csv. Indtil da tæller pladserne ikke med under den målgruppe.");

    private static final Pattern BETWEEN = Pattern.compile("[;|]");
    /** A comma outside brackets. */
    private static final Pattern COMMA = Pattern.compile(",(?![^(]*\\))");

    private final Codes codes;

    GroupsTaken(Codes codes) {
        this.codes = codes;
    }

    /** What one cell lists: codes of groups, and wordings that the list does not know. */
    record Listed(Set<String> groups, Set<String> unknown) {}

    /** The groups that a unit's cell lists, its primary one not among them. */
    Listed listed(StagedRow row) {
        Listed listed = new Listed(new LinkedHashSet<>(), new LinkedHashSet<>());
        Optional<String> area = row.text(PARAGRAPH)
                .flatMap(codes::areaOfParagraphs)
                .or(() ->
                        row.text(TARGET_GROUP).map(group -> codes.targetGroups().value(group, "area")));
        row.text(Register.OTHER_GROUPS).ifPresent(cell -> BETWEEN.splitAsStream(cell)
                .map(Texts::clean)
                .filter(text -> !text.isEmpty())
                .flatMap(text -> codes.targetGroup(text, area) instanceof Reading.Known<String>
                        ? Stream.of(text)
                        : COMMA.splitAsStream(text).map(Texts::clean))
                .forEach(text -> put(text, area, listed)));
        row.text(TARGET_GROUP).ifPresent(listed.groups()::remove);
        return listed;
    }

    private void put(String text, Optional<String> area, Listed listed) {
        Reading<String> group = codes.targetGroup(text, area);
        if (group instanceof Reading.Known<String> known) {
            listed.groups().add(known.value());
        } else if (group instanceof Reading.Refused<String>) {
            listed.unknown().add(text);
        }
    }

    /** A remark for each wording that the list does not know, at the first row that has it. */
    void say(StagedTable portal, List<Finding> findings) {
        TreeMap<String, StagedRow> first = new TreeMap<>();
        TreeMap<String, Integer> often = new TreeMap<>();
        for (StagedRow row : portal.used()) {
            for (String text : listed(row).unknown()) {
                first.putIfAbsent(text, row);
                often.merge(text, 1, Integer::sum);
            }
        }
        first.forEach((text, row) -> findings.add(new Finding(
                UNPLACED,
                row.origin(Register.OTHER_GROUPS),
                text,
                "En af de øvrige målgrupper står ikke i målgruppelisten. Det gælder "
                        + (often.getOrDefault(text, 1) == 1 ? "1 række" : often.get(text) + " rækker") + ".",
                UNPLACED.remedy())));
    }

    /** The extract's rows, with the other groups in the words of the list. */
    List<@Nullable Object[]> named(StagedTable portal) {
        int at = column(portal, Register.OTHER_GROUPS);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (StagedRow row : portal.used()) {
            @Nullable Object[] values = row.values();
            if (values[at] != null) {
                Listed listed = listed(row);
                List<String> words = Stream.concat(
                                listed.groups().stream().map(codes.targetGroups()::nameOf), listed.unknown().stream())
                        .toList();
                values[at] = words.isEmpty() ? null : String.join("; ", words);
            }
            rows.add(values);
        }
        return rows;
    }

    /** The parts that sums over the extract have: each row once for every group that its unit takes. */
    List<@Nullable Object[]> parts(StagedTable portal) {
        int at = column(portal, TARGET_GROUP);
        List<@Nullable Object[]> rows = portal.parts();
        List<StagedRow> used = portal.used();
        List<@Nullable Object[]> more = new ArrayList<>(rows);
        for (int i = 0; i < used.size(); i++) {
            for (String group : listed(used.get(i)).groups()) {
                @Nullable Object[] values = rows.get(i).clone();
                values[at] = group;
                more.add(values);
            }
        }
        return more;
    }

    private static int column(StagedTable portal, String name) {
        return portal.schema().columns().stream().map(Column::name).toList().indexOf(name);
    }
}
