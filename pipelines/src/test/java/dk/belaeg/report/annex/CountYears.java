package dk.belaeg.report.annex;

import dk.belaeg.report.annex.HeadlineChoiceTest.Loud;
import java.util.List;
import java.util.Map;

/** What is found in a count of a target group. */
final class CountYears {
    static final Map<String, List<String>> QUIET = Map.of(
            "counted_by_municipality",
            List.of(counted("A", 2017, "1"), counted("B", 2017, "0"), counted("C", 2017, "0")),
            "response_rate",
            List.of("questionnaire=count_survey respondents=22 answered=22 missing=0"),
            "counted_by_region",
            List.of(summed("0", "10")));

    static final List<Loud> LOUD = List.of(
            new Loud(
                    "central-udmelding",
                    0,
                    "counted_by_municipality",
                    List.of(
                            counted("A", 2018, "2"),
                            counted("A", 2019, "5"),
                            counted("B", 2018, "0"),
                            counted("B", 2019, "0"),
                            counted("C", 2018, "1"),
                            counted("C", 2019, "0")),
                    "Én af de 3 kommuner har ikke haft gravide i 2018 og 2019. 1 har haft en eller flere i begge år og 1 i"
                            + " ét. 2 af de 3 kommuner har haft 0-3 hvert år."),
            new Loud(
                    "central-udmelding",
                    1,
                    "response_rate",
                    List.of(
                            "questionnaire=count_survey respondents=11 answered=9 figures=7 missing=2 rate=81.8 figures_rate=63.6"),
                    "Med tal har 7 af 11 kommuner svaret (63,6 pct.); med dem, der kun har svaret med ord, er det 9 (81,8"
                            + " pct.)."),
            new Loud(
                    "central-udmelding",
                    2,
                    "counted_by_region",
                    List.of(summed("-12", "22")),
                    "Antallet i hele {region} faldt 12 pct. fra {optalt_foerste_aar} til {optalt_sidste_aar}, hvor det var"
                            + " 22."));

    private CountYears() {}

    private static String counted(String municipality, int year, String number) {
        return "geography=" + municipality + " counted_group=gravide category=total year=" + year + " counted="
                + number;
    }

    private static String summed(String change, String number) {
        return "geography={omraade} category=total year={optalt_sidste_aar} change_pct=" + change + " counted="
                + number;
    }
}
