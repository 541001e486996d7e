package dk.belaeg.subject.shortage;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.ParagraphGrammar;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of place (code list {@code place-kinds}) that places by paragraph are of. */
public final class PlaceKinds {
    static final String LIST = "place-kinds";

    /** Places that are given for paragraphs of several kinds at once, or without a paragraph. */
    public static final String UNSPLIT = "unsplit";

    /** Places of a paragraph that is of none of the kinds. */
    public static final String OTHER = "other";

    private final Map<String, String> byParagraph = new HashMap<>();
    private final Map<String, String> byCategory = new HashMap<>();

    public PlaceKinds(Codes codes) {
        Map<String, String> members = codes.list("paragraph-combinations").rows().stream()
                .collect(Collectors.toMap(row -> row.get("code"), row -> row.get("members")));
        for (CodeList.Entry kind : codes.list(LIST).rows()) {
            texts(kind.get("paragraphs"))
                    .forEach(paragraph -> byParagraph.put(paragraph(paragraph).text(), kind.get("code")));
            for (String combination : texts(kind.get("combinations"))) {
                byCategory.put(
                        ParagraphGrammar.category(texts(members.getOrDefault(combination, "")).stream()
                                .map(PlaceKinds::paragraph)
                                .toList()),
                        kind.get("code"));
            }
        }
    }

    private static List<String> texts(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|", -1));
    }

    private static ParagraphGrammar.Paragraph paragraph(String text) {
        String[] parts = text.split(" ", 2);
        return new ParagraphGrammar.Paragraph(parts[0], parts[1]);
    }

    /** The kind of the places of a category (see {@link ParagraphGrammar#category}). */
    public String of(String category) {
        String listed = byCategory.get(category);
        if (listed != null) {
            return listed;
        }
        Set<String> kinds = new HashSet<>();
        for (String paragraph : category.split(" / ", -1)) {
            kinds.add(byParagraph.getOrDefault(
                    paragraph, byParagraph.getOrDefault(ParagraphGrammar.whole(paragraph), OTHER)));
        }
        return kinds.size() == 1 ? kinds.iterator().next() : UNSPLIT;
    }
}
