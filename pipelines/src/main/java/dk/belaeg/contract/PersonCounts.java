package dk.belaeg.contract;

import dk.belaeg.grammar.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Holds report schemas to what a count of persons must say before it can be protected: that it is one, and which number
 * each of its cells is. A count that goes by another name, or whose key leaves out what tells its numbers apart, would be
 * printed as it is, or protected apart from the tables that it adds up with.
 */
final class PersonCounts {
    private static final Set<String> PERSONS = Set.of("borgere", "personer", "børn", "unge", "voksne", "ældre");
    /** Columns of datasets that a target group has one value of, whoever counts it. */
    private static final Set<String> FOLLOW_FROM_KEY = Set.of("area", "area_name", "comparable");

    private static final List<String> BOUNDS = List.of("_lower", "_upper");

    private final List<ReportSchema> reports;
    private final List<Questionnaire> questionnaires;
    private final Problems problems;
    /** Columns that count persons, with the report that says so. */
    private final Map<String, String> counts = new HashMap<>();

    private PersonCounts(List<ReportSchema> reports, List<Questionnaire> questionnaires, Problems problems) {
        this.reports = reports;
        this.questionnaires = questionnaires;
        this.problems = problems;
        for (ReportSchema report : reports) {
            for (ReportField field : report.fields()) {
                if (field.persons()) {
                    counts.merge(field.name(), report.name(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
                }
            }
        }
    }

    static void check(List<ReportSchema> reports, List<Questionnaire> questionnaires, Problems problems) {
        PersonCounts counts = new PersonCounts(reports, questionnaires, problems);
        for (ReportSchema report : reports) {
            report.fields().forEach(field -> counts.column(report, field));
            if (report.countsPersons()) {
                report.cells().ifPresent(cells -> counts.key(report, cells));
                counts.rows(report);
            }
        }
    }

    private void problem(ReportSchema report, String what) {
        problems.add(report.name() + ".report.json: " + what);
    }

    private void column(ReportSchema report, ReportField field) {
        if (field.persons()) {
            if (field.type() != ReportField.Type.COUNT && field.type() != ReportField.Type.WHOLE) {
                problem(report, "kolonnen " + field.name() + " tæller personer og skal være af typen integer.");
            }
            return;
        }
        boolean number = field.type() == ReportField.Type.COUNT
                || field.type() == ReportField.Type.WHOLE
                || field.type() == ReportField.Type.DECIMAL;
        if (!number || field.derived().isPresent() || field.role() != ReportField.Role.VALUE) {
            return;
        }
        String base = field.name();
        for (String bound : BOUNDS) {
            base = base.endsWith(bound) ? base.substring(0, base.length() - bound.length()) : base;
        }
        String why = "";
        if (counts.containsKey(base)) {
            why = "det siger " + counts.getOrDefault(base, "") + ".report.json";
        } else if (field.type() == ReportField.Type.COUNT) {
            why = "den har »x-count«";
        } else if (PERSONS.contains(Texts.key(field.unit()))) {
            why = "dens enhed er " + field.unit();
        } else if (asksForPersons(field.question())) {
            why = "det gør spørgsmålet " + field.question();
        }
        if (!why.isEmpty()) {
            problem(
                    report,
                    "kolonnen " + field.name() + " tæller personer (" + why
                            + "). Sæt »x-persons« og »x-count« på kolonnen " + base
                            + ", eller afled den med »x-derived«, så små tal bliver skjult.");
        }
    }

    private boolean asksForPersons(String question) {
        String[] parts = question.split("\\.", -1);
        return parts.length == 3
                && questionnaires.stream()
                        .filter(one -> one.name().equals(parts[0]))
                        .flatMap(one -> one.sheets().stream())
                        .filter(sheet -> sheet.id().equals(parts[1]))
                        .flatMap(sheet -> sheet.table().fields().stream())
                        .anyMatch(field -> field.name().equals(parts[2]) && field.kind() == FieldKind.COUNT);
    }

    /** Where and for whom must be part of the key, and the key must be that of the other reports of the numbers. */
    private void key(ReportSchema report, ReportSchema.Cells cells) {
        Set<String> keys = keys(report);
        for (String column : new TreeSet<>(List.of(cells.geography(), cells.group()))) {
            if (!keys.contains(column)) {
                problem(
                        report,
                        "»x-cells« nævner " + column
                                + ", som ikke er en nøglekolonne. Et antal personer skal have både hvor"
                                + " og for hvem i nøglen; et tal for alle målgrupper har koden for deres sum dér.");
            }
        }
        for (ReportSchema other : reports) {
            boolean same = other.countsPersons()
                    && other.dataset().equals(report.dataset())
                    && other.fields().stream()
                            .anyMatch(field -> field.persons()
                                    && report.fields().stream()
                                            .anyMatch(mine -> mine.persons()
                                                    && mine.name().equals(field.name())));
            Set<String> missing = new TreeSet<>(keys(other));
            missing.removeAll(keys);
            if (same && !missing.isEmpty()) {
                problem(
                        report,
                        "nøglen mangler " + String.join(", ", missing) + ", som " + other.name()
                                + ".json har for de samme tal. Uden den kan tabellernes summer ikke kendes.");
            }
        }
    }

    /** The keys that tell counts apart. */
    private static Set<String> keys(ReportSchema report) {
        Set<String> keys = report.keys().stream().map(ReportField::name).collect(Collectors.toCollection(HashSet::new));
        report.cells().ifPresent(cells -> cells.without().forEach(keys::remove));
        return keys;
    }

    /** Rows may be chosen by what their key says, and by nothing else: the rest of a sum would be lost. */
    private void rows(ReportSchema report) {
        Set<String> keys = keys(report);
        for (String column : new TreeSet<>(report.where().keySet())) {
            boolean said = keys.contains(column)
                    || keys.stream().anyMatch(key -> column.startsWith(key + "_"))
                    || FOLLOW_FROM_KEY.contains(column);
            if (!said) {
                problem(
                        report,
                        "»x-where« vælger rækker efter " + column
                                + ", som ikke er en del af nøglen. Så kan det ikke kendes,"
                                + " hvad rækkernes personer er en del af. Vælg efter nøglen, eller tag " + column
                                + " med i den.");
            }
        }
    }
}
