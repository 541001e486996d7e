package dk.belaeg.publish.compare;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.office.word.Letterhead;
import dk.belaeg.office.word.WordDocument;
import dk.belaeg.office.word.WordDocument.Block;
import dk.belaeg.office.word.WordDocument.Block.Text.Kind;
import dk.belaeg.office.word.WordDocument.Piece;
import dk.belaeg.office.word.WordWriter;
import dk.belaeg.sentence.Nouns;
import dk.belaeg.sentence.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A comparison as a section of an annex: what has changed in sentences, then the changed numbers table by table. */
public final class ComparisonDocument {
    /** Directors read no longer tables; all changes stand in the csv. */
    private static final int MOST_ROWS = 25;

    private ComparisonDocument() {}

    /** The Word file. */
    public static byte[] of(Comparison comparison) {
        List<Block> blocks = new ArrayList<>();
        String title = "Ændringer siden sidst";
        blocks.add(Block.Text.of(Kind.TITLE, title));
        blocks.add(Block.Text.of(Kind.SUBTITLE, told(comparison)));
        blocks.add(new Block.Heading(1, "Det er ændret"));
        ComparisonPage.sentences(comparison).forEach(sentence -> blocks.add(Block.Text.of(Kind.BULLET, sentence)));
        List<Comparison.TableChange> changed = comparison.tables().stream()
                .filter(table -> !table.cells().isEmpty())
                .toList();
        if (!changed.isEmpty()) {
            blocks.add(new Block.Heading(1, "Ændrede tal"));
            changed.forEach(table -> table(table, blocks));
        }
        return WordWriter.write(
                new WordDocument(
                        title,
                        told(comparison),
                        comparison.after().title() + " · " + title,
                        LocalDate.parse(comparison.after().version()),
                        blocks),
                Letterhead.ours());
    }

    private static String told(Comparison comparison) {
        return Sentence.of("Fra " + comparison.before().title() + " ("
                + comparison.before().name() + ") til " + comparison.after().title() + " ("
                + comparison.after().name() + ")");
    }

    private static void table(Comparison.TableChange table, List<Block> blocks) {
        blocks.add(new Block.Heading(2, table.title()));
        List<Block.Table.Row> rows = table.cells().stream()
                .limit(MOST_ROWS)
                .map(cell -> new Block.Table.Row(
                        List.of(
                                cell.row(),
                                cell.column(),
                                ComparisonPage.shown(cell.before()),
                                ComparisonPage.shown(cell.after())),
                        false))
                .toList();
        List<List<Piece>> notes = new ArrayList<>();
        int more = table.cells().size() - rows.size();
        if (more > 0) {
            notes.add(List.of(new WordDocument.Words(Sentence.of("Vist er de første " + rows.size() + " ændringer; "
                    + Nouns.NUMBER.counted(more) + " mere er ændret"))));
        }
        blocks.add(new Block.Table(
                table.name(),
                "Ændrede tal i »" + table.title() + "«",
                Sentence.of("Hvert tal, der er ændret, før og nu; i alt "
                        + DanishNumbers.format(table.cells().size())),
                List.of(
                        new Block.Table.Column("Række", false),
                        new Block.Table.Column("Kolonne", false),
                        new Block.Table.Column("Før", true),
                        new Block.Table.Column("Nu", true)),
                rows,
                notes));
    }
}
