package dk.belaeg.sentence;

import dk.belaeg.grammar.Noun;
import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a change between two releases is made of: answers that are new, answers that are gone, and answers that are in both.
 * In one round an answer that is in both and differs has been corrected; from one round to another it is what happened to
 * the same respondents. Made of what both releases print of single respondents, so it tells nothing that they do not.
 *
 * @param added new answers
 * @param gone answers that are not there any more
 * @param same answers that are in both: of one round those that differ, of two rounds all
 * @param sameRound whether both releases are of one round
 * @param hidden whether a part is withheld or not one number in either release, so that the parts cannot be told in numbers
 */
public record ChangeParts(Part added, Part gone, Part same, boolean sameRound, boolean hidden) {
    /** Less than any decimal that is printed. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.0005");

    /**
     * Answers of one kind.
     *
     * @param sum what they do to the number
     * @param by those who gave them
     */
    public record Part(BigDecimal sum, Set<String> by) {
        public Part {
            by = Set.copyOf(by);
        }
    }

    /**
     * The parts.
     *
     * @param before numbers of the former release by key, whose first part is the respondent
     * @param now numbers of this one
     */
    public static ChangeParts of(Map<List<String>, Value> before, Map<List<String>, Value> now, boolean sameRound) {
        Sum added = new Sum();
        Sum gone = new Sum();
        Sum same = new Sum();
        boolean hidden = false;
        Set<List<String>> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(now.keySet());
        for (List<String> key : keys) {
            Value was = before.getOrDefault(key, Value.Blank.UNSTATED);
            Value is = now.getOrDefault(key, Value.Blank.UNSTATED);
            if (was instanceof Value.Blank && is instanceof Value.Blank) {
                continue;
            }
            hidden |= !isNumber(was) || !isNumber(is);
            BigDecimal change = number(is).subtract(number(was));
            if (was instanceof Value.Blank) {
                added.add(key.get(0), change);
            } else if (is instanceof Value.Blank) {
                gone.add(key.get(0), change);
            } else if (!sameRound || (isNumber(was) && isNumber(is) && change.signum() != 0)) {
                same.add(key.get(0), change);
            }
        }
        return new ChangeParts(added.part(), gone.part(), same.part(), sameRound, hidden);
    }

    private static boolean isNumber(Value value) {
        return value instanceof Value.Amount || value instanceof Value.Blank;
    }

    private static BigDecimal number(Value value) {
        return value instanceof Value.Amount amount ? amount.value() : BigDecimal.ZERO;
    }

    /** Numbers of one kind while they are added up. */
    private static final class Sum {
        private BigDecimal sum = BigDecimal.ZERO;
        private final Set<String> by = new TreeSet<>();

        void add(String who, BigDecimal number) {
            sum = sum.add(number);
            by.add(who);
        }

        Part part() {
            return new Part(sum, by);
        }
    }

    /** What they do to the number together. */
    public BigDecimal sum() {
        return added.sum().add(gone.sum()).add(same.sum());
    }

    /** Whether both numbers are of the same answers, so that one may be said to be larger than the other. */
    public boolean sameAnswers() {
        return added.by().isEmpty() && gone.by().isEmpty();
    }

    /**
     * How the number moved, as the half of a sentence that follows its name. What rests on other answers than before has
     * not risen or fallen; it is told what each kind of answer does to it, when they make up the whole change.
     *
     * @param measure of the number; its parts are told with it too
     * @param divide what a number is divided by to be told with the measure
     */
    public String between(Value from, Value to, Measure measure, Noun noun, BigDecimal divide) {
        boolean told = stated(from).isPresent() && stated(to).isPresent();
        if (!told || (sameAnswers() && same.by().isEmpty())) {
            return Change.between(from, to, measure);
        }
        if (sameAnswers() && !sameRound) {
            return Change.between(from, to, measure) + "; tallene er fra " + those(noun);
        }
        String how = how(from, to, measure, noun, divide);
        if (sameAnswers()) {
            return Change.between(from, to, measure) + how;
        }
        return "er " + measure.digits(to) + " mod " + measure.digits(from) + " før, men " + apart(how);
    }

    /** That the two numbers are not of the same answers, and what each kind of them does, as a part of a sentence. */
    public String apart(Value from, Value to, Measure measure, Noun noun, BigDecimal divide) {
        boolean told = stated(from).isPresent() && stated(to).isPresent();
        return apart(told ? how(from, to, measure, noun, divide) : "");
    }

    private static String apart(String how) {
        return "de to tal dækker ikke det samme" + how;
    }

    private String how(Value from, Value to, Measure measure, Noun noun, BigDecimal divide) {
        List<String> parts = new ArrayList<>();
        boolean inNumbers = !hidden && isWhole(from, to, divide);
        tell("nye tal fra ", added, measure, noun, divide, inNumbers, parts);
        tell("tal, der ikke længere er med, fra ", gone, measure, noun, divide, inNumbers, parts);
        tell(sameRound ? "rettede tal fra " : "tal begge gange fra ", same, measure, noun, divide, inNumbers, parts);
        return inNumbers ? ": " + Listing.and(parts) : "; der er " + Listing.and(parts);
    }

    private String those(Noun noun) {
        int count = same.by().size();
        return count == 1
                ? "den samme " + noun.one() + " begge gange"
                : "de samme " + noun.counted(count) + " begge gange";
    }

    private boolean isWhole(Value from, Value to, BigDecimal divide) {
        BigDecimal change = stated(to).orElseThrow().subtract(stated(from).orElseThrow());
        return change.multiply(divide).subtract(sum()).abs().compareTo(ROUNDING) < 0;
    }

    /** The number, or, of a sum that lacks parts, the sum of those that are there. */
    private static Optional<BigDecimal> stated(Value value) {
        if (value instanceof Value.AtLeast least) {
            return Optional.of(least.lower());
        }
        return value instanceof Value.Amount amount ? Optional.of(amount.value()) : Optional.empty();
    }

    private static void tell(
            String what,
            Part part,
            Measure measure,
            Noun noun,
            BigDecimal divide,
            boolean inNumbers,
            List<String> parts) {
        if (part.by().isEmpty()) {
            return;
        }
        String who = what + noun.counted(part.by().size());
        if (!inNumbers) {
            parts.add(who);
            return;
        }
        // rounded parts need not add up to the rounded change: "knap" and "godt" say which way
        Value size = new Value.Amount(part.sum().abs().divide(divide, MathContext.DECIMAL128));
        parts.add(who
                + switch (part.sum().signum()) {
                    case 0 -> " ændrer intet";
                    case 1 -> " lægger " + measure.about(size) + " til";
                    default -> " trækker " + measure.about(size) + " fra";
                });
    }
}
