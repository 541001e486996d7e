package dk.belaeg.sentence;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Noun;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * How many have had none of something, one or more in some or all of the times, and few every time. What is known of a
 * number is an interval, and who may belong to two of the kinds is told apart: nobody is placed by a number that is
 * hidden or not stated.
 */
public final class Spread {
    /** What is known of one number, both included; nothing is known upwards of one that is not stated. */
    public record Known(long lower, long upper) {
        /** Nobody has said anything. */
        public static final Known NOTHING = new Known(0, Long.MAX_VALUE);
    }

    private final List<List<Known>> all;
    private final Noun noun;
    private final String times;
    private final int asked;

    /**
     * @param all what is known of each, time by time; as many times of all
     * @param noun what each of them is
     * @param times in words: "2017-2019"
     */
    public Spread(Collection<List<Known>> all, Noun noun, String times) {
        this.all = List.copyOf(all);
        this.noun = noun;
        this.times = times;
        this.asked = all.stream().mapToInt(List::size).max().orElse(0);
    }

    /** How many of those in question are proved to have had none or some; the others may have had either. */
    public long decided() {
        return count(one -> most(one) == 0 || least(one) > 0);
    }

    /** Of how many. */
    public int size() {
        return all.size();
    }

    /** In how many of the times there is proved to be somebody. */
    private static long least(List<Known> one) {
        return one.stream().filter(known -> known.lower() > 0).count();
    }

    private static long most(List<Known> one) {
        return one.stream().filter(known -> known.upper() > 0).count();
    }

    private long count(Predicate<List<Known>> kind) {
        return all.stream().filter(kind).count();
    }

    /**
     * "15 af de 22 kommuner har ikke haft gravide i 2017-2019. 3 har haft en eller flere i alle tre år, 1 i to af de tre og
     * 3 i ét. Samtlige 22 kommuner har haft 0-3 hvert år."
     *
     * @param what is counted: "gravide"
     * @param few the most that is few
     */
    public String said(String what, long few) {
        long none = count(one -> most(one) == 0);
        if (none == all.size()) {
            return Sentence.of("ingen af de " + DanishNumbers.format(none) + " " + noun.many() + " har haft " + what
                    + " i " + times);
        }
        long open = all.size() - decided();
        String first = none == 0
                ? part(decided()) + " har haft " + what + (asked > 1 ? " i mindst ét af årene " : " i ") + times
                : part(none) + " har ikke haft " + what + " i " + times;
        return Sentence.join(List.of(first + rest(open, ", om de har"), inTimes(), few(few)));
    }

    private String part(long part) {
        return Part.of(part, all.size(), noun);
    }

    private String rest(long open, String what) {
        return open == 0 ? "" : ", og for " + noun.counted(open) + " kan det ikke siges" + what;
    }

    private String inTimes() {
        List<String> parts = new ArrayList<>();
        for (int with = asked; with > 0; with--) {
            long exactly = with;
            long number = count(one -> least(one) == exactly && most(one) == exactly);
            if (number > 0) {
                parts.add(DanishNumbers.format(number)
                        + (parts.isEmpty() ? " har haft en eller flere" : "")
                        + in(with, parts.isEmpty()));
            }
        }
        long open = count(one -> least(one) > 0 && least(one) < most(one));
        return parts.isEmpty() || asked < 2 ? "" : Listing.and(parts) + rest(open, ", i hvor mange af årene");
    }

    private String in(int with, boolean first) {
        if (with == asked) {
            return asked == 2 ? " i begge år" : " i alle " + Nouns.numeral(asked) + " år";
        }
        String of = asked == 2 ? " af de to" : " af de " + Nouns.numeral(asked);
        return " i " + Nouns.numeral(with) + (with > 1 || first ? of : "") + (first ? " år" : "");
    }

    private String few(long few) {
        long number = count(one -> one.stream().allMatch(known -> known.upper() <= few));
        long open = count(one -> one.stream().allMatch(known -> known.lower() <= few)) - number;
        return number == 0 ? "" : part(number) + " har haft 0-" + few + (asked > 1 ? " hvert år" : "") + rest(open, "");
    }
}
