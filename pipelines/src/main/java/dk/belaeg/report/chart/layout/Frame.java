package dk.belaeg.report.chart.layout;

import dk.belaeg.report.chart.figure.Caption;
import dk.belaeg.report.chart.scene.Box;
import dk.belaeg.report.chart.style.House;
import dk.belaeg.report.sentence.Sentence;
import dk.belaeg.schema.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What every figure has around its drawing: title and subtitle above; below, what the symbols mean, the notes and the
 * source.
 */
final class Frame {
    private static final int MOST_LINES = 6;
    private static final int MOST_NAMED = 12;
    private static final int MOST_LETTERS = 240;

    private final Sheet sheet;
    private final Caption caption;
    private final Map<String, Set<String>> missing = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();
    private boolean hatched;
    private double head;

    Frame(Sheet sheet, Caption caption) {
        this.sheet = sheet;
        this.caption = caption;
    }

    /** Sets title and subtitle; returns where the drawing may begin. */
    double top() {
        double y = sheet.block(0, 0, Wrap.of(caption.title(), House.TITLE, sheet.width(), MOST_LINES));
        if (!caption.subtitle().isEmpty()) {
            y = sheet.block(0, y + 4, Wrap.of(caption.subtitle(), House.SUBTITLE, sheet.width(), MOST_LINES));
        }
        head = Math.ceil(y + 16);
        return head;
    }

    /** The drawing has a hatched symbol, which the key below then explains. */
    void hatched() {
        hatched = true;
    }

    /** Names what is missing with its reason below the figure. */
    void missing(String what, String reason) {
        missing.computeIfAbsent(reason, r -> new LinkedHashSet<>()).add(what);
    }

    /** A sentence about the drawing itself. */
    void remark(String sentence) {
        if (!remarks.contains(sentence)) {
            remarks.add(sentence);
        }
    }

    /** Sets what belongs below a drawing that ends here, and closes the sheet. */
    Drawing close(double bottom) {
        double y = bottom + 12;
        if (hatched) {
            sheet.hatch(new Box(0.5, y + 1, Sheet.HATCH_WIDTH, 13));
            y = note(
                    y, Sheet.HATCH_WIDTH + 8, "Skraveret: tallet vises ikke. Feltets størrelse siger intet om tallet.");
        }
        for (Map.Entry<String, Set<String>> entry : missing.entrySet()) {
            String why = entry.getKey().startsWith(Value.LACKS)
                    ? Sentence.capital(entry.getKey())
                    : "Mangler (" + entry.getKey() + ")";
            y = note(y, 0, why + ": " + named(entry.getValue()) + ".");
        }
        for (String remark : remarks) {
            y = note(y, 0, remark);
        }
        for (String note : caption.notes()) {
            y = note(y, 0, note);
        }
        if (!caption.source().isEmpty()) {
            y = note(y, 0, "Kilde: " + caption.source());
        }
        return new Drawing(sheet.scene(y), head, sheet.shortened());
    }

    private double note(double y, double x, String text) {
        return sheet.block(x, y, Wrap.of(text, House.SMALL, sheet.width() - x, MOST_LINES)) + 3;
    }

    /** As many names as can be taken in, and how many more there are. */
    private static String named(Set<String> names) {
        String between = names.stream().anyMatch(name -> name.contains(",")) ? "; " : ", ";
        StringBuilder text = new StringBuilder();
        int named = 0;
        for (String name : names) {
            if (named == MOST_NAMED || text.length() + name.length() > MOST_LETTERS) {
                int more = names.size() - named;
                return named == 0 ? more + " i alt" : text + " og " + more + (more == 1 ? " anden" : " andre");
            }
            text.append(named++ == 0 ? "" : between).append(name);
        }
        return text.toString();
    }
}
