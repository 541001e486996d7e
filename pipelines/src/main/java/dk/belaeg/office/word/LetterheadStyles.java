package dk.belaeg.office.word;

import dk.belaeg.office.DocumentInfo;
import dk.belaeg.office.read.Namespace;
import dk.belaeg.office.word.StyleRole.StyleNames;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ooxml.util.POIXMLUnits;
import org.apache.xmlbeans.XmlObject;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocDefaults;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPrDefault;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Which styles of a letterhead serve which roles, and which it lacks. */
final class LetterheadStyles {
    private static final String LANGUAGES = "declare namespace w='" + Namespace.WORD.transitional() + "' .//w:lang";

    private final CTStyles styles;
    private final Map<StyleRole, StyleNames> names;
    private final EnumMap<StyleRole, String> roles = new EnumMap<>(StyleRole.class);
    private final List<StyleRole> added = new ArrayList<>();
    private final Optional<CTStyle> standard;

    LetterheadStyles(CTStyles styles, Map<StyleRole, StyleNames> names) {
        this.styles = styles;
        this.names = names;
        this.standard = styles.getStyleList().stream()
                .filter(style -> style.getType() == STStyleType.PARAGRAPH
                        && style.isSetDefault()
                        && POIXMLUnits.parseOnOff(style.xgetDefault()))
                .findFirst();
        for (StyleRole role : StyleRole.values()) {
            Optional<String> own = named(role)
                    .or(() -> role == StyleRole.BODY ? standard : Optional.empty())
                    .map(CTStyle::getStyleId);
            roles.put(role, own.orElse(role.ownId()));
            if (own.isEmpty()) {
                added.add(role);
            }
        }
    }

    private Optional<CTStyle> named(StyleRole role) {
        StyleNames wanted = names.get(role);
        if (wanted == null) {
            return Optional.empty();
        }
        STStyleType.Enum type = role == StyleRole.TABLE ? STStyleType.TABLE : STStyleType.PARAGRAPH;
        for (String name : wanted.names()) {
            for (CTStyle style : styles.getStyleList()) {
                if (style.getType() == type && namesOf(style).stream().anyMatch(own -> key(own).equals(key(name)))) {
                    return Optional.of(style);
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> namesOf(CTStyle style) {
        List<String> names = new ArrayList<>();
        if (style.isSetStyleId()) {
            names.add(style.getStyleId());
        }
        if (style.isSetName()) {
            names.addAll(List.of(style.getName().getVal().split(",", -1)));
        }
        if (style.isSetAliases()) {
            names.addAll(List.of(style.getAliases().getVal().split(",", -1)));
        }
        return names;
    }

    /** Word writes "Tabel - Gitter" as the id "Tabel-Gitter" and "heading 1" as "Overskrift1". */
    private static String key(String name) {
        return name.replaceAll("[\\s_-]+", "").toLowerCase(Locale.ROOT);
    }

    /** Name of the typeface of its body text; empty when it is that of a theme. */
    String letters() {
        return standard.map(style -> typeface(style.getRPr()))
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> typeface(defaults()));
    }

    private static String typeface(@Nullable CTRPr look) {
        return look == null || look.sizeOfRFontsArray() == 0
                ? ""
                : Objects.requireNonNullElse(look.getRFontsArray(0).getAscii(), "");
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

    /** Adds ours behind the styles, and makes everything Danish. */
    void complete() {
        for (XmlObject language : styles.selectPath(LANGUAGES)) {
            ((CTLanguage) language).setVal(DocumentInfo.LANGUAGE);
        }
        CTRPr defaults = defaults();
        CTLanguage language = defaults.sizeOfLangArray() > 0 ? defaults.getLangArray(0) : defaults.addNewLang();
        language.setVal(DocumentInfo.LANGUAGE);
        language.setEastAsia("en-US");
        language.setBidi("ar-SA");
        Set<String> taken = new HashSet<>();
        styles.getStyleList().forEach(style -> taken.add(style.getStyleId()));
        String base = standard.map(CTStyle::getStyleId).orElse(StyleRole.BODY.ownId());
        for (StyleRole role : added) {
            if (!taken.contains(role.ownId())) {
                styles.addNewStyle().set(HouseStyles.added(role, base));
            }
        }
    }

    /** The look of all letters, where no style says otherwise. */
    private CTRPr defaults() {
        CTDocDefaults all = styles.isSetDocDefaults() ? styles.getDocDefaults() : styles.addNewDocDefaults();
        CTRPrDefault letters = all.isSetRPrDefault() ? all.getRPrDefault() : all.addNewRPrDefault();
        return letters.isSetRPr() ? letters.getRPr() : letters.addNewRPr();
    }
}
