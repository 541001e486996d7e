package dk.belaeg.chart;

import dk.belaeg.chart.figure.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes one figure of each kind to {@code target/figurer}, and a page that shows them all, for looking at. */
public final class ContactSheet {
    private ContactSheet() {}

    public static void main(String[] args) throws IOException {
        write(Path.of(args.length > 0 ? args[0] : "target/figurer"));
    }

    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        StringBuilder page = new StringBuilder("<!doctype html><html lang=\"da\"><meta charset=\"utf-8\">")
                .append("<title>Figurer</title><body bgcolor=\"#eeeeee\">\n");
        for (Figure figure : SampleFigures.all()) {
            FigureFiles files = Figures.draw(figure);
            Files.write(folder.resolve(files.id() + ".png"), files.png());
            Files.writeString(folder.resolve(files.id() + ".svg"), files.svg());
            page.append("<p>").append(files.svg()).append("</p>\n");
        }
        Files.writeString(folder.resolve("index.html"), page.append("</body></html>\n"));
    }
}
