package dk.belaeg.disclosure;

import dk.belaeg.disclosure.model.Interval;
import dk.belaeg.disclosure.protect.Policy;
import dk.belaeg.grammar.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is printed in place of a number that is withheld, and what it means. The marks say so much and no more. */
public final class Marks {
    /** Some number, small or larger; or a figure that follows from one that is withheld. */
    public static final String ANY = "x";

    private static final String AT_MOST = "≤";

    private Marks() {}

    /** A mark, its meaning as half a Danish sentence, and the numbers it can stand for. */
    public record Meaning(String mark, String meaning, Interval interval) {}

    /** The mark of a small number: at most k. */
    public static String small(int k) {
        return AT_MOST + k;
    }

    /** What a reader knows of a number that has a mark; empty when the text is no mark of ours. */
    static Optional<Interval> interval(String mark, Policy policy) {
        return meanings(policy).stream()
                .filter(meaning -> meaning.mark().equals(mark))
                .map(Meaning::interval)
                .findFirst();
    }

    /** What a reader knows of a count as it is printed; of one that is not stated only that it is no less than 0. */
    public static Interval known(Value value, Policy policy) {
        if (value instanceof Value.Amount amount) {
            return Interval.of(amount.value().longValueExact());
        } else if (value instanceof Value.Range range) {
            return new Interval(range.lower().longValueExact(), range.upper().longValueExact());
        } else if (value instanceof Value.AtLeast least) {
            return new Interval(least.lower().longValueExact(), Interval.NO_LIMIT);
        } else if (value instanceof Value.AtMost most) {
            return new Interval(0, most.upper().longValueExact());
        }
        return value instanceof Value.Mark mark ? interval(mark.mark(), policy).orElse(Interval.ANY) : Interval.ANY;
    }

    public static List<Meaning> meanings(Policy policy) {
        int k = policy.k();
        String nothing = policy.zerosShown() ? ", men ikke 0" : "";
        return List.of(
                new Meaning(
                        small(k),
                        "tallet er fra " + policy.least() + " til " + k + " og er skjult af hensyn til enkeltpersoner",
                        new Interval(policy.least(), k)),
                new Meaning(
                        ANY,
                        "tallet er skjult, så skjulte tal ikke kan regnes ud; det kan være lille eller større" + nothing
                                + ", eller følge af et skjult tal",
                        new Interval(policy.least(), Interval.NO_LIMIT)));
    }

    /** Sentences for below a table that has these marks. */
    static List<String> notes(Policy policy, boolean small, boolean any, boolean ranges, boolean open) {
        List<String> notes = new ArrayList<>();
        if (small) {
            notes.add("»" + small(policy.k()) + "« betyder, at tallet er fra " + policy.least() + " til " + policy.k()
                    + ". Så små tal vises ikke, fordi de kan pege på enkeltpersoner.");
        }
        if (any) {
            notes.add("»" + ANY + "« betyder, at tallet er skjult. Det kan være et lille eller et større tal"
                    + (policy.zerosShown() ? ", men ikke 0" : "")
                    + ", og det er skjult, for at andre skjulte tal ikke kan regnes ud. Tal, der følger af et skjult tal, er"
                    + " også skjult.");
        }
        if (ranges && (small || any)) {
            notes.add(
                    "Et interval som »4–6« er oplyst sådan af kommunen og indgår i summer med sit mindste og sit største"
                            + " tal.");
        }
        if (open) {
            notes.add(
                    "»Mindst« foran et tal betyder, at summen mangler tal fra nogle kommuner. Det, der følger af summen,"
                            + " står som »mindst« eller »højst«, når det siger noget; ellers er feltet tomt.");
        }
        return notes;
    }
}
