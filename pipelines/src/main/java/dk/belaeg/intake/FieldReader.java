package dk.belaeg.intake;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.Labels;
import dk.belaeg.contract.Unit;
import dk.belaeg.grammar.AgesGrammar;
import dk.belaeg.grammar.Count;
import dk.belaeg.grammar.CountGrammar;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.DateGrammar;
import dk.belaeg.grammar.EffectGrammar;
import dk.belaeg.grammar.Mojibake;
import dk.belaeg.grammar.NumberGrammar;
import dk.belaeg.grammar.ParagraphGrammar;
import dk.belaeg.grammar.PercentGrammar;
import dk.belaeg.grammar.PeriodGrammar;
import dk.belaeg.grammar.RawValue;
import dk.belaeg.grammar.Reading;
import dk.belaeg.grammar.Texts;
import dk.belaeg.grammar.ValueRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the cells of one field into the values of its columns (see {@link Field#columns()}).
 *
 * @param forms the number forms that the column's unmistakable numbers use
 * @param stated the unit of money that the column's header states, when it is not the field's own
 */
record FieldReader(Field field, Codes codes, Set<NumberGrammar.Form> forms, Optional<Unit> stated) {
    /** Longer keys are none. */
    private static final int LONGEST_KEY = 60;

    /** How a spreadsheet writes a key that it took for a number. */
    private static final Pattern POWER = Pattern.compile("[0-9]{1,20}(?:[.,][0-9]{1,20})?[eE][+-]?[0-9]{1,3}");

    /** Signs that programs put around a key so that it is not taken for a number. */
    private static final String AROUND_KEY = "'\"\u00B4`\u2018\u2019\u201C\u201D";

    /** Spreadsheets keep no more. */
    private static final int MOST_EXACT_DIGITS = 15;

    private static final int PERCENT_DECIMALS = 4;
    /** Digits before the decimals: more are a slip of the keyboard, and would not fit in whole øre. */
    private static final int MOST_DIGITS = 12;

    /** The smallest CPR number as a number: 1 January 2000, without its first zero. */
    private static final BigDecimal LEAST_CPR = BigDecimal.valueOf(101_000_000);

    /** What stands between several entries of a list in one cell. */
    private static final Pattern BETWEEN = Pattern.compile("[;,/+&\\n]| og | samt ");

    /** Of a field whose column states no unit. */
    FieldReader(Field field, Codes codes, Set<NumberGrammar.Form> forms) {
        this(field, codes, forms, Optional.empty());
    }

    /** The values of the field's columns, in order. {@code area} helps to tell children's groups from adults'. */
    Reading<List<Object>> read(RawValue cell, Optional<String> area) {
        if (isName() && cell.form() == RawValue.Form.TEXT && Mojibake.breaks(cell.text())) {
            return new Reading.Refused<>(
                    ValueRules.TEXT_BROKEN, "Bogstaver er gået i stykker, så det ikke kan ses, hvad der er ment.");
        }
        return switch (field.kind()) {
            case TEXT, FREE_TEXT, CONTACT -> map(text(cell), List::of);
            case KEY -> map(key(cell), List::of);
            case WHOLE -> map(bounded(counted(cell, numbers(0)::read)), n -> List.of(n.longValueExact()));
            case DECIMAL ->
                map(
                        bounded(counted(cell, numbers(field.decimals())::read)),
                        n -> List.of(n.setScale(field.decimals())));
            case PERCENT ->
                map(
                        bounded(new PercentGrammar(computed(PERCENT_DECIMALS)).read(cell)),
                        n -> List.of(n.setScale(PERCENT_DECIMALS)));
            case MONEY -> money(cell);
            case COUNT -> map(counted(cell, new CountGrammar(codes.missingWords(), forms)::read), FieldReader::count);
            case DATE -> map(new DateGrammar(codes.missingWords()).read(cell), List::of);
            case YEAR -> map(year(cell), List::of);
            case PERIOD ->
                map(
                        new PeriodGrammar(codes.missingWords()).read(cell),
                        period -> List.of(period.code(), period.from(), period.to()));
            case EFFECT ->
                map(
                        new EffectGrammar(codes.missingWords()).read(cell),
                        effect -> List.of(
                                effect.code(),
                                effect.days().from(),
                                effect.days().to()));
            case AGES -> map(new AgesGrammar(codes.missingWords()).read(cell), ages -> List.of(ages.from(), ages.to()));
            case YES_NO -> yesNo(cell);
            case MUNICIPALITY -> map(named(cell, this::municipality), List::of);
            case OPERATOR -> map(named(cell, codes::operator), List::of);
            case PARAGRAPHS ->
                map(codes.paragraphs().read(cell), paragraphs -> List.of(ParagraphGrammar.category(paragraphs)));
            case TARGET_GROUP -> map(allowed(named(cell, text -> codes.targetGroup(text, area))), List::of);
            case CODE -> map(field.is(Field.Trait.SEVERAL) ? named(cell, this::several) : code(cell), List::of);
        };
    }

    /** Whether the field's words are names of something, which a broken letter makes the name of something else. */
    private boolean isName() {
        return switch (field.kind()) {
            case TEXT, KEY, MUNICIPALITY, OPERATOR, PARAGRAPHS, TARGET_GROUP, CODE -> true;
            case FREE_TEXT, CONTACT, WHOLE, DECIMAL, COUNT, PERCENT, MONEY, DATE, YEAR, PERIOD, EFFECT, AGES, YES_NO ->
                false;
        };
    }

    private Reading<String> municipality(String text) {
        return field.is(Field.Trait.COUNTRY_TOO) && Codes.isCountry(text)
                ? new Reading.Known<>(Codes.COUNTRY)
                : codes.municipality(text);
    }

    private Reading<String> code(RawValue cell) {
        return allowed(named(cell, text -> codes.code(field.codes(), text)));
    }

    /** Several entries of a list in one cell, each once, in the order of the list; one of them unknown makes all unreadable. */
    private Reading<String> several(String text) {
        Reading<String> whole = code(RawValue.text(text));
        if (whole instanceof Reading.Known<String>) {
            return whole;
        }
        List<String> found = new ArrayList<>();
        for (String part : BETWEEN.split(text)) {
            if (!part.isBlank()) {
                Reading<String> one = code(RawValue.text(part.strip()));
                if (!(one instanceof Reading.Known<String> known)) {
                    return one instanceof Reading.Refused<String> ? one : whole;
                }
                found.add(known.value());
            }
        }
        return found.isEmpty()
                ? whole
                : new Reading.Known<>(codes.list(field.codes()).codes().stream()
                        .filter(found::contains)
                        .collect(Collectors.joining(Labels.AND)));
    }

    private NumberGrammar numbers(int decimals) {
        return new NumberGrammar(decimals, forms, field.numberForm().orElse(null), codes.missingWords());
    }

    /** For what spreadsheets compute: shares and amounts, whose last decimals mean nothing. */
    private NumberGrammar computed(int decimals) {
        return new NumberGrammar(decimals, true, forms, field.numberForm().orElse(null), codes.missingWords());
    }

    /** How many decimals the field's numbers may have, for finding out which form the column uses. */
    int decimals() {
        return switch (field.kind()) {
            case DECIMAL -> field.decimals();
            case MONEY -> moneyDecimals(stated.orElse(own()));
            case PERCENT -> PERCENT_DECIMALS;
            default -> 0;
        };
    }

    /** What a cell of the field may hold that looks like a CPR number. */
    static CprScan.Expected expected(Field field) {
        if (field.is(Field.Trait.TEN_DIGIT_KEYS)) {
            return CprScan.Expected.KEY;
        }
        return switch (field.kind()) {
            case WHOLE, DECIMAL, PERCENT, MONEY ->
                canBeOfTenDigits(field) ? CprScan.Expected.AMOUNT : CprScan.Expected.ANSWER;
            case FREE_TEXT, CONTACT -> CprScan.Expected.FREE_TEXT;
            default -> CprScan.Expected.ANSWER;
        };
    }

    /** Whether a number as long as a CPR number may stand in the field; where it may not, it is taken for one. */
    private static boolean canBeOfTenDigits(Field field) {
        return field.constraints()
                .maximum()
                .filter(most -> most.compareTo(LEAST_CPR) < 0)
                .isEmpty();
    }

    /** A number that may have its unit behind it; another unit than the field's is refused. */
    private <T> Reading<T> counted(RawValue cell, Function<RawValue, Reading<T>> read) {
        Optional<Unit.Quantity> quantity = quantity(cell);
        if (quantity.isEmpty()) {
            return read.apply(cell);
        }
        Unit unit = quantity.get().unit();
        return unit.fits(field) ? read.apply(RawValue.text(quantity.get().number())) : otherUnit(unit);
    }

    private static Optional<Unit.Quantity> quantity(RawValue cell) {
        return cell.form() == RawValue.Form.TEXT ? Unit.quantity(Texts.clean(cell.text())) : Optional.empty();
    }

    private <T> Reading<T> otherUnit(Unit unit) {
        return new Reading.Refused<>(
                ValueRules.UNIT_OTHER,
                "Cellen siger »" + unit.danish() + "«, men her skal stå "
                        + (field.unit().isEmpty()
                                ? "et antal"
                                : stated.map(Unit::danish).orElse(field.unit())) + ".");
    }

    /**
     * An amount in whole øre, from the unit that the cell states, else the header, else the field's own. A header and a
     * cell that state different ones cannot both be right.
     */
    private Reading<List<Object>> money(RawValue cell) {
        Optional<Unit.Quantity> quantity = quantity(cell);
        Optional<Unit> said = quantity.map(Unit.Quantity::unit);
        if (said.isPresent()
                && (!said.get().isMoney()
                        || stated.filter(unit -> unit != said.get()).isPresent())) {
            return otherUnit(said.get());
        }
        Unit unit = said.or(() -> stated).orElse(own());
        RawValue number = quantity.map(one -> RawValue.text(one.number())).orElse(cell);
        return map(
                bounded(computed(moneyDecimals(unit)).read(number)),
                n -> List.of(n.multiply(unit.oere()).longValueExact()));
    }

    private Unit own() {
        return Unit.of(field.unit()).filter(Unit::isMoney).orElse(Unit.KRONER);
    }

    private int moneyDecimals(Unit unit) {
        return unit == own() ? field.decimals() : unit.decimals();
    }

    /**
     * A key without the signs that programs put around it. One that a spreadsheet has made a number of, so that digits are
     * lost, is refused, and so is a service's that holds no digit and is nobody's own key.
     */
    private Reading<String> key(RawValue cell) {
        Reading<String> text = text(cell);
        if (!(text instanceof Reading.Known<String> known)) {
            return text;
        }
        String written = known.value();
        if (written.length() > LONGEST_KEY) {
            return new Reading.Refused<>(ValueRules.KEY_DAMAGED, "Der står for meget til, at det kan være et id.");
        }
        boolean rounded = cell.form() == RawValue.Form.NUMBER && written.length() > MOST_EXACT_DIGITS;
        if (rounded || POWER.matcher(written).matches()) {
            return new Reading.Refused<>(
                    ValueRules.KEY_DAMAGED, "Regnearket har gjort id'et til et tal og smidt nogle af cifrene væk.");
        }
        String bare = withoutSigns(written);
        if (bare.isEmpty()) {
            return new Reading.Missing<>();
        }
        if (field.is(Field.Trait.KEYED_BY_HAND)
                && bare.chars().noneMatch(Character::isDigit)
                && !codes.isServiceKey(bare)) {
            return new Reading.Refused<>(
                    ValueRules.KEY_DAMAGED,
                    "Et id fra Tilbudsportalen er cifre, og rundens liste over egne nøgler har det heller ikke.");
        }
        return bare.equals(written)
                ? new Reading.Known<>(bare)
                : new Reading.Known<>(
                        bare, new Reading.Fault(ValueRules.KEY_CLEANED, "Id'et er læst som " + bare + "."));
    }

    /** The text without quotes around it, without the equals sign of ="700135", and without ".0" behind a number. */
    private static String withoutSigns(String text) {
        int from = text.startsWith("=") ? 1 : 0;
        int to = text.length();
        while (from < to && isAroundKey(text.charAt(from))) {
            from++;
        }
        while (to > from && isAroundKey(text.charAt(to - 1))) {
            to--;
        }
        String bare = text.substring(from, to).strip();
        int point = bare.indexOf('.');
        boolean whole = point > 0 && bare.substring(point + 1).chars().allMatch(c -> c == '0');
        return whole ? bare.substring(0, point) : bare;
    }

    private static boolean isAroundKey(char c) {
        return AROUND_KEY.indexOf(c) >= 0 || c == ' ';
    }

    private Reading<BigDecimal> bounded(Reading<BigDecimal> reading) {
        if (reading instanceof Reading.Known<BigDecimal> known) {
            BigDecimal number = known.value();
            if (field.constraints()
                    .minimum()
                    .filter(least -> number.compareTo(least) < 0)
                    .isPresent()) {
                return outside("mindst "
                        + DanishNumbers.plain(field.constraints().minimum().orElseThrow()));
            }
            if (field.constraints()
                    .maximum()
                    .filter(most -> number.compareTo(most) > 0)
                    .isPresent()) {
                return outside("højst "
                        + DanishNumbers.plain(field.constraints().maximum().orElseThrow()));
            }
            if (number.precision() - number.scale() > MOST_DIGITS) {
                return outside("på højst " + MOST_DIGITS + " cifre");
            }
        }
        return reading;
    }

    private static Reading<BigDecimal> outside(String limit) {
        return new Reading.Refused<>(ValueRules.NUMBER_BOUNDS, "Tallet skal være " + limit + ".");
    }

    private Reading<String> text(RawValue cell) {
        return switch (cell.form()) {
            case BLANK -> new Reading.Missing<>();
            case ERROR, NO_RESULT, UNREADABLE -> Reading.Refused.noValue(cell);
            case TEXT, NUMBER, PERCENT, DATE, BOOLEAN ->
                codes.missingWords().contains(cell.text())
                        ? new Reading.Missing<>()
                        : new Reading.Known<>(Texts.clean(cell.text()));
        };
    }

    private Reading<String> named(RawValue cell, Function<String, Reading<String>> lookUp) {
        Reading<String> text = cell.form() == RawValue.Form.TEXT ? new Reading.Known<>(cell.text()) : text(cell);
        return text instanceof Reading.Known<String> known ? lookUp.apply(known.value()) : text;
    }

    /** A code of the list that is not asked about here is no answer. */
    private Reading<String> allowed(Reading<String> reading) {
        return reading instanceof Reading.Known<String> known
                        && !field.constraints().allows(known.value())
                ? new Reading.Refused<>(ValueRules.NOT_ON_LIST, "Svaret er ikke blandt dem, der spørges om her.")
                : reading;
    }

    private Reading<Integer> year(RawValue cell) {
        // Statistics of stocks write the first of January as the quarter or month that begins then.
        RawValue bare = field.is(Field.Trait.STOCK)
                ? HeaderMatch.january(cell).map(RawValue::text).orElse(cell)
                : cell;
        Reading<BigDecimal> number =
                new NumberGrammar(0, Set.of(NumberGrammar.Form.DANISH), null, codes.missingWords()).read(bare);
        if (number instanceof Reading.Known<BigDecimal> known) {
            BigDecimal year = known.value();
            return year.compareTo(BigDecimal.valueOf(1970)) >= 0 && year.compareTo(BigDecimal.valueOf(2099)) <= 0
                    ? new Reading.Known<>(year.intValueExact())
                    : new Reading.Refused<>(ValueRules.YEAR_OTHER, "Årstallet er uden for 1970 til 2099.");
        }
        return number instanceof Reading.Refused<BigDecimal>
                ? new Reading.Refused<>(ValueRules.YEAR_OTHER, "Her skal stå et årstal med fire cifre.")
                : new Reading.Missing<>();
    }

    private Reading<List<Object>> yesNo(RawValue cell) {
        if (cell.form() == RawValue.Form.BOOLEAN) {
            return new Reading.Known<>(List.of("1".equals(cell.text())));
        }
        Reading<String> answer = named(cell, text -> codes.code("answers:yes_no", text));
        if (answer instanceof Reading.Known<String> known) {
            return switch (known.value()) {
                case "yes" -> new Reading.Known<>(List.of(true));
                case "no" -> new Reading.Known<>(List.of(false));
                default -> new Reading.Missing<>();
            };
        }
        return answer instanceof Reading.Refused<String>
                ? new Reading.Refused<>(ValueRules.YES_NO_UNREADABLE, "Her skal stå ja eller nej.")
                : new Reading.Missing<>();
    }

    private static List<Object> count(Count count) {
        return List.of(count.lower(), count.upper(), count.status().name().toLowerCase(Locale.ROOT));
    }

    private static <T> Reading<List<Object>> map(Reading<T> reading, Function<T, List<Object>> values) {
        if (reading instanceof Reading.Known<T> known) {
            return new Reading.Known<>(values.apply(known.value()), known.remark());
        }
        return reading instanceof Reading.Refused<T> refused
                ? new Reading.Refused<>(new Reading.Fault(
                        refused.fault().rule(), refused.fault().message()))
                : new Reading.Missing<>();
    }
}
