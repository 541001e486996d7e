package dk.belaeg.publish;

import dk.belaeg.chart.FigureFiles;
import dk.belaeg.chart.Figures;
import dk.belaeg.contract.AnnexSchema;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.contract.SchemaTexts;
import dk.belaeg.disclosure.FakeTables;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.disclosure.SuppressionRules;
import dk.belaeg.disclosure.protect.Policy;
import dk.belaeg.intake.CellAccount;
import dk.belaeg.publish.annex.AnnexFiles;
import dk.belaeg.report.ReleaseContent;
import dk.belaeg.report.TableWorkbook;
import dk.belaeg.report.drawn.FigureMaker;
import dk.belaeg.report.drawn.MapBase;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Subjects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A round with one small table that is published without anything having been measured. */
public final class FakeRound {
    public static final ReportSchema REPORT = SchemaTexts.report(
            """
            {"name": "places", "title": "Pladser", "description": "Pladser i hver kommune.", "x-grain": "one row per municipality",
             "x-method": "pladser", "x-dataset": "places",
             "fields": [{"name": "code", "title": "Kode", "type": "string", "x-role": "key", "x-machine-only": true},
                        {"name": "name", "title": "Kommune", "type": "string", "x-role": "label"},
                        {"name": "places", "title": "Pladser", "type": "number", "unit": "pladser", "x-decimals": 1, "x-reason": true},
                        {"name": "share", "title": "Andel", "type": "number", "unit": "pct.", "x-decimals": 1, "x-reason": true}],
             "primaryKey": ["code"], "x-sort": ["name"], "x-source": "Opdigtede tal", "x-notes": ["En note om pladser."],
             "x-figures": [{"id": "pladser", "title": "Pladser i kommunerne", "subtitle": "Pladser, 2026", "kind": "ranked-bars",
                            "parts": {"label": "name", "value": "places"}, "where": {"code": ["!total"]}}]}
            """);
    public static final String ANNEX =
            """
            {"name": "pladser", "title": "Pladser", "subject": "Pladser i kommunerne.", "sources": ["portal"], "decision": "Forummet bedes drøfte pladserne.",
             "background": ["Baggrunden er kendt."],
             "headlines": [{"kind": "top", "report": "places", "where": {"code": ["!total"]}, "rule": "flest pladser", "value": "places",
                            "label": ["name"], "noun": ["kommune", "kommuner", "en"], "text": "Flest er der i $label: $value."}],
             "movements": [{"subject": "Antallet af pladser i alt", "report": "places", "where": {"code": ["total"]}, "column": "places"}],
             "reservations": ["Et fast forbehold."],
             "chapters": [
               {"id": "pladser", "title": "Pladserne", "text": ["Se @pladser og @places.", "Gæld kan skrives til post@eksempel.dk."],
                "items": [{"figure": "pladser"}, {"table": "places"}], "prompt": "en forklaring"}]}
            """;

    private final Contracts contracts;
    private final Round round;
    private String annex = ANNEX;

    public FakeRound(Path folder) throws Exception {
        Files.writeString(
                folder.resolve("runde.json"),
                "{\"navn\": \"Prøverunde\", \"aar\": 2026, \"pr_dato\": \"2026-05-01\", \"fiktiv\": true}");
        contracts = Contracts.load(folder.resolve("opslag"));
        round = Subjects.round(folder, contracts);
    }

    /** What a run gave. */
    public record Published(ReleaseFolders.Release release, List<String> told) {
        public Path annex() {
            return release.folder().resolve("bilag/pladser.docx");
        }
    }

    public FakeRound annex(String json) {
        annex = json;
        return this;
    }

    public AnnexSchema annex() {
        return SchemaTexts.annex(annex, List.of(REPORT));
    }

    public ReleaseContent content(ReleasedTable table, List<ReleaseContent.Gap> gaps) {
        FigureMaker maker =
                new FigureMaker(contracts.codes(), List.of(), new MapBase("syddanmark", Optional.empty(), ""));
        Map<String, FigureFiles> figures = new TreeMap<>();
        maker.make(table, REPORT.figures().get(0)).map(Figures::draw).ifPresent(f -> figures.put(f.id(), f));
        return new ReleaseContent(
                round,
                contracts.codes(),
                List.of(table),
                new SuppressionRules(List.of(), Policy.of(3)),
                figures,
                List.of(),
                CellAccount.Account.sum(List.of()),
                gaps,
                new ReleaseContent.Files(0, 0, 0),
                "prøve");
    }

    /** @param rows as {@link FakeTables} reads them */
    public Published publish(String rows) throws Exception {
        return publish(FakeTables.table(REPORT, rows), List.of());
    }

    public Published publish(ReleasedTable table, List<ReleaseContent.Gap> gaps) throws Exception {
        ReleaseContent content = content(table, gaps);
        try (ReleaseFolders folders = ReleaseFolders.open(round)) {
            Publisher publisher = new Publisher(content, folders);
            publisher.data(List.of(annex()));
            AnnexFiles annexes = AnnexFiles.make(content, List.of(annex()), folders.shared(), Optional.empty());
            publisher.shared(TableWorkbook.of(content, Optional.empty()), annexes);
            publisher.confidential(
                    List.of(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), annexes.outside(), List.of());
            return new Published(folders.publish(), annexes.told());
        }
    }
}
