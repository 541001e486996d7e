package dk.belaeg.report;

import dk.belaeg.check.Checked;
import dk.belaeg.check.Response;
import dk.belaeg.check.Responses;
import dk.belaeg.contract.AnnexSchema;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.DanishOrder;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Severity;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedTable;
import dk.belaeg.round.Round;
import dk.belaeg.sentence.Listing;
import dk.belaeg.sentence.Nouns;
import dk.belaeg.sentence.Sentence;
import dk.belaeg.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The round's own words: what the schemas leave open in braces, and what is missing. */
public final class Wording {
    private static final Pattern OPEN = Pattern.compile("\\{([a-z_]+)}");
    /** So many files are named. */
    private static final int MOST_FILES = 3;
    /** Where an annex names the sources that gave something. */
    private static final String SOURCES = "{kilder}";
    /** The default region, whose tile map is drawn for itself. */
    private static final String SYDDANMARK = "1083";

    private final Round round;
    private final Contracts contracts;
    private final Checked checked;
    private final Map<String, String> words = new TreeMap<>();
    private final Map<String, Subject.LostRows> lostRows = new TreeMap<>();

    private Wording(Round round, Contracts contracts, Checked checked, List<Subject> subjects) {
        this.round = round;
        this.contracts = contracts;
        this.checked = checked;
        words.put("pr_dato", DanishDates.day(round.asOf()));
        words.put("region", round.regionName(contracts.codes()));
        words.put("omraade", round.region());
        words.put("antal_kommuner", String.valueOf(round.respondents().size()));
        words.putAll(round.settingWords());
        subjects.forEach(subject -> {
            words.putAll(subject.words(round, contracts.codes(), checked));
            lostRows.putAll(subject.lostRows());
        });
    }

    public static Wording of(Round round, Contracts contracts, Checked checked, List<Subject> subjects) {
        return new Wording(round, contracts, checked, subjects);
    }

    /** The text with every open place filled in. */
    public String of(String text) {
        Matcher matcher = OPEN.matcher(text);
        return matcher.replaceAll(found -> {
            String word = words.get(found.group(1));
            if (word == null) {
                throw new IllegalStateException("no words for {" + found.group(1) + "}");
            }
            return Matcher.quoteReplacement(word);
        });
    }

    /** The report with its texts filled in, and with what has changed in the questions whose answers it shows. */
    public ReportSchema of(ReportSchema schema) {
        List<String> thisYear = schema.fields().stream()
                .flatMap(field -> contracts.changesOf(field).stream()
                        .filter(change -> change.year() == round.year())
                        .map(change -> contracts.danish(field, change)))
                .distinct()
                .toList();
        return schema.from(this::gave)
                .worded(this::of)
                .told(
                        field -> field.changed(contracts.changesOf(field).stream()
                                .map(change -> contracts.danish(field, change))
                                .toList()),
                        thisYear);
    }

    /** The reports of this round, in its words. */
    public List<ReportSchema> reports() {
        return contracts.reports().stream().filter(this::isWanted).map(this::of).toList();
    }

    /**
     * A table made of a questionnaire belongs to the rounds that ask it, one made of an input table to those it came in, one
     * that a setting asks for to those that have said yes.
     */
    private boolean isWanted(ReportSchema schema) {
        return (schema.questionnaire().isEmpty()
                        || round.asked(schema.questionnaire()).isPresent())
                && (schema.input().isEmpty() || gave(schema.input()))
                && (schema.setting().isEmpty() || round.saysYes(schema.setting()));
    }

    /** Whether a questionnaire or an input table gave anything that is used. */
    public boolean gave(String source) {
        return contracts.questionnaires().stream()
                .filter(questionnaire -> questionnaire.name().equals(source))
                .findFirst()
                .map(this::isAnswered)
                .orElseGet(() -> checked.has(source));
    }

    private boolean isAnswered(Questionnaire questionnaire) {
        if (questionnaire.event()) {
            return questionnaire.sheets().stream()
                    .filter(sheet -> sheet.layout() == Questionnaire.Layout.TABLE)
                    .anyMatch(sheet -> checked.has(sheet.table().name()));
        }
        return checked.responses().stream()
                .filter(response -> response.questionnaire().equals(questionnaire.name()))
                .anyMatch(response -> questionnaire.asksFigures() ? response.inFigures() : response.inAnyWay());
    }

    /** Whether a table has a number of its own; one that has none is not published. */
    public boolean isPublished(ReleasedTable table) {
        String questionnaire = table.schema().questionnaire();
        return (questionnaire.isEmpty() || gave(questionnaire)) && table.tells();
    }

    /**
     * The annex with its texts filled in; it names as sources only those that gave something. Empty when what it is about
     * gave nothing.
     */
    public Optional<AnnexSchema> of(AnnexSchema annex) {
        if (!annex.about().isEmpty() && annex.about().stream().noneMatch(this::gave)) {
            return Optional.empty();
        }
        List<String> named = annex.sources().stream()
                .filter(this::gave)
                .flatMap(source -> Optional.ofNullable(annex.sourceWords().get(source)).stream())
                .toList();
        List<String> background = annex.background().stream()
                .filter(paragraph -> !paragraph.contains(SOURCES) || !named.isEmpty())
                .map(paragraph -> paragraph.replace(SOURCES, Listing.and(named)))
                .toList();
        return Optional.of(annex.withBackground(background).worded(this::of));
    }

    /**
     * Why annexes are not made: each that somebody was asked about with who has not answered, and in one sentence those whose
     * tables did not come in.
     */
    public List<String> without(List<AnnexSchema> annexes) {
        List<String> told = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (AnnexSchema annex : annexes) {
            String title = "»" + of(annex.title()) + "«";
            List<String> gaps = gaps().stream()
                    .filter(gap -> gap.isOf(annex.sources()))
                    .map(ReleaseContent.Gap::danish)
                    .toList();
            if (gaps.isEmpty()) {
                titles.add(title);
            } else {
                told.add(Sentence.join(Stream.concat(Stream.of(notMade(List.of(title))), gaps.stream())
                        .toList()));
            }
        }
        if (!titles.isEmpty()) {
            told.add(Sentence.join(List.of(notMade(titles))));
        }
        return told;
    }

    private static String notMade(List<String> titles) {
        return titles.size() == 1
                ? "Bilaget " + titles.get(0) + " er ikke lavet, for der er ingen tal til det"
                : "Bilagene " + Listing.and(titles) + " er ikke lavet, for der er ingen tal til dem";
    }

    /** Which tile layout shows the round's municipalities. */
    public String tileLayout() {
        return round.region().equals(SYDDANMARK) ? "syddanmark" : "danmark";
    }

    /** What is missing. */
    public List<ReleaseContent.Gap> gaps() {
        List<ReleaseContent.Gap> gaps = new ArrayList<>();
        for (Round.Asked asked : round.questionnaires()) {
            List<Response> responses = checked.responses().stream()
                    .filter(response -> response.questionnaire().equals(asked.questionnaire()))
                    .toList();
            String title = contracts.questionnaire(asked.questionnaire()).title();
            Responses.missing(responses, title, round.asOf(), contracts.codes())
                    .ifPresent(said -> gaps.add(new ReleaseContent.Gap(asked.questionnaire(), said)));
            without(asked, responses, Response.Status.EMPTY, "har sendt skemaet tilbage uden at svare.")
                    .ifPresent(gaps::add);
            without(
                            asked,
                            responses,
                            Response.Status.UNDECIDED,
                            "har svaret to gange, og det er ikke afklaret, hvad der gælder.")
                    .ifPresent(gaps::add);
            partlyUsed(asked).ifPresent(gaps::add);
        }
        for (Finding finding : checked.findings()) {
            if (!finding.rule().gap().isEmpty()) {
                gaps.add(new ReleaseContent.Gap(finding.rule().gap(), finding.message()));
            }
        }
        gaps.addAll(setAside());
        unread().ifPresent(gaps::add);
        return gaps;
    }

    /** Files that could not be opened or known: nobody can say whose numbers they hold, so all sums may lack them. */
    private Optional<ReleaseContent.Gap> unread() {
        Set<String> wrong = checked.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR
                        && !finding.rule().equals(ValueRules.CPR_NUMBER)
                        && finding.origin()
                                .equals(Origin.ofFile(finding.origin().file())))
                .map(finding -> finding.origin().file())
                .collect(Collectors.toSet());
        List<String> files = checked.intake().files().stream()
                .filter(file -> !file.readable() && wrong.contains(file.file()))
                .map(file -> "»" + file.file() + "«")
                .toList();
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReleaseContent.Gap(
                        ReleaseContent.Gap.ALL,
                        Listing.first(files, MOST_FILES) + " kunne ikke læses. Tal, der kun står der, er ikke med."));
    }

    /** Tables with rows whose numbers cannot be used, and what becomes of the sums those belong to. */
    private List<ReleaseContent.Gap> setAside() {
        List<ReleaseContent.Gap> gaps = new ArrayList<>();
        for (StagedTable table : checked.intake().tables().values()) {
            long lost = checked.lacking(table.schema().name());
            Subject.LostRows effect = lostRows.get(table.schema().name());
            if (lost > 0 && effect != null) {
                gaps.add(new ReleaseContent.Gap(
                        source(table.schema().name()),
                        "»" + table.schema().title() + "«: Tallene i " + Nouns.ROW.counted(lost)
                                + " kan ikke bruges på grund af fejl. " + Sentence.of(effect.danish(lost))));
            }
        }
        return gaps;
    }

    /** The questionnaire that a table is a sheet of, or the table itself when it comes in by itself. */
    private String source(String table) {
        return contracts.inputs().stream().anyMatch(input -> input.name().equals(table))
                ? table
                : contracts.questionnaires().stream()
                        .filter(one -> one.sheets().stream()
                                .anyMatch(sheet -> sheet.table().name().equals(table)))
                        .map(Questionnaire::name)
                        .findFirst()
                        .orElse(table);
    }

    /** Those whose answer is used, but not all of it. */
    private Optional<ReleaseContent.Gap> partlyUsed(Round.Asked asked) {
        List<String> respondents = checked.responses().stream()
                .filter(response -> response.questionnaire().equals(asked.questionnaire())
                        && response.content()
                                .filter(Response.Content::partlyUsed)
                                .isPresent())
                .map(response -> contracts.codes().operatorName(response.respondent()))
                .sorted(DanishOrder.INSTANCE)
                .toList();
        return respondents.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ReleaseContent.Gap(
                                asked.questionnaire(),
                                "»"
                                        + contracts
                                                .questionnaire(asked.questionnaire())
                                                .title() + "«: Noget af svaret fra "
                                        + Listing.and(respondents)
                                        + " kan ikke bruges eller er ikke gjort færdigt, så tallene derfra er kun delvist med."));
    }

    /** Those without an answer to a questionnaire that can be used, and why. */
    private Optional<ReleaseContent.Gap> without(
            Round.Asked asked, List<Response> responses, Response.Status status, String why) {
        List<String> respondents = Responses.names(responses, status, contracts.codes());
        return respondents.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReleaseContent.Gap(
                        asked.questionnaire(),
                        "»" + contracts.questionnaire(asked.questionnaire()).title() + "«: " + Listing.and(respondents)
                                + " " + why));
    }

    public ReleaseContent.Files files() {
        int received = checked.intake().files().size();
        long used = checked.intake().files().stream()
                .filter(Intake.Received::readable)
                .count();
        return new ReleaseContent.Files(received, (int) used, received - (int) used);
    }
}
