package dk.belaeg.publish.syntax;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The syntax files of a release by name, one a program; each opens all tables. */
public final class SyntaxFiles {
    private SyntaxFiles() {}

    /** @param title of the release, for the first line of each file */
    public static SortedMap<String, String> of(String title, List<DataFile> files) {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put("laes-r.R", RSyntax.of(title, files));
        texts.put("laes-sas.sas", SasSyntax.of(title, files));
        texts.put("laes-spss.sps", SpssSyntax.of(title, files));
        texts.put("laes-stata.do", StataSyntax.of(title, files));
        return texts;
    }
}
