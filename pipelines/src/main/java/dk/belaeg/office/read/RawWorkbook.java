package dk.belaeg.office.read;

import dk.belaeg.office.CellRef;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A workbook as it stands in a file, nothing interpreted.
 *
 * @param sheets in the order of their tabs
 * @param dateSystem from which day Excel counts in this workbook
 * @param names names given to cells, hidden ones included
 * @param customProperties properties users or programs have added to the document
 * @param properties the document's own properties, such as {@code title}, {@code creator}, {@code application}
 * @param features what else the workbook holds
 * @param problems what is wrong in it, sheet by sheet
 */
public record RawWorkbook(
        List<RawSheet> sheets,
        DateSystem dateSystem,
        List<DefinedName> names,
        SortedMap<String, String> customProperties,
        SortedMap<String, String> properties,
        Set<Feature> features,
        List<Problem> problems) {

    /** From which day Excel counts. */
    public enum DateSystem {
        /** Day 1 is 1 January 1900; the day 60, 29 February 1900, never was. */
        FROM_1900,
        /** Day 0 is 1 January 1904; the old default on Macs. */
        FROM_1904
    }

    /** What a workbook may hold besides cells. */
    public enum Feature {
        /** Macros; never run. */
        MACROS,
        /** Links to other workbooks: values may come from files nobody sent. */
        EXTERNAL_LINKS,
        /** Files or objects inside the file. */
        EMBEDDED_OBJECTS,
        PICTURES,
        PIVOT_TABLES,
        /** The file says that its stored results are out of date. */
        RECALCULATE_ON_OPEN,
        /** Saved in the strict form of the format. */
        STRICT_FORMAT,
        /** A digital signature, which no copy can keep. */
        SIGNED
    }

    public RawWorkbook {
        sheets = List.copyOf(sheets);
        names = List.copyOf(names);
        customProperties = Collections.unmodifiableSortedMap(new TreeMap<>(customProperties));
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
        features = features.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(features));
        problems = List.copyOf(problems);
    }

    /** The sheet whose tab shows this name exactly. */
    public Optional<RawSheet> sheet(String name) {
        return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
    }

    /**
     * A name the workbook gives to cells, a constant or a formula.
     *
     * @param refersTo as stored, such as {@code 'Ark 1'!$A$1:$B$5}
     * @param sheet the only sheet in which the name is known; null when known everywhere
     */
    public record DefinedName(String name, String refersTo, @Nullable String sheet, boolean hidden) {}

    /**
     * One thing wrong in a workbook that could be opened. Never quotes a cell, since its content may be personal data.
     *
     * @param sheet name of the sheet; null for the workbook as a whole
     * @param cell the cell; null for a sheet as a whole
     * @param times how often it occurs from here on; more than 1 only where single places would be a long list
     */
    public record Problem(ProblemKind kind, @Nullable String sheet, @Nullable CellRef cell, int times) {
        public Problem {
            if (times < 1) {
                throw new IllegalArgumentException("a problem occurs at least once");
            }
        }

        public Optional<String> sheetName() {
            return Optional.ofNullable(sheet);
        }

        public Optional<CellRef> cellRef() {
            return Optional.ofNullable(cell);
        }
    }
}
