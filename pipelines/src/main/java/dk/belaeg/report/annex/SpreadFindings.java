package dk.belaeg.report.annex;

import dk.belaeg.contract.Headline;
import dk.belaeg.disclosure.Marks;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.disclosure.model.Interval;
import dk.belaeg.disclosure.protect.Policy;
import dk.belaeg.grammar.Value;
import dk.belaeg.sentence.Listing;
import dk.belaeg.sentence.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How those in a released table are spread over the times: told from what is printed and from nothing else, so that no
 * hidden number can be worked out from how many have had few.
 */
record SpreadFindings(Headline.Spread rule, ReleasedTable table, Policy policy) {

    List<Headlines.Found> of(List<List<Value>> rows) {
        Map<String, List<List<Value>>> each = new LinkedHashMap<>();
        rows.forEach(row -> each.computeIfAbsent(
                        rule.each().isEmpty() ? rule.what() : words(row, rule.each()), what -> new ArrayList<>())
                .add(row));
        List<Headlines.Found> found = new ArrayList<>();
        each.forEach((what, of) ->
                said(what, of).ifPresent(text -> found.add(new Headlines.Found(text, FindingWeight.FIRST))));
        return found;
    }

    private Optional<String> said(String what, List<List<Value>> rows) {
        SortedSet<Integer> times = new TreeSet<>();
        Map<String, SortedMap<Integer, Spread.Known>> known = new LinkedHashMap<>();
        for (List<Value> row : rows) {
            int time = Integer.parseInt(words(row, rule.across()));
            times.add(time);
            known.computeIfAbsent(words(row, rule.who()), one -> new TreeMap<>())
                    .put(time, known(row));
        }
        List<List<Spread.Known>> all = known.values().stream()
                .map(one -> times.stream()
                        .map(time -> one.getOrDefault(time, Spread.Known.NOTHING))
                        .toList())
                .toList();
        Spread spread = new Spread(all, rule.noun(), danish(times));
        boolean few = spread.decided() < Math.min(Headlines.FEWEST, spread.size());
        return few ? Optional.empty() : Optional.of(spread.said(what, Long.parseLong(rule.few())));
    }

    private Spread.Known known(List<Value> row) {
        Interval interval = Marks.known(table.cell(row, rule.value()), policy);
        return new Spread.Known(interval.lower(), interval.upper());
    }

    private String words(List<Value> row, String column) {
        Value value = table.cell(row, column);
        if (value instanceof Value.Text text) {
            return text.text();
        }
        return value instanceof Value.Amount amount ? amount.value().toPlainString() : "";
    }

    /** "2017-2019" when no year is left out, or "2017 og 2019". */
    private static String danish(SortedSet<Integer> times) {
        boolean whole = times.size() > 2 && times.last() - times.first() == times.size() - 1;
        return whole
                ? times.first() + "-" + times.last()
                : Listing.and(times.stream().map(String::valueOf).toList());
    }
}
