package dk.belaeg.publish.annex;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.office.read.FileBytes;
import dk.belaeg.office.word.Letterhead;
import dk.belaeg.office.word.LetterheadReader;
import dk.belaeg.office.word.StyleRole;
import dk.belaeg.office.word.StyleRole.StyleNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The secretariat's own letterhead in the round's {@code opslag/}, or ours when there is none. */
public final class LetterheadFile {
    private static final List<String> NAMES = List.of("skabelon.dotx", "skabelon.docx");

    private LetterheadFile() {}

    /** @param references the round's {@code opslag/}, which need not exist */
    public static Letterhead of(Path references, Codes codes) throws IOException {
        for (String name : NAMES) {
            Path file = references.resolve(name);
            if (Files.isRegularFile(file)) {
                return LetterheadReader.read(new FileBytes(name, Files.readAllBytes(file)), names(codes));
            }
        }
        return Letterhead.ours();
    }

    private static Map<StyleRole, StyleNames> names(Codes codes) {
        Map<StyleRole, StyleNames> names = new EnumMap<>(StyleRole.class);
        for (CodeList.Entry row : codes.list("word-styles").rows()) {
            for (StyleRole role : StyleRole.values()) {
                if (role.id().equals(row.get("code"))) {
                    names.put(
                            role,
                            new StyleNames(
                                    row.get("name"), List.of(row.get("names").split("\\s*\\|\\s*", -1))));
                }
            }
        }
        return names;
    }
}
