package dk.belaeg.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dk.belaeg.contract.Field;
import dk.belaeg.grammar.Finding;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.input.BoundedInputStream;

/** Reads the records of one part of a large file one after the other, by the very rules that sheets in memory are read by. */
public final class PartReader implements Closeable {
    /** Cuts records out of a part. */
    private interface Records extends Closeable {
        /** The next one; empty after the last. */
        Optional<Grid.Row> next() throws IOException;
    }

    private final LargeTable table;
    private final Records records;
    private final SheetFacts.Search facts;
    private final CellAccount ledger;
    private final SheetStager stager;
    private final boolean asksWho;
    private final List<Finding> said = new ArrayList<>();
    private long read;
    private long held;
    private boolean nobodys;

    /** @throws IOException when the file cannot be read now */
    public PartReader(LargeTable table, LargeFile.Part part) throws IOException {
        this.table = table;
        this.records = table.file().isParquet() ? parquet(table.file(), part) : text(table, part);
        this.facts = new SheetFacts.Search(table.match(), table.codes());
        this.ledger = new CellAccount(table.file().name(), 0);
        this.stager = table.stager(table.file().parts().size() == 1, ledger, said);
        this.asksWho = table.match().schema().fields().stream().anyMatch(Field::respondent);
    }

    private static Records parquet(LargeFile file, LargeFile.Part part) throws IOException {
        ParquetRows rows = ParquetRows.of(file.place(), part);
        return new Records() {
            @Override
            public Optional<Grid.Row> next() throws IOException {
                return rows.next();
            }

            @Override
            public void close() throws IOException {
                rows.close();
            }
        };
    }

    private static Records text(LargeTable table, LargeFile.Part part) throws IOException {
        InputStream in = BoundedInputStream.builder()
                .setInputStream(table.file().open(part.from()))
                .setMaxCount(part.to() - part.from())
                .get();
        CsvReader<CsvRecord> csv = CsvGrid.reader(
                new InputStreamReader(in, table.file().letters()), table.cut().separator());
        Iterator<CsvRecord> lines = csv.iterator();
        return new Records() {
            private int index = part.first();

            @Override
            public Optional<Grid.Row> next() {
                return lines.hasNext() ? Optional.of(CsvGrid.row(index++, lines.next())) : Optional.empty();
            }

            @Override
            public void close() throws IOException {
                csv.close();
            }
        };
    }

    /** The rows of the next record that gives any; none after the last record. */
    public List<StagedRow> next() throws IOException {
        for (Optional<Grid.Row> row = records.next(); row.isPresent(); row = records.next()) {
            List<StagedRow> staged = take(row.get());
            if (!staged.isEmpty()) {
                return staged;
            }
        }
        return List.of();
    }

    private List<StagedRow> take(Grid.Row row) {
        read++;
        held += row.size();
        if (row.size() == 0) {
            return List.of();
        }
        if (row.index() > table.match().headerRow()) {
            facts.add(row);
        }
        stager.take(row);
        List<StagedRow> staged = stager.staged();
        for (StagedRow one : staged) {
            if (asksWho && !one.quarantined() && one.respondent().isEmpty()) {
                one.lose();
                nobodys = true;
            }
        }
        return staged;
    }

    /** What was found since it was last asked. */
    public List<Finding> findings() {
        List<Finding> findings = List.copyOf(said);
        said.clear();
        return findings;
    }

    /** What the part holds beside its rows, when all of it has been read. */
    public PartSummary summary() {
        CellAccount.Account beside = ledger.account();
        return new PartSummary(
                table.file().name(),
                read,
                new CellAccount.Account(beside.file(), held, beside.structure(), 0, 0, 0, beside.quarantined(), 0),
                stager.left(),
                facts.found(),
                stager.needsOrder(),
                nobodys);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
