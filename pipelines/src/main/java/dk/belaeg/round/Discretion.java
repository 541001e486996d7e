package dk.belaeg.round;

import dk.belaeg.contract.Contracts;
import dk.belaeg.round.Settings.Setting;
import java.util.ArrayList;
import java.util.List;

/**
 * How numbers of persons are protected in a round.
 *
 * @param smallestCount numbers from 1 to this are hidden
 * @param zerosShown whether 0 is printed
 * @param insiders whether the release goes to the municipalities, so that none may work out another's numbers from its
 *     own
 * @param shownPlaces geography and group of numbers that are printed whatever they are, a slash between
 * @param workLimit how many solver calls the search for numbers that can be shown after all may take; no round has come
 *     near the default, it is there so that a run of a strange table ends
 */
@Setting("diskretion")
public record Discretion(
        @Setting(value = "mindste_antal", standard = "3", meaning = "antal personer til og med dette beskyttes")
                int smallestCount,
        @Setting(value = "nuller_vises", standard = "true", meaning = "om 0 vises; ellers beskyttes 0 også")
                boolean zerosShown,
        @Setting(
                        value = "sendes_til_kommuner",
                        standard = "true",
                        meaning = "om kommuner skal forhindres i at regne andres tal ud fra deres egne")
                boolean insiders,
        @Setting(
                        value = "vis_altid",
                        unstated = "ingen",
                        meaning = "tal, der altid vises, som geografi/målgruppe (1083/* er alle tal for hele regionen)")
                List<String> shownPlaces,
        @Setting(
                        value = "oprydning_hoejst",
                        standard = "200000",
                        meaning = "hvor mange beregninger der højst bruges på at vise skjulte tal igen")
                int workLimit)
        implements Settings {

    /** The geography and the group of a number; {@code *} for every one. */
    public record AlwaysShown(String geography, String group) {}

    /** Numbers that are printed whatever they are. */
    public List<AlwaysShown> alwaysShown() {
        return shownPlaces.stream()
                .map(place -> place.split("/", -1))
                .map(parts -> new AlwaysShown(parts[0].strip(), parts[1].strip()))
                .toList();
    }

    @Override
    public List<String> problems(Contracts contracts) {
        List<String> problems = new ArrayList<>();
        for (String place : shownPlaces) {
            String[] parts = place.split("/", -1);
            if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
                problems.add("»vis_altid« har " + place
                        + ". Skriv geografi/målgruppe, for eksempel 1083/* for alle tal for hele regionen.");
            }
        }
        if (smallestCount < 3 || smallestCount > 100) {
            problems.add("»mindste_antal« skal være fra 3 til 100.");
        }
        if (workLimit < 0) {
            problems.add("»oprydning_hoejst« kan ikke være negativ.");
        }
        return problems;
    }
}
