package dk.belaeg.disclosure.protect;

import dk.belaeg.disclosure.model.CellKey;
import java.util.List;

/**
 * What the user decides about small numbers.
 *
 * @param k numbers from 1 to k are protected
 * @param zerosShown whether 0 is printed; otherwise it is protected too
 * @param width how far apart the least and the most a reader can find for a hidden number must be
 * @param insiders whether each municipality, knowing its own numbers, must be as ignorant of the others' as anyone
 * @param forced cells that are printed whatever they are
 * @param weights what it costs to hide a number
 * @param workLimit how many times a solver is called in clean-up before it ends early. A number of calls and no time, so
 *     that slow and fast machines give the same
 */
public record Policy(
        int k, boolean zerosShown, long width, boolean insiders, List<Forced> forced, Weights weights, int workLimit) {
    /** No round has come near it; see {@code bench/}. */
    public static final int WORK_LIMIT = 200_000;

    /**
     * Cells that must be printed.
     *
     * @param geography its code, or * for every one
     * @param group its code, or * for every one
     */
    public record Forced(String geography, String group) {
        boolean covers(CellKey key) {
            return fits(geography, key.at(CellKey.GEOGRAPHY)) && fits(group, key.at(CellKey.GROUP));
        }

        private static boolean fits(String wanted, String code) {
            return wanted.equals("*") || wanted.equals(code);
        }
    }

    /**
     * What hiding costs; the least sum is sought.
     *
     * @param inner a number that is no sum
     * @param subtotal a sum
     * @param wholeArea a number of the whole region
     * @param downgrade a small number printed as "x" instead of "≤k"
     */
    public record Weights(double inner, double subtotal, double wholeArea, double downgrade) {
        public static final Weights STANDARD = new Weights(1, 5, 20, 0.25);
    }

    public Policy {
        forced = List.copyOf(forced);
        if (k < 1 || width < 1 || width > (zerosShown ? k - 1 : k)) {
            throw new IllegalArgumentException("a number from 1 to " + k + " cannot be " + width + " wide");
        }
    }

    /** The standard with a given k. */
    public static Policy of(int k) {
        return new Policy(k, true, 1, true, List.of(), Weights.STANDARD, WORK_LIMIT);
    }

    public Policy withInsiders(boolean wanted) {
        return new Policy(k, zerosShown, width, wanted, forced, weights, workLimit);
    }

    public Policy withForced(List<Forced> cells) {
        return new Policy(k, zerosShown, width, insiders, cells, weights, workLimit);
    }

    public Policy withWorkLimit(int limit) {
        return new Policy(k, zerosShown, width, insiders, forced, weights, limit);
    }

    public Policy withZerosShown(boolean shown) {
        return new Policy(k, shown, width, insiders, forced, weights, workLimit);
    }

    public Policy withWidth(long wanted) {
        return new Policy(k, zerosShown, wanted, insiders, forced, weights, workLimit);
    }

    /** The least a hidden number can be. */
    public long least() {
        return zerosShown ? 1 : 0;
    }

    /** Whether a number must not be printed. */
    public boolean protects(long number) {
        return least() <= number && number <= k;
    }
}
