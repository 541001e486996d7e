package dk.belaeg.chart;

import dk.belaeg.chart.figure.FigureTexts;
import java.util.ArrayList;
import java.util.List;

/**
 * Words broken into lines of a greatest width: at spaces, after hyphens and strokes, and inside a word only when it is
 * wider than the line. What does not fit in the lines allowed ends in "…".
 *
 * @param full the whole text
 * @param shortened true when some of it is not on the lines
 */
record Wrap(List<String> lines, TextStyle style, String full, boolean shortened) {
    private static final String ELLIPSIS = "\u2026";
    private static final int LEAST_OF_A_WORD = 3;

    static Wrap of(String text, TextStyle style, double width, int mostLines) {
        List<String> lines = new ArrayList<>();
        String rest = FigureTexts.clean(text);
        while (!rest.isEmpty() && lines.size() < mostLines) {
            boolean last = lines.size() == mostLines - 1;
            int end = last && style.width(rest) > width ? 0 : lineEnd(rest, style, width);
            if (end == 0) {
                lines.add(shorten(rest, style, width));
                return new Wrap(List.copyOf(lines), style, text, true);
            }
            String line = rest.substring(0, end).strip();
            boolean insideWord = end < rest.length() && !atBreak(rest, end);
            lines.add(insideWord ? line + "-" : line);
            rest = rest.substring(end).strip();
        }
        return new Wrap(List.copyOf(lines), style, text, false);
    }

    /** One line, shortened when it is too wide. */
    static Wrap line(String text, TextStyle style, double width) {
        return of(text, style, width, 1);
    }

    double width() {
        return lines.stream().mapToDouble(style::width).max().orElse(0);
    }

    double height() {
        return lines.isEmpty() ? 0 : (lines.size() - 1) * style.leading() + style.ascent() + style.descent();
    }

    /** Where the line that begins the text ends: the last break that fits, else as many letters as fit. */
    private static int lineEnd(String text, TextStyle style, double width) {
        if (style.width(text) <= width) {
            return text.length();
        }
        int end = 0;
        for (int i = 1; i < text.length(); i++) {
            if (atBreak(text, i)) {
                if (style.width(text.substring(0, i).strip()) > width) {
                    break;
                }
                end = i;
            }
        }
        if (end > 0) {
            return end;
        }
        int letters = Math.max(1, fitting(text, style, width - style.width("-")));
        for (int i = letters; i > LEAST_OF_A_WORD; i--) {
            if (betweenSyllables(text, i)) {
                return i;
            }
        }
        int space = text.indexOf(' ');
        int word = space < 0 ? text.length() : space;
        return Math.max(1, Math.min(letters, word - LEAST_OF_A_WORD + 1));
    }

    /**
     * Before a consonant that a vowel follows, as Danish words are most often divided, and before sk, sp, st and sv, which
     * stay together: hjerne-skade; with some letters on each side.
     */
    private static boolean betweenSyllables(String text, int index) {
        int space = text.indexOf(' ', index);
        int rest = (space < 0 ? text.length() : space) - index;
        return rest >= LEAST_OF_A_WORD
                && Character.isLetter(text.charAt(index - 1))
                && Character.isLetter(text.charAt(index))
                && !isPair(text, index - 1)
                && !isVowel(text.charAt(index))
                && isVowel(text.charAt(index + (isPair(text, index) ? 2 : 1)));
    }

    private static boolean isPair(String text, int index) {
        return text.charAt(index) == 's' && "kptv".indexOf(text.charAt(index + 1)) >= 0;
    }

    private static boolean isVowel(char letter) {
        return "aeiouyæøåAEIOUYÆØÅéäöü".indexOf(letter) >= 0;
    }

    /** True when a line may end before the character with this index. */
    private static boolean atBreak(String text, int index) {
        char before = text.charAt(index - 1);
        char after = text.charAt(index);
        boolean afterJoint = (before == '-' || before == '/') && Character.isLetter(after) && index > 2;
        return after == ' ' || before == ' ' || afterJoint;
    }

    private static String shorten(String text, TextStyle style, double width) {
        int letters = fitting(text, style, width - style.width(ELLIPSIS));
        while (letters > 0 && isOfANumber(text.charAt(letters - 1)) && isOfANumber(text.charAt(letters))) {
            letters--;
        }
        while (letters > 0 && isJoint(text.charAt(letters - 1))) {
            letters--;
        }
        return text.substring(0, letters) + ELLIPSIS;
    }

    private static boolean isJoint(char c) {
        return Character.isWhitespace(c) || ",;:/-".indexOf(c) >= 0;
    }

    /** A number is kept whole or left out, since a part of it reads as another number. */
    private static boolean isOfANumber(char c) {
        return Character.isDigit(c) || ".,\u2013\u2212\u2264-+".indexOf(c) >= 0;
    }

    private static int fitting(String text, TextStyle style, double width) {
        int letters = 0;
        for (int next = 0; next < text.length(); letters = next) {
            next += Character.charCount(text.codePointAt(next));
            if (style.width(text.substring(0, next)) > width) {
                break;
            }
        }
        return letters;
    }
}
