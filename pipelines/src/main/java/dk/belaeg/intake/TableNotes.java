package dk.belaeg.intake;

import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.contract.Unit;
import dk.belaeg.grammar.CellNames;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.RawValue;
import dk.belaeg.grammar.Texts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * What the lines above a table's headers say of its numbers: the unit of its amounts, or that they are something else than
 * the table's fields, such as amounts per inhabitant. Method: {@code docs/metode/indlaesning.md}.
 */
final class TableNotes {
    private static final Pattern PER_PERSON = Pattern.compile(
            ".*(?:pr\\.?|per) (?:1\\.?000 )?(?:indbyggere?|borgere?|capita|personer?|brugere?|modtagere?)(?![\\p{L}]).*");

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    /** Longer lines are prose. */
    private static final int LONGEST = 300;

    private final Grid grid;
    private final HeaderMatch match;
    private final Heading.Index index;
    private final Set<Unit> units = new LinkedHashSet<>();
    private final List<Finding> findings;
    private boolean refused;

    private TableNotes(Grid grid, HeaderMatch match, List<Finding> findings) {
        this.grid = grid;
        this.match = match;
        this.index = new Heading.Index(match.schema());
        this.findings = findings;
    }

    /** Whether the table cannot be used for what stands above it, which is then said; a unit it states is put down. */
    static boolean refuses(Grid grid, HeaderMatch match, List<Finding> findings) {
        TableNotes notes = new TableNotes(grid, match, findings);
        notes.read();
        return notes.refused;
    }

    private void read() {
        List<Field> money = match.schema().fields().stream()
                .filter(field -> field.kind() == FieldKind.MONEY
                        && !match.columnsOf(field).isEmpty())
                .toList();
        each((cell, origin) -> {
            keptOnly(cell, origin);
            if (!refused
                    && !money.isEmpty()
                    && PER_PERSON.matcher(Texts.key(cell.text())).matches()) {
                refuse(cell, origin, "Linjen over tabellen siger, at beløbene er pr. person.");
            }
            units.addAll(Unit.moneyIn(cell.text()));
        });
        if (refused || units.isEmpty()) {
            return;
        }
        for (Field field : money) {
            Optional<Unit> header = Optional.ofNullable(match.units().get(field));
            if (units.size() == 1 && header.isEmpty()) {
                match.units().put(field, units.iterator().next());
            } else if (header.filter(units::contains).isEmpty()) {
                each((cell, origin) -> {
                    if (!Unit.moneyIn(cell.text()).isEmpty()) {
                        refuse(cell, origin, "Linjen over tabellen og tabellens overskrift er ikke enige om enheden.");
                    }
                });
            }
        }
    }

    private void each(BiConsumer<RawValue, Origin> line) {
        for (Grid.Row row : grid.rows()) {
            if (row.index() >= match.headerRow()) {
                return;
            }
            row.cells().forEach((column, cell) -> {
                if (cell.form() == RawValue.Form.TEXT && cell.text().length() <= LONGEST && !refused) {
                    line.accept(cell, new Origin(grid.file(), grid.sheet(), CellNames.of(row.index(), column)));
                }
            });
        }
    }

    /** "Prisenhed: Faste priser": what holds for all rows is judged as it would be in a column of its own. */
    private void keptOnly(RawValue cell, Origin origin) {
        TableSchema schema = match.schema();
        int colon = cell.text().indexOf(':');
        if (colon < 0) {
            return;
        }
        String value = bare(cell.text().substring(colon + 1));
        Heading.of(cell.text().substring(0, colon), index)
                .map(Heading::field)
                .filter(field -> schema.keep().containsKey(field.name()))
                .filter(field -> match.columnsOf(field).isEmpty())
                .filter(field -> !value.isEmpty()
                        && !value.equals("-")
                        && Unit.moneyIn(value).isEmpty())
                .filter(field -> schema.keep().getOrDefault(field.name(), Set.of()).stream()
                        .noneMatch(kept -> bare(kept).equals(value)))
                .ifPresent(field -> refuse(
                        cell,
                        origin,
                        "Linjen over tabellen siger, at »" + field.title() + "« er en anden end den, der regnes med."));
    }

    private static String bare(String text) {
        return BRACKETS.matcher(Texts.key(text)).replaceAll("").strip();
    }

    private void refuse(RawValue cell, Origin origin, String message) {
        refused = true;
        findings.add(new Finding(
                SheetRules.TABLE_QUALIFIED, origin, CprScan.shown(cell), message + " Tabellen er ikke brugt."));
    }
}
