package dk.belaeg.publish.annex;

import dk.belaeg.contract.AnnexSchema;
import dk.belaeg.office.read.FileBytes;
import dk.belaeg.office.word.FieldTexts;
import dk.belaeg.office.word.Letterhead;
import dk.belaeg.report.FoldedChapter;
import dk.belaeg.report.ReleaseContent;
import dk.belaeg.report.Summary;
import dk.belaeg.report.annex.Annexes;
import dk.belaeg.report.annex.FormerRound;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The annexes of a release as files.
 *
 * @param files by path in the release
 * @param outside header and one line an annex: what stood outside its fields, so that corrections there can be told
 * @param summaries what directors read first, which the page says too
 * @param folded chapters that are repeated, as the page shows them
 * @param lastRound the headline figures of the round before beside those of this one
 * @param told Danish sentences for the run: what the letterhead lacks, what was carried over
 */
public record AnnexFiles(
        SortedMap<String, byte[]> files,
        List<List<String>> outside,
        List<Summary> summaries,
        List<FoldedChapter> folded,
        Optional<FormerRound> lastRound,
        List<String> told) {

    /** File of a release's confidential half that keeps {@link #outside()}. */
    public static final String OUTSIDE = "bilag.csv";

    /**
     * Makes the annexes.
     *
     * @param annexes worded for the round
     * @param aside folder of the release being made, whose data are written
     * @param lastRound as {@code LastRound} tells of the same folder
     */
    public static AnnexFiles make(
            ReleaseContent content, List<AnnexSchema> annexes, Path aside, Optional<FormerRound> lastRound)
            throws IOException {
        Letterhead letterhead = LetterheadFile.of(content.round().references(), content.codes());
        AuthorTexts fields = AuthorTexts.of(content.round(), annexes);
        Annexes.Former former =
                new Annexes.Former(EarlierRelease.find(content.round(), aside), lastRound, fields.written());
        Annexes.Made made = Annexes.of(content, annexes, former, letterhead);
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<List<String>> outside = new ArrayList<>();
        outside.add(List.of("bilag", "uden_for_felterne"));
        List<String> told = new ArrayList<>(letterhead.remarks());
        for (AnnexSchema annex : annexes) {
            byte[] file = made.files().get(annex.name());
            if (file == null) {
                told.add("Bilaget »" + annex.title() + "« er ikke lavet, for der er ingen tal til det.");
                continue;
            }
            FieldTexts texts = FieldTexts.read(new FileBytes(annex.name(), file))
                    .orElseThrow(() -> new IllegalStateException("the annex just written cannot be read"));
            fields.carriedInto(annex, texts);
            outside.add(List.of(annex.name(), AuthorTexts.digest(texts)));
            files.put(Annexes.file(annex.name()), file);
        }
        told.addAll(fields.told());
        return new AnnexFiles(files, outside, made.summaries(), made.folded(), lastRound, told);
    }

    /** The same with a PDF beside each Word file, or with the reason why there is none; the day stands in for the clock. */
    public AnnexFiles withPdf(LocalDate day, Path scratch) throws IOException {
        PdfFiles.Made made = PdfFiles.make(files, day, scratch);
        SortedMap<String, byte[]> all = new TreeMap<>(files);
        all.putAll(made.files());
        List<String> said = new ArrayList<>(told);
        said.add(made.told());
        return new AnnexFiles(all, outside, summaries, folded, lastRound, said);
    }
}
