package dk.belaeg.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dk.belaeg.contract.CodeList;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The csv files of a fictional round, each in the form in which its real source gives it. */
final class FictionFiles {
    static final int FIRST_YEAR = 2016;
    static final int LAST_YEAR = 2025;

    private final Fiction fiction;
    private final Story story;
    /** Of each year of the accounts, where those of the first are 1; known when the index is made. */
    private final Map<Integer, Double> prices = new HashMap<>(Map.of(FIRST_YEAR, 1.0));

    FictionFiles(Fiction fiction, Story story) {
        this.fiction = fiction;
        this.story = story;
    }

    /** A csv with a warning as its first line. */
    static byte[] csv(List<List<String>> lines, Charset charset, boolean mark) {
        return csv(lines, ';', charset, mark);
    }

    static byte[] csv(List<List<String>> lines, char separator, Charset charset, boolean mark) {
        StringWriter text = new StringWriter();
        if (mark) {
            text.write('\uFEFF');
        }
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            csv.writeRecord(Fiction.WARNING);
            lines.forEach(csv::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(charset);
    }

    /** Accounts as StatBank's REGK31 gives them, one row a number, with rows that are not wanted among them; after the index. */
    byte[] spending() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("OMRÅDE", "FUNKTION", "DRANST", "ART", "PRISENHED", "TID", "INDHOLD"));
        for (String municipality : fiction.municipalities()) {
            double costly = 0.9 + fiction.random().nextDouble() * 0.25;
            for (CodeList.Entry function :
                    fiction.codes().list("account-functions").rows()) {
                double share =
                        share(function.get("code")) * (0.85 + fiction.random().nextDouble() * 0.3);
                for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                    if (function.validOn(LocalDate.of(year, 1, 1))) {
                        double growth = Math.pow(1.036, year - FIRST_YEAR)
                                * (0.985 + fiction.random().nextDouble() * 0.03);
                        long drawn = Math.round(fiction.size(municipality) * share * costly * growth);
                        if (year > story.lastAccount()) {
                            continue;
                        }
                        double level = fiction.size(municipality) * share(function.get("code"));
                        long thousands = story.thousands(
                                municipality, function, year, level, prices.getOrDefault(year, 1.0), drawn);
                        String name = fiction.codes().municipalities().nameOf(municipality);
                        lines.add(row(name, function, year, "1 Driftskonti", thousands));
                        if (year == story.lastAccount() && function.get("code").equals("53850")) {
                            lines.add(row(name, function, year, "3 Anlægskonti", Math.round(thousands * 0.02)));
                        }
                    }
                }
            }
        }
        lines.add(List.of(
                "Hele landet",
                "5.38.50 Botilbud til længerevarende ophold",
                "1 Driftskonti",
                "I alt (netto)",
                "Løbende priser (1.000 kr.)",
                String.valueOf(story.lastAccount()),
                "9999999"));
        return csv(lines, StandardCharsets.UTF_8, true);
    }

    private static List<String> row(String name, CodeList.Entry function, int year, String operating, long thousands) {
        return List.of(
                name,
                function.get("account") + " " + function.get("name"),
                operating,
                "I alt (netto)",
                "Løbende priser (1.000 kr.)",
                String.valueOf(year),
                String.valueOf(thousands));
    }

    /** Thousand kroner an inhabitant, roughly, by function. */
    static double share(String function) {
        return switch (function) {
            case "53850", "53851" -> 1.6;
            case "53852" -> 1.3;
            case "53838" -> 0.9;
            case "52820", "52823" -> 0.9;
            case "52821", "52822" -> 0.7;
            case "53859" -> 0.5;
            default -> 0.15;
        };
    }

    /** Population as a table with one column a year. */
    byte[] population() {
        List<List<String>> lines = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("Område", "Alder"));
        for (int year = FIRST_YEAR; year <= story.lastAccount(); year++) {
            header.add(String.valueOf(year));
        }
        lines.add(header);
        for (String municipality : fiction.municipalities()) {
            double children = 0.17 + fiction.random().nextDouble() * 0.05;
            double old = 0.18 + fiction.random().nextDouble() * 0.08;
            double drift = -0.002 + fiction.random().nextDouble() * 0.008;
            List<List<String>> rows = new ArrayList<>();
            for (String ages : List.of("0-17 år", "18-64 år", "65 år og derover", "I alt")) {
                rows.add(
                        new ArrayList<>(List.of(fiction.codes().municipalities().nameOf(municipality), ages)));
            }
            for (int year = FIRST_YEAR; year <= story.lastAccount(); year++) {
                long all = Math.round(fiction.size(municipality) * (1 + drift * (year - LAST_YEAR)));
                long young = Math.round(all * children);
                long aged = Math.round(all * old);
                rows.get(0).add(String.valueOf(young));
                rows.get(1).add(String.valueOf(all - young - aged));
                rows.get(2).add(String.valueOf(aged));
                rows.get(3).add(String.valueOf(all));
            }
            lines.addAll(rows);
        }
        return csv(lines, Charset.forName("windows-1252"), false);
    }

    /** A made-up price index for the years of the accounts. */
    byte[] priceIndex() {
        StringBuilder text = new StringBuilder("År;Slags;Vækst i procent;Status;Kilde\n");
        for (int year = FIRST_YEAR + 1; year <= LAST_YEAR; year++) {
            BigDecimal growth = Fiction.rounded(1.8 + fiction.random().nextDouble() * 2.2, 1);
            prices.put(year, prices.getOrDefault(year - 1, 1.0) * (1 + growth.doubleValue() / 100));
            if (year > story.lastAccount()) {
                continue;
            }
            text.append(year).append(";services;").append(growth).append(";final;Fiktivt indeks til prøverunden\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Units that the secretariat has confirmed to serve complex groups: all places of some, and a few of others. */
    byte[] complexServices(List<Fiction.Service> services) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("Tilbuds-id", "Afdelings-id", "Målgruppe", "Pladser", "Kilde"));
        confirm(services, "B2.02", "B8.01", lines);
        confirm(services, "B3.06", "B8.02", lines);
        confirm(services, "V3.03", "V8.01", lines);
        confirm(services, "V2.02", "V8.02", lines);
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(String.join(";", line)).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Two homes of an ordinary group that serve a complex one, the second with four places. */
    private void confirm(List<Fiction.Service> services, String group, String complex, List<List<String>> lines) {
        CodeList groups = fiction.codes().targetGroups();
        boolean children = groups.value(group, "area").equals("children");
        List<List<String>> homes = services.stream()
                .filter(service -> service.children() == children)
                .flatMap(service -> service.units().stream()
                        .filter(unit -> unit.group().equals(groups.nameOf(group))
                                && fiction.codes()
                                        .stayOfParagraphs(unit.paragraph())
                                        .equals("overnight")
                                && unit.places().compareTo(BigDecimal.valueOf(5)) >= 0)
                        .map(unit -> List.of(service.id(), unit.id())))
                .limit(2)
                .toList();
        for (List<String> home : homes) {
            String places = home.equals(homes.get(0)) ? "" : "4";
            lines.add(List.of(
                    home.get(0),
                    home.get(1),
                    complex,
                    places,
                    story.text("Fiktivt svar fra tilbuddet til prøverunden, 21. april 2026")));
        }
    }
}
