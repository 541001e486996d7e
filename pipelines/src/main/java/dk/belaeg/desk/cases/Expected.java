package dk.belaeg.desk.cases;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Field;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.sentence.Listing;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a cell was expected to hold, in Danish. */
final class Expected {
    private static final int MOST_NAMED = 8;

    private Expected() {}

    /** @return words that follow »Forventet:« */
    static String of(Field field, Codes codes) {
        String words = kind(field, codes);
        return "»" + field.title() + "«: " + words + bounds(field) + (field.required() ? "; skal udfyldes" : "");
    }

    private static String kind(Field field, Codes codes) {
        String unit = field.unit().isEmpty() ? "" : " (" + field.unit() + ")";
        return switch (field.kind()) {
            case TEXT -> "tekst";
            case FREE_TEXT, CONTACT -> "afsenderens egne ord";
            case KEY -> "et nummer eller id";
            case WHOLE -> "et helt tal" + unit;
            case DECIMAL -> "et tal med højst " + field.decimals() + " decimaler" + unit;
            case COUNT -> "et helt antal personer, eller for eksempel ≤3, 4-6, ca. 5 eller ingen";
            case PERCENT -> "en procent, skrevet 97,5";
            case MONEY -> "et beløb" + unit;
            case DATE -> "en dato, for eksempel 31-12-2026";
            case YEAR -> "et årstal med fire cifre";
            case PERIOD -> "en periode, for eksempel 1. halvår 2026";
            case EFFECT -> "en dato eller en periode, for eksempel 1. januar 2027";
            case AGES -> "en alder eller et spænd, for eksempel 18-64 år";
            case YES_NO -> "Ja eller Nej";
            case MUNICIPALITY -> "en kommune";
            case OPERATOR -> "en kommune, en region eller en privat driftsherre";
            case PARAGRAPHS -> "lov og paragraf, for eksempel SEL § 107";
            case TARGET_GROUP ->
                field.constraints().allowed().isEmpty()
                        ? "en målgruppe fra listen"
                        : named(field.constraints().allowed(), codes.targetGroups());
            case CODE ->
                named(
                        field.constraints().allowed().isEmpty()
                                ? codes.list(field.codes()).codes()
                                : field.constraints().allowed(),
                        codes.list(field.codes()));
        };
    }

    private static String named(Collection<String> allowed, CodeList list) {
        List<String> names = allowed.stream().map(list::nameOf).distinct().toList();
        return names.size() > MOST_NAMED
                ? "et af listens " + names.size() + " svar"
                : Listing.or(names.stream().map(name -> "»" + name + "«").toList());
    }

    private static String bounds(Field field) {
        Optional<BigDecimal> least = field.constraints().minimum();
        Optional<BigDecimal> most = field.constraints().maximum();
        return least.map(number -> " fra " + DanishNumbers.plain(number)).orElse("")
                + most.map(number -> (least.isEmpty() ? " til og med " : " til ") + DanishNumbers.plain(number))
                        .orElse("");
    }
}
