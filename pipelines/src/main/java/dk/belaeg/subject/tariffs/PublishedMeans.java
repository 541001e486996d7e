package dk.belaeg.subject.tariffs;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Means as they are printed somewhere, in the round's {@code opslag/publicerede-takster.csv}: each is held against the
 * tariffs that came in, and the mean of all against the printed means of operators. What cannot follow is said with both figures.
 */
final class PublishedMeans {
    static final String FILE = "opslag/publicerede-takster.csv";

    private static final String OF_OPERATORS = "driftsherrer";
    private static final String OF_TARIFFS = "takster";
    private static final String WITHOUT = "uden afvigere";
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int SCALE = 10;

    /**
     * One printed mean.
     *
     * @param operator code; empty for all
     * @param measure which mean of all; empty when the source does not say
     */
    private record Printed(
            Years years,
            Optional<String> operator,
            String measure,
            boolean without,
            BigDecimal percent,
            String source) {
        /** Half of what the last printed digit is worth. */
        BigDecimal tolerance() {
            return BigDecimal.ONE.movePointLeft(Math.max(0, percent.scale())).divide(TWO, SCALE, RoundingMode.HALF_UP);
        }

        boolean isOfSameTable(Printed other) {
            return years.equals(other.years) && without == other.without && source.equals(other.source);
        }
    }

    private final Codes codes;
    private final List<Finding> findings;

    PublishedMeans(Codes codes, List<Finding> findings) {
        this.codes = codes;
        this.findings = findings;
    }

    /** @param developments of two years; empty when one of them has no tariffs */
    void check(Function<Years, Optional<Development>> developments, Outliers outliers) {
        List<Printed> all = new ArrayList<>();
        codes.list("published-tariffs").rows().forEach(line -> read(line).ifPresent(all::add));
        for (Printed printed : all) {
            developments
                    .apply(printed.years())
                    .ifPresent(development -> againstTariffs(printed, development, outliers));
            if (printed.operator().isEmpty()) {
                againstPrinted(
                        printed,
                        all.stream()
                                .filter(other -> other.operator().isPresent() && other.isOfSameTable(printed))
                                .toList());
            }
        }
    }

    private Optional<Printed> read(CodeList.Entry line) {
        String from = line.get("from_year").strip();
        String to = line.get("to_year").strip();
        String percent = line.get("percent").strip().replace(',', '.').replace('\u2212', '-');
        String operator = line.get("operator").strip();
        Optional<String> code = codes.operator(operator) instanceof Reading.Known<String> known
                ? Optional.of(known.value())
                : Optional.empty();
        String measure = line.get("measure").strip();
        String basis = line.get("basis").strip();
        String problem = !from.matches("20[0-9]{2}") || !to.matches("20[0-9]{2}") || from.compareTo(to) >= 0
                ? "den har ikke to år, det første før det sidste."
                : !percent.matches("-?[0-9]+(\\.[0-9]+)?")
                        ? "procenten er ikke et tal."
                        : !operator.isEmpty() && code.isEmpty()
                                ? "driftsherren er ikke en kommune eller en region, der kendes."
                                : !List.of("", OF_OPERATORS, OF_TARIFFS).contains(measure)
                                        ? "»Gennemsnit af« skal være driftsherrer, takster eller tomt."
                                        : !List.of("", "alle", WITHOUT).contains(basis)
                                                ? "»Grundlag« skal være alle, uden afvigere eller tomt."
                                                : line.get("source").isBlank() ? "den har ingen kilde." : "";
        if (!problem.isEmpty()) {
            findings.add(TariffRules.line(FILE, from + "-" + to, problem));
            return Optional.empty();
        }
        return Optional.of(new Printed(
                new Years(Integer.parseInt(from), Integer.parseInt(to)),
                code,
                measure,
                basis.equals(WITHOUT),
                new BigDecimal(percent),
                line.get("source").strip()));
    }

    private void againstTariffs(Printed printed, Development development, Outliers outliers) {
        Development.All all = development.without(operator ->
                printed.without() && outliers.between(printed.years()).containsKey(operator));
        Optional<BigDecimal> ofOperators = all.ofOperators().percent();
        Optional<BigDecimal> ofTariffs = all.ofTariffs().percent();
        if (printed.operator().isPresent()) {
            development
                    .ofOperator(printed.operator().get())
                    .percent()
                    .filter(own -> isFar(printed, own))
                    .ifPresent(own -> say(printed, "Af taksterne følger " + shown(printed, own) + " pct."));
        } else if (ofOperators.isPresent() && ofTariffs.isPresent()) {
            boolean farFromOperators = isFar(printed, ofOperators.get());
            boolean farFromTariffs = isFar(printed, ofTariffs.get());
            boolean far =
                    switch (printed.measure()) {
                        case OF_OPERATORS -> farFromOperators;
                        case OF_TARIFFS -> farFromTariffs;
                        default -> farFromOperators && farFromTariffs;
                    };
            if (far) {
                say(
                        printed,
                        "Af taksterne følger " + shown(printed, ofOperators.get())
                                + " pct. som gennemsnit af driftsherrer og " + shown(printed, ofTariffs.get())
                                + " pct. som gennemsnit af takster.");
            }
        }
    }

    /** Whether the mean of all can follow from the printed means of operators; of tariffs only within their bounds. */
    private void againstPrinted(Printed all, List<Printed> operators) {
        if (operators.size() < 2) {
            return;
        }
        List<BigDecimal> percents = operators.stream().map(Printed::percent).toList();
        BigDecimal mean = percents.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(percents.size()), SCALE, RoundingMode.HALF_UP);
        BigDecimal room = operators.get(0).tolerance().add(all.tolerance());
        BigDecimal least =
                percents.stream().reduce(BigDecimal::min).orElseThrow().subtract(room);
        BigDecimal most =
                percents.stream().reduce(BigDecimal::max).orElseThrow().add(room);
        boolean between = all.percent().compareTo(least) >= 0 && all.percent().compareTo(most) <= 0;
        boolean same = all.percent().subtract(mean).abs().compareTo(room) <= 0;
        if (all.measure().equals(OF_OPERATORS) ? !same : !between) {
            say(
                    all,
                    "De " + operators.size() + " driftsherrers trykte tal ligger fra " + shown(all, least.add(room))
                            + " til " + shown(all, most.subtract(room)) + " pct. og er i gennemsnit " + shown(all, mean)
                            + " pct.");
        }
    }

    private static boolean isFar(Printed printed, BigDecimal computed) {
        return printed.percent().subtract(computed).abs().compareTo(printed.tolerance()) > 0;
    }

    private static String shown(Printed printed, BigDecimal percent) {
        return DanishNumbers.format(percent, Math.max(1, printed.percent().scale()));
    }

    private void say(Printed printed, String computed) {
        String who = printed.operator().map(codes::operatorName).orElse("alle driftsherrer")
                + (printed.without() ? " uden afvigere" : "");
        findings.add(Finding.of(
                TariffRules.PUBLISHED,
                Origin.ofFile(FILE),
                "Den offentliggjorte ændring " + printed.years().danish() + " for " + who + " er "
                        + DanishNumbers.plain(printed.percent()) + " pct. " + computed + " Kilde: " + printed.source()
                        + "."));
    }
}
