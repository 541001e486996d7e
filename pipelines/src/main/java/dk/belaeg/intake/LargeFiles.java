package dk.belaeg.intake;

import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.intake.FileReader.FileContent;
import dk.belaeg.office.read.Limits;
import dk.belaeg.office.read.RefusalReason;
import dk.belaeg.round.store.FilePlace;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which files of the inbox are large tables. A file is recognised by its beginning as small ones are, then gone through
 * once to see that it can be cut into records, and where its parts begin.
 */
final class LargeFiles {
    /** Text packs to less than so large a share. */
    private static final int PACKED = 8;

    private final Contracts contracts;
    private final Set<String> known;
    private final LargeScope scope;

    LargeFiles(Contracts contracts, Set<String> known, LargeScope scope) {
        this.contracts = contracts;
        this.known = known;
        this.scope = scope;
    }

    /**
     * A file that was found to be one.
     *
     * @param content its checksum and what was found; no grids
     * @param table name of the table
     * @param file empty when it cannot be used
     */
    record Found(FileContent content, String table, Optional<LargeFile> file) {}

    /** Empty when the file is another kind, another table, or small: it is then read into memory. */
    Optional<Found> find(Inbox.Item item) {
        if (scope.tables().isEmpty()) {
            return Optional.empty();
        }
        try {
            if (scope.isInMemory()) {
                return isTooLarge(item) ? Optional.of(refused(item)) : Optional.empty();
            }
            byte[] start = PlainTables.start(item.path());
            if (ParquetRows.isParquet(start)) {
                return parquet(item);
            }
            Packing packing = Packing.of(start);
            long size = Files.size(item.path()) * (packing == Packing.NONE ? 1 : PACKED);
            return size < scope.from() ? Optional.empty() : text(item, packing);
        } catch (IOException damaged) {
            // said where it is read whole
            return Optional.empty();
        }
    }

    /**
     * Whether a file is one of the tables and too large for memory. Only its beginning is looked at, and how much there is.
     *
     * @throws IOException when it is damaged
     */
    boolean isTooLarge(Inbox.Item item) throws IOException {
        byte[] start = PlainTables.start(item.path());
        if (ParquetRows.isParquet(start)) {
            ParquetRows.Described described = ParquetRows.describe(FilePlace.of(item.path()));
            return described.cells() > Limits.standard().cells()
                    && match(LargeTable.grid(item.name(), List.of(described.header())))
                            .isPresent();
        }
        Packing packing = Packing.of(start);
        if (!Files.isRegularFile(item.path())
                || (packing == Packing.NONE
                        && Files.size(item.path()) <= Limits.standard().fileBytes())) {
            return false;
        }
        Optional<TextDecoder.Decoded> head =
                LargeText.open(item.path(), packing).guess(known);
        return head.isPresent()
                && match(head(item, head.get())).isPresent()
                && packing.holdsMore(item.path(), Limits.standard().fileBytes());
    }

    private static Found refused(Inbox.Item item) {
        List<Finding> findings = new ArrayList<>();
        FileReader.sayName(item, findings);
        findings.add(new Finding(
                FileRules.LIMITS,
                Origin.ofFile(item.name()),
                "",
                "Tabellen er for stor til at være i hukommelsen på én gang, så den er ikke læst.",
                "Kør »belaeg run« med --stor. Den læser og kontrollerer tabellen del for del."));
        return unusable(item, "", findings);
    }

    /** The table that the beginning of a file is; empty for another than those looked for, or several alike. */
    private Optional<HeaderMatch> match(Grid head) {
        if (SurveyStager.of(head, contracts.surveys(), contracts.codes()).isPresent()) {
            return Optional.empty();
        }
        List<HeaderMatch> found = new Recognition(contracts).likeliest(head);
        return found.size() == 1
                        && scope.tables().contains(found.get(0).schema().name())
                ? Optional.of(found.get(0))
                : Optional.empty();
    }

    private Optional<Found> parquet(Inbox.Item item) throws IOException {
        ParquetRows.Described described = ParquetRows.describe(FilePlace.of(item.path()));
        Grid head = LargeTable.grid(item.name(), List.of(described.header()));
        Optional<HeaderMatch> match = match(head);
        if (match.isEmpty() || described.parts().isEmpty()) {
            return Optional.empty();
        }
        List<Finding> findings = new ArrayList<>();
        FileReader.sayName(item, findings);
        return found(
                item,
                head,
                match.get(),
                PlainTables.digest(item.path()),
                "",
                0,
                Packing.NONE,
                described.parts(),
                findings);
    }

    private Optional<Found> text(Inbox.Item item, Packing packing) throws IOException {
        LargeText text = LargeText.open(item.path(), packing);
        Optional<TextDecoder.Decoded> guess = text.guess(known);
        if (guess.isEmpty() || match(head(item, guess.get())).isEmpty()) {
            return Optional.empty();
        }
        List<Finding> findings = new ArrayList<>();
        FileReader.sayName(item, findings);
        Optional<LargeText.Scanned> scanned = text.scan(known, scope.part());
        FileReader.sayLetters(item.name(), scanned.map(LargeText.Scanned::head), findings);
        if (scanned.isEmpty()) {
            return Optional.of(unusable(item, "", findings));
        }
        LineScan scan = scanned.get().scan();
        String digest = scanned.get().digest();
        switch (scan.fault()) {
            case QUOTES -> findings.add(CsvGrid.broken(item.name(), scan.record()));
            case COLUMNS -> findings.add(CsvGrid.tooManyColumns(item.name()));
            case NONE, CONTROL -> {
                TextDecoder.Decoded decoded = scanned.get().head();
                Grid head = head(item, decoded);
                Optional<HeaderMatch> match = match(head);
                if (match.isEmpty()) {
                    return Optional.of(new Found(
                            FileReader.refused(item.name(), RefusalReason.FILE_TOO_LARGE, findings),
                            "",
                            Optional.empty()));
                }
                return found(
                        item,
                        head,
                        match.get(),
                        digest,
                        decoded.charset().name(),
                        decoded.mark(),
                        packing,
                        scan.parts(),
                        findings);
            }
        }
        return Optional.of(unusable(item, digest, findings));
    }

    private static Grid head(Inbox.Item item, TextDecoder.Decoded text) {
        return CsvGrid.head(item.name(), text.text(), CsvGrid.cut(text.text()));
    }

    private static Found unusable(Inbox.Item item, String digest, List<Finding> findings) {
        return new Found(FileContent.unusable(item.name(), digest, findings), "", Optional.empty());
    }

    private Optional<Found> found(
            Inbox.Item item,
            Grid head,
            HeaderMatch match,
            String digest,
            String charset,
            int mark,
            Packing packing,
            List<LargeFile.Part> parts,
            List<Finding> findings)
            throws IOException {
        String table = match.schema().name();
        boolean wrong = new SheetRemarks(item.name(), contracts, findings).wrongColumns(head, match)
                || TableNotes.refuses(head, match, findings);
        if (wrong && Files.size(item.path()) <= Limits.standard().fileBytes()) {
            // its cells are counted where it is read whole
            return Optional.empty();
        }
        LargeFile file = new LargeFile(
                item.name(),
                FilePlace.of(item.path()),
                digest,
                table,
                charset,
                mark,
                packing,
                parts,
                LargeTable.facts(head, match, contracts.codes()));
        if (!wrong) {
            match.sayColumns(head, findings);
        }
        return Optional.of(new Found(
                FileContent.unusable(item.name(), digest, findings),
                table,
                wrong ? Optional.empty() : Optional.of(LargeTable.fillsDown(match) ? file.undivided() : file)));
    }
}
