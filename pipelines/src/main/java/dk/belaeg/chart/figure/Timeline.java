package dk.belaeg.chart.figure;

import dk.belaeg.grammar.Period;
import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import java.util.List;

/**
 * Changes along a calendar, one a row: a dot on a known day, a bar over all the days on which it may be.
 *
 * @param kindName what tells the kinds of changes apart; empty when all are of one kind
 * @param events in the order in which they are drawn; the value is what is added, or below zero taken away
 */
public record Timeline(Caption caption, ValueFormat format, String kindName, List<Event> events) implements Figure {
    public Timeline {
        kindName = FigureTexts.clean(kindName);
        events = List.copyOf(events);
    }

    /**
     * One change.
     *
     * @param kind empty when all are of one kind
     * @param time when, as readers read it
     */
    public record Event(String label, String kind, Period days, String time, Value value) {
        public Event {
            label = FigureTexts.name(label);
            kind = FigureTexts.clean(kind);
            time = FigureTexts.name(time);
            Numbers.numeric(value);
        }

        /** 1 when more is added than taken away, -1 when more is taken away; 0 when it is neither, or not known. */
        public int direction() {
            BigDecimal upper = Numbers.upper(value);
            return upper == null ? 0 : upper.signum();
        }
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.timeline(this);
    }
}
