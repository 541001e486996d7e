package dk.belaeg.report;

import dk.belaeg.grammar.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What every page of ours begins and ends with: one style, nothing from elsewhere, and a policy that says so. A page with
 * long tables has one script of ours, which the policy knows by its checksum; it finds rows, and a page is whole without it.
 */
public final class HtmlFrame {
    private HtmlFrame() {}

    /** Begins a page without scripts. */
    public static void open(Html page, String title) {
        open(page, title, "");
    }

    /** Begins a page whose long tables can be searched; it ends with {@link #closeSearched}. */
    static void openSearched(Html page, String title) {
        open(page, title, "script-src 'sha256-" + sha256(resource("page.js")) + "'; ");
    }

    private static void open(Html page, String title, String scripts) {
        String css = resource("page.css");
        page.raw("<!DOCTYPE html>\n<html lang=\"da\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; " + scripts
                        + "style-src 'sha256-" + sha256(css)
                        + "'; img-src data:; base-uri 'none'; form-action 'none'\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
                .element("title", title)
                .raw("<style>" + css + "</style>\n</head>\n<body>\n");
    }

    public static void close(Html page) {
        page.raw("</body>\n</html>\n");
    }

    static void closeSearched(Html page) {
        page.raw("<script>" + resource("page.js") + "</script>\n");
        close(page);
    }

    private static String resource(String name) {
        try (InputStream in = HtmlFrame.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String sha256(String text) {
        return Base64.getEncoder().encodeToString(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
