package dk.belaeg.desk.cases;

import dk.belaeg.desk.Answer;
import dk.belaeg.desk.OpenRound;
import dk.belaeg.desk.Request;
import dk.belaeg.desk.Screen;
import dk.belaeg.grammar.DateGrammar;
import dk.belaeg.grammar.Severity;
import dk.belaeg.intake.RowPicture;
import dk.belaeg.report.Html;
import dk.belaeg.sentence.Nouns;
import dk.belaeg.sentence.Sentence;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fund: what was found, by rule or by sender, those first that may move published numbers most; and each as a case. */
public final class FindingsScreen implements Screen {
    static final String ADDRESS = "fund";
    /** So many of a group stand in the list of groups. */
    private static final int FEW = 10;
    /** So many stand on a page of one group. */
    private static final int PAGE = 100;

    private static final String BY_SENDER = "afsender";

    private final ReadCases read = new ReadCases();

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public String title() {
        return "Fund";
    }

    @Override
    public void show(OpenRound open, Request request, Html page) throws IOException {
        Cases cases = read.of(open);
        DecisionLog log;
        try {
            log = DecisionLog.read(open.round());
        } catch (RefusedException damaged) {
            page.element("p class=\"skjult\"", damaged.danish());
            log = DecisionLog.NONE;
        }
        if (!request.asked("sag").isEmpty()) {
            new CasePage(open, cases, log, page).show(request.asked("sag"));
        } else if (!request.asked("brev").isEmpty()) {
            new CasePage(open, cases, log, page).letter(request.asked("brev"));
        } else {
            list(cases, log, request, page);
        }
    }

    private static void list(Cases cases, DecisionLog log, Request request, Html page) {
        boolean bySender = request.asked("vis").equals(BY_SENDER);
        boolean all = request.asked("alle").equals("1");
        List<Cases.Group> groups = bySender ? cases.bySender() : cases.byRule();
        long errors = cases.open(Severity.ERROR);
        long warnings = cases.open(Severity.WARNING);
        page.element(
                "p class=\"naeste\"",
                errors + warnings == 0
                        ? "Ingen fund er åbne."
                        : Sentence.of(Nouns.ERROR.counted(errors) + " og " + Nouns.WARNING.counted(warnings)
                                + " er åbne. De, der kan flytte udgivne tal mest, står øverst"));
        page.raw("<nav aria-label=\"Visning\"><p class=\"veje\">");
        choice(page, "Efter regel", link(false, all, "", 1), !bySender);
        choice(page, "Efter afsender", link(true, all, "", 1), bySender);
        long others = cases.all().size() - errors - warnings;
        choice(
                page,
                all ? "Kun åbne" : "Også oplysninger og afsluttede (" + others + ")",
                link(bySender, !all, "", 1),
                false);
        page.raw("</p></nav>\n");
        Optional<Cases.Group> one = groups.stream()
                .filter(group -> group.key().equals(request.asked("gruppe")))
                .findFirst();
        if (one.isPresent()) {
            whole(one.get(), log, bySender, all, request.asked("side"), page);
            return;
        }
        int shown = 0;
        for (Cases.Group group : groups) {
            List<Case> own = wanted(group, all);
            if (!own.isEmpty()) {
                page.raw("<details class=\"gruppe\"" + (shown++ < 3 ? " open" : "") + ">\n<summary>")
                        .words(group.title())
                        .raw(" <span class=\"tom\">")
                        .words(count(group, own))
                        .raw("</span></summary>\n");
                letter(group, bySender, page);
                cases(own.subList(0, Math.min(FEW, own.size())), log, bySender, page);
                if (own.size() > FEW) {
                    page.raw("<p><a href=\"" + link(bySender, all, group.key(), 1) + "\">")
                            .words("Vis alle " + own.size() + ": " + group.title())
                            .raw("</a></p>\n");
                }
                page.raw("</details>\n");
            }
        }
    }

    private static String count(Cases.Group group, List<Case> own) {
        String open = group.open() + (group.open() == 1 ? " åben" : " åbne");
        return group.open() == own.size() ? open : open + " af " + own.size();
    }

    private static List<Case> wanted(Cases.Group group, boolean all) {
        return group.cases().stream().filter(one -> all || one.open()).toList();
    }

    private static void choice(Html page, String words, String address, boolean now) {
        page.raw("<a href=\"" + address + "\"" + (now ? " aria-current=\"true\"" : "") + ">")
                .words(words)
                .raw("</a>");
    }

    private static void whole(
            Cases.Group group, DecisionLog log, boolean bySender, boolean all, String side, Html page) {
        List<Case> own = wanted(group, all);
        int pages = Math.max(1, (own.size() + PAGE - 1) / PAGE);
        int at = side.matches("[0-9]{1,6}") ? Math.max(1, Math.min(pages, Integer.parseInt(side))) : 1;
        page.element("h2", group.title());
        page.element("p class=\"under\"", count(group, own) + (pages > 1 ? " · side " + at + " af " + pages : ""));
        letter(group, bySender, page);
        cases(own.subList((at - 1) * PAGE, Math.min(own.size(), at * PAGE)), log, bySender, page);
        page.raw("<p class=\"veje\">");
        if (at > 1) {
            choice(page, "Forrige side", link(bySender, all, group.key(), at - 1), false);
        }
        if (at < pages) {
            choice(page, "Næste side", link(bySender, all, group.key(), at + 1), false);
        }
        choice(page, "Alle grupper", link(bySender, all, "", 1), false);
        page.raw("</p>\n");
    }

    private static void letter(Cases.Group group, boolean bySender, Html page) {
        if (bySender && group.cases().stream().anyMatch(Case::returnable)) {
            page.raw("<p><a href=\"fund?brev=" + encoded(group.key()) + "\">")
                    .words("Brev til " + group.title() + " om det hele")
                    .raw("</a></p>\n");
        }
    }

    private static void cases(List<Case> cases, DecisionLog log, boolean bySender, Html page) {
        page.raw("<ul class=\"sager\">\n");
        for (Case one : cases) {
            String place = one.finding().origin().danish();
            page.raw("<li class=\"" + CasePage.style(one) + "\"><a href=\"fund?sag=" + one.id() + "\">")
                    .words(bySender ? one.finding().rule().title() : one.name() + (place.isEmpty() ? "" : ": " + place))
                    .raw("</a> <span class=\"stand\">")
                    .words(CasePage.state(one, log))
                    .raw("</span><br>")
                    .words((bySender && !place.isEmpty() ? place + ". " : "")
                            + one.finding().message())
                    .raw("<br><span class=\"tom\">")
                    .words(
                            one.open()
                                    ? (one.stake().size().isEmpty()
                                            ? one.stake().where()
                                            : one.stake().size())
                                    : "")
                    .raw("</span></li>\n");
        }
        page.raw("</ul>\n");
    }

    private static String link(boolean bySender, boolean all, String group, int side) {
        return "fund?vis=" + (bySender ? BY_SENDER : "regel") + (all ? "&amp;alle=1" : "")
                + (group.isEmpty() ? "" : "&amp;gruppe=" + encoded(group)) + (side > 1 ? "&amp;side=" + side : "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public Answer take(OpenRound open, Request request) throws IOException {
        if (!request.method().equals("POST") || request.path().size() != 1) {
            return Answer.unknown();
        }
        Map<String, String> fields = request.fields();
        return switch (request.path().get(0)) {
            case "ret" -> decided(open, () -> corrected(open, fields));
            case "godkend" -> decided(open, () -> accepted(open, fields));
            case "retur" -> decided(open, () -> sentBack(open, fields));
            default -> Answer.unknown();
        };
    }

    static Answer decided(OpenRound open, ReadCases.Deed deed) throws IOException {
        return open.write(() -> {
            try {
                return Answer.go(deed.done());
            } catch (RefusedException refused) {
                return Answer.refused(422, refused.danish());
            }
        });
    }

    private Case found(OpenRound open, Map<String, String> fields) throws RefusedException {
        return read.of(open)
                .byId(fields.getOrDefault("sag", ""))
                .orElseThrow(() -> new RefusedException(
                        "Sagen er ikke længere blandt fundene. Gå tilbage til Fund, og se, hvad der står nu."));
    }

    private String corrected(OpenRound open, Map<String, String> fields) throws IOException, RefusedException {
        Case one = found(open, fields);
        String former = read.of(open)
                .picture(one)
                .flatMap(RowPicture::former)
                .orElseThrow(
                        () -> new RefusedException(
                                "Cellen kan ikke rettes her: den findes ikke længere, eller det, der står, ligner et CPR-nummer. Bed afsenderen om en ny fil."));
        if (!former.strip().equals(fields.getOrDefault("stod", "").strip())) {
            throw new RefusedException("Der står noget andet i cellen nu. Genindlæs siden, og se på den igen.");
        }
        ReadCases.decisions(open)
                .correct(
                        one,
                        former,
                        fields.getOrDefault("vaerdi", ""),
                        fields.getOrDefault("hvem", ""),
                        fields.getOrDefault("hvorfor", ""));
        return "fund?sag=" + one.id();
    }

    private String accepted(OpenRound open, Map<String, String> fields) throws IOException, RefusedException {
        Case one = found(open, fields);
        ReadCases.decisions(open)
                .accept(
                        one,
                        fields.getOrDefault("hvem", ""),
                        fields.getOrDefault("hvorfor", ""),
                        DateGrammar.parse(fields.getOrDefault("til", "").strip())
                                .orElseThrow(() -> new RefusedException(
                                        "Skriv den dag, godkendelsen gælder til og med, for eksempel 31-12-2026.")));
        return "fund?sag=" + one.id();
    }

    private String sentBack(OpenRound open, Map<String, String> fields) throws IOException, RefusedException {
        String sender = fields.getOrDefault("afsender", "");
        if (sender.isEmpty()) {
            Case one = found(open, fields);
            ReadCases.decisions(open).sendBack(List.of(one));
            return "fund?sag=" + one.id();
        }
        ReadCases.decisions(open).sendBack(read.of(open).returnable(sender));
        return "fund?vis=afsender";
    }
}
