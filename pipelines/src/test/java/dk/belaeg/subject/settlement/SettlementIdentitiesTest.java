package dk.belaeg.subject.settlement;

import static dk.belaeg.subject.settlement.Settlements.RATES;
import static dk.belaeg.subject.settlement.Settlements.kr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.subject.settlement.Distribution.Part;
import dk.belaeg.subject.settlement.Distribution.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds whatever the amounts are. */
class SettlementIdentitiesTest {
    private static final int TIMES = 500;

    private static BigDecimal amount(Random random, int most) {
        return new BigDecimal(random.nextInt(2 * most) - most)
                .add(new BigDecimal(random.nextInt(100)).movePointLeft(2));
    }

    private static List<Part> parts(Random random) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(25); i++) {
            parts.add(new Part("Kommune " + i, kr(random.nextInt(5) == 0 ? 0 : random.nextInt(100_000))));
        }
        parts.add(new Part("Sikker", kr(1 + random.nextInt(1_000))));
        return parts;
    }

    @Test
    void sharesAddUpToTheKroneAndLieNextToTheExactOnes() {
        Random random = new Random(5);
        for (int time = 0; time < TIMES; time++) {
            BigDecimal amount = amount(random, 10_000_000);
            List<Part> parts = parts(random);
            Distribution shared = Distribution.of("", "", amount, parts);
            BigDecimal whole = amount.setScale(0, RoundingMode.HALF_UP);
            assertEquals(0, whole.compareTo(shared.sum()), amount + " " + parts);
            BigDecimal total = parts.stream().map(Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
            for (Share share : shared.shares()) {
                BigDecimal off = share.kroner()
                        .multiply(total)
                        .subtract(whole.multiply(share.weight()))
                        .abs();
                assertTrue(off.compareTo(total) < 0, share + " of " + amount);
                assertTrue(share.weight().signum() > 0 || share.kroner().signum() == 0, share.toString());
            }
        }
    }

    /** Nobody gets more by the order of the rows than one krone. */
    @Test
    void aDeficitIsSharedLikeASurplus() {
        Random random = new Random(6);
        for (int time = 0; time < TIMES; time++) {
            BigDecimal amount = amount(random, 1_000_000);
            List<Part> parts = parts(random);
            List<BigDecimal> one = Distribution.of("", "", amount, parts).shares().stream()
                    .map(share -> share.kroner().negate())
                    .toList();
            List<BigDecimal> other = Distribution.of("", "", amount.negate(), parts).shares().stream()
                    .map(Share::kroner)
                    .toList();
            for (int i = 0; i < one.size(); i++) {
                assertEquals(0, one.get(i).compareTo(other.get(i)));
            }
        }
    }

    /** Over all years: what came in, less what it cost and what came over, is what went into tariffs and what is left. */
    @Test
    void nothingIsLostBetweenYears() {
        Random random = new Random(7);
        for (int time = 0; time < TIMES; time++) {
            BigDecimal before = amount(random, 500_000);
            List<YearSettlement.Accounts> years = IntStream.range(2015, 2027)
                    .mapToObj(year -> new YearSettlement.Accounts(
                            year,
                            kr(9_000 + random.nextInt(2_000)),
                            kr(1_000),
                            kr(9_500_000 + random.nextInt(1_000_000)),
                            kr(10_000_000),
                            Optional.empty()))
                    .toList();
            Calculation all = new YearSettlement(years, before, 2014).calculation();
            BigDecimal came = before.negate();
            BigDecimal went = BigDecimal.ZERO;
            for (YearSettlement.Accounts year : years) {
                BigDecimal a5 = step(all, "A5_" + year.year());
                BigDecimal a6 = step(all, "A6_" + year.year());
                BigDecimal a7 = step(all, "A7_" + year.year());
                came = came.add(step(all, "A1_" + year.year())).subtract(step(all, "A2_" + year.year()));
                went = went.add(a7);
                assertEquals(0, a5.compareTo(a6.add(a7)));
                assertTrue(a6.abs().compareTo(kr(500_000)) <= 0, a6.toString());
                assertTrue(a7.signum() == 0 || a7.signum() == a5.signum(), a5 + " " + a7);
            }
            assertEquals(0, came.compareTo(went.add(step(all, "A6_2026"))));
            assertEquals(List.of(), all.breaches());
        }
    }

    private static BigDecimal step(Calculation calculation, String id) {
        return calculation.amount(id).orElseThrow(() -> new AssertionError(id));
    }

    /** Whatever closes, and whichever way it went, all that is to be shared is borne by somebody. */
    @Test
    void aClosingIsBorneWhole() {
        Random random = new Random(8);
        for (int time = 0; time < TIMES; time++) {
            for (ClosingAccount.Kind kind : ClosingAccount.Kind.values()) {
                Calculation closing = closing(kind, random).calculation(RATES);
                BigDecimal borne = BigDecimal.ZERO;
                for (String part : parts(kind)) {
                    borne = borne.add(closing.amount(part).orElse(BigDecimal.ZERO));
                }
                assertEquals(0, step(closing, "to_share").compareTo(borne), () -> kind + " " + closing.steps());
                assertEquals(List.of(), closing.breaches());
            }
        }
    }

    private static List<String> parts(ClosingAccount.Kind kind) {
        return switch (kind) {
            case MUNICIPAL_UNIT -> List.of("operator_total", "payers_share");
            case CENTRE_UNIT -> List.of("operator_total", "payers_share", "carried_on");
            case REGIONAL_UNIT -> List.of("carried_on", "covered");
            case REGIONAL_ECONOMIC_UNIT -> List.of("covered");
        };
    }

    private static ClosingAccount closing(ClosingAccount.Kind kind, Random random) {
        List<ClosingAccount.OtherUnit> units = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            units.add(new ClosingAccount.OtherUnit(
                    "Enhed " + i,
                    i % 2 == 0,
                    kr(1 + random.nextInt(50_000_000)),
                    Optional.of(kr(random.nextInt(30_000_000))),
                    Optional.of(kr(random.nextInt(30_000_000)))));
        }
        List<ClosingAccount.Payer> payers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            payers.add(new ClosingAccount.Payer(
                    "Kommune " + i,
                    i == 0,
                    Optional.of(kr(random.nextInt(5_000_000))),
                    Optional.of(kr(1)),
                    Optional.empty()));
        }
        return new ClosingAccount(
                kind,
                ClosingAccount.Cause.OPERATOR,
                new ClosingAccount.Unit("Lukket", "Kommune 0", kr(1 + random.nextInt(40_000_000))),
                new ClosingAccount.Years(2021, 2022, 2021, 2019),
                List.of(
                        Settlements.income(random.nextInt(20_000_000)),
                        Settlements.cost("pay", "Løn", random.nextInt(20_000_000))),
                amount(random, 2_000_000),
                units,
                payers);
    }
}
