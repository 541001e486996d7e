package dk.belaeg.subject.volume;

import dk.belaeg.contract.Contracts;
import dk.belaeg.round.Settings;
import dk.belaeg.round.Settings.Setting;
import java.util.List;
import java.util.Optional;

/**
 * Whose cases are followed, and how soon they should be closed.
 *
 * @param name as readers know it
 * @param goal days
 */
@Setting("sagstal")
public record VolumeSettings(
        @Setting(value = "navn", standard = "Børnehuset", meaning = "hvad sagerne hører til, som læserne kender det")
                String name,
        @Setting(value = "maal_dage", unstated = "intet mål", meaning = "de dage, en sag i gennemsnit højst skal tage")
                Optional<Integer> goal)
        implements Settings {

    @Override
    public List<String> problems(Contracts contracts) {
        boolean possible = !name.isBlank() && goal.filter(days -> days <= 0).isEmpty();
        return possible ? List.of() : List.of("»navn« skal være udfyldt, og »maal_dage« over 0.");
    }
}
