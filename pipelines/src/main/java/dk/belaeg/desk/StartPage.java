package dk.belaeg.desk;

import dk.belaeg.report.Html;
import dk.belaeg.round.PrivateFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file that the browser is opened on, which only its owner can read: an address on a command line is seen by every
 * user of the machine. It holds a key that opens once; when that has been used the file gets another.
 */
final class StartPage implements AutoCloseable {
    private final Path folder;
    private final Path file;

    private StartPage(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("Belaeg.html");
    }

    static StartPage make(String entry) throws IOException {
        StartPage page = new StartPage(PrivateFolders.create(Files.createTempDirectory("belaeg-")));
        // when the program is stopped from without
        page.folder.toFile().deleteOnExit();
        page.file.toFile().deleteOnExit();
        page.renew(entry);
        return page;
    }

    Path file() {
        return file;
    }

    /** The browser forgets this page as it goes on. */
    void renew(String entry) throws IOException {
        Html page = new Html()
                .raw("<!DOCTYPE html>\n<html lang=\"da\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"referrer\" content=\"no-referrer\">\n<title>Belæg</title>\n</head>\n<body>\n")
                .raw("<p>Åbner arbejdsbordet … <a href=\"")
                .words(entry)
                .raw("\">Åbn det her, hvis der ikke sker noget.</a></p>\n<script>location.replace(\"")
                .words(entry)
                .raw("\");</script>\n</body>\n</html>\n");
        Files.writeString(file, page.toString(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        PrivateFolders.delete(folder);
    }
}
