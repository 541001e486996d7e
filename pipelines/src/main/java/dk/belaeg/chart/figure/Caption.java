package dk.belaeg.chart.figure;

import java.util.List;

/**
 * The words around a figure, in Danish.
 *
 * @param id names files and the ids inside the SVG: small letters a-z, digits, hyphens
 * @param title what the figure shows or, better, what it says
 * @param subtitle unit, period and scope; may be empty
 * @param source where the numbers come from, without the word "Kilde"; may be empty
 * @param notes reservations printed under the figure
 */
public record Caption(String id, String title, String subtitle, String source, List<String> notes) {
    public Caption {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("figure id: small letters, digits and hyphens, not \"" + id + "\"");
        }
        title = FigureTexts.clean(title);
        subtitle = FigureTexts.clean(subtitle);
        source = FigureTexts.clean(source);
        notes = notes.stream()
                .map(FigureTexts::clean)
                .filter(note -> !note.isEmpty())
                .toList();
        if (title.isEmpty()) {
            throw new IllegalArgumentException("figure " + id + " has no title");
        }
    }
}
