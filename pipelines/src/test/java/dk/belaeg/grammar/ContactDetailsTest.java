package dk.belaeg.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactDetailsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ring til Bo på 23456789.|Ring til Bo på [telefonnummer skjult].",
                "tlf. 23 45 67 89, gerne før 12|tlf. [telefonnummer skjult], gerne før 12",
                "+45 23 45 67 89|[telefonnummer skjult]",
                "2345 6789 eller 98.76.54.32|[telefonnummer skjult] eller [telefonnummer skjult]",
                "2020 9999|[telefonnummer skjult]",
                "skriv til åse.bo-hansen@fanø.kommune.dk.|skriv til [mailadresse skjult].",
                "bo@eksempel.dk/tlf 23456789|[mailadresse skjult]/tlf [telefonnummer skjult]",
                "CPR 010190-1234|CPR [CPR-nummer skjult]"
            })
    void whatLeadsBackToAPersonIsMasked(String text, String masked) {
        assertEquals(masked, ContactDetails.mask(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vi mangler 12 pladser i 2025 og 20 i 2026.",
                "Årene 2024 2025 er med.",
                "Årene 2024-2025 er med.",
                "Fra 2026-05-01 og til 31-12-2026, senest 20.06.2027",
                "Der er brugt 2.345.678 kr.",
                "Der er brugt 23.456.789,50 kr.",
                "SEL § 107 og § 108, 3-4 borgere @ Odense"
            })
    void numbersAndYearsStay(String text) {
        assertEquals(text, ContactDetails.mask(text));
    }
}
