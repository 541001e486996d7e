package dk.belaeg.desk;

import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.intake.CellAccount;
import dk.belaeg.sentence.Nouns;
import java.time.LocalDate;

/** What the secretariat answers a sender: that the file is here, what was read of it, and whether something is wrong. */
final class Receipt {
    private Receipt() {}

    /**
     * The text.
     *
     * @param sender who sent it; empty when that is not known
     * @param what the file was recognised as
     * @param errors open findings of severity error in it
     */
    static String text(
            OpenRound open,
            String sender,
            String what,
            String file,
            LocalDate received,
            CellAccount.Account account,
            int errors) {
        String contact = open.round().contact();
        return "Emne: Kvittering: " + open.round().name() + "\n\nKære kolleger"
                + (sender.isEmpty() ? "" : " i " + sender) + "\n\nTak for jeres svar (" + what + "). Vi modtog filen "
                + file.substring(file.lastIndexOf('/') + 1) + " " + DanishDates.day(received) + ".\n" + account(account)
                + "\n\n"
                + (errors == 0
                        ? "Vi har ikke fundet fejl i det."
                        : "Vi har fundet " + Nouns.ERROR.counted(errors)
                                + " i det og skriver til jer om, hvad der skal rettes.")
                + "\n\nVenlig hilsen\n" + (contact.isEmpty() ? "[navn]" : contact) + "\n";
    }

    /** The account of a file in a sentence; it adds up. */
    static String account(CellAccount.Account account) {
        return "Der er læst " + DanishNumbers.format(account.read()) + " celler: "
                + DanishNumbers.format(account.accepted() + account.flagged()) + " er brugt"
                + (account.flagged() == 0 ? "" : " (" + DanishNumbers.format(account.flagged()) + " med en bemærkning)")
                + ", " + DanishNumbers.format(account.quarantined()) + " er sat til side, og "
                + DanishNumbers.format(account.missing()) + " var ikke udfyldt.";
    }
}
