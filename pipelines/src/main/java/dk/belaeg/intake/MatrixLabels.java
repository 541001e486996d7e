package dk.belaeg.intake;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.grammar.AgesGrammar;
import dk.belaeg.grammar.RawValue;
import dk.belaeg.grammar.Reading;
import dk.belaeg.grammar.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of a matrix's first columns. A statistics bank prints a table with the times as headers and no headers above
 * the words to the left of the numbers; what they are stands in the title ("... efter funktion, område og tid"), and shows in
 * the words themselves. Method: {@code docs/metode/indlaesning.md}.
 */
final class MatrixLabels {
    private static final String BY = " efter ";
    /** Enough rows to see what a column holds. */
    private static final int ROWS_SEEN = 400;

    private MatrixLabels() {}

    /** The fields of the columns to the left of the times, if the row is the header of a matrix; otherwise empty. */
    static Map<Integer, Field> of(Grid grid, Grid.Row header, TableSchema schema, Heading.Index index, Codes codes) {
        if (schema.wide().isEmpty()
                || header.size() == 0
                || header.cells().firstKey() == 0
                || !header.cells().values().stream().allMatch(HeaderMatch::isTime)) {
            return Map.of();
        }
        int labels = header.cells().firstKey();
        Map<Integer, Field> byTitle = new HashMap<>();
        for (Grid.Row row : grid.rows()) {
            if (row.index() >= header.index()) {
                break;
            }
            row.cells().values().forEach(cell -> {
                List<String> names = names(cell.text());
                if (names.size() == labels + 1) {
                    for (int column = 0; column < labels; column++) {
                        int at = column;
                        Heading.of(names.get(column), index).ifPresent(heading -> byTitle.put(at, heading.field()));
                    }
                }
            });
        }
        return byTitle.isEmpty() ? byContents(grid, header, schema, codes, labels) : byTitle;
    }

    /** The dimensions that a title lists, the time last; empty when it lists none. */
    private static List<String> names(String title) {
        String clean = Texts.clean(title);
        int by = clean.lastIndexOf(BY);
        if (by < 0 || clean.length() > 300) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String part : clean.substring(by + BY.length()).split(",", -1)) {
            names.addAll(List.of(part.strip().split(" og ", -1)));
        }
        return names;
    }

    private static Map<Integer, Field> byContents(
            Grid grid, Grid.Row header, TableSchema schema, Codes codes, int labels) {
        Map<Integer, Field> found = new HashMap<>();
        Set<Field> taken = new HashSet<>();
        for (int column = 0; column < labels; column++) {
            int at = column;
            Set<RawValue> words = new HashSet<>();
            grid.rows().stream()
                    .filter(row -> row.index() > header.index())
                    .limit(ROWS_SEEN)
                    .map(row -> row.at(at))
                    .filter(cell -> !cell.isBlank())
                    .forEach(words::add);
            Optional<Field> field = schema.fields().stream()
                    .filter(one -> !taken.contains(one))
                    .filter(one -> !words.isEmpty()
                            && words.stream()
                                                    .filter(word -> belongs(word, one, schema, codes))
                                                    .count()
                                            * 2
                                    >= words.size())
                    .findFirst();
            field.ifPresent(one -> {
                taken.add(one);
                found.put(at, one);
            });
        }
        return found;
    }

    private static boolean belongs(RawValue word, Field field, TableSchema schema, Codes codes) {
        Set<String> kept = schema.keep().get(field.name());
        if (kept != null && kept.contains(Texts.key(word.text()))) {
            return true;
        }
        return switch (field.kind()) {
            case MUNICIPALITY -> codes.municipality(word.text()) instanceof Reading.Known<String>;
            case CODE -> codes.code(field.codes(), word.text()) instanceof Reading.Known<String>;
            case AGES -> new AgesGrammar(codes.missingWords()).read(word) instanceof Reading.Known<AgesGrammar.Ages>;
            default -> false;
        };
    }
}
