package dk.belaeg.intake;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.contract.Unit;
import dk.belaeg.grammar.CellNames;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.RawValue;
import dk.belaeg.grammar.Texts;
import dk.belaeg.office.form.FilledForm;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Reads a sheet that is a form: one answer a question. In our own forms the answers are found by hidden ids; elsewhere
 * questions stand in the first or second column, found by their words in any order, and the answer in the cell to the right.
 */
final class FormStager {
    /** Our own forms have ids, question, answer, whether it is required, help and the earlier answer. */
    private static final int OWN_COLUMNS = 6;

    private static final int QUESTION = 1;
    private static final int ANSWER = 2;

    private final Grid grid;
    private final TableSchema schema;
    private final Codes codes;
    private final Map<String, Spot> spots;
    /** Where answers stand that are not used, and whether everyone knows why: a question is gone, or stands twice. */
    private final Map<Spot, Boolean> others;

    private final Map<Field, List<Spot>> twice;
    /** Units of money that questions state. */
    private final Map<Field, Unit> units = new HashMap<>();
    /** Questions that say that they ask for something else than their field. */
    private final Map<Spot, Heading> qualified = new LinkedHashMap<>();

    /**
     * Where one question is answered, counted from 0.
     *
     * @param labels columns before this one hold words of the form itself
     */
    private record Spot(int row, int column, int labels) {
        String cell() {
            return CellNames.of(row, column);
        }
    }

    private FormStager(
            Grid grid,
            TableSchema schema,
            Codes codes,
            Map<String, Spot> spots,
            Map<Spot, Boolean> others,
            Map<Field, List<Spot>> twice) {
        this.grid = grid;
        this.schema = schema;
        this.codes = codes;
        this.spots = spots;
        this.others = others;
        this.twice = twice;
    }

    /**
     * One of our own forms. A question that the schema does not have, as in a form of another version, is left out.
     *
     * @param gone names of the questions that are asked no more
     */
    static FormStager ofForm(Grid grid, TableSchema schema, Codes codes, FilledForm.Answers answers, Set<String> gone) {
        Map<String, Spot> spots = new LinkedHashMap<>();
        Map<Spot, Boolean> others = new LinkedHashMap<>();
        answers.answers().forEach((name, answer) -> {
            Spot spot = new Spot(answer.ref().row() - 1, answer.ref().column() - 1, OWN_COLUMNS);
            if (schema.fields().stream().anyMatch(field -> field.name().equals(name))) {
                spots.put(name, spot);
            } else {
                others.put(spot, gone.contains(name));
            }
        });
        return new FormStager(grid, schema, codes, spots, others, Map.of());
    }

    /**
     * The same with the questions whose hidden id is gone, known by their words; a question that was sent out and is not
     * there any more is a finding.
     *
     * @param sent the fields that the form had when it was sent out
     */
    FormStager completed(List<Field> sent, List<Finding> findings) {
        int answer = spots.values().stream().mapToInt(Spot::column).findFirst().orElse(ANSWER);
        for (Field field : sent) {
            if (spots.containsKey(field.name())) {
                continue;
            }
            List<Integer> rows = grid.rows().stream()
                    .filter(row -> isAsked(field, row.at(QUESTION)))
                    .map(Grid.Row::index)
                    .toList();
            if (rows.size() == 1) {
                Spot spot = new Spot(rows.get(0), answer, OWN_COLUMNS);
                spots.put(field.name(), spot);
                others.remove(spot);
                findings.add(Finding.of(
                        SheetRules.ODD,
                        new Origin(grid.file(), grid.sheet(), spot.cell()),
                        "Spørgsmålets skjulte kendetegn er væk eller ændret. Svaret er læst som »" + field.title()
                                + "« efter spørgsmålets ordlyd."));
            } else if (rows.isEmpty()) {
                findings.add(Finding.of(
                        SheetRules.FORM_CHANGED,
                        Origin.ofSheet(grid.file(), grid.sheet()),
                        "Spørgsmålet »" + field.title() + "« er slettet i skemaet, så intet er oplyst."));
            }
        }
        return this;
    }

    private static boolean isAsked(Field field, RawValue words) {
        String key = Texts.headerKeyWithoutUnit(words.text());
        return key.equals(Texts.headerKey(field.title()))
                || field.aliases().stream().anyMatch(alias -> key.equals(Texts.headerKey(alias)));
    }

    /** What stands in the first two columns of a sheet, as questions are matched: the same for every form it may be. */
    record Words(Grid grid, List<InRow> rows) {
        /** The words of one row, counted from 0. */
        private record InRow(int row, String first, String second) {}

        private Optional<Heading> heading(InRow row, int column, Heading.Index index) {
            return Heading.of(grid.at(row.row(), column).text(), index);
        }

        static Words of(Grid grid) {
            return new Words(
                    grid,
                    grid.rows().stream()
                            .map(row -> new InRow(row.index(), key(row, 0), key(row, 1)))
                            .toList());
        }

        private static String key(Grid.Row row, int column) {
            return Texts.headerKeyWithoutUnit(row.at(column).text());
        }
    }

    /** Any sheet with the form's questions in its first or second column; a question that stands twice has no answer. */
    static FormStager byWords(Words words, TableSchema schema, Codes codes) {
        Map<String, Field> byTitle = new HashMap<>();
        for (Field field : schema.fields()) {
            byTitle.put(Texts.headerKey(field.title()), field);
            field.aliases().forEach(alias -> byTitle.putIfAbsent(Texts.headerKey(alias), field));
        }
        Heading.Index index = new Heading.Index(schema);
        Map<Field, Unit> units = new HashMap<>();
        Map<Spot, Heading> qualified = new LinkedHashMap<>();
        Map<Field, List<Spot>> found = new LinkedHashMap<>();
        for (Words.InRow row : words.rows()) {
            Field first = byTitle.get(row.first());
            Field field = first == null ? byTitle.get(row.second()) : first;
            if (field != null) {
                int answer = first == null ? 2 : 1;
                Spot spot = new Spot(row.row(), answer, answer);
                found.computeIfAbsent(field, f -> new ArrayList<>()).add(spot);
                words.heading(row, answer - 1, index).ifPresent(heading -> {
                    heading.unit().ifPresent(unit -> units.put(field, unit));
                    if (!heading.qualifier().isEmpty()) {
                        qualified.put(spot, heading);
                    }
                });
            }
        }
        Map<String, Spot> spots = new LinkedHashMap<>();
        Map<Field, List<Spot>> twice = new LinkedHashMap<>();
        Map<Spot, Boolean> others = new LinkedHashMap<>();
        found.forEach((field, at) -> {
            if (at.size() == 1 && qualified.containsKey(at.get(0))) {
                others.put(at.get(0), true);
            } else if (at.size() == 1) {
                spots.put(field.name(), at.get(0));
            } else {
                twice.put(field, at);
                at.forEach(spot -> others.put(spot, true));
            }
        });
        FormStager form = new FormStager(words.grid(), schema, codes, spots, others, twice);
        form.units.putAll(units);
        form.qualified.putAll(qualified);
        return form;
    }

    /** Whether the sheet is this form: it has at least two of the questions, and half of those that need an answer. */
    boolean fits() {
        long required = schema.fields().stream().filter(Field::required).count();
        long present = schema.fields().stream()
                .filter(field -> field.required()
                        && (spots.containsKey(field.name()) || twice.containsKey(field) || isQualified(field)))
                .count();
        return spots.size() + twice.size() + qualified.size() >= 2 && present * 2 >= required;
    }

    private boolean isQualified(Field field) {
        return qualified.values().stream().anyMatch(heading -> heading.field().equals(field));
    }

    /** The answer to one question as it is written, for finding out who answered. */
    RawValue answer(String field) {
        Spot spot = spots.get(field);
        return spot == null ? RawValue.NOTHING : at(spot);
    }

    private RawValue at(Spot spot) {
        return grid.at(spot.row(), spot.column());
    }

    /** The form as one row. */
    StagedRow stage(Optional<String> respondent, CellAccount ledger, List<Finding> findings) {
        sayTwice(findings);
        Map<Integer, BitSet> cpr = new HashMap<>();
        for (Grid.Row row : grid.rows()) {
            IntFunction<CprScan.Expected> expected = column -> expected(row.index(), column);
            cpr.put(row.index(), CprScan.scan(grid.file(), grid.sheet(), row, expected, findings));
        }
        RowShape shape = new RowShape(schema);
        RowCells answers = new RowCells(shape.fields());
        Map<String, String> cells = new HashMap<>();
        spots.forEach((field, spot) -> {
            boolean holdsCpr = cpr.getOrDefault(spot.row(), new BitSet()).get(spot.column());
            RawValue answer = at(spot);
            answers.put(shape.field(field), answer, answer.isBlank(), holdsCpr);
            cells.put(field, spot.cell());
        });
        SheetLocation place = new SheetLocation(grid.file(), grid.sheet(), Map.of(), cells);
        RowStager stager = new RowStager(
                shape,
                place,
                codes,
                field -> new FieldReader(field, codes, Set.of(), Optional.ofNullable(units.get(field))));
        StagedRow staged = stager.stage(0, answers, respondent, findings);
        ledger.rows(List.of(staged));
        accountForTheRest(ledger, findings);
        return staged;
    }

    private CprScan.Expected expected(int row, int column) {
        for (Field field : schema.fields()) {
            Spot spot = spots.get(field.name());
            if (spot != null && spot.row() == row && spot.column() == column) {
                return FieldReader.expected(field);
            }
        }
        return CprScan.Expected.OUTSIDE;
    }

    private void sayTwice(List<Finding> findings) {
        qualified.forEach((spot, heading) -> findings.add(Finding.of(
                SheetRules.COLUMN_QUALIFIED,
                new Origin(grid.file(), grid.sheet(), CellNames.of(spot.row(), spot.column() - 1)),
                "Svaret er ikke brugt: spørgsmålet siger noget mere i parentesen, og så er det ikke »"
                        + heading.field().header() + "«.")));
        twice.forEach((field, at) -> findings.add(Finding.of(
                SheetRules.FORM_CHANGED,
                new Origin(grid.file(), grid.sheet(), at.get(1).cell()),
                "Spørgsmålet »" + field.title() + "« står flere gange: "
                        + String.join(" og ", at.stream().map(Spot::cell).toList()) + ". Ingen af svarene er brugt.")));
    }

    /** What is above the questions, or beside them as their words, is the form's own; everything else is outside it. */
    private void accountForTheRest(CellAccount ledger, List<Finding> findings) {
        TreeMap<Integer, Spot> byRow = new TreeMap<>();
        spots.values().forEach(spot -> byRow.put(spot.row(), spot));
        others.keySet().forEach(spot -> byRow.put(spot.row(), spot));
        int first = byRow.keySet().stream().findFirst().orElse(Integer.MAX_VALUE);
        ExcludedContent left = new ExcludedContent();
        for (Grid.Row row : grid.rows()) {
            Spot spot = byRow.get(row.index());
            for (int column : row.cells().keySet()) {
                boolean answer = spot != null && column == spot.column();
                if (answer && !others.containsKey(spot)) {
                    continue;
                }
                if (!answer && (row.index() < first || (spot != null && column < spot.labels()))) {
                    ledger.structure(1);
                    continue;
                }
                ledger.setAside(1);
                if (!answer || !others.getOrDefault(spot, false)) {
                    left.outside(row.index(), column);
                }
            }
        }
        left.say(Origin.ofSheet(grid.file(), grid.sheet()), findings);
    }
}
