package dk.belaeg;

import dk.belaeg.check.Checked;
import dk.belaeg.check.Response;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Value;
import dk.belaeg.questionnaire.EarlierAnswers;
import dk.belaeg.questionnaire.Forms;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Subjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A round of three municipalities and the region that asks every questionnaire there is, for playing a year through. */
record SmallRound(Round round) {

    private static @Nullable Contracts contracts;

    /** Without local tables; read once. */
    static synchronized Contracts contracts() throws ContractException {
        if (contracts == null) {
            contracts = Contracts.load(Path.of("findes-ikke"));
        }
        return contracts;
    }

    /** @param more further settings of the round, beginning with a comma; empty for none */
    static SmallRound make(Path place, int year, String more) throws IOException, ContractException {
        Files.createDirectories(place.resolve("indbakke"));
        String asked = contracts().questionnaires().stream()
                .map(q -> "{\"navn\": \"" + q.name() + "\", \"frist\": \"" + year + "-06-01\"}")
                .collect(Collectors.joining(", "));
        Files.writeString(
                place.resolve("runde.json"),
                """
                {"navn": "Runde %d", "aar": %d, "pr_dato": "%d-05-01", "respondenter": ["420", "461", "561"],
                 "maalgrupper": ["B2.02", "V2.02", "V8.01"], "belaegning": {"perioder": ["1. halvår %d"]},
                 "optaelling": {"maalgruppe": "unge med spiseforstyrrelser", "med": ["bor i kommunen"], "ikke_med": ["kun ambulant"],
                   "kategorier": ["Døgn", "Ambulant"], "aar": [%d, %d]},
                 "kontakt": "Sekretariatet, post@eksempel.dk"%s, "spoergeskemaer": [%s]}
                """
                        .formatted(year, year, year, year, year - 1, year, more, asked));
        Files.writeString(
                place.resolve("indbakke/udtræk.csv"),
                """
                TilbudsID;Tilbuddets navn;AfdelingsID;Driftsherre;Ejerforhold;Beliggenhedskommune;Paragraf;Antal pladser
                7001;Birkebo;1;Assens Kommune;Kommunal;Assens;SEL § 107;8
                7001;Birkebo;2;Assens Kommune;Kommunal;Assens;SEL § 108;4,5
                7002;Asken;1;Assens;Kommunal;Assens;SEL § 104;20
                7003;Odinslund;1;Odense;Kommunal;Odense;SEL § 108;10
                7004;Havbo;1;Region Syddanmark;Regional;Esbjerg;SEL § 108;30
                7005;Fonden;1;Fonden Fjord;Privat;Esbjerg;SEL § 108;6
                """);
        return new SmallRound(Subjects.round(place, contracts()));
    }

    Checked check() throws IOException, ContractException {
        return check(round.asOf());
    }

    Checked check(LocalDate day) throws IOException, ContractException {
        return new Pipeline(round, contracts(), (step, took) -> {}, "test").check(day);
    }

    /** The form that one respondent was sent. */
    byte[] form(String questionnaire, String respondent) throws IOException, ContractException {
        return new Forms(round, contracts(), check(), EarlierAnswers.NONE)
                .all().stream()
                        .filter(form -> form.questionnaire().equals(questionnaire)
                                && form.respondent().equals(respondent))
                        .findFirst()
                        .orElseThrow()
                        .bytes();
    }

    /** Puts a filled form into the inbox. */
    Path answer(
            String name,
            String questionnaire,
            String respondent,
            Map<String, Map<String, Value>> questions,
            Map<String, List<Map<String, Value>>> rows)
            throws IOException, ContractException {
        byte[] filled = FormFiller.filled(form(questionnaire, respondent), questions, rows, new Random(7));
        return Files.write(round.inbox().resolve(name), filled);
    }

    /** Where a respondent stands now. */
    Response response(String questionnaire, String respondent) throws IOException, ContractException {
        return check().responses().stream()
                .filter(one -> one.questionnaire().equals(questionnaire)
                        && one.respondent().equals(respondent))
                .findFirst()
                .orElseThrow();
    }
}
