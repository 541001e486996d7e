package dk.belaeg.desk;

import dk.belaeg.check.Response;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.DanishOrder;
import dk.belaeg.grammar.Severity;
import dk.belaeg.intake.CellAccount;
import dk.belaeg.intake.Inbox;
import dk.belaeg.intake.Intake;
import dk.belaeg.questionnaire.status.RoundStatus;
import dk.belaeg.report.Html;
import dk.belaeg.sentence.Nouns;
import dk.belaeg.sentence.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Indbakke: files are dropped here; who has sent what; and of each file what it is, its account and a receipt. */
final class InboxScreen implements Screen {
    static final String ADDRESS = "indbakke";
    private static final String FILE = "fil";

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public String title() {
        return "Indbakke";
    }

    @Override
    public String script() {
        return "inbox.js";
    }

    @Override
    public void show(OpenRound open, Request request, Html page) throws IOException {
        Map<String, LocalDate> received = received(open.round().inbox());
        page.raw(
                        "<div id=\"slip\" class=\"slip\" data-fil=\"" + ADDRESS + "/" + FILE + "/\" data-hoejst=\""
                                + Upload.MOST
                                + "\">\n<label for=\"filer\">Læg svar i indbakken: træk filerne hertil, eller vælg dem</label>\n")
                .raw(
                        "<input id=\"filer\" type=\"file\" multiple>\n</div>\n<div role=\"status\"><ul id=\"lagt\" class=\"lagt\"></ul></div>\n");
        matrix(open, received, page);
        files(open, received, page);
    }

    /** The day each file came to lie in the inbox, by its name. */
    private static Map<String, LocalDate> received(Path inbox) throws IOException {
        Map<String, LocalDate> days = new HashMap<>();
        for (Inbox.Item item : Inbox.list(inbox)) {
            Disk.time(item.path())
                    .ifPresent(time -> days.put(item.name(), LocalDate.ofInstant(time, ZoneId.systemDefault())));
        }
        return days;
    }

    private static void matrix(OpenRound open, Map<String, LocalDate> received, Html page) {
        List<RoundStatus.Part> parts = open.status().parts();
        if (parts.isEmpty()) {
            return;
        }
        Map<String, Map<String, Response>> byName = new TreeMap<>(DanishOrder.INSTANCE);
        parts.forEach(part -> part.lines().forEach(line -> byName.computeIfAbsent(line.name(), name -> new HashMap<>())
                .put(part.questionnaire().name(), line.response())));
        page.raw(
                        "<h2>Hvem har svaret</h2>\n<div class=\"rulle\" tabindex=\"0\" role=\"region\" aria-label=\"Hvem har svaret\">\n")
                .raw("<table class=\"matrix\">\n<thead><tr><th scope=\"col\">Afsender</th>");
        parts.forEach(part -> page.raw("<th scope=\"col\">")
                .words(part.questionnaire().title())
                .raw("<br><span class=\"tom\">")
                .words(part.inAnyWay() + " af " + part.lines().size() + " · frist " + DanishDates.day(part.deadline()))
                .raw("</span></th>"));
        page.raw("</tr></thead>\n<tbody>\n");
        byName.forEach((name, responses) -> {
            page.raw("<tr><th scope=\"row\">").words(name).raw("</th>");
            parts.forEach(part -> cell(responses.get(part.questionnaire().name()), received, page));
            page.raw("</tr>\n");
        });
        page.raw("</tbody>\n</table>\n</div>\n");
    }

    private static void cell(@Nullable Response response, Map<String, LocalDate> received, Html page) {
        if (response == null) {
            page.raw("<td class=\"tom\">spørges ikke</td>");
            return;
        }
        String style = response.status().name().toLowerCase(Locale.ROOT);
        page.raw("<td class=\"svar " + style + "\">").words(response.status().danish());
        response.content()
                .flatMap(content -> content.files().stream()
                        .map(received::get)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo))
                .ifPresent(day -> small("modtaget " + DanishDates.day(day), page));
        response.content()
                .filter(content -> content.errors() > 0)
                .ifPresent(content -> small(Nouns.ERROR.counted(content.errors()) + " at rette", page));
        if (!response.former().isEmpty()) {
            small(RoundStatus.history(response), page);
        }
        page.raw("</td>");
    }

    private static void small(String words, Html page) {
        page.raw("<br><span class=\"tom\">").words(words).raw("</span>");
    }

    private static void files(OpenRound open, Map<String, LocalDate> received, Html page) {
        List<Intake.Received> files = open.checked().intake().files();
        page.raw("<h2>Filerne</h2>\n");
        if (files.isEmpty()) {
            page.element("p", "Indbakken er tom.");
            return;
        }
        Map<String, CellAccount.Account> accounts = open.checked().accounts().stream()
                .collect(Collectors.toMap(CellAccount.Account::file, account -> account, (a, b) -> a));
        Map<String, String> titles = titles(open);
        Map<String, List<Intake.Received>> groups = new TreeMap<>(DanishOrder.INSTANCE);
        files.forEach(file -> groups.computeIfAbsent(recognised(file, titles), title -> new ArrayList<>())
                .add(file));
        groups.forEach((title, group) -> {
            int errors = group.stream()
                    .mapToInt(file -> count(open, file.file(), Severity.ERROR))
                    .sum();
            page.raw("<details class=\"gruppe\"" + (errors > 0 || title.isEmpty() ? " open" : "") + ">\n<summary>")
                    .words((title.isEmpty() ? "Ikke brugt" : title) + " ")
                    .raw("<span class=\"tom\">")
                    .words(Nouns.FILE.counted(group.size()) + (errors == 0 ? "" : " · " + Nouns.ERROR.counted(errors)))
                    .raw("</span></summary>\n");
            group.forEach(file -> file(
                    open,
                    file,
                    title,
                    Optional.ofNullable(accounts.get(file.file())),
                    Optional.ofNullable(received.get(file.file())),
                    page));
            page.raw("</details>\n");
        });
    }

    /** What a file was recognised as; empty when nothing in it is used. */
    private static String recognised(Intake.Received file, Map<String, String> titles) {
        return file.tables().stream()
                .map(table -> titles.getOrDefault(table, table))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What a table belongs to, as people call it: its questionnaire, or itself. */
    private static Map<String, String> titles(OpenRound open) {
        Map<String, String> titles = new HashMap<>();
        open.contracts().inputs().forEach(input -> titles.put(input.name(), input.title()));
        for (Questionnaire questionnaire : open.contracts().questionnaires()) {
            questionnaire.sheets().forEach(sheet -> titles.put(sheet.table().name(), questionnaire.title()));
        }
        return titles;
    }

    private static void file(
            OpenRound open,
            Intake.Received file,
            String recognised,
            Optional<CellAccount.Account> account,
            Optional<LocalDate> day,
            Html page) {
        int errors = count(open, file.file(), Severity.ERROR);
        int warnings = count(open, file.file(), Severity.WARNING);
        page.raw("<details class=\"fil\">\n<summary>")
                .words(file.file())
                .raw(" <span class=\"tom\">")
                .words(errors == 0 ? "" : Nouns.ERROR.counted(errors))
                .raw("</span></summary>\n");
        List<String> sentences = Stream.of(
                        day.map(one -> "Modtaget " + DanishDates.day(one) + ".").stream(),
                        Stream.of((recognised.isEmpty() ? "Intet i den er brugt" : "Genkendt som " + recognised)
                                + (file.survey() ? ", hentet fra et spørgeskemaprogram." : ".")),
                        newer(open, file.file()).stream(),
                        account.map(Receipt::account).stream(),
                        Stream.of(Nouns.ERROR.counted(errors) + " og " + Nouns.WARNING.counted(warnings) + " i filen."))
                .flatMap(sentence -> sentence)
                .map(Sentence::capital)
                .toList();
        page.element("p", String.join(" ", sentences));
        open.checked().findings().stream()
                .filter(finding -> finding.origin().file().equals(file.file()) && finding.severity() == Severity.ERROR)
                .limit(10)
                .forEach(finding -> page.element(
                        "p class=\"skjult\"",
                        finding.origin()
                                        .danish()
                                        .substring(file.file().length())
                                        .replaceFirst("^, ", "") + " " + finding.confidential() + " "
                                + finding.remedy()));
        if (account.isPresent() && day.isPresent() && isAnswer(open, file)) {
            receipt(
                    Receipt.text(open, sender(open, file), recognised, file.file(), day.get(), account.get(), errors),
                    page);
        }
        page.raw("</details>\n");
    }

    private static void receipt(String text, Html page) {
        page.raw("<div class=\"kvittering\"><pre tabindex=\"0\" aria-label=\"Kvittering\">")
                .words(text)
                .raw(
                        "</pre>\n<button type=\"button\" class=\"stille\" data-kopier>Kopiér kvitteringen</button></div>\n");
    }

    private static int count(OpenRound open, String file, Severity severity) {
        return (int) open.checked().findings().stream()
                .filter(finding -> finding.severity() == severity
                        && finding.origin().file().equals(file))
                .count();
    }

    private static Stream<Response> responses(OpenRound open, String file) {
        return open.checked().responses().stream()
                .filter(response -> response.content()
                                .filter(content -> content.files().contains(file))
                                .isPresent()
                        || response.former().stream()
                                .anyMatch(former -> former.file().equals(file)));
    }

    private static boolean isAnswer(OpenRound open, Intake.Received file) {
        return file.sender().isPresent()
                || responses(open, file.file()).findAny().isPresent();
    }

    /** Who sent it, in words; empty when nobody or several did. */
    private static String sender(OpenRound open, Intake.Received file) {
        Set<String> codes = Stream.concat(
                        file.sender().stream(), responses(open, file.file()).map(Response::respondent))
                .collect(Collectors.toSet());
        return codes.size() == 1
                ? open.contracts().codes().operatorName(codes.iterator().next())
                : "";
    }

    /** That a newer answer has taken its place. */
    private static Optional<String> newer(OpenRound open, String file) {
        return open.checked().responses().stream()
                .filter(response -> response.former().stream()
                        .anyMatch(former -> former.file().equals(file)))
                .flatMap(response -> response.content().stream())
                .map(content -> "Afløst af " + content.file() + ".")
                .findFirst();
    }

    @Override
    public Answer take(OpenRound open, Request request) throws IOException {
        if (!request.method().equals("PUT")
                || request.path().size() != 2
                || !request.path().get(0).equals(FILE)) {
            return Answer.unknown();
        }
        return new Upload(open).take(new UploadName(request.path().get(1)), request);
    }
}
