package dk.belaeg.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Period;
import dk.belaeg.subject.Subjects;
import dk.belaeg.subject.occupancy.OccupancySettings;
import dk.belaeg.subject.spending.AgeSettings;
import dk.belaeg.subject.spending.PriceSettings;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written for a new round is read back as it was meant, and every setting has one default, which is printed. */
class RoundWriterTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** Where a field of {@code runde.json} is asked for; the code lists are asked in the same words. */
    private static final Pattern READ = Pattern.compile(
            "(?:(?<!codes\\(\\)|codes)\\.(?:text|optionalText|texts|whole|optionalWhole|truth|list|object|number)\\(|day\\((?:json|one), )\"([a-z_]+)\"");

    private static final RoundWriter.NewRound NEW = new RoundWriter.NewRound(
            "Opfølgning »2027«\\æøå",
            2027,
            LocalDate.of(2027, 5, 1),
            true,
            "1083",
            List.of(new Round.Asked("followup", LocalDate.of(2027, 5, 15))),
            List.of("V2.01", "B2.02"),
            List.of(OccupancySettings.of(List.of(Period.months(2027, 1, 6)))),
            "Anna, anna@eksempel.dk",
            Optional.empty());

    @Test
    void aNewRoundIsReadAsItWasMeant() throws Exception {
        RoundWriter.write(folder, NEW);
        Round round = Subjects.round(folder, Contracts.load(RoundReader.references(folder)));
        assertEquals(NEW.name(), round.name());
        assertEquals(NEW.year(), round.year());
        assertEquals(NEW.asOf(), round.asOf());
        assertTrue(round.fictional());
        assertEquals(NEW.questionnaires(), round.questionnaires());
        assertEquals(NEW.targetGroups(), round.targetGroups());
        assertEquals(
                List.of(Period.months(2027, 1, 6)),
                round.settings(OccupancySettings.class).periods());
        assertEquals(NEW.contact(), round.contact());
        assertTrue(Files.isDirectory(round.inbox()) && Files.isDirectory(round.references()));
    }

    @Test
    void aRoundIsNeverOverwritten() throws Exception {
        RoundWriter.write(folder, NEW);
        String before = Files.readString(folder.resolve("runde.json"));
        assertThrows(FileAlreadyExistsException.class, () -> RoundWriter.write(folder, NEW));
        assertEquals(before, Files.readString(folder.resolve("runde.json")));
    }

    /** Every field of a round's own is among the settings that users can look up, and the other way round. */
    @Test
    void theListOfSettingsIsTheListOfFields() throws Exception {
        Set<String> read = new TreeSet<>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/dk/belaeg/round"))) {
            for (Path source : (Iterable<Path>) sources.filter(Files::isRegularFile)::iterator) {
                READ.matcher(Files.readString(source)).results().forEach(found -> read.add(found.group(1)));
            }
        }
        Set<String> listed = RoundSettings.all(List.of()).stream()
                .filter(setting -> !setting.name().startsWith("diskretion.")
                        && !setting.name().startsWith("serie."))
                .flatMap(setting -> Pattern.compile("\\.").splitAsStream(setting.name()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> unread = new TreeSet<>(listed);
        unread.removeAll(read);
        assertEquals(Set.of(), unread, "listed, but never read");
        Set<String> unlisted = new TreeSet<>(read);
        unlisted.removeAll(listed);
        unlisted.removeAll(Set.of("frist", "spoergsmaal")); // of a questionnaire's and a theme's own entry
        assertEquals(Set.of(), unlisted, "read, but not listed");
    }

    /** The defaults that are printed are those a round gets that says nothing. */
    @Test
    void theDefaultsPrintedAreTheDefaultsUsed() throws Exception {
        Round round = Rounds.in(folder);
        assertEquals(standard("region"), round.region());
        assertEquals(standard("to_svar"), round.twoAnswers().id());
        assertEquals(
                standard("belaegning.graense"),
                round.settings(OccupancySettings.class).threshold().toString());
        assertEquals(
                standard("belaegning.mindste_daekning"),
                round.settings(OccupancySettings.class).leastCoverage().toString());
        assertEquals(
                standard("belaegning.relativ"),
                String.valueOf(round.settings(OccupancySettings.class).relative()));
        assertEquals(
                standard("belaegning.alle_tilbud"),
                String.valueOf(round.settings(OccupancySettings.class).allServices()));
        assertEquals(
                standard("priser.indeks"), round.settings(PriceSettings.class).index());
        assertEquals(
                standard("folketal.boern"), round.settings(AgeSettings.class).children());
        assertEquals(
                standard("folketal.voksne"), round.settings(AgeSettings.class).adults());
        assertEquals(
                standard("folketal.alle"), round.settings(AgeSettings.class).all());
        assertEquals(
                standard("diskretion.mindste_antal"),
                String.valueOf(round.discretion().smallestCount()));
        assertEquals(standard("fiktiv"), String.valueOf(round.fictional()));
    }

    private static String standard(String setting) {
        return RoundSettings.all(Subjects.settings()).stream()
                .filter(one -> one.name().equals(setting))
                .map(RoundSettings.Entry::standard)
                .findFirst()
                .orElseThrow();
    }
}
