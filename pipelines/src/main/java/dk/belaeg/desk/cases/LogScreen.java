package dk.belaeg.desk.cases;

import static dk.belaeg.intake.CorrectionBook.*;

import dk.belaeg.desk.Answer;
import dk.belaeg.desk.OpenRound;
import dk.belaeg.desk.Request;
import dk.belaeg.desk.Screen;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.PersonNumbers;
import dk.belaeg.grammar.Sha256;
import dk.belaeg.intake.CorrectionLines;
import dk.belaeg.report.Html;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Log: every decision, the newest first, and the lines that somebody has written in Excel; any one can be undone. */
public final class LogScreen implements Screen {
    private static final int MOST = 200;

    @Override
    public String address() {
        return "log";
    }

    @Override
    public String title() {
        return "Log";
    }

    @Override
    public void show(OpenRound open, Request request, Html page) throws IOException {
        try {
            DecisionLog log = DecisionLog.read(open.round());
            List<Decision.Entry> lines = CorrectionFile.read(open.round()).lines().stream()
                    .map(Decision.Entry::of)
                    .toList();
            page.element(
                    "p class=\"naeste\"",
                    "Rettelser og godkendelser står i rettelser.xlsx, hvor kørslen læser dem, og hvor I også kan skrive i Excel. Fortryd er selv en beslutning, som kan fortrydes.");
            byHand(byHand(log, lines), page);
            decisions(log, lines, request.asked("alle").equals("1"), page);
        } catch (RefusedException unreadable) {
            page.element("p class=\"skjult\"", unreadable.danish());
        }
    }

    /** Lines that no decision in force has put there. */
    private static List<Decision.Entry> byHand(DecisionLog log, List<Decision.Entry> lines) {
        List<Decision.Entry> left = new ArrayList<>(lines);
        log.all().stream().filter(log::inForce).forEach(decision -> left.remove(decision.after()));
        return left;
    }

    private static void byHand(List<Decision.Entry> lines, Html page) {
        if (lines.isEmpty()) {
            return;
        }
        page.element("h2", "Skrevet i Excel").raw("<ul class=\"sager\">\n");
        for (Decision.Entry entry : lines) {
            page.raw("<li>")
                    .words(PersonNumbers.mask(told(entry)))
                    .raw("\n<form method=\"post\" action=\"log/tag\">")
                    .raw("<input type=\"hidden\" name=\"linje\" value=\"" + id(entry)
                            + "\"><button class=\"stille\" aria-label=\"Tag linjen ud: ")
                    .words(PersonNumbers.mask(Decisions.where(entry)))
                    .raw("\">Tag linjen ud</button></form></li>\n");
        }
        page.raw("</ul>\n");
    }

    private static void decisions(DecisionLog log, List<Decision.Entry> lines, boolean all, Html page) {
        page.element("h2", "Beslutninger på arbejdsbordet");
        List<Decision> newest = new ArrayList<>(log.all());
        Collections.reverse(newest);
        if (newest.isEmpty()) {
            page.element("p", "Ingen endnu. Vælg en sag under Fund.");
            return;
        }
        page.raw("<ul class=\"sager\">\n");
        for (Decision one : all ? newest : newest.subList(0, Math.min(MOST, newest.size()))) {
            boolean inForce = log.inForce(one);
            page.raw("<li class=\"" + (inForce ? "aaben" : "") + "\"><strong>")
                    .words(one.number() + ". " + one.kind().danish())
                    .raw("</strong> <span class=\"stand\">")
                    .words(state(one, inForce, lines))
                    .raw("</span><br>")
                    .words(one.about() + (one.undoes() > 0 ? " (nr. " + one.undoes() + ")" : ""))
                    .raw("<br>");
            change(one.before(), "Taget ud: ", page);
            change(one.after(), "Skrevet: ", page);
            page.raw("<span class=\"tom\">")
                    .words((one.note().isEmpty() ? "" : one.note() + " · ")
                            + DanishDates.day(LocalDate.parse(one.day())) + " · " + one.by())
                    .raw("</span>\n");
            if (inForce) {
                page.raw("<form method=\"post\" action=\"log/fortryd\"><input type=\"hidden\" name=\"nr\" value=\""
                        + one.number() + "\"><button class=\"stille\" aria-label=\"Fortryd nr. " + one.number()
                        + "\">Fortryd</button></form>\n");
            }
            page.raw("</li>\n");
        }
        page.raw("</ul>\n");
        if (!all && newest.size() > MOST) {
            page.raw("<p><a href=\"log?alle=1\">Vis alle " + newest.size() + "</a></p>\n");
        }
    }

    private static String state(Decision one, boolean inForce, List<Decision.Entry> lines) {
        if (!inForce) {
            return "fortrudt";
        }
        return one.after() != null && !lines.contains(one.after()) ? "ændret siden" : "gælder";
    }

    private static void change(Decision.@Nullable Entry entry, String lead, Html page) {
        if (entry != null) {
            page.words(lead + told(entry)).raw("<br>");
        }
    }

    /** A line in words. */
    private static String told(Decision.Entry entry) {
        String what = entry.kind() == CorrectionLines.Kind.CORRECTION
                ? "»" + entry.cell(FORMER) + "« læses som »" + entry.cell(VALUE) + "«"
                : "Rigtigt til og med " + entry.cell(UNTIL) + ": " + entry.cell(MESSAGE);
        String source = String.join(", ", List.of(entry.cell(WHO), entry.cell(ON), entry.cell(WHY)));
        return Decisions.where(entry) + ": " + what + " (" + source + ")";
    }

    private static String id(Decision.Entry entry) {
        Map<String, String> sorted = new TreeMap<>(entry.cells());
        return Sha256.hex((entry.kind() + sorted.toString()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Answer take(OpenRound open, Request request) throws IOException {
        if (!request.method().equals("POST") || request.path().size() != 1) {
            return Answer.unknown();
        }
        Map<String, String> fields = request.fields();
        return switch (request.path().get(0)) {
            case "fortryd" -> FindingsScreen.decided(open, () -> undone(open, fields.getOrDefault("nr", "")));
            case "tag" -> FindingsScreen.decided(open, () -> taken(open, fields.getOrDefault("linje", "")));
            default -> Answer.unknown();
        };
    }

    private static String undone(OpenRound open, String number) throws IOException, RefusedException {
        if (!number.matches("[0-9]{1,6}")) {
            throw new RefusedException("Beslutningen findes ikke. Genindlæs siden.");
        }
        ReadCases.decisions(open).undo(Integer.parseInt(number));
        return "log";
    }

    private static String taken(OpenRound open, String line) throws IOException, RefusedException {
        Decision.Entry entry = CorrectionFile.read(open.round()).lines().stream()
                .map(Decision.Entry::of)
                .filter(one -> id(one).equals(line))
                .findFirst()
                .orElseThrow(() -> new RefusedException("Linjen er ændret siden. Genindlæs siden."));
        ReadCases.decisions(open).remove(entry);
        return "log";
    }
}
