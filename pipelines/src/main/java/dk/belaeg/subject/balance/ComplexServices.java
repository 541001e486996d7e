package dk.belaeg.subject.balance;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.round.Round;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Places of ordinary units that the secretariat has confirmed to serve a complex target group, in the round's {@code
 * opslag/komplekse-tilbud.csv}. A place is used at most once; a line that cannot be used is a finding, and its places stay
 * with the unit's own group. Method: {@code docs/metode/balance.md}.
 */
public final class ComplexServices {
    public static final Rule LINE_UNUSABLE = Rule.error(
                    "komplekst-tilbud",
                    "En linje i opslag/komplekse-tilbud.csv kan ikke bruges",
                    "Ret linjen i opslag/komplekse-tilbud.csv, eller slet den. Pladserne tæller i afdelingens egen målgruppe.")
            .forSecretariat();

    private static final String LIST = "complex-services";
    private static final Origin FILE = Origin.ofFile("opslag/komplekse-tilbud.csv");
    private static final Pattern PLACES = Pattern.compile("[0-9]{1,4}(?:[.,][0-9]{1,2})?");

    private final Round round;
    private final Codes codes;
    private final Map<String, Map<String, List<StagedRow>>> services = new TreeMap<>();
    private final Map<StagedRow, BigDecimal> left = new HashMap<>();
    private final List<Use> uses = new ArrayList<>();

    /** Places of one row of the extract that a complex group has. */
    public record Use(StagedRow row, String group, BigDecimal places) {}

    private ComplexServices(Intake intake, Round round, Codes codes) {
        this.round = round;
        this.codes = codes;
        for (StagedRow row : intake.table("portal").used()) {
            Optional<String> service = row.text("service_id");
            Optional<String> unit = row.text("unit_id");
            if (service.isPresent() && unit.isPresent()) {
                services.computeIfAbsent(service.get(), id -> new TreeMap<>())
                        .computeIfAbsent(unit.get(), id -> new ArrayList<>())
                        .add(row);
                left.put(row, places(row));
            }
        }
    }

    static List<Rule> rules() {
        return List.of(LINE_UNUSABLE);
    }

    /** The places that complex groups have, by the lines that can be used; findings for the others. */
    public static List<Use> of(Intake intake, Round round, Codes codes, List<Finding> findings) {
        ComplexServices confirmed = new ComplexServices(intake, round, codes);
        if (confirmed.services.isEmpty()) {
            return List.of();
        }
        for (CodeList.Entry line : codes.list(LIST).rows()) {
            confirmed
                    .use(line)
                    .ifPresent(problem -> findings.add(Finding.of(
                            LINE_UNUSABLE, FILE, "Linjen om " + named(line) + " er ikke brugt: " + problem)));
        }
        return confirmed.uses;
    }

    private static String named(CodeList.Entry line) {
        String unit = line.get("unit_id").isBlank() ? "" : ", afdeling " + line.get("unit_id");
        String service = line.get("service_id").isBlank() ? "et tilbud uden id" : "tilbud " + line.get("service_id");
        return service + unit + ", og "
                + (line.get("target_group").isBlank() ? "ingen målgruppe" : line.get("target_group"));
    }

    /** Uses the places of a line, or says why it cannot. */
    private Optional<String> use(CodeList.Entry line) {
        if (line.get("source").isBlank()) {
            return Optional.of("den har ingen kilde. Skriv, hvem der har bekræftet det, og hvornår.");
        }
        String group = line.get("target_group").strip().split(" ", 2)[0];
        if (!codes.targetGroups().value(group, "kind").equals("complex")) {
            return Optional.of("målgruppen er ikke en af de komplekse. Skriv dens kode, for eksempel V8.01.");
        }
        if (!round.targetGroups().contains(group)) {
            return Optional.of("runden følger ikke op på målgruppen. Se »maalgrupper« i runde.json.");
        }
        Map<String, List<StagedRow>> units =
                services.getOrDefault(line.get("service_id").strip(), Map.of());
        String unit = line.get("unit_id").strip();
        if (units.isEmpty() || !(unit.isEmpty() || units.containsKey(unit))) {
            return Optional.of((units.isEmpty() ? "tilbuddets" : "afdelingens")
                    + " id står ikke i udtrækket af Tilbudsportalen. Skriv det, som det står dér.");
        }
        List<StagedRow> rows = unit.isEmpty()
                ? units.values().stream().flatMap(List::stream).toList()
                : units.getOrDefault(unit, List.of());
        return use(rows, group, line.get("places").strip());
    }

    private Optional<String> use(List<StagedRow> rows, String group, String written) {
        if (!written.isEmpty() && !PLACES.matcher(written).matches()) {
            return Optional.of(
                    "antallet af pladser kan ikke læses. Skriv et tal, eller lad feltet være tomt, når det er"
                            + " dem alle.");
        }
        BigDecimal all = rows.stream().map(ComplexServices::places).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal free = rows.stream()
                .map(row -> left.getOrDefault(row, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal wanted = written.isEmpty() ? all : new BigDecimal(written.replace(',', '.'));
        if (wanted.compareTo(all) > 0) {
            return Optional.of("der er kun " + said(all) + " i udtrækket.");
        } else if (wanted.compareTo(free) > 0) {
            return Optional.of("en linje ovenfor bruger de samme pladser; der er " + said(free) + " tilbage af "
                    + said(all) + ".");
        }
        boolean alike = rows.stream().map(this::kind).distinct().count() == 1;
        if (wanted.compareTo(all) < 0 && !alike) {
            return Optional.of("den gælder kun nogle af pladserne, og de er ikke af samme art i samme kommune. Skriv de"
                    + " enkelte afdelinger, eller lad antallet være tomt, når det er dem alle.");
        }
        for (StagedRow row : rows) {
            BigDecimal taken = left.getOrDefault(row, BigDecimal.ZERO).min(wanted);
            if (taken.signum() > 0) {
                left.put(row, left.getOrDefault(row, BigDecimal.ZERO).subtract(taken));
                uses.add(new Use(row, group, taken));
                wanted = wanted.subtract(taken);
            }
        }
        return Optional.empty();
    }

    private List<String> kind(StagedRow row) {
        return List.of(
                row.text("host").orElse(""),
                codes.stayOfParagraphs(row.text("paragraph").orElse("")));
    }

    private static BigDecimal places(StagedRow row) {
        return row.value("places", BigDecimal.class).orElse(BigDecimal.ZERO);
    }

    private static String said(BigDecimal places) {
        return DanishNumbers.plain(places.stripTrailingZeros())
                + (places.compareTo(BigDecimal.ONE) == 0 ? " plads" : " pladser");
    }
}
