package dk.belaeg.subject.ledger;

import dk.belaeg.subject.places.Services;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The places of one line: what the extract has, and what is added to it and taken from it. */
final class Account {
    final Line line;
    final Optional<BigDecimal> opening;
    private BigDecimal added = BigDecimal.ZERO;
    private BigDecimal opened = BigDecimal.ZERO;
    private BigDecimal closed = BigDecimal.ZERO;
    private BigDecimal perhapsOpened = BigDecimal.ZERO;
    private BigDecimal perhapsClosed = BigDecimal.ZERO;
    private BigDecimal comingOpened = BigDecimal.ZERO;
    private BigDecimal comingClosed = BigDecimal.ZERO;
    private int undated;
    private boolean unknown;
    private boolean unknownLater;
    private boolean later;
    private boolean shared;

    Account(Line line, Optional<BigDecimal> opening) {
        this.line = line;
        this.opening = opening;
    }

    /** Whether a change has taken effect on the day: for certain, perhaps, or not. */
    enum Certainty {
        SURE,
        POSSIBLE,
        TO_COME
    }

    /** Why places are not known. */
    enum Lack {
        NO_EXTRACT("der er intet udtræk fra før dagen"),
        EXTRACT("en eller flere rækker i udtrækket er sat til side på grund af fejl"),
        NUMBER("en eller flere ændringer er sat til side på grund af fejl eller uden antal pladser");

        private final String danish;

        Lack(String danish) {
            this.danish = danish;
        }

        String danish() {
            return danish;
        }
    }

    /** Fewest and most places. */
    record Bounds(BigDecimal least, BigDecimal most) {
        static final Bounds NONE = of(BigDecimal.ZERO);

        Bounds {
            least = least.setScale(2);
            most = most.setScale(2);
        }

        static Bounds of(BigDecimal places) {
            return new Bounds(places, places);
        }

        Bounds plus(Bounds other) {
            return new Bounds(least.add(other.least), most.add(other.most));
        }
    }

    /**
     * An account on a day.
     *
     * @param opening places of the extract
     * @param opened since then, for certain
     * @param closed since then, for certain
     * @param places with what may have opened or closed; blank where they are not known
     * @param coming opened by what is notified and has not taken effect for certain; blank where a number is not known
     * @param leaving closed by it
     * @param net what has opened less what has closed since then, with what may have; blank where a number is not known
     * @param undated changes whose date is not known, which no number has
     * @param changed whether anything is notified of it
     */
    record Balance(
            Line line,
            Optional<BigDecimal> opening,
            BigDecimal opened,
            BigDecimal closed,
            Optional<Bounds> places,
            Optional<BigDecimal> coming,
            Optional<BigDecimal> leaving,
            Optional<Bounds> net,
            int undated,
            boolean changed,
            Optional<Lack> lack) {}

    /** The sum, when both are known. */
    static Optional<BigDecimal> sum(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.flatMap(known -> other.map(known::add));
    }

    /** What several accounts have in common, and otherwise several of, beside what a line says. */
    static Line common(Line line, List<Account> accounts) {
        Line first = accounts.get(0).line;
        return new Line(
                new Line.Key(
                        line.service(),
                        common(
                                accounts,
                                account -> account.key().host(),
                                line.key().host()),
                        common(
                                accounts,
                                account -> account.key().paragraph(),
                                line.key().paragraph()),
                        common(accounts, account -> account.key().group(), Services.SEVERAL)),
                first.name(),
                first.operator(),
                first.sector(),
                common(accounts, Line::area, ""));
    }

    private static String common(List<Account> accounts, Function<Line, String> of, String otherwise) {
        List<String> all = accounts.stream()
                .map(account -> of.apply(account.line))
                .distinct()
                .toList();
        return all.size() == 1 ? all.get(0) : otherwise;
    }

    /** The same line with the places of another row of the extract. */
    Account with(Account other) {
        return new Account(line, sum(opening, other.opening));
    }

    /** Marks that what it is given belongs to others, nobody knows which: it may then have less than none. */
    Account among(List<Account> others) {
        shared = !others.isEmpty();
        return this;
    }

    /** Places when all that is posted has taken effect. */
    Optional<BigDecimal> now() {
        return unknown || unknownLater ? Optional.empty() : opening.map(added::add);
    }

    void undated() {
        undated++;
    }

    void add(Optional<BigDecimal> places, Certainty certainty) {
        BigDecimal net = places.orElse(BigDecimal.ZERO);
        added = added.add(net);
        later |= certainty == Certainty.TO_COME;
        if (certainty != Certainty.SURE) {
            comingOpened = comingOpened.add(net.max(BigDecimal.ZERO));
            comingClosed = comingClosed.subtract(net.min(BigDecimal.ZERO));
        }
        if (places.isEmpty()) {
            unknown |= certainty != Certainty.TO_COME;
            unknownLater = true;
        } else if (certainty == Certainty.SURE) {
            opened = opened.add(net.max(BigDecimal.ZERO));
            closed = closed.subtract(net.min(BigDecimal.ZERO));
        } else if (certainty == Certainty.POSSIBLE) {
            perhapsOpened = perhapsOpened.add(net.max(BigDecimal.ZERO));
            perhapsClosed = perhapsClosed.subtract(net.min(BigDecimal.ZERO));
        }
    }

    Balance balance(boolean hasExtract) {
        Optional<BigDecimal> start = hasExtract ? opening : Optional.empty();
        Optional<Bounds> places = unknown
                ? Optional.empty()
                : start.map(known -> known.add(opened).subtract(closed))
                        .map(sure -> new Bounds(least(sure.subtract(perhapsClosed)), least(sure.add(perhapsOpened))));
        Optional<Lack> lack = !hasExtract
                ? Optional.of(Lack.NO_EXTRACT)
                : opening.isEmpty() ? Optional.of(Lack.EXTRACT) : unknown ? Optional.of(Lack.NUMBER) : Optional.empty();
        boolean moved = opened.signum() + closed.signum() + perhapsOpened.signum() + perhapsClosed.signum() > 0;
        boolean known = !unknown && !unknownLater;
        return new Balance(
                line,
                start,
                opened,
                closed,
                places,
                known ? Optional.of(comingOpened) : Optional.empty(),
                known ? Optional.of(comingClosed) : Optional.empty(),
                net(),
                undated,
                moved || unknown || later || undated > 0,
                lack);
    }

    private Optional<Bounds> net() {
        BigDecimal sure = opened.subtract(closed);
        return unknown
                ? Optional.empty()
                : Optional.of(new Bounds(sure.subtract(perhapsClosed), sure.add(perhapsOpened)));
    }

    /** A closure that is certain ends what may have opened before it: nothing has less than no places. */
    private BigDecimal least(BigDecimal places) {
        return shared ? places : places.max(BigDecimal.ZERO);
    }
}
