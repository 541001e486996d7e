package dk.belaeg.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** All that is wrong with the contracts of a run, each a Danish sentence that begins with its file and the place in it. */
final class Problems {
    private final List<String> sentences = new ArrayList<>();

    void add(String sentence) {
        sentences.add(sentence);
    }

    /** In the order in which they were found. */
    List<String> sentences() {
        return List.copyOf(sentences);
    }

    /** The whole of a file. */
    Place in(String file) {
        return new Place(file);
    }

    /** A place in a file, such as "schemas/places/portal.input.json › fields › service_id". */
    final class Place {
        private final String path;

        private Place(String path) {
            this.path = path;
        }

        void problem(String sentence) {
            add(path + ": " + sentence);
        }

        /** The place below a word. */
        Place in(String word) {
            return new Place(path + " › " + word);
        }

        /** One of the objects of a list: by the name it has, or else its number. */
        Place in(String list, int index, String name) {
            return in(list).in(name.isEmpty() ? "nr. " + (index + 1) : name);
        }

        void missing(String word) {
            problem("»" + word + "« mangler.");
        }

        /** Notes every name that a word mentions and that does not exist; blank ones have been noted as missing. */
        void mustExist(String word, Collection<String> mentioned, Set<String> existing) {
            for (String name : mentioned) {
                if (!name.isEmpty() && !existing.contains(name)) {
                    problem("»" + word + "« nævner " + name + ", som ikke findes.");
                }
            }
        }
    }
}
