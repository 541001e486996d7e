package dk.belaeg.sample;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.sample.Fiction.Service;
import dk.belaeg.sample.Fiction.Unit;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Notices of capacity, as the secretariat's list of them: some that explain what has changed between the two extracts, and
 * some of every kind that are to come, with an uncertain date, a change of mind, a withdrawal and one taken off the agenda.
 */
final class NoticeFiction {
    private static final List<String> HEADER = List.of(
            "Driftsherre",
            "Tilbud",
            "Tilbuds-id",
            "Ændring",
            "Beliggenhedskommune",
            "Lov og paragraf",
            "Ny lov og paragraf",
            "Målgruppe",
            "Ny målgruppe",
            "Pladser før",
            "Pladser efter",
            "Takst før",
            "Takst efter",
            "Ny driftsherre",
            "Aftale",
            "Virkning fra",
            "Meddelt den",
            "Trukket tilbage den",
            "Møde",
            "Beslutning",
            "Sælger over 10 pct. til andre");
    private static final int EXPLAINED = 5;

    private final Fiction fiction;
    private final List<List<String>> lines = new ArrayList<>();

    private NoticeFiction(Fiction fiction) {
        this.fiction = fiction;
    }

    /**
     * The list as csv.
     *
     * @param services as the newest extract has them
     * @param before as the one before had them
     */
    static byte[] csv(Fiction fiction, List<Service> services, List<Service> before, Story story) {
        NoticeFiction notices = new NoticeFiction(fiction);
        notices.lines.add(new ArrayList<>(HEADER));
        // services of one unit, run by municipalities or the region
        List<Service> plain = services.stream()
                .filter(service ->
                        service.units().size() == 1 && !service.sector().equals("Privat"))
                .toList();
        notices.passed(plain, before);
        if (story.year() == Story.LAST) {
            notices.coming(plain.stream()
                    .filter(service -> service.places().compareTo(BigDecimal.TEN) >= 0)
                    .toList());
        } else if (story.year() == Story.LAST - 1) {
            plain.stream().filter(service -> !story.exists(service)).forEach(notices::opensBeforeTheNewest);
        }
        notices.lines.forEach(line -> line.replaceAll(story::text));
        return FictionFiles.csv(notices.lines, StandardCharsets.UTF_8, true);
    }

    /** The autumn's, which are all to come: places more and fewer, a new service, and one day that is uncertain. */
    static byte[] few(Fiction fiction, List<Service> services) {
        NoticeFiction notices = new NoticeFiction(fiction);
        notices.lines.add(HEADER);
        List<Service> plain = services.stream()
                .filter(service -> service.units().size() == 1
                        && !service.sector().equals("Privat")
                        && service.places().compareTo(BigDecimal.TEN) >= 0
                        && service.units().get(0).paragraph().startsWith("SEL § 10"))
                .toList();
        notices.more(plain.get(1), 4, "1. januar 2027", "2026-09-01", "", "2026-10-09;Ingen behandling");
        notices.more(plain.get(4), 8, "andet halvår 2027", "2026-09-07", "", "2026-10-09;Udtalelse");
        notices.more(plain.get(7), -2, "1. februar 2027", "2026-09-14", "", ";");
        notices.opening(
                plain.get(10), "Botilbuddet Nye Lyng", 12, "første halvår 2028", "2026-08-31", "2026-10-09;Udtalelse");
        return FictionFiles.csv(notices.lines, StandardCharsets.UTF_8, true);
    }

    /** What explains the newest extract; the last of them was one place less. */
    private void passed(List<Service> services, List<Service> before) {
        List<Service> changed = services.stream()
                .filter(service -> places(service, before)
                        .filter(places -> places.compareTo(service.places()) != 0)
                        .isPresent())
                .limit(EXPLAINED)
                .toList();
        for (int i = 0; i < changed.size(); i++) {
            Service service = changed.get(i);
            BigDecimal then = places(service, before).orElseThrow();
            BigDecimal after = i == changed.size() - 1 ? service.places().subtract(BigDecimal.ONE) : service.places();
            String kind = after.compareTo(then) > 0 ? "Flere pladser" : "Færre pladser";
            add(service, kind, "", then, after, "1. marts 2026", "2025-11-20", "", "2025-12-12;Ingen behandling");
        }
    }

    private static Optional<BigDecimal> places(Service service, List<Service> before) {
        return before.stream()
                .filter(other -> other.id().equals(service.id())
                        && other.units().size() == 1
                        && other.units()
                                .get(0)
                                .paragraph()
                                .equals(service.units().get(0).paragraph()))
                .map(Service::places)
                .findFirst();
    }

    private void coming(List<Service> services) {
        more(services.get(2), 3, "1. september 2026", "2026-03-02", "", "2026-03-27;Ingen behandling");
        more(services.get(5), 8, "første halvår 2027", "2026-02-10", "", "2026-03-27;Udtalelse");
        more(services.get(9), -2, "1. januar 2027", "2026-04-13", "", ";");
        more(services.get(13), 6, "andet halvår 2027", "2026-03-16", "", "2026-03-27;Udtalelse");
        more(services.get(17), 4, "1. juni 2026", "2026-04-20", "", ";");
        more(services.get(21), 5, "1. oktober 2026", "2025-12-01", "2026-02-16", ";");
        // thought again: eight places, and half a year later
        more(services.get(25), 4, "1. januar 2027", "2026-01-12", "", ";");
        more(services.get(25), 8, "1. juli 2027", "2026-04-07", "", ";");
        more(services.get(29), 10, "", "2026-04-15", "", ";");
        Service closing = services.get(33);
        add(
                closing,
                "Lukning af tilbud",
                "",
                closing.places(),
                BigDecimal.ZERO,
                "ved udgangen af 2026",
                "2026-02-24",
                "",
                "2026-03-27;Høring");
        Service off = services.get(37);
        add(
                off,
                "Lukning af tilbud",
                "",
                off.places(),
                BigDecimal.ZERO,
                "første halvår 2028",
                "2026-01-30",
                "",
                "2026-03-27;Taget af dagsordenen");
        Service moved = services.get(41);
        add(
                moved,
                "Flytning eller erstatning",
                "",
                moved.places(),
                moved.places().add(BigDecimal.valueOf(2)),
                "1. august 2027",
                "2026-04-01",
                "",
                ";");
        opening(
                services.get(4),
                "Botilbuddet Nye Lyng",
                12,
                "første halvår 2028",
                "2026-03-05",
                "2026-03-27;Udtalelse");
        opening(services.get(8), "Aktivitetscentret Ny Eng", 6, "1. februar 2027", "2026-04-22", ";");
        services.stream()
                .filter(service -> service.units().get(0).paragraph().equals("SEL § 107"))
                .skip(3)
                .findFirst()
                .ifPresent(service -> add(
                        service,
                        "Ændret paragraf",
                        "SEL § 108",
                        service.places(),
                        service.places(),
                        "1. januar 2027",
                        "2026-03-30",
                        "",
                        ";"));
        only(services.get(45), "Ændret målgruppe", 8, "Autismespektrum", "1. juli 2026", "2026-03-09");
        only(
                services.get(49),
                "Ændret aftale",
                14,
                "Driftsaftalen med to kommuner er opsagt",
                "1. januar 2027",
                "2026-04-08");
        tariff(services.get(53), 60, "1. juli 2026", "2026-04-10");
        tariff(services.get(57), -35, "1. maj 2026", "2026-04-17");
    }

    private void more(Service service, int places, String effect, String received, String back, String decided) {
        String kind = places > 0 ? "Flere pladser" : "Færre pladser";
        BigDecimal after = service.places().add(BigDecimal.valueOf(places));
        add(service, kind, "", service.places(), after, effect, received, back, decided);
    }

    private void opening(Service like, String name, int places, String effect, String received, String decided) {
        List<String> line = line(like, "Nyt tilbud", effect, received, "", decided);
        line.set(1, name);
        line.set(2, "");
        line.set(9, "0");
        line.set(10, String.valueOf(places));
        line.set(20, places > 10 ? "Ja" : "Nej");
        lines.add(line);
    }

    /** A service that the newest extract has, told of the year before; its dates are moved as all others are. */
    private void opensBeforeTheNewest(Service service) {
        opening(
                service,
                service.name(),
                service.places().intValue(),
                lines.size() % 2 == 0 ? "1. september 2026" : "1. januar 2027",
                "2026-03-02",
                "2026-03-27;Udtalelse");
    }

    private void tariff(Service service, int kroner, String effect, String received) {
        List<String> line = line(service, "Ændret takst", effect, received, "", ";");
        line.set(11, DanishNumbers.plain(service.tariff()));
        line.set(12, DanishNumbers.plain(service.tariff().add(BigDecimal.valueOf(kroner))));
        lines.add(line);
    }

    private void only(Service service, String kind, int column, String text, String effect, String received) {
        List<String> line = line(service, kind, effect, received, "", ";");
        line.set(column, text);
        lines.add(line);
    }

    private void add(
            Service service,
            String kind,
            String paragraph,
            BigDecimal before,
            BigDecimal after,
            String effect,
            String received,
            String back,
            String decided) {
        List<String> line = line(service, kind, effect, received, back, decided);
        line.set(6, paragraph);
        line.set(9, DanishNumbers.plain(before));
        line.set(10, DanishNumbers.plain(after));
        lines.add(line);
    }

    private List<String> line(
            Service service, String kind, String effect, String received, String back, String decided) {
        Unit unit = service.units().get(0);
        String[] meeting = decided.split(";", -1);
        return new ArrayList<>(List.of(
                service.operator(),
                service.name(),
                service.id(),
                kind,
                fiction.codes().municipalities().nameOf(unit.host()),
                unit.paragraph().replace(" / ", ", "),
                "",
                unit.group(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                effect,
                received,
                back,
                meeting[0],
                meeting[1],
                ""));
    }
}
