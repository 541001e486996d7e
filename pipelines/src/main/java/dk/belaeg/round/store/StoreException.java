package dk.belaeg.round.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Objects;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.hadoop.security.AccessControlException;

/** A store does not do what a round needs of it. */
public final class StoreException extends IOException {
    private static final long serialVersionUID = 1L;

    private static final List<Class<? extends Throwable>> NO_PROGRAM =
            List.of(UnsupportedFileSystemException.class, ClassNotFoundException.class, NoClassDefFoundError.class);
    private static final List<Class<? extends Throwable>> NO_ACCESS =
            List.of(AccessControlException.class, AccessDeniedException.class);
    private static final List<Class<? extends Throwable>> NO_ANSWER = List.of(
            UnknownHostException.class,
            ConnectException.class,
            NoRouteToHostException.class,
            SocketTimeoutException.class);

    private final String danish;

    StoreException(String danish) {
        super(danish);
        this.danish = danish;
    }

    private StoreException(String danish, Throwable cause) {
        super(danish, cause);
        this.danish = danish;
    }

    /** @param address of what could not be read or written */
    static StoreException of(String address, Throwable fault) {
        return new StoreException(sentence(address, fault), fault);
    }

    private static String sentence(String address, Throwable fault) {
        if (isAny(fault, NO_PROGRAM)) {
            String kind = Address.kind(address);
            return "Det, der skal til for at læse »" + kind + ":«, er ikke her, så " + address + " kan ikke læses. "
                    + (kind.equals("s3a")
                            ? "Giv Hadoops hadoop-aws til spark-submit med --packages, i samme udgave som klyngens Hadoop."
                            : "Skriv adressen, som klyngen skriver den, for eksempel hdfs://vaert:8020/runder/runde-2027.");
        }
        if (isAny(fault, NO_ACCESS)) {
            return "Du har ikke adgang til " + address + ". Bed den, der passer lageret, om at give den.";
        }
        if (isAny(fault, NO_ANSWER)) {
            return "Der er ingen forbindelse til lageret, så " + address
                    + " kan ikke læses eller skrives. Er adressen rigtig, og er lageret i gang?";
        }
        if (isAny(fault, List.of(FileNotFoundException.class))) {
            return address + " findes ikke eller kan ikke åbnes.";
        }
        Throwable first = fault;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        String words =
                Objects.toString(first.getMessage(), "").lines().findFirst().orElse("");
        return address + " kan ikke læses eller skrives. Lageret siger: "
                + (words.isBlank() ? first.getClass().getSimpleName() : words);
    }

    private static boolean isAny(Throwable fault, List<Class<? extends Throwable>> kinds) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            Throwable one = cause;
            if (kinds.stream().anyMatch(kind -> kind.isInstance(one))) {
                return true;
            }
        }
        return false;
    }

    /** What to tell the user. */
    public String danish() {
        return danish;
    }
}
