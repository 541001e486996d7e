package dk.belaeg.intake;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.grammar.NumberGrammar;
import dk.belaeg.grammar.RawValue;
import dk.belaeg.grammar.Texts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the rows of a sheet together say of how each of them is to be read: in which form a column's numbers are written,
 * and which kinds of rows there are to choose from. Parts of a sheet are looked through apart and put together.
 */
final class SheetFacts implements Serializable {
    private static final long serialVersionUID = 1;

    /** More different texts than these are looked at again. */
    private static final int MOST_KEPT = 20_000;

    private final TreeMap<String, NumberGrammar.Evidence> numbers = new TreeMap<>();
    /** Coded fields, with whether any row has a value of the kind that is kept. */
    private final TreeMap<String, Boolean> kept = new TreeMap<>();

    /** The rows of one sheet, gone through one after the other. */
    static final class Search {
        private final SheetFacts facts = new SheetFacts();
        private final List<Watch> watches = new ArrayList<>();

        private record Watch(
                String field, List<Integer> columns, int decimals, NumberGrammar.Evidence evidence, Set<String> seen) {}

        private record Kept(String field, int column, Set<String> values) {}

        private final List<Kept> choices = new ArrayList<>();

        Search(HeaderMatch match, Codes codes) {
            for (Field field : match.schema().fields()) {
                FieldReader plain = new FieldReader(
                        field,
                        codes,
                        Set.of(),
                        Optional.ofNullable(match.units().get(field)));
                List<Integer> columns = match.columnsOf(field);
                if (field.kind().isNumber() && !columns.isEmpty()) {
                    NumberGrammar.Evidence evidence = new NumberGrammar.Evidence();
                    facts.numbers.put(field.name(), evidence);
                    watches.add(new Watch(field.name(), columns, plain.decimals(), evidence, new HashSet<>()));
                }
            }
            match.columns().forEach((column, field) -> {
                Set<String> values = match.schema().keep().get(field.name());
                if (values != null && field.kind() == FieldKind.CODE) {
                    facts.kept.put(field.name(), false);
                    choices.add(new Kept(field.name(), column, values));
                }
            });
        }

        /** Looks at a row below the headers. */
        void add(Grid.Row row) {
            for (Watch watch : watches) {
                for (int column : watch.columns()) {
                    RawValue cell = row.at(column);
                    if (cell.form() == RawValue.Form.TEXT && !watch.seen().contains(cell.text())) {
                        watch.evidence().add(cell, watch.decimals());
                        if (watch.seen().size() < MOST_KEPT) {
                            watch.seen().add(cell.text());
                        }
                    }
                }
            }
            for (Kept choice : choices) {
                if (!facts.kept.getOrDefault(choice.field(), true)
                        && RowFilter.isKept(
                                choice.values(),
                                Texts.key(row.at(choice.column()).text()))) {
                    facts.kept.put(choice.field(), true);
                }
            }
        }

        SheetFacts found() {
            return facts;
        }
    }

    /** All of a sheet that is in memory. */
    static SheetFacts of(Grid grid, HeaderMatch match, Codes codes) {
        Search search = new Search(match, codes);
        grid.rows().stream().filter(row -> row.index() > match.headerRow()).forEach(search::add);
        return search.found();
    }

    /** Takes over what another part of the sheet says. */
    void add(SheetFacts part) {
        part.numbers.forEach((field, evidence) -> numbers.computeIfAbsent(field, f -> new NumberGrammar.Evidence())
                .add(evidence));
        part.kept.forEach((field, any) -> kept.merge(field, any, Boolean::logicalOr));
    }

    /** The number forms that the columns of a field use, wherever in the sheet its numbers stand. */
    Set<NumberGrammar.Form> forms(Field field) {
        NumberGrammar.Evidence evidence = numbers.get(field.name());
        return evidence == null ? Set.of() : evidence.forms();
    }

    /** Coded fields that have no row of the kind that is kept: men and women without both together. */
    Set<String> unkept() {
        Set<String> unkept = new TreeSet<>();
        kept.forEach((field, any) -> {
            if (!any) {
                unkept.add(field);
            }
        });
        return unkept;
    }

    /** Whether rows are read alike by either. */
    boolean agreesWith(SheetFacts other) {
        return unkept().equals(other.unkept()) && forms().equals(other.forms());
    }

    private Map<String, Set<NumberGrammar.Form>> forms() {
        Map<String, Set<NumberGrammar.Form>> forms = new TreeMap<>();
        numbers.forEach((field, evidence) -> forms.put(field, evidence.forms()));
        return forms;
    }
}
