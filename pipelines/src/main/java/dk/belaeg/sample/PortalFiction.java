package dk.belaeg.sample;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.sample.Fiction.Service;
import dk.belaeg.sample.Fiction.Unit;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Two extracts of the portal, one row a unit, as csv: the services as they are, and as they were some months before. It
 * draws by itself, so that nothing else of the fiction hangs on it.
 */
final class PortalFiction {
    /** Shares of units, or of services, that something has happened to since the earlier extract. */
    private static final double CAME = 0.02;

    private static final double RESIZED = 0.05;
    private static final double OTHER_GROUP = 0.015;
    private static final double OTHER_PARAGRAPH = 0.04;
    private static final double RENAMED = 0.01;
    private static final double OTHER_TARIFF = 0.02;

    private static final List<String> HEADER = List.of(
            "TilbudsID",
            "Tilbuddets navn",
            "AfdelingsID",
            "Afdelingens navn",
            "P-nummer",
            "Driftsherre",
            "Ejerforhold",
            "Beliggenhedskommune",
            "Paragraf",
            "Antal pladser",
            "Pladser i alt",
            "Primær målgruppe",
            "Alder",
            "Takst (kr.)",
            "Belægningsprocent",
            "Tilsynsdato",
            "Takstenhed",
            "Øvrige målgrupper",
            "Virksomhedsform",
            "Driftsoverenskomst",
            "Senest opdateret");

    private final Fiction fiction;
    private final List<Service> services;
    private final Story story;
    /** What the register says besides, by unit: other groups, operating agreement, day of the last update. */
    private final Map<String, List<String>> besides = new HashMap<>();

    /** @param newest the last day on which anything was updated */
    PortalFiction(Fiction fiction, List<Service> services, LocalDate newest, Story story) {
        this.fiction = fiction;
        this.story = story;
        this.services = services;
        Random random = new Random(1);
        for (Service service : services) {
            String agreement = random.nextInt(10) < 6 ? "Ja" : "Nej";
            LocalDate updated = newest.minusDays(random.nextInt(330));
            // some are forgotten for a year or more
            LocalDate stands = random.nextInt(12) == 0 ? updated.minusDays(200 + random.nextInt(800)) : updated;
            for (Unit unit : service.units()) {
                besides.put(unit.id(), List.of(others(unit, service, random), agreement, stands.toString()));
            }
        }
    }

    /** One or two more groups of the same services, for a third of the units. */
    private static String others(Unit unit, Service service, Random random) {
        List<String> groups = Fiction.KINDS.stream()
                .filter(kind -> kind.children() == service.children()
                        && kind.paragraph().equals(unit.paragraph()))
                .flatMap(kind -> Fiction.groups(kind).stream())
                .distinct()
                .filter(group -> !group.equals(unit.group()))
                .toList();
        if (random.nextInt(3) > 0 || groups.isEmpty()) {
            return "";
        }
        String first = groups.get(random.nextInt(groups.size()));
        String second = groups.get(random.nextInt(groups.size()));
        return first.equals(second) ? first : first + "; " + second;
    }

    /** The newest extract. */
    byte[] newest() {
        return csv(services);
    }

    /** The one before: some units were not there, others have gone since, and some were otherwise. */
    byte[] earlier() {
        return csv(before());
    }

    /** The services of the extract before. */
    List<Service> before() {
        Random random = new Random(2);
        List<Service> before = new ArrayList<>();
        for (Service service : services) {
            List<Unit> units = service.units().stream()
                    .filter(unit -> random.nextDouble() >= CAME)
                    .map(unit -> before(unit, service, random))
                    .collect(Collectors.toCollection(ArrayList::new));
            if (random.nextDouble() < CAME) {
                Unit first = service.units().get(0);
                Unit gone =
                        unit(first, "9" + first.id().substring(1), first.paragraph(), first.places(), first.group());
                besides.put(gone.id(), besides.getOrDefault(first.id(), List.of("", "", "")));
                units.add(gone);
            }
            String name = random.nextDouble() < RENAMED ? service.name() + " og Omegn" : service.name();
            BigDecimal tariff = random.nextDouble() < OTHER_TARIFF
                    ? service.tariff().subtract(BigDecimal.valueOf(10L + random.nextInt(90)))
                    : service.tariff();
            if (!units.isEmpty() && story.exists(service)) {
                before.add(new Service(
                        service.id(),
                        name,
                        service.operator(),
                        service.sector(),
                        service.children(),
                        tariff,
                        service.tariffOccupancy(),
                        units));
            }
        }
        return before;
    }

    private static Unit before(Unit unit, Service service, Random random) {
        double draw = random.nextDouble();
        if (draw < RESIZED) {
            BigDecimal places = unit.places().add(BigDecimal.valueOf(random.nextInt(7) - 3L));
            return unit(unit, unit.id(), unit.paragraph(), places.max(BigDecimal.ONE), unit.group());
        }
        if (draw < RESIZED + OTHER_GROUP) {
            String group = service.children() ? "Angst" : "Udviklingshæmning";
            return unit(unit, unit.id(), unit.paragraph(), unit.places(), group);
        }
        boolean home = unit.paragraph().equals("SEL § 107");
        return home && draw < RESIZED + OTHER_GROUP + OTHER_PARAGRAPH
                ? unit(unit, unit.id(), "SEL § 108", unit.places(), unit.group())
                : unit;
    }

    private static Unit unit(Unit as, String id, String paragraph, BigDecimal places, String group) {
        return new Unit(id, as.name(), as.pNumber(), as.host(), paragraph, places, group);
    }

    private byte[] csv(List<Service> extract) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADER);
        for (Service service : extract.stream().filter(story::exists).toList()) {
            service.units().forEach(unit -> lines.add(row(service, unit)));
        }
        return FictionFiles.csv(lines, StandardCharsets.UTF_8, true);
    }

    private List<String> row(Service service, Unit unit) {
        List<String> more = besides.getOrDefault(unit.id(), List.of("", "", ""));
        boolean day = fiction.codes().stayOfParagraphs(unit.paragraph()).equals("day");
        return List.of(
                service.id(),
                service.name(),
                unit.id(),
                unit.name(),
                unit.pNumber(),
                service.operator(),
                service.sector(),
                fiction.codes().municipalities().nameOf(unit.host()),
                unit.paragraph().replace(" / ", ", "),
                DanishNumbers.plain(unit.places()),
                DanishNumbers.plain(service.places()),
                unit.group(),
                service.children() ? "0-17 år" : "18 år og derover",
                DanishNumbers.plain(story.tariff(service.tariff())),
                DanishNumbers.plain(service.tariffOccupancy()),
                story.text("2025-11-12"),
                day ? "pr. dag" : "pr. døgn",
                more.get(0),
                legalForm(service),
                service.sector().equals("Privat") ? more.get(1) : "",
                more.get(2));
    }

    private static String legalForm(Service service) {
        return switch (service.sector()) {
            case "Kommunal" -> "Kommune";
            case "Regional" -> "Region";
            default -> service.operator().startsWith("Fonden") ? "Fond" : "Forening";
        };
    }
}
