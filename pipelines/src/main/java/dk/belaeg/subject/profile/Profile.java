package dk.belaeg.subject.profile;

import dk.belaeg.contract.AnnexSchema;
import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Profiles of single target groups, made of what the other subjects have released: it has no numbers of its own. Method:
 * {@code docs/metode/maalgruppeprofil.md}.
 */
public final class Profile implements Subject {
    private static final String AREA = "area";
    private static final String PARENT = "parent";

    @Override
    public List<Class<? extends Settings>> settings() {
        return List.of(ProfileSettings.class);
    }

    @Override
    public void datasets(Inputs inputs, Datasets datasets) {}

    /** The annexes of a round: those that are made of a group once for each that has a profile, the others as they are. */
    public static List<AnnexSchema> annexes(List<AnnexSchema> annexes, Round round, Codes codes) {
        ProfileSettings profiles = round.settings(ProfileSettings.class);
        return annexes.stream()
                .flatMap(annex -> annex.profile()
                        ? profiles.groups().stream().map(group -> of(annex, group, profiles, codes))
                        : Stream.of(annex))
                .toList();
    }

    /**
     * A group that has a profile.
     *
     * @param beside groups that stand beside it
     */
    public record Beside(String group, List<String> beside) {
        public Beside {
            beside = List.copyOf(beside);
        }
    }

    /** The groups that have a profile in the round, in its order. */
    public static List<Beside> all(Round round, Codes codes) {
        ProfileSettings profiles = round.settings(ProfileSettings.class);
        return profiles.groups().stream()
                .map(group -> new Beside(group, beside(group, profiles, codes.targetGroups())))
                .toList();
    }

    private static AnnexSchema of(AnnexSchema annex, String group, ProfileSettings profiles, Codes codes) {
        Map<String, String> words = words(group, profiles, codes);
        return annex.named(annex.name() + "-" + file(group)).worded(text -> {
            String said = text;
            for (Map.Entry<String, String> word : words.entrySet()) {
                said = said.replace("{" + word.getKey() + "}", word.getValue());
            }
            return said;
        });
    }

    /** What files on a group have in their names. */
    public static String file(String group) {
        return group.toLowerCase(Locale.ROOT).replace('.', '-');
    }

    /** What the texts and conditions of such an annex leave open; of several lines in a condition each is a value. */
    private static Map<String, String> words(String group, ProfileSettings profiles, Codes codes) {
        CodeList groups = codes.targetGroups();
        String area = codes.list(Codes.AREAS).nameOf(groups.value(group, AREA));
        List<String> beside = beside(group, profiles, groups);
        return Map.of(
                "profil",
                group,
                "profil_navn",
                groups.nameOf(group),
                "profil_kort",
                groups.value(group, "short_name"),
                "profil_tekst",
                groups.value(group, "description"),
                "profil_omraade",
                area.toLowerCase(Locale.ROOT),
                "profil_omraadets",
                String.join(
                        "\n",
                        groups.codes().stream()
                                .filter(code -> groups.value(code, AREA).equals(groups.value(group, AREA)))
                                .toList()),
                "profil_naboer",
                String.join("\n", beside),
                "profil_nabonavne",
                profiles.beside().isEmpty()
                        ? "de andre målgrupper under »" + groups.nameOf(parent(group, groups)) + "«"
                        : beside.stream()
                                .map(code -> "»" + groups.nameOf(code) + "«")
                                .collect(Collectors.joining(" og ")));
    }

    private static String parent(String group, CodeList groups) {
        String parent = groups.value(group, PARENT);
        return parent.isEmpty() ? group : parent;
    }

    /** Those that the round names, or the others of the same main group; of a main group its own. */
    private static List<String> beside(String group, ProfileSettings profiles, CodeList groups) {
        List<String> all = profiles.beside().isEmpty()
                ? groups.codes().stream()
                        .filter(code -> groups.value(code, PARENT).equals(parent(group, groups)))
                        .toList()
                : profiles.beside();
        return all.stream().filter(code -> !code.equals(group)).toList();
    }
}
