package dk.belaeg.contract;

import dk.belaeg.grammar.MissingWords;
import dk.belaeg.grammar.ParagraphGrammar;
import dk.belaeg.grammar.Reading;
import dk.belaeg.grammar.Texts;
import dk.belaeg.grammar.ValueRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The code lists, and what the program asks of them: which municipality a text names, which region it belongs to at a
 * date, which target group a wording means. Names are matched by code, then name, then alias; never by likeness.
 */
public final class Codes {
    /** The list of areas: children, adults, special education. */
    public static final String AREAS = "areas";

    /** The whole country among the municipalities of an extract, as Statistics Denmark has it. */
    public static final String COUNTRY = "000";

    /** The kind of stay of places whose paragraph is not known, or that are unsplit over several kinds. */
    public static final String UNKNOWN_STAY = "unknown";

    /** The areas that have target groups. */
    private static final List<String> AREAS_WITH_GROUPS = List.of("children", "adults");

    private static final Pattern WHOLE_COUNTRY = Pattern.compile("000|(?:0+ )?hele landet");
    private static final Pattern CODE_AND_NAME = Pattern.compile("0?([0-9]{3}) ?-? ?(\\p{L}.*)");
    /** What a table must say of a service for its key to be found. */
    static final List<String> SERVICE_KEY_BY = List.of("service_name", "operator");

    /** Longer lists are not named in a message. */
    private static final int FEW = 8;

    private final Map<String, CodeList> lists;
    private final Map<String, String> municipalityAliases = new HashMap<>();
    private final Map<String, String> groupByWording = new HashMap<>();
    private final Map<String, List<Membership>> regionOf = new HashMap<>();
    private final Map<String, List<Membership>> councilOf = new HashMap<>();
    private final Map<String, String> areaByParagraph = new HashMap<>();
    private final Map<String, String> stayByParagraphs = new HashMap<>();
    private final Map<List<String>, String> serviceKeys = new HashMap<>();
    private final MissingWords missingWords;
    private final ParagraphGrammar paragraphs;

    private record Membership(String group, LocalDate from, LocalDate before) {}

    Codes(Map<String, CodeList> lists) {
        this.lists = Map.copyOf(lists);
        list("municipality-aliases")
                .rows()
                .forEach(row -> municipalityAliases.put(Texts.key(row.get("alias")), row.get("municipality")));
        for (CodeList.Entry group : list("target-groups").rows()) {
            groupByWording.put(group.get("area") + "|" + Texts.key(group.get("name")), group.get("code"));
        }
        for (CodeList.Entry row : list("target-group-crosswalk").rows()) {
            groupByWording.put(row.get("area") + "|" + Texts.key(row.get("text")), row.get("target_group"));
        }
        memberships("municipality-region", "region", regionOf);
        memberships("municipality-health-council", "health_council", councilOf);
        Set<String> words = new HashSet<>();
        for (CodeList.Entry row : list("missing-words").rows()) {
            if (!row.get("kind").equals("spreadsheet_error")) {
                words.add(row.get("text"));
            }
        }
        this.missingWords = new MissingWords(words);
        this.paragraphs = paragraphGrammar();
        for (CodeList.Entry row : list("paragraphs").rows()) {
            ParagraphGrammar.Paragraph paragraph = new ParagraphGrammar.Paragraph(row.get("law"), row.get("paragraph"));
            areaByParagraph.put(paragraph.text(), row.get("area"));
            stayByParagraphs.merge(paragraph.text(), stayOfKind(row), (a, b) -> a.equals(b) ? a : UNKNOWN_STAY);
        }
        for (CodeList.Entry row : list("paragraph-combinations").rows()) {
            List<ParagraphGrammar.Paragraph> members = new ArrayList<>();
            for (String member : row.get("members").split("\\|", -1)) {
                String[] parts = member.split(" ", 2);
                members.add(new ParagraphGrammar.Paragraph(parts[0], parts[1]));
            }
            if (!stayOfKind(row).equals(UNKNOWN_STAY)) {
                stayByParagraphs.put(ParagraphGrammar.category(members), stayOfKind(row));
            }
        }
        for (CodeList.Entry row : list("service-keys").rows()) {
            serviceKeys.put(service(row.get("service"), row.get("unit"), row.get("operator")), row.get("key"));
        }
    }

    private void memberships(String list, String group, Map<String, List<Membership>> into) {
        for (CodeList.Entry row : list(list).rows()) {
            into.computeIfAbsent(row.get("municipality"), code -> new ArrayList<>())
                    .add(new Membership(
                            row.get(group),
                            day(row.get("valid_from"), LocalDate.MIN),
                            day(row.get("valid_to"), LocalDate.MAX)));
        }
    }

    private static LocalDate day(String iso, LocalDate otherwise) {
        return iso.isEmpty() ? otherwise : LocalDate.parse(iso);
    }

    private ParagraphGrammar paragraphGrammar() {
        Map<String, String> laws = new HashMap<>();
        for (CodeList.Entry law : list("laws").rows()) {
            laws.put(Texts.key(law.get("code")), law.get("code"));
            laws.put(Texts.key(law.get("name")), law.get("code"));
            laws.put(Texts.key(law.get("short_name")), law.get("code"));
            for (String alias : law.get("aliases").split("\\|", -1)) {
                if (!alias.isBlank()) {
                    laws.put(Texts.key(alias), law.get("code"));
                }
            }
        }
        Map<String, List<String>> known = new HashMap<>();
        for (CodeList.Entry row : list("paragraphs").rows()) {
            known.computeIfAbsent(row.get("paragraph"), number -> new ArrayList<>())
                    .add(row.get("law"));
        }
        return new ParagraphGrammar(laws, known, missingWords);
    }

    /** The list of that name; a list that does not exist is a fault of the program. */
    public CodeList list(String name) {
        CodeList list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("no code list " + name);
        }
        return list;
    }

    /** Every text of the lists that respondents name things by. */
    Stream<String> texts() {
        return Stream.of(
                        "municipalities",
                        "regions",
                        "municipality-aliases",
                        "target-groups",
                        "target-group-crosswalk",
                        "answers",
                        "account-functions")
                .flatMap(name -> list(name).rows().stream())
                .flatMap(row -> row.values().values().stream());
    }

    public MissingWords missingWords() {
        return missingWords;
    }

    public ParagraphGrammar paragraphs() {
        return paragraphs;
    }

    public CodeList municipalities() {
        return list("municipalities");
    }

    public CodeList targetGroups() {
        return list("target-groups");
    }

    /** The code of the municipality that a text names: by code (461, 0461), name with or without "Kommune", or alias. */
    public Reading<String> municipality(String text) {
        if (missingWords.contains(text) || Texts.clean(text).isEmpty()) {
            return new Reading.Missing<>();
        }
        String key = Texts.key(text).replaceFirst("^0(?=[0-9]{3}$)", "");
        Matcher both = CODE_AND_NAME.matcher(key);
        return both.matches() ? codeAndName(both.group(1), both.group(2)) : codeOrName(key);
    }

    /** Whether a text in the place of a municipality names the whole country: "Hele landet", "000 Hele landet", 000. */
    public static boolean isCountry(String text) {
        return WHOLE_COUNTRY.matcher(Texts.key(text)).matches();
    }

    /** "461 Odense": the code counts, unless the name is another municipality's. */
    private Reading<String> codeAndName(String code, String name) {
        Reading<String> byCode = codeOrName(code);
        boolean disagree = byCode instanceof Reading.Known<String> one
                && codeOrName(name) instanceof Reading.Known<String> other
                && !one.value().equals(other.value());
        return disagree
                ? new Reading.Refused<>(CodeRules.MUNICIPALITY_UNKNOWN, "Koden og navnet er to forskellige kommuner.")
                : byCode;
    }

    private Reading<String> codeOrName(String key) {
        String bare = key.replaceFirst(" ?kommunes?$", "").replaceFirst("^kommunen ", "");
        for (String candidate : List.of(key, bare, bare.replaceFirst("s$", ""))) {
            Optional<String> code = municipalities().code(candidate);
            if (code.isPresent()) {
                return new Reading.Known<>(code.get());
            }
            String byAlias = municipalityAliases.get(candidate);
            if (byAlias != null) {
                return new Reading.Known<>(
                        byAlias,
                        new Reading.Fault(
                                CodeRules.RECOGNISED_BY_ALIAS,
                                "Læst som " + municipalities().nameOf(byAlias) + "."));
            }
        }
        return new Reading.Refused<>(
                CodeRules.MUNICIPALITY_UNKNOWN, "Der findes ingen kommune med det navn eller den kode.");
    }

    /** The code of the municipality or region that a text names as operator. */
    public Reading<String> operator(String text) {
        Optional<String> region = list("regions").code(Texts.key(text));
        if (region.isPresent()) {
            return new Reading.Known<>(region.get());
        }
        return municipality(text) instanceof Reading.Refused<String>
                ? new Reading.Refused<>(
                        CodeRules.OPERATOR_UNKNOWN, "Der findes ingen kommune eller region med det navn.")
                : municipality(text);
    }

    /**
     * The key that a person has given a service without an id, or a unit of it; said in the round's {@code
     * opslag/tilbudsnoegler.csv}. A name is no key: another operator's service of that name has none.
     *
     * @param unit empty for the service itself
     * @param operator as written, or its code
     */
    public Optional<String> serviceKey(String service, String unit, String operator) {
        return serviceKeys.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(serviceKeys.get(service(service, unit, operator)));
    }

    /** Whether a text is a key that a person has given a service, or a unit of one. */
    public boolean isServiceKey(String text) {
        return serviceKeys.containsValue(text);
    }

    private List<String> service(String service, String unit, String operator) {
        String owner = operator(operator) instanceof Reading.Known<String> known ? known.value() : Texts.key(operator);
        return List.of(Texts.key(service), Texts.key(unit), owner);
    }

    /** The name of a municipality or region; the code itself when it is neither. */
    public String operatorName(String code) {
        return list("regions").hasCode(code)
                ? list("regions").nameOf(code)
                : municipalities().nameOf(code);
    }

    /** The region of a municipality at a date. */
    public Optional<String> region(String municipality, LocalDate date) {
        return member(regionOf, municipality, date);
    }

    /** The health council of a municipality at a date. */
    public Optional<String> healthCouncil(String municipality, LocalDate date) {
        return member(councilOf, municipality, date);
    }

    private static Optional<String> member(Map<String, List<Membership>> of, String municipality, LocalDate date) {
        return of.getOrDefault(municipality, List.of()).stream()
                .filter(m -> !date.isBefore(m.from()) && date.isBefore(m.before()))
                .map(Membership::group)
                .findFirst();
    }

    /**
     * The target group that a wording means: by code, else by name or wording within an area. The same words are used
     * for children and adults, so without an area only wordings of one area are understood.
     *
     * @param area children or adults, when something else of the row says which
     */
    public Reading<String> targetGroup(String text, Optional<String> area) {
        if (missingWords.contains(text) || Texts.clean(text).isEmpty()) {
            return new Reading.Missing<>();
        }
        String key = Texts.key(text);
        String first = key.split(" ", 2)[0];
        for (String code : targetGroups().codes()) {
            if (Texts.key(code).equals(first)) {
                return new Reading.Known<>(code);
            }
        }
        Set<String> meant = new TreeSet<>();
        for (String candidate :
                area.filter(AREAS_WITH_GROUPS::contains).map(List::of).orElse(AREAS_WITH_GROUPS)) {
            String group = groupByWording.get(candidate + "|" + key);
            if (group != null) {
                meant.add(group);
            }
        }
        if (meant.size() == 1) {
            return new Reading.Known<>(meant.iterator().next());
        }
        return new Reading.Refused<>(
                CodeRules.TARGET_GROUP_UNPLACED,
                meant.isEmpty()
                        ? "Ordlyden står ikke i oversættelseslisten."
                        : "Målgruppen findes både for børn og voksne, og rækken viser ikke hvilken.");
    }

    /** A group as forms offer it: the code first, since children's and adults' groups may have the same name. */
    public String groupText(String code) {
        String area = list(AREAS).nameOf(targetGroups().value(code, "area"));
        return code + " " + targetGroups().nameOf(code) + " (" + area.toLowerCase(Locale.ROOT) + ")";
    }

    /** Every group in force at a date that something can be placed in. */
    public List<String> placedGroups(LocalDate date) {
        return targetGroups().rows().stream()
                .filter(row ->
                        !row.get("kind").equals("unplaced") && row.get("level").equals("2") && row.validOn(date))
                .map(row -> row.get("code"))
                .toList();
    }

    /** The area that a row's paragraph, or else its target group, is for; empty when neither tells. */
    public Optional<String> areaOf(Function<String, Optional<String>> row) {
        return row.apply("paragraph").flatMap(this::areaOfParagraphs).or(() -> row.apply("target_group")
                .or(() -> row.apply("target_group_after"))
                .map(group -> targetGroups().value(group, "area"))
                .filter(area -> !area.isEmpty()));
    }

    /** Children or adults, when all paragraphs of a category (see {@link ParagraphGrammar#category}) are for the same. */
    public Optional<String> areaOfParagraphs(String category) {
        Set<String> areas = new TreeSet<>();
        for (String paragraph : category.split(" / ", -1)) {
            areas.add(areaByParagraph.getOrDefault(
                    paragraph, areaByParagraph.getOrDefault(ParagraphGrammar.whole(paragraph), "")));
        }
        return areas.size() == 1 && AREAS_WITH_GROUPS.containsAll(areas)
                ? Optional.of(areas.iterator().next())
                : Optional.empty();
    }

    private String stayOfKind(CodeList.Entry row) {
        String stay = list("service-kinds").value(row.get("service_kind"), "stay");
        return stay.isEmpty() || stay.equals("mixed") ? UNKNOWN_STAY : stay;
    }

    /**
     * What kind of stay the places of a category (see {@link ParagraphGrammar#category}) are: a code of the list {@code
     * stays}. A category that the list of combinations gives a kind of service of one stay has that; otherwise it has the
     * stay that all its paragraphs have, and is {@link #UNKNOWN_STAY} where they differ or one is not known. Method:
     * {@code docs/metode/pladser.md}.
     */
    public String stayOfParagraphs(String category) {
        String listed = stayByParagraphs.get(category);
        if (listed != null) {
            return listed;
        }
        Set<String> stays = new TreeSet<>();
        for (String paragraph : category.split(" / ", -1)) {
            stays.add(stayByParagraphs.getOrDefault(
                    paragraph, stayByParagraphs.getOrDefault(ParagraphGrammar.whole(paragraph), UNKNOWN_STAY)));
        }
        return stays.size() == 1 ? stays.iterator().next() : UNKNOWN_STAY;
    }

    /**
     * The group of what has no place in the list.
     *
     * @param area children or adults, when it is known; anything else is shown among the adults'
     */
    public String unplacedGroup(Optional<String> area) {
        String shown = area.filter(AREAS_WITH_GROUPS::contains).orElse("adults");
        return targetGroups().rows().stream()
                .filter(row -> row.get("kind").equals("unplaced")
                        && row.get("level").equals("2")
                        && row.get("area").equals(shown))
                .map(row -> row.get("code"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no unplaced target group for " + shown));
    }

    private String notListed(CodeList list) {
        List<String> names = list.codes().stream().map(list::nameOf).toList();
        return "Svaret står ikke på listen" + (names.size() > FEW ? "." : " (" + String.join(", ", names) + ").");
    }

    /** The code in a list that a text stands for. */
    public Reading<String> code(String list, String text) {
        if (Texts.clean(text).isEmpty()) {
            return new Reading.Missing<>();
        }
        Optional<String> code = list(list).code(text);
        if (code.isPresent()) {
            return new Reading.Known<>(code.get());
        }
        return missingWords.contains(text)
                ? new Reading.Missing<>()
                : new Reading.Refused<>(ValueRules.NOT_ON_LIST, notListed(list(list)));
    }
}
