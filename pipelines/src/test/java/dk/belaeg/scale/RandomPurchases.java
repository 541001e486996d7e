package dk.belaeg.scale;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Files of sale and purchase by day as systems give them, and among the good rows everything that can be wrong with one.
 * Nothing in them is real.
 */
final class RandomPurchases {
    private static final String HEADER =
            "Tilbuds-id;Tilbud;Driftsherre;Betalerkommune;År;Dag;Betalte døgn;Købte pladser;Paragraf;Målgruppe;Takst";
    private static final int SERVICES = 40;
    private static final List<String> OPERATORS =
            List.of("Assens Kommune", "Odense", "Esbjerg", "Region Syddanmark", "Fonden Lyng");
    private static final List<String> PAYERS = List.of("Assens", "Odense", "Esbjerg", "Aarhus", "Kolding");

    private final Random random;
    private int made;

    private RandomPurchases(long seed) {
        this.random = new Random(seed);
    }

    /** A round with an extract of the portal, a stock and files of purchases, {@code rows} in the largest. */
    static Path round(Path folder, long seed, int rows) throws IOException {
        RandomPurchases purchases = new RandomPurchases(seed);
        Path inbox = Files.createDirectories(folder.resolve("indbakke"));
        Files.writeString(
                folder.resolve("runde.json"),
                """
                {"navn": "Prøve", "aar": 2026, "pr_dato": "2026-10-01", "respondenter": ["420", "461", "561"],
                 "handel": {"aar": 2026}}
                """);
        StringBuilder portal = new StringBuilder(
                "TilbudsID;Tilbuddets navn;AfdelingsID;Driftsherre;Ejerforhold;Beliggenhedskommune;Paragraf;Antal pladser;Målgruppe;Takst\n");
        for (int service = 0; service < SERVICES; service++) {
            portal.append(String.join(
                            ";",
                            String.valueOf(service + 7001),
                            name(service),
                            "1",
                            operator(service),
                            List.of("Kommunal", "Kommunal", "Kommunal", "Regional", "Privat")
                                    .get(service % 5),
                            service % 5 > 2 ? "Odense" : operator(service),
                            service % 4 == 0 ? "SEL § 104" : service % 3 == 0 ? "SEL § 108" : "SEL § 107",
                            String.valueOf(service % 7 + 4),
                            service % 2 == 0 ? "Autismespektrum" : "Hjerneskade",
                            String.valueOf(1500 + service * 30)))
                    .append("\n");
        }
        Files.writeString(inbox.resolve("udtræk.csv"), portal);
        Path files = Files.createDirectories(inbox.resolve("køb"));
        write(files.resolve("a.csv"), purchases.days(rows));
        write(files.resolve("b.csv"), purchases.days(rows / 4));
        write(files.resolve("c.csv"), purchases.years(30));
        return folder;
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.writeString(file, HEADER + "\n" + String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private static String name(int service) {
        return (service % 2 == 0 ? "Bøgelund " : "Åhuset ") + service;
    }

    private static String operator(int service) {
        return OPERATORS.get(service % 5);
    }

    private List<String> days(int rows) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int service = made % SERVICES;
            LocalDate day = LocalDate.of(2026, 7, 1).plusDays(made / SERVICES % 180);
            String[] cells = {
                String.valueOf(service + 7001),
                name(service),
                operator(service),
                PAYERS.get(random.nextInt(4) == 0 ? 0 : (service + made / SERVICES / 180) % PAYERS.size()),
                random.nextBoolean() ? String.valueOf(day.getYear()) : "",
                day.toString(),
                random.nextInt(6) == 0 ? "" : String.valueOf(1 + random.nextInt(3)),
                "3",
                random.nextInt(3) == 0 ? "" : service % 4 == 0 ? "SEL § 104" : "SEL § 107",
                random.nextInt(5) == 0 ? "Hjerneskade" : "",
                "2100,50"
            };
            made++;
            lines.add(
                    random.nextInt(25) == 0 && made % SERVICES % 3 == 0 ? bad(cells, lines) : String.join(";", cells));
        }
        return lines;
    }

    /** Purchases of a whole year, some of which stand by day as well. */
    private List<String> years(int rows) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int service = random.nextInt(SERVICES);
            lines.add(String.join(
                    ";",
                    String.valueOf(service + 7001),
                    name(service),
                    operator(service),
                    PAYERS.get(random.nextInt(PAYERS.size())),
                    random.nextInt(8) == 0 ? "2025" : "2026",
                    "",
                    String.valueOf(100 + random.nextInt(800)),
                    "",
                    random.nextInt(3) == 0 ? "" : service % 4 == 0 ? "SEL § 104" : "SEL § 107",
                    random.nextInt(4) == 0 ? "Hjerneskade" : "",
                    ""));
        }
        return lines;
    }

    private String bad(String[] cells, List<String> before) {
        switch (random.nextInt(14)) {
            case 0 -> {
                cells[0] = "9999";
                cells[1] = "Ingenhus";
            }
            case 1 -> cells[0] = "00" + cells[0];
            case 2 -> cells[2] = "Odense";
            case 3 -> cells[3] = "Atlantis";
            case 4 -> cells[3] = "";
            case 5 -> cells[4] = "2025";
            case 6 -> cells[5] = "engang";
            case 7 -> {
                cells[4] = "";
                cells[5] = "";
            }
            case 8 -> cells[6] = "400";
            case 9 -> {
                cells[6] = "";
                cells[7] = "";
            }
            case 10 -> cells[6] = "12.5";
            case 11 -> cells[1] = "Anna 010190-1234";
            case 12 -> {
                return before.isEmpty() ? String.join(";", cells) : before.get(random.nextInt(before.size()));
            }
            default -> cells[7] = "mange";
        }
        return String.join(";", cells);
    }
}
