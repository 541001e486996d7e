package dk.belaeg.intake;

import dk.belaeg.contract.Unit;
import dk.belaeg.grammar.CellNames;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.PersonNumbers;
import dk.belaeg.grammar.RawValue;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.office.annotate.ListSheet;
import dk.belaeg.office.form.FilledForm;
import dk.belaeg.office.form.FormKey;
import dk.belaeg.office.form.FormReader;
import dk.belaeg.office.read.CellContent;
import dk.belaeg.office.read.NumberFormat;
import dk.belaeg.office.read.OpenResult;
import dk.belaeg.office.read.ProblemKind;
import dk.belaeg.office.read.RawCell;
import dk.belaeg.office.read.RawSheet;
import dk.belaeg.office.read.RawSheet.Visibility;
import dk.belaeg.office.read.RawWorkbook;
import dk.belaeg.office.read.RawWorkbook.Problem;
import dk.belaeg.office.read.RefusalReason;
import dk.belaeg.office.read.WorkbookReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Opens one file of the inbox and lays it out as grids, whatever it is. What cannot be read is a finding. */
final class FileReader {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private FileReader() {}

    /**
     * What a file turned out to be.
     *
     * @param digest SHA-256 of its bytes; empty when they could not be read
     * @param form what it is as one of our own forms, recognised by the hidden key
     * @param grids its sheets; empty when it cannot be used
     * @param corrects SHA-256 of the files whose annotated copies it is the return of
     */
    record FileContent(
            String file,
            String digest,
            Optional<FilledForm> form,
            List<Grid> grids,
            Set<String> corrects,
            List<Finding> findings) {

        /** Nothing but findings: the file cannot be used. */
        static FileContent unusable(String file, String digest, List<Finding> findings) {
            return new FileContent(file, digest, Optional.empty(), List.of(), Set.of(), findings);
        }

        /** The same with another sheet in the place of one of its own. */
        FileContent with(Grid former, Grid changed) {
            List<Grid> all = grids.stream()
                    .map(grid -> grid.equals(former) ? changed : grid)
                    .toList();
            return new FileContent(file, digest, form, all, corrects, findings);
        }

        boolean readable() {
            return !grids.isEmpty();
        }
    }

    /** @param known words that tell in which code page a text file is: see {@link TextDecoder} */
    static FileContent read(Inbox.Item item, Set<String> known) {
        List<Finding> findings = new ArrayList<>();
        sayName(item, findings);
        Optional<FileContent> table = PlainTables.read(item, known, findings);
        if (table.isPresent()) {
            return table.get();
        }
        OpenResult opened = new WorkbookReader().open(item.path());
        if (opened instanceof OpenResult.Workbook workbook) {
            if (workbook.openElsewhere()) {
                findings.add(Finding.of(
                        FileRules.OPEN,
                        Origin.ofFile(item.name()),
                        "Filen er åben i Excel. Det, der sidst er gemt, er læst."));
            }
            Optional<FilledForm> form = FormReader.read(workbook.book());
            List<Grid> grids =
                    filled(item.name(), grids(item.name(), workbook.book(), form.isPresent(), findings), findings);
            String digest = workbook.file().sha256();
            return new FileContent(item.name(), digest, form, grids, corrects(workbook.book()), findings);
        }
        if (opened instanceof OpenResult.PlainText text) {
            return csv(item.name(), text.file().shared(), text.file().sha256(), known, findings);
        }
        RefusalReason refusal = ((OpenResult.Refused) opened).reason();
        return refused(item.name(), refusal, findings);
    }

    static FileContent refused(String file, RefusalReason refusal, List<Finding> findings) {
        findings.add(new Finding(rule(refusal), Origin.ofFile(file), "", refusal.problem(), refusal.remedy()));
        return FileContent.unusable(file, "", findings);
    }

    static void sayName(Inbox.Item item, List<Finding> findings) {
        if (item.hidesCpr()) {
            findings.add(new Finding(
                    ValueRules.CPR_NUMBER,
                    Origin.ofFile(item.name()),
                    PersonNumbers.MASK,
                    "Navnet på filen eller dens mappe indeholder et CPR-nummer. Det er skjult overalt; filen er læst.",
                    "Giv filen eller mappen et andet navn. CPR-numre må ikke indsendes."));
        }
    }

    /** @param digest SHA-256 of the file as it lies there */
    static FileContent csv(String file, byte[] bytes, String digest, Set<String> known, List<Finding> findings) {
        Optional<TextDecoder.Decoded> decoded = TextDecoder.decode(bytes, known);
        sayLetters(file, decoded, findings);
        List<Grid> grids = decoded.flatMap(text -> CsvGrid.of(file, text.text(), findings))
                .map(grid -> filled(file, List.of(grid), findings))
                .orElse(List.of());
        return new FileContent(file, digest, Optional.empty(), grids, Set.of(), findings);
    }

    /** Says when a text cannot be told the letters of, and when they are those of an unusual code page. */
    static void sayLetters(String file, Optional<TextDecoder.Decoded> decoded, List<Finding> findings) {
        if (decoded.isEmpty()) {
            findings.add(
                    Finding.of(
                            FileRules.ENCODING,
                            Origin.ofFile(file),
                            "Filen kan ikke læses: bogstaver som æ, ø og å er gået i stykker, eller det kan ikke afgøres, hvilket tegnsæt den er gemt i."));
        }
        decoded.map(TextDecoder.Decoded::codePage)
                .filter(codePage -> !codePage.isEmpty())
                .ifPresent(codePage -> findings.add(Finding.of(
                        FileRules.CODE_PAGE,
                        Origin.ofFile(file),
                        "Filen er læst i tegnsættet " + codePage + ", det eneste, der giver læselige navne.")));
    }

    /** The grids, or none, with a finding, when there is nothing in any of them. */
    static List<Grid> filled(String file, List<Grid> grids, List<Finding> findings) {
        if (grids.stream().anyMatch(grid -> grid.cells() > 0)) {
            return grids;
        }
        boolean damaged = findings.stream().anyMatch(finding -> finding.rule().equals(SheetRules.DAMAGED));
        if (!damaged) {
            findings.add(Finding.of(FileRules.EMPTY, Origin.ofFile(file), "Der står ikke noget i filen."));
        }
        return List.of();
    }

    private static Set<String> corrects(RawWorkbook book) {
        return book.sheets().stream()
                .flatMap(sheet -> ListSheet.original(sheet).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Our own forms keep their lists and their key in very hidden sheets; in any other file such a sheet is read. The list
     * of findings that we added to a returned copy is no answer.
     */
    private static List<Grid> grids(String file, RawWorkbook book, boolean ours, List<Finding> findings) {
        List<Grid> grids = new ArrayList<>();
        CprScan.scanBesideSheets(file, book, findings);
        for (RawSheet sheet : book.sheets()) {
            CprScan.scanBesideCells(file, sheet, findings);
            boolean kept = !(ours && sheet.visibility() != Visibility.VISIBLE && isOwnPart(sheet));
            if (sheet.kind() == RawSheet.Kind.WORKSHEET
                    && kept
                    && ListSheet.original(sheet).isEmpty()) {
                grids.add(grid(file, sheet));
            }
        }
        for (Problem problem : book.problems()) {
            say(file, problem).ifPresent(findings::add);
        }
        return grids;
    }

    /** Excel keeps our parts very hidden; LibreOffice saves them as merely hidden, so the name tells. */
    private static boolean isOwnPart(RawSheet sheet) {
        return sheet.visibility() == Visibility.VERY_HIDDEN || sheet.name().startsWith(FormKey.OWN_SHEETS);
    }

    static Grid grid(String file, RawSheet sheet) {
        List<Grid.Row> rows = new ArrayList<>();
        TreeMap<Integer, RawValue> cells = new TreeMap<>();
        int current = 0;
        for (RawCell cell : sheet.cells()) {
            if (cell.row() != current && !cells.isEmpty()) {
                rows.add(row(sheet, current, cells));
                cells = new TreeMap<>();
            }
            current = cell.row();
            RawValue written = written(cell);
            if (!written.isBlank()) {
                cells.put(cell.column() - 1, written);
            }
        }
        if (!cells.isEmpty()) {
            rows.add(row(sheet, current, cells));
        }
        BitSet hiddenColumns = new BitSet();
        sheet.cells().stream()
                .mapToInt(RawCell::column)
                .filter(sheet.hidden()::column)
                .forEach(column -> hiddenColumns.set(column - 1));
        return new Grid(
                file, PersonNumbers.mask(sheet.name()), sheet.visibility() != Visibility.VISIBLE, hiddenColumns, rows);
    }

    private static Grid.Row row(RawSheet sheet, int number, NavigableMap<Integer, RawValue> cells) {
        boolean hidden = sheet.hidden().row(number);
        return Grid.Row.of(number - 1, hidden, cells);
    }

    static RawValue written(RawCell cell) {
        CellContent content = cell.content();
        if (content instanceof CellContent.Numeral number) {
            BigDecimal shown = number.shown();
            Optional<RawValue> otherwise = shownOtherwise(cell.format(), shown);
            if (otherwise.isPresent()) {
                return otherwise.get();
            }
            return cell.format().category() == NumberFormat.Category.PERCENT
                    ? new RawValue(RawValue.Form.PERCENT, plain(shown.multiply(HUNDRED)))
                    : new RawValue(RawValue.Form.NUMBER, plain(shown));
        } else if (content instanceof CellContent.DateNumber date) {
            return new RawValue(RawValue.Form.DATE, date.moment().toLocalDate().toString());
        } else if (content instanceof CellContent.Text text) {
            return RawValue.text(text.text());
        } else if (content instanceof CellContent.Truth truth) {
            return new RawValue(RawValue.Form.BOOLEAN, truth.truth() ? "1" : "0");
        } else if (content instanceof CellContent.ErrorValue error) {
            return new RawValue(RawValue.Form.ERROR, error.raw());
        } else if (content instanceof CellContent.Uncomputed) {
            return new RawValue(RawValue.Form.NO_RESULT, "");
        }
        return new RawValue(
                RawValue.Form.UNREADABLE,
                ((CellContent.Unreadable) content).why().problem());
    }

    /**
     * A number that its format shows as another one cannot be used, since nobody can say which the sender means. One that is
     * shown with a unit is read with it. What may be a CPR number stays a number, so that it is found.
     */
    private static Optional<RawValue> shownOtherwise(NumberFormat format, BigDecimal stored) {
        if (PersonNumbers.foundIn(plain(stored)) || PersonNumbers.foundIn("0" + plain(stored))) {
            return Optional.empty();
        }
        if (format.thousands() > 0 && stored.signum() != 0) {
            BigDecimal seen = stored.movePointLeft(3 * format.thousands());
            return Optional.of(
                    otherwise(DanishNumbers.format(seen, format.decimals().orElse(0)), stored));
        }
        if (!format.digits() && !format.category().isDateOrTime()) {
            return Optional.of(otherwise(format.words().isEmpty() ? "ingenting" : "»" + format.words() + "«", stored));
        }
        boolean plain =
                format.category() == NumberFormat.Category.GENERAL || format.category() == NumberFormat.Category.NUMBER;
        return plain && Unit.of(format.words()).isPresent()
                ? Optional.of(RawValue.text(plain(stored).replace('.', ',') + " " + format.words()))
                : Optional.empty();
    }

    private static RawValue otherwise(String seen, BigDecimal stored) {
        return new RawValue(
                RawValue.Form.UNREADABLE,
                "Cellen viser " + seen + ", men indeholder "
                        + DanishNumbers.format(
                                stored, Math.max(0, stored.stripTrailingZeros().scale()))
                        + ". Det gør talformatet. Skriv tallet, som det skal læses, med et almindeligt talformat.");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** A finding about a sheet; what makes a single cell unreadable is said when the cell is read. */
    private static Optional<Finding> say(String file, Problem problem) {
        Rule rule =
                switch (problem.kind()) {
                    case FORMULA_WITHOUT_VALUE,
                            FORMULA_IN_OLD_FORMAT,
                            NOT_A_NUMBER,
                            BAD_DATE,
                            BAD_SHARED_STRING,
                            BAD_STYLE,
                            UNKNOWN_CELL_TYPE,
                            BAD_TRUTH_VALUE,
                            TEXT_TOO_LONG -> null;
                    case DUPLICATE_CELL -> SheetRules.CELL_TWICE;
                    case BAD_REFERENCE, OUTSIDE_SHEET, SHEET_MISSING, SHEET_UNREADABLE -> SheetRules.DAMAGED;
                    case CELL_OUT_OF_ORDER,
                            ROW_OUT_OF_ORDER,
                            DUPLICATE_ROW,
                            MISSING_REFERENCE,
                            DUPLICATE_SHEET_NAME,
                            COMMENTS_UNREADABLE,
                            TABLES_UNREADABLE,
                            PROPERTIES_UNREADABLE -> SheetRules.ODD;
                    case VALUE_UNDER_MERGE -> SheetRules.CELL_OUTSIDE;
                };
        if (rule == null) {
            return Optional.empty();
        }
        String cell = problem.cellRef()
                .map(ref -> CellNames.of(ref.row() - 1, ref.column() - 1))
                .orElse("");
        Origin origin = new Origin(file, problem.sheetName().orElse(""), cell);
        ProblemKind kind = problem.kind();
        String often = problem.times() == 1
                ? ""
                : " Det gælder " + DanishNumbers.format(problem.times()) + " steder; dette er det første.";
        return Optional.of(new Finding(rule, origin, "", kind.problem() + often, kind.remedy()));
    }

    private static Rule rule(RefusalReason reason) {
        return switch (reason) {
            case EMPTY_FILE -> FileRules.EMPTY;
            case OWNER_FILE -> FileRules.OWNER;
            case OLD_EXCEL, BINARY_EXCEL, XML_SPREADSHEET, HTML_AS_EXCEL -> FileRules.OLD_EXCEL;
            case OPEN_DOCUMENT, APPLE_NUMBERS -> FileRules.OPEN_DOCUMENT;
            case PASSWORD_PROTECTED, RIGHTS_PROTECTED -> FileRules.PASSWORD;
            case PDF -> FileRules.PDF;
            case OUTLOOK_MESSAGE -> FileRules.MESSAGE;
            case WORD_DOCUMENT -> FileRules.WORD;
            case ARCHIVE -> FileRules.ZIP;
            case PRESENTATION, PICTURE, UNKNOWN_CONTENT -> FileRules.OTHER;
            case NOT_A_FILE, VANISHED, ACCESS_DENIED, UNREADABLE_NOW -> FileRules.BUSY;
            case DAMAGED_FILE, WRONG_CHECKSUM, DUPLICATE_PART, NO_SHEETS -> FileRules.DAMAGED;
            case FORBIDDEN_XML -> FileRules.HOSTILE;
            case FILE_TOO_LARGE,
                    UNPACKS_TOO_LARGE,
                    PACKED_TOO_DENSELY,
                    TOO_MANY_PARTS,
                    TOO_MANY_SHEETS,
                    TOO_MANY_ROWS,
                    TOO_MANY_COLUMNS,
                    TOO_MANY_CELLS,
                    TOO_MANY_MERGES,
                    TOO_MUCH_TEXT -> FileRules.LIMITS;
        };
    }
}
