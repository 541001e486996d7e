package dk.belaeg.subject.trade;

import static dk.belaeg.contract.Columns.OPERATOR;
import static dk.belaeg.contract.Columns.PLACES;
import static dk.belaeg.contract.Columns.SERVICE_ID;
import static dk.belaeg.subject.trade.TradeBook.PLACE_DAYS;
import static dk.belaeg.subject.trade.TradeBook.TRADE;

import dk.belaeg.check.KnownRules;
import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Reading;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;

/** Sale, purchase and stock against the extract: whether it has the service, who runs it, and how many places it has. */
final class ExtractServices implements KnownRules {
    private static final long serialVersionUID = 1;

    private final HashMap<String, Known> services = new HashMap<>();

    /** @param operator code of a municipality or region; empty for others */
    private record Known(String operator, BigDecimal places) implements Serializable {
        Known plus(Known unit) {
            return new Known(operator, places.add(unit.places));
        }
    }

    ExtractServices(StagedTable portal, Codes codes) {
        for (StagedRow row : portal.used()) {
            Known unit = new Known(
                    operator(row.text(OPERATOR).orElse(""), codes),
                    TradeRules.number(row, PLACES).orElse(BigDecimal.ZERO));
            row.text(SERVICE_ID).ifPresent(id -> services.merge(id, unit, Known::plus));
        }
    }

    @Override
    public void judge(StagedRow row, Codes codes, List<Finding> findings) {
        if (services.isEmpty()) {
            return;
        }
        Known service = services.get(row.text(SERVICE_ID).orElse(""));
        if (service == null) {
            findings.add(
                    Finding.of(
                            TradeRules.UNKNOWN_SERVICE,
                            row.origin(SERVICE_ID),
                            "Udtrækket har ikke tilbuddet, så hverken driftsherre eller pladser kendes. Rækken er ikke brugt."));
            row.lose();
            return;
        }
        String stated = operator(row.text(OPERATOR).orElse(""), codes);
        if (!stated.isEmpty() && !stated.equals(service.operator())) {
            row.flag(OPERATOR);
            findings.add(Finding.of(
                    TradeRules.OTHER_OPERATOR,
                    row.origin(OPERATOR),
                    "Udtrækket har "
                            + (service.operator().isEmpty()
                                    ? "ingen kommune eller region"
                                    : codes.operatorName(service.operator()))
                            + " som driftsherre."));
        }
        if (row.schema().name().equals(TRADE)) {
            TradeRules.tooMany(row, service.places(), "Alle tilbuddets pladser i udtrækket har højst ")
                    .ifPresent(sentence -> {
                        findings.add(Finding.of(TradeRules.TOO_MANY_DAYS, row.origin(PLACE_DAYS), sentence)
                                .losing(row.amounts()));
                        row.lose();
                    });
        }
    }

    /** The code of a municipality or region; empty for others. */
    static String operator(String written, Codes codes) {
        return codes.operator(written) instanceof Reading.Known<String> known ? known.value() : "";
    }
}
