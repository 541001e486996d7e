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
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RoundWriter() {}

    /**
     * What a new round is told; everything else has its default.
     *
     * @param targetGroups codes of the followed-up target groups
     * @param periods the occupancy periods, as Danes write them
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
            List<String> periods,
            String contact,
            Counting counting,
            Optional<Path> former) {

        /** A round that counts nobody. */
        public NewRound(
                String name,
                int year,
                LocalDate asOf,
                boolean fictional,
                String region,
                List<Round.Asked> questionnaires,
                List<String> targetGroups,
                List<String> periods,
                String contact) {
            this(
                    name,
                    year,
                    asOf,
                    fictional,
                    region,
                    questionnaires,
                    targetGroups,
                    periods,
                    contact,
                    Counting.NONE,
                    Optional.empty());
        }
    }

    /** What would keep the round from being read once it is made, in Danish. */
    public static List<String> problems(Path folder, NewRound round, Contracts contracts) throws IOException {
        return RoundReader.problems(folder, json(folder, round), contracts);
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

    private static void put(ObjectNode node, Counting counting) {
        node.put("maalgruppe", counting.group());
        counting.included().forEach(node.putArray("med")::add);
        counting.excluded().forEach(node.putArray("ikke_med")::add);
        counting.categories().forEach(node.putArray("kategorier")::add);
        counting.years().forEach(node.putArray("aar")::add);
        ArrayNode themes = node.putArray("temaer");
        for (Counting.Theme theme : counting.themes()) {
            ObjectNode one = themes.addObject().put("navn", theme.name());
            theme.questions().forEach(one.putArray("spoergsmaal")::add);
        }
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
        if (!round.periods().isEmpty()) {
            ArrayNode periods = root.putObject("belaegning").putArray("perioder");
            round.periods().forEach(periods::add);
        }
        if (round.counting().counts()) {
            put(root.putObject("optaelling"), round.counting());
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
