package dk.belaeg.publish.series;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.publish.compare.ReadRelease;
import dk.belaeg.report.annex.KeyFigure;
import dk.belaeg.report.annex.YearOnYear;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The headline figures of two rounds side by side. */
final class KeyFigures {
    private KeyFigures() {}

    /** @param schemas contracts of the tables by name */
    static List<YearOnYear> of(SeriesRound before, SeriesRound now, Map<String, ReportSchema> schemas, Codes codes) {
        return YearOnYear.of(
                before.newest(),
                before.newest().keyFigures(),
                now.newest(),
                now.newest().keyFigures(),
                (then, figure) -> broken(before, then, now, figure, schemas, codes));
    }

    private static Optional<String> broken(
            SeriesRound before,
            KeyFigure then,
            SeriesRound now,
            KeyFigure figure,
            Map<String, ReportSchema> schemas,
            Codes codes) {
        String name = figure.rows().report();
        ReadRelease.Table was = before.newest().tables().get(name);
        ReadRelease.Table is = now.newest().tables().get(name);
        ReportSchema schema = schemas.get(name);
        if (was == null || is == null || schema == null) {
            return Optional.of("tabellen er kun med i den ene runde");
        }
        if (!was.keys().equals(is.keys()) || !is.keys().equals(schema.primaryKey())) {
            return Optional.of("tabellen er delt op på en anden måde");
        }
        if (!then.measure().unit().equals(figure.measure().unit())) {
            return Optional.of("enheden er en anden");
        }
        List<Break> breaks = Break.between(before, was, now, is, schema, Dataset.timeOf(schema), codes);
        return is.chosen(figure.rows()).keySet().stream()
                .flatMap(key -> breaks.stream().filter(one -> one.concerns(schema, schema.field(figure.column()), key)))
                .map(Break::reason)
                .findFirst();
    }
}
