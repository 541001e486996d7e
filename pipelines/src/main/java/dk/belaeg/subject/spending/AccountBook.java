package dk.belaeg.subject.spending;

import static dk.belaeg.contract.Columns.AMOUNT_OERE;
import static dk.belaeg.contract.Columns.FUNCTION;
import static dk.belaeg.contract.Columns.MUNICIPALITY;
import static dk.belaeg.contract.Columns.YEAR;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Column;
import dk.belaeg.intake.StagedTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a round, amount by amount: what each municipality has spent on each account function in each year, and
 * what functions are of which area and kind. Method: {@code docs/metode/udgifter.md}.
 */
final class AccountBook {
    /** What one municipality spends on one function in one year. */
    record Cell(String municipality, String function, int year) {}

    private final Map<Cell, Long> amounts = new HashMap<>();
    private final Set<Cell> lost = new HashSet<>();
    private final Map<Integer, Set<String>> functions = new TreeMap<>();
    /** Whose amounts there are, by year and area. */
    private final Map<Integer, Map<String, Set<String>>> owners = new TreeMap<>();

    private final SortedMap<String, CodeList.Entry> listed = new TreeMap<>();

    private AccountBook() {}

    /** Of the rows of the table that came in; those set aside for an error are amounts that are lost. */
    static AccountBook of(StagedTable accounts, Codes codes) {
        List<String> columns =
                accounts.schema().columns().stream().map(Column::name).toList();
        int municipality = columns.indexOf(MUNICIPALITY);
        int function = columns.indexOf(FUNCTION);
        int year = columns.indexOf(YEAR);
        int amount = columns.indexOf(AMOUNT_OERE);
        AccountBook book = new AccountBook();
        for (@Nullable Object[] row : accounts.parts()) {
            if (row[municipality] instanceof String who
                    && row[function] instanceof String what
                    && row[year] instanceof Integer when) {
                book.add(
                        new Cell(who, what, when),
                        row[amount] instanceof Long oere ? Optional.of(oere) : Optional.empty(),
                        codes);
            }
        }
        return book;
    }

    /** Adds an amount in øre, or one that is lost; of functions that are not added up nothing is kept. */
    void add(Cell cell, Optional<Long> oere, Codes codes) {
        LocalDate day = LocalDate.of(cell.year(), 1, 1);
        codes.list("account-functions").rows().stream()
                .filter(entry -> entry.get("code").equals(cell.function())
                        && entry.get("use").equals("sum")
                        && entry.validOn(day))
                .findFirst()
                .ifPresent(entry -> {
                    listed.put(cell.function(), entry);
                    functions.computeIfAbsent(cell.year(), y -> new TreeSet<>()).add(cell.function());
                    owners.computeIfAbsent(cell.year(), y -> new TreeMap<>())
                            .computeIfAbsent(entry.get("area"), area -> new TreeSet<>())
                            .add(cell.municipality());
                    oere.ifPresentOrElse(o -> amounts.merge(cell, o, Long::sum), () -> lost.add(cell));
                });
    }

    /** One without amounts yet. */
    static AccountBook empty() {
        return new AccountBook();
    }

    NavigableSet<Integer> years() {
        return new TreeSet<>(functions.keySet());
    }

    /** The functions of an area, or of all, that anybody has an amount on in a year. */
    Set<String> functions(String area, int year) {
        Set<String> of = new LinkedHashSet<>();
        for (String function : functions.getOrDefault(year, Set.of())) {
            if (area.equals(Spending.TOTAL) || area(function).equals(area)) {
                of.add(function);
            }
        }
        return of;
    }

    /** The functions of an area, or of all, that anybody has an amount on in any of the years of a span. */
    Set<String> functions(String area, Span span) {
        Set<String> of = new TreeSet<>();
        functions.keySet().stream()
                .filter(year -> year >= span.first() && year <= span.last())
                .forEach(year -> of.addAll(functions(area, year)));
        return of;
    }

    /**
     * Whether a municipality has no row for a function that others, or other years, have: a sum with it is not whole. A
     * function that is not in force lacks nothing, and neither does one whose amount stands on the function that has
     * replaced it or that it has replaced.
     */
    boolean lacks(Cell cell) {
        return !has(cell)
                && entry(cell.function()).validOn(LocalDate.of(cell.year(), 1, 1))
                && functions.getOrDefault(cell.year(), Set.of()).stream()
                        .filter(other -> replaces(cell.function(), other) || replaces(other, cell.function()))
                        .noneMatch(other -> has(new Cell(cell.municipality(), other, cell.year())));
    }

    /**
     * What municipalities that have amounts of an area in a year have no row for, though somebody has one in a year that it
     * can be compared with.
     */
    List<Cell> lacking(Codes codes) {
        List<Cell> lacking = new ArrayList<>();
        NavigableSet<Integer> years = years();
        for (String area : years.isEmpty() ? List.<String>of() : List.of("children", "adults")) {
            for (Span span : Span.of(area, Optional.empty(), years, codes)) {
                Set<String> some = functions(area, span);
                for (int year : years.subSet(span.first(), true, span.last(), true)) {
                    for (String owner : owners.getOrDefault(year, Map.of()).getOrDefault(area, Set.of())) {
                        some.stream()
                                .map(function -> new Cell(owner, function, year))
                                .filter(this::lacks)
                                .forEach(lacking::add);
                    }
                }
            }
        }
        return lacking;
    }

    private boolean replaces(String later, String earlier) {
        return List.of(entry(earlier).get("replaced_by").split("\\|", -1)).contains(later);
    }

    String area(String function) {
        return entry(function).get("area");
    }

    /** What the list says of a function that has amounts. */
    CodeList.Entry entry(String function) {
        CodeList.Entry entry = listed.get(function);
        if (entry == null) {
            throw new IllegalArgumentException("no amount is on " + function);
        }
        return entry;
    }

    /** The amount in øre; empty when there is none, or a part of it is lost. */
    Optional<Long> oere(Cell cell) {
        return lost.contains(cell) ? Optional.empty() : Optional.ofNullable(amounts.get(cell));
    }

    /** Whether a municipality has a row for any function of an area in a year. */
    boolean hasAny(String municipality, String area, int year) {
        return owners.getOrDefault(year, Map.of()).getOrDefault(area, Set.of()).contains(municipality);
    }

    /** Whether there is a row for the amount, readable or not. */
    boolean has(Cell cell) {
        return amounts.containsKey(cell) || lost.contains(cell);
    }

    /** Whether an error has set the amount, or a part of it, aside. */
    boolean isLost(Cell cell) {
        return lost.contains(cell);
    }
}
