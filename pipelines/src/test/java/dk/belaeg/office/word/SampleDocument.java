package dk.belaeg.office.word;

import dk.belaeg.office.read.FileBytes;
import dk.belaeg.office.word.WordDocument.Block;
import dk.belaeg.office.word.WordDocument.Block.Text.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/** A document with one of each kind of block. */
public final class SampleDocument {
    /** A picture of one white pixel. */
    static final FileBytes PNG = new FileBytes(
            "punkt.png",
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg=="));

    static final String PROMPT = "sagens baggrund";

    private SampleDocument() {}

    static WordDocument document() {
        return of(List.of(
                Block.Text.of(Kind.TITLE, "Prøve & <prøve>"),
                Block.Text.of(Kind.SUBTITLE, "Om Ærø"),
                Block.Text.of(Kind.BANNER, "Opdigtet"),
                new Block.Heading(1, "Sammenfatning"),
                Block.Text.of(Kind.BULLET, "Et punkt"),
                new Block.PageBreak(),
                new Block.Heading(1, "Baggrund"),
                new Block.Field("baggrund", "Baggrund", PROMPT, List.of()),
                new Block.Field("skrevet", "Skrevet", "noget", List.of("Første afsnit", "Andet\nmed linjeskift")),
                new Block.Field("beslutning", "Beslutning", "", List.of()),
                new Block.Text(
                        Kind.BODY,
                        List.of(
                                new WordDocument.Words("Se "),
                                new WordDocument.Reference("billede"),
                                new WordDocument.Words(" og "),
                                new WordDocument.Reference("bred"),
                                new WordDocument.Words("."))),
                new Block.Picture("billede", "Et billede", PNG, 160, 80, 0.25, "Et hvidt punkt"),
                new Block.Heading(2, "Smal"),
                table("smal", 3, 20),
                new Block.Heading(2, "Bred"),
                Block.Text.of(Kind.BODY, "Den brede tabel"),
                table("bred", 14, 3),
                new Block.Heading(1, "Bilag")));
    }

    static WordDocument of(List<Block> blocks) {
        return new WordDocument("Prøve", "Om prøver", "Prøverunde", LocalDate.of(2026, 5, 1), blocks);
    }

    static Block.Table table(String name, int columns, int rows) {
        List<Block.Table.Column> heads = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            heads.add(new Block.Table.Column(i == 0 ? "Kommune" : "Overskrift nr. " + i, i > 0));
        }
        List<Block.Table.Row> lines = IntStream.range(0, rows)
                .mapToObj(row -> new Block.Table.Row(
                        IntStream.range(0, columns)
                                .mapToObj(i -> i == 0 ? "Faaborg-Midtfyn" : String.valueOf(row * i))
                                .toList(),
                        row == rows - 1))
                .toList();
        return new Block.Table(
                name,
                "Tabellen " + name,
                "Tal for kommuner.",
                heads,
                lines,
                List.of(
                        List.of(new WordDocument.Words("En note.")),
                        List.of(new WordDocument.Words("Kilde: opdigtet."))));
    }
}
