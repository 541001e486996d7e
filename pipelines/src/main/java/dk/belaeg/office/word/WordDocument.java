package dk.belaeg.office.word;

import dk.belaeg.office.read.FileBytes;
import java.time.LocalDate;
import java.util.List;

/**
 * A Word document as data. Its language is Danish.
 *
 * @param title of the file's properties, which screen readers read first
 * @param subject one sentence on what it is
 * @param runningHead above every page when the letterhead has no head of its own
 * @param date stands in for the clock
 */
public record WordDocument(String title, String subject, String runningHead, LocalDate date, List<Block> blocks) {
    public WordDocument {
        blocks = List.copyOf(blocks);
    }

    /** One thing after the other in a document: what it is, never how it looks. */
    public sealed interface Block {

        /** @param level 1 to 3 */
        record Heading(int level, String text) implements Block {
            public Heading {
                if (level < 1 || level > 3) {
                    throw new IllegalArgumentException("headings have level 1 to 3, not " + level);
                }
            }
        }

        /** A paragraph. */
        record Text(Kind kind, List<Piece> pieces) implements Block {
            /** What a paragraph is. */
            public enum Kind {
                TITLE,
                SUBTITLE,
                BODY,
                BULLET,
                /** Small print under tables and figures. */
                NOTE,
                /** A warning that must be seen. */
                BANNER
            }

            public Text {
                pieces = List.copyOf(pieces);
            }

            public static Text of(Kind kind, String words) {
                return new Text(kind, List.of(new Words(words)));
            }
        }

        /**
         * A field that the author fills in, kept apart from everything else so that it can be read back.
         *
         * @param tag stable name
         * @param title shown by Word above the field
         * @param prompt what to write, shown until something is written; empty for a field that is left blank on purpose
         * @param written paragraphs that are there already; none when nothing is
         */
        record Field(String tag, String title, String prompt, List<String> written) implements Block {
            public Field {
                written = List.copyOf(written);
            }
        }

        /**
         * A figure with the caption that Word numbers.
         *
         * @param name what references call it
         * @param width in millimetres on paper, at the most; the height follows
         * @param head share of the picture's height, at its top, that is not shown since the caption says it
         * @param alt what the picture shows, for those who cannot see it
         */
        record Picture(String name, String caption, FileBytes png, double width, double height, double head, String alt)
                implements Block {
            public Picture {
                if (alt.isBlank()) {
                    throw new IllegalArgumentException("a picture has an alternative text: " + name);
                }
            }
        }

        /**
         * A table with the caption that Word numbers. It stands on a page turned sideways when it does not fit upright.
         *
         * @param name what references call it
         * @param about one sentence for those who hear the table read aloud
         * @param notes small print below
         */
        record Table(
                String name,
                String caption,
                String about,
                List<Column> columns,
                List<Row> rows,
                List<List<Piece>> notes)
                implements Block {
            public Table {
                columns = List.copyOf(columns);
                rows = List.copyOf(rows);
                notes = List.copyOf(notes);
                for (Row row : rows) {
                    if (row.cells().size() != columns.size()) {
                        throw new IllegalArgumentException(
                                name + ": a row has " + row.cells().size() + " cells");
                    }
                }
            }

            /** @param number whether its cells are set to the right */
            public record Column(String header, boolean number) {}

            /** @param sum whether the row sums others */
            public record Row(List<String> cells, boolean sum) {
                public Row {
                    cells = List.copyOf(cells);
                }
            }
        }

        /** What follows begins on a new page. */
        record PageBreak() implements Block {}
    }

    /** A piece of running text. */
    public sealed interface Piece {}

    /** Words as they stand. */
    public record Words(String text) implements Piece {}

    /** "Tabel 3" or "Figur 2": a reference that Word keeps right when captions are renumbered. */
    public record Reference(String name) implements Piece {}
}
