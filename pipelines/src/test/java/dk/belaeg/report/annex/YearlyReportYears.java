package dk.belaeg.report.annex;

import dk.belaeg.report.annex.HeadlineChoiceTest.Loud;
import java.util.List;
import java.util.Map;

/** Quiet and loud years of the yearly outside reports, for {@link HeadlineChoiceTest}. */
final class YearlyReportYears {
    private YearlyReportYears() {}

    static final Map<String, List<String>> QUIET = Map.of(
            "specialised_followup",
            List.of(special("A", "no", 100), special("B", "no", 100)),
            "specialised_years",
            List.of("kind=secured service=total ward=all year={saerlige_aar} places=150 occupancy=100"));

    static final List<Loud> LOUD = List.of(
            new Loud(
                    "saerlige-tilbud",
                    0,
                    "specialised_followup",
                    List.of(
                            special("A", "yes", 100),
                            special("B", "yes", 100),
                            special("C", "no", 100),
                            special("D", "unknown", 100)),
                    "2 af de 3 særlige tilbud, hvor det kan afgøres, bør følges særligt."),
            new Loud(
                    "saerlige-tilbud",
                    1,
                    "specialised_years",
                    List.of("kind=secured service=total ward=all year={saerlige_aar} places=150 occupancy=80"),
                    "Tilbuddene med sikrede afdelinger har 150 pladser, og belægningen er 80 pct."),
            new Loud(
                    "saerlige-tilbud",
                    2,
                    "specialised_followup",
                    List.of(special("A", "no", 130), special("B", "no", 99)),
                    "Belægningen er højest på A: 130 pct. Derefter følger B (99 pct.)."),
            new Loud(
                    "saerlige-tilbud",
                    3,
                    "specialised_followup",
                    List.of(special("A", "no", 101), special("B", "no", 40)),
                    "Belægningen er lavest på B: 40 pct."));

    private static String special(String name, String follow, int occupancy) {
        return "service=" + name + " service_name=" + name + " follow=" + follow + " occupancy=" + occupancy;
    }
}
