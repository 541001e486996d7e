package dk.belaeg.report.chart.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The picture is read back with the Java platform's own reader. */
class PngWriterTest {
    private static final Colour BLUE = new Colour(0x12436D);
    private static final Shape BAR = new Shape.Rect(new Box(10, 5, 20, 10), Paint.fill(BLUE), Role.DATA);

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    @Test
    void thePictureIsTheDrawing() throws IOException {
        BufferedImage image = read(PngWriter.write(new Scene(60, 20, List.of(BAR)), 2));
        assertEquals(120, image.getWidth());
        assertEquals(40, image.getHeight());
        assertEquals(0x12436D, image.getRGB(20, 10) & 0xFFFFFF);
        assertEquals(0x12436D, image.getRGB(59, 29) & 0xFFFFFF);
        assertEquals(0xFFFFFF, image.getRGB(60, 29) & 0xFFFFFF);
        assertEquals(0xFFFFFF, image.getRGB(19, 10) & 0xFFFFFF);
    }

    @Test
    void aPictureOfManyColoursIsWrittenInFullColour() throws IOException {
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            int row = i / 20;
            Box box = new Box(i % 20, row, 1, 1);
            shapes.add(new Shape.Rect(box, Paint.fill(new Colour(i * 37 & 0xFFFFFF)), Role.DATA));
        }
        byte[] png = PngWriter.write(new Scene(20, 20, shapes), 1);
        assertEquals(2, png[25], "colour type");
        BufferedImage image = read(png);
        for (int i = 0; i < 400; i++) {
            assertEquals(i * 37, image.getRGB(i % 20, i / 20) & 0xFFFFFF);
        }
    }

    @Test
    void itsSizeOnPaperIsStated() {
        byte[] png = PngWriter.write(new Scene(960, 20, List.of(BAR)), 2);
        int at = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs") + 4;
        int pixelsPerMetre = ByteBuffer.wrap(png).getInt(at);
        assertEquals(0.160, 1920.0 / pixelsPerMetre, 1e-9);
        assertEquals(1, png[at + 8], "in metres");
    }
}
