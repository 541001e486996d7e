package dk.belaeg.intake;

import dk.belaeg.grammar.Mojibake;
import dk.belaeg.office.read.FileBytes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the bytes of a text file into text without guessing. Unicode shows itself: by its mark, by where its noughts stand,
 * or by being valid UTF-8. Any other text is in one of the old code pages, and is read when exactly one reading of it makes
 * words: Windows-1252, DOS 865 or 850, or Mac Roman. Text with control characters, and Unicode whose letters were broken
 * before it was saved, is refused. Method: {@code docs/metode/indlaesning.md}.
 */
final class TextDecoder {
    /** How old programs end a text. */
    private static final String END_OF_FILE = "\u001A";

    /** So much of a large file tells which code page it is in; names that do not fit it are found as they are read. */
    static final int WEIGHED = 1 << 20;

    private static final String WINDOWS = "Windows-1252";

    /** The code pages of one byte a letter, by what they are called in a message. */
    private static final Map<String, String> CODE_PAGES = new LinkedHashMap<>();

    static {
        CODE_PAGES.put(WINDOWS, "windows-1252");
        CODE_PAGES.put("DOS (865)", "IBM865");
        CODE_PAGES.put("DOS (850)", "IBM850");
        CODE_PAGES.put("Mac", "x-MacRoman");
    }

    private TextDecoder() {}

    /**
     * A text file's text.
     *
     * @param codePage what the old code page is called when it is not that of Windows; otherwise empty
     * @param charset in which it is written
     * @param mark how many bytes its byte-order mark takes
     */
    record Decoded(String text, String codePage, Charset charset, int mark) {}

    /**
     * The text without its byte-order mark; empty when no reading makes words, or several do.
     *
     * @param known words in lower case with letters beyond ASCII: see {@link Mojibake#weigh}
     */
    static Optional<Decoded> decode(byte[] bytes, Set<String> known) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return unicode(bytes, 3, StandardCharsets.UTF_8);
        }
        Optional<Charset> utf16 = FileBytes.utf16(bytes);
        if (utf16.isPresent()) {
            boolean mark = startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF);
            return unicode(bytes, mark ? 2 : 0, utf16.get());
        }
        Optional<String> utf8 = strictly(bytes, 0, StandardCharsets.UTF_8);
        return utf8.isPresent() ? whole(utf8.get(), StandardCharsets.UTF_8, 0) : inCodePage(bytes, known);
    }

    private static Optional<Decoded> unicode(byte[] bytes, int mark, Charset charset) {
        return strictly(bytes, mark, charset).flatMap(text -> whole(text, charset, mark));
    }

    /** Unicode that holds broken letters and no whole one was broken as a whole, before it was saved. */
    private static Optional<Decoded> whole(String text, Charset charset, int mark) {
        Mojibake.Weight weight = weigh(text, Set.of());
        return weight.broken() > 0 && weight.danish() == 0
                ? Optional.empty()
                : Optional.of(new Decoded(text, "", charset, mark));
    }

    private static Mojibake.Weight weigh(String text, Set<String> known) {
        return Mojibake.weigh(text.substring(0, Math.min(text.length(), WEIGHED)), known);
    }

    private record Candidate(String name, String text, Mojibake.Weight weight) {}

    /**
     * Text that is no Unicode. Readings without a break are weighed: fewest odd words, then most known ones; none may be as
     * good as the best.
     */
    static Optional<Decoded> inCodePage(byte[] bytes, Set<String> known) {
        Map<String, Candidate> readings = new LinkedHashMap<>();
        CODE_PAGES.forEach((name, charset) -> {
            if (Charset.isSupported(charset)) {
                strictly(bytes, 0, Charset.forName(charset))
                        .ifPresent(text -> readings.putIfAbsent(text, new Candidate(name, text, weigh(text, known))));
            }
        });
        Comparator<Candidate> better = Comparator.comparingInt(
                        (Candidate one) -> one.weight().odd())
                .thenComparing(one -> -one.weight().known());
        List<Candidate> whole = new ArrayList<>(readings.values().stream()
                .filter(one -> one.weight().broken() == 0)
                .filter(one -> one.weight().odd() == 0 || one.weight().danish() > 0)
                .sorted(better)
                .toList());
        boolean several = whole.size() > 1 && better.compare(whole.get(0), whole.get(1)) == 0;
        return whole.isEmpty() || (several && !isOfWindows(whole.get(0)))
                ? Optional.empty()
                : Optional.of(new Decoded(
                        whole.get(0).text(),
                        whole.get(0).name().equals(WINDOWS) ? "" : whole.get(0).name(),
                        Charset.forName(CODE_PAGES.get(whole.get(0).name())),
                        0));
    }

    /** A text of plain letters with a few signs, such as a paragraph sign, tells nothing; Windows writes nearly all of them. */
    private static boolean isOfWindows(Candidate candidate) {
        return candidate.name().equals(WINDOWS)
                && candidate.weight().odd() == 0
                && candidate.weight().danish() == 0;
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

    static boolean isControl(int c) {
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
