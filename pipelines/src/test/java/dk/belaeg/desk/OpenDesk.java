package dk.belaeg.desk;

import dk.belaeg.Pipeline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A desk that is open in this JVM, and requests to it byte by byte, as a browser or an attacker sends them. */
public final class OpenDesk implements AutoCloseable {
    private static final Pattern ENTRY = Pattern.compile("http://127\\.0\\.0\\.1:([0-9]+)/ind/([0-9a-f]{64})");
    private static final Pattern HOME = Pattern.compile("url=/([0-9a-f]{64})/");

    private final Desk desk;
    private final int port;
    private final String secret;

    /** A reply; names of headers in small letters. */
    public record Reply(int status, Map<String, String> headers, String body) {}

    public OpenDesk(Path place, Screen... further) throws IOException {
        this(place, List.of("/bin/sh", "-c", "echo \"$@\"", "belaeg"), further);
    }

    public OpenDesk(Path place, List<String> launcher, Screen... further) throws IOException {
        desk = new Desk(
                new Desk.Setting(
                        place,
                        (round, contracts, day) -> new Pipeline(round, contracts, (step, took) -> {}, "0").check(day),
                        () -> LocalDate.of(2026, 5, 4),
                        "prøven",
                        launcher,
                        fault -> "Der er sket en fejl: " + fault),
                List.of(further));
        String entry = entry();
        port = URI.create(entry).getPort();
        Matcher home = HOME.matcher(raw(request("GET", URI.create(entry).getPath(), "", "Host: " + host()))
                .body());
        if (!home.find()) {
            throw new IllegalStateException("the key does not open");
        }
        secret = home.group(1);
    }

    Desk desk() {
        return desk;
    }

    /** The address that the start page holds now. */
    String entry() throws IOException {
        Matcher entry = ENTRY.matcher(Files.readString(desk.startPage()));
        if (!entry.find()) {
            throw new IllegalStateException("no key in the start page");
        }
        return entry.group();
    }

    int port() {
        return port;
    }

    String host() {
        return "127.0.0.1:" + port;
    }

    String secret() {
        return secret;
    }

    /** What a page of the desk itself sends. */
    public Reply get(String path) throws IOException {
        return raw(
                request("GET", home(path), "", "Host: " + host(), "Sec-Fetch-Site: same-origin", "Accept: text/html"));
    }

    public Reply post(String path, String fields) throws IOException {
        return write("POST", path, fields);
    }

    public Reply put(String path, String body) throws IOException {
        return write("PUT", path, body);
    }

    private Reply write(String method, String path, String body) throws IOException {
        return raw(request(
                method,
                home(path),
                body,
                "Host: " + host(),
                "Origin: http://" + host(),
                "Sec-Fetch-Site: same-origin",
                "Content-Type: application/x-www-form-urlencoded"));
    }

    String home(String path) {
        return "/" + secret + "/" + path;
    }

    static byte[] request(String method, String target, String body, String... headers) {
        return request(method, target, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static byte[] request(String method, String target, byte[] body, String... headers) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        if (body.length > 0 || method.equals("POST") || method.equals("PUT")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    /** Sends bytes as they are; status 0 when the line is closed without a reply. */
    Reply raw(byte[] bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port)) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
            return reply(socket.getInputStream());
        }
    }

    static Reply reply(InputStream in) throws IOException {
        String all;
        try {
            all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.net.SocketException reset) {
            all = "";
        }
        int end = all.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Reply(0, Map.of(), all);
        }
        List<String> head = new ArrayList<>(List.of(all.substring(0, end).split("\r\n")));
        Map<String, String> headers = new TreeMap<>();
        head.stream()
                .skip(1)
                .map(line -> line.split(": ", 2))
                .forEach(pair -> headers.put(pair[0].toLowerCase(Locale.ROOT), pair.length == 2 ? pair[1] : ""));
        return new Reply(Integer.parseInt(head.get(0).split(" ")[1]), headers, all.substring(end + 4));
    }

    @Override
    public void close() throws IOException {
        desk.close();
    }
}
