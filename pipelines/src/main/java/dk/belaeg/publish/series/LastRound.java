package dk.belaeg.publish.series;

import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.publish.compare.ReadRelease;
import dk.belaeg.report.ReleaseContent;
import dk.belaeg.report.annex.FormerRound;
import dk.belaeg.report.annex.YearOnYear;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The round before, as its newest release tells of it, beside the release that is being made. */
public final class LastRound {
    private static final String RESPONSES = "response_rate";

    private LastRound() {}

    /**
     * Empty when the round follows none, or one without a release that is whole and of an earlier day.
     *
     * @param aside the release being made, whose data are written
     */
    public static Optional<FormerRound> of(ReleaseContent content, Path aside) throws IOException {
        Round round = content.round();
        Optional<Path> former = round.former().filter(RoundReader::isRound);
        if (former.isEmpty()) {
            return Optional.empty();
        }
        List<SeriesRound> read = SeriesRound.read(List.of(former.get()), new ArrayList<>());
        if (read.isEmpty() || !read.get(0).asOf().isBefore(round.asOf())) {
            return Optional.empty();
        }
        try {
            ReadRelease made = ReadRelease.of(aside);
            List<SeriesRound> both = SeriesRound.labelled(
                    List.of(read.get(0), new SeriesRound(round.folder(), round.year(), "", List.of(made))));
            Map<String, ReportSchema> schemas = content.tables().stream()
                    .map(ReleasedTable::schema)
                    .collect(Collectors.toMap(ReportSchema::name, schema -> schema));
            List<YearOnYear> figures = KeyFigures.of(both.get(0), both.get(1), schemas, content.codes());
            return figures.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new FormerRound(
                            both.get(0).label(), both.get(1).label(), figures, answers(both.get(0), both.get(1))));
        } catch (ReadRelease.NoReleaseException notWhole) {
            throw new IllegalStateException("the release being made cannot be read", notWhole);
        }
    }

    /** How many have answered each questionnaire, where it is not the same. */
    private static List<String> answers(SeriesRound before, SeriesRound now) {
        ReadRelease.Table was = before.newest().tables().get(RESPONSES);
        ReadRelease.Table is = now.newest().tables().get(RESPONSES);
        List<String> notes = new ArrayList<>();
        if (was != null && is != null) {
            is.coded().forEach((key, row) -> {
                Map<String, String> then = was.coded().get(key);
                if (then != null && !answered(then).equals(answered(row))) {
                    notes.add("»" + row.getOrDefault("questionnaire_title", "") + "«: " + answered(then)
                            + " har svaret i " + before.label() + " og " + answered(row) + " i " + now.label() + ".");
                }
            });
        }
        return notes;
    }

    private static String answered(Map<String, String> row) {
        return row.getOrDefault("answered", "") + " af " + row.getOrDefault("respondents", "");
    }
}
