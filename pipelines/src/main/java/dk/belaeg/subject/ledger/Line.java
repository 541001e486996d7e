package dk.belaeg.subject.ledger;

import java.util.Comparator;

/**
 * What places are kept by: those that a service has after one paragraph, for one group, in one municipality. What is not
 * known is blank.
 *
 * @param name the service's
 * @param operator its name
 */
record Line(Key key, String name, String operator, String sector, String area) {

    /**
     * What tells two lines apart.
     *
     * @param service its id, or its name with the operator's for one that has none yet
     * @param host the code of the municipality it lies in
     * @param group the code of the primary target group
     */
    record Key(String service, String host, String paragraph, String group) implements Comparable<Key> {
        private static final Comparator<Key> IN_ORDER = Comparator.comparing(Key::service)
                .thenComparing(Key::paragraph)
                .thenComparing(Key::host)
                .thenComparing(Key::group);

        @Override
        public int compareTo(Key other) {
            return IN_ORDER.compare(this, other);
        }

        /** What the service has after the paragraph, wherever and for whom. */
        Key whole() {
            return new Key(service, "", paragraph, "");
        }
    }

    String service() {
        return key.service();
    }

    /** The same places of the service under its id. */
    Line of(String service) {
        return new Line(new Key(service, key.host(), key.paragraph(), key.group()), name, operator, sector, area);
    }

    /** The same service's places after another paragraph. */
    Line after(String paragraph) {
        return new Line(new Key(key.service(), key.host(), paragraph, key.group()), name, operator, sector, area);
    }
}
