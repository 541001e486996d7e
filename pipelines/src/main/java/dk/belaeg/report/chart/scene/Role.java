package dk.belaeg.report.chart.scene;

/** What a shape is for. The drawing looks the same without it; the layout tests judge overlaps by it. */
public enum Role {
    /** The ground that everything lies on. */
    PAPER,
    /** Light lines and bands that help the eye; words may cross them. */
    GRID,
    /** Axes, baselines and reference lines. */
    AXIS,
    /** A bar, dot, line, tile or area that stands for a number. */
    DATA,
    /** The symbol of a number that is withheld: of one fixed size, whatever it hides. */
    HATCH,
    /** A thin line from a label to what it names. */
    LEADER,
    /** A sample of ink in a key. */
    KEY,
    /** A name, number or sentence. */
    TEXT
}
