package dk.belaeg.round;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.belaeg.contract.Contracts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes the folder of a new round with its {@code runde.json}, which nobody has to write by hand. */
public final class RoundWriter {
    private static final String EXPLANATION = "indstillinger.txt";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RoundWriter() {}

    /**
     * What a new round is told; everything else has its default.
     *
     * @param targetGroups codes of the followed-up target groups
     * @param settings those of subjects that the round is told, a record each
     * @param former the folder of the round before, whose answers the forms show; empty for none
     */
    public record NewRound(
            String name,
            int year,
            LocalDate asOf,
            boolean fictional,
            String region,
            List<Round.Asked> questionnaires,
            List<String> targetGroups,
            List<Settings> settings,
            String contact,
            Optional<Path> former) {}

    /** What would keep the round from being read once it is made, in Danish. */
    public static List<String> problems(
            Path folder, NewRound round, Contracts contracts, List<Class<? extends Settings>> blocks)
            throws IOException {
        return RoundReader.problems(folder, json(folder, round), contracts, blocks);
    }

    /**
     * Makes the round.
     *
     * @throws FileAlreadyExistsException when the folder already is a round; nothing is changed then
     */
    public static void write(Path folder, NewRound round) throws IOException {
        if (RoundReader.isRound(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        Files.createDirectories(folder.resolve("indbakke"));
        Files.createDirectories(Round.references(folder));
        Path aside = folder.resolve("." + RoundReader.FILE);
        Files.writeString(aside, json(folder, round), StandardCharsets.UTF_8);
        Files.move(aside, folder.resolve(RoundReader.FILE));
    }

    /** Writes beside the settings what else they may say. */
    public static void explain(Path folder, List<Class<? extends Settings>> blocks) throws IOException {
        Files.writeString(folder.resolve(EXPLANATION), RoundSettings.page(blocks), StandardCharsets.UTF_8);
    }

    /** As seen from the new round, so that both may be moved together; on another disk as it stands. */
    private static Path relative(Path folder, Path before) {
        Path from = folder.toAbsolutePath().normalize();
        Path to = before.toAbsolutePath().normalize();
        return Objects.equals(from.getRoot(), to.getRoot()) ? from.relativize(to) : to;
    }

    private static String json(Path folder, NewRound round) throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("navn", round.name());
        root.put("aar", round.year());
        root.put("pr_dato", round.asOf().toString());
        if (round.fictional()) {
            root.put("fiktiv", true);
        }
        root.put("region", round.region());
        ArrayNode asked = root.putArray("spoergeskemaer");
        for (Round.Asked one : round.questionnaires()) {
            ObjectNode node = asked.addObject().put("navn", one.questionnaire());
            one.due().ifPresent(day -> node.put("frist", day.toString()));
        }
        ArrayNode groups = root.putArray("maalgrupper");
        round.targetGroups().forEach(groups::add);
        for (Settings settings : round.settings()) {
            ObjectNode block = SettingsBlock.told(settings);
            if (!block.isEmpty()) {
                root.set(SettingsBlock.name(settings.getClass()), block);
            }
        }
        if (!round.contact().isEmpty()) {
            root.put("kontakt", round.contact());
        }
        round.former()
                .ifPresent(before -> root.put(
                        "forrige_runde", relative(folder, before).toString().replace('\\', '/')));
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return MAPPER.writer(printer).writeValueAsString(root) + "\n";
    }
}
