package dk.belaeg.workbook.word;

import dk.belaeg.office.read.BadPackage;
import dk.belaeg.office.read.BadPackage.Fault;
import dk.belaeg.office.read.CheckedZip;
import dk.belaeg.office.read.CheckedZip.ZipLimits;
import dk.belaeg.office.read.FileBytes;
import dk.belaeg.workbook.ooxml.PackageMap;
import dk.belaeg.workbook.ooxml.PartRelation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a letterhead from a Word document or template: its page, heads, feet, styles and lists. Its text, its macros and its
 * link to another template are left behind. What it lacks is told, and ours is used there.
 */
public final class LetterheadReader {
    private static final ZipLimits LIMITS = new ZipLimits(2_000, 64L << 20, 128L << 20, 250);
    private static final Set<String> CARRIED =
            Set.of("theme", "fontTable", "webSettings", "header", "footer", "footnotes", "endnotes", "customXml");
    private static final String RELATIONS = "application/vnd.openxmlformats-package.relationships+xml";
    private static final String OURS_INSTEAD = " Belægs eget brevpapir er brugt i stedet.";

    private final CheckedZip zip;
    private final PackageMap map;
    private final Map<StyleRole, StyleNames> names;
    private final List<Letterhead.Part> parts = new ArrayList<>();
    private final Set<String> carried = new HashSet<>();
    private final List<String> remarks = new ArrayList<>();

    private LetterheadReader(CheckedZip zip, Map<StyleRole, StyleNames> names) throws BadPackage {
        this.zip = zip;
        this.map = new PackageMap(zip);
        this.names = names;
    }

    /**
     * The letterhead in a file; ours, with a Danish remark that says why, when the file cannot be used.
     *
     * @param names how the styles of each role may be called
     */
    public static Letterhead read(FileBytes file, Map<StyleRole, StyleNames> names) {
        try {
            CheckedZip zip = CheckedZip.list(file.copy(), LIMITS);
            zip.verify(LIMITS);
            return new LetterheadReader(zip, names).read();
        } catch (BadPackage damaged) {
            return Letterhead.ours(List.of(told(damaged.fault()) + OURS_INSTEAD));
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

    private Letterhead read() throws BadPackage {
        Optional<String> main = map.target(map.relations(""), "officeDocument");
        String type = map.contentType(main.orElse(""));
        if (type.contains("macroEnabled")) {
            return refused("Skabelonen har makroer. Gem den i Word som .docx eller .dotx uden makroer.");
        }
        if (main.isEmpty() || !type.contains("wordprocessingml")) {
            return refused("Skabelonen er ikke et Word-dokument (.docx eller .dotx).");
        }
        LetterheadPage page = LetterheadPage.of(zip, main.get());
        if (page.strict()) {
            return refused(
                    "Skabelonen er gemt som Strict Open XML. Gem den i Word som almindeligt Word-dokument (.docx) eller Word-skabelon (.dotx).");
        }
        if (page.hasText()) {
            remarks.add(
                    "Teksten i selve skabelonen er ikke brugt, kun dens sidehoved, sidefod, sideopsætning og typografier.");
        }
        List<PartRelation> relations = map.relations(main.get());
        for (PartRelation relation : relations) {
            if (CARRIED.contains(relation.type()) && !relation.outside()) {
                carry(relation.target(), relation.type());
            }
        }
        LetterheadStyles styles = styles(relations);
        settings(relations);
        PageSetup setup = page.setup(relations);
        checkEnds(setup);
        return new Letterhead(parts, setup, styles.roles(), styles.letters(), false, remarks);
    }

    private static Letterhead refused(String why) {
        return Letterhead.ours(List.of(why + OURS_INSTEAD));
    }

    /** A part with all that it points to inside the file. */
    private void carry(String part, String relation) throws BadPackage {
        if (!zip.has(part) || !carried.add(part)) {
            return;
        }
        parts.add(part(part, map.contentType(part), zip.bytes(part), relation));
        String list = PackageMap.relationsPart(part);
        if (zip.has(list)) {
            parts.add(part(list, RELATIONS, zip.bytes(list), ""));
            for (PartRelation nested : map.relations(part)) {
                if (!nested.outside()) {
                    carry(nested.target(), "");
                }
            }
        }
    }

    private static Letterhead.Part part(String name, String contentType, byte[] content, String relation) {
        return new Letterhead.Part(new FileBytes(name, content), contentType, relation);
    }

    private LetterheadStyles styles(List<PartRelation> relations) throws BadPackage {
        Optional<String> part = map.target(relations, "styles");
        byte[] own = part.isPresent() ? zip.bytes(part.get()) : LetterheadStyles.NONE;
        LetterheadStyles styles = LetterheadStyles.of(own, names);
        List<String> lacking = styles.lacking();
        if (!lacking.isEmpty()) {
            remarks.add(
                    "Skabelonen mangler "
                            + (lacking.size() == 1 ? "typografien " : "typografierne ")
                            + String.join(", ", lacking)
                            + ". Belægs egne er brugt i stedet. Har skabelonen dem under andre navne, så skriv navnene i opslag/typografier.csv.");
        }
        parts.add(part(part.orElse("word/styles.xml"), WordWriter.TYPE + "styles+xml", styles.edited(own), "styles"));
        numbering(relations, styles.needsBullets());
        return styles;
    }

    private void numbering(List<PartRelation> relations, boolean needsBullets) throws BadPackage {
        Optional<String> part = map.target(relations, "numbering");
        if (part.isEmpty() && needsBullets) {
            parts.add(part(
                    "word/numbering.xml", WordWriter.TYPE + "numbering+xml", HouseStyles.numbering(), "numbering"));
        } else if (part.isPresent()) {
            carry(part.get(), "numbering");
            if (needsBullets) {
                parts.replaceAll(one -> one.name().equals(part.get()) ? withBullets(one) : one);
            }
        }
    }

    private static Letterhead.Part withBullets(Letterhead.Part part) {
        try {
            byte[] edited = new NumberingEdit().filter(part.content());
            return part(part.name(), part.contentType(), edited, part.relation());
        } catch (BadPackage unreadable) {
            throw new IllegalStateException("the lists were read before", unreadable);
        }
    }

    private void settings(List<PartRelation> relations) throws BadPackage {
        Optional<String> part = map.target(relations, "settings");
        if (part.isPresent()) {
            byte[] edited = new SettingsEdit().filter(zip.bytes(part.get()));
            parts.add(part(part.get(), map.contentType(part.get()), edited, "settings"));
        }
    }

    private void checkEnds(PageSetup setup) throws BadPackage {
        if (setup.ends().isEmpty()) {
            remarks.add("Skabelonen har hverken sidehoved eller sidefod. Belægs sidefod med sidetal er brugt.");
            return;
        }
        boolean numbered = false;
        for (PageSetup.End end : setup.ends()) {
            numbered |= LetterheadPage.hasPageNumber(zip, end.relation());
        }
        if (!numbered) {
            remarks.add("Skabelonen har intet sidetal. Sæt et ind i dens sidehoved eller sidefod.");
        }
    }
}
