package dk.belaeg.contract;

import static dk.belaeg.grammar.Examples.CODES;
import static dk.belaeg.grammar.Examples.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Definitions 5 and 7: by code, else name, else alias or wording; never by likeness. */
class CodesTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    461                  | 461
                    0461                 | 461
                    Odense               | 461
                    ODENSE               | 461
                    Odense Kommune       | 461
                    Odense kommunes      | 461
                    Kommunen Odense      | 461
                    461 Odense           | 461
                    0461 Odense Kommune  | 461
                    461 - Odense         | 461
                    461 Esbjerg          | ! kommune-ukendt
                    461 Ulvedal          | 461
                    Nordfyns             | 480
                    Nordfyn              | 480 (stavemaade)
                    Nordfyns Kommune     | 480
                    Assens               | 420
                    Assens Kommune       | 420
                    Vejle                | 630
                    Aabenraa             | 580
                    Åbenrå               | 580 (stavemaade)
                    A\u030Abenra\u030A   | 580 (stavemaade)
                    Fåborg-Midtfyn       | 430 (stavemaade)
                    Faaborg–Midtfyn      | 430
                    Ærø                  | 492
                    Fanø Kommune         | 563
                    Odens                | ! kommune-ukendt
                    Odense by            | ! kommune-ukendt
                    999                  | ! kommune-ukendt
                    Region Syddanmark    | ! kommune-ukendt
                    I alt                | ! kommune-ukendt
                    ukendt               | ikke oplyst
                    ''                   | ikke oplyst
                    """)
    void municipalitiesAreNamedInManyWays(String text, String expected) {
        assertEquals(expected, told(CODES.municipality(text), code -> code));
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        assertEquals(expected, told(CODES.municipality(text), code -> code), "under tr-TR");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Region Syddanmark | 1083
                    1083              | 1083
                    Odense Kommune    | 461
                    Nordfyn           | 480 (stavemaade)
                    Fonden Æblegården | ! driftsherre-ukendt
                    -                 | ikke oplyst
                    """)
    void operatorsAreMunicipalitiesOrRegions(String text, String expected) {
        assertEquals(expected, told(CODES.operator(text), code -> code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    V2.01                           |          | V2.01
                    V2.01 Udviklingshæmning (voksne)|          | V2.01
                    v2.01                           |          | V2.01
                    Udviklingshæmning               | adults   | V2.01
                    Udviklingshæmning               | children | B2.01
                    Udviklingshæmning               |          | ! maalgruppe-ikke-indplaceret
                    ADHD                            | adults   | V2.03
                    Noget helt andet                | adults   | ! maalgruppe-ikke-indplaceret
                    ikke oplyst                     | adults   | ikke oplyst
                    """)
    void wordingsMeanTargetGroupsOfAnArea(String text, String area, String expected) {
        assertEquals(expected, told(CODES.targetGroup(text, Optional.ofNullable(area)), code -> code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    account-functions  | 5.38.50                        | 53850
                    account-functions  | 53850                          | 53850
                    account-functions  | 5.38.50 Botilbud til længere   | 53850
                    account-functions  | 53850 Botilbud                 | 53850
                    account-functions  | 9.99.99 Andet                  | ! svar-ukendt
                    sectors            | Kommunal                       | municipal
                    sectors            | Selvejende institution         | private
                    sectors            | private eller kommunale        | ! svar-ukendt
                    sectors            | regional og privat             | ! svar-ukendt
                    answers:yes_no     | JA                             | yes
                    answers:yes_no     | ja, delvist                    | ! svar-ukendt
                    answers:yes_no     | ved ikke                       | dont_know
                    answers:how_often  | Somme tider                    | sometimes
                    answers:how_often  | i høj grad                     | ! svar-ukendt
                    answers:how_often  | ikke oplyst                    | ikke oplyst
                    """)
    void codesAreFoundByCodeNameOrAlias(String list, String text, String expected) {
        assertEquals(expected, told(CODES.code(list, text), code -> code));
    }
}
