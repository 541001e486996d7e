package dk.belaeg.round.store;

import dk.belaeg.round.ReleaseFolders;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the address of a place on a store, such as {@code hdfs://…} or {@code s3a://…}, from a folder of this machine. */
public final class Address {
    /** A drive of Windows has one letter. */
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");

    private static final Pattern RELEASE =
            Pattern.compile("(.*)/" + ReleaseFolders.RELEASES + "/(" + ReleaseFolders.NAME + ")/*");

    /** Which store it is, up to its top folder. */
    private static final Pattern STORE = Pattern.compile("^[^:]+:(//[^/]*)?/*");

    private Address() {}

    public static boolean is(String place) {
        return SCHEME.matcher(place).matches();
    }

    /** The name of the release that an address is of; empty when it is that of a round. */
    public static Optional<String> release(String address) {
        Matcher release = RELEASE.matcher(address);
        return release.matches() ? Optional.of(release.group(2)) : Optional.empty();
    }

    /** The address of the round that a release is of. */
    public static String roundOf(String release) {
        return RELEASE.matcher(release).replaceFirst("$1");
    }

    /** The kind of store, such as {@code s3a}. */
    static String kind(String address) {
        return address.substring(0, address.indexOf(':'));
    }

    /** The path below the top folder of the store. */
    static String below(String address) {
        return STORE.matcher(address).replaceFirst("");
    }

    /** Without a slash at its end, so that names can be put after it. */
    static String plain(String address) {
        String plain = address;
        while (plain.endsWith("/")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        return plain;
    }
}
