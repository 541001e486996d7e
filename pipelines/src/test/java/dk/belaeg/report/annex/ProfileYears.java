package dk.belaeg.report.annex;

import dk.belaeg.report.annex.HeadlineChoiceTest.Loud;
import java.util.List;
import java.util.Map;

/** What a target group's profile says first, before it is made of any group. */
final class ProfileYears {
    static final Map<String, List<String>> QUIET =
            Map.of("places_by_group", List.of("geography={omraade} group=a stay=overnight places=1"));

    static final List<Loud> LOUD = List.of(
            new Loud(
                    "maalgruppeprofil",
                    0,
                    "demand_by_target_group",
                    List.of("group={profil} citizens=379"),
                    "Der er 379 borgere i målgruppen."),
            new Loud(
                    "maalgruppeprofil",
                    1,
                    "demand_by_target_group",
                    List.of("group={profil} often_difficult=10 difficulty_answers=21"),
                    "Ud af 21 kommuner, der har svaret på det, har 10 kommuner ofte eller altid svært ved at finde tilbud."),
            new Loud(
                    "maalgruppeprofil",
                    2,
                    "missing_ranked",
                    List.of(
                            "geography={omraade} group={profil} place_kind=long_term_home stated_missing=9",
                            "geography={omraade} group={profil} place_kind=temporary_home stated_missing=4"),
                    "Kommunerne oplyser, at de mangler flest pladser af slagsen længerevarende botilbud: 9 pladser."
                            + " Derefter følger midlertidigt botilbud (4 pladser)."),
            new Loud(
                    "maalgruppeprofil",
                    3,
                    "places_by_group",
                    List.of("geography={omraade} group={profil} stay=overnight places=207"),
                    "Der er 207 godkendte døgnpladser, hvor målgruppen er den primære."),
            new Loud(
                    "maalgruppeprofil",
                    4,
                    "survey_need",
                    List.of("item={profil} answer=rise municipalities=14 answered=21"),
                    "Ud af 21 kommuner, der har svaret på det, forventer 14 kommuner, at behovet for pladser vil stige."));

    private ProfileYears() {}
}
