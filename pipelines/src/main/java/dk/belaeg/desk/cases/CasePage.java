package dk.belaeg.desk.cases;

import dk.belaeg.check.SettledFinding;
import dk.belaeg.desk.OpenRound;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Severity;
import dk.belaeg.intake.RowPicture;
import dk.belaeg.questionnaire.SendBack;
import dk.belaeg.report.Html;
import dk.belaeg.sentence.Sentence;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One case with the row it stands in, and what can be done about it. */
final class CasePage {
    private final OpenRound open;
    private final Cases cases;
    private final DecisionLog log;
    private final Html page;

    CasePage(OpenRound open, Cases cases, DecisionLog log, Html page) {
        this.open = open;
        this.cases = cases;
        this.log = log;
        this.page = page;
    }

    /** What was done about a case, or how grave it is. */
    static String state(Case one, DecisionLog log) {
        if (one.settled().isPresent()) {
            return "afsluttet";
        }
        return log.returned(one.id()).isEmpty()
                ? one.finding().severity().danish().toLowerCase(Locale.ROOT)
                : "sendt retur";
    }

    static String style(Case one) {
        return one.open() && one.finding().severity() == Severity.ERROR ? "now" : one.open() ? "aaben" : "";
    }

    void show(String id) throws IOException {
        Optional<Case> found = cases.byId(id);
        if (found.isEmpty()) {
            page.element(
                    "p class=\"naeste\"",
                    "Sagen er ikke længere blandt fundene: det, der stod, er rettet, ændret eller sendt på ny. Se beslutningen i Log.");
            ways(cases.all().stream().filter(Case::open).findFirst());
            return;
        }
        Case one = found.get();
        Finding finding = one.finding();
        page.element("h2", finding.rule().title());
        if (!state(one, log).isEmpty()) {
            page.element("p class=\"under\"", Sentence.capital(state(one, log)) + " · " + one.name());
        }
        page.element("p class=\"naeste\"", finding.message());
        one.settled().map(SettledFinding::why).ifPresent(why -> page.element("p", why));
        String returned = log.returned(one.id());
        if (!returned.isEmpty()) {
            page.element("p", returned + " Kommer der et nyt svar, bliver det læst i stedet.");
        }
        page.raw("<dl>\n");
        line("Sted", finding.origin().danish());
        line("Der står", finding.value());
        line("Forventet", cases.expected(one).orElse(""));
        line("Sidst", cases.lastYear(one).orElse(""));
        line("Det mangler i tallene", finding.lost());
        if (one.open()) {
            line("Hvad det kan flytte", (one.stake().size() + " " + one.stake().where()).strip());
        }
        line("Sådan rettes det", finding.remedy());
        page.raw("</dl>\n");
        Optional<RowPicture> picture = cases.picture(one);
        picture.ifPresent(this::picture);
        if (one.correctable()) {
            picture.flatMap(RowPicture::former).ifPresent(former -> correction(one, former));
        }
        if (one.acceptable()) {
            acceptance(one);
        }
        if (one.returnable()) {
            sendBack(one);
        }
        int at = cases.all().indexOf(one);
        ways(cases.all().stream().skip(at + 1L).filter(Case::open).findFirst());
    }

    private void line(String title, String words) {
        if (!words.isEmpty()) {
            page.element("dt", title).element("dd", words);
        }
    }

    private void ways(Optional<Case> next) {
        page.raw("<p class=\"veje\">");
        next.ifPresent(one -> page.raw("<a href=\"fund?sag=" + one.id() + "\">")
                .words("Næste sag")
                .raw("</a>"));
        page.raw("<a href=\"fund\">Alle fund</a><a href=\"log\">Log</a></p>\n");
    }

    private void picture(RowPicture picture) {
        page.raw("<h3 id=\"raekken\">Rækken, som den står i filen</h3>\n")
                .raw("<div class=\"rulle\" tabindex=\"0\" role=\"region\" aria-labelledby=\"raekken\">\n")
                .raw("<table class=\"billede\">\n<thead><tr><th scope=\"col\">Række</th>");
        picture.columns()
                .forEach(column -> page.raw("<th scope=\"col\">").words(column).raw("</th>"));
        page.raw("</tr></thead>\n<tbody>\n");
        for (RowPicture.Line line : picture.lines()) {
            page.raw("<tr" + (line.header() ? " class=\"sum\"" : "") + "><th scope=\"row\">" + line.number() + "</th>");
            for (RowPicture.Cell cell : line.cells()) {
                if (cell.lit()) {
                    page.raw("<td class=\"lys\"><mark>")
                            .words(cell.text().isEmpty() ? "(tom)" : cell.text())
                            .raw("</mark></td>");
                } else {
                    page.raw("<td>").words(cell.text()).raw("</td>");
                }
            }
            page.raw("</tr>\n");
        }
        page.raw("</tbody>\n</table>\n</div>\n");
    }

    private void correction(Case one, String former) {
        form("Ret værdien", "ret", one);
        page.raw("<input type=\"hidden\" name=\"stod\" value=\"").words(former).raw("\">\n");
        field("vaerdi", "Ny værdi (»ikke angivet«, hvis svaret skal tages ud)", "text", "");
        source();
        page.raw("<button>Ret</button>\n</form>\n");
        page.element(
                "p class=\"noter\"",
                "Filen bliver ikke ændret. Rettelsen står i rettelser.xlsx og gælder, så længe cellen indeholder det samme.");
    }

    private void acceptance(Case one) {
        form("Godkend, at det er rigtigt", "godkend", one);
        source();
        field(
                "til",
                "Gælder til og med",
                "date",
                open.day().withMonth(12).withDayOfMonth(31).toString());
        page.raw("<button>Godkend</button>\n</form>\n");
    }

    private void sendBack(Case one) {
        form("Send retur", "retur", one);
        text(SendBack.letter(
                open.round(), open.contracts(), open.checked(), open.day(), one.sender(), List.of(one.finding())));
        page.raw("<button>Markér som sendt</button>\n</form>\n");
    }

    /** The letter about all that a sender can be asked. */
    void letter(String sender) {
        List<Case> asked = cases.returnable(sender);
        if (asked.isEmpty()) {
            page.element("p class=\"naeste\"", "Der er ikke noget at spørge afsenderen om.");
        } else {
            page.element("h2", "Brev til " + asked.get(0).name());
            page.raw(
                            "<form method=\"post\" action=\"fund/retur\" class=\"beslut\">\n<input type=\"hidden\" name=\"afsender\" value=\"")
                    .words(sender)
                    .raw("\">\n");
            text(SendBack.letter(
                    open.round(),
                    open.contracts(),
                    open.checked(),
                    open.day(),
                    sender,
                    asked.stream().map(Case::finding).toList()));
            page.raw("<button>Markér som sendt</button>\n</form>\n");
            page.element(
                    "p class=\"noter\"",
                    "Kommandoen status laver det samme brev med kopier af filerne, hvor det står i cellerne.");
        }
        page.raw("<p class=\"veje\"><a href=\"fund?vis=afsender\">Alle fund</a></p>\n");
    }

    private void text(String letter) {
        page.raw("<div class=\"kvittering\"><pre tabindex=\"0\" aria-label=\"Brevet\">")
                .words(letter)
                .raw("</pre>\n<button type=\"button\" class=\"stille\" data-kopier>Kopiér brevet</button></div>\n");
    }

    private void form(String title, String action, Case one) {
        page.element("h3", title)
                .raw("<form method=\"post\" action=\"fund/" + action + "\" class=\"beslut\">\n")
                .raw("<input type=\"hidden\" name=\"sag\" value=\"" + one.id() + "\">\n");
    }

    private void source() {
        field("hvem", "Hvem har sagt det", "text", "");
        field("hvorfor", "Hvorfor", "text", "");
    }

    private void field(String name, String label, String type, String value) {
        page.raw("<label>")
                .words(label)
                .raw("<input name=\"" + name + "\" type=\"" + type + "\" value=\"" + value
                        + "\" required maxlength=\"500\" autocomplete=\"off\"></label>\n");
    }
}
