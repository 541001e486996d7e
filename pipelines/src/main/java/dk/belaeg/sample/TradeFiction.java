package dk.belaeg.sample;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.sample.Fiction.Service;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Who pays for places in the services of the autumn, and their stock on 1 October. The dearer a service, the more of its
 * places other municipalities buy. One operator, of a day service, has not reported, one service lacks its stock, and one row is of an
 * earlier year. It draws by itself, so that nothing else of the fiction hangs on it.
 */
final class TradeFiction {
    static final int YEAR = 2025;
    private static final int DAYS = 365;
    /** So many services have a category since the agreement before. */
    private static final int FIXED = 40;

    private static final String STOCK_DAY = "01-10-2026";
    /** The operator, of a day service alone, that has not reported, and municipalities elsewhere that buy a place now and then. */
    private static final String SILENT = "Langeland";

    private static final List<String> ELSEWHERE = List.of("101", "751", "851", "657", "265");

    private static final List<String> TRADE = List.of(
            "Tilbuds-id",
            "Tilbud",
            "Driftsherre",
            "Betalerkommune",
            "År",
            "Betalte døgn",
            "Købte pladser",
            "Lov og paragraf",
            "Takst pr. døgn");
    private static final List<String> STOCK = List.of(
            "Tilbuds-id",
            "Tilbud",
            "Driftsherre",
            "Bestandsdag",
            "Pladser i alt",
            "Heraf solgt til andre kommuner",
            "Tilgængelige døgn");

    private final Fiction fiction;
    private final Random random = new Random(3);
    private final List<List<String>> trade = new ArrayList<>();
    private final List<List<String>> stock = new ArrayList<>();

    TradeFiction(Fiction fiction, List<Service> services) {
        this.fiction = fiction;
        trade.add(TRADE);
        stock.add(STOCK);
        for (Service service : services) {
            if (!service.operator().equals(SILENT)) {
                add(service);
            }
        }
        List<String> first = trade.get(1);
        List<String> earlier = new ArrayList<>(first);
        earlier.set(4, String.valueOf(YEAR - 1));
        trade.add(earlier);
    }

    byte[] trade() {
        return FictionFiles.csv(trade, StandardCharsets.UTF_8, true);
    }

    byte[] stock() {
        return FictionFiles.csv(stock, StandardCharsets.UTF_8, true);
    }

    /** What people have judged of one service that the limits make a cluster service or a local one. */
    byte[] judgements(List<Service> services) {
        Service judged = services.stream()
                .filter(service -> service.sector().equals("Regional")
                        && fiction.codes()
                                .stayOfParagraphs(service.units().get(0).paragraph())
                                .equals("overnight")
                        && service.tariff().compareTo(BigDecimal.valueOf(2000)) < 0)
                .findFirst()
                .orElseThrow();
        String text = "Tilbuds-id;År;Kategori;Begrundelse;Vurderet af;Vurderet den\n" + judged.id()
                + ";2027;Højt specialiseret;Fiktivt: sjælden målgruppe og stor kompleksitet;Driftsherren og sekretariatet;2026-09-14\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What lies fixed since the agreement before: of some services for 2026 alone, of the dear ones for 2027 as well. */
    byte[] fixed(List<Service> services) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Tilbuds-id", "Tilbud", "Kategori", "Gælder fra", "Gælder til og med", "Fastlagt den"));
        services.stream()
                .filter(service -> service.sector().equals("Kommunal"))
                .limit(FIXED)
                .forEach(service -> {
                    boolean dear = service.tariff().compareTo(BigDecimal.valueOf(2000)) >= 0;
                    rows.add(List.of(
                            service.id(),
                            service.name(),
                            dear ? "Højt specialiseret" : "Lokalt tilbud",
                            "2026",
                            dear ? "2027" : "",
                            "2025-11-27"));
                });
        return FictionFiles.csv(rows, StandardCharsets.UTF_8, true);
    }

    private void add(Service service) {
        boolean day = fiction.codes()
                .stayOfParagraphs(service.units().get(0).paragraph())
                .equals("day");
        int open = day ? 230 : DAYS;
        boolean isMunicipal = service.sector().equals("Kommunal");
        double usual = Math.min(0.8, service.tariff().doubleValue() / 2600 * random.nextDouble());
        // every third is for the operator's own citizens, and sells a single place now and then
        double sold = !isMunicipal ? 1 : random.nextInt(3) == 0 ? 0.04 : usual;
        String own = isMunicipal ? service.units().get(0).host() : "";
        Map<String, BigDecimal> days = new TreeMap<>();
        int places = service.places().setScale(0, RoundingMode.FLOOR).intValue();
        int soldPlaces = 0;
        // a few buyers take all that is sold
        List<String> buyers = Stream.generate(() -> buyer(own))
                .limit(isMunicipal ? 1 + random.nextInt(4) : 5)
                .toList();
        for (int place = 0; place < places; place++) {
            boolean isSold = random.nextDouble() < sold;
            String payer = isSold ? buyers.get(random.nextInt(buyers.size())) : own;
            soldPlaces += isSold ? 1 : 0;
            // some places stand empty for a part of the year
            int paid = random.nextInt(4) == 0 ? open - random.nextInt(open / 2) : open;
            days.merge(payer, BigDecimal.valueOf(paid), BigDecimal::add);
        }
        String paragraph = service.units().get(0).paragraph().replace(" / ", ", ");
        days.forEach((payer, paid) -> trade.add(List.of(
                service.id(),
                service.name(),
                service.operator(),
                fiction.codes().municipalities().nameOf(payer),
                String.valueOf(YEAR),
                DanishNumbers.plain(paid),
                "",
                paragraph,
                DanishNumbers.plain(service.tariff()))));
        if (!service.sector().equals("Privat") && random.nextInt(25) > 0) {
            stock.add(List.of(
                    service.id(),
                    service.name(),
                    service.operator(),
                    STOCK_DAY,
                    String.valueOf(places),
                    String.valueOf(Math.max(0, soldPlaces - random.nextInt(2))),
                    day ? String.valueOf(places * open) : ""));
        }
    }

    /** A municipality by size, seldom one from elsewhere, never the operator. */
    private String buyer(String own) {
        if (random.nextInt(20) == 0) {
            return ELSEWHERE.get(random.nextInt(ELSEWHERE.size()));
        }
        int total = fiction.municipalities().stream().mapToInt(fiction::size).sum();
        String drawn = own;
        while (drawn.equals(own)) {
            int left = random.nextInt(total);
            for (String municipality : fiction.municipalities()) {
                left -= fiction.size(municipality);
                if (left < 0) {
                    drawn = municipality;
                    break;
                }
            }
        }
        return drawn;
    }
}
