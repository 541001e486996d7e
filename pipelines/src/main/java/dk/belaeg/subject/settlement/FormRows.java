package dk.belaeg.subject.settlement;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.grammar.Origin;
import dk.belaeg.intake.FormFile;
import dk.belaeg.intake.StagedRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in the form of a calculation, as its calculator asks for it. All of it has passed the form's own checks. */
final class FormRows {
    /** More cells are only counted. */
    private static final int MOST_NAMED = 6;

    private final String form;
    private final FormFile file;
    private final Codes codes;

    /** @param form the questionnaire's name */
    FormRows(String form, FormFile file, Codes codes) {
        this.form = form;
        this.file = file;
        this.codes = codes;
    }

    List<Row> of(String sheet) {
        return file.tables().getOrDefault(form + "_" + sheet, List.of()).stream()
                .map(Row::new)
                .toList();
    }

    /** The only row of a sheet of questions. */
    Row only(String sheet) {
        return of(sheet).get(0);
    }

    /** What must be filled in and is not: one sentence a sheet. A blank is not nought. */
    List<String> missing(Questionnaire questionnaire) {
        List<String> sentences = new ArrayList<>();
        for (Questionnaire.Sheet sheet : questionnaire.sheets()) {
            List<Field> required =
                    sheet.table().fields().stream().filter(Field::required).toList();
            List<String> cells = new ArrayList<>();
            for (Row row : of(sheet.id())) {
                required.stream()
                        .filter(field -> row.isMissing(field))
                        .forEach(field -> cells.add("»" + field.title() + "« ("
                                + row.staged.origin(field.name()).cell() + ")"));
            }
            if (!cells.isEmpty()) {
                int more = cells.size() - MOST_NAMED;
                sentences.add(Origin.ofSheet(fileName(), sheet.title()).danish() + ": Ikke udfyldt er "
                        + String.join(", ", cells.subList(0, Math.min(MOST_NAMED, cells.size())))
                        + (more > 0 ? " og " + more + (more == 1 ? " celle mere." : " celler mere.") : ".")
                        + " Skriv 0, hvor der intet beløb er.");
            }
        }
        return sentences;
    }

    /** Rows of a sheet that say the same as another. */
    List<String> twice(String sheet) {
        List<String> found = new ArrayList<>();
        Map<String, Row> before = new HashMap<>();
        for (Row row : of(sheet)) {
            Field key = row.staged.schema().field(row.staged.schema().key().get(0));
            String value = key.kind() == FieldKind.YEAR ? String.valueOf(row.year(key.name())) : row.text(key.name());
            Row other = before.putIfAbsent(value, row);
            if (other != null) {
                found.add(row.staged.origin(key.name()).danish() + ": »" + key.title()
                        + "« er den samme som i celle "
                        + other.staged.origin(key.name()).cell() + ". Slet den ene række.");
            }
        }
        return found;
    }

    /** A breach with its place; the sheet where a row has no such cell. */
    String danish(Calculation.Breach breach) {
        List<Row> rows = of(breach.table());
        Origin origin = breach.row() < rows.size()
                ? rows.get(breach.row()).staged.origin(breach.field())
                : Origin.ofSheet(fileName(), title(breach.table()));
        return origin.danish() + ": " + breach.danish();
    }

    private String fileName() {
        return file.tables().values().stream()
                .flatMap(List::stream)
                .map(StagedRow::file)
                .findFirst()
                .orElse("");
    }

    private String title(String sheet) {
        return file.questionnaire().map(one -> one.sheet(sheet).title()).orElse("");
    }

    /** One row. */
    final class Row {
        private final StagedRow staged;

        private Row(StagedRow staged) {
            this.staged = staged;
        }

        private boolean isMissing(Field field) {
            return staged.value(field.columns().get(0).name(), Object.class).isEmpty();
        }

        String text(String field) {
            return staged.text(field).orElse("");
        }

        /** The name of a municipality, a region or whoever else has been written. */
        String operator(String field) {
            return codes.operatorName(text(field));
        }

        String name(String field) {
            return codes.list(staged.schema().field(field).codes()).nameOf(text(field));
        }

        /** An amount; nought when none is stated. */
        BigDecimal kroner(String field) {
            return amount(field).orElse(BigDecimal.ZERO);
        }

        Optional<BigDecimal> amount(String field) {
            return staged.value(field + "_oere", Long.class).map(oere -> BigDecimal.valueOf(oere, 2));
        }

        BigDecimal number(String field) {
            return decimal(field).orElse(BigDecimal.ZERO);
        }

        Optional<BigDecimal> decimal(String field) {
            return staged.value(field, BigDecimal.class).map(BigDecimal::stripTrailingZeros);
        }

        int year(String field) {
            return maybeYear(field).orElse(0);
        }

        Optional<Integer> maybeYear(String field) {
            return staged.value(field, Integer.class);
        }

        int whole(String field) {
            return Math.toIntExact(staged.value(field, Long.class).orElse(0L));
        }

        boolean yes(String field) {
            return staged.value(field, Boolean.class).orElse(false);
        }
    }
}
