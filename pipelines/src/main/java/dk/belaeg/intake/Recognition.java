package dk.belaeg.intake;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.grammar.Reading;
import dk.belaeg.grammar.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which table of the contracts a sheet is, by the words of its headers. */
final class Recognition {
    private static final Comparator<HeaderMatch> LIKELIHOOD = Comparator.comparingInt(HeaderMatch::found)
            .thenComparing(match -> -match.missing().size());

    /** What to do with a table whose municipalities are its columns. */
    static final String TURNED =
            "Kommunerne står som kolonner. Tabellen skal have én række for hver kommune: hent den med området i forspalten,"
                    + " eller byt om på rækker og kolonner i Excel (Kopiér, Indsæt speciel, Transponer), og skriv"
                    + " overskrifterne fra skemaet over kolonnerne.";

    private static final int FEWEST_NAMES = 3;
    private static final int MOST_COLUMNS = 100;
    private static final int LONGEST_NAME = 60;

    private final Contracts contracts;

    Recognition(Contracts contracts) {
        this.contracts = contracts;
    }

    /** The table whose fields the headers name best, if they do so convincingly; several when they name them alike. */
    List<HeaderMatch> likeliest(Grid grid) {
        List<HeaderMatch> convincing =
                matches(grid).filter(HeaderMatch::convincing).toList();
        Optional<HeaderMatch> best = convincing.stream().max(LIKELIHOOD);
        return convincing.stream()
                .filter(match ->
                        best.filter(b -> LIKELIHOOD.compare(match, b) == 0).isPresent())
                .toList();
    }

    private Stream<HeaderMatch> matches(Grid grid) {
        return tables().flatMap(table -> HeaderMatch.find(grid, table, contracts.codes()).stream());
    }

    private Stream<TableSchema> tables() {
        return Stream.concat(
                        contracts.inputs().stream(),
                        contracts.questionnaires().stream().flatMap(Recognition::tables))
                .distinct();
    }

    static Stream<TableSchema> tables(Questionnaire questionnaire) {
        return questionnaire.sheets().stream()
                .filter(sheet -> sheet.layout() == Questionnaire.Layout.TABLE)
                .map(Questionnaire.Sheet::table);
    }

    /** Two questionnaires may have the same cover questions; the file's tables say which of them it is. */
    boolean belongs(Grid form, List<Grid> others, Questionnaire questionnaire) {
        List<TableSchema> tables = tables(questionnaire).toList();
        return tables.isEmpty()
                || others.stream()
                        .filter(grid -> !grid.equals(form))
                        .flatMap(grid -> likeliest(grid).stream())
                        .anyMatch(match -> tables.contains(match.schema()));
    }

    /**
     * A Danish sentence about sheets that are no table: which one they are nearest to, what it would take, and which cells
     * are nearly a header of it.
     */
    String resembled(List<Grid> grids) {
        if (grids.stream().anyMatch(grid -> isTurned(grid, contracts.codes()))) {
            return TURNED;
        }
        return grids.stream()
                .flatMap(
                        grid -> tables().flatMap(table -> HeaderMatch.nearest(grid, table, contracts.codes()).stream()))
                .max(Comparator.comparingInt(HeaderMatch::foundOrMeant)
                        .thenComparing(LIKELIHOOD)
                        .thenComparing(match -> match.schema().name()))
                .map(Recognition::resembled)
                .orElse("Ingen ark i filen har overskrifter, der er forstået.");
    }

    /** Whether the municipalities stand beside each other as headers, and not below each other. */
    static boolean isTurned(Grid grid, Codes codes) {
        return grid.rows().stream().limit(HeaderMatch.ROWS_SEARCHED).anyMatch(row -> {
            long names = row.cells().values().stream()
                    .limit(MOST_COLUMNS)
                    .map(cell -> Texts.clean(cell.text()))
                    .filter(text -> text.length() <= LONGEST_NAME
                            && text.chars().anyMatch(Character::isLetter)
                            && codes.municipality(text) instanceof Reading.Known<String>)
                    .distinct()
                    .count();
            return names >= FEWEST_NAMES && names * 2 > Math.min(row.size(), MOST_COLUMNS);
        });
    }

    private static String resembled(HeaderMatch match) {
        String missing =
                match.missing().stream().map(field -> "»" + field.title() + "«").collect(Collectors.joining(", "));
        String meant = match.meant().entrySet().stream()
                .map(one -> "»" + one.getValue().title() + "« i " + match.headerCell(one.getKey()))
                .collect(Collectors.joining(", "));
        return "Filen ligner »" + match.schema().title() + "«, men "
                + (missing.isEmpty()
                        ? "for få af overskrifterne er forstået."
                        : "for mange af overskrifterne mangler: " + missing + ".")
                + (meant.isEmpty() ? "" : " Mente I " + meant + "?");
    }
}
