package dk.belaeg.intake;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Field;
import dk.belaeg.grammar.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A large file that has been recognised by its beginning: the same that the sheets of small files are by their headers.
 * Where a part is read, this is made again from the file's own first bytes, so nothing of it needs to travel.
 */
public final class LargeTable {
    /** Enough to see what stands above the headers, and how the first rows look. */
    private static final int HEAD = 1 << 20;

    private final LargeFile file;
    private final HeaderMatch match;
    private final Optional<Grid.Row> header;
    private final CsvGrid.Cut cut;
    private final List<SheetLocation> places;
    private final List<StagedRow.Restorer> restorers;
    private final Contracts contracts;

    private LargeTable(LargeFile file, Grid head, HeaderMatch match, CsvGrid.Cut cut, Contracts contracts) {
        this.file = file;
        this.match = match;
        this.header = head.rows().stream()
                .filter(row -> row.index() == match.headerRow())
                .findFirst();
        this.cut = cut;
        this.places = SheetStager.places(file.name(), "", match);
        this.restorers = places.stream()
                .map(place -> new StagedRow.Restorer(match.schema(), place))
                .toList();
        this.contracts = contracts;
    }

    /** Recognises a file again where it is read. */
    public static LargeTable open(LargeFile file, Contracts contracts) throws IOException {
        CsvGrid.Cut cut = new CsvGrid.Cut(';', 0, 0);
        Grid head;
        if (file.isParquet()) {
            head = grid(file.name(), List.of(ParquetRows.describe(file.place()).header()));
        } else {
            String text = start(file);
            cut = CsvGrid.cut(text);
            head = CsvGrid.head(file.name(), text, cut);
        }
        HeaderMatch match = new Recognition(contracts).likeliest(head).get(0);
        TableNotes.refuses(head, match, new ArrayList<>());
        return new LargeTable(file, head, match, cut, contracts);
    }

    static Grid grid(String file, List<Grid.Row> rows) {
        return new Grid(file, "", false, new BitSet(), rows);
    }

    private static String start(LargeFile file) throws IOException {
        try (InputStream in = file.open(file.mark())) {
            byte[] bytes = in.readNBytes(HEAD);
            // the last letter may be cut
            return file.letters()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        }
    }

    public LargeFile file() {
        return file;
    }

    HeaderMatch match() {
        return match;
    }

    CsvGrid.Cut cut() {
        return cut;
    }

    Codes codes() {
        return contracts.codes();
    }

    /** Whether what a row means hangs on those above it, so that the file is read as one part. */
    static boolean fillsDown(HeaderMatch match) {
        return match.columns().values().stream().anyMatch(field -> field.is(Field.Trait.FILL_DOWN));
    }

    /** What the first rows say of how all are read. */
    static SheetFacts facts(Grid head, HeaderMatch match, Codes codes) {
        return SheetFacts.of(head, match, codes);
    }

    SheetStager stager(boolean inOrder, CellAccount ledger, List<Finding> findings) {
        return new SheetStager(
                file.name(),
                "",
                header,
                match,
                contracts.codes(),
                file.facts(),
                places,
                inOrder,
                ledger,
                findings,
                Optional.empty());
    }

    /** In which of the places of a wide row a staged row stands; 0 for any other. */
    public int column(StagedRow row) {
        return places.size() == 1 ? 0 : Math.max(0, places.indexOf(row.place()));
    }

    /** Makes rows of a column again. */
    public StagedRow.Restorer restorer(int column) {
        return restorers.get(column);
    }
}
