package dk.belaeg.questionnaire.status;

import dk.belaeg.check.Response;
import dk.belaeg.check.SettledFinding;
import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Value;
import dk.belaeg.intake.Correction;
import dk.belaeg.office.write.ColumnFormat;
import dk.belaeg.office.write.ReportColumn;
import dk.belaeg.office.write.ReportSheet;
import dk.belaeg.office.write.ReportWorkbook;
import dk.belaeg.office.write.ReportWorkbook.Cover;
import dk.belaeg.office.write.ReportWriter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The status as a workbook: one sheet a questionnaire, one of response rates, one of what has to be corrected. */
final class StatusWorkbook {
    private final RoundStatus status;
    private final Codes codes;

    private StatusWorkbook(RoundStatus status, Codes codes) {
        this.status = status;
        this.codes = codes;
    }

    static byte[] of(RoundStatus status, Codes codes) {
        return ReportWriter.write(new StatusWorkbook(status, codes).workbook());
    }

    private ReportWorkbook workbook() {
        List<ReportSheet> sheets = new ArrayList<>();
        sheets.add(rates());
        status.parts().forEach(part -> sheets.add(part(part)));
        if (!status.corrections().isEmpty()) {
            sheets.add(corrections());
        }
        if (!status.made().isEmpty()) {
            sheets.add(made());
        }
        if (!status.closed().isEmpty()) {
            sheets.add(closed());
        }
        return new ReportWorkbook(
                new Cover(
                        "Status: " + status.round().name(),
                        "Hvem har svaret på hvad, og hvad skal rettes. Fortrolig.",
                        status.day(),
                        List.of(),
                        List.of("Hvert skema har sit eget ark."),
                        status.round().fictional() ? "Fiktive data" : ""),
                List.of(),
                List.of(),
                sheets);
    }

    private ReportSheet rates() {
        List<List<Value>> rows = new ArrayList<>();
        for (RoundStatus.Part part : status.parts()) {
            int all = part.lines().size();
            boolean figures = part.questionnaire().asksFigures();
            rows.add(List.of(
                    text(part.questionnaire().title()),
                    new Value.Day(part.deadline()),
                    Value.Amount.of(ChronoUnit.DAYS.between(status.day(), part.deadline())),
                    Value.Amount.of(all),
                    Value.Amount.of(part.inAnyWay()),
                    ratio(part.inAnyWay(), all),
                    figures ? Value.Amount.of(part.inFigures()) : Value.Blank.UNSTATED,
                    figures ? ratio(part.inFigures(), all) : Value.Blank.UNSTATED));
        }
        return ReportSheet.of(
                "Svarprocent",
                "Svarprocent",
                "Status pr. " + DanishDates.day(status.day()),
                List.of(
                        "Svarprocenten tæller alle, der har svaret noget, også dem, der kun har svaret med ord. Med tal er dem, der har givet mindst ét tal eller valg.",
                        "Dage til fristen er negativ, når fristen er overskredet."),
                "",
                List.of(
                        ReportColumn.of("Skema", ColumnFormat.text()),
                        ReportColumn.of("Frist", ColumnFormat.day()),
                        ReportColumn.of("Dage til fristen", ColumnFormat.whole()),
                        ReportColumn.of("Adspurgte", ColumnFormat.whole()),
                        ReportColumn.of("Har svaret", ColumnFormat.whole()),
                        ReportColumn.of("Svarprocent", "pct.", ColumnFormat.decimals(1)),
                        ReportColumn.of("Har svaret med tal", ColumnFormat.whole()),
                        ReportColumn.of("Svarprocent med tal", "pct.", ColumnFormat.decimals(1))),
                rows);
    }

    private ReportSheet part(RoundStatus.Part part) {
        List<List<Value>> rows = new ArrayList<>();
        for (RoundStatus.Line line : part.lines()) {
            Response response = line.response();
            Optional<Response.Content> content = response.content();
            rows.add(List.of(
                    text(line.name()),
                    text(response.status().danish()),
                    response.answeredOn().<Value>map(Value.Day::new).orElse(Value.Blank.UNSTATED),
                    text(response.answeredOn().isEmpty() ? "" : response.late() ? "ja" : "nej"),
                    response.percentFilled().<Value>map(Value.Amount::of).orElse(Value.Blank.UNSTATED),
                    content.<Value>map(c -> Value.Amount.of(c.errors())).orElse(Value.Blank.UNSTATED),
                    text(content.map(Response.Content::file).orElse("")),
                    text(RoundStatus.history(response))));
        }
        return ReportSheet.of(
                part.questionnaire().title(),
                part.questionnaire().title(),
                (status.over(part.deadline()) ? "Fristen var " : "Fristen er ") + DanishDates.day(part.deadline())
                        + " (" + status.when(part.deadline()) + ")",
                List.of(),
                "",
                List.of(
                        ReportColumn.of("Afsender", ColumnFormat.text()),
                        ReportColumn.of("Status", ColumnFormat.text()),
                        ReportColumn.of("Dateret", ColumnFormat.day()),
                        ReportColumn.of("Efter fristen", ColumnFormat.text()),
                        ReportColumn.of("Udfyldt", "pct.", ColumnFormat.whole()),
                        ReportColumn.of("Åbne fejl", ColumnFormat.whole()),
                        ReportColumn.of("Fil", ColumnFormat.text()),
                        ReportColumn.of("Bemærkning", ColumnFormat.text())),
                rows);
    }

    private ReportSheet corrections() {
        List<List<Value>> rows = new ArrayList<>();
        for (RoundStatus.Correction correction : status.corrections()) {
            String sender =
                    correction.respondent().isEmpty() ? "ikke kendt" : codes.operatorName(correction.respondent());
            for (Finding finding : correction.findings()) {
                rows.add(List.of(
                        text(sender),
                        text(finding.severity().danish()),
                        text(finding.origin().file()),
                        text(finding.origin().sheet()),
                        text(finding.origin().cell()),
                        text(finding.confidential()),
                        text(finding.askedOfSender().orElse(finding.remedy()))));
            }
        }
        return ReportSheet.of(
                "Skal rettes",
                "Det skal rettes",
                "Det, afsenderne selv kan rette",
                List.of("Kopier med kommentarer i cellerne ligger i mappen retur."),
                "",
                List.of(
                        ReportColumn.of("Afsender", ColumnFormat.text()),
                        ReportColumn.of("Alvor", ColumnFormat.text()),
                        ReportColumn.of("Fil", ColumnFormat.text()),
                        ReportColumn.of("Ark", ColumnFormat.text()),
                        ReportColumn.of("Celle", ColumnFormat.text()),
                        ReportColumn.of("Hvad er der galt", ColumnFormat.text()),
                        ReportColumn.of("Det skal afsenderen gøre", ColumnFormat.text())),
                rows);
    }

    private ReportSheet made() {
        List<List<Value>> rows = new ArrayList<>();
        for (Correction.Made made : status.made()) {
            rows.add(List.of(
                    text(made.place().file()),
                    text(made.place().sheet()),
                    text(made.place().cell()),
                    text(made.former().text()),
                    text(made.value().text()),
                    text(made.source().who()),
                    new Value.Day(made.source().on()),
                    text(made.source().why())));
        }
        return ReportSheet.of(
                "Rettelser",
                "Rettet efter en oplysning",
                "Værdier, der er givet i telefonen eller i en mail og læst i stedet for dem i filerne",
                List.of(),
                status.round().corrections().getFileName().toString(),
                List.of(
                        ReportColumn.of("Fil", ColumnFormat.text()),
                        ReportColumn.of("Ark", ColumnFormat.text()),
                        ReportColumn.of("Celle", ColumnFormat.text()),
                        ReportColumn.of("Der stod", ColumnFormat.text()),
                        ReportColumn.of("Ny værdi", ColumnFormat.text()),
                        ReportColumn.of("Hvem har sagt det", ColumnFormat.text()),
                        ReportColumn.of("Hvornår", ColumnFormat.day()),
                        ReportColumn.of("Hvorfor", ColumnFormat.text())),
                rows);
    }

    private ReportSheet closed() {
        List<List<Value>> rows = new ArrayList<>();
        for (SettledFinding closed : status.closed()) {
            Finding finding = closed.finding();
            rows.add(List.of(
                    text(finding.origin().file()),
                    text(finding.origin().sheet()),
                    text(finding.origin().cell()),
                    text(finding.confidential()),
                    text(closed.why())));
        }
        return ReportSheet.of(
                "Afsluttet",
                "Afsluttede fund",
                "Fund, ingen længere skal gøre noget ved",
                List.of(),
                "",
                List.of(
                        ReportColumn.of("Fil", ColumnFormat.text()),
                        ReportColumn.of("Ark", ColumnFormat.text()),
                        ReportColumn.of("Celle", ColumnFormat.text()),
                        ReportColumn.of("Hvad er der galt", ColumnFormat.text()),
                        ReportColumn.of("Hvorfor er det afsluttet", ColumnFormat.text())),
                rows);
    }

    private static Value text(String words) {
        return new Value.Text(words);
    }

    private static Value ratio(long part, long whole) {
        return whole == 0
                ? Value.Blank.UNSTATED
                : new Value.Amount(java.math.BigDecimal.valueOf(part * 100)
                        .divide(java.math.BigDecimal.valueOf(whole), 6, java.math.RoundingMode.HALF_UP));
    }
}
