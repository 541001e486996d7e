package dk.belaeg.chart;

import dk.belaeg.chart.Paper.Drawing;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What an SVG file of a figure draws, as shapes and lines of words in the order of painting. */
public final class SvgDrawing {
    /**
     * A shape filled or outlined in an ink, or a line of words in its box.
     *
     * @param text empty for a shape
     * @param size of the letters
     * @param clip where it can be seen; null for everywhere
     */
    record Mark(
            Shape shape,
            Rectangle2D bounds,
            @Nullable Color fill,
            @Nullable Color stroke,
            String text,
            double size,
            @Nullable Shape clip) {
        boolean isText() {
            return !text.isEmpty();
        }

        /** Where letters really are: from the top of a capital to a little below the baseline. */
        Rectangle2D letters() {
            double baseline = bounds.getY() + 0.8 * size;
            return Pen.inset(Pen.box(bounds.getX(), baseline - 0.66 * size, bounds.getWidth(), 0.78 * size), 0.6);
        }
    }

    private final Rectangle2D paper;
    private final List<Mark> marks = new ArrayList<>();
    private final Map<String, Shape> clips = new HashMap<>();

    private SvgDrawing(Element svg) {
        paper = Pen.box(0, 0, number(svg, "width"), number(svg, "height"));
        NodeList found = svg.getElementsByTagName("clipPath");
        for (int i = 0; i < found.getLength(); i++) {
            Element clip = (Element) found.item(i);
            Node shape = clip.getFirstChild();
            while (!(shape instanceof Element)) {
                shape = shape.getNextSibling();
            }
            Shape seen = shape((Element) shape);
            boolean box = new Area(seen).isRectangular();
            clips.put("url(#" + clip.getAttribute("id") + ")", box ? seen.getBounds2D() : seen);
        }
        read(svg, new HashMap<>());
    }

    /** What a figure draws on an upright page. */
    public static SvgDrawing of(dk.belaeg.chart.figure.Figure figure, int width) {
        Drawing drawing = Figures.drawing(figure, width);
        return read(SvgFile.of(drawing, figure.caption(), "Alt."));
    }

    public static SvgDrawing read(String svg) {
        try {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
            return new SvgDrawing(document.getDocumentElement());
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    Rectangle2D paper() {
        return paper;
    }

    List<Mark> marks() {
        return marks;
    }

    List<Mark> words() {
        return marks.stream().filter(Mark::isText).toList();
    }

    Mark words(String text) {
        return words().stream()
                .filter(mark -> mark.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no \"" + text + "\""));
    }

    private void read(Element element, Map<String, String> inherited) {
        Map<String, String> style = new HashMap<>(inherited);
        for (String name : List.of("fill", "stroke", "font-size", "font-weight", "stroke-width", "clip-path")) {
            if (element.hasAttribute(name)) {
                style.put(name, element.getAttribute(name));
            }
        }
        if (element.hasAttribute("transform")) {
            throw new AssertionError("a transform is not read: " + element.getAttribute("transform"));
        }
        switch (element.getTagName()) {
            case "rect", "circle", "ellipse", "line", "path", "polygon", "polyline" -> mark(shape(element), "", style);
            case "text" -> words(element, style);
            case "defs", "title", "desc" -> {
                // drawn by nothing
            }
            default -> {
                for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                    if (child instanceof Element inside) {
                        read(inside, style);
                    }
                }
            }
        }
    }

    private void words(Element element, Map<String, String> style) {
        double size = size(style);
        Rectangle2D box = Pen.box(
                number(element, "x"), number(element, "y") - 0.8 * size, number(element, "textLength"), 1.02 * size);
        mark(box, element.getTextContent(), style);
    }

    private static double size(Map<String, String> style) {
        return Double.parseDouble(style.getOrDefault("font-size", "12").replace("px", ""));
    }

    private void mark(Shape shape, String text, Map<String, String> style) {
        Color fill = colour(style.getOrDefault("fill", "none"));
        Color stroke = colour(style.getOrDefault("stroke", "none"));
        Shape clip = clips.get(style.getOrDefault("clip-path", ""));
        marks.add(new Mark(shape, shape.getBounds2D(), fill, stroke, text, size(style), clip));
    }

    private static @Nullable Color colour(String text) {
        if (text.startsWith("rgb(")) {
            String[] parts = text.substring(4, text.length() - 1).split(",", -1);
            return new Color(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }
        return switch (text) {
            case "none" -> null;
            case "white" -> Color.WHITE;
            case "black" -> Color.BLACK;
            default -> throw new AssertionError("an ink of no house: " + text);
        };
    }

    private static double number(Element element, String name) {
        String text = element.getAttribute(name);
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    private static Shape shape(Element element) {
        return switch (element.getTagName()) {
            case "rect" ->
                Pen.box(
                        number(element, "x"),
                        number(element, "y"),
                        number(element, "width"),
                        number(element, "height"));
            case "circle" -> Pen.dot(number(element, "cx"), number(element, "cy"), number(element, "r"));
            case "ellipse" ->
                new Ellipse2D.Double(
                        number(element, "cx") - number(element, "rx"),
                        number(element, "cy") - number(element, "ry"),
                        2 * number(element, "rx"),
                        2 * number(element, "ry"));
            case "line" ->
                new Line2D.Double(
                        number(element, "x1"), number(element, "y1"), number(element, "x2"), number(element, "y2"));
            case "path" -> path(element.getAttribute("d"));
            default -> polygon(element.getAttribute("points"));
        };
    }

    private static Path2D polygon(String points) {
        String[] numbers = points.strip().split("[ ,]+", -1);
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < numbers.length; i += 2) {
            data.append(i == 0 ? "M" : " L").append(numbers[i]).append(' ').append(numbers[i + 1]);
        }
        return path(data + " Z");
    }

    private static Path2D path(String data) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        try (Scanner parts = new Scanner(data.replaceAll("([A-Z])", " $1 "))) {
            String command = "";
            while (parts.hasNext()) {
                String part = parts.next();
                if (part.matches("[A-Z]")) {
                    command = part;
                    if (part.equals("Z")) {
                        path.closePath();
                    }
                    continue;
                }
                double x = Double.parseDouble(part);
                double y = number(parts);
                switch (command) {
                    case "M" -> path.moveTo(x, y);
                    case "L" -> path.lineTo(x, y);
                    case "C" -> path.curveTo(x, y, number(parts), number(parts), number(parts), number(parts));
                    default -> throw new AssertionError("not read: " + command + " in " + data);
                }
            }
        }
        return path;
    }

    private static double number(Scanner parts) {
        return Double.parseDouble(parts.next());
    }
}
