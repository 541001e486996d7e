package dk.belaeg.office.write;

import java.nio.ByteBuffer;

/** A figure drawn elsewhere, as PNG, with what it shows in words. */
public final class Picture {
    private static final long PNG = 0x89504E470D0A1A0AL;

    private final String title;
    private final String altText;
    private final byte[] png;

    public Picture(String title, String altText, byte[] png) {
        if (title.isBlank() || altText.isBlank()) {
            throw new IllegalArgumentException("a picture has a title and an alternative text");
        }
        if (png.length < 24 || ByteBuffer.wrap(png).getLong(0) != PNG) {
            throw new IllegalArgumentException("no PNG: " + title);
        }
        this.title = title;
        this.altText = altText;
        this.png = png.clone();
    }

    public String title() {
        return title;
    }

    public String altText() {
        return altText;
    }

    byte[] png() {
        return png;
    }

    /** Width in pixels. */
    int width() {
        return ByteBuffer.wrap(png).getInt(16);
    }

    /** Height in pixels. */
    int height() {
        return ByteBuffer.wrap(png).getInt(20);
    }
}
