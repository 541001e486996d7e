package dk.belaeg.questionnaire;

import dk.belaeg.check.Checked;
import dk.belaeg.check.Response;
import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.PersonNumbers;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.intake.Inbox;
import dk.belaeg.office.CellRef;
import dk.belaeg.office.annotate.AnnotatedCopies;
import dk.belaeg.office.annotate.AnnotatedCopies.Annotation;
import dk.belaeg.office.annotate.AnnotatedCopies.Masking;
import dk.belaeg.office.annotate.CopyResult;
import dk.belaeg.office.read.CellContent;
import dk.belaeg.office.read.FileBytes;
import dk.belaeg.office.read.OpenResult;
import dk.belaeg.office.read.RawCell;
import dk.belaeg.office.read.RawSheet;
import dk.belaeg.office.read.RawWorkbook;
import dk.belaeg.office.read.WorkbookReader;
import dk.belaeg.round.Round;
import dk.belaeg.sentence.Sentence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What goes back to the senders to be corrected: the findings of each file, and a copy in which they stand at their cells. */
final class Returns {
    private static final String SHARED =
            "Filen er en eksport eller har svar fra flere afsendere. Brevet siger det hele.";

    private Returns() {}

    /**
     * One received file that its sender has to correct.
     *
     * @param respondents whose answers it holds, by code; empty when that is not known
     * @param findings those that a sender can do something about
     * @param copy the copy; empty for csv files, and where none can be made that is sure to be right
     * @param withoutCopy why there is none, in Danish; empty for csv files and where there is one
     * @param about of a file that its sender has never seen: what each cell is about
     */
    record Return(
            String file,
            Set<String> respondents,
            List<Finding> findings,
            Optional<FileBytes> copy,
            String withoutCopy,
            Optional<Map<Origin, String>> about) {
        Return(
                String file,
                Set<String> respondents,
                List<Finding> findings,
                Optional<FileBytes> copy,
                String withoutCopy) {
            this(file, respondents, findings, copy, withoutCopy, Optional.empty());
        }
    }

    /**
     * Every file with something to correct, by name, not those that the sender has sent anew; then, of shared files, what
     * each sender has to correct.
     */
    static List<Return> of(Round round, Checked checked, Codes codes) throws IOException {
        Set<String> sentAnew = sentAnew(checked);
        Senders senders = Senders.of(round, checked, codes);
        SharedFiles shared = senders.shared();
        Map<String, List<Finding>> byFile = new TreeMap<>();
        Map<String, Map<String, List<Finding>>> bySender = new TreeMap<>();
        for (Finding finding : checked.findings()) {
            String file = finding.origin().file();
            if (file.isEmpty()
                    || sentAnew.contains(file)
                    || finding.askedOfSender().isEmpty()) {
                continue;
            }
            Optional<String> sender = shared.sender(finding);
            if (shared.contains(file) && sender.isPresent()) {
                bySender.computeIfAbsent(file, name -> new TreeMap<>())
                        .computeIfAbsent(sender.get(), code -> new ArrayList<>())
                        .add(finding);
            } else {
                byFile.computeIfAbsent(file, name -> new ArrayList<>()).add(finding);
            }
        }
        List<Return> returns = new ArrayList<>(Inbox.list(round.inbox()).parallelStream()
                .filter(item -> byFile.containsKey(item.name()))
                .map(item -> one(item, senders.ofFile(item.name()), byFile.getOrDefault(item.name(), List.of())))
                .toList());
        bySender.forEach((file, own) ->
                own.forEach((sender, findings) -> returns.add(ofShared(file, sender, findings, shared, codes))));
        return returns;
    }

    private static Set<String> sentAnew(Checked checked) {
        return checked.responses().stream()
                .flatMap(response -> response.former().stream())
                .map(Response.Former::file)
                .collect(Collectors.toSet());
    }

    /** What one of the senders of a shared file has to correct, in words instead of cells. */
    private static Return ofShared(
            String file, String sender, List<Finding> findings, SharedFiles shared, Codes codes) {
        return new Return(
                file,
                Set.of(sender),
                findings,
                Optional.empty(),
                SHARED,
                Optional.of(SendBack.about(findings, shared, codes)));
    }

    private static Return one(Inbox.Item item, Set<String> respondents, List<Finding> findings) {
        OpenResult opened = new WorkbookReader().open(item.path());
        if (opened instanceof OpenResult.Workbook workbook) {
            CopyResult result = AnnotatedCopies.make(
                    workbook, annotations(workbook.book(), findings), masking(workbook.book(), findings));
            return result instanceof CopyResult.Made made
                    ? new Return(item.name(), respondents, findings, Optional.of(made.workbook()), "")
                    : new Return(
                            item.name(),
                            respondents,
                            findings,
                            Optional.empty(),
                            ((CopyResult.NotMade) result).reason().sentence());
        }
        return new Return(item.name(), respondents, findings, Optional.empty(), "");
    }

    private static List<Annotation> annotations(RawWorkbook book, List<Finding> findings) {
        List<Annotation> annotations = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<RawSheet> sheet = book.sheet(finding.origin().sheet());
            Optional<CellRef> cell =
                    sheet.flatMap(s -> CellRef.parse(finding.origin().cell()));
            annotations.add(new Annotation(
                    sheet.map(RawSheet::name).orElse(""),
                    cell,
                    Sentence.capital(finding.severity().danish()),
                    finding.toSender(),
                    finding.askedOfSender().orElseThrow()));
        }
        return annotations;
    }

    /**
     * CPR numbers are masked wherever they stand. Ten-digit keys that only look like them stay: those are the cells that
     * reading passed over, since it knows the columns of keys.
     */
    private static Masking masking(RawWorkbook book, List<Finding> findings) {
        Set<Masking.Place> found = new HashSet<>();
        for (Finding finding : findings) {
            if (finding.rule().equals(ValueRules.CPR_NUMBER)) {
                CellRef.parse(finding.origin().cell())
                        .ifPresent(cell ->
                                found.add(new Masking.Place(finding.origin().sheet(), cell)));
            }
        }
        Map<Masking.Place, String> cells = new LinkedHashMap<>();
        Set<String> keys = new HashSet<>();
        for (RawSheet sheet : book.sheets()) {
            for (RawCell cell : sheet.cells()) {
                String text = cell.content() instanceof CellContent.Text words ? words.text() : "";
                String masked = PersonNumbers.mask(text);
                if (found.contains(new Masking.Place(sheet.name(), cell.ref()))) {
                    cells.put(
                            new Masking.Place(sheet.name(), cell.ref()),
                            masked.equals(text) ? PersonNumbers.MASK : masked);
                } else if (!masked.equals(text)) {
                    keys.add(text);
                }
            }
        }
        return new Masking(cells, text -> keys.contains(text) ? text : PersonNumbers.mask(text));
    }
}
