package dk.belaeg.sample;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Made-up accounts of ten years with a story to find: temporary services that grow everywhere and most in two
 * municipalities, placements that fall and rise again, day services that are held down, one municipality that saves, and a
 * country that grows more slowly. It
 * draws its own numbers, so that no other file hangs on them.
 */
final class SpendingFiction {
    static final int FIRST = 2016;
    static final int LAST = 2025;
    /** From this year on temporary services grow. */
    private static final int TURN = 2020;

    /** So many live in the country. */
    private static final long INHABITANTS = 5_900_000;

    private static final List<String> GROWING = List.of("561", "621");
    private static final String SAVING = "482";
    /** Its amounts are on the function that has taken its place. */
    private static final String MOVED = "52517";

    private final Fiction fiction;
    private final Random random;

    SpendingFiction(Fiction fiction) {
        this.fiction = fiction;
        this.random = new Random(FIRST);
    }

    /** As Statistikbanken's own matrix: title, unit, one column a year, the municipality only where it is new. */
    byte[] accounts() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(
                List.of("Kommunernes regnskaber på funktioner efter område, funktion, dranst, art, prisenhed og tid"));
        lines.add(List.of("Enhed: 1.000 kr."));
        List<String> header = new ArrayList<>(List.of("", "", "", "", ""));
        for (int year = FIRST; year <= LAST; year++) {
            header.add(String.valueOf(year));
        }
        lines.add(header);
        List<String> all = new ArrayList<>(fiction.municipalities());
        all.add(Codes.COUNTRY);
        for (String municipality : all) {
            String name = name(municipality);
            for (CodeList.Entry function :
                    fiction.codes().list("account-functions").rows()) {
                if (!function.get("code").equals(MOVED)) {
                    lines.add(line(name, municipality, function));
                    name = "";
                }
            }
        }
        return FictionFiles.csv(lines, StandardCharsets.UTF_8, true);
    }

    private String name(String municipality) {
        return municipality.equals(Codes.COUNTRY)
                ? "Hele landet"
                : fiction.codes().municipalities().nameOf(municipality);
    }

    private long size(String municipality) {
        return municipality.equals(Codes.COUNTRY) ? INHABITANTS : fiction.size(municipality);
    }

    private List<String> line(String name, String municipality, CodeList.Entry function) {
        List<String> line = new ArrayList<>(List.of(
                name,
                function.get("account") + " " + function.get("name"),
                "1 Driftskonti",
                "I alt (netto)",
                "Løbende priser (1.000 kr.)"));
        double level = size(municipality)
                * FictionFiles.share(function.get("code"))
                * (municipality.equals(Codes.COUNTRY) ? 0.97 : 0.85 + random.nextDouble() * 0.3);
        for (int year = FIRST; year <= LAST; year++) {
            level *= 1.022 + growth(municipality, function.get("code"), year) + random.nextGaussian() * 0.006;
            line.add(function.validOn(LocalDate.of(year, 1, 1)) ? String.valueOf(Math.round(level)) : "");
        }
        return line;
    }

    /** How much faster than prices spending on a function grows in a year. */
    private static double growth(String municipality, String function, int year) {
        if (municipality.equals(Codes.COUNTRY)) {
            return function.equals("53852") && year > TURN ? 0.02 : 0.003;
        }
        double own = municipality.equals(SAVING) && year > TURN ? -0.03 : 0;
        return own
                + switch (function) {
                    case "53852" -> year > TURN ? GROWING.contains(municipality) ? 0.085 : 0.045 : 0.01;
                    case "52820", "52822", "52823", "52824" -> year > TURN ? 0.03 : -0.02;
                    case "52821" -> 0.02;
                    case "53858", "53859" -> -0.01;
                    default -> 0.005;
                };
    }

    /** Inhabitants of all ages in the years of the accounts. */
    byte[] population() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("Kommune", "Alder", "År", "Indbyggere"));
        List<String> everybody = new ArrayList<>(fiction.municipalities());
        everybody.add(Codes.COUNTRY);
        for (String municipality : everybody) {
            long all = size(municipality);
            long children = all * 19L / 100;
            for (int year = FIRST; year <= LAST; year++) {
                long grown = Math.round((all - children) * (1 + (year - LAST) * 0.004));
                String name = name(municipality);
                lines.add(List.of(name, "0-17 år", String.valueOf(year), String.valueOf(children)));
                lines.add(List.of(name, "18 år og derover", String.valueOf(year), String.valueOf(grown)));
            }
        }
        return FictionFiles.csv(lines, StandardCharsets.UTF_8, true);
    }

    /** Growth of prices by year, up to the year of the newest tariffs; that of 2024 is the real one. */
    static byte[] priceIndex() {
        StringBuilder text = new StringBuilder("År;Slags;Vækst i procent;Status;Kilde\n");
        double[] percent = {1.6, 1.9, 2.1, 1.9, 2.2, 2.0, 4.0};
        for (int year = FIRST + 1; year <= LAST + 1; year++) {
            if (year != 2024) {
                String grown = year - FIRST - 1 < percent.length ? String.valueOf(percent[year - FIRST - 1]) : "3.1";
                text.append(year)
                        .append(";services;")
                        .append(grown)
                        .append(";estimate;Fiktivt indeks til prøverunden\n");
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
