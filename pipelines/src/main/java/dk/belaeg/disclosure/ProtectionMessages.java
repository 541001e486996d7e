package dk.belaeg.disclosure;

import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.UnsafeReleaseException.Kind;
import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.protect.ImpossibleException;
import dk.belaeg.disclosure.protect.SuppressionMark;
import dk.belaeg.disclosure.protect.TrueCell;
import dk.belaeg.grammar.DanishNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the run says of protection, in Danish sentences. They name cells and how many there are, and no number. */
public final class ProtectionMessages {
    private final CellWords words;

    public ProtectionMessages(CellWords words) {
        this.words = words;
    }

    /** How much is hidden; empty when nothing counts persons. */
    public List<String> sentences(Disclosure.Proof proof) {
        List<String> sentences = new ArrayList<>();
        long counts = IntStream.range(0, proof.truth().cells().size())
                .filter(cell -> !proof.truth().gone(cell))
                .mapToObj(proof.truth().cells()::get)
                .filter(cell -> cell.kind() == TrueCell.Kind.COUNT || cell.kind() == TrueCell.Kind.INTERVAL)
                .count();
        if (counts == 0) {
            return sentences;
        }
        long small = proof.protection().count(SuppressionMark.SMALL);
        long any = proof.protection().count(SuppressionMark.ANY);
        long sums = proof.protection().hiddenSums().stream()
                .filter(cell -> proof.protection().masks().get(cell) == SuppressionMark.ANY)
                .count();
        sentences.add("Små tal: af " + DanishNumbers.format(counts) + " tal om personer vises "
                + DanishNumbers.format(counts - small - any) + ", " + DanishNumbers.format(small) + " står som »"
                + Marks.small(proof.policy().k()) + "« og " + DanishNumbers.format(any) + " som »" + Marks.ANY
                + "«, heraf " + DanishNumbers.format(sums) + (sums == 1 ? " sum." : " summer.")
                + " Ingen skjulte tal kan regnes ud.");
        proof.leftOut()
                .forEach(column -> sentences.add("Kolonnen " + column.column()
                        + " vises ikke: den følger så nøje antallet af personer, at skjulte tal kunne regnes ud af den. Det sker mest,"
                        + " mens få har svaret. Alt andet vises."));
        proof.withheld().forEach(table -> sentences.add(withheld(table)));
        if (!proof.protection().complete()) {
            sentences.add("Oprydningen blev standset ved »oprydning_hoejst« ("
                    + DanishNumbers.format(proof.policy().workLimit())
                    + " beregninger). Tallene er sikre, men flere end nødvendigt kan være skjult.");
        }
        proof.offers().stream()
                .findFirst()
                .ifPresent(best -> sentences.add("Der skjules summer for de små tals skyld. "
                        + offered(best) + ", skjules " + DanishNumbers.format(best.numbersThen()) + " tal i stedet for "
                        + DanishNumbers.format(best.numbersNow()) + ", heraf " + DanishNumbers.format(best.sumsThen())
                        + " summer i stedet for " + DanishNumbers.format(best.sumsNow())
                        + " (begge regnet uden den sidste søgning, så lidt højere end ovenfor). Det er et tilbud; programmet"
                        + " slår intet sammen selv. Se skjulte-tal/" + OFFERS
                        + " i den fortrolige mappe."));
        return sentences;
    }

    /** What readers are told of a table that a release goes without. */
    public static String withheld(ReportSchema table) {
        return "Tabellen »" + table.title()
                + "« er ikke med: sammen med resten ville den røbe små tal. Det sker mest, mens få har svaret.";
    }

    /** The file of offers in the confidential half of a release. */
    public static final String OFFERS = "sammenlaegning.csv";

    List<List<String>> lines(List<MergeProposals.Offer> offers) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("forslag", "skjulte_tal_nu", "skjulte_tal_saa", "skjulte_summer_nu", "skjulte_summer_saa"));
        for (MergeProposals.Offer offer : offers) {
            lines.add(List.of(
                    offered(offer),
                    String.valueOf(offer.numbersNow()),
                    String.valueOf(offer.numbersThen()),
                    String.valueOf(offer.sumsNow()),
                    String.valueOf(offer.sumsThen())));
        }
        return lines;
    }

    /** "Vises A og B under ét", or "Vises kun Fyn i alt og ikke dets kommuner". */
    private String offered(MergeProposals.Offer offer) {
        if (offer.dimension().equals(CellKey.GEOGRAPHY)) {
            return "Vises kun " + words.geography(offer.whole()) + " samlet og ikke kommunerne hver for sig";
        }
        return "Vises "
                + String.join(" og ", offer.parts().stream().map(words::group).toList()) + " under ét";
    }

    /** Why nothing was published: which numbers are given away, and to whom. */
    public List<String> sentences(UnsafeReleaseException unsafe) {
        return unsafe.reasons().stream()
                .map(reason -> words.of(reason.cell()) + ": "
                        + switch (reason.kind()) {
                            case WORKED_OUT ->
                                reason.insider().isEmpty()
                                        ? "tallet kan regnes ud af det, der vises."
                                        : words.geography(reason.insider())
                                                + " kan regne tallet ud af det, der vises, og sine egne tal.";
                            case WORKED_OUT_WITH_FORMERS ->
                                reason.insider().isEmpty()
                                        ? "tallet kan regnes ud, når denne udgivelse lægges ved siden af de tidligere i"
                                                + " mappen ud/."
                                        : words.geography(reason.insider())
                                                + " kan regne tallet ud, når denne udgivelse lægges ved siden af de"
                                                + " tidligere i mappen ud/ og kommunens egne tal.";
                            case PRINTED -> "tallet er lille, men vises.";
                            case DERIVED -> "et tal, der er beregnet af det, vises.";
                            case LEFT_OUT ->
                                "rækken er udeladt, men tallet kan regnes ud af summen og de andre. Lad rækken stå i"
                                        + " rapporten; så bliver tallet skjult.";
                            case COPIED ->
                                "kolonnen " + reason.column()
                                        + " vises, men følger af antallet. Tæller den personer, så sæt »x-persons« på den i"
                                        + " rapportens skema; ellers afled den med »x-derived«. Tæller den noget helt andet, så"
                                        + " skriv dens enhed; så udelades den af sig selv.";
                        })
                .distinct()
                .toList();
    }

    /** All that can be done so that there is a release after all. */
    public static List<String> waysOut(UnsafeReleaseException unsafe) {
        List<String> ways = new ArrayList<>();
        if (unsafe.reasons().stream().anyMatch(reason -> !reason.insider().isEmpty())) {
            ways.add(
                    "Sendes udgivelsen ikke til kommunerne, så sæt »sendes_til_kommuner« under »diskretion« i runde.json til"
                            + " false. Så regnes der ikke med, hvad kommuner ved om sig selv.");
        }
        if (unsafe.reasons().stream().anyMatch(reason -> reason.kind() == Kind.WORKED_OUT_WITH_FORMERS)) {
            ways.add("Er en af de tidligere udgivelser aldrig sendt ud, så slet dens mappe i ud/, og kør igen.");
        }
        if (unsafe.reasons().stream()
                .allMatch(reason -> reason.kind() == Kind.COPIED || reason.kind() == Kind.LEFT_OUT)) {
            ways.add("Ret rapportens skema (.report.json i schemas/), eller tag rapporten ud.");
            return ways;
        }
        ways.add("Skjul mere: tag tal ud af »vis_altid« under »diskretion« i runde.json, hvis der står nogen, eller sæt"
                + " »nuller_vises« til false.");
        ways.add("Slå små målgrupper sammen i rundens liste over målgrupper, så tallene bliver større.");
        return ways;
    }

    /** Why nothing could be published: what the settings force to be shown. */
    public List<String> sentences(ImpossibleException impossible) {
        List<String> sentences = new ArrayList<>();
        if (impossible.forced().isEmpty()) {
            return List.of(words.of(impossible.hidden())
                    + " skal skjules, men kan regnes ud, hvad der end skjules sammen med det. Slå målgruppen sammen med en"
                    + " anden, eller vis færre summer.");
        }
        sentences.add(words.of(impossible.hidden()) + " skal skjules, men kan ikke beskyttes, når disse tal altid vises"
                + " (»diskretion.vis_altid« i runde.json):");
        impossible.forced().forEach(cell -> sentences.add("  " + words.of(cell)));
        return sentences;
    }
}
