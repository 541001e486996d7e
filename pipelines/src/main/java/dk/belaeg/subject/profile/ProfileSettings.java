package dk.belaeg.subject.profile;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Contracts;
import dk.belaeg.round.Settings;
import dk.belaeg.round.Settings.Setting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which target groups have a profile.
 *
 * @param groups codes, in the order of the annexes
 * @param beside codes of groups that stand beside each of them; empty for those of the same main group
 */
@Setting("profiler")
public record ProfileSettings(
        @Setting(
                        value = "maalgrupper",
                        unstated = "ingen",
                        meaning = "koder for de målgrupper, der skal have en profil: et bilag og en notesbog hver")
                List<String> groups,
        @Setting(
                        value = "ved_siden_af",
                        unstated = "hovedgruppens øvrige",
                        meaning = "koder for de målgrupper, hver profil viser ved siden af")
                List<String> beside)
        implements Settings {
    public ProfileSettings {
        groups = List.copyOf(groups);
        beside = List.copyOf(beside);
    }

    @Override
    public List<String> problems(Contracts contracts) {
        CodeList known = contracts.codes().targetGroups();
        List<String> problems = new ArrayList<>();
        Stream.concat(groups.stream(), beside.stream())
                .distinct()
                .filter(group -> !known.hasCode(group))
                .forEach(group -> problems.add(group + " er ikke på listen over målgrupper."));
        if (new HashSet<>(groups).size() < groups.size()) {
            problems.add("en målgruppe står to gange.");
        }
        return problems;
    }
}
