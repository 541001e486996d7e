package dk.belaeg.report.annex;

import dk.belaeg.contract.AnnexSchema;
import dk.belaeg.office.word.Letterhead;
import dk.belaeg.office.word.WordWriter;
import dk.belaeg.report.FoldedChapter;
import dk.belaeg.report.ReleaseContent;
import dk.belaeg.report.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The annexes of a release as Word files. */
public final class Annexes {
    private Annexes() {}

    /** Where a release keeps an annex. */
    public static String file(String annex) {
        return "bilag/" + annex + ".docx";
    }

    /** What an annex proposes in a field for the author, by the field's tag. */
    public static Map<String, List<String>> proposed(AnnexSchema annex) {
        return Map.of(ForumForm.RECOMMENDATION, ForumForm.recommended(annex.recommendation()));
    }

    /**
     * What annexes take from before.
     *
     * @param earlier the release they compare with; empty for none
     * @param round the headline figures of the round before; empty for none
     * @param written what authors wrote into the fields of former annexes, by annex and tag
     */
    public record Former(
            Optional<FormerNumbers> earlier,
            Optional<FormerRound> round,
            Map<String, Map<String, List<String>>> written) {
        public Former {
            written = Map.copyOf(written);
        }

        /** Nothing was before. */
        public static Former none() {
            return new Former(Optional.empty(), Optional.empty(), Map.of());
        }
    }

    /**
     * What is made of the annexes.
     *
     * @param files Word files by name of the annex; an annex that the release has nothing for is not there
     * @param summaries what directors read first, one an annex that is there, in their order
     * @param folded what the page shows of chapters that are repeated
     */
    public record Made(SortedMap<String, byte[]> files, List<Summary> summaries, List<FoldedChapter> folded) {}

    /** The annexes as Word files, and their first pages in sentences. */
    public static Made of(ReleaseContent content, List<AnnexSchema> annexes, Former former, Letterhead letterhead) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<Summary> summaries = new ArrayList<>();
        List<FoldedChapter> folded = new ArrayList<>();
        for (AnnexSchema annex : annexes) {
            Map<String, List<String>> written = former.written().getOrDefault(annex.name(), Map.of());
            Summary summary = AnnexSummary.of(annex, content, former);
            RepeatedChapters repeated = new RepeatedChapters(annex, content);
            AnnexDocument.of(repeated.annex(), content, summary, written).ifPresent(document -> {
                folded.addAll(repeated.folded());
                files.put(annex.name(), WordWriter.write(document, letterhead));
                summaries.add(summary);
            });
        }
        return new Made(files, summaries, folded);
    }
}
