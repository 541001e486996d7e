package dk.belaeg.report.annex;

import dk.belaeg.chart.FigureFiles;
import dk.belaeg.contract.AnnexSchema;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.office.read.FileBytes;
import dk.belaeg.office.word.WordDocument;
import dk.belaeg.office.word.WordDocument.Block;
import dk.belaeg.office.word.WordDocument.Block.Text.Kind;
import dk.belaeg.office.word.WordDocument.Piece;
import dk.belaeg.report.ReleaseContent;
import dk.belaeg.report.Summary;
import dk.belaeg.report.TableView;
import dk.belaeg.sentence.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * One annex in the form of the directors' forum: a page of summary, then Baggrund, Indstilling, Sagsfremstilling, Videre
 * proces, Beslutning and Bilag.
 */
final class AnnexDocument {
    private final AnnexSchema annex;
    private final ReleaseContent content;
    private final AnnexParts parts;
    private final Summary summary;
    private final Headlines headlines;
    private final ForumForm form;
    private final Map<String, String> toldAt = new LinkedHashMap<>();

    private AnnexDocument(
            AnnexSchema annex, ReleaseContent content, Summary summary, Map<String, List<String>> written) {
        this.annex = annex;
        this.content = content;
        this.form = new ForumForm(annex.prompts(), written);
        this.parts = new AnnexParts(content, annex, AnnexColumns.of(annex, content));
        this.headlines = Headlines.of(annex, content);
        this.summary = summary;
    }

    /**
     * The annex; empty when the release has nothing of what it shows.
     *
     * @param written what the author wrote into the fields of the former release's annex, by tag
     */
    static Optional<WordDocument> of(
            AnnexSchema annex, ReleaseContent content, Summary summary, Map<String, List<String>> written) {
        AnnexDocument document = new AnnexDocument(annex, content, summary, written);
        if (!document.parts.hasAny()) {
            return Optional.empty();
        }
        document.front();
        document.presentation();
        return Optional.of(new WordDocument(
                annex.title(),
                annex.subject(),
                content.round().name() + " · " + annex.title(),
                content.round().asOf(),
                document.form.blocks()));
    }

    private void front() {
        form.text(Kind.TITLE, annex.title());
        form.text(Kind.SUBTITLE, annex.subject());
        if (content.round().fictional()) {
            form.text(
                    Kind.BANNER,
                    "Alle data i dette bilag er opdigtede. De beskriver ingen virkelige kommuner, tilbud eller borgere.");
        }
        form.heading(1, "Sammenfatning");
        List<String> findings = summary.findings();
        if (findings.isEmpty()) {
            form.text(Kind.BODY, "Der er ingen tal, som der kan drages hovedfund af.");
        } else {
            form.heading(2, AnnexSummary.heading(findings.size()));
            form.bullets(findings);
        }
        if (!summary.lastRound().sentences().isEmpty()) {
            form.heading(2, "Siden " + summary.lastRound().round());
            form.bullets(summary.lastRound().sentences());
        }
        form.heading(2, "Ændret siden sidst");
        form.bullets(summary.changes());
        form.heading(2, "Forbehold");
        form.bullets(AnnexSummary.reservations(annex, content));
        form.field(AnnexSchema.Prompt.RESERVATIONS, "forbehold", "Forbehold", "forbehold, som tallene ikke viser");
        form.askedOfTheForum(annex.decision());
        if (!findings.isEmpty()) {
            form.text(Kind.NOTE, "Hvordan hovedfundene er valgt, står i index.html.");
        }
        form.add(new Block.PageBreak());
    }

    private void presentation() {
        form.caseOf(
                annex.background(),
                annex.recommendation(),
                () -> annex.chapters().forEach(this::chapter),
                annex.next(),
                List.of(
                        content.tables().stream().allMatch(TableView::isInWorkbook)
                                ? "Alle tabeller med deres fulde indhold: tabeller.xlsx."
                                : "Alle tabeller: tabeller.xlsx. De længste er hele i mappen data.",
                        "Alle tabeller og figurer med noter, og hvad der mangler i det modtagne: index.html.",
                        "Tallene til videre brug: mappen data."));
        form.text(
                Kind.NOTE,
                "Lavet med Belæg " + content.version() + ". Alle tal er opgjort pr. "
                        + DanishDates.day(content.round().asOf()) + ".");
    }

    /** A chapter; one without a table or a figure says so or is left out, unless it has nothing but text. */
    private void chapter(AnnexSchema.Chapter chapter) {
        boolean onlyText = chapter.items().isEmpty()
                && !(chapter.text().isEmpty() && chapter.prompt().isEmpty());
        if (!onlyText && chapter.items().stream().noneMatch(item -> parts.has(item.name()))) {
            if (!chapter.none().isEmpty()) {
                form.heading(2, chapter.title());
                form.text(Kind.BODY, chapter.none());
            }
            return;
        }
        if (chapter.each().isPresent()) {
            form.add(new Block.PageBreak());
        }
        form.heading(2, chapter.title());
        chapter.text().forEach(this::referring);
        chapter.items().forEach(this::item);
        if (!chapter.prompt().isEmpty()) {
            form.field("afsnit-" + chapter.id(), chapter.title(), chapter.prompt());
        }
    }

    /** A paragraph with references; left out when it refers to what is not here. */
    private void referring(String paragraph) {
        List<Piece> pieces = new ArrayList<>();
        Matcher reference = AnnexSchema.REFERENCE.matcher(paragraph);
        int done = 0;
        while (reference.find()) {
            if (!parts.has(reference.group(1))) {
                return;
            }
            pieces.add(new WordDocument.Words(paragraph.substring(done, reference.start())));
            pieces.add(new WordDocument.Reference(reference.group(1)));
            done = reference.end();
        }
        pieces.add(new WordDocument.Words(paragraph.substring(done)));
        form.add(new Block.Text(Kind.BODY, pieces));
    }

    private void item(AnnexSchema.Item item) {
        if (item instanceof AnnexSchema.Item.Drawn drawn) {
            parts.figure(drawn).ifPresent(this::figure);
        } else if (item instanceof AnnexSchema.Item.Cut cut) {
            parts.cut(cut).ifPresent(this::table);
        }
        if (parts.has(item.name())) {
            form.text(Kind.BODY, headlines.told(annex.below(item.name())));
        }
    }

    private void figure(FigureFiles figure) {
        form.add(new Block.Picture(
                figure.id(),
                ForumForm.held(Sentence.join(List.of(figure.title(), figure.subtitle()))),
                new FileBytes(figure.id() + ".png", figure.png()),
                figure.widthInMillimetres(),
                figure.heightInMillimetres(),
                figure.headShare(),
                figure.alt()));
    }

    private void table(AnnexTable table) {
        if (table.isEmpty()) {
            return;
        }
        Block.Table block = table.block();
        List<List<Piece>> notes = new ArrayList<>();
        table.ownNotes().forEach(note -> notes.add(List.of(new WordDocument.Words(note))));
        String before = "";
        for (String note : table.generalNotes()) {
            String at = toldAt.putIfAbsent(note, block.name());
            if (at == null) {
                notes.add(List.of(new WordDocument.Words(note)));
            } else if (before.isEmpty()) {
                before = at;
            }
        }
        if (!before.isEmpty()) {
            notes.add(List.of(
                    new WordDocument.Words("Noterne til "),
                    new WordDocument.Reference(before),
                    new WordDocument.Words(" gælder også her.")));
        }
        notes.add(List.of(new WordDocument.Words(table.source())));
        form.add(new Block.Table(
                block.name(), ForumForm.held(block.caption()), block.about(), block.columns(), block.rows(), notes));
    }
}
