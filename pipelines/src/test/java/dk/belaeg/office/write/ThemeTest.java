package dk.belaeg.office.write;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every text can be read by those who see poorly: WCAG 2.2, 1.4.3 and 1.4.11. */
class ThemeTest {

    private static double luminance(String color) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(color.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static double contrast(String a, String b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    @Test
    void textsStandOutFromTheirGround() {
        for (String ground : List.of("FFFFFF", Theme.HEADER_GROUND, Theme.ANSWER_GROUND, Theme.BANNER_GROUND)) {
            for (String ink : List.of(Theme.INK, Theme.STRONG, Theme.QUIET)) {
                assertTrue(contrast(ink, ground) >= 4.5, ink + " on " + ground);
            }
        }
    }

    @Test
    void labelsStandOutFromTheirSeriesAndSeriesFromPaper() {
        for (ChartSpec.Kind kind : ChartSpec.Kind.values()) {
            List<String> colours = Theme.colours(kind);
            for (int i = 0; i < colours.size(); i++) {
                assertTrue(contrast(Theme.inkOn(kind, i), colours.get(i)) >= 4.5, kind + ": label on series " + i);
                // the answers of a scale have an outline
                String edge = kind == ChartSpec.Kind.SCALE ? Theme.QUIET : colours.get(i);
                assertTrue(contrast("FFFFFF", edge) >= 2.9, kind + ": series " + i + " on paper");
            }
        }
    }
}
