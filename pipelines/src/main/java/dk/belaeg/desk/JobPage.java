package dk.belaeg.desk;

import dk.belaeg.report.Html;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Follows the command that runs: its steps, its time, what it says, and a button to stop it. */
final class JobPage {
    private final Jobs jobs;
    private final Rounds rounds;

    JobPage(Jobs jobs, Rounds rounds) {
        this.jobs = jobs;
        this.rounds = rounds;
    }

    Answer answer(Request request) {
        String what = request.path().isEmpty() ? "" : request.path().get(0);
        Optional<Job> job = jobs.last();
        if (what.isEmpty() && request.reads()) {
            return page(job);
        }
        if (job.isEmpty()) {
            return Answer.unknown();
        }
        if (what.equals("stand") && request.reads()) {
            return state(job.get(), request.asked("fra"));
        }
        if (what.equals("stop") && request.method().equals("POST")) {
            job.get().stop();
            return Answer.told("Kommandoen bliver stoppet.");
        }
        return Answer.unknown();
    }

    private Answer state(Job job, String from) {
        int first = from.matches("[0-9]{1,6}") ? Integer.parseInt(from) : 0;
        return Answer.json(Map.of(
                "linjer", job.lines(first),
                "faerdige", job.done(),
                "trin", job.command().steps().size(),
                "stand", job.state(),
                "sekunder", job.took().toSeconds(),
                "sidst", jobs.took(job.command()).map(Duration::toSeconds).orElse(0L),
                "slut", job.exit().isPresent()));
    }

    private Answer page(Optional<Job> last) {
        Html page = Page.open("Kørsel", "", "job.js");
        page.raw("<header class=\"bord\">\n<nav aria-label=\"Skærme\"><ul>");
        if (!rounds.single() || last.isEmpty()) {
            page.raw("<li><a href=\"./\">Runder</a></li>");
        }
        last.ifPresent(job -> page.raw("<li><a href=\"" + job.back() + "\">Tilbage til runden</a></li>"));
        page.raw("</ul></nav>\n</header>\n<main id=\"indhold\" tabindex=\"-1\">\n");
        if (last.isEmpty()) {
            page.raw("<h1>Kørsel</h1>\n").element("p", "Der er ikke kørt noget, siden arbejdsbordet blev åbnet.");
        } else {
            Job job = last.get();
            page.element("h1", job.command().title())
                    .raw("<p class=\"under\"><code>")
                    .words(job.command().typed())
                    .raw("</code></p>\n<p id=\"stand\" role=\"status\">")
                    .words(job.state())
                    .raw("</p>\n");
            if (!job.command().steps().isEmpty()) {
                page.raw("<p><progress id=\"frem\" aria-label=\"Trin\" max=\""
                        + job.command().steps().size() + "\" value=\""
                        + Math.min(job.done(), job.command().steps().size()) + "\"></progress> ");
            } else {
                page.raw("<p>");
            }
            page.raw("<span id=\"tid\"></span></p>\n")
                    .raw("<form id=\"stop\" method=\"post\" action=\"" + Routes.JOB
                            + "/stop\"><button>Stop</button></form>\n")
                    .raw("<p id=\"videre\" hidden><a class=\"knap\" href=\"" + job.back() + "\">Videre</a></p>\n")
                    .raw(
                            "<h2>Hvad den siger</h2>\n<pre id=\"udskrift\" class=\"udskrift\" tabindex=\"0\" aria-label=\"Udskrift\"></pre>\n");
        }
        page.raw("</main>\n");
        return Page.close(page);
    }
}
