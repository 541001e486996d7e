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

    /**
     * Of functions that have amounts in some year those that must have one in this year too, so that a sum without one lacks
     * it: all but those that are not in force, and those whose amounts another function has, which it has replaced or which
     * has replaced it.
     */
    Set<String> expected(Set<String> some, int year) {
        Set<String> now = functions.getOrDefault(year, Set.of());
        Set<String> expected = new LinkedHashSet<>();
        for (String function : some) {
            if (now.contains(function)
                    || (entry(function).validOn(LocalDate.of(year, 1, 1))
                            && now.stream()
                                    .noneMatch(other -> replaces(function, other) || replaces(other, function)))) {
                expected.add(function);
            }
        }
        return expected;
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

    /** Whether there is a row for the amount, readable or not. */
    boolean has(Cell cell) {
        return amounts.containsKey(cell) || lost.contains(cell);
    }

    /** Whether an error has set the amount, or a part of it, aside. */
    boolean isLost(Cell cell) {
        return lost.contains(cell);
    }
}
