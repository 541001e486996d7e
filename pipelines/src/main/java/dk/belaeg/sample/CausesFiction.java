package dk.belaeg.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Made-up factors beside the made-up accounts: a socio-economic index that has nothing to do with growth, private services
 * that are many in the two municipalities that grow most and few in the one that saves, young people who turn adult, which
 * one municipality has not stated, and a factor of the secretariat's own. It draws its own numbers, so that no other file hangs on them.
 */
final class CausesFiction {
    /** The years in which the stretches that can be compared begin: of adults, and of children. */
    private static final List<Integer> YEARS = List.of(2018, 2024);

    private static final Map<String, Double> PRIVATE = Map.of("561", 36.0, "621", 39.0, "482", 7.0);
    private static final String SILENT = "563";

    private final Fiction fiction;
    private final Random random = new Random(4711);
    private final Random ownRandom = new Random(42);

    CausesFiction(Fiction fiction) {
        this.fiction = fiction;
    }

    /** One line a municipality, factor and year. */
    byte[] factors() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("Kommune", "Faktor", "År", "Faktorens værdi", "Enhed", "Kilde"));
        for (String municipality : fiction.municipalities()) {
            String name = fiction.codes().municipalities().nameOf(municipality);
            double index = 100 + random.nextGaussian() * 12;
            double share = PRIVATE.getOrDefault(municipality, 12 + random.nextDouble() * 20);
            double travel = municipality.equals("461") ? 0 : 25 + ownRandom.nextDouble() * 90;
            double young = 15 + random.nextGaussian() * 1.5;
            for (int year : YEARS) {
                lines.add(line(name, "Socioøkonomisk indeks", year, index + random.nextGaussian(), "indeks"));
                lines.add(line(name, "Andel private botilbud", year, share + random.nextDouble() * 2, "pct."));
                lines.add(line(name, "Rejsetid til Odense", year, travel, "minutter"));
                if (!municipality.equals(SILENT)) {
                    double turning = young + random.nextGaussian() * 0.4;
                    lines.add(line(name, "Unge, der bliver voksne", year, turning, "pr. 1.000 voksne"));
                }
            }
        }
        return FictionFiles.csv(lines, StandardCharsets.UTF_8, true);
    }

    private static List<String> line(String municipality, String factor, int year, double value, String unit) {
        long tenths = Math.round(value * 10);
        return List.of(
                municipality,
                factor,
                String.valueOf(year),
                tenths / 10 + "," + tenths % 10,
                unit,
                "Fiktive tal til prøverunden");
    }
}
