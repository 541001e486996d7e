package dk.belaeg.office.read;

/** The grammar of numbers in Office files: ASCII digits, point, exponent; finite, and within what Excel can hold. */
final class NumberText {
    private static final int LONGEST = 64;
    private static final int LARGEST_EXPONENT = 308;

    private NumberText() {}

    /** Whether the text is such a number; white space around it is allowed, as XML Schema does. */
    static boolean isNumber(String text) {
        String number = text.strip();
        int end = number.length();
        if (end == 0 || end > LONGEST) {
            return false;
        }
        int at = isSign(number.charAt(0)) ? 1 : 0;
        int whole = digits(number, at);
        at += whole;
        int fraction = 0;
        if (at < end && number.charAt(at) == '.') {
            fraction = digits(number, at + 1);
            at += 1 + fraction;
        }
        if (whole + fraction == 0) {
            return false;
        }
        if (at < end && (number.charAt(at) == 'e' || number.charAt(at) == 'E')) {
            at++;
            at += at < end && isSign(number.charAt(at)) ? 1 : 0;
            int exponent = digits(number, at);
            if (exponent == 0
                    || exponent > 3
                    || Integer.parseInt(number.substring(at, at + exponent)) > LARGEST_EXPONENT) {
                return false;
            }
            at += exponent;
        }
        return at == end && Double.isFinite(Double.parseDouble(number));
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+';
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }
}
