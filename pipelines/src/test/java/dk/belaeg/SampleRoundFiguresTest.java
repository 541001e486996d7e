package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.chart.FigureFiles;
import dk.belaeg.chart.Figures;
import dk.belaeg.chart.LayoutCheck;
import dk.belaeg.chart.SvgDrawing;
import dk.belaeg.chart.figure.Figure;
import dk.belaeg.chart.figure.GeoJson;
import dk.belaeg.chart.figure.MapGeometry;
import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.FigureSchema;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.report.drawn.FigureMaker;
import dk.belaeg.report.drawn.MapBase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every figure that the report schemas ask for, made from the sample rounds: each kind is used, and each word can be read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleRoundFiguresTest {
    private final List<FigureSchema> schemas = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();

    @BeforeAll
    void make() throws Exception {
        for (String sample : GoldenTables.SAMPLES) {
            GoldenTables golden = GoldenTables.read(sample);
            golden.tables().stream()
                    .filter(table -> !table.rows().isEmpty())
                    .forEach(table -> schemas.addAll(table.schema().figures()));
            figures.addAll(figures(golden));
        }
    }

    private static List<Figure> figures(GoldenTables golden) throws Exception {
        Codes codes = golden.contracts().codes();
        MapBase ground = new MapBase(
                golden.wording().tileLayout(),
                Optional.of(squares(codes, golden.wording().tileLayout())),
                "Prøven");
        FigureMaker maker = new FigureMaker(codes, golden.tables(), ground);
        List<Figure> figures = new ArrayList<>();
        for (ReleasedTable table : golden.tables()) {
            table.schema().figures().forEach(figure -> maker.make(table, figure).ifPresent(figures::add));
        }
        return figures;
    }

    /** The tiles as if they were the true shapes. */
    private static MapGeometry squares(Codes codes, String layout) throws Exception {
        List<String> features = new ArrayList<>();
        for (CodeList.Entry tile : codes.list("tiles").rows()) {
            if (tile.get("layout").equals(layout)) {
                double west = 9 + Integer.parseInt(tile.get("column")) * 0.3;
                double north = 56 - Integer.parseInt(tile.get("row")) * 0.2;
                double east = west + 0.3;
                double south = north - 0.2;
                features.add(
                        ("{\"type\": \"Feature\", \"properties\": {\"kode\": \"0%s\"}, \"geometry\": {\"type\": \"Polygon\","
                                        + " \"coordinates\": [[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]}}")
                                .formatted(
                                        tile.get("municipality"),
                                        west,
                                        north,
                                        east,
                                        north,
                                        east,
                                        south,
                                        west,
                                        south,
                                        west,
                                        north));
            }
        }
        return GeoJson.read(("{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",", features) + "]}")
                .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyFigureOfTheTablesOfTheRoundIsMade() {
        assertEquals(
                schemas.stream().map(FigureSchema::id).sorted().toList(),
                figures.stream().map(figure -> figure.caption().id()).sorted().toList());
    }

    @Test
    void everyKindIsUsed() {
        Set<FigureSchema.Kind> used = schemas.stream()
                .map(FigureSchema::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FigureSchema.Kind.class)));
        assertEquals(EnumSet.allOf(FigureSchema.Kind.class), used);
    }

    @Test
    void everyWordOfThemCanBeRead() {
        for (Figure figure : figures) {
            for (int width : List.of(960, 1440)) {
                assertEquals(
                        List.of(),
                        LayoutCheck.problems(SvgDrawing.of(figure, width)),
                        figure.caption().id());
            }
        }
    }

    @Test
    void eachHasItsText() {
        for (Figure figure : figures) {
            FigureFiles files = Figures.draw(figure);
            assertTrue(files.alt().length() > files.title().length(), files.id());
        }
    }

    /** Writes them to a folder, to be looked at. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (String sample : GoldenTables.SAMPLES) {
            for (Figure figure : figures(GoldenTables.read(sample))) {
                write(Files.createDirectories(folder.resolve(sample)), Figures.draw(figure));
            }
        }
    }

    private static void write(Path folder, FigureFiles files) throws IOException {
        Files.write(folder.resolve(files.id() + ".png"), files.png());
        Files.writeString(folder.resolve(files.id() + ".svg"), files.svg());
        Files.writeString(folder.resolve(files.id() + ".txt"), files.alt());
    }
}
