package dk.belaeg.report;

import dk.belaeg.grammar.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What every page of ours begins and ends with: one style, no scripts, nothing from elsewhere, and a policy that says so. */
public final class HtmlFrame {
    private HtmlFrame() {}

    public static void open(Html page, String title) {
        String css = css();
        page.raw("<!DOCTYPE html>\n<html lang=\"da\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"
                        + sha256(css) + "'; img-src data:; base-uri 'none'; form-action 'none'\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
                .element("title", title)
                .raw("<style>" + css + "</style>\n</head>\n<body>\n");
    }

    public static void close(Html page) {
        page.raw("</body>\n</html>\n");
    }

    private static String css() {
        try (InputStream in = HtmlFrame.class.getResourceAsStream("page.css")) {
            if (in == null) {
                throw new IllegalStateException("page.css is not in the program");
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
