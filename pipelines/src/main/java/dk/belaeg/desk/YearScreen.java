package dk.belaeg.desk;

import dk.belaeg.grammar.DanishDates;
import dk.belaeg.questionnaire.status.StatusFiles;
import dk.belaeg.report.Html;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.round.Round;
import dk.belaeg.round.SafeFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Året: the round's steps with their state and deadlines, what comes next, and the commands that take the steps. */
final class YearScreen implements Screen {
    static final String ADDRESS = "aar";

    private static final List<String> READING = List.of("Læser indbakken", "Kontrollerer");
    private static final List<String> RELEASING = List.of(
            "Læser indbakken",
            "Kontrollerer",
            "Beregner",
            "Beskytter små tal",
            "Tegner figurer",
            "Skriver tabeller og bilag",
            "Udgiver");

    private final Jobs jobs;
    private final Set<String> screens;

    /** @param screens addresses of those that the desk has */
    YearScreen(Jobs jobs, Set<String> screens) {
        this.jobs = jobs;
        this.screens = Set.copyOf(screens);
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public String title() {
        return "Året";
    }

    @Override
    public void show(OpenRound open, Request request, Html page) throws IOException {
        List<Year.Step> steps = Year.steps(open, Disk.of(open.round()));
        page.raw("<p class=\"naeste\"><strong>Næste skridt:</strong> ")
                .words(Year.next(steps))
                .raw("</p>\n");
        jobs.last().filter(job -> job.exit().isEmpty()).ifPresent(job -> page.raw(
                        "<p><a href=\"../../" + Routes.JOB + "\">")
                .words("Kører nu: " + job.command().title())
                .raw("</a></p>\n"));
        page.raw("<ol class=\"trin\">\n");
        steps.forEach(step -> write(step, page));
        page.raw("</ol>\n");
    }

    private void write(Year.Step step, Html page) {
        page.raw("<li class=\"" + step.state().name().toLowerCase(Locale.ROOT) + "\">\n<h2>")
                .raw(screens.contains(step.where()) ? "<a href=\"" + step.where() + "\">" : "<span>")
                .words(step.title())
                .raw(screens.contains(step.where()) ? "</a>" : "</span>")
                .raw(" <span class=\"stand\">")
                .words(step.state().danish())
                .raw("</span></h2>\n")
                .element("p", step.said());
        if (!step.acts().isEmpty()) {
            page.raw("<div class=\"knapper\">\n");
            for (Year.Act act : step.acts()) {
                page.raw("<form method=\"post\" action=\"" + ADDRESS + "/" + act.address() + "\"><button"
                                + (step.state() == Year.State.NOW
                                                && act == step.acts().get(0)
                                        ? ""
                                        : " class=\"stille\"")
                                + " aria-label=\"")
                        .words(act.title() + " (" + step.title() + ")")
                        .raw("\">")
                        .words(act.title())
                        .raw("</button></form>\n");
            }
            page.raw("</div>\n");
        }
        page.raw("</li>\n");
    }

    @Override
    public Answer take(OpenRound open, Request request) throws IOException {
        Optional<Year.Act> act = Arrays.stream(Year.Act.values())
                .filter(one -> request.path().equals(List.of(one.address())))
                .findFirst();
        if (act.isEmpty() || !request.method().equals("POST")) {
            return Answer.unknown();
        }
        Round round = open.round();
        String folder = round.folder().toString();
        return switch (act.get()) {
            case FORMS -> run(open, act.get(), READING, "forms", folder);
            case FOLLOW -> run(open, act.get(), List.of(), "status", folder, "--dato", "i-dag");
            case RUN -> run(open, act.get(), RELEASING, "run", folder);
            case COMPARE ->
                run(
                        open,
                        act.get(),
                        List.of(),
                        "compare",
                        folder,
                        "--side",
                        Disk.comparison(round).toString());
            case PACK -> run(open, act.get(), List.of(), "pak", folder);
            case SENT ->
                open.write(() -> {
                    SafeFiles.write(Disk.sentFile(round), open.day().toString().getBytes(StandardCharsets.UTF_8));
                    return Answer.told("Skemaerne er markeret som sendt " + DanishDates.day(open.day()) + ".");
                });
            case SHOW_FORMS -> shown(round.forms());
            case SHOW_STATUS -> shown(round.status().resolve(StatusFiles.PAGE));
            case SHOW_COMPARISON -> shown(Disk.comparison(round));
            case SHOW_RELEASE ->
                shown(newest(round).map(release -> release.folder().resolve("index.html")));
            case SHOW_CODING ->
                shown(newest(round).map(release -> release.confidential().resolve("kodning")));
        };
    }

    private Answer run(OpenRound open, Year.Act act, List<String> steps, String... arguments) throws IOException {
        return jobs.start(
                new Command(act.title(), List.of(arguments), steps),
                HomePage.address(open.round().folder()),
                "../../");
    }

    private static Optional<ReleaseFolders.Release> newest(Round round) throws IOException {
        return ReleaseFolders.all(round).stream().findFirst();
    }

    private static Answer shown(Optional<Path> path) {
        return path.map(YearScreen::shown)
                .orElseGet(() -> Answer.refused(404, "Der er ingen udgivelse endnu. Lav den først."));
    }

    /** Opens what lies in the round in the program of this machine; where there is none the place is told. */
    private static Answer shown(Path path) {
        if (!Files.exists(path)) {
            return Answer.refused(404, path + " findes ikke. Lav den først.");
        }
        return Answer.told((Opener.open(path) ? "Åbner " : "Det ligger i ") + path);
    }
}
