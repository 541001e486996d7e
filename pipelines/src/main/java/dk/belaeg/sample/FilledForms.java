package dk.belaeg.sample;

import dk.belaeg.check.OwnService;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Period;
import dk.belaeg.grammar.Value;
import dk.belaeg.intake.CorrectionBook;
import dk.belaeg.office.form.FormDefinition;
import dk.belaeg.office.form.FormSheet;
import dk.belaeg.office.form.FormWriter;
import dk.belaeg.office.write.PlainBook;
import dk.belaeg.questionnaire.EarlierAnswers;
import dk.belaeg.questionnaire.QuestionnaireForm;
import dk.belaeg.round.Round;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Fills in the very forms that the program sends out, as fictional municipalities would. */
final class FilledForms {
    /** Citizens of a target group for 10,000 inhabitants: about as many as {@link Fiction#services} have places for. */
    private static final Map<String, Double> CITIZENS =
            Map.of("B2.02", 4.0, "B3.06", 1.4, "V2.01", 20.5, "V2.02", 13.0, "V2.04", 3.5, "V3.03", 12.8);
    /** The same of a group with complex needs. */
    private static final double FEW = 0.45;

    private final Contracts contracts;
    private final Round round;
    private final Fiction fiction;
    private final Story story;
    private final Period period;
    /** Which part of the fiction's services the round has; citizens are as many as they have places for. */
    private final int every;
    /** Lines of the workbook of corrections but for their day. */
    private final List<List<String>> corrections = new ArrayList<>();

    FilledForms(Contracts contracts, Round round, Fiction fiction, int every) {
        this(contracts, round, fiction, Story.ALONE, every);
    }

    FilledForms(Contracts contracts, Round round, Fiction fiction, Story story) {
        this(contracts, round, fiction, story, 1);
    }

    private FilledForms(Contracts contracts, Round round, Fiction fiction, Story story, int every) {
        this.contracts = contracts;
        this.round = round;
        this.fiction = fiction;
        this.story = story;
        this.period = Period.months(story.year(), 1, 6);
        this.every = every;
    }

    /**
     * The follow-up on target groups of one municipality.
     *
     * @param placesToo whether it also says of which kinds the places are that there are now
     */
    FormDefinition followup(String municipality, LocalDate answeredOn, boolean placesToo) {
        Map<String, Value> cover = Map.of(
                "answered_on", new Value.Day(answeredOn),
                "contact_name", new Value.Text("Kontaktperson " + municipality),
                "contact_mail", new Value.Text("kontakt" + municipality + "@eksempel.dk"));
        List<Map<String, Value>> rows = new ArrayList<>();
        for (String group : round.targetGroups()) {
            rows.add(group(municipality, group));
        }
        ShortageAnswers shortage = new ShortageAnswers(contracts.codes(), municipality, story);
        List<Map<String, Value>> lines = placesToo
                ? shortage.linesWithPlaces(round.targetGroups(), rows)
                : shortage.lines(round.targetGroups(), rows);
        for (int i = 0; i < rows.size(); i++) {
            String group = round.targetGroups().get(i);
            rows.get(i).computeIfPresent("missing_places", (field, places) -> {
                Value written = story.written(municipality, group, places);
                if (!written.equals(places)) {
                    corrections.add(correction(municipality, group, written, places));
                }
                return written;
            });
        }
        return filled("followup", municipality, List.of(), cover, Map.of("groups", rows, "shortage", lines));
    }

    private List<String> correction(String municipality, String group, Value written, Value meant) {
        Questionnaire followup = contracts.questionnaire("followup");
        return List.of(
                "",
                "",
                "",
                followup.title(),
                contracts.codes().municipalities().nameOf(municipality),
                followup.sheet("groups").table().field("missing_places").title(),
                contracts.codes().groupText(group),
                words(written),
                words(meant),
                "Kontaktperson " + municipality);
    }

    private static String words(Value number) {
        return number instanceof Value.Amount amount ? DanishNumbers.plain(amount.value()) : "";
    }

    /** The workbook of corrections: what was written wrong in the forms so far, as it was said by telephone on a day. */
    byte[] byTelephone(LocalDate day) {
        List<List<String>> lines = new ArrayList<>(List.of(List.of("Fiktive data"), CorrectionBook.CORRECTIONS));
        for (List<String> correction : corrections) {
            List<String> line = new ArrayList<>(correction);
            line.addAll(List.of(day.toString(), "Et nul for meget, sagt i telefonen"));
            lines.add(line);
        }
        return PlainBook.of("Rettelser", "Fiktive data", day, "Rettelser", lines);
    }

    /** The capacity survey of one municipality. */
    FormDefinition capacity(String municipality, LocalDate answeredOn) {
        CapacityAnswers answers = new CapacityAnswers(fiction, story);
        List<Map<String, Value>> changes = answers.changes(municipality);
        Map<String, Value> cover = Map.of(
                "answered_on", new Value.Day(answeredOn),
                "contact_name", new Value.Text("Kontaktperson " + municipality),
                "changes_expected", new Value.Text(changes.isEmpty() ? "Nej" : "Ja"),
                "building_interest", new Value.Text(CapacityAnswers.building(municipality)));
        List<String> groups = contracts
                .questionnaire("capacity_survey")
                .sheet("need")
                .table()
                .given()
                .constraints()
                .allowed();
        return filled(
                "capacity_survey",
                municipality,
                List.of(),
                cover,
                Map.of("balance", answers.balance(), "changes", changes, "need", answers.need(groups)));
    }

    /** What one municipality says of the need for places in shelters. */
    FormDefinition shelterNeed(String municipality, LocalDate answeredOn, long missing, String need) {
        Map<String, Value> cover = Map.of(
                "answered_on", new Value.Day(answeredOn),
                "contact_name", new Value.Text("Kontaktperson " + municipality),
                "shelter_missing", Value.Amount.of(missing),
                "shelter_need", new Value.Text(need));
        return filled("shelter_need", municipality, List.of(), cover, Map.of());
    }

    private Map<String, Value> group(String municipality, String group) {
        Random random = fiction.random();
        double mean = fiction.size(municipality) / 10_000.0 * CITIZENS.getOrDefault(group, FEW * every) / every;
        int drawn = fiction.around(mean, Math.sqrt(mean) * 0.8, 0);
        int count = story.citizens(municipality, group, drawn);
        Map<String, Value> row = new HashMap<>();
        double way = random.nextDouble();
        if (way < 0.03) {
            row.put("citizens", new Value.Text("ved ikke"));
        } else if (way < 0.10 && count > 4) {
            row.put("citizens", new Value.Text("ca. " + count));
        } else if (way < 0.13 && count > 3) {
            row.put("citizens", new Value.Text(count - 1 + "-" + (count + 1)));
        } else if (count == 0 && way < 0.6) {
            row.put("citizens", new Value.Text("ingen"));
        } else {
            row.put("citizens", Value.Amount.of(count));
        }
        List<String> answers = List.of("Altid", "Ofte", "Ofte", "Sommetider", "Sommetider", "Sjældent", "Ved ikke");
        String difficulty = drawn == 0 ? "Ved ikke" : fiction.oneOf(answers);
        row.put("difficulty", new Value.Text(count == 0 ? "Ved ikke" : difficulty));
        long places = Math.round(count * (0.75 + random.nextDouble() * 0.25));
        row.put("places", Value.Amount.of(places));
        double missing = story.lacking(group, (count - places) * random.nextDouble());
        row.put("missing_places", Value.Amount.of(Math.round(missing)));
        if (drawn > 0 && fiction.chance(0.3)) {
            row.put(
                    "missing_where",
                    new Value.Text(fiction.oneOf(List.of(
                            "Der mangler små enheder med høj normering.",
                            "Vi mangler botilbud tæt på kommunen.",
                            "Der er ventetid på de specialiserede pladser.",
                            "Tilbuddene siger nej af hensyn til øvrige beboere."))));
        }
        return row;
    }

    /** The occupancy report of one operator. */
    FormDefinition occupancy(String operator, List<Fiction.Service> services, LocalDate answeredOn) {
        Map<String, Value> cover = Map.of("answered_on", new Value.Day(answeredOn));
        List<Map<String, Value>> reports = new ArrayList<>();
        for (Fiction.Service service : services) {
            Map<String, Value> report = report(service);
            if (story.exists(service)) {
                reports.add(report);
            }
        }
        List<OwnService> own = services.stream()
                .filter(story::exists)
                .map(service -> new OwnService(service.id(), service.name(), service.places()))
                .toList();
        return filled("occupancy_report", operator, own, cover, Map.of("services", reports));
    }

    /** What an operator answers for one service. */
    Map<String, Value> report(Fiction.Service service) {
        double budget = service.tariffOccupancy().doubleValue();
        double drawn = Math.max(60, Math.min(108, budget + fiction.random().nextGaussian() * 4));
        double actual = story.occupancy(service, drawn);
        BigDecimal occupied = service.places()
                .multiply(BigDecimal.valueOf(period.days()))
                .multiply(BigDecimal.valueOf(actual))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP);
        boolean far = Math.abs(actual - budget) >= 5;
        Map<String, Value> row = new HashMap<>();
        row.put("occupied_days", new Value.Amount(occupied));
        row.put("budget_pct", new Value.Amount(service.tariffOccupancy()));
        row.put("settlement", new Value.Truth(far));
        row.put("challenges", new Value.Truth(far && actual < budget));
        if (far && actual < budget) {
            row.put("initiatives", new Value.Text("Dialog med handlekommuner om visitation."));
        }
        return row;
    }

    /** The same report as a line of a csv. */
    List<String> reportLine(Fiction.Service service) {
        Map<String, Value> row = report(service);
        return List.of(
                service.operator(),
                service.id(),
                service.name(),
                period.danish(),
                DanishNumbers.plain(service.places()),
                String.valueOf(period.days()),
                row.get("occupied_days") instanceof Value.Amount days
                        ? days.value().toPlainString()
                        : "",
                DanishNumbers.plain(service.tariffOccupancy()),
                row.get("settlement") instanceof Value.Truth truth && truth.truth() ? "Ja" : "Nej");
    }

    static final List<String> REPORT_HEADER = List.of(
            "Driftsherre",
            "Tilbuds-id",
            "Tilbud",
            "Periode",
            "Normerede pladser",
            "Åbningsdage",
            "Belagte døgn",
            "Budgetteret belægning",
            "Forventes efterregulering");

    /** A form with these answers, as a file. */
    byte[] written(
            String questionnaire,
            String respondent,
            List<OwnService> services,
            Map<String, Value> cover,
            Map<String, List<Map<String, Value>>> rows) {
        return FormWriter.write(filled(questionnaire, respondent, services, cover, rows));
    }

    /**
     * A form with these answers.
     *
     * @param cover answers of the form's questions, by field
     * @param rows answers of the form's tables, by sheet: by field, one map a row, first those that the form asks about
     */
    FormDefinition filled(
            String questionnaire,
            String respondent,
            List<OwnService> services,
            Map<String, Value> cover,
            Map<String, List<Map<String, Value>>> rows) {
        Questionnaire schema = contracts.questionnaire(questionnaire);
        FormDefinition empty =
                QuestionnaireForm.of(schema, round, contracts.codes(), respondent, services, EarlierAnswers.NONE);
        List<FormSheet> filled = empty.sheets().stream()
                .map(sheet -> filled(sheet, cover, rows.getOrDefault(sheet.id(), List.of())))
                .toList();
        return new FormDefinition(empty.key(), empty.cover(), filled, empty.lists());
    }

    private static FormSheet filled(FormSheet sheet, Map<String, Value> cover, List<Map<String, Value>> rows) {
        if (sheet instanceof FormSheet.Questions questions) {
            return questions.filled(cover);
        }
        FormSheet.Rows table = (FormSheet.Rows) sheet;
        List<FormSheet.Row> filled = new ArrayList<>();
        for (int i = 0; i < Math.max(table.rows().size(), rows.size()); i++) {
            FormSheet.Row row = i < table.rows().size() ? table.rows().get(i) : blank(table);
            filled.add(new FormSheet.Row(
                    answered(table, row.prefilled(), i < rows.size() ? rows.get(i) : Map.of()), row.lastTime()));
        }
        return new FormSheet.Rows(
                table.id(),
                table.title(),
                table.introduction(),
                table.fields(),
                table.given(),
                filled,
                table.freeRows() - (filled.size() - table.rows().size()));
    }

    private static List<Value> answered(FormSheet.Rows table, List<Value> prefilled, Map<String, Value> answers) {
        List<Value> values = new ArrayList<>();
        for (int f = 0; f < table.fields().size(); f++) {
            values.add(answers.getOrDefault(table.fields().get(f).id(), prefilled.get(f)));
        }
        return values;
    }

    /** One of the free rows below those that are filled in beforehand. */
    private static FormSheet.Row blank(FormSheet.Rows table) {
        return FormSheet.Row.of(table.fields().stream()
                .map(field -> (Value) Value.Blank.UNSTATED)
                .toList());
    }
}
