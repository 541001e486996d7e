package dk.belaeg.check;

import dk.belaeg.grammar.Finding;

/**
 * A finding that nobody has to do anything about any more. It is kept, and is not among the open ones.
 *
 * @param why in Danish, one sentence
 */
public record SettledFinding(Finding finding, String why) {}
