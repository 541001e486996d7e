package dk.belaeg.report.annex;

import dk.belaeg.report.ReleaseContent;
import dk.belaeg.schema.AnnexSchema;
import dk.belaeg.workbook.word.Letterhead;
import dk.belaeg.workbook.word.WordWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The annexes of a release as Word files. */
public final class Annexes {
    private Annexes() {}

    /**
     * What annexes take from before.
     *
     * @param earlier the release they compare with; empty for none
     * @param written what authors wrote into the fields of former annexes, by annex and tag
     */
    public record Former(Optional<Earlier> earlier, Map<String, Map<String, List<String>>> written) {
        public Former {
            written = Map.copyOf(written);
        }

        /** Nothing was before. */
        public static Former none() {
            return new Former(Optional.empty(), Map.of());
        }
    }

    /** The Word files by name of the annex; an annex that the release has nothing for is not there. */
    public static SortedMap<String, byte[]> of(
            ReleaseContent content, List<AnnexSchema> annexes, Former former, Letterhead letterhead) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (AnnexSchema annex : annexes) {
            Map<String, List<String>> written = former.written().getOrDefault(annex.name(), Map.of());
            AnnexDocument.of(annex, content, former.earlier(), written)
                    .ifPresent(document -> files.put(annex.name(), WordWriter.write(document, letterhead)));
        }
        return files;
    }
}
