package dk.belaeg.office.word;

import dk.belaeg.office.DocumentInfo;
import dk.belaeg.office.read.BadPackage;
import dk.belaeg.office.read.BadPackage.Fault;
import dk.belaeg.office.read.CheckedZip;
import dk.belaeg.office.read.CheckedZip.ZipLimits;
import dk.belaeg.office.read.FileBytes;
import dk.belaeg.office.read.Namespace;
import dk.belaeg.office.word.StyleRole.StyleNames;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSettings;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads a letterhead from a Word document or template: its page, heads, feet, styles and lists. Its text, its macros and its
 * link to another template are left behind. What it lacks is told, and ours is used there.
 */
public final class LetterheadReader {
    private static final ZipLimits LIMITS = new ZipLimits(2_000, 64L << 20, 128L << 20, 250);
    private static final Set<String> CARRIED =
            Set.of("theme", "fontTable", "webSettings", "header", "footer", "footnotes", "endnotes", "customXml");
    private static final String OURS_INSTEAD = " Belægs eget brevpapir er brugt i stedet.";
    private static final String STRICT =
            "Skabelonen er gemt som Strict Open XML. Gem den i Word som almindeligt Word-dokument (.docx) eller Word-skabelon (.dotx).";

    /** What ties the settings of a letterhead to other files or locks it. */
    private static final List<String> LEFT_BEHIND = List.of(
            "attachedTemplate",
            "documentProtection",
            "writeProtection",
            "mailMerge",
            "trackRevisions",
            "updateFields",
            "saveThroughXslt",
            "docVars",
            "rsids");

    private final OPCPackage own;
    private final Map<StyleRole, StyleNames> names;
    private final EmptyDocument made = new EmptyDocument();
    private final List<String> remarks = new ArrayList<>();

    private LetterheadReader(OPCPackage own, Map<StyleRole, StyleNames> names) throws IOException, OpenXML4JException {
        this.own = own;
        this.names = names;
    }

    /**
     * The letterhead in a file; ours, with a Danish remark that says why, when the file cannot be used.
     *
     * @param names how the styles of each role may be called
     */
    public static Letterhead read(FileBytes file, Map<StyleRole, StyleNames> names) {
        try {
            CheckedZip.list(file.copy(), LIMITS).verify(LIMITS);
            return opened(file, names);
        } catch (BadPackage damaged) {
            return refused(told(damaged.fault()));
        }
    }

    /** POI throws whatever it likes at a file that it does not take. */
    private static Letterhead opened(FileBytes file, Map<StyleRole, StyleNames> names) throws BadPackage {
        try {
            OPCPackage own = OPCPackage.open(new ByteArrayInputStream(file.shared()));
            try {
                Letterhead letterhead = new LetterheadReader(own, names).read();
                letterhead.emptyDocument().close();
                return letterhead;
            } finally {
                own.revert();
            }
        } catch (IOException | OpenXML4JException | XmlException | SAXException | RuntimeException unreadable) {
            throw new BadPackage(Fault.BAD_XML, "not a Word file that POI takes", unreadable);
        }
    }

    private static String told(Fault fault) {
        return switch (fault) {
            case DAMAGED_ZIP, NOT_OFFICE_ZIP ->
                "Skabelonen er ikke et læsbart Word-dokument. Åbn den i Word, fjern en eventuel adgangskode, og gem den som .docx eller .dotx.";
            case MISSING_PART, DUPLICATE_PART, CHECKSUM, BAD_XML, FORBIDDEN_XML ->
                "Skabelonen er beskadiget. Åbn den i Word, og gem den igen.";
            case TOO_LARGE, TOO_DENSE, TOO_MANY_PARTS -> "Skabelonen er for stor. Gem den uden store billeder.";
        };
    }

    private static Letterhead refused(String why) {
        return Letterhead.ours(List.of(why + OURS_INSTEAD));
    }

    private Letterhead read() throws IOException, OpenXML4JException, XmlException, SAXException {
        Optional<PackagePart> found = own.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT).stream()
                .findFirst();
        String type = found.map(PackagePart::getContentType).orElse("");
        if (type.contains("macroEnabled")) {
            return refused("Skabelonen har makroer. Gem den i Word som .docx eller .dotx uden makroer.");
        }
        if (!own.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT)
                .isEmpty()) {
            return refused(STRICT);
        }
        if (found.isEmpty() || !type.contains("wordprocessingml")) {
            return refused("Skabelonen er ikke et Word-dokument (.docx eller .dotx).");
        }
        PackagePart main = found.get();
        if (Namespace.WORD.strict().equals(root(main).getNamespaceURI())) {
            return refused(STRICT);
        }
        if (texts(main, "t").stream().anyMatch(text -> !text.isBlank())) {
            remarks.add(
                    "Teksten i selve skabelonen er ikke brugt, kun dens sidehoved, sidefod, sideopsætning og typografier.");
        }
        PageSetup page = page(main);
        for (PackageRelationship arrow : main.getRelationships()) {
            String kind = arrow.getRelationshipType();
            PackagePart part = arrow.getTargetMode() == TargetMode.INTERNAL ? main.getRelatedPart(arrow) : null;
            if (part != null && CARRIED.contains(kind.substring(kind.lastIndexOf('/') + 1))) {
                made.copy(part, arrow);
            }
        }
        LetterheadStyles styles = styles(main);
        numbering(main, styles.needsBullets());
        settings(main);
        checkEnds(main, page);
        FileBytes file = new FileBytes("brevpapir.docx", made.bytes());
        return new Letterhead(file, page, styles.roles(), styles.letters(), false, remarks);
    }

    private static Element root(PackagePart part) throws IOException, SAXException {
        try (InputStream in = part.getInputStream()) {
            return DocumentHelper.readDocument(in).getDocumentElement();
        }
    }

    /** The texts of all elements of a name. */
    private static List<String> texts(PackagePart part, String name) throws IOException, SAXException {
        NodeList found = root(part).getElementsByTagNameNS(Namespace.WORD.transitional(), name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    /** The page of the last section. */
    private static PageSetup page(PackagePart main) throws IOException, OpenXML4JException, XmlException {
        try (InputStream in = main.getInputStream()) {
            CTBody body = DocumentDocument.Factory.parse(in, POIXMLTypeLoader.DEFAULT_XML_OPTIONS)
                    .getDocument()
                    .getBody();
            Set<String> known = new HashSet<>();
            main.getRelationships().forEach(arrow -> known.add(arrow.getId()));
            return body.isSetSectPr() ? PageSetup.of(body.getSectPr(), known) : PageSetup.A4;
        }
    }

    /** The part of a kind that the document points to. */
    private static Optional<PackagePart> part(PackagePart main, XWPFRelation kind) throws OpenXML4JException {
        for (PackageRelationship arrow : main.getRelationshipsByType(kind.getRelation())) {
            PackagePart part = main.getRelatedPart(arrow);
            if (part != null) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    private LetterheadStyles styles(PackagePart main) throws IOException, OpenXML4JException, XmlException {
        StylesDocument document = StylesDocument.Factory.newInstance();
        Optional<PackagePart> part = part(main, XWPFRelation.STYLES);
        if (part.isPresent()) {
            try (InputStream in = part.get().getInputStream()) {
                document = StylesDocument.Factory.parse(in, POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
            }
        } else {
            document.addNewStyles();
        }
        LetterheadStyles styles = new LetterheadStyles(document.getStyles(), names);
        List<String> lacking = styles.lacking();
        if (!lacking.isEmpty()) {
            remarks.add(
                    "Skabelonen mangler "
                            + (lacking.size() == 1 ? "typografien " : "typografierne ")
                            + String.join(", ", lacking)
                            + ". Belægs egne er brugt i stedet. Har skabelonen dem under andre navne, så skriv navnene i opslag/typografier.csv.");
        }
        styles.complete();
        add(XWPFRelation.STYLES, document);
        return styles;
    }

    private void add(XWPFRelation kind, XmlObject document) throws IOException, OpenXML4JException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out, POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
        made.add(kind, out.toByteArray());
    }

    private void numbering(PackagePart main, boolean needsBullets)
            throws IOException, OpenXML4JException, XmlException {
        Optional<PackagePart> part = part(main, XWPFRelation.NUMBERING);
        if (part.isEmpty() && needsBullets) {
            made.add(XWPFRelation.NUMBERING, HouseStyles.numbering());
        } else if (part.isPresent()) {
            try (InputStream in = part.get().getInputStream()) {
                NumberingDocument lists = NumberingDocument.Factory.parse(in, POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
                if (needsBullets) {
                    HouseStyles.addBullets(lists.getNumbering());
                }
                add(XWPFRelation.NUMBERING, lists);
            }
        }
    }

    private void settings(PackagePart main) throws IOException, OpenXML4JException, XmlException {
        Optional<PackagePart> part = part(main, XWPFRelation.SETTINGS);
        if (part.isEmpty()) {
            return;
        }
        try (InputStream in = part.get().getInputStream()) {
            SettingsDocument document = SettingsDocument.Factory.parse(in, POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
            CTSettings settings = document.getSettings();
            for (String name : LEFT_BEHIND) {
                for (XmlObject tie : settings.selectChildren(Namespace.WORD.transitional(), name)) {
                    try (XmlCursor cursor = tie.newCursor()) {
                        cursor.removeXml();
                    }
                }
            }
            if (settings.isSetThemeFontLang()) {
                settings.getThemeFontLang().setVal(DocumentInfo.LANGUAGE);
            }
            add(XWPFRelation.SETTINGS, document);
        }
    }

    private void checkEnds(PackagePart main, PageSetup page) throws IOException, OpenXML4JException, SAXException {
        if (page.ends().isEmpty()) {
            remarks.add("Skabelonen har hverken sidehoved eller sidefod. Belægs sidefod med sidetal er brugt.");
            return;
        }
        for (PageSetup.End end : page.ends()) {
            PackagePart part = main.getRelatedPart(main.getRelationship(end.relation()));
            if (part != null && hasPageNumber(part)) {
                return;
            }
        }
        remarks.add("Skabelonen har intet sidetal. Sæt et ind i dens sidehoved eller sidefod.");
    }

    private static boolean hasPageNumber(PackagePart part) throws IOException, SAXException {
        StringBuilder instructions = new StringBuilder(String.join("", texts(part, "instrText")));
        NodeList fields = root(part).getElementsByTagNameNS(Namespace.WORD.transitional(), "fldSimple");
        for (int i = 0; i < fields.getLength(); i++) {
            instructions
                    .append(' ')
                    .append(((Element) fields.item(i)).getAttributeNS(Namespace.WORD.transitional(), "instr"));
        }
        return instructions.toString().matches("(?s).*\\bPAGE\\b.*")
                || !texts(part, "pgNum").isEmpty();
    }
}
