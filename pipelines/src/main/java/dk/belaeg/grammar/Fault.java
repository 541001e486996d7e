package dk.belaeg.grammar;

/** What is wrong with, or worth saying about, one value: the rule and a Danish sentence about this case. */
public record Fault(Rule rule, String message) {}
