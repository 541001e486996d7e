package dk.belaeg.report.annex;

import dk.belaeg.chart.FigureFiles;
import dk.belaeg.contract.AnnexSchema;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.office.read.FileBytes;
import dk.belaeg.office.word.FieldTexts;
import dk.belaeg.office.word.WordDocument;
import dk.belaeg.office.word.WordDocument.Block;
import dk.belaeg.office.word.WordDocument.Block.Text.Kind;
import dk.belaeg.office.word.WordDocument.Piece;
import dk.belaeg.report.ReleaseContent;
import dk.belaeg.report.Summary;
import dk.belaeg.sentence.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One annex in the form of the directors' forum: a page of summary, then Baggrund, Indstilling, Sagsfremstilling, Beslutning
 * and Bilag.
 */
final class AnnexDocument {
    private static final Pattern BEFORE_NOUN =
            Pattern.compile("(?<=[0-9]) (?=\\p{L})|(?<=\\b[0-9]{1,2}\\.) (?=\\p{Ll})");

    private final AnnexSchema annex;
    private final ReleaseContent content;
    private final AnnexParts parts;
    private final Summary summary;
    private final Map<String, List<String>> written;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, String> toldAt = new LinkedHashMap<>();

    private AnnexDocument(
            AnnexSchema annex, ReleaseContent content, Summary summary, Map<String, List<String>> written) {
        this.annex = annex;
        this.content = content;
        this.written = written;
        this.parts = new AnnexParts(content, annex, AnnexColumns.of(annex, content));
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
        document.form();
        return Optional.of(new WordDocument(
                annex.title(),
                annex.subject(),
                content.round().name() + " · " + annex.title(),
                content.round().asOf(),
                document.blocks));
    }

    private void heading(int level, String text) {
        blocks.add(new Block.Heading(level, text));
    }

    private void text(Kind kind, String text) {
        if (!text.isEmpty()) {
            blocks.add(Block.Text.of(kind, held(text)));
        }
    }

    /** No line ends between a number and what it counts or orders: "5 pladser", "1. halvår". */
    private static String held(String text) {
        return BEFORE_NOUN.matcher(text).replaceAll("\u00A0");
    }

    private void bullets(List<String> items) {
        items.forEach(item -> text(Kind.BULLET, item));
    }

    private void field(String tag, String title, String prompt) {
        List<String> paragraphs = written.getOrDefault(tag, written.getOrDefault(FieldTexts.titled(title), List.of()));
        blocks.add(new Block.Field(tag, title, prompt, paragraphs));
    }

    private void field(AnnexSchema.Prompt prompt, String tag, String title, String otherwise) {
        field(tag, title, annex.prompts().getOrDefault(prompt, otherwise));
    }

    private void front() {
        text(Kind.TITLE, annex.title());
        text(Kind.SUBTITLE, annex.subject());
        if (content.round().fictional()) {
            text(
                    Kind.BANNER,
                    "Alle data i dette bilag er opdigtede. De beskriver ingen virkelige kommuner, tilbud eller borgere.");
        }
        heading(1, "Sammenfatning");
        List<String> findings = summary.findings();
        if (findings.isEmpty()) {
            text(Kind.BODY, "Der er ingen tal, som der kan drages hovedfund af.");
        } else {
            heading(2, AnnexSummary.heading(findings.size()));
            bullets(findings);
        }
        heading(2, "Ændret siden sidst");
        bullets(summary.changes());
        heading(2, "Forbehold");
        bullets(AnnexSummary.reservations(annex, content));
        field(AnnexSchema.Prompt.RESERVATIONS, "forbehold", "Forbehold", "forbehold, som tallene ikke viser");
        heading(2, "Hvad forummet bedes om");
        text(Kind.BODY, annex.decision());
        field(AnnexSchema.Prompt.DECISION, "beslutning-oensket", "Beslutning, der ønskes", "hvad der ønskes besluttet");
        if (!findings.isEmpty()) {
            text(Kind.NOTE, summary.rule());
        }
        blocks.add(new Block.PageBreak());
    }

    private void form() {
        heading(1, "Baggrund");
        annex.background().forEach(paragraph -> text(Kind.BODY, paragraph));
        field(AnnexSchema.Prompt.BACKGROUND, "baggrund", "Baggrund", "sagens baggrund");
        heading(1, "Indstilling");
        field(AnnexSchema.Prompt.RECOMMENDATION, "indstilling", "Indstilling", "Det indstilles, at ...");
        heading(1, "Sagsfremstilling");
        field(AnnexSchema.Prompt.PRESENTATION, "sagsfremstilling", "Sagsfremstilling", "sekretariatets vurdering");
        annex.chapters().forEach(this::chapter);
        heading(1, "Beslutning");
        field("beslutning", "Beslutning", "");
        heading(1, "Bilag");
        bullets(List.of(
                "Alle tabeller med deres fulde indhold: tabeller.xlsx.",
                "Alle tabeller og figurer med noter, og hvad der mangler i det modtagne: index.html.",
                "Tallene til videre brug: mappen data."));
        field("bilag", "Bilag", "andre bilag til sagen");
        text(
                Kind.NOTE,
                "Lavet med Belæg " + content.version() + ". Alle tal er opgjort pr. "
                        + DanishDates.day(content.round().asOf()) + ".");
    }

    /** A chapter; one without a table or a figure is left out, unless it has nothing but text. */
    private void chapter(AnnexSchema.Chapter chapter) {
        boolean onlyText = chapter.items().isEmpty()
                && !(chapter.text().isEmpty() && chapter.prompt().isEmpty());
        if (!onlyText && chapter.items().stream().noneMatch(item -> parts.has(item.name()))) {
            return;
        }
        heading(2, chapter.title());
        chapter.text().forEach(this::referring);
        chapter.items().forEach(this::item);
        if (!chapter.prompt().isEmpty()) {
            field("afsnit-" + chapter.id(), chapter.title(), chapter.prompt());
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
        blocks.add(new Block.Text(Kind.BODY, pieces));
    }

    private void item(AnnexSchema.Item item) {
        if (item instanceof AnnexSchema.Item.Drawn drawn) {
            parts.figure(drawn).ifPresent(this::figure);
        } else if (item instanceof AnnexSchema.Item.Cut cut) {
            parts.cut(cut).ifPresent(this::table);
        }
    }

    private void figure(FigureFiles figure) {
        blocks.add(new Block.Picture(
                figure.id(),
                held(Sentence.join(List.of(figure.title(), figure.subtitle()))),
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
        blocks.add(new Block.Table(
                block.name(), held(block.caption()), block.about(), block.columns(), block.rows(), notes));
    }
}
