package dk.belaeg.subject.trade;

import static dk.belaeg.contract.Columns.CATEGORY;
import static dk.belaeg.contract.Columns.SERVICE_ID;
import static dk.belaeg.contract.Columns.YEAR;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Services that people have judged to be of another category than the limits give, in the round's {@code
 * opslag/vurderede-kategorier.csv}. A line without its reason, or without who and when, is not used.
 *
 * @param category code
 */
record Judgements(String category, String reason, String by, LocalDate on) {
    static final Rule UNUSABLE = Rule.error(
                    "vurderet-kategori",
                    "En linje i opslag/vurderede-kategorier.csv kan ikke bruges",
                    "Ret linjen i opslag/vurderede-kategorier.csv, eller slet den. Uden den gælder kategorien efter grænserne.")
            .forSecretariat();

    private static final String LIST = "category-judgements";
    private static final Origin FILE = Origin.ofFile("opslag/vurderede-kategorier.csv");

    /** A line as it can be used, or why it cannot. */
    private record Read(Optional<Judgements> judgement, String problem) {}

    /**
     * The judgements that hold for a year, by service.
     *
     * @param services of the extract
     * @param findings of lines that cannot be used
     */
    static Map<String, Judgements> of(Codes codes, int year, Set<String> services, List<Finding> findings) {
        Map<String, Judgements> judgements = new HashMap<>();
        for (CodeList.Entry line : codes.list(LIST).rows()) {
            String service = line.get(SERVICE_ID).strip();
            if (!line.get(YEAR).strip().equals(String.valueOf(year))
                    && line.get(YEAR).strip().matches("20[0-9]{2}")) {
                // holds for another year
                continue;
            }
            Read read = read(line, services, codes);
            String problem =
                    judgements.containsKey(service) ? "en linje ovenfor gælder det samme tilbud." : read.problem();
            if (problem.isEmpty()) {
                read.judgement().ifPresent(judgement -> judgements.put(service, judgement));
            } else {
                findings.add(Finding.of(
                        UNUSABLE,
                        FILE,
                        "Linjen om " + (service.isEmpty() ? "et tilbud uden id" : "tilbud " + service)
                                + " er ikke brugt: " + problem));
            }
        }
        return judgements;
    }

    private static Read read(CodeList.Entry line, Set<String> services, Codes codes) {
        if (!line.get(YEAR).strip().matches("20[0-9]{2}")) {
            return new Read(Optional.empty(), "den har intet år.");
        } else if (!services.contains(line.get(SERVICE_ID).strip())) {
            return new Read(Optional.empty(), "tilbuddets id står ikke i udtrækket af Tilbudsportalen.");
        }
        Optional<String> category = codes.list("service-categories").rows().stream()
                .filter(one -> Texts.key(one.get("name")).equals(Texts.key(line.get(CATEGORY)))
                        || one.get("code").equals(line.get(CATEGORY).strip()))
                .map(one -> one.get("code"))
                .findFirst();
        if (category.isEmpty()) {
            return new Read(
                    Optional.empty(),
                    "kategorien er ikke en af dem, der er: "
                            + String.join(
                                    ", ",
                                    codes.list("service-categories").rows().stream()
                                            .map(one -> one.get("name"))
                                            .toList())
                            + ".");
        } else if (line.get("reason").isBlank() || line.get("source").isBlank()) {
            return new Read(
                    Optional.empty(), "den har ingen begrundelse, eller der står ikke, hvem der har vurderet det.");
        }
        try {
            return new Read(
                    Optional.of(new Judgements(
                            category.get(),
                            line.get("reason").strip(),
                            line.get("source").strip(),
                            LocalDate.parse(line.get("judged_on").strip()))),
                    "");
        } catch (DateTimeParseException noDay) {
            return new Read(Optional.empty(), "»Vurderet den« skal være en dato som 2026-09-14.");
        }
    }
}
