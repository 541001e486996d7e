package dk.belaeg.office.read;

import dk.belaeg.office.CellRef;
import dk.belaeg.office.read.RawWorkbook.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers problems while a workbook is read; of one kind in one sheet the first are kept singly, the rest counted. */
final class Problems {
    private static final int KEPT_SINGLY = 200;

    private final List<Problem> all = new ArrayList<>();
    private final Map<ProblemKind, Integer> inSheet = new EnumMap<>(ProblemKind.class);
    private final Map<ProblemKind, @Nullable CellRef> firstUncounted = new EnumMap<>(ProblemKind.class);
    private final Set<String> sheets = new HashSet<>();
    private @Nullable String sheet;

    /** From now on problems belong to this sheet. */
    void enterSheet(String name) {
        flush();
        sheet = name;
        if (!sheets.add(name.toLowerCase(Locale.ROOT))) {
            add(ProblemKind.DUPLICATE_SHEET_NAME, null);
        }
    }

    void add(ProblemKind kind, @Nullable CellRef cell) {
        int count = inSheet.merge(kind, 1, Integer::sum);
        if (count <= KEPT_SINGLY && !isCountedOnly(kind)) {
            all.add(new Problem(kind, sheet, cell, 1));
        } else {
            firstUncounted.putIfAbsent(kind, cell);
        }
    }

    private static boolean isCountedOnly(ProblemKind kind) {
        return kind == ProblemKind.MISSING_REFERENCE
                || kind == ProblemKind.CELL_OUT_OF_ORDER
                || kind == ProblemKind.ROW_OUT_OF_ORDER;
    }

    List<Problem> finish() {
        flush();
        return List.copyOf(all);
    }

    private void flush() {
        inSheet.forEach((kind, count) -> {
            int singly = isCountedOnly(kind) ? 0 : KEPT_SINGLY;
            if (count > singly) {
                all.add(new Problem(kind, sheet, firstUncounted.get(kind), count - singly));
            }
        });
        inSheet.clear();
        firstUncounted.clear();
    }
}
