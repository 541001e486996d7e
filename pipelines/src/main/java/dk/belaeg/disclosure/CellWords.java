package dk.belaeg.disclosure;

import static dk.belaeg.subject.Dimensions.ORDINARY_SUM;

import dk.belaeg.contract.Codes;
import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.round.Round;
import dk.belaeg.subject.count.CountSettings;
import java.util.ArrayList;
import java.util.List;

/** Cells in Danish words, for messages. */
public final class CellWords {
    private final Codes codes;

    public CellWords(Codes codes) {
        this.codes = codes;
    }

    /** "Fanø, Autismespektrum (B2.02)", with the codes of other dimensions behind. */
    public String of(CellKey key) {
        List<String> words = new ArrayList<>();
        words.add(geography(key.at(CellKey.GEOGRAPHY)));
        words.add(group(key.at(CellKey.GROUP)));
        key.place().forEach((dimension, code) -> {
            if (!dimension.equals(CellKey.GEOGRAPHY) && !dimension.equals(CellKey.GROUP)) {
                words.add(code);
            }
        });
        words.removeIf(String::isEmpty);
        return String.join(", ", words);
    }

    /** The name of a municipality, health council, region or the country. */
    public String geography(String code) {
        if (codes.list("health-councils").hasCode(code)) {
            return codes.list("health-councils").nameOf(code);
        }
        return code.equals(Round.COUNTRY) ? "Hele landet" : codes.operatorName(code);
    }

    /** The name of a target group with its code, of an area, of a category that the round counts by, of a situation in homelessness, or of
     * their sum. */
    public String group(String code) {
        if (code.equals(CountSettings.TOTAL)) {
            return CountSettings.TOTAL_NAME;
        }
        if (codes.list(Codes.AREAS).hasCode(code)) {
            return codes.list(Codes.AREAS).nameOf(code) + " i alt";
        }
        if (code.endsWith(ORDINARY_SUM)) {
            return codes.list(Codes.AREAS).nameOf(code.substring(0, code.length() - ORDINARY_SUM.length()))
                    + ", almindelige målgrupper i alt";
        }
        if (codes.list("homelessness-situations").hasCode(code)) {
            return codes.list("homelessness-situations").nameOf(code);
        }
        return codes.targetGroups().hasCode(code) ? codes.targetGroups().nameOf(code) + " (" + code + ")" : code;
    }
}
