package dk.belaeg.subject;

import dk.belaeg.subject.balance.Balance;
import dk.belaeg.subject.count.CountSurvey;
import dk.belaeg.subject.demand.Demand;
import dk.belaeg.subject.notices.Notices;
import dk.belaeg.subject.occupancy.Occupancy;
import dk.belaeg.subject.places.Places;
import dk.belaeg.subject.responses.ResponseRate;
import dk.belaeg.subject.spending.Spending;
import dk.belaeg.subject.survey.CapacitySurvey;
import dk.belaeg.subject.themes.Themes;
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
                new Places(),
                new CapacitySurvey(),
                new Themes(),
                new CountSurvey(),
                new Notices(),
                new ResponseRate());
    }
}
