package dk.belaeg.subject.settlement;

import dk.belaeg.grammar.DanishNumbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a calculator found: its steps in order, each with its rule, what was shared out, and what broke a rule. With a
 * breach the amounts follow the formulas all the same, so that both figures can be seen; nobody may use them.
 *
 * @param tables what steps were added up from, as an annex shows it
 * @param notes what a reader must know, in Danish sentences
 */
public record Calculation(
        List<Step> steps,
        List<Table> tables,
        List<Distribution> distributions,
        List<Breach> breaches,
        List<String> notes) {

    /** What an amount is counted in. */
    public enum Unit {
        KRONER("kr.", 0),
        /** Of one day. */
        TARIFF("kr. pr. dag", 2),
        /** Of one that the key counts: an inhabitant, a child. */
        EACH("kr. hver", 1),
        PERCENT("pct.", 1),
        DAYS("dage", 0),
        PLACE_DAYS("pladsdøgn", 1);

        private final String danish;
        private final int decimals;

        Unit(String danish, int decimals) {
            this.danish = danish;
            this.decimals = decimals;
        }

        public String danish() {
            return danish;
        }

        /** How many decimals are shown. */
        public int decimals() {
            return decimals;
        }
    }

    /**
     * One line of a calculation.
     *
     * @param id by which it is found; unique in the calculation
     * @param label Danish: what it is, and how it follows from the lines before
     * @param amount unrounded; empty where something it needs is not known
     */
    public record Step(String id, String label, Optional<BigDecimal> amount, Unit unit, Provision rule) {
        /** The amount as a reader sees it; a dash when it is not known. */
        public String shown() {
            return amount.map(known -> DanishNumbers.format(known, unit.decimals()))
                    .orElse("–");
        }
    }

    /**
     * Amounts in kroner by line and column.
     *
     * @param lines what the lines are, as their column is headed
     */
    public record Table(String title, String lines, List<String> columns, List<Line> rows) {
        /** One line, with an amount a column. */
        public record Line(String name, List<BigDecimal> kroner, boolean sum) {
            public Line {
                kroner = List.copyOf(kroner);
            }
        }

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * What keeps a calculation from being used.
     *
     * @param table of the form, such as {@code payers}
     * @param row of that table, from 0
     * @param field of that table
     * @param message Danish: what is wrong here
     */
    public record Breach(String table, int row, String field, Provision rule, String message) {
        /** With the rule's own words and where they stand. */
        public String danish() {
            return message + " Reglen er: " + rule.danish() + " (" + rule.source() + ")";
        }
    }

    /**
     * What an annex says of it in words.
     *
     * @param summary sentences
     * @param background paragraphs that can be said without knowing the meeting
     * @param decision what the forum is asked for; empty when nobody can know
     */
    public record Words(List<String> summary, List<String> background, String decision) {
        public Words {
            summary = List.copyOf(summary);
            background = List.copyOf(background);
        }
    }

    public Calculation {
        steps = List.copyOf(steps);
        tables = List.copyOf(tables);
        distributions = List.copyOf(distributions);
        breaches = List.copyOf(breaches);
        notes = List.copyOf(notes);
    }

    /** A step's amount; empty when it is not known, or when there is no such step. */
    public Optional<BigDecimal> amount(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst().flatMap(Step::amount);
    }

    /** A calculation as it is written down, line by line. */
    static final class Sheet {
        private final List<Step> steps = new ArrayList<>();
        private final List<Table> tables = new ArrayList<>();
        private final List<Distribution> distributions = new ArrayList<>();
        private final List<Breach> breaches = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        /** Writes an amount of kroner down, and gives it back. */
        BigDecimal kroner(String id, String label, BigDecimal amount, Provision rule) {
            return step(id, label, amount, Unit.KRONER, rule);
        }

        BigDecimal step(String id, String label, BigDecimal amount, Unit unit, Provision rule) {
            steps.add(new Step(id, label, Optional.of(amount), unit, rule));
            return amount;
        }

        /** Writes down what may not be known. */
        Optional<BigDecimal> known(String id, String label, Optional<BigDecimal> amount, Unit unit, Provision rule) {
            steps.add(new Step(id, label, amount, unit, rule));
            return amount;
        }

        void table(Table table) {
            tables.add(table);
        }

        void distribution(Distribution distribution) {
            distributions.add(distribution);
        }

        void breach(String table, int row, String field, Provision rule, String message) {
            breaches.add(new Breach(table, row, field, rule, message));
        }

        void breach(String table, String field, Provision rule, String message) {
            breach(table, 0, field, rule, message);
        }

        /** Says something once. */
        void note(String sentence) {
            if (!notes.contains(sentence)) {
                notes.add(sentence);
            }
        }

        Calculation done() {
            return new Calculation(steps, tables, distributions, breaches, notes);
        }
    }
}
