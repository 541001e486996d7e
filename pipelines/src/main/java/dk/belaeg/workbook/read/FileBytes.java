package dk.belaeg.workbook.read;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
