package dk.belaeg.subject.spending;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import java.util.List;

/** What the spending of an area is divided into; each function that is added up is in one part. */
enum Division {
    KIND("kind") {
        /** A function that no kind names is of the kind of its area that names none. */
        @Override
        String part(CodeList.Entry function, Codes codes) {
            String rest = "";
            for (CodeList.Entry kind : codes.list(KINDS).rows()) {
                List<String> functions = List.of(kind.get("functions").split("\\|", -1));
                if (functions.contains(function.get("code"))) {
                    return kind.get("code");
                }
                boolean hasTheRest =
                        kind.get("functions").isEmpty() && kind.get("area").equals(function.get("area"));
                rest = hasTheRest ? kind.get("code") : rest;
            }
            return rest;
        }

        @Override
        String name(String part, Codes codes) {
            return codes.list(KINDS).nameOf(part);
        }

        @Override
        long order(String part, Codes codes) {
            return Long.parseLong(codes.list(KINDS).value(part, "order"));
        }
    },
    FUNCTION("function") {
        @Override
        String part(CodeList.Entry function, Codes codes) {
            return function.get("code");
        }

        @Override
        String name(String part, Codes codes) {
            CodeList functions = codes.list("account-functions");
            return functions.value(part, "account") + " " + functions.nameOf(part);
        }

        @Override
        long order(String part, Codes codes) {
            return Long.parseLong(part);
        }
    };

    private static final String KINDS = "spending-kinds";

    private final String level;

    Division(String level) {
        this.level = level;
    }

    /** What tables call it. */
    String level() {
        return level;
    }

    /** The part that a function belongs to. */
    abstract String part(CodeList.Entry function, Codes codes);

    /** The part in Danish. */
    abstract String name(String part, Codes codes);

    /** The part's place in tables. */
    abstract long order(String part, Codes codes);
}
