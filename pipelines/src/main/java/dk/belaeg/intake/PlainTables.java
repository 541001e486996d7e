package dk.belaeg.intake;

import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Sha256;
import dk.belaeg.intake.FileReader.FileContent;
import dk.belaeg.office.read.FileBytes;
import dk.belaeg.office.read.Limits;
import dk.belaeg.office.read.OpenResult;
import dk.belaeg.office.read.RefusalReason;
import dk.belaeg.office.read.WorkbookReader;
import dk.belaeg.round.store.FilePlace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Table files that no office program writes, read into memory: parquet, and csv that is packed by itself. */
final class PlainTables {
    private static final int START = 8;

    private PlainTables() {}

    /** The file's first bytes; none when it cannot be opened now, which is said where it is read. */
    static byte[] start(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(START);
        } catch (IOException later) {
            return new byte[0];
        }
    }

    /** What is in the file; empty when it is of another kind. */
    static Optional<FileContent> read(Inbox.Item item, Set<String> known, List<Finding> findings) {
        byte[] start = start(item.path());
        Packing packing = Packing.of(start);
        if (packing == Packing.NONE && !ParquetRows.isParquet(start)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    packing == Packing.NONE ? parquet(item, findings) : packed(item, packing, known, findings));
        } catch (IOException damaged) {
            return Optional.of(FileReader.refused(item.name(), RefusalReason.DAMAGED_FILE, findings));
        }
    }

    private static FileContent packed(Inbox.Item item, Packing packing, Set<String> known, List<Finding> findings)
            throws IOException {
        byte[] bytes;
        try (InputStream in = packing.unpacked(Files.newInputStream(item.path()))) {
            bytes = in.readNBytes((int) Limits.standard().fileBytes());
            if (in.read() >= 0) {
                return FileReader.refused(item.name(), RefusalReason.UNPACKS_TOO_LARGE, findings);
            }
        }
        OpenResult opened = new WorkbookReader().open(new FileBytes(item.name(), bytes));
        return opened instanceof OpenResult.PlainText
                ? FileReader.csv(item.name(), bytes, digest(item.path()), known, findings)
                : FileReader.refused(item.name(), RefusalReason.ARCHIVE, findings);
    }

    private static FileContent parquet(Inbox.Item item, List<Finding> findings) throws IOException {
        FilePlace place = FilePlace.of(item.path());
        ParquetRows.Described described = ParquetRows.describe(place);
        if (described.cells() > Limits.standard().cells()) {
            return FileReader.refused(item.name(), RefusalReason.TOO_MANY_CELLS, findings);
        }
        List<Grid.Row> rows = new ArrayList<>(List.of(described.header()));
        for (LargeFile.Part part : described.parts()) {
            try (ParquetRows read = ParquetRows.of(place, part)) {
                for (Optional<Grid.Row> row = read.next(); row.isPresent(); row = read.next()) {
                    if (row.get().size() > 0) {
                        rows.add(row.get());
                    }
                }
            }
        }
        List<Grid> grids =
                FileReader.filled(item.name(), List.of(new Grid(item.name(), "", false, new BitSet(), rows)), findings);
        return new FileContent(item.name(), digest(item.path()), Optional.empty(), grids, Set.of(), findings);
    }

    static String digest(Path path) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
