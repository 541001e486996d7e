package dk.belaeg.round;

import dk.belaeg.contract.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How numbers of persons are protected in a round.
 *
 * @param smallestCount numbers from 1 to this are hidden
 * @param zerosShown whether 0 is printed
 * @param insiders whether the release goes to the municipalities, so that none may work out another's numbers from its
 *     own
 * @param alwaysShown numbers that are printed whatever they are
 * @param workLimit how many solver calls the search for numbers that can be shown after all may take
 */
public record Discretion(
        int smallestCount, boolean zerosShown, boolean insiders, List<AlwaysShown> alwaysShown, int workLimit) {

    /** The geography and the group of a number; {@code *} for every one. */
    public record AlwaysShown(String geography, String group) {}

    public Discretion {
        alwaysShown = List.copyOf(alwaysShown);
    }

    static Discretion read(Optional<JsonReader> json, List<String> problems) {
        List<AlwaysShown> shown = new ArrayList<>();
        for (String place : json.map(d -> d.texts("vis_altid")).orElse(List.of())) {
            String[] parts = place.split("/", -1);
            if (parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank()) {
                shown.add(new AlwaysShown(parts[0].strip(), parts[1].strip()));
            } else {
                problems.add(RoundReader.FILE + ": »vis_altid« har " + place
                        + ". Skriv geografi/målgruppe, for eksempel 1083/* for alle tal for hele regionen.");
            }
        }
        Discretion discretion = new Discretion(
                json.map(d -> d.whole("mindste_antal", RoundSettings.SMALLEST_COUNT))
                        .orElse(RoundSettings.SMALLEST_COUNT),
                json.map(d -> d.truth("nuller_vises", true)).orElse(true),
                json.map(d -> d.truth("sendes_til_kommuner", true)).orElse(true),
                shown,
                json.map(d -> d.whole("oprydning_hoejst", RoundSettings.CLEAN_UP))
                        .orElse(RoundSettings.CLEAN_UP));
        json.ifPresent(JsonReader::nothingElse);
        if (discretion.smallestCount() < 3 || discretion.smallestCount() > 100) {
            problems.add(RoundReader.FILE + ": »mindste_antal« skal være fra 3 til 100.");
        }
        if (discretion.workLimit() < 0) {
            problems.add(RoundReader.FILE + ": »oprydning_hoejst« kan ikke være negativ.");
        }
        return discretion;
    }
}
