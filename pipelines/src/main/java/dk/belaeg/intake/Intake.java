package dk.belaeg.intake;

import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Severity;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.office.form.FormKey;
import dk.belaeg.round.Round;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that came in: typed rows by table, answers by questionnaire, the findings so far and the account of every file.
 *
 * @param files every file of the inbox, by name
 * @param tables every table of the contracts, also those nobody sent rows for
 * @param answers by questionnaire, respondent and file
 * @param ledgers one a readable file
 * @param corrections values that were read as the secretariat has written them down, not as the file says
 * @param acceptances deviations that the secretariat has found right
 * @param large table files that are not in memory; their rows are in no table here
 * @param book SHA-256 of the workbook that both are written in; empty when there is none or it could not be read
 */
public record Intake(
        List<Received> files,
        Map<String, StagedTable> tables,
        List<Answer> answers,
        List<Finding> findings,
        List<CellAccount> ledgers,
        List<Correction.Made> corrections,
        List<Acceptance> acceptances,
        List<LargeFile> large,
        String book) {

    /**
     * One file of the inbox.
     *
     * @param digest SHA-256; empty when it could not be read
     * @param tables names of the tables it gave rows to
     * @param readable whether anything could be read from it; false for a copy of a file that has been read
     * @param corrects SHA-256 of the files that it is the corrected return of
     * @param survey whether it is an export of a survey program, which its senders have never seen
     * @param sender code of the one it was sent out to, when it is a form of ours; empty for every other file
     */
    public record Received(
            String file,
            String digest,
            List<String> tables,
            boolean readable,
            Set<String> corrects,
            boolean survey,
            Optional<String> sender) {
        public Received {
            tables = List.copyOf(tables);
            corrects = Set.copyOf(corrects);
        }
    }

    /**
     * Reads the round's inbox. Files are read side by side; the result does not depend on which is done first.
     *
     * @throws IOException when the disk fails; a file that cannot be read is a finding
     */
    public static Intake read(Round round, Contracts contracts) throws IOException {
        return read(round, contracts, LargeScope.NONE, OpenedFiles.none());
    }

    /**
     * The same, but tables that are large are only recognised.
     *
     * @param opened files that need not be opened again
     */
    public static Intake read(Round round, Contracts contracts, LargeScope scope, OpenedFiles opened)
            throws IOException {
        return read(round, contracts, scope, opened, originals -> {});
    }

    /** The same with everything in memory, and what stands in the cells besides what is read there. */
    public static Intake read(Round round, Contracts contracts, WrittenCells written) throws IOException {
        return read(round, contracts, LargeScope.NONE, OpenedFiles.none(), written::take);
    }

    private static Intake read(
            Round round,
            Contracts contracts,
            LargeScope scope,
            OpenedFiles opened,
            Consumer<List<FileReader.FileContent>> reader)
            throws IOException {
        List<Inbox.Item> items = Inbox.list(round.inbox());
        Set<String> known = contracts.words();
        LargeFiles largeFiles = new LargeFiles(contracts, known, scope);
        Map<String, LargeFiles.Found> found = new ConcurrentHashMap<>();
        List<FileReader.FileContent> contents = items.parallelStream()
                .map(item -> {
                    Optional<LargeFiles.Found> large = largeFiles.find(item);
                    large.ifPresent(one -> found.put(item.name(), one));
                    return large.map(LargeFiles.Found::content).orElseGet(() -> opened.read(item, known));
                })
                .toList();
        List<Finding> findings = new ArrayList<>();
        List<Received> received = new ArrayList<>();
        List<FileReader.FileContent> originals = new ArrayList<>(withoutCopies(contents, received, findings));
        List<LargeFile> large = takeLarge(originals, found, received, findings);
        reader.accept(originals);
        CorrectionBook book = CorrectionBook.read(round.corrections(), contracts, findings);
        CorrectionReading.Corrected corrected = CorrectionReading.apply(
                book.corrections(), contracts, originals, staged(originals, contracts), findings);
        List<FileStager.StagedFile> staged = corrected.staged();
        List<Answer> answers = new ArrayList<>();
        List<CellAccount> ledgers = new ArrayList<>();
        Map<String, List<StagedRow>> rows = new TreeMap<>();
        for (int i = 0; i < staged.size(); i++) {
            FileStager.StagedFile file = staged.get(i);
            received.add(new Received(
                    file.file(),
                    file.digest(),
                    List.copyOf(file.tables().keySet()),
                    file.recognised(),
                    originals.get(i).corrects(),
                    file.survey(),
                    sender(originals.get(i))));
            ledgers.add(file.ledger());
            Optional<FormKey> other = file.key().filter(key -> !key.round().equals(round.name()));
            if (other.isPresent()) {
                findings.addAll(setAside(file, other.get()));
            } else {
                answers.addAll(file.answers());
                findings.addAll(file.findings());
            }
            file.tables().forEach((table, own) -> rows.computeIfAbsent(table, name -> new ArrayList<>())
                    .addAll(own));
        }
        Map<String, StagedTable> tables = new TreeMap<>();
        allTables(contracts).forEach(schema -> {
            StagedTable table = new StagedTable(schema, rows.getOrDefault(schema.name(), List.of()));
            Extracts.apart(table, findings)
                    .forEach(one -> tables.put(one.schema().name(), one));
        });
        received.sort(Comparator.comparing(Received::file));
        return new Intake(
                List.copyOf(received),
                tables,
                answers,
                findings,
                ledgers,
                corrected.made(),
                book.acceptances(),
                large,
                book.digest());
    }

    /** Why nothing can be read from a file, wherever it lies; empty when something can. */
    public static Optional<Finding> refusal(Path file, Contracts contracts) {
        FileReader.FileContent content = FileReader.read(Inbox.single(file), contracts.words());
        return content.readable()
                ? Optional.empty()
                : content.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .findFirst();
    }

    /**
     * Files of the inbox that are too large for memory and hold one of the tables: only the large settings read them.
     *
     * @param tables names of those that may be large
     */
    public static List<String> tooLarge(Round round, Contracts contracts, Set<String> tables) throws IOException {
        LargeFiles largeFiles = new LargeFiles(contracts, contracts.words(), LargeScope.inMemory(tables));
        List<String> tooLarge = new ArrayList<>();
        for (Inbox.Item item : Inbox.list(round.inbox())) {
            if (largeFiles.find(item).isPresent()) {
                tooLarge.add(item.name());
            }
        }
        return tooLarge;
    }

    /** Takes the large files off the list of those that are in memory. */
    private static List<LargeFile> takeLarge(
            List<FileReader.FileContent> originals,
            Map<String, LargeFiles.Found> found,
            List<Received> received,
            List<Finding> findings) {
        List<LargeFile> large = new ArrayList<>();
        originals.removeIf(content -> {
            LargeFiles.Found one = found.get(content.file());
            if (one != null) {
                findings.addAll(content.findings());
                received.add(new Received(
                        content.file(),
                        content.digest(),
                        one.table().isEmpty() ? List.of() : List.of(one.table()),
                        !one.table().isEmpty(),
                        Set.of(),
                        false,
                        Optional.empty()));
                one.file().ifPresent(large::add);
            }
            return one != null;
        });
        return List.copyOf(large);
    }

    /** Whom a form of ours was sent to; a file put together from several forms is nobody's. */
    private static Optional<String> sender(FileReader.FileContent content) {
        return content.form()
                .filter(form -> form.problems().stream()
                        .noneMatch(trouble -> trouble.sheet().isEmpty()))
                .map(form -> form.key().respondent());
    }

    private static List<FileStager.StagedFile> staged(List<FileReader.FileContent> contents, Contracts contracts) {
        return contents.parallelStream()
                .map(content -> FileStager.stage(contracts, content))
                .toList();
    }

    /** The form of another round is no answer here, and what is wrong inside it is nobody's concern, but CPR numbers are. */
    private static List<Finding> setAside(FileStager.StagedFile file, FormKey key) {
        file.tables().values().forEach(rows -> rows.forEach(StagedRow::quarantine));
        Finding other = Finding.of(
                AnswerRules.OTHER_ROUND,
                Origin.ofFile(file.file()),
                "Skemaet er udsendt til runden »" + key.round() + "«. Det er ikke brugt.");
        return Stream.concat(Stream.of(other), file.findings().stream().filter(finding -> finding.rule()
                        .equals(ValueRules.CPR_NUMBER)))
                .toList();
    }

    private static List<FileReader.FileContent> withoutCopies(
            List<FileReader.FileContent> contents, List<Received> received, List<Finding> findings) {
        Map<String, String> firstByDigest = new HashMap<>();
        List<FileReader.FileContent> originals = new ArrayList<>();
        for (FileReader.FileContent content : contents) {
            String first =
                    content.digest().isEmpty() ? null : firstByDigest.putIfAbsent(content.digest(), content.file());
            if (first == null) {
                originals.add(content);
            } else {
                received.add(new Received(
                        content.file(), content.digest(), List.of(), false, Set.of(), false, Optional.empty()));
                findings.add(Finding.of(
                        FileRules.COPY, Origin.ofFile(content.file()), "Filen er den samme som " + first + "."));
                // The content is told of once; the name is its own.
                content.findings().stream()
                        .filter(finding -> finding.rule().equals(ValueRules.CPR_NUMBER)
                                && finding.origin().equals(Origin.ofFile(content.file())))
                        .forEach(findings::add);
            }
        }
        return originals;
    }

    private static Stream<TableSchema> allTables(Contracts contracts) {
        return Stream.concat(
                        contracts.inputs().stream(),
                        contracts.questionnaires().stream()
                                .flatMap(questionnaire -> questionnaire.sheets().stream())
                                .map(Questionnaire.Sheet::table))
                .distinct();
    }

    /** The same with other answers. */
    public Intake withAnswers(List<Answer> others) {
        return new Intake(files, tables, others, findings, ledgers, corrections, acceptances, large, book);
    }

    /** The same without the rows of tables that are large, some of which came in small files too. */
    public Intake withoutRowsOf(Set<String> names) {
        Map<String, StagedTable> others = new TreeMap<>(tables);
        names.forEach(name -> others.put(name, new StagedTable(table(name).schema(), List.of())));
        return new Intake(files, others, answers, findings, ledgers, corrections, acceptances, large, book);
    }

    /** Names of the tables that are large. */
    public Set<String> largeTables() {
        return large.stream().map(LargeFile::table).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The table of that name; one that nobody sent rows for is empty. */
    public StagedTable table(String name) {
        StagedTable table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("no table " + name);
        }
        return table;
    }
}
