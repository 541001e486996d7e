package dk.belaeg.sample;

import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What fictional municipalities answer in the capacity survey: mostly balance to some degree, few openings, fewer closures. */
final class CapacityAnswers {
    /** Answers of a scale with how likely each is, in percent; the rest do not answer. */
    private record Leaning(List<String> answers, List<Integer> percents) {}

    private static final List<String> DEGREES =
            List.of("I meget høj grad", "I høj grad", "I nogen grad", "I mindre grad", "Slet ikke", "Ved ikke");
    private static final Leaning CHILDREN_BALANCE = new Leaning(DEGREES, List.of(3, 20, 52, 17, 3, 5));
    private static final Leaning ADULTS_BALANCE = new Leaning(DEGREES, List.of(0, 14, 54, 23, 5, 4));
    private static final List<String> BUILDING = List.of("Nej", "Ja", "Nej", "Ved ikke", "Ja", "Nej", "Nej");
    private static final List<String> NEEDS = List.of("Stige", "Uændret", "Falde", "Ved ikke");
    private static final int RISES = 78;
    private static final int UNCHANGED = 14;
    private static final Leaning STEADY = new Leaning(NEEDS, List.of(34, 48, 8, 8));
    private static final Leaning FALLING = new Leaning(NEEDS, List.of(16, 52, 24, 6));

    private static final Set<String> RISING_GROUPS = Set.of("B2.02", "V2.02", "V2.03", "B2.03");
    private static final Set<String> FALLING_GROUPS = Set.of("V2.01", "B2.01");

    /** One kind of place that is opened and closed: area, paragraph, a group of it, words for names. */
    private record Place(String area, String paragraph, String group, String word) {}

    private static final List<Place> PLACES = List.of(
            new Place("Voksne", "SEL § 107", "V2.02", "Botilbuddet"),
            new Place("Voksne", "SEL § 108", "V2.01", "Botilbuddet"),
            new Place("Voksne", "ABL § 105, SEL § 85", "V2.01", "Bofællesskabet"),
            new Place("Voksne", "SEL § 107", "V3.03", "Botilbuddet"),
            new Place("Børn og unge", "Barnets Lov § 43", "B2.02", "Børne- og ungehjemmet"));
    private static final List<String> TIMES = List.of(
            "1. september 2026",
            "andet halvår 2026",
            "1. januar 2027",
            "første halvår 2027",
            "december 2027",
            "første halvår 2028",
            "ultimo 2028",
            "2028");

    private final Fiction fiction;
    private final Story story;

    CapacityAnswers(Fiction fiction, Story story) {
        this.fiction = fiction;
        this.story = story;
    }

    private Leaning rising() {
        int rise = story.rising(RISES);
        return new Leaning(NEEDS, List.of(rise, RISES + UNCHANGED - rise, 2, 4));
    }

    private Leaning need(String group) {
        return RISING_GROUPS.contains(group) ? rising() : FALLING_GROUPS.contains(group) ? FALLING : STEADY;
    }

    /** Whether the municipality considers to apply for money to build with. */
    static String building(String municipality) {
        return BUILDING.get(Integer.parseInt(municipality) % BUILDING.size());
    }

    /** The rows of the sheet on balance. */
    List<Map<String, Value>> balance() {
        Map<String, Value> children = answered("degree", CHILDREN_BALANCE);
        children.putAll(answered("need", STEADY));
        Map<String, Value> adults = answered("degree", ADULTS_BALANCE);
        adults.putAll(answered("need", rising()));
        if (fiction.chance(0.3)) {
            adults.put("comment", new Value.Text("Det er svært at finde pladser med høj normering."));
        }
        return List.of(children, adults);
    }

    /** The rows of the sheet on need, in the order of the groups. */
    List<Map<String, Value>> need(List<String> groups) {
        return groups.stream().map(group -> answered("need", need(group))).toList();
    }

    private Map<String, Value> answered(String field, Leaning leaning) {
        Map<String, Value> row = new HashMap<>();
        int drawn = fiction.random().nextInt(100);
        for (int i = 0; i < leaning.answers().size(); i++) {
            drawn -= leaning.percents().get(i);
            if (drawn < 0) {
                row.put(field, new Value.Text(leaning.answers().get(i)));
                break;
            }
        }
        return row;
    }

    /** The rows of the sheet on openings and closures; larger municipalities expect more of them. */
    List<Map<String, Value>> changes(String municipality) {
        List<Map<String, Value>> rows = new ArrayList<>();
        int most = fiction.size(municipality) > 60_000 ? 3 : 2;
        int count = Math.max(0, fiction.random().nextInt(most + 2) - 1);
        for (int i = 0; i < count; i++) {
            rows.add(change());
        }
        return rows;
    }

    private Map<String, Value> change() {
        Codes codes = fiction.codes();
        Place place = fiction.oneOf(PLACES);
        double way = fiction.random().nextDouble();
        String kind = way < 0.35
                ? "open_service"
                : way < 0.72 ? "open_places" : way < 0.88 ? "close_places" : "close_service";
        int places = kind.endsWith("service") ? fiction.around(10, 4, 4) : fiction.around(4, 2, 1);
        Map<String, Value> row = new HashMap<>();
        row.put("area", new Value.Text(place.area()));
        row.put("kind", new Value.Text(codes.list("change-kinds").nameOf(kind)));
        if (!kind.equals("open_service") || fiction.chance(0.6)) {
            row.put("service", new Value.Text(place.word() + " " + fiction.place()));
        }
        row.put("paragraph", new Value.Text(place.paragraph()));
        row.put("target_group", new Value.Text(codes.groupText(place.group())));
        row.put("places", Value.Amount.of(places));
        if (!fiction.chance(0.1)) {
            row.put("effect", new Value.Text(story.text(fiction.oneOf(TIMES))));
        }
        return row;
    }
}
