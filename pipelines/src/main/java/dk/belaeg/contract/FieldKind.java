package dk.belaeg.contract;

import dk.belaeg.grammar.Period;

/** What a field of an input or a questionnaire holds, and so by which grammar it is read and as which columns it is kept. */
public enum FieldKind {
    /** Words that may be shown: a name, an address. */
    TEXT,
    /** Free text of respondents; stays in the confidential folder. */
    FREE_TEXT,
    /** Who answered (a name, a telephone number); stays in the confidential folder. */
    CONTACT,
    /** An identifier such as a service's number in Tilbudsportalen, compared as text. */
    KEY,
    /** A whole number. */
    WHOLE,
    /** A number with at most {@link Field#decimals()} decimals. */
    DECIMAL,
    /** A count of persons: lower bound, upper bound, status. */
    COUNT,
    /** A percentage, stored as percent. */
    PERCENT,
    /** Money, kept as whole øre; {@link Field#unit()} says whether the source writes kroner or thousands of kroner. */
    MONEY,
    DATE,
    YEAR,
    /** A period: {@link Period#code()}, first and last day. */
    PERIOD,
    /**
     * When a change takes effect: a day, or the period in which it will, kept as {@link Period#code()}, first and last
     * possible day.
     */
    EFFECT,
    /** An age or a span of ages: first and last year of age. */
    AGES,
    YES_NO,
    /** A municipality by code or name. */
    MUNICIPALITY,
    /** A municipality, a region, or a private operator by name. */
    OPERATOR,
    /** One or more paragraphs of laws, kept as one category. */
    PARAGRAPHS,
    /** A target group of the list, through the crosswalk. */
    TARGET_GROUP,
    /** An entry of the code list named by {@link Field#codes()}. */
    CODE;

    /** Whether it is a number that can be added up or averaged. */
    public boolean isNumber() {
        return switch (this) {
            case WHOLE, DECIMAL, COUNT, PERCENT, MONEY -> true;
            case TEXT,
                    FREE_TEXT,
                    CONTACT,
                    KEY,
                    DATE,
                    YEAR,
                    PERIOD,
                    EFFECT,
                    AGES,
                    YES_NO,
                    MUNICIPALITY,
                    OPERATOR,
                    PARAGRAPHS,
                    TARGET_GROUP,
                    CODE -> false;
        };
    }

    /** Whether values of this kind stay in the confidential folder and are never computed with. */
    public boolean confidential() {
        return this == FREE_TEXT || this == CONTACT;
    }
}
