package dk.belaeg.intake;

import dk.belaeg.grammar.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Any one table from a csv file or a sheet of a workbook, as texts: nothing is known of it and nothing recognised.
 *
 * @param sheets the sheets of a workbook, of which one must be chosen when there are several
 * @param lines the header first, every line as long as it; empty when the file cannot be read, and when no sheet is chosen
 *     or the chosen one is not there
 * @param problems what is wrong with the file
 */
public record TableFile(List<String> sheets, List<List<String>> lines, List<Finding> problems) {
    /** A line with so large a share of the cells of the fullest one can be the header; titles above it have fewer. */
    private static final double HEADER = 0.6;

    public static TableFile read(Path file, Optional<String> sheet) {
        FileReader.FileContent content = FileReader.read(Inbox.single(file), Set.of());
        List<Grid> grids = content.grids();
        List<List<String>> lines = grids.stream()
                .filter(grid -> sheet.map(grid.sheet()::equals).orElse(grids.size() == 1))
                .findFirst()
                .map(TableFile::lines)
                .orElse(List.of());
        return new TableFile(grids.stream().map(Grid::sheet).toList(), lines, content.findings());
    }

    private static List<List<String>> lines(Grid grid) {
        int fullest = grid.rows().stream().mapToInt(Grid.Row::size).max().orElse(0);
        List<Grid.Row> rows = grid.rows().stream()
                .dropWhile(row -> row.size() < Math.max(2, HEADER * fullest))
                .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        int width = rows.get(0).width();
        List<List<String>> lines = new ArrayList<>();
        for (Grid.Row row : rows) {
            List<String> line = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                line.add(row.at(column).text());
            }
            lines.add(line);
        }
        return lines;
    }
}
