package dk.belaeg.office.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A received file as it was at the moment it was read: read once and whole, so that a file that changes or vanishes
 * meanwhile cannot be half of one version and half of another.
 */
public final class FileBytes {
    private final String name;
    private final byte[] bytes;

    /**
     * @param name the file's name without folders
     * @param bytes its content; kept, not copied, so do not write to it afterwards
     */
    public FileBytes(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** The file's name without folders. */
    public String name() {
        return name;
    }

    public int size() {
        return bytes.length;
    }

    /** A copy of the content. */
    public byte[] copy() {
        return bytes.clone();
    }

    /** The content itself; for reading only, inside this room. */
    public byte[] shared() {
        return bytes;
    }

    /**
     * The byte order of a text in UTF-16, by its mark, or by where its noughts stand: every other byte of a text in Latin
     * letters is one. Empty when it is no such text.
     */
    public static Optional<Charset> utf16(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        int seen = Math.min(bytes.length, 4096) / 2 * 2;
        if (seen < 8 || bytes.length % 2 != 0) {
            return Optional.empty();
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < seen; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int pairs = seen / 2;
        if (even == 0 && odd * 10 > pairs * 8) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return odd == 0 && even * 10 > pairs * 8 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /** SHA-256 of the content, in lower-case hexadecimal digits. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return name + " (" + bytes.length + " byte)";
    }
}
