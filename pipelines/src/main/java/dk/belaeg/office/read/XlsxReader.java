package dk.belaeg.office.read;

import dk.belaeg.office.read.OfficeParts.Arrow;
import dk.belaeg.office.read.RawSheet.Kind;
import dk.belaeg.office.read.RawSheet.Visibility;
import dk.belaeg.office.read.RawWorkbook.DateSystem;
import dk.belaeg.office.read.RawWorkbook.DefinedName;
import dk.belaeg.office.read.RawWorkbook.Feature;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a workbook of today ({@code .xlsx} and its kin) that has passed the gate, part by part, and puts them together. */
final class XlsxReader {
    private final CheckedZip zip;
    private final OfficeParts parts;
    private final String main;
    private final Limits limits;
    private final Problems problems = new Problems();
    private final Set<Feature> features = EnumSet.noneOf(Feature.class);
    private final List<SheetEntry> entries = new ArrayList<>();
    private final List<NameEntry> nameEntries = new ArrayList<>();
    private DateSystem dates = DateSystem.FROM_1900;
    private int cellsLeft;

    /** A tab as the workbook part lists it. */
    private record SheetEntry(String name, Visibility visibility, String relation) {}

    /** A defined name as the workbook part lists it; -1 for one that is known in every sheet. */
    private record NameEntry(String name, String refersTo, int sheet, boolean hidden) {}

    /** @param main the part with the workbook itself */
    XlsxReader(CheckedZip zip, OfficeParts parts, String main, Limits limits) {
        this.zip = zip;
        this.parts = parts;
        this.main = main;
        this.limits = limits;
        this.cellsLeft = limits.cells();
    }

    RawWorkbook read() throws BadPackage, Refusal {
        List<Arrow> arrows = parts.arrows(main);
        workbookPart();
        if (entries.isEmpty()) {
            throw new Refusal(RefusalReason.NO_SHEETS, "no sheets");
        }
        List<String> strings = sharedStrings(OfficeParts.target(arrows, "sharedStrings"));
        Styles styles = styles(OfficeParts.target(arrows, "styles"));
        CellValues values = new CellValues(strings, styles, dates, problems, limits.cellCharacters());
        DocumentProperties properties = new DocumentProperties();
        properties.read(zip, parts.arrows(""), problems);
        noteFeatures();
        List<RawSheet> sheets = new ArrayList<>();
        for (SheetEntry entry : entries) {
            problems.enterSheet(entry.name());
            sheets.add(sheet(entry, arrows, values));
        }
        return new RawWorkbook(
                sheets, dates, definedNames(), properties.custom(), properties.own(), features, problems.finish());
    }

    private void workbookPart() throws BadPackage, Refusal {
        try (XmlPull xml = XmlPull.open(zip, main)) {
            while (xml.next()) {
                if (!xml.isStart()) {
                    continue;
                }
                if (xml.in(Namespace.COMPATIBILITY)) {
                    xml.skip();
                } else if (xml.in(Namespace.SPREADSHEET)) {
                    workbookElement(xml);
                }
            }
        }
    }

    private void workbookElement(XmlPull xml) throws BadPackage, Refusal {
        switch (xml.name()) {
            case "workbook" -> {
                if ("strict".equals(xml.attribute("conformance"))) {
                    features.add(Feature.STRICT_FORMAT);
                }
            }
            case "workbookPr" -> dates = xml.flag("date1904") ? DateSystem.FROM_1904 : DateSystem.FROM_1900;
            case "calcPr" -> {
                if (xml.flag("fullCalcOnLoad")) {
                    features.add(Feature.RECALCULATE_ON_OPEN);
                }
            }
            case "sheet" -> {
                if (entries.size() >= limits.sheets()) {
                    throw new Refusal(RefusalReason.TOO_MANY_SHEETS, "more sheets than the limit");
                }
                String relation = xml.attribute(Namespace.RELATIONSHIPS, "id");
                entries.add(new SheetEntry(
                        xml.attribute("name", ""),
                        visibility(xml.attribute("state", "visible")),
                        relation == null ? "" : relation));
            }
            case "definedName" -> {
                String name = xml.attribute("name", "");
                int sheet = xml.number("localSheetId", -1);
                boolean hidden = xml.flag("hidden");
                nameEntries.add(new NameEntry(name, xml.text(), sheet, hidden));
            }
            default -> {}
        }
    }

    private static Visibility visibility(String state) {
        return switch (state) {
            case "hidden" -> Visibility.HIDDEN;
            case "veryHidden" -> Visibility.VERY_HIDDEN;
            default -> Visibility.VISIBLE;
        };
    }

    private List<DefinedName> definedNames() {
        List<DefinedName> names = new ArrayList<>();
        for (NameEntry entry : nameEntries) {
            boolean local = entry.sheet() >= 0 && entry.sheet() < entries.size();
            names.add(new DefinedName(
                    entry.name(),
                    entry.refersTo(),
                    local ? entries.get(entry.sheet()).name() : null,
                    entry.hidden()));
        }
        return names;
    }

    private List<String> sharedStrings(Optional<String> part) throws BadPackage, Refusal {
        if (part.isEmpty()) {
            return List.of();
        }
        try (XmlPull xml = XmlPull.openLarge(zip, part.get())) {
            List<String> texts = new ArrayList<>();
            long characters = 0;
            while (xml.next()) {
                if (xml.starts(Namespace.SPREADSHEET, "si")) {
                    String text = XlsxCell.richText(xml);
                    characters += text.length();
                    if (texts.size() >= limits.strings() || characters > limits.stringCharacters()) {
                        throw new Refusal(RefusalReason.TOO_MUCH_TEXT, "more shared strings than the limit");
                    }
                    texts.add(text);
                }
            }
            return texts;
        }
    }

    private Styles styles(Optional<String> part) throws BadPackage {
        if (part.isEmpty()) {
            return Styles.none();
        }
        try (XmlPull xml = XmlPull.open(zip, part.get())) {
            return Styles.read(xml);
        }
    }

    private void noteFeatures() {
        for (String part : zip.names()) {
            String name = part.toLowerCase(Locale.ROOT);
            if (name.endsWith("vbaproject.bin") || name.contains("macrosheets/")) {
                features.add(Feature.MACROS);
            } else if (name.contains("externallinks/")) {
                features.add(Feature.EXTERNAL_LINKS);
            } else if (name.contains("embeddings/") || name.contains("activex/")) {
                features.add(Feature.EMBEDDED_OBJECTS);
            } else if (name.contains("/media/")) {
                features.add(Feature.PICTURES);
            } else if (name.contains("pivottables/") || name.contains("pivotcache/")) {
                features.add(Feature.PIVOT_TABLES);
            } else if (name.startsWith("_xmlsignatures/")) {
                features.add(Feature.SIGNED);
            }
        }
    }

    private RawSheet sheet(SheetEntry entry, List<Arrow> arrows, CellValues values) throws Refusal {
        Arrow arrow = arrows.stream()
                .filter(one -> one.id().equals(entry.relation()))
                .findFirst()
                .orElse(null);
        Kind kind = arrow == null ? Kind.WORKSHEET : kind(arrow.type());
        if (arrow == null) {
            problems.add(ProblemKind.SHEET_MISSING, null);
        }
        if (arrow == null || kind != Kind.WORKSHEET) {
            return RawSheet.withoutCells(entry.name(), kind, entry.visibility(), arrow != null);
        }
        try (XmlPull xml = XmlPull.openLarge(zip, arrow.part())) {
            SheetBuilder built = new SheetBuilder(problems, limits, cellsLeft);
            new XlsxExtras(zip, problems, built).read(parts.arrows(arrow.part()));
            new XlsxSheet(xml, values, built, problems).read();
            RawSheet made = built.sheet(entry.name(), entry.visibility());
            cellsLeft -= made.cells().size();
            return made;
        } catch (BadPackage e) {
            if (e.fault() == BadPackage.Fault.FORBIDDEN_XML) {
                throw new Refusal(e);
            }
            problems.add(ProblemKind.SHEET_UNREADABLE, null);
            return RawSheet.withoutCells(entry.name(), kind, entry.visibility(), false);
        }
    }

    private static Kind kind(String relationType) {
        return switch (relationType) {
            case "worksheet" -> Kind.WORKSHEET;
            case "chartsheet" -> Kind.CHART;
            default -> Kind.OTHER;
        };
    }
}
