package dk.belaeg.subject.spending;

import dk.belaeg.contract.Contracts;
import dk.belaeg.round.Settings;
import dk.belaeg.round.Settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The age groups (codes of {@code age-groups}) that spending per inhabitant divides by. */
@Setting("folketal")
public record AgeSettings(
        @Setting(value = "boern", standard = "0-17", meaning = "aldersgruppe, børneudgifter deles med") String children,
        @Setting(value = "voksne", standard = "18+", meaning = "aldersgruppe, voksenudgifter deles med") String adults,
        @Setting(value = "alle", standard = "alle", meaning = "aldersgruppe, udgifter i alt deles med") String all)
        implements Settings {

    @Override
    public List<String> problems(Contracts contracts) {
        List<String> problems = new ArrayList<>();
        Map.of("boern", children, "voksne", adults, "alle", all).forEach((setting, group) -> {
            if (!contracts.codes().list("age-groups").hasCode(group)) {
                problems.add("»" + setting + "« har " + group + ", som ikke er en aldersgruppe.");
            }
        });
        return problems.stream().sorted().toList();
    }
}
