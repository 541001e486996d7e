package dk.belaeg.subject.occupancy;

import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Columns.OPERATOR_NAME;
import static dk.belaeg.contract.Columns.PERIOD;
import static dk.belaeg.contract.Columns.SERVICE_ID;
import static dk.belaeg.contract.Columns.SERVICE_NAME;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Column;
import dk.belaeg.grammar.ContactDetails;
import dk.belaeg.grammar.DateGrammar;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Period;
import dk.belaeg.grammar.PeriodGrammar;
import dk.belaeg.grammar.RawValue;
import dk.belaeg.grammar.Reading;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be printed of initiatives and challenges of a service: the words that the secretariat has approved in the round's
 * {@code opslag/godkendte-tekster.csv}. What operators have written themselves is never printed. A line that does not say who
 * approved it and when, or that still leads back to a person, is not used. Method: {@code docs/metode/belaegning.md}.
 */
record ApprovedTexts(Map<List<String>, String> byServiceAndPeriod, Map<String, StagedRow> services) {
    static final Rule UNUSABLE = Rule.error(
                    "godkendt-tekst",
                    "En linje i opslag/godkendte-tekster.csv kan ikke bruges",
                    "Ret linjen i opslag/godkendte-tekster.csv, eller slet den. Uden den er teksten ikke trykt.")
            .forSecretariat();

    static final Rule OF_PERSONS = Rule.error(
                    "godkendt-tekst-person",
                    "En godkendt tekst ser ud til at have personoplysninger",
                    "Fjern CPR-nummer, mailadresse eller telefonnummer fra linjen i opslag/godkendte-tekster.csv, og godkend"
                            + " den igen. Læs også efter, om teksten ellers kan føres tilbage til en person.")
            .forSecretariat();

    private static final String TEXT = "text";

    /** One row per service and period whose text is approved. */
    static final List<Column> COLUMNS =
            List.of(text(SERVICE_ID), text(PERIOD), text(OPERATOR_NAME), text(SERVICE_NAME), text(TEXT));

    private static final Origin FILE = Origin.ofFile("opslag/godkendte-tekster.csv");

    /** @param findings of lines that cannot be used; they never quote the text */
    static ApprovedTexts of(Intake intake, Codes codes, List<Finding> findings) {
        Map<String, StagedRow> services = new HashMap<>();
        Stream.of("occupancy", "portal")
                .flatMap(table -> intake.table(table).used().stream())
                .forEach(row -> row.text(SERVICE_ID).ifPresent(id -> services.putIfAbsent(id, row)));
        PeriodGrammar grammar = new PeriodGrammar(codes.missingWords());
        Map<List<String>, String> approved = new LinkedHashMap<>();
        for (CodeList.Entry line : codes.list("approved-texts").rows()) {
            String service = line.get(SERVICE_ID).strip();
            Optional<Period> period =
                    grammar.read(RawValue.text(line.get(PERIOD))) instanceof Reading.Known<Period> known
                            ? Optional.of(known.value())
                            : Optional.empty();
            String text = line.get(TEXT).strip().replaceAll("\\s+", " ");
            List<String> key = List.of(service, period.map(Period::code).orElse(""));
            String problem = problem(line, services.containsKey(service), period);
            String name =
                    "Linjen om " + (service.isEmpty() ? "et tilbud uden id" : "tilbud " + service) + " er ikke brugt: ";
            if (!ContactDetails.mask(text).equals(text)) {
                findings.add(Finding.of(
                        OF_PERSONS,
                        FILE,
                        name + "teksten ser ud til at have et CPR-nummer, en mailadresse eller et telefonnummer."));
            } else if (!problem.isEmpty() || approved.containsKey(key)) {
                findings.add(Finding.of(
                        UNUSABLE,
                        FILE,
                        name + (problem.isEmpty() ? "en linje ovenfor er om det samme tilbud og periode." : problem)));
            } else {
                approved.put(key, text);
            }
        }
        return new ApprovedTexts(approved, services);
    }

    private static String problem(CodeList.Entry line, boolean known, Optional<Period> period) {
        if (!known) {
            return "tilbuddets id står hverken i belægningen eller i udtrækket af Tilbudsportalen.";
        } else if (period.isEmpty()) {
            return "perioden kan ikke læses. Skriv den, som den står i belægningen, for eksempel 1. halvår 2026.";
        } else if (line.get(TEXT).isBlank()) {
            return "den har ingen tekst.";
        } else if (line.get("source").isBlank()) {
            return "der står ikke, hvem der har godkendt den.";
        }
        return DateGrammar.parse(line.get("approved_on").strip()).isEmpty()
                ? "»Godkendt den« skal være en dato som 2026-09-14."
                : "";
    }

    /** The rows of {@link #COLUMNS}. */
    List<@Nullable Object[]> rows(Codes codes) {
        return byServiceAndPeriod.entrySet().stream()
                .<@Nullable Object[]>map(line -> {
                    String id = line.getKey().get(0);
                    Optional<StagedRow> service = Optional.ofNullable(services.get(id));
                    String operator =
                            service.flatMap(row -> row.text("operator")).orElse("");
                    return new @Nullable Object[] {
                        id,
                        line.getKey().get(1),
                        codes.operator(operator) instanceof Reading.Known<String> code
                                ? codes.operatorName(code.value())
                                : operator,
                        service.flatMap(row -> row.text(SERVICE_NAME)).orElse(id),
                        line.getValue()
                    };
                })
                .toList();
    }
}
