package dk.belaeg.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.belaeg.grammar.PersonNumbers;
import dk.belaeg.report.Html;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What the desk answers a request.
 *
 * @param refusal why nothing was done, a Danish sentence with the next step; empty for every other answer
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Answer(int status, String type, byte[] body, String refusal) {
    static final String HTML = "text/html; charset=utf-8";
    private static final String JSON = "application/json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** A page, whole. */
    static Answer page(Html page) {
        return new Answer(200, HTML, page.toString().getBytes(StandardCharsets.UTF_8), "");
    }

    /** Values for the script of a screen, which shows them as text. */
    public static Answer json(Map<String, ?> values) {
        return json(200, values, "");
    }

    /** The write is done, and the page goes on to another address, seen from its own. */
    public static Answer go(String address) {
        return json(Map.of("til", address));
    }

    /** The write is done; the page says so and stays. */
    public static Answer told(String sentence) {
        return json(Map.of("sagt", sentence));
    }

    /** Nothing was done. */
    public static Answer refused(int status, String sentence) {
        String masked = PersonNumbers.mask(sentence);
        return json(status, Map.of("fejl", masked), masked);
    }

    /** There is nothing at the address. */
    public static Answer unknown() {
        return refused(404, "Der er ingen side på den adresse. Gå tilbage, og vælg i menuen.");
    }

    private static Answer json(int status, Map<String, ?> values, String refusal) {
        try {
            return new Answer(status, JSON, MAPPER.writeValueAsBytes(values), refusal);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }
}
