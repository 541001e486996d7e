package dk.belaeg.report.annex;

import dk.belaeg.report.annex.HeadlineChoiceTest.Loud;
import java.util.List;
import java.util.Map;

/** Years in which municipalities describe groups: a quiet one, and for each finding one in which it stands out. */
final class DescribedYears {
    private static final String ANNEX = "komplekse-behov";

    static final Map<String, List<String>> QUIET = Map.of(
            "combined_groups",
            List.of(described("children", "Autisme", 2), described("adults", "Misbrug", 2)),
            "theme_counts",
            List.of(reason("children", "Økonomi", 2), reason("adults", "Økonomi", 2)),
            "theme_spread",
            List.of(spread("autism", "children"), spread("outward", "one")));

    static final List<Loud> LOUD = List.of(
            new Loud(
                    ANNEX,
                    0,
                    "combined_groups",
                    List.of(described("children", "Autisme", 15), described("adults", "Misbrug", 2)),
                    "Den gruppe af børn og unge, flest kommuner beskriver, er autisme: 15 af de 20 kommuner, hvis svar er kodet."),
            new Loud(
                    ANNEX,
                    1,
                    "combined_groups",
                    List.of(described("children", "Autisme", 2), described("adults", "Misbrug", 15)),
                    "Den gruppe af voksne, flest kommuner beskriver, er misbrug: 15 af de 20 kommuner, hvis svar er kodet."),
            new Loud(
                    ANNEX,
                    2,
                    "theme_counts",
                    List.of(reason("children", "Økonomi", 15), reason("adults", "Økonomi", 2)),
                    "Om børn og unge nævner flest kommuner årsagen »Økonomi«: 15 af de 20 kommuner, hvis svar er kodet."),
            new Loud(
                    ANNEX,
                    3,
                    "theme_counts",
                    List.of(reason("children", "Økonomi", 2), reason("adults", "Økonomi", 15)),
                    "Om voksne nævner flest kommuner årsagen »Økonomi«: 15 af de 20 kommuner, hvis svar er kodet."),
            new Loud(
                    ANNEX,
                    4,
                    "theme_spread",
                    List.of(spread("autism", "both"), spread("outward", "both"), spread("care", "one")),
                    "2 af de 3 træk, som kommunerne nævner, går igen om både børn og unge og voksne."));

    private DescribedYears() {}

    private static String described(String area, String name, int municipalities) {
        return "area=" + area + " condition=" + name + " behaviour=none combined_name=" + name + " municipalities="
                + municipalities + " answered=22 coded=20";
    }

    private static String reason(String area, String name, int municipalities) {
        return "question=reason area=" + area + " theme=economy theme_name=" + name + " municipalities="
                + municipalities + " answered=22 coded=20";
    }

    private static String spread(String theme, String spread) {
        return "theme=" + theme + " theme_kind=condition theme_name=" + theme + " spread=" + spread;
    }
}
