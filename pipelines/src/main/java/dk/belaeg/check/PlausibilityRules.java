package dk.belaeg.check;

import dk.belaeg.grammar.Rule;
import java.util.List;

/** Numbers that can be, but hardly are; see {@code docs/metode/kontrol.md}. */
public final class PlausibilityRules {
    public static final Rule UNLIKE_FORMER = warning(
            "tal-mod-foer",
            "Meget anderledes end før",
            "Se efter, om et ciffer eller et komma står forkert, og ret tallet.");

    public static final Rule UNLIKE_INHABITANTS = warning(
            "tal-mod-indbyggere",
            "Usandsynligt stort efter indbyggertallet",
            "Se efter, om et ciffer eller et komma står forkert, og ret tallet.");

    public static final Rule UNLIKE_OTHERS = warning(
            "tal-mod-andre",
            "Meget anderledes end hos de andre",
            "Se efter, om et ciffer eller et komma står forkert, og ret tallet.");

    private PlausibilityRules() {}

    /** A sender looks at the number; the secretariat can also accept it. */
    public static Rule warning(String id, String title, String look) {
        return Rule.warning(id, title, look + " Er det rigtigt, så godkend det i rettelser.xlsx.")
                .senders(look);
    }

    /** All of them. */
    public static List<Rule> all() {
        return List.of(UNLIKE_FORMER, UNLIKE_INHABITANTS, UNLIKE_OTHERS);
    }
}
