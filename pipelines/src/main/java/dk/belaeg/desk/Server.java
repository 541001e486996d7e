package dk.belaeg.desk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.belaeg.report.Html;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Listens on this machine alone, shows every request to the door, and sends answers that no cache keeps. */
final class Server implements AutoCloseable {
    private static final int WORKERS = 32;

    /** How long answers that are under way may take when the desk closes, in seconds. */
    private static final int LAST_WORDS = 2;

    /** Seconds in which a request has to be there whole, and an answer to be taken. */
    private static final Map<String, String> LIMITS = Map.of(
            "sun.net.httpserver.maxReqTime", "20",
            "sun.net.httpserver.maxRspTime", "60",
            "sun.net.httpserver.idleInterval", "30",
            "sun.net.httpserver.maxReqHeaders", "60",
            "jdk.httpserver.maxConnections", "200");

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    private final HttpServer server;
    private final ExecutorService workers;
    private final Door door;
    private final Routes routes;
    private final Function<Throwable, String> fault;
    private final AtomicBoolean sign = new AtomicBoolean();

    /** What happens when somebody has come in. */
    interface Entered {
        void now() throws IOException;
    }

    /** @param fault what to say of a failure */
    Server(Routes routes, Function<Throwable, String> fault) throws IOException {
        // read once, by the first server of the program
        LIMITS.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        this.workers = Executors.newFixedThreadPool(WORKERS, work -> {
            Thread thread = new Thread(work, "answers the browser");
            thread.setDaemon(true);
            return thread;
        });
        this.door = new Door(server.getAddress().getPort());
        this.routes = routes;
        this.fault = fault;
    }

    Door door() {
        return door;
    }

    void open(Entered entered) {
        server.setExecutor(workers);
        server.createContext("/", exchange -> {
            try (exchange) {
                send(exchange, answer(exchange, entered));
            }
        });
        server.start();
    }

    /** Whether somebody has been let in since it was last asked. */
    boolean heard() {
        return sign.getAndSet(false);
    }

    private Answer answer(HttpExchange exchange, Entered entered) {
        try {
            return judged(exchange, entered);
        } catch (Request.MalformedException wrong) {
            return Answer.refused(400, "Siden sendte noget, der ikke kan læses. Genindlæs siden, og prøv igen.");
        } catch (IOException | RuntimeException failed) {
            return Answer.refused(500, fault.apply(failed));
        }
    }

    private Answer judged(HttpExchange exchange, Entered entered) throws IOException {
        String method = exchange.getRequestMethod();
        Optional<Answer> stopped = door.stops(method, exchange.getRequestHeaders());
        if (stopped.isPresent()) {
            return stopped.get();
        }
        String raw = exchange.getRequestURI().getRawPath();
        Optional<List<String>> path =
                exchange.getRequestURI().isAbsolute() || raw == null ? Optional.empty() : Request.segments(raw);
        Optional<Map<String, String>> query = Request.pairs(
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
        if (path.isEmpty() || query.isEmpty()) {
            return Answer.refused(400, "Adressen kan ikke læses. Gå tilbage, og vælg i menuen.");
        }
        if (path.get().size() == 2 && path.get().get(0).equals(Door.ENTRY) && method.equals("GET")) {
            return entry(path.get().get(1), entered);
        }
        stopped = door.stops(method, path.get(), exchange.getRequestHeaders());
        if (stopped.isPresent()) {
            return stopped.get();
        }
        sign.set(true);
        Request request = new Request(
                method,
                path.get(),
                query.get(),
                text(exchange.getRequestHeaders().getFirst("Content-Type")),
                length(text(exchange.getRequestHeaders().getFirst("Content-Length"))),
                exchange.getRequestBody());
        return routes.answer(request.below(1));
    }

    private static String text(@Nullable String header) {
        return header == null ? "" : header.toLowerCase(Locale.ROOT);
    }

    private static long length(String header) {
        try {
            return header.isEmpty() ? -1 : Long.parseLong(header);
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    /** A page that goes on by itself: from here the browser comes from our own address, and no longer from the start page. */
    private Answer entry(String key, Entered entered) throws IOException {
        if (!door.opens(key)) {
            return Answer.refused(
                    403, "Nøglen er brugt eller forkert. Luk fanen, og start Belæg igen, så åbner arbejdsbordet.");
        }
        entered.now();
        sign.set(true);
        String home = "/" + door.secret() + "/" + routes.first();
        return Answer.page(new Html()
                .raw("<!DOCTYPE html>\n<html lang=\"da\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<link rel=\"icon\" href=\"data:,\">\n<meta http-equiv=\"refresh\" content=\"0;url=" + home
                        + "\">\n<title>Belæg</title>\n</head>\n")
                .raw("<body>\n<p><a href=\"" + home + "\">Gå til arbejdsbordet</a></p>\n</body>\n</html>\n"));
    }

    /** A refusal is a page for a reader, and values for a script. */
    private static Answer shown(HttpExchange exchange, Answer answer) {
        boolean reader = exchange.getRequestMethod().equals("GET")
                && text(exchange.getRequestHeaders().getFirst("Accept")).contains("text/html");
        if (answer.refusal().isEmpty() || !reader) {
            return answer;
        }
        Html page = new Html()
                .raw("<!DOCTYPE html>\n<html lang=\"da\">\n<head>\n<meta charset=\"utf-8\">\n<title>Belæg</title>\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<link rel=\"icon\" href=\"data:,\">\n</head>\n<body>\n<main>\n")
                .element("h1", "Det kan ikke vises")
                .element("p", answer.refusal())
                .raw("</main>\n</body>\n</html>\n");
        return new Answer(answer.status(), Answer.HTML, page.toString().getBytes(StandardCharsets.UTF_8), "");
    }

    private static void send(HttpExchange exchange, Answer given) throws IOException {
        Answer answer = shown(exchange, given);
        HEADERS.forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        if (answer.status() == 405) {
            exchange.getResponseHeaders().set("Allow", "GET, POST, PUT");
        }
        boolean bodiless = exchange.getRequestMethod().equals("HEAD") || answer.body().length == 0;
        exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : answer.body().length);
        if (!bodiless) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer.body());
            }
        }
    }

    /** Answers that are under way, such as the one that says it is closed, are sent first. */
    @Override
    public void close() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(LAST_WORDS, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
    }
}
