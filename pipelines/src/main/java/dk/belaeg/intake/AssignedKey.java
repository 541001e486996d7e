package dk.belaeg.intake;

import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.Texts;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of a service without an id, or of a unit of it, by which the key that a person gave it is found. Method:
 * {@code docs/metode/geografi.md}.
 *
 * @param unit empty when the service itself has no id
 * @param operator as written, or its code
 */
record AssignedKey(String service, String unit, String operator) {
    private static final String LIST = "opslag/tilbudsnoegler.csv";

    /** @param field the id that is blank */
    static AssignedKey of(RowShape shape, int field, @Nullable Object[] values) {
        boolean ofUnit = shape.field(field).name().equals("unit_id");
        return new AssignedKey(
                text(shape, "service_name", values),
                ofUnit ? text(shape, "unit_name", values) : "",
                text(shape, "operator", values));
    }

    private static String text(RowShape shape, String column, @Nullable Object[] values) {
        return Objects.toString(values[shape.column(column)], "");
    }

    /** The key itself; nothing without a name. */
    Optional<String> in(Codes codes) {
        return service.isEmpty() ? Optional.empty() : codes.serviceKey(service, unit, operator);
    }

    private String name() {
        return unit.isEmpty() ? service : service + ", " + unit;
    }

    String used(String key) {
        return "»" + name() + "« har nøglen »" + key + "« i " + LIST + ".";
    }

    /** The line that would give it a key, which a person must want; empty when the row has no name for it. */
    String proposed(Codes codes) {
        String key =
                Texts.fileName(unit.isEmpty() ? service : service + " " + unit).replace('.', '-');
        return key.isEmpty()
                ? ""
                : " Har »" + name() + "« intet id, så giv det en nøgle i " + LIST + ", for eksempel: " + service + ";"
                        + unit + ";" + codes.operatorName(operator) + ";lokal-" + key + ";jeres navn og dato.";
    }
}
