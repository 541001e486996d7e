package dk.belaeg.contract;

import java.util.List;

/** The contracts, settings or reference tables are wrong; carries every problem found, in Danish. */
public final class ContractException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public ContractException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** All problems, each a Danish sentence that names file and place. */
    public List<String> problems() {
        return problems;
    }
}
