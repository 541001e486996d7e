package dk.belaeg.sample;

import dk.belaeg.contract.CodeList;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up inputs of the yearly outside reports. It draws its own numbers, so that no other file hangs on them. */
final class YearlyFiction {
    private static final int FIRST = 2021;
    private static final int LAST = 2025;

    private final Fiction fiction;
    private final Random random;

    YearlyFiction(Fiction fiction) {
        this.fiction = fiction;
        this.random = new Random(
                fiction.municipalities().stream().mapToLong(fiction::size).sum());
    }

    private static byte[] csv(List<List<String>> lines) {
        return FictionFiles.csv(lines, StandardCharsets.UTF_8, true);
    }

    private static String danish(double number, int decimals) {
        return Fiction.rounded(number, decimals).toPlainString().replace('.', ',');
    }

    /** Special services from year to year; one with a secured and an open ward, and one that does not state its occupancy. */
    byte[] specialised() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                "Særligt tilbud",
                "Pladsernes art",
                "År",
                "Pladser",
                "Belagte pladser",
                "Vurderet behov",
                "Vurderet efterspørgsel",
                "Bør følges særligt",
                "Begrundelse"));
        int number = 0;
        for (CodeList.Entry service : fiction.codes().list("services-national").rows()) {
            number++;
            boolean twoWards = service.get("kind").equals("other") && number % 11 == 0;
            int places = twoWards ? 60 : service.get("kind").equals("secured") ? 18 : 8 + random.nextInt(30);
            double filled = 0.72 + random.nextDouble() * 0.3;
            for (int year = FIRST; year <= LAST; year++) {
                boolean closing = number % 7 == 3 && year == LAST;
                places = Math.max(4, places + (closing ? -places / 4 : random.nextInt(3) - 1));
                filled = Math.min(1.06, Math.max(0.6, filled + random.nextGaussian() * 0.04));
                boolean silent = number % 9 == 5 && year == LAST;
                String need = filled > 0.95 ? "Stige" : filled < 0.75 ? "Falde" : "Uændret";
                String judged = year < LAST || number % 3 != 0 ? "" : filled > 0.9 ? "Ja" : "Nej";
                lines.add(List.of(
                        service.get("name"),
                        twoWards ? "Sikrede pladser" : "",
                        String.valueOf(year),
                        String.valueOf(places),
                        silent ? "" : danish(places * filled, 1),
                        need,
                        need,
                        judged,
                        judged.isEmpty()
                                ? ""
                                : judged.equals("Ja") ? "Der er venteliste." : "Nabotilbuddet kan tage over."));
                if (twoWards) {
                    lines.add(List.of(
                            service.get("name"),
                            "Åbne pladser",
                            String.valueOf(year),
                            "12",
                            danish(12 * 0.9, 1),
                            need,
                            need,
                            "",
                            ""));
                }
            }
        }
        return csv(lines);
    }
}
