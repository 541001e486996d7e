package dk.belaeg.intake;

import dk.belaeg.grammar.Sha256;
import dk.belaeg.office.read.FileBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * The bytes of a large text, gone through without keeping them: which letters they are, by the same signs as those of a
 * small one, and where its records are.
 */
final class LargeText {
    private static final int CHUNK = 1 << 16;

    private final Path path;
    private final Packing packing;
    private final byte[] head;
    private final boolean whole;

    private LargeText(Path path, Packing packing, byte[] head, boolean whole) {
        this.path = path;
        this.packing = packing;
        this.head = head;
        this.whole = whole;
    }

    static LargeText open(Path path, Packing packing) throws IOException {
        try (InputStream in = packing.unpacked(Files.newInputStream(path))) {
            byte[] head = in.readNBytes(TextDecoder.WEIGHED);
            return new LargeText(path, packing, head, head.length < TextDecoder.WEIGHED);
        }
    }

    /**
     * What was found in it.
     *
     * @param digest SHA-256 of the file as it lies there
     * @param scan where its records are
     */
    record Scanned(TextDecoder.Decoded head, CsvGrid.Cut cut, String digest, LineScan scan) {}

    /** The beginning as it seems to be written. */
    Optional<TextDecoder.Decoded> guess(Set<String> known) {
        return TextDecoder.decode(upToALine(), known);
    }

    /** Empty when it cannot be told in which letters it is written. */
    Optional<Scanned> scan(Set<String> known, long partBytes) throws IOException {
        Optional<TextDecoder.Decoded> unicode =
                TextDecoder.decode(upToALine(), known).filter(LargeText::isUnicode);
        if (unicode.isPresent()) {
            Optional<Scanned> scanned = scan(unicode.get(), partBytes);
            if (scanned.isPresent()) {
                return scanned;
            }
        }
        Optional<TextDecoder.Decoded> old = TextDecoder.inCodePage(withEveryByte(), known);
        return old.isPresent() ? scan(old.get(), partBytes) : Optional.empty();
    }

    private static boolean isUnicode(TextDecoder.Decoded text) {
        return text.charset().name().startsWith("UTF-");
    }

    /** The beginning, without the line that it ends within. */
    private byte[] upToALine() {
        int end = head.length;
        boolean wide = FileBytes.utf16(head).isPresent();
        while (!whole && !wide && end > 1 && head[end - 1] != '\n') {
            end--;
        }
        return whole || wide || end <= 1 ? head : Arrays.copyOf(head, end);
    }

    /** The beginning, and after it every byte that is anywhere else in the text, so that each is judged. */
    private byte[] withEveryByte() throws IOException {
        boolean[] seen = new boolean[256];
        byte last = 0;
        try (InputStream in = packing.unpacked(Files.newInputStream(path))) {
            byte[] chunk = new byte[CHUNK];
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                for (int i = 0; i < count; i++) {
                    seen[chunk[i] & 0xFF] = true;
                }
                last = count > 0 ? chunk[count - 1] : last;
            }
        }
        if (whole) {
            return head;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head);
        for (int value = 0; value < seen.length; value++) {
            // an end-of-file mark may be the last
            if (seen[value] && !(value == 0x1A && last == 0x1A)) {
                all.write(value);
            }
        }
        return all.toByteArray();
    }

    /** Empty when not all of it is in those letters. */
    private Optional<Scanned> scan(TextDecoder.Decoded encoding, long partBytes) throws IOException {
        CsvGrid.Cut cut = CsvGrid.cut(encoding.text());
        boolean divisible =
                packing == Packing.NONE && !encoding.charset().name().startsWith("UTF-16");
        LineScan scan = new LineScan(cut, encoding.charset(), encoding.mark(), divisible ? partBytes : Long.MAX_VALUE);
        MessageDigest digest = Sha256.digest();
        CharsetDecoder decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        char[] letters = new char[CHUNK];
        try (InputStream file = new DigestInputStream(Files.newInputStream(path), digest);
                InputStream in = packing.unpacked(file)) {
            in.skipNBytes(encoding.mark());
            Reader text = new InputStreamReader(in, decoder);
            for (int count = text.read(letters); count >= 0; count = text.read(letters)) {
                scan.accept(letters, count);
            }
            file.transferTo(OutputStream.nullOutputStream());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
        scan.end();
        return scan.fault() == LineScan.Fault.CONTROL
                ? Optional.empty()
                : Optional.of(new Scanned(encoding, cut, HexFormat.of().formatHex(digest.digest()), scan));
    }
}
