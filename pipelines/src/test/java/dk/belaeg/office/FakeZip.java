package dk.belaeg.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Builds zip files part by part, also such as no program would write. */
public final class FakeZip {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    public FakeZip part(String name, String text) {
        return part(name, text.getBytes(UTF_8));
    }

    public FakeZip part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public FakeZip without(String name) {
        parts.remove(name);
        return this;
    }

    public String text(String name) {
        return new String(parts.get(name), UTF_8);
    }

    public boolean has(String name) {
        return parts.containsKey(name);
    }

    public Iterable<String> names() {
        return parts.keySet();
    }

    public FakeZip replace(String name, String from, String to) {
        String before = text(name);
        if (!before.contains(from)) {
            throw new IllegalArgumentException(name + " does not hold " + from + ": " + before);
        }
        return part(name, before.replace(from, to));
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** All parts of a zip file, in order. */
    public static FakeZip of(byte[] zipped) {
        FakeZip zip = new FakeZip();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zipped), UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.part(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip;
    }

    /** The place in the bytes where a part's packed content begins. */
    public static int dataStart(byte[] zipped, String name) {
        byte[] wanted = name.getBytes(UTF_8);
        for (int at = 0; at + 30 + wanted.length < zipped.length; at++) {
            boolean header = zipped[at] == 'P' && zipped[at + 1] == 'K' && zipped[at + 2] == 3 && zipped[at + 3] == 4;
            if (header && Arrays.equals(wanted, Arrays.copyOfRange(zipped, at + 30, at + 30 + wanted.length))) {
                int extra = (zipped[at + 28] & 0xFF) | (zipped[at + 29] & 0xFF) << 8;
                return at + 30 + wanted.length + extra;
            }
        }
        throw new IllegalArgumentException("no part " + name);
    }
}
