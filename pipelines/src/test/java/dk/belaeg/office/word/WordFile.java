package dk.belaeg.office.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A Word file taken apart, looked into, and put together again as an author might have left it. */
public final class WordFile {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private WordFile() {}

    public static WordFile of(byte[] bytes) {
        WordFile file = new WordFile();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                file.parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return file;
    }

    static WordFile empty() {
        return new WordFile();
    }

    WordFile with(String part, String xml) {
        parts.put(part, xml.getBytes(UTF_8));
        return this;
    }

    /** The file with the document changed. */
    public byte[] edited(UnaryOperator<String> edit) {
        parts.put("word/document.xml", edit.apply(document()).getBytes(UTF_8));
        return bytes();
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    public String document() {
        return text("word/document.xml");
    }

    public String text(String part) {
        return new String(parts.getOrDefault(part, new byte[0]), UTF_8);
    }

    Set<String> names() {
        return parts.keySet();
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }

    /** The first group of a pattern wherever the document has it. */
    public List<String> found(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(document());
        Stream.Builder<String> found = Stream.builder();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found.build().toList();
    }
}
