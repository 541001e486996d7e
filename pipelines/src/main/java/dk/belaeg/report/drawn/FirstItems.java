package dk.belaeg.report.drawn;

import java.util.List;

/**
 * The first items of a list, and whether that is all of them.
 *
 * @param all how many there are
 */
record FirstItems<T>(List<T> items, int all) {
    /** @param most how many are wanted; 0 for all */
    static <T> FirstItems<T> of(List<T> items, int most) {
        return new FirstItems<>(most == 0 || items.size() <= most ? items : items.subList(0, most), items.size());
    }

    /** What a reader must know when some are left out. */
    String[] notes() {
        return items.size() == all
                ? new String[0]
                : new String[] {"Figuren viser " + items.size() + " af " + all + ". Alle er i tabellen."};
    }
}
