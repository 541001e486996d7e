package dk.belaeg.chart;

import dk.belaeg.chart.Paper.Drawing;
import dk.belaeg.chart.figure.Caption;
import java.awt.Font;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A drawing as SVG that can stand alone or be put into an HTML page as it is: words stay words, nothing is fetched, every
 * id begins with the figure's id. Each line of text states its length, so that a computer without the first typeface of
 * the list squeezes its own to the same room.
 */
final class SvgFile {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String FACES = "Carlito, Calibri, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
    private static final int DECIMALS = 2;
    /** The first thing that a chart does is to cut everything off at the edge of its paper, where nothing is. */
    private static final String PAPER_CLIP = "-clipPath1";

    /** Declared by the library, and used by nothing in a figure. */
    private static final String LINKS = " xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

    private final String id;
    private final SVGGraphics2D graphics;

    private SvgFile(String id) throws ParserConfigurationException {
        this.id = id;
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(DECIMALS);
        context.setIDGenerator(new SVGIDGenerator() {
            @Override
            public String generateID(String prefix) {
                return id + "-" + super.generateID(prefix);
            }
        });
        graphics = new SVGGraphics2D(context, false);
    }

    /** The drawing with its title and its description for those who cannot see it. */
    static String of(Drawing drawing, Caption caption, String description) {
        try {
            SvgFile file = new SvgFile(caption.id());
            drawing.paint(file.graphics);
            return file.write(drawing, caption.title(), description);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Drawing drawing, String title, String description) throws IOException {
        Element root = graphics.getRoot();
        tidy(root, new Letters(Font.PLAIN, 0));
        root.setAttribute("id", id);
        root.setAttribute("viewBox", "0 0 " + drawing.width() + " " + drawing.height());
        root.setAttribute("width", Integer.toString(drawing.width()));
        root.setAttribute("height", Integer.toString(drawing.height()));
        root.setAttribute("lang", "da");
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", id + "-titel " + id + "-tekst");
        root.setAttribute("font-family", FACES);
        root.insertBefore(words("desc", "-tekst", description), root.getFirstChild());
        root.insertBefore(words("title", "-titel", title), root.getFirstChild());
        StringWriter out = new StringWriter();
        graphics.stream(root, out, false, false);
        String svg = out.toString();
        return svg.substring(svg.indexOf("<svg")).replace(LINKS, "");
    }

    private Element words(String name, String suffix, String text) {
        Element element = graphics.getDOMFactory().createElementNS(SVG, name);
        element.setAttribute("id", id + suffix);
        element.setTextContent(text);
        return element;
    }

    /** Weight and size of the letters that an element hands down to what is in it. */
    private record Letters(int weight, double size) {
        Letters in(Element element) {
            String weight = element.getAttribute("font-weight");
            String size = element.getAttribute("font-size").replace("px", "");
            return new Letters(
                    weight.isEmpty() ? this.weight : weight.equals("bold") ? Font.BOLD : Font.PLAIN,
                    size.isEmpty() ? this.size : Double.parseDouble(size));
        }

        double width(String text) {
            return Typeface.width(text, Typeface.font(weight == Font.BOLD, size));
        }
    }

    /** States lengths of lines, leaves typefaces to the whole, drops what says nothing, and makes all ids the figure's. */
    private void tidy(Element element, Letters inherited) {
        Letters letters = inherited.in(element);
        element.removeAttribute("font-family");
        element.removeAttribute("xml:space");
        if (element.getAttribute("clip-path").equals("url(#" + id + PAPER_CLIP + ")")) {
            element.removeAttribute("clip-path");
        }
        if (element.hasAttribute("id") && !element.getAttribute("id").startsWith(id)) {
            element.setAttribute("id", id + "-" + element.getAttribute("id"));
        }
        if (element.getTagName().equals("text")) {
            double width = Math.rint(letters.width(element.getTextContent()) * 10) / 10;
            element.setAttribute("textLength", Double.toString(width));
            element.setAttribute("lengthAdjust", "spacingAndGlyphs");
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inside) {
                tidy(inside, letters);
            }
        }
    }
}
