package dk.belaeg.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Turns the bytes of a text file into text without guessing: a byte-order mark decides; without one the text is UTF-8 if
 * it is valid UTF-8, else Windows-1252 if all its bytes are letters there. Text that Windows-1252 would make into
 * control characters is refused.
 */
final class TextDecoder {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** How old programs end a text. */
    private static final String END_OF_FILE = "\u001A";

    private TextDecoder() {}

    /** The text without its byte-order mark; empty when no encoding fits. */
    static Optional<String> decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return strictly(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return strictly(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return strictly(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return strictly(bytes, 0, StandardCharsets.UTF_8).or(() -> strictly(bytes, 0, WINDOWS_1252));
    }

    private static Optional<String> strictly(byte[] bytes, int skip, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip))
                    .toString();
            String bare = text.endsWith(END_OF_FILE) ? text.substring(0, text.length() - 1) : text;
            return bare.chars().anyMatch(TextDecoder::isControl) ? Optional.empty() : Optional.of(bare);
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static boolean isControl(int c) {
        boolean layout = c == '\t' || c == '\n' || c == '\r' || c == '\f';
        return (c < 0x20 && !layout) || (c >= 0x7F && c < 0xA0);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
