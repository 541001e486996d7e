package dk.belaeg.report.chart.scene;

import java.util.List;

/**
 * Writes a scene as SVG 1.1 that can stand alone or be put into an HTML page as it is: words stay words, presentation
 * attributes only (no style, no script, nothing fetched), every id begins with the figure's id. Each line of text states
 * its length, so that a computer without the first typeface of the list squeezes its own to the same room.
 */
public final class SvgWriter {
    private static final String FACES = "Carlito, Calibri, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

    private final StringBuilder out = new StringBuilder(1 << 14);
    private String group = "";

    private SvgWriter() {}

    /** What a screen reader is told, and the id that sets this figure apart from others in one page. */
    public record Head(String id, String title, String description) {
        public Head {
            if (!id.matches("[a-z][a-z0-9-]*")) {
                throw new IllegalArgumentException("id for a figure: small letters, digits, hyphens; not " + id);
            }
        }
    }

    public static String write(Scene scene, Head head) {
        SvgWriter writer = new SvgWriter();
        writer.open(scene, head);
        for (Shape shape : scene.shapes()) {
            writer.add(shape);
        }
        writer.enter("");
        return writer.out.append("</svg>\n").toString();
    }

    private void open(Scene scene, Head head) {
        String width = number(scene.width());
        String height = number(scene.height());
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"").append(head.id());
        out.append("\" viewBox=\"0 0 ").append(width).append(' ').append(height);
        out.append("\" width=\"").append(width).append("\" height=\"").append(height);
        out.append("\" lang=\"da\" role=\"img\" aria-labelledby=\"")
                .append(head.id())
                .append("-titel ");
        out.append(head.id()).append("-tekst\" font-family=\"").append(FACES).append("\">\n");
        out.append("<title id=\"").append(head.id()).append("-titel\">");
        out.append(escape(head.title())).append("</title>\n<desc id=\"");
        out.append(head.id())
                .append("-tekst\">")
                .append(escape(head.description()))
                .append("</desc>\n");
    }

    private void add(Shape shape) {
        if (shape instanceof Shape.Rect rect) {
            enter(attributes(rect.paint()));
            Box b = rect.bounds();
            out.append("<rect x=\"").append(number(b.x())).append("\" y=\"").append(number(b.y()));
            out.append("\" width=\"").append(length(b.x(), b.right()));
            out.append("\" height=\"").append(length(b.y(), b.bottom())).append("\"/>\n");
        } else if (shape instanceof Shape.Dot dot) {
            enter(attributes(dot.paint()));
            out.append("<circle cx=\"").append(number(dot.centre().x()));
            out.append("\" cy=\"").append(number(dot.centre().y()));
            out.append("\" r=\"").append(number(dot.radius())).append("\"/>\n");
        } else if (shape instanceof Shape.Path path) {
            enter(attributes(path.paint()));
            out.append("<path d=\"");
            path.runs().forEach(run -> trace(run, path.closed()));
            out.append("\"/>\n");
        } else if (shape instanceof Shape.Words words) {
            enter(attributes(words.style()));
            out.append("<text x=\"").append(number(words.x()));
            out.append("\" y=\"").append(number(words.baseline()));
            out.append("\" textLength=\"").append(number(words.bounds().width()));
            out.append("\" lengthAdjust=\"spacingAndGlyphs\">").append(escape(words.text()));
            out.append("</text>\n");
        }
    }

    /** Shapes that follow each other in the same ink share a group, which keeps the file small. */
    private void enter(String attributes) {
        if (attributes.equals(group)) {
            return;
        }
        if (!group.isEmpty()) {
            out.append("</g>\n");
        }
        if (!attributes.isEmpty()) {
            out.append("<g").append(attributes).append(">\n");
        }
        group = attributes;
    }

    private static String attributes(Paint paint) {
        Colour fill = paint.fill();
        Colour stroke = paint.stroke();
        StringBuilder text = new StringBuilder(" fill=\"")
                .append(fill == null ? "none" : fill.hex())
                .append('"');
        if (stroke != null) {
            text.append(" stroke=\"").append(stroke.hex());
            text.append("\" stroke-width=\"").append(number(paint.strokeWidth()));
            text.append("\" stroke-linejoin=\"round\"");
            if (paint.dash() > 0) {
                text.append(" stroke-dasharray=\"").append(number(paint.dash())).append('"');
            }
        }
        return text.toString();
    }

    private static String attributes(TextStyle style) {
        String weight = style.face() == Typeface.BOLD ? " font-weight=\"700\"" : "";
        return " fill=\"" + style.colour().hex() + "\" font-size=\"" + number(style.size()) + "\"" + weight;
    }

    /** The first point absolute, the others as steps from rounded point to rounded point, so that errors never add up. */
    private void trace(List<Point> run, boolean closed) {
        long x = tenths(run.get(0).x());
        long y = tenths(run.get(0).y());
        out.append('M').append(tenthsText(x)).append(' ').append(tenthsText(y)).append('l');
        String gap = "";
        for (Point p : run.subList(1, run.size())) {
            long nextX = tenths(p.x());
            long nextY = tenths(p.y());
            out.append(gap).append(tenthsText(nextX - x)).append(' ').append(tenthsText(nextY - y));
            gap = " ";
            x = nextX;
            y = nextY;
        }
        if (closed) {
            out.append('z');
        }
    }

    private static String length(double from, double to) {
        return tenthsText(tenths(to) - tenths(from));
    }

    private static String number(double value) {
        return tenthsText(tenths(value));
    }

    private static long tenths(double value) {
        return Math.round(value * 10);
    }

    private static String tenthsText(long tenths) {
        long size = Math.abs(tenths);
        String whole = (tenths < 0 ? "-" : "") + size / 10;
        return size % 10 == 0 ? whole : whole + "." + size % 10;
    }

    private static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean isXml(int c) {
        return c == '\n' || c == '\t' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
