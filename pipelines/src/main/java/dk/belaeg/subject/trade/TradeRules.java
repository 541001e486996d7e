package dk.belaeg.subject.trade;

import static dk.belaeg.contract.Columns.PARAGRAPH;
import static dk.belaeg.contract.Columns.PLACES;
import static dk.belaeg.contract.Columns.SERVICE_ID;
import static dk.belaeg.contract.Columns.TARGET_GROUP;
import static dk.belaeg.contract.Columns.YEAR;
import static dk.belaeg.subject.trade.TradeBook.DAY;
import static dk.belaeg.subject.trade.TradeBook.PAYER;
import static dk.belaeg.subject.trade.TradeBook.PLACE_DAYS;
import static dk.belaeg.subject.trade.TradeBook.SOLD_PLACES;
import static dk.belaeg.subject.trade.TradeBook.STOCK;
import static dk.belaeg.subject.trade.TradeBook.TRADE;

import dk.belaeg.check.OverlapRule;
import dk.belaeg.check.RowRule;
import dk.belaeg.contract.RowValues;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Rule;
import dk.belaeg.round.Round;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/** What cannot be right about sale and purchase, and about the stock on 1 October. */
final class TradeRules {
    static final Rule NO_PERIOD = Rule.error(
            "handel-uden-periode",
            "Hverken år eller dag",
            "Skriv året, eller dagen, når rækken kun gælder en dag. Står begge dele, skal dagen ligge i året.");
    static final Rule OTHER_YEAR = Rule.warning(
                    "handel-andet-aar",
                    "Køb og salg i et andet år",
                    "Ret året, eller skriv det år, der skal opgøres, i handel.aar i runde.json.")
            .outside()
            .senders("Ret året til det, der spørges om.");
    static final Rule NO_AMOUNT = Rule.error(
            "handel-uden-antal", "Hverken døgn eller pladser", "Skriv de betalte døgn eller de købte pladser.");
    static final Rule TOO_MANY_DAYS = Rule.error(
            "handel-for-mange-doegn",
            "Flere døgn, end pladserne har",
            "Kontrollér døgn og pladser, og om udtrækket af Tilbudsportalen har alle tilbuddets pladser.");
    static final Rule UNKNOWN_SERVICE = Rule.error(
            "handel-ukendt-tilbud",
            "Tilbuddet er ikke i udtrækket",
            "Skriv tilbuddets id, som det står i Tilbudsportalen. Er tilbuddet nyt, så hent et nyere udtræk.");
    static final Rule OTHER_OPERATOR = Rule.warning(
            "handel-anden-driftsherre",
            "En anden driftsherre end i udtrækket",
            "Ret driftsherren her eller i udtrækket. Udtrækkets er brugt til at skille egne borgere fra solgte pladser.");
    static final Rule TWICE = Rule.error(
            "handel-dobbelt",
            "Det samme køb er opgjort to gange",
            "Lad det ene stå: én række for året, eller rækker for dage, aldrig begge dele.");
    static final Rule SOLD_OVER_STOCK = Rule.error(
            "bestand-solgt-over", "Der er solgt flere pladser, end der er", "Ret pladserne eller de solgte pladser.");
    static final Rule OTHER_DAY = Rule.warning(
                    "bestand-anden-dag",
                    "Bestanden er fra en anden dag",
                    "Opgør bestanden den 1. oktober i rundens år, eller ret dagen.")
            .outside()
            .senders("Opgør bestanden den 1. oktober, der spørges om.");

    /** What is of one day may stand beside other days; what is of the whole year stands alone. */
    static final OverlapRule SAME_PURCHASE = new OverlapRule(
            TWICE,
            TRADE,
            PAYER,
            row -> List.of(
                    row.text(SERVICE_ID).orElse(""),
                    row.text(PAYER).orElse(""),
                    year(row).orElse(0),
                    row.text(PARAGRAPH).orElse(""),
                    row.text(TARGET_GROUP).orElse("")),
            row -> row.value(DAY, LocalDate.class).map(day -> day),
            "Købet står også i ",
            "Købet er opgjort både for året og for dage.");

    private TradeRules() {}

    static List<Rule> rules() {
        return List.of(
                NO_PERIOD,
                OTHER_YEAR,
                NO_AMOUNT,
                TOO_MANY_DAYS,
                UNKNOWN_SERVICE,
                OTHER_OPERATOR,
                TWICE,
                SOLD_OVER_STOCK,
                OTHER_DAY,
                Judgements.UNUSABLE,
                FixedCategories.BACKWARDS,
                FixedCategories.TWICE,
                FixedCategories.UNKNOWN);
    }

    static List<RowRule> ofRows(Round round, TradeSettings settings) {
        int year = settings.year(round);
        LocalDate stockDay = TradeSettings.stockDay(round);
        return List.of(
                new RowRule(NO_PERIOD, TRADE, YEAR, TradeRules::noPeriod),
                new RowRule(OTHER_YEAR, TRADE, YEAR, row -> otherYear(row, year, stockDay)),
                new RowRule(NO_AMOUNT, TRADE, PLACE_DAYS, TradeRules::noAmount),
                new RowRule(TOO_MANY_DAYS, TRADE, PLACE_DAYS, TradeRules::moreThanItsPlaces),
                new RowRule(OTHER_DAY, STOCK, DAY, row -> row.value(DAY, LocalDate.class)
                        .filter(day -> !day.equals(stockDay))
                        .map(day -> "Bestanden er fra " + DanishDates.day(day) + " og ikke fra "
                                + DanishDates.day(stockDay) + ". Den er ikke brugt.")),
                new RowRule(SOLD_OVER_STOCK, STOCK, SOLD_PLACES, TradeRules::soldOverStock),
                new RowRule(
                        FixedCategories.BACKWARDS,
                        FixedCategories.FIXED,
                        FixedCategories.LAST_YEAR,
                        FixedCategories::backwards));
    }

    /** The year that a row is of: what it says, or that of its day. */
    static Optional<Integer> year(RowValues row) {
        return row.value(YEAR, Integer.class)
                .or(() -> row.value(DAY, LocalDate.class).map(LocalDate::getYear));
    }

    private static Optional<String> noPeriod(RowValues row) {
        Optional<LocalDate> day = row.value(DAY, LocalDate.class);
        boolean unreadable = row.setAside(DAY) || (row.setAside(YEAR) && day.isEmpty());
        if (unreadable || year(row).isEmpty()) {
            return Optional.of("Uden år eller dag kan rækken ikke bruges.");
        }
        return day.filter(one -> !year(row).equals(Optional.of(one.getYear())))
                .map(one -> "Dagen " + DanishDates.day(one) + " ligger ikke i det år, der står. Rækken er ikke brugt.");
    }

    private static Optional<String> otherYear(RowValues row, int wanted, LocalDate stockDay) {
        boolean stock = row.value(DAY, LocalDate.class).filter(stockDay::equals).isPresent();
        return stock
                ? Optional.empty()
                : year(row)
                        .filter(year -> year != wanted)
                        .map(year -> "Rækken er fra " + year + ", og runden opgør " + wanted + ". Den er ikke brugt.");
    }

    private static Optional<String> noAmount(RowValues row) {
        return number(row, PLACE_DAYS).isPresent() || number(row, PLACES).isPresent()
                ? Optional.empty()
                : Optional.of("Uden et antal er købet ukendt, og summer, som det hører til, er tomme.");
    }

    /** How many days a row is about. */
    static BigDecimal days(RowValues row) {
        boolean oneDay = row.value(DAY, LocalDate.class).isPresent();
        return BigDecimal.valueOf(
                oneDay ? 1 : year(row).map(year -> Year.of(year).length()).orElse(0));
    }

    private static Optional<String> moreThanItsPlaces(RowValues row) {
        return number(row, PLACES).flatMap(places -> tooMany(row, places, "De købte pladser har højst "));
    }

    /** @param places that a row can be about at most, and {@code start} of the sentence that says so */
    static Optional<String> tooMany(RowValues row, BigDecimal places, String start) {
        BigDecimal most = places.multiply(days(row));
        return number(row, PLACE_DAYS)
                .filter(paid -> paid.compareTo(most) > 0)
                .map(paid -> start + DanishNumbers.format(most, 0) + " døgn i perioden. Rækken er ikke brugt.");
    }

    private static Optional<String> soldOverStock(RowValues row) {
        return number(row, PLACES).flatMap(places -> number(row, SOLD_PLACES)
                .filter(sold -> sold.compareTo(places) > 0)
                .map(sold -> "Der er " + DanishNumbers.format(places, 1) + " pladser i alt. Rækken er ikke brugt."));
    }

    static Optional<BigDecimal> number(RowValues row, String column) {
        return row.value(column, BigDecimal.class);
    }
}
