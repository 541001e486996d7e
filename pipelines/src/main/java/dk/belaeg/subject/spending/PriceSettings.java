package dk.belaeg.subject.spending;

import dk.belaeg.contract.Contracts;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings;
import dk.belaeg.round.Settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How spending is brought to fixed prices. */
@Setting("priser")
public record PriceSettings(
        @Setting(
                        value = "prisniveau",
                        unstated = "nyeste regnskabsår",
                        meaning = "året, hvis priser de faste priser er i")
                Optional<Integer> level,
        @Setting(value = "indeks", standard = "services", meaning = "indekset, der regnes med") String index)
        implements Settings {

    @Override
    public List<String> problems(Contracts contracts) {
        List<String> problems = new ArrayList<>();
        if (level.filter(year -> !Round.isYear(year)).isPresent()) {
            problems.add("»prisniveau« skal være et årstal fra 2007 til 2099.");
        }
        Set<String> known = new TreeSet<>();
        contracts.codes().list("price-index").rows().forEach(row -> known.add(row.get("index_kind")));
        if (!known.contains(index)) {
            problems.add(
                    "»indeks« har " + index + ", som der ingen tal er for. Der er: " + String.join(", ", known) + ".");
        }
        return problems;
    }
}
