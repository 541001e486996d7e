package dk.belaeg.publish.annex;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dk.belaeg.contract.AnnexSchema;
import dk.belaeg.grammar.PersonNumbers;
import dk.belaeg.grammar.Sha256;
import dk.belaeg.office.read.FileBytes;
import dk.belaeg.office.word.FieldTexts;
import dk.belaeg.report.annex.Annexes;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.round.Round;
import dk.belaeg.sentence.Nouns;
import dk.belaeg.sentence.Sentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What authors wrote into the fields of the newest annexes there are, to be put into the next ones. What they wrote anywhere
 * else cannot be carried over, so that is told.
 */
final class AuthorTexts {
    private final Map<String, Map<String, List<String>>> written = new TreeMap<>();
    private final Map<String, String> origins = new TreeMap<>();
    private final List<String> told = new ArrayList<>();

    private AuthorTexts() {}

    static AuthorTexts of(Round round, List<AnnexSchema> annexes) throws IOException {
        AuthorTexts fields = new AuthorTexts();
        List<ReleaseFolders.Release> releases = ReleaseFolders.all(round);
        for (AnnexSchema annex : annexes) {
            for (ReleaseFolders.Release release : releases) {
                Path file = release.folder().resolve(Annexes.file(annex.name()));
                if (Files.isRegularFile(file)) {
                    fields.read(annex, release, file);
                    break;
                }
            }
        }
        return fields;
    }

    private void read(AnnexSchema annex, ReleaseFolders.Release release, Path file) throws IOException {
        Optional<FieldTexts> texts = FieldTexts.read(new FileBytes(annex.name(), Files.readAllBytes(file)));
        if (texts.isEmpty()) {
            told.add(
                    "Bilaget »" + annex.title() + "« i " + release.name()
                            + " kan ikke læses, så det, der er skrevet i dets felter, er ikke ført over. Åbn filen i Word, og gem den igen.");
            return;
        }
        Map<String, List<String>> masked = new TreeMap<>();
        texts.get()
                .written()
                .forEach((tag, paragraphs) -> masked.put(
                        tag, paragraphs.stream().map(PersonNumbers::mask).toList()));
        if (!masked.equals(texts.get().written())) {
            told.add("Et felt i bilaget »" + annex.title()
                    + "« indeholder et CPR-nummer. Det er skjult i den nye udgivelse.");
        }
        // what still stands as it was proposed, nobody has written
        masked.entrySet().removeAll(Annexes.proposed(annex).entrySet());
        written.put(annex.name(), masked);
        origins.put(annex.name(), release.name());
        Optional<String> made = digest(release.confidential().resolve(AnnexFiles.OUTSIDE), annex.name());
        if (made.isPresent() && !made.get().equals(digest(texts.get()))) {
            told.add("I bilaget »" + annex.title() + "« i " + release.name()
                    + " er der rettet uden for felterne. De rettelser er ikke ført over; de står stadig i "
                    + release.name() + "/" + Annexes.file(annex.name()) + ".");
        }
    }

    private static Optional<String> digest(Path file, String annex) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String text = Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
        try (CsvReader<CsvRecord> csv = CsvReader.builder().fieldSeparator(';').ofCsvRecord(text)) {
            for (CsvRecord line : csv) {
                if (line.getField(0).equals(annex)) {
                    return Optional.of(line.getField(1));
                }
            }
        }
        return Optional.empty();
    }

    /** Stands for all that stands outside the fields. */
    static String digest(FieldTexts texts) {
        return Sha256.hex(String.join("\n", texts.outside()).getBytes(StandardCharsets.UTF_8));
    }

    /** Paragraphs by annex and tag. */
    Map<String, Map<String, List<String>>> written() {
        return written;
    }

    /** Tells what was carried over into an annex, and what it has no field for any more. */
    void carriedInto(AnnexSchema annex, FieldTexts made) {
        Map<String, List<String>> before = written.getOrDefault(annex.name(), Map.of());
        Set<String> known = new HashSet<>(made.titles().keySet());
        made.titles().values().forEach(title -> known.add(FieldTexts.titled(title)));
        List<String> lost =
                before.keySet().stream().filter(tag -> !known.contains(tag)).toList();
        int carried = before.size() - lost.size();
        String from = origins.getOrDefault(annex.name(), "");
        if (carried > 0) {
            told.add("Bilaget »" + annex.title() + "«: teksten i " + Nouns.FIELD.counted(carried) + " er ført over fra "
                    + from + ".");
        }
        for (String tag : lost) {
            told.add(Sentence.of("Bilaget »" + annex.title() + "« har ikke feltet »" + tag.replaceFirst("^titel:", "")
                    + "« mere. Teksten i det står stadig i " + from));
        }
    }

    /** Danish sentences for the run. */
    List<String> told() {
        return told;
    }
}
