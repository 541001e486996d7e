package dk.belaeg.subject;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundReader;
import dk.belaeg.round.Settings;
import dk.belaeg.subject.balance.Balance;
import dk.belaeg.subject.building.Building;
import dk.belaeg.subject.cases.Cases;
import dk.belaeg.subject.causes.Causes;
import dk.belaeg.subject.count.CountSurvey;
import dk.belaeg.subject.demand.Demand;
import dk.belaeg.subject.ledger.CapacityLedger;
import dk.belaeg.subject.notices.Notices;
import dk.belaeg.subject.occupancy.Occupancy;
import dk.belaeg.subject.places.Places;
import dk.belaeg.subject.profile.Profile;
import dk.belaeg.subject.register.Register;
import dk.belaeg.subject.responses.ResponseRate;
import dk.belaeg.subject.shelters.Shelters;
import dk.belaeg.subject.shortage.Shortage;
import dk.belaeg.subject.specialised.Specialised;
import dk.belaeg.subject.spending.Spending;
import dk.belaeg.subject.survey.CapacitySurvey;
import dk.belaeg.subject.tariffs.Tariffs;
import dk.belaeg.subject.themes.Themes;
import dk.belaeg.subject.trade.Trade;
import dk.belaeg.subject.visitations.Visitations;
import dk.belaeg.subject.volume.Volume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Everything the forum follows. */
public final class Subjects {
    private Subjects() {}

    /** All subjects; those whose datasets take longest to compute come first. */
    public static List<Subject> all() {
        return List.of(
                new Demand(),
                new Spending(),
                new Occupancy(),
                new Balance(),
                new Shortage(),
                new Places(),
                new Register(),
                new CapacitySurvey(),
                new Themes(),
                new CountSurvey(),
                new Notices(),
                new CapacityLedger(),
                new Specialised(),
                new Building(),
                new Trade(),
                new Shelters(),
                new Volume(),
                new Visitations(),
                new Tariffs(),
                new Causes(),
                new Cases(),
                new Profile(),
                new ResponseRate());
    }

    /** The settings that checks and all subjects have in {@code runde.json}. */
    public static List<Class<? extends Settings>> settings() {
        return Checked.settings(all());
    }

    /**
     * Reads the round in a folder, with the settings of all subjects.
     *
     * @throws ContractException with every problem of its {@code runde.json}
     */
    public static Round round(Path folder, Contracts contracts) throws ContractException, IOException {
        return RoundReader.read(folder, contracts, settings());
    }
}
