package dk.belaeg.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Who works on a round, for others to read while they wait. */
final class LockOwner {
    private LockOwner() {}

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
