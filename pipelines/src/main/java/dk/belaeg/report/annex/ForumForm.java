package dk.belaeg.report.annex;

import dk.belaeg.contract.AnnexSchema;
import dk.belaeg.office.word.FieldTexts;
import dk.belaeg.office.word.WordDocument.Block;
import dk.belaeg.office.word.WordDocument.Block.Text.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The form in which the directors' forum takes a case: Baggrund, Indstilling, Sagsfremstilling, Videre proces, Beslutning
 * and Bilag, with fields for what the author writes.
 */
final class ForumForm {
    private static final Pattern BEFORE_NOUN =
            Pattern.compile("(?<=[0-9]) (?=\\p{L})|(?<=\\b[0-9]{1,2}\\.) (?=\\p{Ll})");

    /** The tag of the field for what is recommended. */
    static final String RECOMMENDATION = "indstilling";

    private static final String RECOMMENDED = "Det indstilles, at Socialdirektørforum";

    private final Map<AnnexSchema.Prompt, String> prompts;
    private final Map<String, List<String>> written;
    private final List<Block> blocks = new ArrayList<>();

    /**
     * @param prompts what the author is asked to write, where it is not what the form asks anyway
     * @param written what the author wrote into the fields before, by tag
     */
    ForumForm(Map<AnnexSchema.Prompt, String> prompts, Map<String, List<String>> written) {
        this.prompts = prompts;
        this.written = written;
    }

    List<Block> blocks() {
        return blocks;
    }

    void add(Block block) {
        blocks.add(block);
    }

    void heading(int level, String text) {
        blocks.add(new Block.Heading(level, text));
    }

    void text(Kind kind, String text) {
        if (!text.isEmpty()) {
            blocks.add(Block.Text.of(kind, held(text)));
        }
    }

    /** No line ends between a number and what it counts or orders: "5 pladser", "1. halvår". */
    static String held(String text) {
        return BEFORE_NOUN.matcher(text).replaceAll("\u00A0");
    }

    void bullets(List<String> items) {
        items.forEach(item -> text(Kind.BULLET, item));
    }

    void field(String tag, String title, String prompt) {
        field(tag, title, prompt, List.of());
    }

    /** @param proposed what stands in it until the author has written something */
    private void field(String tag, String title, String prompt, List<String> proposed) {
        List<String> paragraphs = written.getOrDefault(tag, written.getOrDefault(FieldTexts.titled(title), proposed));
        blocks.add(new Block.Field(tag, title, prompt, paragraphs));
    }

    void field(AnnexSchema.Prompt prompt, String tag, String title, String otherwise) {
        field(tag, title, prompts.getOrDefault(prompt, otherwise));
    }

    /** What stands on the first page below what was found; nothing where nobody can know. */
    void askedOfTheForum(String decision) {
        if (!decision.isEmpty()) {
            heading(2, "Hvad forummet bedes om");
            text(Kind.BODY, decision);
        }
    }

    /**
     * The case itself.
     *
     * @param background paragraphs
     * @param recommendation parts of "Det indstilles, at ..." that the author may change; empty for none
     * @param presentation writes the chapters
     * @param next paragraphs on what comes after; empty for none
     * @param attached what else belongs to the case
     */
    void caseOf(
            List<String> background,
            List<String> recommendation,
            Runnable presentation,
            List<String> next,
            List<String> attached) {
        heading(1, "Baggrund");
        background.forEach(paragraph -> text(Kind.BODY, paragraph));
        field(AnnexSchema.Prompt.BACKGROUND, "baggrund", "Baggrund", "sagens baggrund");
        heading(1, "Indstilling");
        field(
                RECOMMENDATION,
                "Indstilling",
                prompts.getOrDefault(AnnexSchema.Prompt.RECOMMENDATION, RECOMMENDED + " ..."),
                recommended(recommendation));
        heading(1, "Sagsfremstilling");
        field(AnnexSchema.Prompt.PRESENTATION, "sagsfremstilling", "Sagsfremstilling", "sekretariatets vurdering");
        presentation.run();
        heading(1, "Videre proces");
        next.forEach(paragraph -> text(Kind.BODY, paragraph));
        field(AnnexSchema.Prompt.NEXT, "videre-proces", "Videre proces", "hvad der sker efter mødet");
        heading(1, "Beslutning");
        field("beslutning", "Beslutning", "");
        heading(1, "Bilag");
        bullets(attached);
        field("bilag", "Bilag", "andre bilag til sagen");
    }

    /** "Det indstilles, at Socialdirektørforum" and its parts, each a paragraph; one part follows at once. */
    static List<String> recommended(List<String> parts) {
        if (parts.size() < 2) {
            return parts.stream().map(part -> RECOMMENDED + " " + part).toList();
        }
        List<String> paragraphs = new ArrayList<>(List.of(RECOMMENDED));
        for (int i = 0; i < parts.size(); i++) {
            paragraphs.add((i + 1) + ". " + parts.get(i));
        }
        return paragraphs;
    }
}
