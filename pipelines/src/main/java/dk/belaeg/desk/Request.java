package dk.belaeg.desk;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request that the door has let in.
 *
 * @param method GET, POST or PUT
 * @param path decoded segments below the screen's address; none for the screen itself
 * @param query of the address, by name
 * @param type of the body, as it was said
 * @param length of the body in bytes, as it was said; -1 when it was not
 * @param body not read yet
 */
public record Request(
        String method, List<String> path, Map<String, String> query, String type, long length, InputStream body) {
    private static final int LONGEST_FORM = 64 * 1024;
    private static final String FORM = "application/x-www-form-urlencoded";

    public Request {
        path = List.copyOf(path);
        query = Map.copyOf(query);
    }

    boolean reads() {
        return method.equals("GET");
    }

    /** The same without the first segments. */
    Request below(int segments) {
        return new Request(method, path.subList(segments, path.size()), query, type, length, body);
    }

    /** A value of the query; empty when it is not there. */
    public String asked(String name) {
        return query.getOrDefault(name, "");
    }

    /** A write that cannot be understood. */
    static final class MalformedException extends IOException {
        private static final long serialVersionUID = 1;

        MalformedException(String message) {
            super(message);
        }
    }

    /** The fields of a form, by name. */
    public Map<String, String> fields() throws IOException {
        if (!type.split(";", 2)[0].strip().equals(FORM)) {
            throw new MalformedException("no form");
        }
        byte[] bytes = body.readNBytes(LONGEST_FORM + 1);
        if (bytes.length > LONGEST_FORM) {
            throw new MalformedException("too long a form");
        }
        return pairs(new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new MalformedException("no pairs of names and values"));
    }

    /** Names and values as forms and queries have them; empty when they are not written so. */
    static Optional<Map<String, String>> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        try {
            for (String pair : text.split("&")) {
                String[] two = pair.split("=", 2);
                if (!two[0].isEmpty()) {
                    pairs.put(
                            URLDecoder.decode(two[0], StandardCharsets.UTF_8),
                            two.length == 1 ? "" : URLDecoder.decode(two[1], StandardCharsets.UTF_8));
                }
            }
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
        return Optional.of(pairs);
    }

    /**
     * The segments of a raw path, decoded one by one; empty when one could be taken for something else: a step upwards, a
     * separator, a sign that cannot be seen, letters that are none.
     */
    static Optional<List<String>> segments(String rawPath) {
        if (!rawPath.startsWith("/")) {
            return Optional.empty();
        }
        List<String> segments = new ArrayList<>();
        String[] raw = rawPath.substring(1).split("/", -1);
        for (int i = 0; i < raw.length; i++) {
            String segment;
            try {
                segment = URLDecoder.decode(raw[i].replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException broken) {
                return Optional.empty();
            }
            boolean last = i == raw.length - 1;
            if (segment.isEmpty() && last) {
                continue;
            }
            if (segment.isEmpty()
                    || segment.equals(".")
                    || segment.equals("..")
                    || segment.chars()
                            .anyMatch(sign ->
                                    sign == '/' || sign == '\\' || sign == 0xFFFD || Character.isISOControl(sign))) {
                return Optional.empty();
            }
            segments.add(segment);
        }
        return Optional.of(segments);
    }
}
