package dk.belaeg.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What others try with a desk that is open: pages of other sites, other programs and users of the machine, and those who
 * send files. Nothing is done, nothing is told, and the round's folder is as it was.
 */
class DeskAttackTest {
    private static final String CSV = "Kommune;Antal\nAssens;7\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path place;

    @SuppressWarnings("NullAway.Init")
    private static OpenDesk desk;

    @SuppressWarnings("NullAway.Init")
    private static List<String> before;

    @BeforeAll
    static void open() throws IOException {
        Path round = place.resolve("runder/foraar");
        Files.createDirectories(round.resolve("indbakke"));
        Files.writeString(
                round.resolve("runde.json"),
                """
                {"navn": "Forår", "aar": 2026, "pr_dato": "2026-05-01", "region": "1083",
                 "spoergeskemaer": [{"navn": "followup", "frist": "2026-05-15"}], "maalgrupper": ["V2.01"]}
                """);
        Files.writeString(place.resolve("hemmelig.txt"), "uden for runden");
        Files.createDirectories(round.resolve("fortroligt"));
        desk = new OpenDesk(place.resolve("runder"));
        desk.get("runde/foraar/indbakke");
        before = files();
    }

    @AfterAll
    static void close() throws IOException {
        desk.close();
        assertFalse(Files.exists(desk.desk().startPage()), "the start page is left behind");
    }

    @AfterEach
    void nothingHasChanged() throws IOException {
        assertEquals(before, files());
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.map(Path::toString).sorted().toList();
        }
    }

    /** Refused in a Danish sentence, by headers that keep it from being stored, framed or read as something else. */
    private static void refused(int status, OpenDesk.Reply reply) {
        assertEquals(status, reply.status(), reply.body());
        assertFalse(reply.body().contains(desk.secret()), "a refusal tells the secret");
        assertFalse(reply.body().contains("Exception"), reply.body());
        assertTrue(reply.body().contains("."), reply.body());
        guarded(reply);
    }

    private static void guarded(OpenDesk.Reply reply) {
        assertEquals("no-store", reply.headers().get("cache-control"));
        assertEquals("nosniff", reply.headers().get("x-content-type-options"));
        assertEquals("no-referrer", reply.headers().get("referrer-policy"));
        String policy = reply.headers().getOrDefault("content-security-policy", "");
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; "), policy);
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        assertFalse(reply.headers().containsKey("access-control-allow-origin"));
        assertFalse(reply.headers().containsKey("set-cookie"));
    }

    /** PORT is the desk's own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: evil.example:PORT",
                "Host: localhost:PORT",
                "Host: 127.0.0.1",
                "Host: 127.0.0.1.:PORT",
                "Host: 127.0.0.1:1",
                "Host: 127.1:PORT",
                "Host: 127.0.0.2:PORT",
                "Host: 2130706433:PORT",
                "Host: 0x7f.0.0.1:PORT",
                "Host: 0.0.0.0:PORT",
                "Host: [::1]:PORT",
                "Host: [::ffff:127.0.0.1]:PORT",
                "Host: 127.0.0.1.nip.io:PORT",
                "Host: user@127.0.0.1:PORT",
                "Host: 127.0.0.1:PORT, evil.example",
                "Host: ",
                "X-Forwarded-Host: 127.0.0.1:PORT"
            })
    void aNameOfTheirsIsNotOurs(String header) throws IOException {
        String named = header.replace("PORT", String.valueOf(desk.port()));
        refused(421, desk.raw(OpenDesk.request("GET", desk.home(""), "", named, "Sec-Fetch-Site: same-origin")));
        refused(421, desk.raw(OpenDesk.request("GET", URI.create(desk.entry()).getPath(), "", named)));
    }

    @Test
    void twoNamesAreNone() throws IOException {
        refused(
                421,
                desk.raw(OpenDesk.request("GET", desk.home(""), "", "Host: " + desk.host(), "Host: evil.example")));
        refused(
                421,
                desk.raw(OpenDesk.request("GET", desk.home(""), "", "Host: evil.example", "Host: " + desk.host())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://evil.example     | cross-site",
                "http://evil.example     | same-origin",
                "http://OWN              | cross-site",
                "http://OWN              | same-site",
                "http://OWN              | none",
                "http://OWN              | ''",
                "''                      | same-origin",
                "''                      | ''",
                "null                    | same-origin",
                "null                    | cross-site",
                "https://OWN             | same-origin",
                "http://127.0.0.1:1      | same-origin",
                "http://127.0.0.1:1      | same-site",
                "http://127.0.0.1        | same-origin",
                "http://localhost:PORT   | same-origin",
                "http://OWN/             | same-origin",
                "http://OWN.evil.example | same-origin",
                "http://OWN              | same-origin, cross-site",
                "file://                 | cross-site"
            })
    void anotherSiteWritesNothing(String origin, String site) throws IOException {
        List<String> headers = new ArrayList<>(List.of("Host: " + desk.host()));
        if (!origin.isEmpty()) {
            headers.add("Origin: " + origin.replace("OWN", desk.host()).replace("PORT", String.valueOf(desk.port())));
        }
        if (!site.isEmpty()) {
            headers.add("Sec-Fetch-Site: " + site);
        }
        String[] all = headers.toArray(String[]::new);
        refused(403, desk.raw(OpenDesk.request("POST", desk.home("slut"), "", all)));
        refused(403, desk.raw(OpenDesk.request("POST", desk.home("runde/foraar/aar/sendt"), "", all)));
        refused(403, desk.raw(OpenDesk.request("PUT", desk.home("runde/foraar/indbakke/fil/a.csv"), CSV, all)));
    }

    @Test
    void twoOriginsAreNone() throws IOException {
        String own = "Origin: http://" + desk.host();
        refused(
                403,
                desk.raw(OpenDesk.request(
                        "POST",
                        desk.home("slut"),
                        "",
                        "Host: " + desk.host(),
                        own,
                        own,
                        "Sec-Fetch-Site: same-origin")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "whatever"})
    void anotherSiteReadsNothing(String site) throws IOException {
        for (String path : List.of("", "runde/foraar/aar", "fil/desk.js", "koersel")) {
            refused(
                    403,
                    desk.raw(OpenDesk.request(
                            "GET", desk.home(path), "", "Host: " + desk.host(), "Sec-Fetch-Site: " + site)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/0000000000000000000000000000000000000000000000000000000000000000/",
                "/runde/foraar/aar",
                "/fil/desk.js",
                "/puls",
                "/ind/",
                "/ind/0000000000000000000000000000000000000000000000000000000000000000",
                "/ind/x/y",
                "/favicon.ico",
                "/robots.txt"
            })
    void withoutTheSecretThereIsNothing(String path) throws IOException {
        refused(403, desk.raw(OpenDesk.request("GET", path, "", "Host: " + desk.host())));
    }

    @Test
    void aLongerAShorterAndALargerSecretAreNone() throws IOException {
        String secret = desk.secret();
        for (String other : List.of(
                secret + "0",
                secret.substring(1),
                secret.substring(0, 63),
                secret.toUpperCase(java.util.Locale.ROOT))) {
            if (!other.equals(secret)) {
                refused(403, desk.raw(OpenDesk.request("GET", "/" + other + "/", "", "Host: " + desk.host())));
            }
        }
    }

    @Test
    void theStartKeyOpensOnce() throws IOException {
        String first = URI.create(desk.entry()).getPath();
        OpenDesk.Reply opened =
                desk.raw(OpenDesk.request("GET", first, "", "Host: " + desk.host(), "Sec-Fetch-Site: cross-site"));
        assertEquals(200, opened.status());
        guarded(opened);
        refused(403, desk.raw(OpenDesk.request("GET", first, "", "Host: " + desk.host())));
        assertNotEquals(first, URI.create(desk.entry()).getPath(), "the start page holds a used key");
        refused(
                403,
                desk.raw(OpenDesk.request("POST", URI.create(desk.entry()).getPath(), "", "Host: " + desk.host())));
    }

    @Test
    void onlyTheOwnerReadsTheStartPage() throws IOException {
        Path folder = desk.desk().startPage().getParent();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        assertFalse(Files.readString(desk.desk().startPage()).contains(desk.secret()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "OPTIONS", "TRACE", "DELETE", "PATCH", "CONNECT", "PROPFIND", "get", "GETT"})
    void otherMethodsAreNotKnown(String method) throws IOException {
        OpenDesk.Reply reply = desk.raw(
                OpenDesk.request(method, desk.home(""), "", "Host: " + desk.host(), "Sec-Fetch-Site: same-origin"));
        assertEquals(405, reply.status());
        assertEquals("GET, POST, PUT", reply.headers().get("allow"));
        guarded(reply);
    }

    @ParameterizedTest
    @ValueSource(strings = {"slut", "runde/foraar/aar/sendt", "runde/foraar/aar/udgiv", "proeve", "koersel/stop"})
    void readingDoesNothing(String path) throws IOException {
        refused(404, desk.get(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runde/../hemmelig.txt",
                "runde/foraar/../../hemmelig.txt",
                "runde/%2e%2e/hemmelig.txt",
                "runde/..%2fhemmelig.txt",
                "runde/%2e%2e%5chemmelig.txt",
                "fil/../desk.js",
                "fil/%2e%2e/page.css",
                "fil//desk.js",
                "fil/desk.js%00.css",
                "fil/%c0%ae%c0%ae/desk.js",
                "fil/%ff",
                "fil/%0d%0aSet-Cookie:%20a=b",
                "runde/foraar/indbakke/./x"
            })
    void noPathLeadsOut(String path) throws IOException {
        OpenDesk.Reply reply = desk.get(path);
        assertTrue(reply.status() == 400 || reply.status() == 404, reply.status() + reply.body());
        assertFalse(reply.body().contains("uden for runden"));
        assertFalse(reply.headers().containsKey("set-cookie"));
    }

    @Test
    void namesThatAreNoneAreUnknown() throws IOException {
        for (String path : List.of(
                "runde/hemmelig/aar",
                "runde/foraar/findesikke",
                "runde/foraar",
                "fil/Desk.class",
                "fil/%2Fetc%2Fpasswd",
                "runde/%2E/aar",
                "runde/FORAAR/aar")) {
            int status = desk.get(path).status();
            assertTrue(status == 404 || status == 400, path + status);
        }
    }

    @Test
    void anAddressWithANameInItIsNotTaken() throws IOException {
        refused(
                400,
                desk.raw(OpenDesk.request("GET", "http://evil.example" + desk.home(""), "", "Host: " + desk.host())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "../ude.csv",
                "..\\ude.csv",
                "/etc/ude.csv",
                "C:\\ude.csv",
                "c:ude.csv",
                "ude.csv:strøm",
                ".skjult.csv",
                "~$svar.xlsx",
                "con.csv",
                "NUL",
                "lpt1.txt.csv",
                "svar.csv.",
                "svar.csv ",
                " svar.csv",
                "svar\u202Evsc.exe",
                "svar\u200B.csv",
                "svar\u0000.csv",
                "svar\r\n.csv",
                "svar|.csv",
                "<img src=x onerror=alert(1)>.csv",
                "\"><script>.csv",
                "010190-1234.csv",
                "   "
            })
    void aHostileNameIsNoFile(String name) throws IOException {
        OpenDesk.Reply reply = desk.put("runde/foraar/indbakke/fil/" + encoded(name), CSV);
        assertTrue(reply.status() == 400 || reply.status() == 422, reply.status() + reply.body());
        assertFalse(reply.body().contains("010190-1234"));
        guarded(reply);
    }

    @Test
    void aNameThatIsTooLongIsNoFile() throws IOException {
        refused(422, desk.put("runde/foraar/indbakke/fil/" + "a".repeat(300) + ".csv", CSV));
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "svar.pdf  | %PDF-1.7 x",
                "svar.xlsx | %PDF-1.7 x",
                "svar.xlsx | <html><script>alert(1)</script></html>",
                "svar.exe  | MZ\u0000\u0001\u0002\u0000\u0003program",
                "svar.xlsx | ''",
                "svar.csv  | ''"
            })
    void whatTheIntakeRefusesIsNotTaken(String name, String content) throws IOException {
        refused(422, desk.put("runde/foraar/indbakke/fil/" + name, content));
    }

    @Test
    void whatUnpacksToMuchIsNotTaken() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : List.of("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml")) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(new byte[4 << 20]);
            }
        }
        byte[] request = OpenDesk.request(
                "PUT",
                desk.home("runde/foraar/indbakke/fil/bombe.xlsx"),
                bytes.toByteArray(),
                "Host: " + desk.host(),
                "Origin: http://" + desk.host(),
                "Sec-Fetch-Site: same-origin");
        refused(422, desk.raw(request));
    }

    @Test
    void aFileThatSaysItIsTooLargeIsNotRead() throws IOException {
        String head = "PUT " + desk.home("runde/foraar/indbakke/fil/stor.csv") + " HTTP/1.1\r\nHost: " + desk.host()
                + "\r\nOrigin: http://" + desk.host() + "\r\nSec-Fetch-Site: same-origin\r\nContent-Length: "
                + (Upload.MOST + 1) + "\r\nConnection: close\r\n\r\n";
        refused(413, desk.raw(head.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void aFormThatIsTooLongOrNoneIsNotRead() throws IOException {
        Request form = new Request(
                "POST",
                List.of(),
                java.util.Map.of(),
                "application/x-www-form-urlencoded",
                -1,
                new java.io.ByteArrayInputStream(new byte[70_000]));
        org.junit.jupiter.api.Assertions.assertThrows(Request.MalformedException.class, form::fields);
        Request other = new Request(
                "POST", List.of(), java.util.Map.of(), "text/plain", -1, new java.io.ByteArrayInputStream(new byte[0]));
        org.junit.jupiter.api.Assertions.assertThrows(Request.MalformedException.class, other::fields);
    }

    @Test
    void noOtherAddressOfTheMachineListens() throws IOException {
        for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(card.getInetAddresses())) {
                if (address instanceof Inet4Address && address.isLoopbackAddress()) {
                    continue;
                }
                try (Socket socket = new Socket()) {
                    socket.connect(new InetSocketAddress(address, desk.port()), 500);
                    throw new AssertionError(address + " listens");
                } catch (ConnectException | SocketTimeoutException | java.net.NoRouteToHostException none) {
                    // nobody is there
                }
            }
        }
    }

    /** Waits as long as the desk does for a request to be whole. */
    @Test
    @Tag("slow")
    void slowSendersAreHungUpOn() throws IOException {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), desk.port());
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: ".getBytes(StandardCharsets.ISO_8859_1));
            slow.add(socket);
        }
        Socket body = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), desk.port());
        body.setSoTimeout(60_000);
        body.getOutputStream()
                .write(("PUT " + desk.home("runde/foraar/indbakke/fil/langsom.csv") + " HTTP/1.1\r\nHost: "
                                + desk.host()
                                + "\r\nOrigin: http://" + desk.host()
                                + "\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 5000\r\n\r\nKommune;")
                        .getBytes(StandardCharsets.ISO_8859_1));
        slow.add(body);
        for (Socket socket : slow) {
            try (socket) {
                OpenDesk.reply(socket.getInputStream());
            }
        }
        assertEquals(200, desk.get("").status());
    }

    @Test
    void whoHasTheSecretIsLetIn() throws IOException {
        OpenDesk.Reply page = desk.get("runde/foraar/aar");
        assertEquals(200, page.status());
        guarded(page);
        assertTrue(page.body().contains("Næste skridt:"), page.body());
        assertEquals(200, desk.post("puls", "").status());
    }
}
