package dk.belaeg.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.chart.figure.Figure;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FiguresTest {
    private static final Set<String> ELEMENTS = Set.of(
            "svg", "title", "desc", "defs", "clipPath", "g", "rect", "circle", "line", "polygon", "path", "text");

    /** Drawn once here and alone, for all tests to compare with. */
    private static final List<FigureFiles> HERE = draw(SampleFigures.all().stream());

    static Stream<FigureFiles> samples() {
        return HERE.stream();
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSvgIsPlainAndAccessible(FigureFiles files) throws Exception {
        Element svg = parse(files.svg()).getDocumentElement();
        Figure figure = SampleFigures.all().get(HERE.indexOf(files));
        String id = files.id();
        assertEquals(figure.caption().id(), id);
        assertEquals("img", svg.getAttribute("role"));
        assertEquals("da", svg.getAttribute("lang"));
        assertEquals("0 0 " + files.width() + " " + files.height(), svg.getAttribute("viewBox"));
        assertEquals(id + "-titel " + id + "-tekst", svg.getAttribute("aria-labelledby"));
        assertEquals(
                figure.caption().title(),
                svg.getElementsByTagName("title").item(0).getTextContent());
        assertEquals(files.alt(), svg.getElementsByTagName("desc").item(0).getTextContent());
        assertTrue(files.alt().startsWith(figure.caption().title()));
        NodeList all = svg.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            assertTrue(ELEMENTS.contains(element.getTagName()), element.getTagName());
            assertFalse(element.hasAttribute("style") || element.hasAttribute("href"));
            assertTrue(!element.hasAttribute("id") || element.getAttribute("id").startsWith(id + "-"));
            if (element.getTagName().equals("text")) {
                assertTrue(Double.parseDouble(element.getAttribute("textLength")) > 0);
            }
        }
        assertFalse(files.svg().replace("http://www.w3.org/2000/svg", "").contains("http"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void thePngIsTheSamePageTwiceAsFine(FigureFiles files) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(files.png()));
        assertEquals(2 * files.width(), image.getWidth());
        assertEquals(2 * files.height(), image.getHeight());
        assertEquals(160, files.widthInMillimetres());
        assertTrue(files.png().length < 250_000, "bytes: " + files.png().length);
    }

    @Test
    void figuresCanStandTogetherInOnePage() throws Exception {
        Set<String> ids = new HashSet<>();
        for (FigureFiles files : HERE) {
            NodeList all = parse(files.svg()).getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                String id = ((Element) all.item(i)).getAttribute("id");
                assertTrue(id.isEmpty() || ids.add(id), id);
            }
        }
    }

    @Test
    void sameFigureSameBytesWhateverTheLocaleAndZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(
                    new Locale.Builder().setLanguage("tr").setRegion("TR").build());
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertSame(HERE, draw(SampleFigures.all().stream()));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertSame(HERE, draw(SampleFigures.all().stream()));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void manyThreadsMayDrawAtOnce() {
        assertSame(HERE, draw(SampleFigures.all().parallelStream()));
    }

    private static List<FigureFiles> draw(Stream<Figure> figures) {
        return figures.map(Figures::draw).toList();
    }

    private static void assertSame(List<FigureFiles> expected, List<FigureFiles> actual) {
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).svg(), actual.get(i).svg());
            assertArrayEquals(expected.get(i).png(), actual.get(i).png());
        }
    }

    @Test
    void whatIsShortenedStandsInFullInTheAltText() {
        Figure figure = HostileFigures.of(HostileFigures.Numbers.USUAL).stream()
                .filter(hostile -> hostile.name().equals("SLOPES USUAL 2 long"))
                .findFirst()
                .orElseThrow()
                .figure()
                .get();
        String alt = Figures.draw(figure).alt();
        assertTrue(alt.contains("Botilbuddet for unge og voksne med udviklingshæmning og udadreagerende adfærd"), alt);
    }

    @Test
    void hostileNamesStayText() throws Exception {
        for (HostileFigures.Case hostile : HostileFigures.of(HostileFigures.Numbers.MIXED)) {
            if (hostile.name().endsWith(" 10 long")) {
                parse(Figures.draw(hostile.figure().get()).svg());
            }
        }
    }

    @Test
    void theContactSheetIsWritten(@TempDir Path folder) throws Exception {
        ContactSheet.write(folder);
        String page = Files.readString(folder.resolve("index.html"), StandardCharsets.UTF_8);
        for (Figure figure : SampleFigures.all()) {
            assertTrue(Files.size(folder.resolve(figure.caption().id() + ".png")) > 0);
            assertTrue(page.contains(" id=\"" + figure.caption().id() + "\""));
        }
    }
}
