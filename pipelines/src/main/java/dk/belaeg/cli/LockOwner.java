package dk.belaeg.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Who works on a round, for others to read while they wait. */
final class LockOwner {
    private LockOwner() {}

    /** When that was, such as "30-11-2026 kl. 02.10". */
    static String now() {
        return LocalDateTime.now(ZoneId.systemDefault())
                .format(DateTimeFormatter.ofPattern("d-M-yyyy 'kl.' HH.mm", Locale.ROOT));
    }

    /** Such as "anna på SEKRETARIAT-7". */
    static String name() {
        String user = System.getProperty("user.name", "ukendt");
        try {
            return user + " på " + InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException noName) {
            return user;
        }
    }
}
