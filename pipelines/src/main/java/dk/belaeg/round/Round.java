package dk.belaeg.round;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.Period;
import dk.belaeg.round.Settings.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The settings of one survey round, from its {@code runde.json}, and its folders. A run reads {@code indbakke/} and
 * {@code opslag/} and writes {@code ud/} and {@code fortroligt/}; questionnaires to send out go to {@code skemaer/}.
 * Nothing else is touched.
 *
 * @param folder the round's own folder
 * @param fictional whether all data are made up, which every output then says
 * @param asOf the day that replaces the clock in everything a release says ({@code pr_dato})
 * @param region code of what the round is of as a whole: a region, or {@link #COUNTRY}
 * @param regions codes of the regions that take part: that one, or all that the country has on the as-of day
 * @param respondents codes of the municipalities that take part, sorted
 * @param questionnaires what is asked, and until when
 * @param targetGroups codes of the target groups that are followed up, in the round's order
 * @param settings of protection, checks and subjects, a record each
 * @param former folder of the round before, whose answers are shown beside the questions of this one
 * @param mapSource whose shapes of municipalities the round's own map is, as their licence asks
 */
public record Round(
        Path folder,
        String name,
        int year,
        boolean fictional,
        LocalDate asOf,
        String region,
        List<String> regions,
        List<String> respondents,
        List<Asked> questionnaires,
        List<String> targetGroups,
        TwoAnswers twoAnswers,
        List<Settings> settings,
        String contact,
        Optional<Path> former,
        String mapSource) {

    /** The code of the whole country, for rounds of all municipalities and regions. */
    public static final String COUNTRY = "danmark";

    /** The folder of what has come in. */
    public static final String INBOX = "indbakke";
    /** The workbook of values given by telephone or mail, and of deviations that are right. */
    public static final String CORRECTIONS = "rettelser.xlsx";

    private static final int FIRST_YEAR = 2007;
    private static final int LAST_YEAR = 2099;

    /**
     * One questionnaire of the round.
     *
     * @param due the last day for answering it; empty for one that tells of events, about which nobody owes an answer
     */
    public record Asked(String questionnaire, Optional<LocalDate> due) {

        /** One with a last day. */
        public Asked(String questionnaire, LocalDate deadline) {
            this(questionnaire, Optional.of(deadline));
        }

        /** The last day for answering; only for what has one. */
        public LocalDate deadline() {
            return due.orElseThrow(() -> new IllegalStateException(questionnaire + " has no deadline"));
        }
    }

    /** Which answer is used when one respondent has answered twice. */
    public enum TwoAnswers {
        /** The one with the newest date in its own date field. */
        NEWEST_DATE("nyeste-dato"),
        /** None, until one of them has been taken away. */
        NONE("ingen");

        private final String id;

        TwoAnswers(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** What a questionnaire that counts citizens asks, row by row, as the settings of its subject say. */
    public interface Counted {
        /** What is counted by, in the order of the form. */
        List<CountedRow> rows();

        /** Open questions, in the order of the form. */
        List<Theme> asked();
    }

    /** A row of such a questionnaire: a category, as the form calls it, and a year. */
    public record CountedRow(String category, int year) {}

    /** A theme and its open questions. */
    public record Theme(
            @Setting(value = "navn", required = true) String name, @Setting("spoergsmaal") List<String> questions) {}

    /** Which services report, and for when, as the settings of the subject say. */
    public interface Reporting {
        /** The periods of the round; empty when every period is welcome. */
        List<Period> periods();

        /** Whether all services report, or only those that deviate. */
        boolean allServices();
    }

    public Round {
        regions = List.copyOf(regions);
        respondents = List.copyOf(respondents);
        questionnaires = List.copyOf(questionnaires);
        targetGroups = List.copyOf(targetGroups);
        settings = List.copyOf(settings);
    }

    /** Settings by their record, or by what that implements. */
    public <T> T settings(Class<T> type) {
        return settings.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the round was read without " + type.getSimpleName()));
    }

    /** The same round with other settings of one kind. */
    public Round with(Settings other) {
        List<Settings> changed = settings.stream()
                .map(one -> one.getClass().equals(other.getClass()) ? other : one)
                .toList();
        return new Round(
                folder,
                name,
                year,
                fictional,
                asOf,
                region,
                regions,
                respondents,
                questionnaires,
                targetGroups,
                twoAnswers,
                changed,
                contact,
                former,
                mapSource);
    }

    /** How numbers of persons are protected. */
    public Discretion discretion() {
        return settings(Discretion.class);
    }

    /** Every setting of protection, checks and subjects in Danish, by its place in {@code runde.json}: {@code belaegning_graense}. */
    public Map<String, String> settingWords() {
        Map<String, String> words = new TreeMap<>();
        settings.forEach(one -> words.putAll(SettingsBlock.words(one)));
        return words;
    }

    /** Whether a setting that is a yes or no, by the name that {@link #settingWords} has it under, is a yes. */
    public boolean saysYes(String setting) {
        String said = settingWords().get(setting);
        if (said == null) {
            throw new IllegalArgumentException("no setting is called " + setting);
        }
        return said.equals("ja");
    }

    /** The same as {@code runde.json} would have them, every one that says something. */
    public ObjectNode settingValues() {
        ObjectNode blocks = JsonNodeFactory.instance.objectNode();
        for (Settings one : settings) {
            ObjectNode block = SettingsBlock.json(one);
            if (!block.isEmpty()) {
                blocks.set(SettingsBlock.name(one.getClass()), block);
            }
        }
        return blocks;
    }

    /** Whether a whole number can be a year of a round. */
    public static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    public Path inbox() {
        return folder.resolve(INBOX);
    }

    /** Local reference tables; need not exist. */
    public Path references() {
        return references(folder);
    }

    /** Whether the round has a local reference table of that name. */
    public boolean hasReference(String file) {
        return Files.isRegularFile(references().resolve(file));
    }

    static Path references(Path folder) {
        return folder.resolve("opslag");
    }

    /** Questionnaires to send out. */
    public Path forms() {
        return folder.resolve("skemaer");
    }

    /** What must not leave the secretariat. */
    public Path confidential() {
        return folder.resolve("fortroligt");
    }

    /** How the round stands, with all that goes to the senders. */
    public Path status() {
        return confidential().resolve("status");
    }

    /** Values given by telephone or mail, and deviations that are right; need not exist. */
    public Path corrections() {
        return folder.resolve(CORRECTIONS);
    }

    public Path releases() {
        return folder.resolve("ud");
    }

    public Optional<Asked> asked(String questionnaire) {
        return questionnaires.stream()
                .filter(asked -> asked.questionnaire().equals(questionnaire))
                .findFirst();
    }

    /** Whether the round is of the whole country. */
    public boolean national() {
        return region.equals(COUNTRY);
    }

    /** The round's region in words, or the country. */
    public String regionName(Codes codes) {
        return national() ? "Hele landet" : codes.list("regions").nameOf(region);
    }
}
