package dk.belaeg.subject.settlement;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.subject.settlement.Calculation.Unit;
import dk.belaeg.subject.settlement.Distribution.Part;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The deficit of a service that other municipalities bear a part of (KKR 2023): by default half of it, shared by a key; a
 * municipality may stand outside. See {@code docs/metode/fordeling.md}.
 *
 * @param deficit positive
 * @param covered percent of it that the others bear
 * @param outside who bears the part of those that stand outside
 * @param trialFrom first year of the trial
 * @param approved whether both the directors' forum and KKR have decided on it
 */
public record DeficitModel(
        int year,
        String operator,
        BigDecimal deficit,
        BigDecimal covered,
        String key,
        Outside outside,
        int trialFrom,
        boolean approved,
        List<Municipality> municipalities) {
    /** The sheets of the form. */
    static final String MODEL = "model";

    static final String MUNICIPALITIES = "municipalities";

    /** The part that is covered when nothing else is decided. */
    public static final BigDecimal HALF = BigDecimal.valueOf(50);

    /** Who bears the part of those that stand outside, as the distribution names it. */
    static final String FOR_OUTSIDERS = "Driftsherren, for dem uden for modellen";

    private static final int TRIAL_YEARS = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Who bears the part of a municipality that stands outside; no source says it, so the form asks. */
    public enum Outside {
        OPERATOR,
        THE_OTHERS
    }

    /** Another municipality, with its weight in the key. */
    public record Municipality(String name, BigDecimal weight, boolean standsOutside) {}

    public DeficitModel {
        municipalities = List.copyOf(municipalities);
    }

    public Calculation calculation() {
        Calculation.Sheet sheet = new Calculation.Sheet();
        check(sheet);
        BigDecimal whole = sheet.kroner("deficit", "Underskud i " + year, deficit, Provision.DEFICIT_SHARE);
        BigDecimal shared = sheet.kroner(
                "shared",
                "De andre kommuner dækker " + DanishNumbers.plain(covered) + " pct.",
                whole.multiply(covered).divide(HUNDRED, MathContext.DECIMAL128),
                Provision.DEFICIT_SHARE);
        List<Part> parts = new ArrayList<>();
        BigDecimal outsiders = BigDecimal.ZERO;
        for (Municipality one : municipalities) {
            if (one.standsOutside()) {
                outsiders = outsiders.add(one.weight());
            } else {
                parts.add(new Part(one.name(), one.weight()));
            }
        }
        if (outside == Outside.OPERATOR && outsiders.signum() > 0) {
            parts.add(new Part(FOR_OUTSIDERS, outsiders));
        }
        if (parts.stream().allMatch(part -> part.weight().signum() == 0)) {
            sheet.breach(MUNICIPALITIES, "number", Provision.STANDING_OUTSIDE, "Ingen kommune er tilbage at dele på.");
            return sheet.done();
        }
        Distribution distribution = Distribution.of(
                "De andre kommuners del af underskuddet efter " + key, Distribution.OF_KEY, shared, parts);
        BigDecimal others = sheet.kroner(
                "others",
                "De kommuner, der er med, betaler",
                distribution.sum().subtract(distribution.of(FOR_OUTSIDERS)),
                Provision.STANDING_OUTSIDE);
        sheet.kroner("operator", operator + " bærer selv", whole.subtract(others), Provision.DEFICIT_SHARE);
        sheet.distribution(distribution);
        sheet.table(payers(distribution, whole, others));
        if (!approved) {
            sheet.note("Fordelingen er foreløbig: " + Provision.APPROVAL.danish());
        }
        return sheet.done();
    }

    /** Who pays what of the whole deficit, the operator too. */
    private Calculation.Table payers(Distribution distribution, BigDecimal whole, BigDecimal others) {
        List<Calculation.Table.Line> lines = new ArrayList<>();
        lines.add(new Calculation.Table.Line(operator + ", driftsherre", List.of(whole.subtract(others)), false));
        sharing(distribution)
                .forEach(share -> lines.add(new Calculation.Table.Line(share.name(), List.of(share.kroner()), false)));
        lines.add(new Calculation.Table.Line("I alt", List.of(whole), true));
        return new Calculation.Table("Hvem betaler underskuddet", "Hvem", List.of("Betaler"), lines);
    }

    private List<Distribution.Share> sharing(Distribution distribution) {
        return distribution.shares().stream()
                .filter(share -> !share.name().equals(FOR_OUTSIDERS))
                .toList();
    }

    /** It in the words of an annex. */
    Calculation.Words words(String service, Calculation calculation) {
        List<String> summary = new ArrayList<>();
        summary.add(service + " har i " + year + " et underskud på " + SettlementWords.kroner(deficit));
        summary.add("De andre kommuner dækker som udgangspunkt " + DanishNumbers.plain(covered) + " pct., "
                + kroner(calculation, "shared") + ", delt efter " + key);
        List<String> outsiders = municipalities.stream()
                .filter(Municipality::standsOutside)
                .map(Municipality::name)
                .toList();
        if (!outsiders.isEmpty()) {
            summary.add(SettlementWords.listed(outsiders) + " står uden for modellen. Den del, der ellers var "
                    + (outsiders.size() == 1 ? "kommunens" : "kommunernes") + ", bærer "
                    + (outside == Outside.OPERATOR ? "driftsherren" : "de kommuner, der er med"));
        }
        summary.add(operator + " bærer selv " + kroner(calculation, "operator"));
        calculation
                .distributions()
                .forEach(distribution -> summary.add("De kommuner, der er med, betaler i alt "
                        + kroner(calculation, "others") + ": " + SettlementWords.parts(sharing(distribution))));
        return new Calculation.Words(
                summary,
                List.of(
                        "Efter underskudsmodellen dækker de andre kommuner en del af et tilbuds underskud, som udgangspunkt 50"
                                + " pct. Modellen er et forsøg fra " + trialFrom + " til "
                                + (trialFrom + TRIAL_YEARS - 1)
                                + " og skal godkendes af Socialdirektørforum og KKR."),
                approved
                        ? "Forummet bedes tage fordelingen til efterretning."
                        : "Forummet bedes tage stilling til fordelingen, som både forummet og KKR skal godkende.");
    }

    private static String kroner(Calculation calculation, String step) {
        return SettlementWords.kroner(calculation.amount(step).orElse(BigDecimal.ZERO));
    }

    private void check(Calculation.Sheet sheet) {
        if (deficit.signum() <= 0) {
            sheet.breach(MODEL, "deficit", Provision.DEFICIT_SHARE, "Skriv underskuddet som et positivt beløb.");
        }
        if (covered.compareTo(HUNDRED) > 0) {
            sheet.breach(
                    MODEL,
                    "covered",
                    Provision.DEFICIT_SHARE,
                    DanishNumbers.format(covered, Unit.PERCENT.decimals()) + " pct. er mere end hele underskuddet.");
        }
        if (year < trialFrom || year >= trialFrom + TRIAL_YEARS) {
            sheet.breach(
                    MODEL,
                    "year",
                    Provision.TRIAL,
                    year + " er ikke med i forsøget, som gælder fra " + trialFrom + " til "
                            + (trialFrom + TRIAL_YEARS - 1) + ".");
        }
        for (int i = 0; i < municipalities.size(); i++) {
            if (municipalities.get(i).name().equals(operator)) {
                sheet.breach(
                        MUNICIPALITIES,
                        i,
                        "municipality",
                        Provision.DEFICIT_SHARE,
                        "Driftsherren står også blandt de andre kommuner. Slet rækken.");
            }
        }
    }
}
