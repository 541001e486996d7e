package dk.belaeg.disclosure.attack;

import dk.belaeg.disclosure.PublicColumns;
import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.DerivedRelations;
import dk.belaeg.disclosure.model.DerivedRelations.Source;
import dk.belaeg.disclosure.model.Hierarchy;
import dk.belaeg.disclosure.model.PrintedCell;
import dk.belaeg.disclosure.model.Relation;
import dk.belaeg.grammar.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a column of percentages, rates or differences says of the counts beside it. A reader takes from its heading that it
 * is a share of something in the table; which count of what is tried, and every meaning is left that no row of plain
 * numbers speaks against. A meaning that enough rows bear out is knowledge, another a guess that is tried for itself.
 */
final class Shares {
    private static final Pattern DIFFERENCE = Pattern.compile(".*(?:ændring|forskel|differens|difference).*");
    private static final Pattern GROWTH = Pattern.compile(".*(?:vækst|stigning|ændring|udvikling).*");
    private static final Pattern THOUSANDTHS = Pattern.compile(".*(?:promille|‰|pr\\. 1\\.?000 ).*");
    private static final Pattern OTHER = Pattern.compile(".*(?:gennemsnit|indeks).*");
    /** So many rows of plain numbers, with different shares, bear a meaning out. */
    private static final int ENOUGH = 3;

    private static final int MOST_MEANINGS = 12;

    private final List<Hierarchy> hierarchies;
    private final Function<CellKey, Optional<PrintedCell>> cells;
    private final Function<CellKey, Optional<Integer>> numbers;

    /**
     * @param cells what is printed of a cell, where there is one
     * @param numbers number of a cell in the structure
     */
    Shares(
            List<Hierarchy> hierarchies,
            Function<CellKey, Optional<PrintedCell>> cells,
            Function<CellKey, Optional<Integer>> numbers) {
        this.hierarchies = hierarchies;
        this.cells = cells;
        this.numbers = numbers;
    }

    /** How a figure follows from two counts. */
    private enum How {
        SHARE,
        GROWTH,
        DIFFERENCE
    }

    /**
     * What a column may mean.
     *
     * @param words Danish: "»Pct.« er »Børn« i procent af »I alt«"
     * @param rows how many rows of plain numbers bear it out
     * @param proven whether that is enough
     */
    record Meaning(String words, List<Relation> relations, int rows, boolean proven) {}

    /** A count of a row, by the name of its column; what it may be set against, by what that is called. */
    record Line(String text, Map<String, CellKey> counts) {}

    /** What a column may mean, best borne out first; only those that are proven where there are some. */
    List<Meaning> of(String header, List<Line> lines) {
        List<Meaning> meanings = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        lines.forEach(line -> names.addAll(line.counts().keySet()));
        for (How how : hows(header)) {
            for (String name : names) {
                for (String other : names) {
                    if (!other.equals(name)) {
                        meaning(header, how, name, "»" + other + "«", lines, counts -> at(counts, other))
                                .ifPresent(meanings::add);
                    }
                }
                if (how == How.SHARE) {
                    for (Hierarchy hierarchy : hierarchies) {
                        for (boolean whole : new boolean[] {false, true}) {
                            String of = whole ? "hele summen" : "den sum, rækken er del af";
                            meaning(header, how, name, of, lines, counts -> at(counts, name)
                                            .flatMap(cell -> sum(cell, hierarchy, whole)))
                                    .ifPresent(meanings::add);
                        }
                    }
                }
            }
        }
        List<Meaning> proven = meanings.stream().filter(Meaning::proven).toList();
        List<Meaning> left = proven.isEmpty() ? meanings : proven;
        Set<Object> different = new HashSet<>();
        return left.stream()
                .filter(meaning -> meaning.proven() || !meaning.relations().isEmpty())
                .filter(meaning -> different.add(terms(meaning)))
                .sorted((a, b) -> b.rows() - a.rows())
                .limit(MOST_MEANINGS)
                .toList();
    }

    private static List<Object> terms(Meaning meaning) {
        return meaning.relations().stream()
                .<Object>map(relation -> List.of(relation.terms(), relation.lower(), relation.upper()))
                .toList();
    }

    private static Optional<CellKey> at(Map<String, CellKey> counts, String name) {
        return Optional.ofNullable(counts.get(name));
    }

    private static List<How> hows(String header) {
        String key = Texts.key(header);
        List<How> hows = new ArrayList<>();
        if (DIFFERENCE.matcher(key).matches()) {
            hows.add(How.DIFFERENCE);
        }
        if (GROWTH.matcher(key).matches()) {
            hows.add(How.GROWTH);
        }
        if (hows.isEmpty() && !OTHER.matcher(key).matches()) {
            hows.add(How.SHARE);
        }
        return hows;
    }

    /** The sum that a cell is part of, or the outermost. */
    private static Optional<CellKey> sum(CellKey cell, Hierarchy hierarchy, boolean whole) {
        String code = cell.at(hierarchy.dimension());
        String sum = code;
        for (String at = code;
                at != null && (whole || sum.equals(code));
                at = hierarchy.parents().get(at)) {
            sum = at;
        }
        return sum.equals(code) && !hierarchy.parents().containsValue(code)
                ? Optional.empty()
                : Optional.of(cell.with(hierarchy.dimension(), sum));
    }

    /** A printed figure and how far it may have been rounded. */
    private record Figure(BigDecimal value, BigDecimal half) {
        DerivedRelations.Printed printed() {
            return new DerivedRelations.Printed(Optional.of(value.subtract(half)), Optional.of(value.add(half)));
        }
    }

    private Optional<Meaning> meaning(
            String header,
            How how,
            String name,
            String against,
            List<Line> lines,
            Function<Map<String, CellKey>, Optional<CellKey>> other) {
        List<Optional<BigDecimal>> values =
                lines.stream().map(line -> PublicColumns.number(line.text())).toList();
        int decimals = values.stream()
                .flatMap(Optional::stream)
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(0);
        BigDecimal half = BigDecimal.ONE.movePointLeft(decimals).divide(BigDecimal.valueOf(2));
        int times = how == How.SHARE ? times(header, values, decimals) : 100;
        List<Relation> relations = new ArrayList<>();
        Set<BigDecimal> shares = new HashSet<>();
        int rows = 0;
        for (int i = 0; i < lines.size(); i++) {
            Optional<CellKey> of = at(lines.get(i).counts(), name);
            Optional<CellKey> to = other.apply(lines.get(i).counts());
            if (values.get(i).isEmpty() || of.isEmpty() || to.isEmpty() || of.equals(to)) {
                continue;
            }
            Optional<PrintedCell> first = cells.apply(of.get());
            Optional<PrintedCell> second = cells.apply(to.get());
            if (first.isEmpty() || second.isEmpty()) {
                continue;
            }
            Figure figure = new Figure(values.get(i).get(), half);
            List<Relation> said = relations(
                    "»" + header + "« ud for " + AttackedTable.name(of.get()) + " passer ikke med antallene",
                    how,
                    times,
                    source(of.get(), first.get()),
                    source(to.get(), second.get()),
                    figure);
            boolean plain = first.get() instanceof PrintedCell.Shown && second.get() instanceof PrintedCell.Shown;
            if (!plain) {
                relations.addAll(said);
            } else if (said.stream()
                    .anyMatch(one -> one.lower().signum() > 0 || one.upper().signum() < 0)) {
                return Optional.empty();
            } else if (first.get().interval().upper() > 0) {
                rows++;
                shares.add(figure.value().stripTrailingZeros());
            }
        }
        String follows =
                switch (how) {
                    case SHARE -> "»" + name + "« i " + unit(times) + " af " + against;
                    case GROWTH -> "væksten fra " + against + " til »" + name + "«";
                    case DIFFERENCE -> "»" + name + "« minus " + against;
                };
        return Optional.of(
                new Meaning("»" + header + "« er " + follows, relations, rows, rows >= ENOUGH && shares.size() > 1));
    }

    private static String unit(int times) {
        return times == 100 ? "procent" : times == 1000 ? "promille" : "brøkdele";
    }

    private static int times(String header, List<Optional<BigDecimal>> values, int decimals) {
        boolean fractions = decimals > 1
                && values.stream().flatMap(Optional::stream).allMatch(value -> value.compareTo(BigDecimal.ONE) <= 0);
        return THOUSANDTHS.matcher(Texts.key(header)).matches() ? 1000 : fractions ? 1 : 100;
    }

    private Source source(CellKey key, PrintedCell cell) {
        return cell instanceof PrintedCell.Shown shown
                ? Source.number(BigDecimal.valueOf(shown.value()))
                : Source.cell(numbers.apply(key).orElseThrow());
    }

    private static List<Relation> relations(String what, How how, int times, Source of, Source to, Figure figure) {
        return switch (how) {
            case SHARE -> DerivedRelations.share(what, of, times, to, figure.printed());
            case GROWTH -> DerivedRelations.growth(what, to, of, figure.printed());
            case DIFFERENCE -> DerivedRelations.difference(what, of, to, figure.printed());
        };
    }
}
