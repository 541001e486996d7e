package dk.belaeg.sample;

import java.util.List;

/**
 * Numbers that look drawn, each a function of the seed and of what it is for. Any row can be made alone, in any order and
 * without keeping those before it.
 */
record Draws(long seed) {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    /** A number from 0 up to 1, the same for the same place: what is drawn, of which thing, at which time. */
    double share(int what, long thing, long time) {
        long mixed = mix(mix(mix(seed * STEP + what) + thing * STEP) + time);
        return (mixed >>> 11) * 0x1.0p-53;
    }

    /** A whole number from 0 up to the bound. */
    int below(int bound, int what, long thing) {
        return (int) (share(what, thing, 0) * bound);
    }

    <T> T oneOf(List<T> items, int what, long thing) {
        return items.get(below(items.size(), what, thing));
    }

    /** A number around 0 that is seldom beyond 1; bell-shaped enough. */
    double spread(int what, long thing, long time) {
        return (share(what, thing, time) + share(what, thing, ~time) + share(what, ~thing, time)) * 2 / 1.5 - 2;
    }

    /** Mixes the bits of a number so that neighbours have nothing in common (the finaliser of SplitMix64). */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
