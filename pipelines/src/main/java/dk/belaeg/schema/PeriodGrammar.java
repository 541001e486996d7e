package dk.belaeg.schema;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads periods: "1. halvår 2026", "2026H1", "2. kvartal 2026", "2026K2", "Q2 2026", "1.-3. kvartal 2026", "marts 2026",
 * "2026M03", "2026-03", "2026".
 *
 * @param missing words that mean that nothing is stated
 */
public record PeriodGrammar(MissingWords missing) {
    private static final String YEAR = "([12][0-9]{3})";
    private static final List<Shape> SHAPES = List.of(
            new Shape("([12])\\.? ?halvår,? " + YEAR, m -> half(2, 1, m)),
            new Shape(
                    "(første|andet|anden) halvår,? " + YEAR,
                    m -> Period.months(year(m, 2), "første".equals(m.group(1)) ? 1 : 7, 6)),
            new Shape(YEAR + " ?-?h([12])", m -> half(1, 2, m)),
            new Shape("([1-4])\\.? ?(?:kvartal|kvt\\.?|kv\\.?),? " + YEAR, m -> quarter(2, 1, m)),
            new Shape("[kq]([1-4])[ -]" + YEAR, m -> quarter(2, 1, m)),
            new Shape(YEAR + " ?-?[kq]([1-4])", m -> quarter(1, 2, m)),
            new Shape("1\\.? ?(?:-|til) ?3\\.? ?kvartal,? " + YEAR, m -> Period.months(year(m, 1), 1, 9)),
            new Shape(YEAR + " ?-?(?:m|-)(0?[1-9]|1[0-2])", m -> Period.months(year(m, 1), year(m, 2), 1)),
            new Shape(YEAR, m -> Period.months(year(m, 1), 1, 12)));
    private static final Pattern MONTH = Pattern.compile("(\\p{L}{3,9})\\.? " + YEAR);

    private record Shape(Pattern pattern, Maker maker) {
        Shape(String pattern, Maker maker) {
            this(Pattern.compile(pattern), maker);
        }
    }

    private interface Maker {
        Period of(Matcher matcher);
    }

    public Reading<Period> read(Written cell) {
        return switch (cell.form()) {
            case BLANK -> new Reading.Missing<>();
            case TEXT, NUMBER -> readText(Texts.key(cell.text()));
            case DATE -> new Reading.Refused<>(Rule.PERIOD_UNREADABLE, "Her står en dato og ikke en periode.");
            case ERROR -> new Reading.Refused<>(Rule.ERROR_VALUE, "Cellen viser en fejl i stedet for en periode.");
            case NO_RESULT -> new Reading.Refused<>(Rule.FORMULA_EMPTY, "Formlen er gemt uden sit resultat.");
            case UNREADABLE -> new Reading.Refused<>(Rule.CELL_UNREADABLE, cell.text());
            case PERCENT, BOOLEAN -> new Reading.Refused<>(Rule.PERIOD_UNREADABLE, "Her skal stå en periode.");
        };
    }

    private Reading<Period> readText(String text) {
        if (missing.contains(text)) {
            return new Reading.Missing<>();
        }
        for (Shape shape : SHAPES) {
            Matcher matcher = shape.pattern.matcher(text);
            if (matcher.matches()) {
                return new Reading.Known<>(shape.maker.of(matcher));
            }
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches() && DateGrammar.month(month.group(1)) > 0) {
            return new Reading.Known<>(Period.months(year(month, 2), DateGrammar.month(month.group(1)), 1));
        }
        return new Reading.Refused<>(Rule.PERIOD_UNREADABLE, "Det, der står, er ikke en periode.");
    }

    private static Period half(int yearGroup, int halfGroup, Matcher m) {
        return Period.months(year(m, yearGroup), year(m, halfGroup) == 1 ? 1 : 7, 6);
    }

    private static Period quarter(int yearGroup, int quarterGroup, Matcher m) {
        return Period.months(year(m, yearGroup), year(m, quarterGroup) * 3 - 2, 3);
    }

    private static int year(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
