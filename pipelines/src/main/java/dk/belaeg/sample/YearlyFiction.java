package dk.belaeg.sample;

import dk.belaeg.contract.CodeList;
import dk.belaeg.office.form.FormDefinition;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Made-up inputs of the yearly outside reports. It draws its own numbers, so that no other file hangs on them. */
final class YearlyFiction {
    private static final int FIRST = 2021;
    private static final int LAST = 2025;
    /** Smaller municipalities have no shelter; so many inhabitants more give another. */
    private static final int LEAST_SIZE = 30_000;

    private static final int LARGE = 60_000;

    private static final double[] HOMELESS_SHARES = {0.09, 0.03, 0.33, 0.03, 0.27, 0.05, 0.02, 0.03, 0.15};

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

    /** Places of the shelters by year, all and the private ones. */
    private final Map<Integer, Long> countedPlaces = new TreeMap<>();

    private final Map<Integer, Long> countedPrivate = new TreeMap<>();

    /** Shelters in every count, of which some grow; a few new ones are private, and one says no tariff. */
    byte[] shelters() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                "Forsorgshjem",
                "Beliggenhedskommune",
                "Ejerforhold",
                "Opgjort pr.",
                "Pladser efter § 110",
                "Belagte pladser",
                "Takst pr. døgn"));
        List<String> hosts = fiction.municipalities().stream()
                .filter(code -> fiction.size(code) > LEAST_SIZE)
                .toList();
        int number = 0;
        for (String host : hosts) {
            for (int i = 0; i <= fiction.size(host) / LARGE; i++) {
                number++;
                boolean isPrivate = number % 3 == 0;
                String name = "Forsorgshjemmet " + Fiction.PLACES.get(number % Fiction.PLACES.size())
                        + Fiction.ENDS.get(number % Fiction.ENDS.size());
                double places = 14 + random.nextInt(26);
                double tariff = 1700 + random.nextInt(700);
                for (int year = LAST - 2; year <= LAST + 1; year++) {
                    places = Math.max(6, places + random.nextInt(isPrivate ? 5 : 3) - 1);
                    tariff *= 1.03;
                    if (number % 12 == 0 && year < LAST + 1) {
                        // opened after the month whose private share is to be kept
                        continue;
                    }
                    long counted = Math.round(places);
                    countedPlaces.merge(year, counted, Long::sum);
                    countedPrivate.merge(year, isPrivate ? counted : 0, Long::sum);
                    lines.add(List.of(
                            name,
                            fiction.codes().municipalities().nameOf(host),
                            isPrivate ? "Privat" : "Kommunal",
                            "01-09-" + year,
                            danish(places, 0),
                            danish(places * (0.8 + random.nextDouble() * 0.22), 1),
                            number == 4 ? "" : danish(tariff, 2)));
                }
            }
        }
        return csv(lines);
    }

    /** Citizens in homelessness in two countings; one municipality says nothing of one situation in the first. */
    byte[] homelessness() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("Kommune", "Hjemløshedssituation", "År", "Borgere i hjemløshed"));
        for (String municipality : fiction.municipalities()) {
            for (int year : List.of(LAST - 3, LAST - 1)) {
                int at = 0;
                for (CodeList.Entry situation :
                        fiction.codes().list("homelessness-situations").rows()) {
                    double mean = fiction.size(municipality) / 10_000.0 * 9 * HOMELESS_SHARES[at++];
                    long citizens = Math.max(0, Math.round(mean + random.nextGaussian() * Math.sqrt(mean)));
                    boolean silent = year < LAST - 1
                            && municipality.equals("430")
                            && situation.get("code").equals("other");
                    lines.add(List.of(
                            fiction.codes().municipalities().nameOf(municipality),
                            situation.get("name"),
                            String.valueOf(year),
                            silent ? "" : String.valueOf(citizens)));
                }
            }
        }
        return csv(lines);
    }

    /** The five KKR areas in three years; the round's own as its shelters are counted, but for private places of the newest. */
    byte[] shelterAreas() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                "KKR-område",
                "År",
                "Pladser efter § 110",
                "Heraf private pladser",
                "Anslået belægning",
                "Borgere i hjemløshed pr. 10.000 indbyggere"));
        for (CodeList.Entry area : fiction.codes().list("kkr-areas").rows()) {
            double places = 250 + random.nextInt(600);
            double share = 0.2 + random.nextDouble() * 0.3;
            for (int year = LAST - 2; year <= LAST; year++) {
                places *= 1 + random.nextDouble() * 0.06;
                share += random.nextDouble() * 0.03;
                boolean isOwn = area.get("code").equals("syddanmark");
                long differing = year == LAST ? 6 : 0;
                String occupancy = danish(85 + random.nextInt(14), 1);
                double others = 7 + random.nextDouble() * 6;
                // as the counted citizens and the inhabitants give it in the year of the counting
                double rate = 9.1 + (year - LAST + 1) * 0.3;
                lines.add(List.of(
                        area.get("name"),
                        String.valueOf(year),
                        danish(isOwn ? countedPlaces.getOrDefault(year, 0L) : places, 0),
                        danish(isOwn ? countedPrivate.getOrDefault(year, 0L) - differing : places * share, 0),
                        occupancy,
                        danish(isOwn ? rate : others, 1)));
            }
        }
        return csv(lines);
    }

    /** Citizens in homelessness in the KKR areas in the newest counting, but in the one that the round counts itself. */
    byte[] homelessAreas() {
        Random own = new Random(fiction.codes().list("kkr-areas").rows().size());
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("KKR-område", "Hjemløshedssituation", "År", "Borgere i hjemløshed"));
        for (CodeList.Entry area : fiction.codes().list("kkr-areas").rows()) {
            if (area.get("code").equals("syddanmark")) {
                continue;
            }
            double all = 700 + own.nextInt(1500);
            int at = 0;
            for (CodeList.Entry situation :
                    fiction.codes().list("homelessness-situations").rows()) {
                double share = HOMELESS_SHARES[at++] * (0.7 + own.nextDouble() * 0.6);
                lines.add(List.of(
                        area.get("name"),
                        situation.get("name"),
                        String.valueOf(LAST - 1),
                        String.valueOf(Math.round(all * share))));
            }
        }
        return csv(lines);
    }

    /** Answers of most municipalities on the need for places in shelters. */
    Map<String, FormDefinition> shelterNeed(FilledForms forms) {
        Map<String, FormDefinition> answers = new TreeMap<>();
        List<String> needs = List.of("Stige", "Stige", "Uændret", "Uændret", "Falde", "Ved ikke");
        for (String municipality : fiction.municipalities()) {
            long missing = random.nextInt(3) == 0 ? 1 + random.nextInt(6) : 0;
            String need = needs.get(random.nextInt(needs.size()));
            LocalDate day = LocalDate.of(LAST + 1, 9, 1).plusDays(random.nextInt(20));
            // two have not answered
            if (!municipality.equals("563") && !municipality.equals("492")) {
                answers.put(municipality, forms.shelterNeed(municipality, day, missing, need));
            }
        }
        return answers;
    }

    /** Cases of a children's house by municipality, with what is expected of the coming year; one says nothing. */
    byte[] cases() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("Kommune", "År", "Antal sager", "Forventede sager"));
        for (String municipality : fiction.municipalities()) {
            String name = fiction.codes().municipalities().nameOf(municipality);
            for (int year = FIRST; year <= LAST + 1; year++) {
                double mean = fiction.size(municipality) / 1000.0 * 0.45 * Math.pow(1.05, year - FIRST);
                long counted = Math.max(0, Math.round(mean + random.nextGaussian() * Math.sqrt(mean)));
                boolean silent = year > LAST || (municipality.equals("482") && year == LAST - 1);
                lines.add(List.of(
                        name,
                        String.valueOf(year),
                        silent ? "" : String.valueOf(counted),
                        String.valueOf(Math.round(mean))));
            }
        }
        return csv(lines);
    }

    /** The five children's houses side by side; one has closed only a few cases in a year. */
    byte[] houses() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                "Børnehus",
                "År",
                "Afsluttede sager",
                "Dage til afslutning",
                "Afsluttet inden for målet",
                "Takst pr. sag"));
        for (String house : List.of("Nord", "Midt", "Syd", "Sjælland", "Hovedstaden")) {
            double days = 120 + random.nextInt(90);
            double tariff = 16_000 + random.nextInt(9_000);
            for (int year = FIRST; year <= LAST; year++) {
                days *= 0.94 + random.nextDouble() * 0.14;
                tariff *= 1.03;
                boolean few = house.equals("Nord") && year == FIRST;
                lines.add(List.of(
                        "Børnehus " + house,
                        String.valueOf(year),
                        few ? "2" : String.valueOf(150 + random.nextInt(200)),
                        danish(days, 1),
                        danish(Math.min(99, Math.max(30, 150 - days / 2)), 1),
                        danish(tariff, 0)));
            }
        }
        return csv(lines);
    }
}
