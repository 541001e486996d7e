package dk.belaeg.trace;

import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.contract.Trace;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the contracts say that a report is made of. */
final class Sources {
    private final Contracts contracts;

    Sources(Contracts contracts) {
        this.contracts = contracts;
    }

    /** How a column is worked out: as it says, or by the question it shows. */
    Optional<Trace> formula(ReportField field) {
        if (field.trace().isPresent() || field.question().isEmpty()) {
            return field.trace();
        }
        String[] asked = field.question().split("\\.", -1);
        TableSchema sheet = contracts.questionnaire(asked[0]).sheet(asked[1]).table();
        return sheet.field(asked[2]).kind().isNumber()
                ? Optional.of(new Trace(sheet.name(), Trace.Take.SUM, asked[2], "", Map.of(), Map.of(), ""))
                : Optional.empty();
    }

    /** The tables and reports whose rows go into a report. */
    Set<String> tables(ReportSchema schema) {
        Set<String> tables = new LinkedHashSet<>();
        if (!schema.rows().isEmpty()) {
            schema.rows().forEach(rows -> tables.add(rows.from()));
            return tables;
        }
        Set<String> named = new LinkedHashSet<>(schema.origins());
        named.add(schema.input());
        named.add(schema.questionnaire());
        contracts.inputs().stream()
                .map(TableSchema::name)
                .filter(named::contains)
                .forEach(tables::add);
        contracts.questionnaires().stream()
                .filter(one -> named.contains(one.name()))
                .flatMap(one -> one.sheets().stream())
                .filter(sheet -> sheet.layout() == Questionnaire.Layout.TABLE)
                .forEach(sheet -> tables.add(sheet.table().name()));
        return tables;
    }
}
