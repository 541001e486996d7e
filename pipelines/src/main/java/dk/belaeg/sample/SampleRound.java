package dk.belaeg.sample;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Period;
import dk.belaeg.grammar.Texts;
import dk.belaeg.intake.SurveyProposal;
import dk.belaeg.office.form.FormDefinition;
import dk.belaeg.office.form.FormWriter;
import dk.belaeg.publish.CsvFiles;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundWriter;
import dk.belaeg.subject.Subjects;
import dk.belaeg.subject.occupancy.OccupancySettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a complete fictional round, its forms filled in through the real templates. */
public final class SampleRound {
    /** The region, and how many services the fiction has in every round. */
    static final String REGION = "1083";

    static final int SERVICES = 400;
    private static final LocalDate AS_OF = LocalDate.of(2026, 5, 1);
    /** The municipality whose follow-up was answered in SurveyXact, and the one whose capacity survey was in Microsoft Forms. */
    private static final String IN_SURVEYXACT = "410";

    private static final String IN_FORMS = "630";
    /** The municipality that does not answer the capacity survey. */
    private static final String SILENT = "563";

    private static final List<String> GROUPS =
            List.of("B2.02", "B3.06", "B8.01", "B8.02", "V2.01", "V2.02", "V2.04", "V3.03", "V8.01", "V8.02");

    private final Path folder;
    private final Contracts contracts;
    private final Fiction fiction;
    private final Optional<Path> former;
    /** Lines of the file that says what is what in exports from survey programs. */
    private final List<List<String>> links = new ArrayList<>();

    private SampleRound(Path folder, Contracts contracts, Fiction fiction, Optional<Path> former) {
        this.folder = folder;
        this.contracts = contracts;
        this.fiction = fiction;
        this.former = former;
    }

    /** Writes the round; the folder must not be one already. */
    public static void write(Path folder, Contracts contracts, long seed) throws IOException, ContractException {
        Fiction fiction = fiction(contracts.codes(), seed);
        new SampleRound(folder, contracts, fiction, Optional.empty()).write(Story.ALONE, fiction.services(SERVICES));
    }

    /** Writes the round of each year of the story to a folder of its own, each following the one before it. */
    public static void writeSeries(Path rounds, Contracts contracts, long seed) throws IOException, ContractException {
        Optional<Path> former = Optional.empty();
        for (int year = Story.FIRST; year <= Story.LAST; year++) {
            Path folder = rounds.resolve(String.valueOf(year));
            Fiction fiction = fiction(contracts.codes(), seed);
            List<Fiction.Service> services = fiction.services(SERVICES);
            new SampleRound(folder, contracts, fiction, former).write(Story.of(year, services), services);
            former = Optional.of(folder);
        }
    }

    /** The region's municipalities, as every round has them. */
    static Fiction fiction(Codes codes, long seed) {
        List<String> municipalities = codes.municipalities().codes().stream()
                .filter(code -> codes.region(code, AS_OF).filter(REGION::equals).isPresent())
                .sorted()
                .toList();
        return new Fiction(codes, seed, municipalities);
    }

    private void write(Story story, List<Fiction.Service> services) throws IOException, ContractException {
        LocalDate asOf = story.day(AS_OF);
        RoundWriter.write(
                folder,
                new RoundWriter.NewRound(
                        "Kapacitet og efterspørgsel " + story.year() + " (fiktive data)",
                        story.year(),
                        asOf,
                        true,
                        REGION,
                        List.of(
                                new Round.Asked("capacity_survey", story.day(LocalDate.of(2026, 2, 27))),
                                new Round.Asked("followup", story.day(LocalDate.of(2026, 5, 15))),
                                new Round.Asked("occupancy_report", story.day(LocalDate.of(2026, 8, 20))),
                                new Round.Asked("capacity_notice", Optional.empty())),
                        GROUPS,
                        List.of(OccupancySettings.of(List.of(Period.months(story.year(), 1, 6)))),
                        "Prøvesekretariatet, sekretariatet@eksempel.dk",
                        former));
        Round round = Subjects.round(folder, contracts);
        FictionFiles files = new FictionFiles(fiction, story);
        put("opslag/prisindeks.csv", files.priceIndex());
        put("opslag/komplekse-tilbud.csv", files.complexServices(services));
        PortalFiction portal = new PortalFiction(fiction, services, story.day(LocalDate.of(2026, 4, 20)), story);
        put("indbakke/tilbudsportalen/tilbudsportalen-" + story.text("2026-04-27") + ".csv", portal.newest());
        put("indbakke/tilbudsportalen/tilbudsportalen-" + story.text("2026-02-02") + ".csv", portal.earlier());
        put("indbakke/meddelelser/meddelelser.csv", NoticeFiction.csv(fiction, services, portal.before(), story));
        put("indbakke/statistikbanken/regk31.csv", files.spending());
        put("indbakke/statistikbanken/folketal.csv", files.population());
        FilledForms forms = new FilledForms(contracts, round, fiction, story);
        for (String municipality : round.respondents()) {
            LocalDate day = story.day(LocalDate.of(2026, 5, 4))
                    .plusDays(fiction.random().nextInt(11));
            FormDefinition form = forms.followup(municipality, day, false);
            if (!story.answers(municipality)) {
                continue;
            }
            if (municipality.equals(IN_SURVEYXACT)) {
                export(
                        "surveyxact",
                        SurveyExport.surveyXact(contracts.questionnaire("followup"), contracts.codes(), form));
            } else {
                put("indbakke/opfoelgning/" + fileName(municipality) + ".xlsx", FormWriter.write(form));
            }
        }
        occupancy(forms, services, story);
        capacity(forms, round, story);
        List<List<String>> lines = new ArrayList<>(links);
        lines.add(0, SurveyProposal.HEADER);
        put("opslag/koblinger.csv", CsvFiles.exact(lines));
        if (story.told() && story.year() == Story.CORRECTED_YEAR) {
            put("rettelser.xlsx", forms.byTelephone(story.day(LocalDate.of(2026, 5, 20))));
        }
    }

    private void export(String folderName, SurveyExport export) throws IOException {
        for (Map.Entry<String, byte[]> file : export.files().entrySet()) {
            put("indbakke/" + folderName + "/" + file.getKey(), file.getValue());
        }
        links.addAll(export.links());
    }

    /** All but one answer, so that a release shows what is missing. */
    private void capacity(FilledForms forms, Round round, Story story) throws IOException {
        for (String municipality : round.respondents()) {
            LocalDate day = story.day(LocalDate.of(2026, 2, 2))
                    .plusDays(fiction.random().nextInt(25));
            if (municipality.equals(SILENT)) {
                continue;
            }
            FormDefinition form = forms.capacity(municipality, day);
            if (!story.answers(municipality)) {
                continue;
            }
            if (municipality.equals(IN_FORMS)) {
                export(
                        "microsoft-forms",
                        SurveyExport.forms(
                                contracts.questionnaire("capacity_survey"), contracts.codes(), form, story.day(AS_OF)));
            } else {
                put("indbakke/kapacitet/" + fileName(municipality) + ".xlsx", FormWriter.write(form));
            }
        }
    }

    /** Most operators return the form; the region and the largest municipality send csv from their own systems. */
    private void occupancy(FilledForms forms, List<Fiction.Service> services, Story story) throws IOException {
        List<String> operators = new ArrayList<>(fiction.municipalities());
        operators.add(REGION);
        for (String operator : operators) {
            List<Fiction.Service> own = services.stream()
                    .filter(service -> service.operator().equals(fiction.codes().operatorName(operator)))
                    .toList();
            if (operator.equals(REGION) || operator.equals("461")) {
                List<List<String>> lines = new ArrayList<>();
                lines.add(FilledForms.REPORT_HEADER);
                for (Fiction.Service service : own) {
                    List<String> line = forms.reportLine(service);
                    if (story.exists(service)) {
                        lines.add(line);
                    }
                }
                put(
                        "indbakke/belaegning/" + fileName(operator) + ".csv",
                        FictionFiles.csv(lines, StandardCharsets.UTF_8, true));
            } else {
                LocalDate day = story.day(LocalDate.of(2026, 7, 20))
                        .plusDays(fiction.random().nextInt(31));
                put(
                        "indbakke/belaegning/" + fileName(operator) + ".xlsx",
                        FormWriter.write(forms.occupancy(operator, own, day)));
            }
        }
    }

    private String fileName(String operator) {
        return Texts.fileName(fiction.codes().operatorName(operator));
    }

    private void put(String name, byte[] bytes) throws IOException {
        put(folder, name, bytes);
    }

    /** Writes one file of a round. */
    static void put(Path folder, String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
