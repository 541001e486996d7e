package dk.belaeg.cli;

import dk.belaeg.round.Round;
import dk.belaeg.subject.count.CountSettings;
import dk.belaeg.subject.count.CountedGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What a new round's count questionnaire asks, by options or by asking for it. */
final class CountingOptions {
    @Option(
            names = "--tael",
            paramLabel = "<målgruppe>",
            description = "Målgruppen, optællingsskemaet spørger om, for eksempel \"unge med spiseforstyrrelser\".")
    private String group = "";

    @Option(names = "--med", paramLabel = "<kriterium>", description = "Hvem der tælles med. Kan gives flere gange.")
    private List<String> included = new ArrayList<>();

    @Option(
            names = "--ikke-med",
            paramLabel = "<kriterium>",
            description = "Hvem der ikke tælles med. Kan gives flere gange.")
    private List<String> excluded = new ArrayList<>();

    @Option(
            names = "--kategori",
            paramLabel = "<navn>",
            description = "En kategori, borgerne tælles efter. Kan gives flere gange.")
    private List<String> categories = new ArrayList<>();

    @Option(
            names = "--heraf",
            paramLabel = "<hele: del>",
            description =
                    "En kategori, der er en del af en anden og ikke lægges til den, for eksempel \"Behandling: Døgnbehandling\". Kan gives flere gange.")
    private List<String> parts = new ArrayList<>();

    @Option(
            names = "--haendelser",
            description = "Der tælles hændelser, som kan lægges sammen over årene, og ikke borgere.")
    private boolean events;

    @Option(
            names = "--aar",
            paramLabel = "<år>",
            split = ",",
            description = "De år, borgerne tælles for, for eksempel 2024,2025,2026.")
    private List<Integer> years = new ArrayList<>();

    @Option(
            names = "--tema",
            paramLabel = "<tema: spørgsmål>",
            description =
                    "Et åbent spørgsmål under et tema. Kan gives flere gange. Standard: de fire sædvanlige temaer.")
    private List<String> themes = new ArrayList<>();

    private final List<CountedGroup> more = new ArrayList<>();

    /**
     * Asks for what the options did not say, and then for further groups until there is none; nothing is lost when nobody
     * answers, but problems will say so.
     */
    void ask(Questions questions) {
        if (group.isEmpty()) {
            group = questions
                    .askMaybe("Hvilken målgruppe skal tælles? (for eksempel unge med spiseforstyrrelser)", Optional::of)
                    .orElse("");
        }
        askRest(questions);
        for (Optional<String> next = another(questions); next.isPresent(); next = another(questions)) {
            CountingOptions further = new CountingOptions();
            further.group = next.get();
            further.askRest(questions);
            more.addAll(further.counting().groups());
        }
    }

    private static Optional<String> another(Questions questions) {
        return questions.askMaybe("Skal der tælles en målgruppe mere? Skriv den. (tomt: nej)", Optional::of);
    }

    private void askRest(Questions questions) {
        if (included.isEmpty()) {
            included = questions
                    .askMaybe("Hvem tælles med? Skriv kriterier med semikolon. (tomt: ingen)", CountingOptions::listed)
                    .orElse(List.of());
        }
        if (excluded.isEmpty()) {
            excluded = questions
                    .askMaybe(
                            "Hvem tælles ikke med? Skriv kriterier med semikolon. (tomt: ingen)",
                            CountingOptions::listed)
                    .orElse(List.of());
        }
        if (categories.isEmpty()) {
            categories = questions
                    .askMaybe(
                            "Hvilke kategorier tælles der efter? Skriv dem med semikolon, for eksempel Egen kommune; Anden kommune",
                            CountingOptions::listed)
                    .orElse(List.of());
        }
        if (parts.isEmpty()) {
            parts = questions
                    .askMaybe(
                            "Er nogle af kategorierne en del af en anden? Skriv hele: del med semikolon imellem. (tomt: nej)",
                            CountingOptions::pairs)
                    .orElse(List.of());
        }
        if (years.isEmpty()) {
            years = questions
                    .askMaybe("Hvilke år tælles der for? (for eksempel 2024; 2025; 2026)", CountingOptions::years)
                    .orElse(List.of());
        }
        if (!events) {
            events = questions
                    .askMaybe(
                            "Tælles der hændelser, som kan lægges sammen over årene, og ikke borgere? (ja eller nej; tomt: nej)",
                            text -> Optional.of(text.toLowerCase(Locale.ROOT)).filter(List.of("ja", "nej")::contains))
                    .filter("ja"::equals)
                    .isPresent();
        }
        if (themes.isEmpty()) {
            themes = questions
                    .askMaybe(
                            "Hvilke åbne spørgsmål stilles der? Skriv tema: spørgsmål med semikolon imellem. (tomt: de fire sædvanlige)",
                            CountingOptions::pairs)
                    .orElse(List.of());
        }
    }

    private static Optional<List<String>> listed(String text) {
        return Optional.of(Arrays.stream(text.split(";", -1))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList())
                .filter(all -> !all.isEmpty());
    }

    private static Optional<List<String>> pairs(String text) {
        return listed(text).filter(all -> all.stream().allMatch(one -> one.contains(":")));
    }

    private static Optional<List<Integer>> years(String text) {
        return Optional.of(text.split("[;, ]+"))
                .filter(all -> Arrays.stream(all).allMatch(year -> year.matches("[0-9]{4}")))
                .map(all -> Arrays.stream(all).map(Integer::valueOf).toList());
    }

    CountSettings counting() {
        Map<String, List<String>> byTheme = themes.stream()
                .map(theme -> theme.split(":", 2))
                .collect(Collectors.groupingBy(
                        parts -> parts[0].strip(),
                        LinkedHashMap::new,
                        Collectors.mapping(parts -> parts.length == 2 ? parts[1].strip() : "", Collectors.toList())));
        List<Round.Theme> asked = new ArrayList<>();
        byTheme.forEach((theme, questions) -> asked.add(new Round.Theme(theme, questions)));
        List<CountedGroup.Part> divided = parts.stream()
                .map(pair -> pair.split(":", 2))
                .map(pair -> new CountedGroup.Part(pair.length == 2 ? pair[1].strip() : "", pair[0].strip()))
                .toList();
        return new CountSettings(
                group,
                included,
                excluded,
                categories,
                divided,
                years,
                events,
                asked.isEmpty() ? CountSettings.usualThemes() : asked,
                more);
    }
}
