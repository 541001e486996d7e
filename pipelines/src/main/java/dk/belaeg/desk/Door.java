package dk.belaeg.desk;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may come in. Pages of other sites reach this address by a name of theirs (rebinding), by forms and by scripts; other
 * users of the machine reach it by its port. None of them knows the secret, which is the first segment of every address
 * and is given for a key that opens once.
 */
final class Door {
    static final String ENTRY = "ind";
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT");
    private static final String SITE = "Sec-Fetch-Site";
    private static final String SAME = "same-origin";
    private static final int BYTES = 32;

    private final String host;
    private final SecureRandom random = new SecureRandom();
    private final String secret = drawn();
    private String key = drawn();

    /** @param port that is listened on */
    Door(int port) {
        this.host = "127.0.0.1:" + port;
    }

    private String drawn() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The first segment of every address but the entry's. */
    String secret() {
        return secret;
    }

    /** Where the key that has not been used yet is turned. */
    synchronized String entry() {
        return "http://" + host + "/" + ENTRY + "/" + key;
    }

    /** Whether it is the key; it opens no second time. */
    synchronized boolean opens(String offered) {
        if (!same(key, offered)) {
            return false;
        }
        key = drawn();
        return true;
    }

    /** Why a request goes no further, before its path is looked at; empty when it may. */
    Optional<Answer> stops(String method, Headers headers) {
        if (!one(headers, "Host").equals(Optional.of(host))) {
            return refused(421, "Arbejdsbordet svarer kun på sin egen adresse. Åbn det ved at starte Belæg.");
        }
        return METHODS.contains(method)
                ? Optional.empty()
                : refused(405, "Arbejdsbordet kender ikke den slags forespørgsel. Gå tilbage, og prøv fra siden.");
    }

    /** Why a request to what is behind the secret goes no further; empty when it may. */
    Optional<Answer> stops(String method, List<String> path, Headers headers) {
        if (path.isEmpty() || !same(secret, path.get(0))) {
            return refused(403, "Adressen gælder ikke. Luk fanen, og start Belæg igen, så åbner arbejdsbordet.");
        }
        Optional<String> site = one(headers, SITE);
        boolean write = !method.equals("GET");
        boolean own = site.equals(Optional.of(SAME))
                || (!write && (!headers.containsKey(SITE) || site.equals(Optional.of("none"))));
        if (!own || (write && !one(headers, "Origin").equals(Optional.of("http://" + host)))) {
            return refused(403, "En anden side har forsøgt at bruge arbejdsbordet. Intet er gjort.");
        }
        return Optional.empty();
    }

    /** The header's value when it is given exactly once. */
    private static Optional<String> one(Headers headers, String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    private static Optional<Answer> refused(int status, String sentence) {
        return Optional.of(Answer.refused(status, sentence));
    }

    /** Compared in a time that does not depend on how much is right. */
    private static boolean same(String known, String offered) {
        return MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
    }
}
