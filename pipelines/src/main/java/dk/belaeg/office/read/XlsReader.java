package dk.belaeg.office.read;

import dk.belaeg.office.read.RawSheet.Kind;
import dk.belaeg.office.read.RawSheet.Visibility;
import dk.belaeg.office.read.RawWorkbook.DateSystem;
import dk.belaeg.office.read.RawWorkbook.DefinedName;
import dk.belaeg.office.read.RawWorkbook.Feature;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.StringPtg;

/**
 * Reads a workbook of Excel 97 to 2003 ({@code .xls}, [MS-XLS]) through POI's event API. Such a file has no checksums, and a
 * formula that nobody has computed stands there with the result 0, so that results of formulas are not taken from it.
 */
final class XlsReader {
    private final Limits limits;
    private final Problems problems = new Problems();
    private final Set<Feature> features = EnumSet.noneOf(Feature.class);
    private final List<BoundSheetRecord> entries = new ArrayList<>();
    private final List<NameRecord> names = new ArrayList<>();
    private final List<ExtendedFormatRecord> styles = new ArrayList<>();
    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private final List<String> strings = new ArrayList<>();
    private DateSystem dates = DateSystem.FROM_1900;
    private int cellsLeft;

    private XlsReader(Limits limits) {
        this.limits = limits;
        this.cellsLeft = limits.cells();
    }

    static RawWorkbook read(FileBytes file, Limits limits) throws Refusal {
        return new XlsReader(limits).read(CompoundFile.open(file.shared()));
    }

    private RawWorkbook read(DirectoryNode root) throws Refusal {
        XlsStream stream = new XlsStream(root, limits);
        stream.read(0, this::workbookRecord);
        if (entries.isEmpty()) {
            throw new Refusal(RefusalReason.NO_SHEETS, "no sheets");
        }
        DocumentProperties properties = new DocumentProperties();
        properties.read(root, problems);
        noteFeatures(CompoundFile.names(root));
        CellValues values = new CellValues(strings, styles(), dates, problems, limits.cellCharacters());
        List<RawSheet> sheets = new ArrayList<>();
        for (BoundSheetRecord entry : entries) {
            problems.enterSheet(entry.getSheetname());
            sheets.add(sheet(entry, stream, values));
        }
        return new RawWorkbook(
                sheets, dates, definedNames(), properties.custom(), properties.own(), features, problems.finish());
    }

    private void workbookRecord(Record record) throws Refusal {
        if (record instanceof BoundSheetRecord entry) {
            if (entries.size() >= limits.sheets()) {
                throw new Refusal(RefusalReason.TOO_MANY_SHEETS, "more sheets than the limit");
            }
            entries.add(entry);
        } else if (record instanceof SSTRecord table) {
            strings(table);
        } else if (record instanceof FormatRecord format) {
            formats.put(format.getIndexCode(), NumberFormat.of(format.getFormatString()));
        } else if (record instanceof ExtendedFormatRecord style) {
            styles.add(style);
        } else if (record instanceof DateWindow1904Record window) {
            dates = window.getWindowing() == 1 ? DateSystem.FROM_1904 : DateSystem.FROM_1900;
        } else if (record instanceof NameRecord name) {
            names.add(name);
        } else if (record instanceof SupBookRecord book && book.isExternalReferences()) {
            features.add(Feature.EXTERNAL_LINKS);
        }
    }

    private void strings(SSTRecord table) throws Refusal {
        long characters = 0;
        for (int i = 0; i < table.getNumUniqueStrings(); i++) {
            String text = table.getString(i).getString();
            characters += text.length();
            if (characters > limits.stringCharacters()) {
                throw new Refusal(RefusalReason.TOO_MUCH_TEXT, "more shared strings than the limit");
            }
            strings.add(text);
        }
    }

    private Styles styles() {
        return new Styles(styles.stream()
                .map(style -> new Styles.Style(
                        formats.computeIfAbsent((int) style.getFormatIndex(), Styles::builtIn), style.get123Prefix()))
                .toList());
    }

    private void noteFeatures(Set<String> names) {
        if (names.contains("_VBA_PROJECT_CUR")) {
            features.add(Feature.MACROS);
        }
        if (names.stream().anyMatch(name -> name.startsWith("MBD"))) {
            features.add(Feature.EMBEDDED_OBJECTS);
        }
        if (names.contains("_SX_DB_CUR")) {
            features.add(Feature.PIVOT_TABLES);
        }
    }

    /** Of what a name stands for, only a text is told. */
    private List<DefinedName> definedNames() {
        List<DefinedName> all = new ArrayList<>();
        for (NameRecord name : names) {
            Ptg[] meaning = name.getNameDefinition();
            String text = meaning.length == 1 && meaning[0] instanceof StringPtg one ? one.toFormulaString() : "";
            int sheet = name.getSheetNumber();
            boolean local = sheet > 0 && sheet <= entries.size();
            all.add(new DefinedName(
                    name.getNameText(),
                    text,
                    local ? entries.get(sheet - 1).getSheetname() : null,
                    name.isHiddenName()));
        }
        return all;
    }

    private RawSheet sheet(BoundSheetRecord entry, XlsStream stream, CellValues values) throws Refusal {
        Visibility visibility = entry.isVeryHidden()
                ? Visibility.VERY_HIDDEN
                : entry.isHidden() ? Visibility.HIDDEN : Visibility.VISIBLE;
        if (!stream.has(entry.getPositionOfBof())) {
            problems.add(ProblemKind.SHEET_MISSING, null);
            return RawSheet.withoutCells(entry.getSheetname(), Kind.WORKSHEET, visibility, false);
        }
        SheetBuilder built = new SheetBuilder(problems, limits, cellsLeft);
        XlsSheet sheet = new XlsSheet(values, built, problems);
        try {
            stream.read(entry.getPositionOfBof(), sheet::record);
        } catch (Refusal e) {
            if (e.reason() != RefusalReason.DAMAGED_FILE) {
                throw e;
            }
            problems.add(ProblemKind.SHEET_UNREADABLE, null);
            return RawSheet.withoutCells(entry.getSheetname(), Kind.WORKSHEET, visibility, false);
        }
        if (sheet.kind() != Kind.WORKSHEET) {
            return RawSheet.withoutCells(entry.getSheetname(), sheet.kind(), visibility, true);
        }
        sheet.comment();
        RawSheet made = built.sheet(entry.getSheetname(), visibility);
        cellsLeft -= made.cells().size();
        return made;
    }
}
