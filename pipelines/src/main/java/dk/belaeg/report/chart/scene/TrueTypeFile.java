package dk.belaeg.report.chart.scene;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Reads widths and outlines from a TrueType file (OpenType specification: tables head, hhea, maxp, hmtx, cmap format 4,
 * loca, glyf). Only what a drawing needs: no hinting, no substitution. Safe for use by many threads at once.
 */
final class TrueTypeFile {
    private static final int PIECES_OF_A_CURVE = 5;
    private static final int DEEPEST_COMPOSITE = 6;

    private final ByteBuffer file;
    private final Map<String, Integer> tables = new HashMap<>();
    private final int unitsPerEm;
    private final int longMetrics;
    private final boolean longOffsets;
    private final int characterMap;
    private final AtomicReferenceArray<float[][]> outlines;

    TrueTypeFile(byte[] bytes) {
        file = ByteBuffer.wrap(bytes);
        int count = u16(4);
        for (int i = 0; i < count; i++) {
            int entry = 12 + 16 * i;
            tables.put(new String(bytes, entry, 4, StandardCharsets.US_ASCII), file.getInt(entry + 8));
        }
        unitsPerEm = u16(table("head") + 18);
        longOffsets = u16(table("head") + 50) == 1;
        longMetrics = u16(table("hhea") + 34);
        outlines = new AtomicReferenceArray<>(u16(table("maxp") + 4));
        characterMap = unicodeMap();
    }

    int unitsPerEm() {
        return unitsPerEm;
    }

    /** Number of the glyph that draws a character; 0, an empty box, when the face has none. */
    int glyph(int character) {
        if (character > 0xFFFF) {
            return 0;
        }
        int segments = u16(characterMap + 6) / 2;
        int ends = characterMap + 14;
        int low = 0;
        int high = segments - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (u16(ends + 2 * middle) < character) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int start = ends + 2 * segments + 2 + 2 * low;
        if (character < u16(start) || character > u16(ends + 2 * low)) {
            return 0;
        }
        int delta = u16(start + 2 * segments);
        int offsetAt = start + 4 * segments;
        int offset = u16(offsetAt);
        if (offset == 0) {
            return character + delta & 0xFFFF;
        }
        int found = u16(offsetAt + offset + 2 * (character - u16(start)));
        return found == 0 ? 0 : found + delta & 0xFFFF;
    }

    /** How far the pen moves after a glyph, in font units. */
    int advance(int glyph) {
        return u16(table("hmtx") + 4 * Math.min(glyph, longMetrics - 1));
    }

    /** The closed contours of a glyph, each as x, y, x, y ... in font units, y upwards, curves broken into short lines. */
    float[][] outline(int glyph) {
        float[][] known = outlines.get(glyph);
        if (known == null) {
            List<float[]> contours = new ArrayList<>();
            read(glyph, 1, 0, 0, 1, 0, 0, 0, contours);
            known = contours.toArray(float[][]::new);
            outlines.set(glyph, known);
        }
        return known;
    }

    private int unicodeMap() {
        int cmap = table("cmap");
        int count = u16(cmap + 2);
        for (int i = 0; i < count; i++) {
            int entry = cmap + 4 + 8 * i;
            int at = cmap + file.getInt(entry + 4);
            if (u16(entry) == 3 && u16(entry + 2) == 1 && u16(at) == 4) {
                return at;
            }
        }
        throw new IllegalArgumentException("typeface without a Unicode character map of format 4");
    }

    /** Reads a glyph as seen through x' = a x + c y + e, y' = b x + d y + f. */
    private void read(
            int glyph, double a, double b, double c, double d, double e, double f, int depth, List<float[]> to) {
        int loca = table("loca");
        int from = longOffsets ? file.getInt(loca + 4 * glyph) : 2 * u16(loca + 2 * glyph);
        int until = longOffsets ? file.getInt(loca + 4 * glyph + 4) : 2 * u16(loca + 2 * glyph + 2);
        if (from == until) {
            return;
        }
        int at = table("glyf") + from;
        int contours = file.getShort(at);
        if (contours >= 0) {
            new Simple(at + 10, contours).contoursThrough(a, b, c, d, e, f, to);
        } else if (depth < DEEPEST_COMPOSITE) {
            readComposite(at + 10, a, b, c, d, e, f, depth, to);
        }
    }

    private void readComposite(
            int start, double a, double b, double c, double d, double e, double f, int depth, List<float[]> to) {
        int at = start;
        int flags;
        do {
            flags = u16(at);
            int part = u16(at + 2);
            boolean words = (flags & 0x1) != 0;
            double dx = words ? file.getShort(at + 4) : file.get(at + 4);
            double dy = words ? file.getShort(at + 6) : file.get(at + 5);
            at += words ? 8 : 6;
            double xx = 1;
            double xy = 0;
            double yx = 0;
            double yy = 1;
            if ((flags & 0x8) != 0) {
                xx = yy = f2dot14(at);
                at += 2;
            } else if ((flags & 0x40) != 0) {
                xx = f2dot14(at);
                yy = f2dot14(at + 2);
                at += 4;
            } else if ((flags & 0x80) != 0) {
                xx = f2dot14(at);
                xy = f2dot14(at + 2);
                yx = f2dot14(at + 4);
                yy = f2dot14(at + 6);
                at += 8;
            }
            read(
                    part,
                    a * xx + c * xy,
                    b * xx + d * xy,
                    a * yx + c * yy,
                    b * yx + d * yy,
                    a * dx + c * dy + e,
                    b * dx + d * dy + f,
                    depth + 1,
                    to);
        } while ((flags & 0x20) != 0);
    }

    private int table(String name) {
        Integer at = tables.get(name);
        if (at == null) {
            throw new IllegalArgumentException("typeface without table " + name);
        }
        return at;
    }

    private int u16(int at) {
        return file.getShort(at) & 0xFFFF;
    }

    private double f2dot14(int at) {
        return file.getShort(at) / 16384.0;
    }

    /** A glyph drawn by its own points: contours of on-curve points and quadratic control points. */
    private final class Simple {
        private final int[] ends;
        private final boolean[] onCurve;
        private final int[] xs;
        private final int[] ys;
        private int at;

        Simple(int start, int contours) {
            ends = new int[contours];
            for (int i = 0; i < contours; i++) {
                ends[i] = u16(start + 2 * i);
            }
            int points = contours == 0 ? 0 : ends[contours - 1] + 1;
            int instructions = start + 2 * contours;
            at = instructions + 2 + u16(instructions);
            byte[] flags = new byte[points];
            onCurve = new boolean[points];
            for (int i = 0; i < points; i++) {
                byte flag = file.get(at++);
                int repeats = (flag & 0x8) != 0 ? file.get(at++) & 0xFF : 0;
                flags[i] = flag;
                while (repeats-- > 0) {
                    flags[++i] = flag;
                }
            }
            for (int i = 0; i < points; i++) {
                onCurve[i] = (flags[i] & 0x1) != 0;
            }
            xs = coordinates(flags, 0x2, 0x10);
            ys = coordinates(flags, 0x4, 0x20);
        }

        private int[] coordinates(byte[] flags, int isByte, int sameOrPositive) {
            int[] values = new int[flags.length];
            int value = 0;
            for (int i = 0; i < flags.length; i++) {
                boolean same = (flags[i] & sameOrPositive) != 0;
                if ((flags[i] & isByte) != 0) {
                    int step = file.get(at++) & 0xFF;
                    value += same ? step : -step;
                } else if (!same) {
                    value += file.getShort(at);
                    at += 2;
                }
                values[i] = value;
            }
            return values;
        }

        void contoursThrough(double a, double b, double c, double d, double e, double f, List<float[]> to) {
            int first = 0;
            for (int end : ends) {
                if (end - first >= 2) {
                    float[] contour = flatten(first, end - first + 1);
                    for (int i = 0; i < contour.length; i += 2) {
                        double x = contour[i];
                        double y = contour[i + 1];
                        contour[i] = (float) (a * x + c * y + e);
                        contour[i + 1] = (float) (b * x + d * y + f);
                    }
                    to.add(contour);
                }
                first = end + 1;
            }
        }

        /** Two control points in a row have an on-curve point half-way between them. */
        private float[] flatten(int first, int count) {
            float[] line = new float[2 * PIECES_OF_A_CURVE * count + 2];
            int n = 0;
            for (int i = 0; i < count; i++) {
                int here = first + i;
                int next = first + (i + 1) % count;
                if (onCurve[here]) {
                    line[n++] = xs[here];
                    line[n++] = ys[here];
                    continue;
                }
                int previous = first + (i + count - 1) % count;
                double x0 = onCurve[previous] ? xs[previous] : (xs[previous] + xs[here]) / 2.0;
                double y0 = onCurve[previous] ? ys[previous] : (ys[previous] + ys[here]) / 2.0;
                double x2 = onCurve[next] ? xs[next] : (xs[here] + xs[next]) / 2.0;
                double y2 = onCurve[next] ? ys[next] : (ys[here] + ys[next]) / 2.0;
                for (int piece = 1; piece <= PIECES_OF_A_CURVE; piece++) {
                    double t = piece / (double) PIECES_OF_A_CURVE;
                    double u = 1 - t;
                    line[n++] = (float) (u * u * x0 + 2 * u * t * xs[here] + t * t * x2);
                    line[n++] = (float) (u * u * y0 + 2 * u * t * ys[here] + t * t * y2);
                }
            }
            return Arrays.copyOf(line, n);
        }
    }
}
