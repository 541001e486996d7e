package dk.belaeg.intake;

import dk.belaeg.schema.Codes;
import dk.belaeg.schema.Fault;
import dk.belaeg.schema.Field;
import dk.belaeg.schema.FieldKind;
import dk.belaeg.schema.Finding;
import dk.belaeg.schema.Origin;
import dk.belaeg.schema.PersonNumbers;
import dk.belaeg.schema.Reading;
import dk.belaeg.schema.Rule;
import dk.belaeg.schema.Severity;
import dk.belaeg.schema.TableSchema;
import dk.belaeg.schema.Texts;
import dk.belaeg.schema.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns the cells of one row into a typed row, with a finding for every cell that cannot be used as it stands. One
 * stager serves one table of one sheet.
 */
final class RowStager {
    private final TableSchema schema;
    private final Place place;
    private final Codes codes;
    private final Map<String, FieldReader> readers = new LinkedHashMap<>();
    private final Map<String, Integer> firstColumn = new HashMap<>();
    private final Map<String, Reading<List<Object>>> known = new HashMap<>();
    private final int width;

    RowStager(TableSchema schema, Place place, Codes codes, Function<Field, FieldReader> reader) {
        this.schema = schema;
        this.place = place;
        this.codes = codes;
        int at = 0;
        for (Field field : schema.fields()) {
            readers.put(field.name(), reader.apply(field));
            firstColumn.put(field.name(), at);
            at += field.columns().size();
        }
        this.width = at;
    }

    /**
     * One row.
     *
     * @param cells what stands in each field that has a cell, by field name
     * @param blank fields whose cell holds nothing in the file, though a value was taken from above
     * @param respondent who answered, for the fields that hold the respondent's own name
     * @param cpr names of the cells that hold a CPR number
     */
    StagedRow stage(
            int index,
            Map<String, Written> cells,
            Set<String> blank,
            Optional<String> respondent,
            Set<String> cpr,
            List<Finding> findings) {
        @Nullable Object[] values = new @Nullable Object[width];
        Map<String, StagedRow.Cell> fates = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        boolean refused = false;
        boolean blankRow =
                cells.entrySet().stream().allMatch(cell -> cell.getValue().isBlank() || given(cell.getKey()));
        for (Field field : inReadingOrder()) {
            Written cell = cells.get(field.name());
            int at = firstColumn(field);
            if (field.respondent() && cell == null) {
                respondent.ifPresent(code -> values[at] = code);
                continue;
            }
            if (cell == null) {
                missing(field, values);
                continue;
            }
            Origin origin = place.of(index, field);
            if (cpr.contains(origin.cell())) {
                fates.put(field.name(), new StagedRow.Cell(Fate.QUARANTINED, false));
                keepText(field, cell, texts);
                refused |= !field.kind().confidential();
                continue;
            }
            Reading<List<Object>> reading = read(field, cell, area(values));
            if (reading instanceof Reading.Known<List<Object>> known) {
                keep(field, known.value(), values);
                keepText(field, cell, texts);
                fates.put(
                        field.name(),
                        new StagedRow.Cell(
                                remark(known.remark(), origin, cell, findings), blank.contains(field.name())));
            } else if (reading instanceof Reading.Refused<List<Object>> bad) {
                Fate fate = refuse(field, bad.fault(), origin, cell, values, findings);
                refused |= fate == Fate.QUARANTINED;
                fates.put(field.name(), new StagedRow.Cell(fate, blank.contains(field.name())));
            } else {
                missing(field, values);
                fates.put(field.name(), new StagedRow.Cell(Fate.MISSING, cell.isBlank()));
                if (field.required() && !(blankRow && !given(field.name()))) {
                    findings.add(
                            new Finding(Rule.REQUIRED_MISSING, origin, "", "»" + field.title() + "« er ikke udfyldt."));
                    refused = true;
                }
            }
        }
        return new StagedRow(schema, place, index, values, fates, texts, refused);
    }

    /** What children and adults call the same is read last, when the rest of the row has said which of them it is. */
    private List<Field> inReadingOrder() {
        List<Field> fields = new ArrayList<>(schema.fields());
        fields.sort((a, b) -> Boolean.compare(a.kind() == FieldKind.TARGET_GROUP, b.kind() == FieldKind.TARGET_GROUP));
        return fields;
    }

    /** Names and codes recur from row to row, so what was made of one is kept. */
    private Reading<List<Object>> read(Field field, Written cell, Optional<String> area) {
        boolean recurs = cell.form() == Written.Form.TEXT
                && switch (field.kind()) {
                    case MUNICIPALITY, OPERATOR, CODE, TARGET_GROUP, PARAGRAPHS, PERIOD, EFFECT, AGES, YES_NO -> true;
                    case TEXT, FREE_TEXT, CONTACT, KEY, WHOLE, DECIMAL, COUNT, PERCENT, MONEY, DATE, YEAR -> false;
                };
        return recurs
                ? known.computeIfAbsent(field.name() + "|" + area.orElse("") + "|" + cell.text(), key -> reader(field)
                        .read(cell, area))
                : reader(field).read(cell, area);
    }

    private FieldReader reader(Field field) {
        FieldReader reader = readers.get(field.name());
        if (reader == null) {
            throw new IllegalStateException("no reader for " + field.name());
        }
        return reader;
    }

    private int firstColumn(Field field) {
        return firstColumn.getOrDefault(field.name(), 0);
    }

    /** Whether a form has it filled in beforehand, so that it alone makes no answer. */
    private boolean given(String field) {
        return schema.field(field).is(Field.Trait.GIVEN) || schema.field(field).respondent();
    }

    private void keep(Field field, List<Object> read, @Nullable Object[] values) {
        if (!field.columns().isEmpty()) {
            for (int i = 0; i < read.size(); i++) {
                values[firstColumn(field) + i] = read.get(i);
            }
        }
    }

    private static void keepText(Field field, Written cell, Map<String, String> texts) {
        if (field.kind().confidential()) {
            texts.put(field.name(), PersonNumbers.mask(Texts.clean(cell.text())));
        }
    }

    /** A count that is not stated says so in its own status; everything else is simply not there. */
    private void missing(Field field, @Nullable Object[] values) {
        if (field.kind() == FieldKind.COUNT) {
            values[firstColumn(field) + 2] = "missing";
        }
    }

    private static Fate remark(@Nullable Fault remark, Origin origin, Written cell, List<Finding> findings) {
        if (remark == null) {
            return Fate.ACCEPTED;
        }
        findings.add(new Finding(remark.rule(), origin, cell.text(), remark.message()));
        return remark.rule().severity() == Severity.INFO ? Fate.ACCEPTED : Fate.FLAGGED;
    }

    /** A wording without a place in the list is used as "ikke indplaceret"; everything else that cannot be read is not. */
    private Fate refuse(
            Field field, Fault fault, Origin origin, Written cell, @Nullable Object[] values, List<Finding> findings) {
        findings.add(new Finding(fault.rule(), origin, cell.text(), fault.message()));
        if (fault.rule() == Rule.TARGET_GROUP_UNPLACED) {
            values[firstColumn(field)] = codes.unplacedGroup(area(values).orElse("adults"));
            return Fate.FLAGGED;
        }
        return fault.rule().severity() == Severity.ERROR ? Fate.QUARANTINED : Fate.FLAGGED;
    }

    /** Children or adults, as the row's own area, paragraph or ages say. */
    private Optional<String> area(@Nullable Object[] values) {
        for (Field field : schema.fields()) {
            Object value = field.columns().isEmpty() ? null : values[firstColumn(field)];
            if (field.codes().equals(Codes.AREAS) && value instanceof String area) {
                return Optional.of(area);
            }
            if (field.kind() == FieldKind.PARAGRAPHS && value instanceof String category) {
                Optional<String> area = codes.areaOfParagraphs(category);
                if (area.isPresent()) {
                    return area;
                }
            }
            if (field.kind() == FieldKind.AGES && value instanceof Integer from) {
                Object to = values[firstColumn(field) + 1];
                if (to instanceof Integer last && last < 18) {
                    return Optional.of("children");
                }
                if (from >= 18) {
                    return Optional.of("adults");
                }
            }
        }
        return Optional.empty();
    }
}
