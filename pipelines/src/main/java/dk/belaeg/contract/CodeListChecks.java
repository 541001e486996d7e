package dk.belaeg.contract;

import dk.belaeg.contract.CodeListReader.Contract;
import dk.belaeg.contract.CodeListReader.Line;
import dk.belaeg.contract.CodeListReader.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the rows of a code list must keep together: what is unique, what must be found in another list, and that no two rows
 * of one thing are in force on the same day.
 */
final class CodeListChecks {
    private static final String FROM = "valid_from";
    /** The day after the last; blank while it is in force. */
    private static final String BEFORE = "valid_to";

    private final String name;
    private final Contract contract;
    private final Map<String, List<Line>> tables;
    private final List<Line> lines;
    private final List<String> problems;

    /** @param tables the rows of every list, by its name */
    CodeListChecks(String name, Contract contract, Map<String, List<Line>> tables, List<String> problems) {
        this.name = name;
        this.contract = contract;
        this.tables = tables;
        this.lines = tables.getOrDefault(name, List.of());
        this.problems = problems;
    }

    void run() {
        contract.unique().forEach(this::checkUnique);
        contract.references().forEach(this::checkReference);
        if (contract.key().contains(FROM)) {
            checkPeriods();
        }
    }

    private void checkUnique(List<String> columns) {
        Map<List<String>, Line> seen = new HashMap<>();
        for (Line line : lines) {
            List<String> values = line.values(columns);
            Line other = values.contains("") ? null : seen.putIfAbsent(values, line);
            if (other != null) {
                problems.add(line.place() + ": " + contract.titles(columns) + " er »" + String.join(" ", values)
                        + "« ligesom i " + other.place() + ".");
            }
        }
    }

    private void checkReference(Reference reference) {
        String target = reference.list().isEmpty() ? name : reference.list();
        List<Line> targets = tables.get(target);
        if (targets == null || reference.fields().size() != reference.targets().size()) {
            problems.add(name + ".schema.json: henviser til " + target + ", som ikke findes.");
            return;
        }
        Set<List<String>> known = new HashSet<>();
        targets.forEach(line -> known.add(line.values(reference.targets())));
        for (Line line : lines) {
            List<String> values = line.values(reference.fields());
            if (!values.contains("") && !known.contains(values)) {
                problems.add(line.place() + ": " + contract.titles(reference.fields()) + " er »"
                        + String.join(" ", values) + "«, som ikke findes i " + target + ".");
            }
        }
    }

    /** What were in force twice would be counted twice. */
    private void checkPeriods() {
        List<String> thing = new ArrayList<>(contract.key());
        thing.remove(FROM);
        Map<List<String>, List<Line>> before = new HashMap<>();
        for (Line line : lines) {
            List<Line> same = before.computeIfAbsent(line.values(thing), values -> new ArrayList<>());
            same.stream()
                    .filter(other -> beginsIn(line.row(), other.row()) && beginsIn(other.row(), line.row()))
                    .forEach(other -> problems.add(line.place() + ": linjen gælder samtidig med " + other.place()
                            + ". Skriv i " + contract.titles(List.of(BEFORE)) + ", hvornår den ældste holder op."));
            same.add(line);
        }
    }

    /** Whether one begins before the other ends; days are written so that they are ordered as texts. */
    private static boolean beginsIn(CodeList.Entry one, CodeList.Entry other) {
        return other.get(BEFORE).isEmpty() || one.get(FROM).compareTo(other.get(BEFORE)) < 0;
    }
}
