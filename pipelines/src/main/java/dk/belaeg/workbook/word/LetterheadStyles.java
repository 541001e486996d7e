package dk.belaeg.workbook.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.belaeg.office.read.BadPackage;
import dk.belaeg.office.read.Vocabulary;
import dk.belaeg.office.read.XmlPull;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which styles of a letterhead serve which roles, and which it lacks. */
final class LetterheadStyles {
    /** The styles of a file without any. */
    static final byte[] NONE = ("<w:styles xmlns:w=\"" + Words.NAMESPACE + "\"/>").getBytes(UTF_8);

    private record Style(String type, String id, boolean standard, List<String> names) {}

    private final List<Style> styles;
    private final Map<StyleRole, StyleNames> names;
    private final EnumMap<StyleRole, String> roles = new EnumMap<>(StyleRole.class);
    private final List<StyleRole> added = new ArrayList<>();
    private final String base;
    private final String letters;

    private LetterheadStyles(List<Style> styles, Map<StyleRole, StyleNames> names, String letters) {
        this.letters = letters;
        this.styles = styles;
        this.names = names;
        Optional<String> standard = styles.stream()
                .filter(style -> style.type().equals("paragraph") && style.standard())
                .map(Style::id)
                .findFirst();
        this.base = standard.orElse(StyleRole.BODY.ownId());
        for (StyleRole role : StyleRole.values()) {
            Optional<String> own = named(role).or(() -> role == StyleRole.BODY ? standard : Optional.empty());
            roles.put(role, own.orElse(role.ownId()));
            if (own.isEmpty()) {
                added.add(role);
            }
        }
    }

    static LetterheadStyles of(byte[] part, Map<StyleRole, StyleNames> names) throws BadPackage {
        List<Style> styles = new ArrayList<>();
        String letters = "";
        try (XmlPull xml = XmlPull.open(new ByteArrayInputStream(part))) {
            Style style = null;
            while (xml.next()) {
                if (xml.starts(Vocabulary.WORD, "style") && xml.depth() == 2) {
                    style = new Style(
                            value(xml, "type"),
                            value(xml, "styleId"),
                            List.of("1", "true", "on").contains(value(xml, "default")),
                            new ArrayList<>());
                    styles.add(style);
                } else if (style != null
                        && (xml.starts(Vocabulary.WORD, "name") || xml.starts(Vocabulary.WORD, "aliases"))) {
                    style.names().addAll(List.of(value(xml, "val").split(",", -1)));
                } else if (xml.starts(Vocabulary.WORD, "rFonts") && (style == null || style.standard())) {
                    letters = value(xml, "ascii").isEmpty() ? letters : value(xml, "ascii");
                }
            }
        }
        return new LetterheadStyles(styles, names, letters);
    }

    private static String value(XmlPull xml, String attribute) {
        String value = xml.attribute(Vocabulary.WORD, attribute);
        return value == null ? "" : value;
    }

    private Optional<String> named(StyleRole role) {
        StyleNames wanted = names.get(role);
        if (wanted == null) {
            return Optional.empty();
        }
        String type = role == StyleRole.TABLE ? "table" : "paragraph";
        for (String name : wanted.names()) {
            for (Style style : styles) {
                boolean fits = style.type().equals(type)
                        && (key(style.id()).equals(key(name))
                                || style.names().stream().anyMatch(own -> key(own).equals(key(name))));
                if (fits) {
                    return Optional.of(style.id());
                }
            }
        }
        return Optional.empty();
    }

    /** Word writes "Tabel - Gitter" as the id "Tabel-Gitter" and "heading 1" as "Overskrift1". */
    private static String key(String name) {
        return name.replaceAll("[\\s_-]+", "").toLowerCase(Locale.ROOT);
    }

    /** Name of the typeface of its body text; empty when it is that of a theme. */
    String letters() {
        return letters;
    }

    Map<StyleRole, String> roles() {
        return roles;
    }

    /** What a letterhead is expected to have and this one lacks, in Danish words. */
    List<String> lacking() {
        return added.stream()
                .filter(StyleRole::isCommon)
                .map(role -> "»"
                        + Optional.ofNullable(names.get(role))
                                .map(StyleNames::danish)
                                .orElse(role.id()) + "«")
                .toList();
    }

    boolean needsBullets() {
        return added.contains(StyleRole.BULLET);
    }

    /** The styles with ours behind them, and everything in Danish. */
    byte[] edited(byte[] part) throws BadPackage {
        Set<String> taken = new HashSet<>();
        styles.forEach(style -> taken.add(style.id()));
        List<StyleRole> missing =
                added.stream().filter(role -> !taken.contains(role.ownId())).toList();
        return new StylesEdit(missing, base).filter(part);
    }
}
