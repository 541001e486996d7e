package dk.belaeg.subject.themes;

import dk.belaeg.contract.Contracts;
import dk.belaeg.round.Settings;
import dk.belaeg.round.Settings.Setting;
import java.util.List;

/**
 * How texts in own words are coded.
 *
 * @param suggested whether the code book's suggestions stand in the workbook
 * @param fewest texts that two coders must have coded before kappa is told
 */
@Setting("kodebog")
public record ThemesSettings(
        @Setting(
                        value = "forslag",
                        standard = "true",
                        meaning =
                                "om kodebogens forslag skal stå i projektmappen; nej, når to skal kode uafhængigt af hinanden")
                boolean suggested,
        @Setting(
                        value = "kappa_tekster",
                        standard = "20",
                        meaning = "så mange tekster skal to have kodet, før kappa vises")
                int fewest)
        implements Settings {

    @Override
    public List<String> problems(Contracts contracts) {
        return fewest > 0 ? List.of() : List.of("»kappa_tekster« skal være mindst 1.");
    }
}
