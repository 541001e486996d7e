package dk.belaeg.disclosure;

import dk.belaeg.disclosure.model.Hierarchy;
import dk.belaeg.disclosure.protect.Policy;
import java.util.List;

/**
 * What a release tells its readers of how numbers are hidden, so that they can verify it.
 *
 * @param hierarchies what adds up to what in geography and groups
 */
public record SuppressionRules(List<Hierarchy> hierarchies, Policy policy) {
    public SuppressionRules {
        hierarchies = List.copyOf(hierarchies);
    }
}
