package dk.belaeg.desk;

import dk.belaeg.report.Html;
import dk.belaeg.report.HtmlFrame;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is behind the secret: the rounds, a round's screens, the command that runs, and the files that pages are made with. */
final class Routes {
    /** Below the secret: a round and its screens. */
    static final String ROUND = "runde";

    /** Below the secret: the command that runs. */
    static final String JOB = "koersel";

    private static final String FILE = "fil";
    private static final long PATIENCE = 700;
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";

    private final Rounds rounds;
    private final List<Screen> screens;
    private final Jobs jobs;
    private final Runnable end;
    private final Map<String, Answer> files = new HashMap<>();

    /** @param end ends the desk */
    Routes(Rounds rounds, List<Screen> screens, Jobs jobs, Runnable end) throws IOException {
        this.rounds = rounds;
        this.screens = List.copyOf(screens);
        this.jobs = jobs;
        this.end = end;
        file("page.css", STYLE, HtmlFrame.class);
        file("desk.css", STYLE, Routes.class);
        file("desk.js", SCRIPT, Routes.class);
        file("job.js", SCRIPT, Routes.class);
        for (Screen screen : screens) {
            if (!screen.script().isEmpty()) {
                file(screen.script(), SCRIPT, screen.getClass());
            }
        }
    }

    private void file(String name, String type, Class<?> beside) throws IOException {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the program");
            }
            files.put(name, new Answer(200, type, in.readAllBytes(), ""));
        }
    }

    /** @param request whose path begins after the secret */
    Answer answer(Request request) throws IOException {
        String first = request.path().isEmpty() ? "" : request.path().get(0);
        return switch (first) {
            case "" -> request.reads() ? home() : Answer.unknown();
            case FILE ->
                request.reads() && request.path().size() == 2
                        ? files.getOrDefault(request.path().get(1), Answer.unknown())
                        : Answer.unknown();
            case ROUND -> round(request.below(1));
            case JOB -> new JobPage(jobs, rounds).answer(request.below(1));
            case "proeve" -> request.method().equals("POST") ? new HomePage(rounds, jobs).sample() : Answer.unknown();
            case "puls" -> Answer.json(Map.of());
            case "slut" -> ended(request);
            default -> Answer.unknown();
        };
    }

    /** Where one who comes in begins: with the rounds, or with the only one. */
    String first() {
        return rounds.single() ? HomePage.address(rounds.place()) : "";
    }

    private Answer home() throws IOException {
        return new HomePage(rounds, jobs).page();
    }

    private Answer ended(Request request) {
        if (!request.method().equals("POST")) {
            return Answer.unknown();
        }
        if (jobs.running()) {
            return Answer.refused(409, "En kommando kører endnu. Stop den, eller afvent, at den bliver færdig.");
        }
        Thread later = new Thread(end, "ends the desk");
        later.setDaemon(true);
        later.start();
        return Answer.told("Arbejdsbordet er lukket. Luk fanen. Start Belæg for at åbne det igen.");
    }

    private Answer round(Request request) throws IOException {
        Optional<Path> folder = request.path().isEmpty()
                ? Optional.empty()
                : rounds.folder(request.path().get(0));
        String address = request.path().size() < 2 ? "" : request.path().get(1);
        Optional<Screen> screen =
                screens.stream().filter(one -> one.address().equals(address)).findFirst();
        if (folder.isEmpty() || screen.isEmpty()) {
            return Answer.unknown();
        }
        Request own = request.below(2);
        boolean page = own.reads() && own.path().isEmpty();
        try {
            Optional<OpenRound> round = rounds.open(folder.get(), page ? PATIENCE : 60_000);
            if (page) {
                return page(screen.get(), folder.get(), round, own);
            }
            if (round.isEmpty()) {
                return Answer.refused(503, "Runden læses endnu. Prøv igen om lidt.");
            }
            return own.reads()
                    ? screen.get().give(round.get(), own)
                    : screen.get().take(round.get(), own);
        } catch (Rounds.UnusableException wrong) {
            if (!page) {
                return Answer.refused(409, String.join(" ", wrong.problems()));
            }
            Html html = Page.open(Rounds.name(folder.get()), "../../", "");
            html.raw("<main id=\"indhold\" tabindex=\"-1\">\n")
                    .element("h1", Rounds.name(folder.get()))
                    .element("p", "Runden kan ikke bruges, før dette er rettet:")
                    .raw("<ul>\n");
            wrong.problems().forEach(problem -> html.element("li", problem));
            html.raw("</ul>\n<p><a href=\"../../\">Til runderne</a></p>\n</main>\n");
            return Page.close(html);
        }
    }

    private Answer page(Screen screen, Path folder, Optional<OpenRound> open, Request request) throws IOException {
        Html page = Page.open(
                screen.title() + " · " + Rounds.name(folder), "../../", open.isEmpty() ? "" : screen.script());
        Page.menu(page, screens, screen, rounds.single());
        page.raw("<main id=\"indhold\" tabindex=\"-1\">\n");
        if (open.isEmpty()) {
            page.element("h1", screen.title())
                    .raw("<p role=\"status\" data-vent>Læser det, der ligger i runden …</p>\n");
        } else {
            OpenRound round = open.get();
            Page.about(page, round);
            page.element("h1", screen.title());
            screen.show(round, request, page);
        }
        page.raw("</main>\n");
        return Page.close(page);
    }
}
