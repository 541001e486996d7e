package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Derived;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In the golden release every column that a schema derives from others follows from them, worked out here by hand. */
class DerivedColumnsTest {
    private static final Path GOLDEN = Path.of("src/test/golden/syddanmark-2026/data");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A published number: what it is at least and at most. */
    private record Bounds(BigDecimal lower, BigDecimal upper) {}

    /** Stands for the end that an open number has not. */
    private static final BigDecimal ENDLESS = new BigDecimal("1e30");

    @Test
    void derivedColumnsFollowFromTheColumnsTheyAreDerivedFrom() throws Exception {
        int checked = 0;
        List<String> wrong = new ArrayList<>();
        for (ReportSchema report : Contracts.load(Path.of("nowhere")).reports()) {
            Path file = GOLDEN.resolve(report.name() + ".csv");
            if (Files.exists(file)) {
                checked += check(report, file, wrong);
            }
        }
        assertEquals(List.of(), wrong.subList(0, Math.min(20, wrong.size())));
        assertTrue(checked > 1000, "only " + checked + " numbers were checked");
    }

    private static int check(ReportSchema report, Path file, List<String> wrong) throws IOException {
        int checked = 0;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                for (ReportField field : report.fields()) {
                    if (field.derived().filter(how -> !how.acrossRows()).isPresent() && !masked(report, field, row)) {
                        checked++;
                        String expected = shown(worked(report, field, row));
                        String actual = shown(published(field.name(), row));
                        if (!expected.equals(actual)) {
                            wrong.add(report.name() + " line " + row.getStartingLineNumber() + ", " + field.name()
                                    + ": " + actual + " instead of " + expected);
                        }
                    }
                }
            }
        }
        return checked;
    }

    /** Whether the column, or one it comes from, is withheld in this row. */
    private static boolean masked(ReportSchema report, ReportField field, NamedCsvRecord row) {
        return !cell(row, field.name() + "_mark").isEmpty()
                || field.derived().stream()
                        .flatMap(derived -> derived.sources().stream())
                        .anyMatch(source -> masked(report, report.field(source), row));
    }

    private static Optional<Bounds> worked(ReportSchema report, ReportField field, NamedCsvRecord row) {
        if (field.derived().isEmpty()) {
            return published(field.name(), row);
        }
        Derived derived = field.derived().get();
        Optional<Bounds> a = worked(report, report.field(derived.sources().get(0)), row);
        Optional<Bounds> b = worked(report, report.field(derived.sources().get(1)), row);
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> corners = Stream.of(a.get().lower(), a.get().upper())
                .flatMap(x -> Stream.of(b.get().lower(), b.get().upper()).flatMap(y -> worked(derived, x, y).stream()))
                .sorted()
                .toList();
        if (corners.size() < 4) {
            return Optional.empty();
        }
        if (derived instanceof Derived.Span) {
            return Optional.of(new Bounds(a.get().lower(), corners.get(3)));
        }
        return told(derived, new Bounds(corners.get(0), corners.get(3)), a.get(), b.get());
    }

    private static boolean endless(Bounds bounds) {
        return bounds.upper().compareTo(ENDLESS) == 0;
    }

    /** What follows from an open number is printed only where it lies on one side of nothing, or of the whole. */
    private static Optional<Bounds> told(Derived derived, Bounds bounds, Bounds a, Bounds b) {
        boolean open = Stream.of(a, b).anyMatch(DerivedColumnsTest::endless);
        if (!open) {
            return Optional.of(bounds);
        }
        boolean ratio = derived instanceof Derived.Ratio;
        BigDecimal level = ratio ? BigDecimal.valueOf(((Derived.Ratio) derived).times()) : BigDecimal.ZERO;
        boolean upwards = ratio ? !endless(b) : endless(a);
        return upwards
                ? Optional.of(new Bounds(bounds.lower(), ENDLESS))
                        .filter(one -> one.lower().compareTo(level) > 0)
                : Optional.of(new Bounds(ENDLESS.negate(), bounds.upper()))
                        .filter(one -> one.upper().compareTo(level) < 0);
    }

    private static Optional<BigDecimal> worked(Derived derived, BigDecimal a, BigDecimal b) {
        if (derived instanceof Derived.Span) {
            return Optional.of(a.add(b));
        } else if (derived instanceof Derived.Difference) {
            return Optional.of(a.subtract(b));
        } else if (derived instanceof Derived.Ratio ratio) {
            return divided(a.multiply(BigDecimal.valueOf(ratio.times())), b);
        }
        return divided(b.subtract(a).multiply(HUNDRED), a);
    }

    private static Optional<BigDecimal> divided(BigDecimal of, BigDecimal by) {
        return by.signum() == 0 ? Optional.empty() : Optional.of(of.divide(by, MathContext.DECIMAL128));
    }

    private static Optional<Bounds> published(String column, NamedCsvRecord row) {
        String lower = row.findField(column).orElseGet(() -> cell(row, column + "_lower"));
        String upper = row.findField(column).orElseGet(() -> cell(row, column + "_upper"));
        return lower.isEmpty() && upper.isEmpty()
                ? Optional.empty()
                : Optional.of(new Bounds(
                        lower.isEmpty() ? ENDLESS.negate() : new BigDecimal(lower),
                        upper.isEmpty() ? ENDLESS : new BigDecimal(upper)));
    }

    private static String cell(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("");
    }

    private static String shown(Optional<Bounds> bounds) {
        return bounds.map(b -> rounded(b.lower()) + " to " + rounded(b.upper())).orElse("blank");
    }

    private static String rounded(BigDecimal number) {
        return number.setScale(ReportField.SCALE, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
