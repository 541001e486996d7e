package dk.belaeg.office.read;

import dk.belaeg.office.read.BadPackage.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCComplianceFlags;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.RelationshipSource;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.jspecify.annotations.Nullable;

/**
 * How the parts of an Office file hang together: what each holds and which points to which, as POI's package level reads
 * it. POI is shown nothing but a zip file that has passed the gate, and of that only what it needs.
 */
public final class OfficeParts {
    /** Where every Office file says what its parts hold. */
    static final String CONTENT_TYPES = "[Content_Types].xml";

    /** The lists of content types and relations are kept whole, as trees; honest ones are far smaller together. */
    private static final long LARGEST_LISTS = 16L << 20;

    private final CheckedZip zip;
    private final OPCPackage contents;

    static {
        // The gate counts the parts, with a limit of its own.
        ZipSecureFile.setMaxFileCount(Integer.MAX_VALUE);
    }

    /**
     * An arrow from one part to another that exists.
     *
     * @param id what the part calls it, such as {@code rId1}
     * @param type the last piece of the relationship type, such as {@code worksheet}; the same in transitional and strict
     *     files
     * @param part the other part's name
     */
    public record Arrow(String id, String type, String part) {}

    /** Has this class loaded, and POI with it. */
    static void load() {}

    /** @param zip that has passed the gate */
    public OfficeParts(CheckedZip zip) throws BadPackage {
        this.zip = zip;
        long lists = zip.size(CONTENT_TYPES);
        for (String name : zip.names()) {
            lists += name.toLowerCase(Locale.ROOT).endsWith(".rels") ? zip.size(name) : 0;
        }
        if (lists > LARGEST_LISTS) {
            throw new BadPackage(Fault.TOO_LARGE, "lists of parts larger than any honest ones");
        }
        try {
            contents = OPCPackage.open(new Shown(zip), OPCComplianceFlags.disableAll());
        } catch (InvalidFormatException | RuntimeException e) {
            Fault fault = namesDocumentType(e) ? Fault.FORBIDDEN_XML : Fault.BAD_XML;
            throw new BadPackage(fault, "the lists of parts cannot be read", e);
        }
    }

    /** Whether it was a document type declaration that POI's parser, set up to refuse them, stopped at. */
    private static boolean namesDocumentType(@Nullable Throwable e) {
        return e != null && (String.valueOf(e.getMessage()).contains("DOCTYPE") || namesDocumentType(e.getCause()));
    }

    /** The arrows from a part, the empty name being the package itself; none that lead nowhere or out of the file. */
    public List<Arrow> arrows(String part) {
        List<Arrow> arrows = new ArrayList<>();
        Optional<? extends RelationshipSource> source = part.isEmpty() ? Optional.of(contents) : part(part);
        if (source.isPresent()) {
            for (PackageRelationship relation : relations(source.get())) {
                String type = relation.getRelationshipType();
                target(relation)
                        .ifPresent(target -> arrows.add(
                                new Arrow(relation.getId(), type.substring(type.lastIndexOf('/') + 1), target)));
            }
        }
        return arrows;
    }

    private static Iterable<PackageRelationship> relations(RelationshipSource source) {
        try {
            return source.getRelationships();
        } catch (OpenXML4JException e) {
            throw new IllegalStateException("relations were read when the package was opened", e);
        }
    }

    private Optional<String> target(PackageRelationship relation) {
        try {
            return relation.getTargetMode() == TargetMode.INTERNAL
                    ? Optional.ofNullable(relation.getTargetURI().getPath()).flatMap(zip::find)
                    : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The part that the first arrow of a type leads to. */
    public static Optional<String> target(List<Arrow> arrows, String type) {
        return arrows.stream()
                .filter(arrow -> arrow.type().equals(type))
                .map(Arrow::part)
                .findFirst();
    }

    /** What a part holds, such as {@code application/...sheet.main+xml}; empty text when the file does not say. */
    String contentType(String part) {
        return part(part).map(PackagePart::getContentType).orElse("");
    }

    private Optional<PackagePart> part(String name) {
        try {
            return Optional.ofNullable(contents.getPart(PackagingURIHelper.createPartName("/" + name)));
        } catch (InvalidFormatException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * What POI sees of a file: its XML. Pictures, macros and other files inside it are read by nobody, and may lack a content
     * type; of the document's own properties POI demands more than Excel, so they are read here.
     */
    private record Shown(CheckedZip zip) implements ZipEntrySource {
        @Override
        public Enumeration<ZipArchiveEntry> getEntries() {
            return Collections.enumeration(zip.names().stream()
                    .filter(Shown::isNeeded)
                    .map(ZipArchiveEntry::new)
                    .toList());
        }

        private static boolean isNeeded(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            return (lower.endsWith(".xml") || lower.endsWith(".rels")) && !lower.startsWith("docprops/");
        }

        @Override
        public @Nullable ZipArchiveEntry getEntry(String name) {
            return zip.find(name).map(ZipArchiveEntry::new).orElse(null);
        }

        @Override
        public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
            try {
                return zip.stream(entry.getName());
            } catch (BadPackage e) {
                throw new IOException(e);
            }
        }

        @Override
        public void close() {
            // The bytes stay in memory, and are others' too.
        }

        @Override
        public boolean isClosed() {
            return false;
        }
    }
}
