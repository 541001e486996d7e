package dk.belaeg.intake;

import dk.belaeg.schema.Contracts;
import dk.belaeg.schema.Questionnaire;
import dk.belaeg.schema.TableSchema;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which table of the contracts a sheet is, by the words of its headers. */
final class Recognition {
    private static final Comparator<HeaderMatch> LIKELIHOOD = Comparator.comparingInt(HeaderMatch::found)
            .thenComparing(match -> -match.missing().size());

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
        return Stream.concat(
                        contracts.inputs().stream(),
                        contracts.questionnaires().stream().flatMap(Recognition::tables))
                .distinct()
                .flatMap(table -> HeaderMatch.find(grid, table, contracts.codes()).stream());
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

    /** A Danish sentence about sheets that are no table: which one they are nearest to, and what it would take. */
    String resembled(List<Grid> grids) {
        return grids.stream()
                .flatMap(this::matches)
                .max(LIKELIHOOD.thenComparing(match -> match.schema().name()))
                .map(match -> "Filen ligner »" + match.schema().title()
                        + "«, men for mange af overskrifterne mangler: "
                        + match.missing().stream()
                                .map(field -> "»" + field.title() + "«")
                                .collect(Collectors.joining(", "))
                        + ".")
                .orElse("Ingen ark i filen har overskrifter, der er forstået.");
    }
}
