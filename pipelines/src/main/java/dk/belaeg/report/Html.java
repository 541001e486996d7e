package dk.belaeg.report;

/** Builds HTML text; whatever is not markup of ours is escaped. */
public final class Html {
    private final StringBuilder text = new StringBuilder();

    /** Markup as it stands. */
    public Html raw(String markup) {
        text.append(markup);
        return this;
    }

    /** Words, escaped. */
    public Html words(String words) {
        text.append(escaped(words));
        return this;
    }

    /** An element that holds words. */
    public Html element(String name, String words) {
        return raw("<" + name + ">").words(words).raw("</" + name.split(" ", 2)[0] + ">\n");
    }

    /** The text with the characters that mean something in HTML written as words. */
    static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
