package dk.belaeg.report.annex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.contract.AnnexSchema;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Headline;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The method page on findings lists what each annex looks for and how much it weighs. The lists are written from the
 * contracts with {@code -Dbelaeg.golden=update}; the text above them by hand.
 */
class HeadlinePageTest {
    private static final Path PAGE = Path.of("../docs/metode/hovedfund.md");
    private static final String LISTS = "## Fund i hvert bilag\n";

    @Test
    void thePageHasTheFindingsOfEveryAnnex() throws Exception {
        String page = Files.readString(PAGE);
        String due = page.substring(0, page.indexOf(LISTS)) + LISTS + lists(Contracts.load(Path.of("nowhere")));
        if ("update".equals(System.getProperty("belaeg.golden"))) {
            Files.writeString(PAGE, due);
        }
        assertEquals(due, Files.readString(PAGE), "renew the page with -Dbelaeg.golden=update");
    }

    private static String lists(Contracts contracts) {
        StringBuilder lists = new StringBuilder();
        for (AnnexSchema annex : contracts.annexes()) {
            lists.append(String.format(
                    "%n### %s%nHøjst %d fund.%n%n| fund | vægt |%n| --- | --- |%n".replace("%n", "\n"),
                    annex.title(),
                    annex.findings()));
            for (Headline headline : annex.summarised()) {
                lists.append("| ")
                        .append(headline.rule())
                        .append(" | ")
                        .append(headline.weighs().isEmpty() ? "vises altid" : headline.weighs())
                        .append(" |\n");
            }
        }
        return lists.toString();
    }
}
