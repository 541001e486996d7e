package dk.belaeg.contract;

import dk.belaeg.grammar.Noun;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the annexes of {@code schemas/} and holds what an annex names against the reports that exist. */
final class AnnexReader {
    private static final Set<String> TOP_SLOTS = Set.of("label", "value", "others", "ranked", "part");
    private static final Set<String> SHARE_SLOTS = Set.of("part");
    private static final int NOUN_PARTS = 3;
    /** A number, the middle of the numbers, or a setting of the round. */
    private static final Pattern MEASURE =
            Pattern.compile("[0-9]+([.,][0-9]+)?|" + Headline.Weight.MEDIAN + "|\\{[a-z_]+}");

    private final Map<String, ReportSchema> reports;
    private final Set<String> figures;
    private final Set<String> sources;

    /** @param sources names of all questionnaires and input tables */
    AnnexReader(List<ReportSchema> reports, Set<String> sources) {
        this.sources = sources;
        this.reports = reports.stream().collect(Collectors.toMap(ReportSchema::name, Function.identity(), (a, b) -> a));
        this.figures = reports.stream()
                .flatMap(report -> report.figures().stream())
                .map(FigureSchema::id)
                .collect(Collectors.toSet());
    }

    AnnexSchema annex(JsonReader json) {
        String name = json.text("name");
        if (!name.matches("[a-z][a-z0-9-]*")) {
            json.problem("»name« bliver til et filnavn: brug små bogstaver a-z, tal og bindestreg.");
        }
        AnnexSchema annex = new AnnexSchema(
                name,
                json.text("title"),
                json.text("subject"),
                json.whole("order", 100),
                json.texts("sources"),
                json.textMap("sourceWords"),
                json.texts("about"),
                json.texts("background"),
                json.text("decision"),
                each(json, "headlines", this::headline),
                each(json, "movements", this::movement),
                json.texts("reservations"),
                shown(json),
                each(json, "chapters", this::chapter),
                prompts(json));
        json.mustExist("sources", annex.sources(), sources);
        json.mustExist("sourceWords", annex.sourceWords().keySet(), Set.copyOf(annex.sources()));
        json.mustExist("about", annex.about(), Set.copyOf(annex.sources()));
        checkChapters(json, annex);
        json.nothingElse();
        return annex;
    }

    private static <T> List<T> each(JsonReader json, String property, Function<JsonReader, T> read) {
        List<T> all = new ArrayList<>();
        for (JsonReader one : json.list(property)) {
            all.add(read.apply(one));
            one.nothingElse();
        }
        return all;
    }

    private Headline headline(JsonReader json) {
        Headline.Rows rows = rows(json, "report");
        String rule = json.text("rule");
        String text = json.text("text");
        String kind = json.text("kind");
        switch (kind) {
            case "row" -> {
                List<String> needed = json.texts("needed");
                columns(json, "needed", rows.report(), needed);
                slots(json, text, rows.report(), Set.of());
                return new Headline.Row(rows, rule, weight(json, rows.report()), needed, text);
            }
            case "share" -> {
                Map<String, List<String>> counted = json.lists("counted");
                columns(json, "counted", rows.report(), List.copyOf(counted.keySet()));
                slots(json, text, "", SHARE_SLOTS);
                return new Headline.Share(rows, rule, counted, requiredNoun(json), text);
            }
            default -> {
                if (!kind.equals("top")) {
                    json.problem("»kind« skal være row, share eller top.");
                }
                return top(json, rows, rule, text);
            }
        }
    }

    private Headline.Top top(JsonReader json, Headline.Rows rows, String rule, String text) {
        Headline.Top top = new Headline.Top(
                rows,
                rule,
                weight(json, rows.report()),
                json.text("value"),
                json.texts("label"),
                !json.truth("least", false),
                json.number("above"),
                requiredNoun(json),
                text,
                json.text("others", ""),
                json.text("none", ""));
        columns(json, "value", rows.report(), List.of(top.value()));
        columns(json, "label", rows.report(), top.label());
        if (top.label().isEmpty()) {
            json.problem("»label« mangler.");
        }
        slots(json, text, rows.report(), TOP_SLOTS);
        slots(json, top.others() + " " + top.none(), "", TOP_SLOTS);
        return top;
    }

    private Optional<Headline.Weight> weight(JsonReader json, String report) {
        return json.object("weight").map(own -> {
            Headline.Weight weight =
                    new Headline.Weight(own.text("column"), own.text("from", "0"), own.text("full"), own.text("text"));
            columns(own, "column", report, List.of(weight.column()));
            boolean known = MEASURE.matcher(weight.full()).matches()
                    || columnsOf(report).contains(weight.full())
                    || !reports.containsKey(report);
            if (!known || !MEASURE.matcher(weight.from()).matches()) {
                own.problem("»from« og »full« skal være et tal eller median; »full« kan også være en kolonne.");
            }
            own.nothingElse();
            return weight;
        });
    }

    private AnnexSchema.Movement movement(JsonReader json) {
        Headline.Rows rows = rows(json, "report");
        Optional<AnnexSchema.Parts> parts = json.object("parts").map(own -> {
            Headline.Rows of = rows(own, "report");
            AnnexSchema.Parts read = new AnnexSchema.Parts(of, own.text("column"), requiredNoun(own));
            columns(own, "column", of.report(), List.of(read.field()));
            own.nothingElse();
            return read;
        });
        AnnexSchema.Movement movement =
                new AnnexSchema.Movement(json.text("subject"), rows, json.text("column"), parts);
        columns(json, "column", rows.report(), List.of(movement.field()));
        return movement;
    }

    private AnnexSchema.Chapter chapter(JsonReader json) {
        String id = json.text("id");
        if (!id.matches("[a-z][a-z0-9-]*")) {
            json.problem("»id« skal være små bogstaver a-z, tal og bindestreg.");
        }
        return new AnnexSchema.Chapter(
                id, json.text("title"), json.texts("text"), each(json, "items", this::item), json.text("prompt", ""));
    }

    private AnnexSchema.Item item(JsonReader json) {
        if (json.has("figure")) {
            String figure = json.text("figure");
            if (!figures.contains(figure)) {
                json.problem("figuren " + figure + " findes ikke i nogen rapport.");
            }
            return new AnnexSchema.Item.Drawn(figure);
        }
        Headline.Rows rows = rows(json, "table");
        List<String> columns = json.texts("columns");
        columns(json, "columns", rows.report(), columns);
        Optional<AnnexSchema.Spread> spread = json.object("spread").map(own -> {
            AnnexSchema.Spread read = new AnnexSchema.Spread(own.text("by"), own.text("value"));
            columns(own, "spread", rows.report(), List.of(read.by(), read.value()));
            own.nothingElse();
            return read;
        });
        if (spread.isPresent() && columns.isEmpty()) {
            json.problem("»columns« skal nævne de kolonner, der bliver stående ved siden af »spread«.");
        }
        return new AnnexSchema.Item.Cut(json.text("id", rows.report()), rows, json.text("title", ""), columns, spread);
    }

    private Headline.Rows rows(JsonReader json, String property) {
        Headline.Rows rows = new Headline.Rows(json.text(property), json.lists("where"));
        if (!rows.report().isEmpty() && !reports.containsKey(rows.report())) {
            json.problem("»" + property + "« nævner rapporten " + rows.report() + ", som ikke findes.");
        }
        columns(json, "where", rows.report(), List.copyOf(rows.where().keySet()));
        return rows;
    }

    private Set<String> columnsOf(String report) {
        ReportSchema schema = reports.get(report);
        return schema == null
                ? Set.of()
                : schema.fields().stream().map(ReportField::name).collect(Collectors.toSet());
    }

    /** A report that does not exist is noted once, not again for each of its columns. */
    private void columns(JsonReader json, String property, String report, List<String> used) {
        if (reports.containsKey(report)) {
            json.mustExist(property, used, columnsOf(report));
        }
    }

    private void slots(JsonReader json, String text, String report, Set<String> own) {
        Set<String> known = new HashSet<>(own);
        known.addAll(columnsOf(report));
        for (Slots.Slot slot : Slots.of(text, json)) {
            if (!known.contains(slot.name()) && (report.isEmpty() || reports.containsKey(report))) {
                json.problem("sætningen nævner $" + slot.name() + ", som ikke findes.");
            }
        }
    }

    private Map<String, AnnexSchema.Shown> shown(JsonReader json) {
        Map<String, AnnexSchema.Shown> shown = new TreeMap<>();
        for (JsonReader one : json.list("shown")) {
            String report = one.text("report");
            List<String> columns = one.texts("columns");
            if (!reports.containsKey(report)) {
                one.problem("rapporten " + report + " findes ikke.");
            }
            columns(one, "columns", report, columns);
            AnnexSchema.Shown as = new AnnexSchema.Shown(
                    one.optionalText("title"),
                    one.optionalText("unit"),
                    one.number("decimals").map(BigDecimal::intValue),
                    one.number("divide").filter(number -> number.signum() > 0).orElse(BigDecimal.ONE),
                    noun(one));
            columns.forEach(column -> shown.put(report + "." + column, as));
            one.nothingElse();
        }
        return shown;
    }

    private static Noun requiredNoun(JsonReader json) {
        Optional<Noun> noun = noun(json);
        if (noun.isEmpty()) {
            json.problem("»noun« mangler: skriv for eksempel [\"plads\", \"pladser\", \"en\"].");
        }
        return noun.orElse(Noun.et("tal", "tal"));
    }

    private static Optional<Noun> noun(JsonReader json) {
        List<String> parts = json.texts("noun");
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        if (parts.size() != NOUN_PARTS || !Set.of("en", "et").contains(parts.get(2))) {
            json.problem("»noun« skal være ental, flertal og »en« eller »et«: [\"plads\", \"pladser\", \"en\"].");
            return Optional.empty();
        }
        return Optional.of(new Noun(parts.get(0), parts.get(1), parts.get(2).equals("et")));
    }

    private static Map<AnnexSchema.Prompt, String> prompts(JsonReader json) {
        Map<AnnexSchema.Prompt, String> prompts = new TreeMap<>();
        json.object("prompts").ifPresent(own -> {
            for (AnnexSchema.Prompt prompt : AnnexSchema.Prompt.values()) {
                own.optionalText(prompt.name().toLowerCase(Locale.ROOT)).ifPresent(text -> prompts.put(prompt, text));
            }
            own.nothingElse();
        });
        return prompts;
    }

    private static void checkChapters(JsonReader json, AnnexSchema annex) {
        Set<String> ids = new HashSet<>();
        for (AnnexSchema.Chapter chapter : annex.chapters()) {
            if (!ids.add(chapter.id())) {
                json.problem("to kapitler hedder " + chapter.id() + ".");
            }
        }
        Set<String> held = new HashSet<>();
        for (AnnexSchema.Chapter chapter : annex.chapters()) {
            for (AnnexSchema.Item item : chapter.items()) {
                if (!held.add(item.name())) {
                    json.problem("to figurer eller tabeller hedder " + item.name() + ". Giv den ene et »id«.");
                }
            }
        }
        for (AnnexSchema.Chapter chapter : annex.chapters()) {
            Matcher reference = AnnexSchema.REFERENCE.matcher(String.join(" ", chapter.text()));
            while (reference.find()) {
                if (!held.contains(reference.group(1))) {
                    json.problem("kapitlet " + chapter.id() + " henviser til @" + reference.group(1)
                            + ", som bilaget ikke har.");
                }
            }
        }
        if (annex.chapters().isEmpty()) {
            json.problem("bilaget har ingen kapitler.");
        }
    }
}
