package dk.belaeg.office;

/**
 * Where a chart or a picture lies over a sheet, and what it is.
 *
 * @param corner the cell at its upper left corner
 * @param width in points
 * @param height in points
 * @param title what it is called
 * @param altText what it shows, for those who cannot see it
 */
public record Frame(CellRef corner, int width, int height, String title, String altText) {
    public Frame {
        if (altText.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("a drawing has a title and an alternative text");
        }
    }
}
