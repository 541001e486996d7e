package dk.belaeg.subject.register;

import dk.belaeg.contract.Contracts;
import dk.belaeg.round.Settings;
import dk.belaeg.round.Settings.Setting;
import java.math.BigDecimal;
import java.util.List;

/**
 * What is singled out in the register.
 *
 * @param staleAfter months without an update
 * @param large places of one kind of stay
 * @param leastTariffs of a kind of place and group
 */
@Setting("register")
public record RegisterSettings(
        @Setting(
                        value = "foraeldet_efter",
                        standard = "12",
                        meaning = "måneder uden opdatering, før et tilbud er vist som ikke opdateret længe")
                int staleAfter,
        @Setting(
                        value = "store_tilbud",
                        standard = "100",
                        meaning = "tilbud med flere godkendte pladser end dette er vist som store")
                BigDecimal large,
        @Setting(
                        value = "mindste_takster",
                        standard = "3",
                        meaning =
                                "takster, offentlige og private hver mindst skal have, før de stilles op mod hinanden")
                int leastTariffs)
        implements Settings {

    @Override
    public List<String> problems(Contracts contracts) {
        return staleAfter > 0 && large.signum() >= 0 && leastTariffs > 0
                ? List.of()
                : List.of("»foraeldet_efter« og »mindste_takster« skal være over 0, og »store_tilbud« kan ikke være"
                        + " negativ.");
    }
}
