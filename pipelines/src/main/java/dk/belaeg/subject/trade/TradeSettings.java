package dk.belaeg.subject.trade;

import dk.belaeg.contract.Contracts;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings;
import dk.belaeg.round.Settings.Setting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The year that sale and purchase are of, and the limits of categories and of the Styringsaftale.
 *
 * @param year blank for the round's
 * @param highTariff kroner a day from which a service may be highly specialised
 * @param leastBuyers municipalities besides the operator
 * @param highShare percent of place-days
 * @param clusterShare percent of place-days; less is single places
 * @param scopeShare percent of places on 1 October
 * @param scopeBound {@value #AT_LEAST} or {@value #OVER}
 */
@Setting("handel")
public record TradeSettings(
        @Setting(value = "aar", unstated = "rundens år", meaning = "året, køb og salg er opgjort for")
                Optional<Integer> year,
        @Setting(
                        value = "hoej_takst",
                        standard = "2000",
                        meaning = "takst pr. døgn, fra hvilken et tilbud kan være højt specialiseret (kr.)")
                BigDecimal highTariff,
        @Setting(
                        value = "mindste_koebere",
                        standard = "4",
                        meaning = "kommuner ud over driftsherren, som et højt specialiseret tilbud mindst sælger til")
                int leastBuyers,
        @Setting(
                        value = "hoej_andel",
                        standard = "40",
                        meaning = "eller andelen af døgnene, det mindst sælger til andre (pct.)")
                BigDecimal highShare,
        @Setting(
                        value = "klynge_andel",
                        standard = "10",
                        meaning =
                                "andel af døgnene, et klyngetilbud mindst sælger; sælger det mindre, er det enkelte pladser (pct.)")
                BigDecimal clusterShare,
        @Setting(
                        value = "omraade_andel",
                        standard = "10",
                        meaning = "andel af pladserne 1. oktober, hvorfra et tilbud er under Styringsaftalen (pct.)")
                BigDecimal scopeShare,
        @Setting(
                        value = "omraade_graense",
                        standard = "mindst",
                        meaning = "om andelen skal være mindst eller over grænsen")
                String scopeBound)
        implements Settings {
    /** The limits of the agreements, for sale and purchase of a year. */
    public static TradeSettings of(int year) {
        TradeSettings usual = Settings.standard(TradeSettings.class);
        return new TradeSettings(
                Optional.of(year),
                usual.highTariff,
                usual.leastBuyers,
                usual.highShare,
                usual.clusterShare,
                usual.scopeShare,
                usual.scopeBound);
    }

    static final String AT_LEAST = "mindst";
    static final String OVER = "over";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public List<String> problems(Contracts contracts) {
        List<String> problems = new ArrayList<>();
        if (year.filter(one -> !Round.isYear(one)).isPresent()) {
            problems.add("»aar« skal være et årstal fra 2007 til 2099.");
        }
        if (highTariff.signum() <= 0 || leastBuyers < 1) {
            problems.add("»hoej_takst« skal være over 0, og »mindste_koebere« mindst 1.");
        }
        for (BigDecimal share : List.of(highShare, clusterShare, scopeShare)) {
            if (share.signum() <= 0 || share.compareTo(HUNDRED) > 0) {
                problems.add("»hoej_andel«, »klynge_andel« og »omraade_andel« skal være over 0 og højst 100.");
                break;
            }
        }
        if (clusterShare.compareTo(highShare) > 0) {
            problems.add("»klynge_andel« kan ikke være over »hoej_andel«.");
        }
        if (!List.of(AT_LEAST, OVER).contains(scopeBound)) {
            problems.add("»omraade_graense« skal være mindst eller over.");
        }
        return problems;
    }

    /** The year that sale and purchase are of. */
    int year(Round round) {
        return year.orElse(round.year());
    }

    /** The day of the stock, before the year of the agreement. */
    static LocalDate stockDay(Round round) {
        return LocalDate.of(round.year(), Month.OCTOBER, 1);
    }

    /** The year of the agreement that services and categories are settled for. */
    static int agreementYear(Round round) {
        return round.year() + 1;
    }
}
