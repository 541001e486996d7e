package dk.belaeg.subject.settlement;

import static dk.belaeg.subject.settlement.SettlementWords.kroner;
import static dk.belaeg.subject.settlement.SettlementWords.result;

import dk.belaeg.subject.settlement.Calculation.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A closing account in the words of an annex: who bears what, without signs to be read. */
final class ClosingWords {
    private final ClosingAccount account;
    private final Calculation calculation;
    private final String service;
    private final String operator;
    /** What is shared: a deficit, or a surplus. */
    private final boolean deficit;

    private ClosingWords(ClosingAccount account, Calculation calculation) {
        this.account = account;
        this.calculation = calculation;
        this.service = account.unit().name();
        this.operator = account.unit().operator();
        this.deficit = amount("to_share").signum() < 0;
    }

    static Words of(ClosingAccount account, Calculation calculation) {
        ClosingWords words = new ClosingWords(account, calculation);
        return new Words(
                words.summary(),
                words.background(),
                "Forummet bedes tage lukkeregnskabet for " + words.service + " til efterretning.");
    }

    private BigDecimal amount(String step) {
        return calculation.amount(step).orElse(BigDecimal.ZERO);
    }

    private String years() {
        int decision = account.years().decision();
        int closing = account.years().closing();
        return decision == closing ? String.valueOf(decision) : decision + " og " + closing;
    }

    private List<String> background() {
        String decided = service + " lukker i " + account.years().closing() + ". Driftsherren er " + operator
                + ", og lukningen er besluttet i " + account.years().decision() + ".";
        return List.of(decided, rule());
    }

    private String rule() {
        if (!account.cause().settled) {
            return "Der afregnes ikke, når tilsynet lukker et tilbud, og ikke ved flytning og sammenlægning (Rammeaftale"
                    + " 2021-2022, bilag 5).";
        }
        String rule =
                switch (account.kind()) {
                    case MUNICIPAL_UNIT ->
                        "Driftsherren bærer op til 5 procent af tilbuddets omkostningsbaserede budget. Resten deles efter, hvem"
                                + " der har brugt tilbuddet i de to år før beslutningen";
                    case CENTRE_UNIT ->
                        "Driftsherren bærer op til 5 procent af centrets omkostningsbaserede budget. Det, der ligger over, deles"
                                + " på centrets enheder efter budget, og den lukkede enheds del deles efter, hvem der har brugt"
                                + " den i de to år før beslutningen";
                    case REGIONAL_UNIT ->
                        "Op til 5 procent af den økonomiske enheds budget overføres inden for ledelsesområdet. Det, der ligger"
                                + " over, bæres af regionens andre sociale tilbud efter budget";
                    case REGIONAL_ECONOMIC_UNIT ->
                        "Når en hel regional økonomisk enhed lukker, bæres dens akkumulerede resultat af de andre efter budget";
                };
        return rule + " (Rammeaftale 2021-2022, bilag 5).";
    }

    private List<String> summary() {
        List<String> said = new ArrayList<>();
        said.add(service + " har i " + years() + " " + result(amount("result")));
        boolean regional = !account.kind().sharedByUse();
        if (regional && amount("others_result").signum() != 0) {
            said.add("Den økonomiske enheds andre afdelinger har " + result(amount("others_result")));
        }
        if (amount("carried").signum() != 0) {
            said.add("Fra tidligere år er overført " + result(amount("carried")));
        }
        if (!account.cause().settled) {
            said.add("Der afregnes ikke, for tilbuddet lukker ikke efter driftsherrens egen beslutning");
        } else if (amount("to_share").signum() == 0) {
            said.add("Der er intet at dele");
        } else if (regional) {
            said.add("Det akkumulerede resultat er " + result(amount("to_share")));
            onward(said);
        } else {
            said.add("Til deling er der " + result(amount("to_share")));
            shared(said);
        }
        return said;
    }

    private void onward(List<String> said) {
        if (calculation.amount("carried_on").isPresent()) {
            said.add(kroner(amount("carried_on")) + " overføres inden for ledelsesområdet til "
                    + (account.years().closing() + 1));
        }
        said.add(
                amount("covered").signum() == 0
                        ? "Andre økonomiske enheder berøres ikke"
                        : "Andre økonomiske enheder " + (deficit ? "bærer " : "får ") + kroner(amount("covered")) + ": "
                                + parts(""));
    }

    private void shared(List<String> said) {
        String bears = deficit ? " bærer " : " beholder ";
        said.add(operator + bears + "selv " + kroner(amount("self_risk")) + ", inden for 5 procent af budgettet");
        if (amount("carried_on").signum() != 0) {
            said.add(kroner(amount("carried_on")) + " videreføres i centrets andre enheder");
        }
        if (amount("rest").signum() == 0) {
            said.add("De betalende kommuner berøres ikke");
            return;
        }
        said.add(kroner(amount("rest")) + " deles efter brug: " + operator + (deficit ? " bærer " : " får ")
                + kroner(amount("operator_share")) + ", og de betalende kommuner " + (deficit ? "betaler " : "får ")
                + kroner(amount("payers_share")));
        said.add(operator + bears + "i alt " + kroner(amount("operator_total")));
        said.add("De betalende kommuner " + (deficit ? "betaler" : "får") + ": " + parts(operator));
    }

    /** What each bears or gets, but for one. */
    private String parts(String without) {
        List<Distribution> distributions = calculation.distributions();
        return SettlementWords.parts(distributions.get(distributions.size() - 1).shares().stream()
                .filter(share -> !share.name().equals(without))
                .toList());
    }
}
