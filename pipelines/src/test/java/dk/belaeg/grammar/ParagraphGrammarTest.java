package dk.belaeg.grammar;

import static dk.belaeg.grammar.Examples.CODES;
import static dk.belaeg.grammar.Examples.cell;
import static dk.belaeg.grammar.Examples.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Definition 8: law and number stay together, whatever the spelling. */
class ParagraphGrammarTest {

    private static String read(String written) {
        return told(CODES.paragraphs().read(cell(written)), ParagraphGrammar::category);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    § 107                             | SEL § 107
                    §107                              | SEL § 107
                    107                               | SEL § 107
                    tal: 107                          | SEL § 107
                    SEL § 107                         | SEL § 107
                    SEL §107                          | SEL § 107
                    sel 107                           | SEL § 107
                    Serviceloven § 107                | SEL § 107
                    Servicelovens § 107               | SEL § 107
                    Lov om social service § 107       | SEL § 107
                    § 107 i serviceloven              | SEL § 107
                    § 107, i serviceloven             | SEL § 107
                    §§ 107 og 108                     | SEL § 107 / SEL § 108
                    §§ 108 og 107                     | SEL § 107 / SEL § 108
                    § 107, § 108                      | SEL § 107 / SEL § 108
                    § 107/108                         | SEL § 107 / SEL § 108
                    § 107 samt SEL § 107              | SEL § 107
                    § 66, stk. 1, nr. 6               | SEL § 66 stk. 1 nr. 6
                    SEL § 66 stk 1 nr 6               | SEL § 66 stk. 1 nr. 6
                    § 66                              | SEL § 66
                    § 82 a-c                          | SEL § 82 a / SEL § 82 b / SEL § 82 c
                    § 82a                             | SEL § 82 a
                    §§ 109, 110                       | SEL § 109 / SEL § 110
                    ABL § 105                         | ABL § 105
                    § 105                             | ABL § 105
                    Almenboligloven § 105             | ABL § 105
                    § 105 ABL                         | ABL § 105
                    § 115 jf. § 105                   | ABL § 105
                    ABL § 115, jf. § 105              | ABL § 105
                    ABL § 105/SEL § 85                | ABL § 105 / SEL § 85
                    ABL § 105, SEL § 85               | ABL § 105 / SEL § 85
                    SEL § 85 og ABL § 105             | ABL § 105 / SEL § 85
                    § 85 SEL og § 105 ABL             | ABL § 105 / SEL § 85
                    Barnets Lov §§ 43, 46             | BL § 43 / BL § 46
                    BL § 43, stk. 1, nr. 6            | BL § 43 stk. 1 nr. 6
                    BL § 32                           | BL § 32
                    SEL § 32                          | SEL § 32
                    § 36                              | SEL § 36
                    §§ 103 og 104                     | SEL § 103 / SEL § 104
                    § 101                             | SEL § 101
                    Folkeskoleloven § 20, stk. 3      | FSL § 20 stk. 3
                    """)
    void everySpellingNamesTheLawAndTheNumber(String written, String expected) {
        assertEquals(expected, read(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # two laws have the number
                    § 32             | ! paragraf-ukendt
                    # the law does not have it
                    ABL § 107        | ! paragraf-ukendt
                    SEL § 105        | ! paragraf-ukendt
                    § 999            | ! paragraf-ukendt
                    # nobody can tell which are meant
                    § 107-110        | ! paragraf-ukendt
                    botilbud         | ! paragraf-ukendt
                    § 107 (delvist)  | ! paragraf-ukendt
                    SEL              | ! paragraf-ukendt
                    §                | ! paragraf-ukendt
                    dato: 2026-03-01 | ! paragraf-ukendt
                    #REF!            | ! fejlvaerdi
                    formel:          | ! formel-uden-vaerdi
                    ulæselig: x      | ! celle-ulaeselig
                    ukendt           | ikke oplyst
                    ''               | ikke oplyst
                    """)
    void whatIsNotOnTheListIsRefused(String written, String expected) {
        assertEquals(expected, read(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SEL § 107               | adults
                    SEL § 66 stk. 1 nr. 6   | children
                    SEL § 107 stk. 2        | adults
                    ABL § 105 / SEL § 85    | adults
                    BL § 43 / SEL § 66      | children
                    BL § 43 / SEL § 107     | ''
                    FSL § 20 stk. 3         | ''
                    SEL § 999               | ''
                    """)
    void theParagraphTellsChildrenFromAdults(String category, String area) {
        assertEquals(Optional.of(area).filter(a -> !a.isEmpty()), CODES.areaOfParagraphs(category));
    }
}
