package dk.belaeg.office.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.belaeg.office.read.Namespace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFRelation;

/** A Word file without text, to which the parts of a letterhead are added. What is not added is not in it. */
final class EmptyDocument {
    private static final String TEXT =
            "<w:document xmlns:w=\"" + Namespace.WORD.transitional() + "\"><w:body/></w:document>";

    private final OPCPackage file = OPCPackage.create(new ByteArrayOutputStream());
    private final PackagePart main;

    EmptyDocument() throws IOException, OpenXML4JException {
        main = part(
                PackagingURIHelper.createPartName(XWPFRelation.DOCUMENT.getDefaultFileName()),
                XWPFRelation.DOCUMENT.getContentType(),
                new ByteArrayInputStream(TEXT.getBytes(UTF_8)));
        file.addRelationship(main.getPartName(), TargetMode.INTERNAL, PackageRelationshipTypes.CORE_DOCUMENT);
    }

    private PackagePart part(PackagePartName name, String contentType, InputStream content)
            throws IOException, OpenXML4JException {
        PackagePart part = file.createPart(name, contentType);
        try (content;
                OutputStream out = part.getOutputStream()) {
            content.transferTo(out);
        }
        return part;
    }

    /** Adds a part to which the document points; to be called when all that keep their names are copied. */
    void add(XWPFRelation kind, byte[] content) throws IOException, OpenXML4JException {
        PackagePartName name = PackagingURIHelper.createPartName(kind.getDefaultFileName());
        part(name, kind.getContentType(), new ByteArrayInputStream(content));
        main.addRelationship(name, TargetMode.INTERNAL, kind.getRelation());
    }

    /** Copies a part with all that it points to in its file; the document points to it as that of the file does. */
    void copy(PackagePart part, PackageRelationship arrow) throws IOException, OpenXML4JException {
        copy(part);
        main.addRelationship(part.getPartName(), TargetMode.INTERNAL, arrow.getRelationshipType(), arrow.getId());
    }

    private void copy(PackagePart from) throws IOException, OpenXML4JException {
        if (file.containPart(from.getPartName())) {
            return;
        }
        PackagePart made = part(from.getPartName(), from.getContentType(), from.getInputStream());
        for (PackageRelationship arrow : from.getRelationships()) {
            if (arrow.getTargetMode() == TargetMode.EXTERNAL) {
                made.addRelationship(
                        arrow.getTargetURI(), TargetMode.EXTERNAL, arrow.getRelationshipType(), arrow.getId());
                continue;
            }
            PackagePart target = from.getRelatedPart(arrow);
            if (target != null) {
                copy(target);
                made.addRelationship(
                        target.getPartName(), TargetMode.INTERNAL, arrow.getRelationshipType(), arrow.getId());
            }
        }
    }

    /** The finished file; can be asked for once. */
    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.save(out);
        file.revert();
        return out.toByteArray();
    }
}
