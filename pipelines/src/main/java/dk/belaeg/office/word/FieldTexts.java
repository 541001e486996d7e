package dk.belaeg.office.word;

import dk.belaeg.office.read.BadPackage;
import dk.belaeg.office.read.CheckedZip;
import dk.belaeg.office.read.CheckedZip.ZipLimits;
import dk.belaeg.office.read.FileBytes;
import dk.belaeg.office.read.Namespace;
import dk.belaeg.office.read.OfficeParts;
import dk.belaeg.office.read.XmlPull;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What stands in the fields of one of our documents, as its author left it, and in what surrounds them.
 *
 * @param written paragraphs by the field's tag, or by {@link #titled} where a program has dropped the tags; a field that
 *     nothing was written in is left out
 * @param titles of all fields, by tag
 * @param outside paragraphs outside the fields, so that corrections there do not go unnoticed
 */
public record FieldTexts(Map<String, List<String>> written, Map<String, String> titles, List<String> outside) {
    private static final String TAG = "belaeg.";
    private static final String PROMPT = "[Skriv: ";
    private static final List<String> WORDS_OWN = List.of("Klik", "Click");
    private static final ZipLimits LIMITS = new ZipLimits(2_000, 64L << 20, 128L << 20, 250);

    public FieldTexts {
        written = Map.copyOf(written);
        titles = Map.copyOf(titles);
        outside = List.copyOf(outside);
    }

    /** What stands for the tag of a field that is only known by its title. */
    public static String titled(String title) {
        return "titel:" + title;
    }

    /** A prompt as the document shows it: "[Skriv: ...]". */
    static String prompt(String what) {
        return PROMPT + what + "]";
    }

    /** Reads the document; empty when the file is damaged or no Word document. */
    public static Optional<FieldTexts> read(FileBytes file) {
        try {
            CheckedZip zip = CheckedZip.list(file.copy(), LIMITS);
            zip.verify(LIMITS);
            Optional<String> main = OfficeParts.target(new OfficeParts(zip).arrows(""), "officeDocument");
            if (main.isEmpty()) {
                return Optional.empty();
            }
            try (XmlPull xml = XmlPull.open(zip, main.get())) {
                return Optional.of(new Reader(xml).read());
            }
        } catch (BadPackage damaged) {
            return Optional.empty();
        }
    }

    /** Walks the document once. Fields may stand around paragraphs or inside one. */
    private static final class Reader {
        private final XmlPull xml;
        private final Map<String, List<String>> written = new TreeMap<>();
        private final List<String> outside = new ArrayList<>();
        private final StringBuilder paragraph = new StringBuilder();
        private final Map<String, String> titles = new TreeMap<>();
        private String tag = "";
        private String title = "";
        private int fieldDepth;
        private boolean placeholder;

        Reader(XmlPull xml) {
            this.xml = xml;
        }

        FieldTexts read() throws BadPackage {
            while (xml.next()) {
                if (xml.isStart() && xml.in(Namespace.WORD)) {
                    start();
                } else if (!xml.isStart() && xml.in(Namespace.WORD)) {
                    end();
                }
            }
            return new FieldTexts(written, titles, outside);
        }

        private void start() throws BadPackage {
            switch (xml.name()) {
                case "sdt" -> {
                    if (tag.isEmpty()) {
                        paragraphEnds();
                        fieldDepth = xml.depth();
                        placeholder = false;
                        title = "";
                    }
                }
                case "alias" -> title = fieldDepth > 0 && tag.isEmpty() ? value() : title;
                case "tag" -> {
                    if (tag.isEmpty() && fieldDepth > 0 && value().startsWith(TAG)) {
                        tag = value().substring(TAG.length());
                    }
                }
                case "sdtContent" -> contentStarts();
                case "showingPlcHdr" -> placeholder = true;
                case "t" -> paragraph.append(xml.text());
                case "br", "cr" -> paragraph.append('\n');
                case "tab" -> paragraph.append(' ');
                default -> {}
            }
        }

        private String value() {
            String value = xml.attribute(Namespace.WORD, "val");
            return value == null ? "" : value;
        }

        private void contentStarts() {
            if (tag.isEmpty() && fieldDepth > 0 && !title.isEmpty()) {
                tag = titled(title);
            } else if (!tag.isEmpty()) {
                titles.putIfAbsent(tag, title);
            }
        }

        private void end() {
            if (xml.name().equals("p")) {
                paragraphEnds();
            } else if (xml.name().equals("sdt") && xml.depth() == fieldDepth) {
                paragraphEnds();
                tag = "";
                fieldDepth = 0;
            }
        }

        private void paragraphEnds() {
            String text = paragraph.toString().replace('\u00A0', ' ').strip();
            paragraph.setLength(0);
            if (text.isEmpty()) {
                return;
            }
            if (tag.isEmpty()) {
                outside.add(text);
            } else if (!isPrompt(text) && !(placeholder && isWordsOwnPrompt(text))) {
                written.computeIfAbsent(tag, t -> new ArrayList<>()).add(text);
            }
        }

        /** What Word itself shows in a field that was emptied. */
        private static boolean isWordsOwnPrompt(String text) {
            return WORDS_OWN.stream().anyMatch(text::startsWith);
        }

        private static boolean isPrompt(String text) {
            return text.startsWith(PROMPT) && text.endsWith("]");
        }
    }
}
