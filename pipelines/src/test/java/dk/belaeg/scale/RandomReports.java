package dk.belaeg.scale;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/**
 * Files of occupancy reports as people send them: thousands of good rows, and among them everything that can be wrong with
 * one. Nothing in them is real.
 */
public final class RandomReports {
    private static final String HEADER =
            "Driftsherre;Tilbuds-id;Tilbud;Periode;Normerede pladser;Åbningsdage;Belagte døgn;Budgetteret belægning;Forventes efterregulering;Bemærkninger";
    private static final List<String> OPERATORS = List.of("Assens Kommune", "Odense", "Esbjerg", "Region Syddanmark");

    private final Random random;
    private int made;

    RandomReports(long seed) {
        this.random = new Random(seed);
    }

    /** A round with an extract of the portal and files of reports, {@code rows} in the largest. */
    public static Path round(Path folder, long seed, int rows) throws IOException {
        RandomReports reports = new RandomReports(seed);
        Path inbox = Files.createDirectories(folder.resolve("indbakke"));
        Files.writeString(
                folder.resolve("runde.json"),
                """
                {"navn": "Prøve", "aar": 2026, "pr_dato": "2026-05-01", "respondenter": ["420", "461", "561"]}
                """);
        StringBuilder portal = new StringBuilder(
                "TilbudsID;Tilbuddets navn;AfdelingsID;Driftsherre;Ejerforhold;Beliggenhedskommune;Paragraf;Antal pladser\n");
        for (int service = 0; service < 60; service++) {
            portal.append(service + 7001)
                    .append(";")
                    .append(name(service))
                    .append(";1;")
                    .append(OPERATORS.get(service % 4))
                    .append(service % 4 == 3 ? ";Regional;" : ";Kommunal;")
                    .append(service % 4 == 3 ? "Odense" : OPERATORS.get(service % 4))
                    .append(service % 3 == 0 ? ";SEL § 104;" : ";SEL § 107;")
                    .append(places(service))
                    .append("\n");
        }
        Files.writeString(inbox.resolve("udtræk.csv"), portal);
        Path belaegning = Files.createDirectories(inbox.resolve("belægning"));
        String above = "Belægning 2024-2026 (opdigtet)\n\n";
        text(belaegning.resolve("a.csv"), above + HEADER + "\n" + reports.lines(rows, "\n"), StandardCharsets.UTF_8);
        text(
                belaegning.resolve("b.csv"),
                HEADER + "\r\n" + reports.lines(rows / 4, "\r\n"),
                Charset.forName("windows-1252"));
        text(
                belaegning.resolve("c.csv"),
                "\uFEFF" + HEADER + "\n" + reports.lines(rows / 8, "\n"),
                StandardCharsets.UTF_16LE);
        text(
                belaegning.resolve("d.csv"),
                HEADER.replace("Åbningsdage", "Åbne dage i alt").replace("Bemærkninger", "Nyt") + "\n"
                        + reports.lines(rows / 8, "\n").stripTrailing() + "\nAssens;7001;torn",
                StandardCharsets.UTF_8);
        packed(belaegning.resolve("e.csv.gz"), "sep=;\r\n" + HEADER + "\r\n" + reports.lines(rows / 8, "\r\n"), true);
        packed(belaegning.resolve("f.csv.bz2"), HEADER + "\n" + reports.lines(rows / 8, "\n"), false);
        // sums that say nothing of what they are: only in order can they be told
        text(belaegning.resolve("g.csv"), HEADER + "\n" + reports.summed(rows / 8), StandardCharsets.UTF_8);
        // the form of the numbers shows far below the beginning
        text(
                belaegning.resolve("h.csv"),
                HEADER + "\n" + reports.ambiguous(1200) + "Odense;7002;" + name(1) + ";2026M12;10,5;31;300;90;Nej;\n",
                StandardCharsets.UTF_8);
        text(
                belaegning.resolve("i.csv"),
                HEADER + "\n" + reports.lines(40, "\n") + "Odense;\"7002;aldrig lukket;2026M01;10;31;300;90;Nej;\n",
                StandardCharsets.UTF_8);
        text(
                belaegning.resolve("j.csv"),
                HEADER.replace("Normerede pladser;", "") + "\n" + reports.summed(40),
                StandardCharsets.UTF_8);
        Files.copy(belaegning.resolve("b.csv"), belaegning.resolve("k.csv"));
        return folder;
    }

    private static void text(Path file, String text, Charset charset) throws IOException {
        Files.write(file, text.getBytes(charset));
    }

    private static void packed(Path file, String text, boolean gzip) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                OutputStream packing = gzip ? new GZIPOutputStream(out) : new BZip2CompressorOutputStream(out)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String name(int service) {
        return (service % 2 == 0 ? "Bøgelund " : "Åhuset ") + service;
    }

    private static String places(int service) {
        return service % 5 == 0 ? service + 4 + ",5" : String.valueOf(service + 4);
    }

    private String lines(int rows, String end) {
        StringBuilder lines = new StringBuilder();
        List<String> before = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            String line = random.nextInt(12) == 0 ? bad(before) : good();
            before.add(line);
            lines.append(line).append(end);
        }
        return lines.toString();
    }

    private String good() {
        int service = made % 60;
        int month = made / 60;
        made++;
        return line(
                OPERATORS.get(service % 4),
                String.valueOf(service + 7001),
                name(service),
                (2000 + month / 12) + "M" + (month % 12 < 9 ? "0" : "") + (month % 12 + 1),
                places(service),
                "28",
                String.valueOf((service + 4) * 28 * (70 + random.nextInt(36)) / 100),
                random.nextInt(5) == 0 ? "" : "97,5",
                random.nextBoolean() ? "Ja" : "Nej",
                random.nextInt(9) == 0 ? "\"venter; på \"\"svar\"\"\nfra borger\"" : "");
    }

    private static String line(String... fields) {
        return String.join(";", fields);
    }

    private String bad(List<String> before) {
        String good = good();
        String[] cells = good.split(";", -1);
        switch (random.nextInt(18)) {
            case 0 -> cells[0] = "Atlantis Kommune";
            case 1 -> cells[1] = "";
            case 2 -> cells[1] = "00" + cells[1];
            case 3 -> cells[3] = "engang";
            case 4 -> cells[4] = "mange";
            case 5 -> cells[4] = "1.048";
            case 6 -> cells[6] = "12,345";
            case 7 -> cells[6] = "3";
            case 8 -> cells[6] = "999999";
            case 9 -> cells[4] = "900";
            case 10 -> cells[2] = "Anna 010190-1234";
            case 11 -> cells[5] = "400";
            case 12 -> {
                return before.isEmpty() ? good : before.get(random.nextInt(before.size()));
            }
            case 13 -> {
                if (before.isEmpty()) {
                    return good;
                }
                return before.get(random.nextInt(before.size())).replace(";28;", ";27;");
            }
            case 14 -> {
                return good + ";for;mange";
            }
            case 15 -> {
                return random.nextBoolean() ? HEADER : "";
            }
            case 16 -> {
                return "I alt;;;;1000;;20000;;;";
            }
            default -> cells[7] = "12";
        }
        return String.join(";", cells);
    }

    /** Parts of a table, each with its sum below it. */
    private String summed(int rows) {
        StringBuilder lines = new StringBuilder();
        int sum = 0;
        for (int i = 0; i < rows; i++) {
            int occupied = 100 + random.nextInt(200);
            sum += occupied;
            int service = i % 60;
            lines.append(line(
                            OPERATORS.get(service % 4),
                            String.valueOf(service + 7001),
                            name(service),
                            (1980 + i / 60) + "M05",
                            "10",
                            "31",
                            String.valueOf(occupied),
                            "90",
                            "",
                            ""))
                    .append("\n");
            if (i % 50 == 49) {
                lines.append(";;;;500;;").append(sum).append(";;;\n");
                sum = 0;
            }
        }
        return lines.toString();
    }

    /** Numbers of which nobody can tell whether they are whole. */
    private String ambiguous(int rows) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            int service = i % 60;
            lines.append(line(
                            OPERATORS.get(service % 4),
                            String.valueOf(service + 7001),
                            name(service),
                            (1950 + i / 60) + "M06",
                            "50",
                            "30",
                            "1.2" + (10 + i % 90),
                            "90",
                            "",
                            ""))
                    .append("\n");
        }
        return lines.toString();
    }
}
