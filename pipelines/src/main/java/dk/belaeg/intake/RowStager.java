package dk.belaeg.intake;

import dk.belaeg.contract.CodeRules;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.grammar.ContactDetails;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.PersonNumbers;
import dk.belaeg.grammar.RawValue;
import dk.belaeg.grammar.Reading;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.Severity;
import dk.belaeg.grammar.Texts;
import dk.belaeg.grammar.ValueRules;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns the cells of one row into a typed row, with a finding for every cell that cannot be used as it stands. One
 * stager serves one table of one sheet.
 */
final class RowStager {
    /** Texts of one field whose readings are kept: more than any column of names and codes has. */
    private static final int MOST_KEPT = 20_000;

    private final RowShape shape;
    private final SheetLocation place;
    private final Codes codes;
    private final FieldReader[] readers;
    private final boolean[] given;
    private final Map<Object, Reading<List<Object>>>[] known;

    @SuppressWarnings({"unchecked", "rawtypes"})
    RowStager(RowShape shape, SheetLocation place, Codes codes, Function<Field, FieldReader> reader) {
        this.shape = shape;
        this.place = place;
        this.codes = codes;
        this.readers = new FieldReader[shape.fields()];
        this.given = new boolean[shape.fields()];
        this.known = new Map[shape.fields()];
        for (int i = 0; i < readers.length; i++) {
            readers[i] = reader.apply(shape.field(i));
            given[i] = shape.field(i).is(Field.Trait.GIVEN) || shape.field(i).respondent();
            known[i] = new HashMap<>();
        }
    }

    /** @param respondent who answered, for the fields that hold the respondent's own name */
    StagedRow stage(int index, RowCells cells, Optional<String> respondent, List<Finding> findings) {
        return new Staging(index, cells, findings).row(respondent);
    }

    /** One row while it is read. */
    private final class Staging {
        private final int index;
        private final RowCells cells;
        private final List<Finding> findings;
        private final @Nullable Object[] values = new @Nullable Object[shape.width()];
        private final byte[] fates = new byte[shape.fields()];
        /** Fields of which a person may have given the key. */
        private final BitSet unkeyed = new BitSet();

        private Map<String, String> texts = Map.of();
        /** Findings that cost the whole row. */
        private final List<Finding> fatal = new ArrayList<>();

        Staging(int index, RowCells cells, List<Finding> findings) {
            this.index = index;
            this.cells = cells;
            this.findings = findings;
        }

        StagedRow row(Optional<String> respondent) {
            boolean blankRow = isBlankRow();
            for (int field : shape.readingOrder()) {
                RawValue cell = cells.at(field);
                if (cell != null) {
                    read(field, cell, blankRow);
                } else if (shape.field(field).respondent()) {
                    respondent.ifPresent(code -> values[shape.firstColumn(field)] = code);
                } else {
                    missing(field);
                }
            }
            unkeyed.stream().forEach(field -> key(field, blankRow));
            StagedRow row = new StagedRow(shape, place, index, values, fates, texts);
            if (!fatal.isEmpty()) {
                row.lose();
                findings.add(fatal.get(0).losing(row.amounts()));
                findings.addAll(fatal.subList(1, fatal.size()));
            }
            return row;
        }

        private boolean isNeeded(Field schema, int field, boolean blankRow) {
            return schema.required() && !(blankRow && !given[field]);
        }

        private static String notFilled(Field schema) {
            return "»" + schema.title() + "« er ikke udfyldt.";
        }

        /** What has no id goes by the key that a person gave it, which is looked up by what else the row says. */
        private void key(int field, boolean blankRow) {
            Field schema = shape.field(field);
            AssignedKey hand = AssignedKey.of(shape, field, values);
            Optional<String> key = hand.in(codes);
            if (key.isPresent()) {
                values[shape.firstColumn(field)] = key.get();
                say(ValueRules.SERVICE_KEY_LOCAL, schema, "", notFilled(schema) + " " + hand.used(key.get()));
            } else if (isNeeded(schema, field, blankRow)) {
                cost(ValueRules.REQUIRED_MISSING, schema, "", notFilled(schema), hand.proposed(codes));
            }
        }

        private boolean isBlankRow() {
            for (int field = 0; field < fates.length; field++) {
                RawValue cell = cells.at(field);
                if (cell != null && !cell.isBlank() && !given[field]) {
                    return false;
                }
            }
            return true;
        }

        private void read(int field, RawValue cell, boolean blankRow) {
            Field schema = shape.field(field);
            if (cells.cpr(field)) {
                fates[field] = StagedRow.kept(CellOutcome.QUARANTINED, false);
                keepText(schema, CprScan.masked(cell));
                missing(field);
                if (shape.schema().hangsOn(schema)) {
                    takeSaid(schema);
                }
                return;
            }
            Reading<List<Object>> reading = reading(field, cell);
            CellOutcome fate;
            if (reading instanceof Reading.Known<List<Object>> read) {
                keep(field, read.value());
                keepText(schema, cell);
                fate = remark(read.remark(), schema, cell);
            } else if (reading instanceof Reading.Refused<List<Object>> bad) {
                fate = refuse(field, bad.fault(), cell);
            } else {
                missing(field);
                fates[field] = StagedRow.kept(CellOutcome.MISSING, cells.blank(field));
                if (schema.is(Field.Trait.KEYED_BY_HAND)) {
                    unkeyed.set(field);
                } else if (isNeeded(schema, field, blankRow)) {
                    cost(ValueRules.REQUIRED_MISSING, schema, "", notFilled(schema), "");
                }
                return;
            }
            fates[field] = StagedRow.kept(fate, cells.blank(field));
        }

        /** Names, codes and numbers recur from row to row, so what was made of one is kept. */
        private Reading<List<Object>> reading(int field, RawValue cell) {
            Optional<String> area = shape.field(field).kind() == FieldKind.TARGET_GROUP ? area() : Optional.empty();
            if (!recurs(shape.field(field).kind())) {
                return readers[field].read(cell, area);
            }
            Object key = area.isEmpty() ? cell : List.of(cell, area.get());
            Reading<List<Object>> before = known[field].get(key);
            if (before == null) {
                before = readers[field].read(cell, area);
                if (known[field].size() < MOST_KEPT) {
                    known[field].put(key, before);
                }
            }
            return before;
        }

        private void keep(int field, List<Object> read) {
            for (int i = 0; i < shape.columns(field); i++) {
                values[shape.firstColumn(field) + i] = read.get(i);
            }
        }

        /**
         * Words are kept without what leads back to a person, so that nothing after this can show it. Of contacts only CPR
         * numbers are masked: their mail and telephone are what was asked for.
         */
        private void keepText(Field field, RawValue cell) {
            if (field.kind().confidential()) {
                if (texts.isEmpty()) {
                    texts = new LinkedHashMap<>();
                }
                String text = Texts.clean(cell.text());
                texts.put(
                        field.name(),
                        field.kind() == FieldKind.CONTACT ? PersonNumbers.mask(text) : ContactDetails.mask(text));
            }
        }

        /** A count that is not stated says so in its own status; everything else is simply not there. */
        private void missing(int field) {
            if (shape.field(field).kind() == FieldKind.COUNT) {
                values[shape.firstColumn(field) + 2] = "missing";
            }
        }

        private void say(Rule rule, Field field, String written, String message) {
            findings.add(new Finding(rule, place.of(index, field), written, message));
        }

        /** Says what is wrong with a field; the row is lost when it hangs on the field, and only its cell else. */
        private void cost(Rule rule, Field field, String written, String message, String more) {
            boolean row = shape.schema().hangsOn(field);
            String sentence = message + (row ? " Rækken er ikke brugt." : "") + more;
            (row ? fatal : findings).add(new Finding(rule, place.of(index, field), written, sentence));
        }

        /** What has been said of a CPR number in the cell costs the row. */
        private void takeSaid(Field field) {
            findings.stream()
                    .filter(said -> said.rule().equals(ValueRules.CPR_NUMBER)
                            && said.origin().equals(place.of(index, field)))
                    .findFirst()
                    .ifPresent(said -> {
                        findings.remove(said);
                        fatal.add(new Finding(
                                said.rule(),
                                said.origin(),
                                said.value(),
                                said.message().replace("cellen er ikke brugt", "rækken er ikke brugt"),
                                said.remedy()));
                    });
        }

        /** The sentence with the field's title before it, for whoever reads it without the file. */
        private static String named(Field field, Reading.Fault fault) {
            return "»" + field.title() + "«: " + fault.message();
        }

        private CellOutcome remark(Reading.@Nullable Fault remark, Field field, RawValue cell) {
            if (remark == null) {
                return CellOutcome.ACCEPTED;
            }
            say(remark.rule(), field, cell.text(), named(field, remark));
            return remark.rule().severity() == Severity.INFO ? CellOutcome.ACCEPTED : CellOutcome.FLAGGED;
        }

        /** A wording without a place in the list is used as "ikke indplaceret"; everything else unreadable is not. */
        private CellOutcome refuse(int field, Reading.Fault fault, RawValue cell) {
            Field schema = shape.field(field);
            String sentence = named(schema, fault);
            if (fault.rule().equals(CodeRules.TARGET_GROUP_UNPLACED)) {
                say(fault.rule(), schema, cell.text(), sentence);
                values[shape.firstColumn(field)] = codes.unplacedGroup(area());
                return CellOutcome.FLAGGED;
            }
            missing(field);
            if (fault.rule().severity() == Severity.ERROR) {
                cost(fault.rule(), schema, cell.text(), sentence, "");
                return CellOutcome.QUARANTINED;
            }
            say(fault.rule(), schema, cell.text(), sentence);
            return CellOutcome.FLAGGED;
        }

        /** Children or adults, as the row's own area, paragraph or ages say. */
        private Optional<String> area() {
            for (int at = 0; at < fates.length; at++) {
                Field field = shape.field(at);
                Object value = shape.columns(at) == 0 ? null : values[shape.firstColumn(at)];
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
                    Object to = values[shape.firstColumn(at) + 1];
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

    private static boolean recurs(FieldKind kind) {
        return switch (kind) {
            case MUNICIPALITY,
                    OPERATOR,
                    CODE,
                    TARGET_GROUP,
                    PARAGRAPHS,
                    PERIOD,
                    EFFECT,
                    AGES,
                    YES_NO,
                    WHOLE,
                    DECIMAL,
                    COUNT,
                    PERCENT,
                    MONEY,
                    DATE,
                    YEAR -> true;
            case TEXT, FREE_TEXT, CONTACT, KEY -> false;
        };
    }
}
