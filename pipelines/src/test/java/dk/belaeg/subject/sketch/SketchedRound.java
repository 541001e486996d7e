package dk.belaeg.subject.sketch;

import dk.belaeg.Engine;
import dk.belaeg.check.Checked;
import dk.belaeg.contract.Contracts;
import dk.belaeg.intake.Intake;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import dk.belaeg.subject.Subjects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/** A round in a folder whose subjects are computed as a run does: the inbox read and checked, each dataset from {@link Inputs}. */
record SketchedRound(Path folder, Contracts contracts) {
    SketchedRound with(String file, String text) throws Exception {
        Path path = folder.resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, text);
        return this;
    }

    Inputs inputs(Engine engine, List<Subject> subjects) throws Exception {
        Round round = Subjects.round(folder, contracts);
        return new Inputs(
                engine, round, contracts, Checked.of(Intake.read(round, contracts), round, contracts, subjects));
    }

    /** The rows of a dataset as texts, their values separated by blanks, in order. */
    List<String> rows(Engine engine, List<Subject> subjects, String dataset) throws Exception {
        engine.activate();
        Datasets datasets = Datasets.of(subjects, inputs(engine, subjects), engine);
        return engine.rows(datasets.get(dataset)).stream()
                .map(SketchedRound::text)
                .sorted()
                .toList();
    }

    private static String text(Row row) {
        return String.join(
                " ",
                IntStream.range(0, row.size())
                        .mapToObj(i -> Objects.toString(row.get(i), "-"))
                        .toList());
    }
}
