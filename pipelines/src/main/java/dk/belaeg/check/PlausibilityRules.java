package dk.belaeg.check;

import dk.belaeg.grammar.Rule;
import java.util.List;

/** Numbers that can be, but hardly are; see {@code docs/metode/kontrol.md}. */
public final class PlausibilityRules {
    private static final String IT_IS_RIGHT = " Er det rigtigt, så godkend det i rettelser.xlsx.";

    private static final String THEY_ARE_RIGHT = " Er de rigtige, så godkend det i rettelser.xlsx.";

    public static final Rule UNLIKE_FORMER = warning(
            "tal-mod-foer",
            "Meget anderledes end før",
            "Se efter, om et ciffer eller et komma står forkert, og ret tallet.",
            IT_IS_RIGHT);

    public static final Rule UNLIKE_INHABITANTS = warning(
            "tal-mod-indbyggere",
            "Usandsynligt stort efter indbyggertallet",
            "Se efter, om et ciffer eller et komma står forkert, og ret tallet.",
            IT_IS_RIGHT);

    public static final Rule UNLIKE_OTHERS = warning(
            "tal-mod-andre",
            "Meget anderledes end hos de andre",
            "Se efter, om et ciffer eller et komma står forkert, og ret tallet.",
            IT_IS_RIGHT);

    public static final Rule UNLIKE_OWN = warning(
            "tal-mod-egne",
            "Svarets egne tal passer ikke sammen",
            "Se efter, hvilket af tallene der er forkert, og ret det.",
            THEY_ARE_RIGHT);

    public static final Rule UNLIKE_EXTRACT = warning(
            "pladser-mod-udtraek",
            "Pladserne er langt fra udtrækket",
            "Se efter, om pladserne er skrevet rigtigt, og om udtrækket er nyt.",
            THEY_ARE_RIGHT);

    public static final Rule OCCUPANCY_LOW = warning(
            "belaegning-meget-lav",
            "Belægningen er meget lav",
            "Se efter, om et ciffer eller et komma mangler, og ret tallet.",
            IT_IS_RIGHT);

    private PlausibilityRules() {}

    /** A sender looks at the number; the secretariat can also accept it. */
    private static Rule warning(String id, String title, String look, String accept) {
        return Rule.warning(id, title, look + accept).senders(look);
    }

    /** All of them. */
    public static List<Rule> all() {
        return List.of(UNLIKE_FORMER, UNLIKE_INHABITANTS, UNLIKE_OTHERS, UNLIKE_OWN, UNLIKE_EXTRACT, OCCUPANCY_LOW);
    }
}
