package dk.belaeg.desk.numbers;

import dk.belaeg.Pipeline;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.desk.OpenRound;
import dk.belaeg.desk.Request;
import dk.belaeg.report.Html;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Subjects;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the screen Tal shows of a round. */
public final class ShownNumbers {
    private final NumbersScreen screen = new NumbersScreen();
    private final OpenRound open;

    public ShownNumbers(Path folder) throws IOException, ContractException {
        Contracts contracts = Contracts.load(folder.resolve("opslag"));
        Round round = Subjects.round(folder, contracts);
        open = new OpenRound(
                "runde",
                round,
                contracts,
                new Pipeline(round, contracts, (step, took) -> {}, "prøve").check(),
                round.asOf(),
                "prøven");
    }

    /** The page, when all of it is there. */
    public String page(String... query) throws IOException {
        Map<String, String> asked = new HashMap<>();
        for (int i = 0; i < query.length; i += 2) {
            asked.put(query[i], query[i + 1]);
        }
        while (true) {
            Html page = new Html();
            screen.show(open, new Request("GET", List.of(), asked, "", 0, InputStream.nullInputStream()), page);
            if (!page.toString().contains("data-vent")) {
                return page.toString();
            }
        }
    }

    /** The explanation that is open on a page, without markup. */
    public static String opened(String page) {
        String text = page.substring(page.indexOf("<pre"), page.indexOf("</pre>"));
        return text.substring(text.indexOf('>') + 1)
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
