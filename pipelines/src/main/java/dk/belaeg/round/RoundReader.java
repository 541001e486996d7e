package dk.belaeg.round;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.JsonReader;
import dk.belaeg.contract.Questionnaire;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code runde.json} against the contracts; every problem is reported, each in one Danish sentence. */
public final class RoundReader {
    public static final String FILE = "runde.json";
    /** Stands for a day that could not be read; a round with one is never returned. */
    private static final LocalDate UNKNOWN = LocalDate.EPOCH;

    private final Path folder;
    private final Contracts contracts;
    private final List<Class<? extends Settings>> blocks;
    private final List<String> problems = new ArrayList<>();

    private RoundReader(Path folder, Contracts contracts, List<Class<? extends Settings>> blocks) {
        this.folder = folder;
        this.contracts = contracts;
        this.blocks = blocks;
    }

    /** Whether the folder is a round. */
    public static boolean isRound(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /** The folder of local reference tables of a round that has not been read yet. */
    public static Path references(Path folder) {
        return Round.references(folder);
    }

    /**
     * @param blocks the settings that checks and subjects have, a record each
     * @throws ContractException with every problem of the file
     * @throws IOException when the disk fails
     */
    public static Round read(Path folder, Contracts contracts, List<Class<? extends Settings>> blocks)
            throws ContractException, IOException {
        RoundReader reader = new RoundReader(folder, contracts, blocks);
        Round round = reader.round(reader.text());
        if (!reader.problems.isEmpty()) {
            throw new ContractException(reader.problems);
        }
        return round;
    }

    /** What keeps a text from being the settings of a round in that folder; none when it can be read. */
    static List<String> problems(
            Path folder, String text, Contracts contracts, List<Class<? extends Settings>> blocks) {
        RoundReader reader = new RoundReader(folder, contracts, blocks);
        reader.round(text);
        return reader.problems;
    }

    private String text() throws ContractException, IOException {
        try {
            String text = Files.readString(folder.resolve(FILE), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException missing) {
            throw new ContractException(List.of("Mappen " + folder.getFileName() + " er ikke en runde: der er ingen "
                    + FILE + ". Lav en runde med: belaeg ny"));
        } catch (CharacterCodingException notUtf8) {
            throw new ContractException(List.of(FILE + ": gem filen som UTF-8."));
        }
    }

    private Round round(String text) {
        JsonReader json = JsonReader.of(FILE, text, problems);
        Optional<LocalDate> stated = day(json, "pr_dato");
        LocalDate asOf = stated.orElse(UNKNOWN);
        String region = json.text("region", RoundSettings.REGION);
        if (!region.equals(Round.COUNTRY) && !contracts.codes().list("regions").hasCode(region)) {
            json.problem("»region« er ikke en regionskode. Skriv " + Round.COUNTRY + " for hele landet.");
        }
        List<String> regions = regions(region, asOf);
        Round round = new Round(
                folder,
                name(json),
                year(json, stated),
                json.truth("fiktiv", false),
                asOf,
                region,
                regions,
                respondents(json, regions, asOf),
                questionnaires(json),
                targetGroups(json),
                twoAnswers(json),
                settings(json),
                json.text("kontakt", ""),
                former(json),
                mapSource(json.object("kort")));
        checkCounting(json, round);
        json.nothingElse();
        return round;
    }

    private List<Settings> settings(JsonReader json) {
        List<Settings> settings = new ArrayList<>();
        blocks.forEach(block -> settings.add(SettingsBlock.read(block, json, contracts)));
        settings.add(SettingsBlock.read(Discretion.class, json, contracts));
        settings.add(SettingsBlock.read(SeriesSettings.class, json, contracts));
        return settings;
    }

    /** A questionnaire that leaves to the round what is counted needs to be told. */
    private void checkCounting(JsonReader json, Round round) {
        for (Class<? extends Settings> block : blocks) {
            String name = SettingsBlock.name(block);
            if (Round.Counted.class.isAssignableFrom(block) && !json.has(name)) {
                contracts.questionnaires().stream()
                        .filter(questionnaire -> counts(questionnaire)
                                && round.asked(questionnaire.name()).isPresent())
                        .forEach(questionnaire -> json.problem("»" + name + "« mangler: skemaet »"
                                + questionnaire.title() + "« skal have målgruppe, kategorier og år."));
            }
        }
    }

    private static boolean counts(Questionnaire questionnaire) {
        return questionnaire.sheets().stream().anyMatch(sheet -> sheet.rows() == Questionnaire.Rows.CATEGORY_YEARS);
    }

    /** The bar separates the pieces of a form's hidden key, of which the name is one. */
    private static String name(JsonReader json) {
        String name = json.text("navn");
        if (name.contains("|")) {
            json.problem("»navn« må ikke indeholde |.");
        }
        return name;
    }

    private static String mapSource(Optional<JsonReader> json) {
        String source =
                json.map(map -> map.text("kilde", RoundSettings.MAP_SOURCE)).orElse(RoundSettings.MAP_SOURCE);
        json.ifPresent(JsonReader::nothingElse);
        return source;
    }

    private Optional<Path> former(JsonReader json) {
        try {
            return json.optionalText("forrige_runde")
                    .filter(text -> !text.isBlank())
                    .map(text -> folder.resolve(text.replace('\\', '/')).normalize());
        } catch (InvalidPathException noPath) {
            json.problem("»forrige_runde« skal være en mappe, for eksempel ../runde-2025.");
            return Optional.empty();
        }
    }

    private static int year(JsonReader json, Optional<LocalDate> asOf) {
        Optional<Integer> stated = json.optionalWhole("aar");
        if (!json.has("aar")) {
            json.problem("»aar« mangler.");
        }
        stated.filter(year -> !Round.isYear(year))
                .ifPresent(year -> json.problem("»aar« skal være et årstal fra 2007 til 2099."));
        if (stated.isPresent()
                && asOf.filter(day -> Math.abs(day.getYear() - stated.get()) > 1)
                        .isPresent()) {
            json.problem("»pr_dato« ligger ikke ved rundens år.");
        }
        return stated.orElse(0);
    }

    /** The day of a field that must be there; empty, with a problem, when it is none. */
    private static Optional<LocalDate> day(JsonReader json, String name) {
        String text = json.text(name);
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notIso) {
            json.problem("»" + name + "« skal være en dato som 2026-05-01.");
            return Optional.empty();
        }
    }

    /** The region itself, or every region that has municipalities on the day. */
    private List<String> regions(String region, LocalDate asOf) {
        Codes codes = contracts.codes();
        return region.equals(Round.COUNTRY)
                ? codes.municipalities().codes().stream()
                        .flatMap(code -> codes.region(code, asOf).stream())
                        .distinct()
                        .sorted()
                        .toList()
                : List.of(region);
    }

    private List<String> respondents(JsonReader json, List<String> regions, LocalDate asOf) {
        Codes codes = contracts.codes();
        List<String> named = json.texts("respondenter");
        for (String code : named) {
            if (!codes.municipalities().hasCode(code)) {
                json.problem("»respondenter« har " + code + ", som ikke er en kommunekode.");
            }
        }
        return named.isEmpty()
                ? codes.municipalities().codes().stream()
                        .filter(code -> codes.region(code, asOf)
                                .filter(regions::contains)
                                .isPresent())
                        .sorted()
                        .toList()
                : named.stream().distinct().sorted().toList();
    }

    private List<Round.Asked> questionnaires(JsonReader json) {
        List<String> names =
                contracts.questionnaires().stream().map(Questionnaire::name).toList();
        List<Round.Asked> asked = new ArrayList<>();
        for (JsonReader one : json.list("spoergeskemaer")) {
            String name = one.text("navn");
            if (!names.contains(name)) {
                one.problem("skemaet findes ikke. Der er: " + String.join(", ", names) + ".");
            }
            if (asked.stream().anyMatch(before -> before.questionnaire().equals(name))) {
                one.problem("skemaet står to gange.");
            }
            boolean event = contracts.questionnaires().stream()
                    .anyMatch(known -> known.name().equals(name) && known.event());
            asked.add(
                    event
                            ? event(one, name)
                            : new Round.Asked(name, day(one, "frist").orElse(UNKNOWN)));
            one.nothingElse();
        }
        return asked;
    }

    /** Rounds made before notices were events gave them a deadline, which means nothing. */
    private static Round.Asked event(JsonReader json, String name) {
        json.text("frist", "");
        return new Round.Asked(name, Optional.empty());
    }

    /** A group that stood twice would be asked, and added up, twice. */
    private List<String> targetGroups(JsonReader json) {
        List<String> groups = json.texts("maalgrupper");
        Set<String> seen = new HashSet<>();
        for (String group : groups) {
            if (!contracts.codes().targetGroups().hasCode(group)) {
                json.problem("»maalgrupper« har " + group + ", som ikke er på listen over målgrupper.");
            } else if (!seen.add(group)) {
                json.problem("»maalgrupper« har " + group + " to gange.");
            }
        }
        return groups;
    }

    private static Round.TwoAnswers twoAnswers(JsonReader json) {
        String id = json.text("to_svar", Round.TwoAnswers.NEWEST_DATE.id());
        for (Round.TwoAnswers rule : Round.TwoAnswers.values()) {
            if (rule.id().equals(id)) {
                return rule;
            }
        }
        json.problem("»to_svar« skal være nyeste-dato eller ingen.");
        return Round.TwoAnswers.NEWEST_DATE;
    }
}
