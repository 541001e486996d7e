package dk.belaeg.publish.notebook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One notebook: cells of prose and of code, without results.
 *
 * @param cells in reading order
 */
record Notebook(Language language, List<Cell> cells) {
    /** The programs that notebooks are written for. */
    enum Language {
        PYTHON("python3", "Python 3", "python", ".py"),
        R("ir", "R", "R", ".R");

        private final String kernel;
        private final String shown;
        private final String id;
        private final String ending;

        Language(String kernel, String shown, String id, String ending) {
            this.kernel = kernel;
            this.shown = shown;
            this.id = id;
            this.ending = ending;
        }

        /** How files of the language end. */
        String ending() {
            return ending;
        }
    }

    /** A cell; prose is Markdown. */
    record Cell(boolean code, String text) {
        static Cell prose(String text) {
            return new Cell(false, text);
        }

        static Cell code(String text) {
            return new Cell(true, text);
        }
    }

    Notebook {
        cells = List.copyOf(cells);
    }

    /** The notebook in the format of Jupyter (nbformat 4.5); a cell's id is its place. */
    ObjectNode json() {
        ObjectNode root = new ObjectMapper().createObjectNode();
        ArrayNode list = root.putArray("cells");
        for (int i = 0; i < cells.size(); i++) {
            list.add(cell(cells.get(i), i + 1));
        }
        ObjectNode metadata = root.putObject("metadata");
        ObjectNode kernel = metadata.putObject("kernelspec");
        kernel.put("display_name", language.shown);
        kernel.put("language", language.id);
        kernel.put("name", language.kernel);
        metadata.putObject("language_info").put("name", language.id);
        root.put("nbformat", 4);
        root.put("nbformat_minor", 5);
        return root;
    }

    private static ObjectNode cell(Cell cell, int place) {
        ObjectNode node = new ObjectMapper().createObjectNode();
        node.put("cell_type", cell.code() ? "code" : "markdown");
        if (cell.code()) {
            node.putNull("execution_count");
        }
        node.put("id", "celle-" + place);
        node.putObject("metadata");
        if (cell.code()) {
            node.putArray("outputs");
        }
        ArrayNode source = node.putArray("source");
        String[] lines = cell.text().strip().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            source.add(i == lines.length - 1 ? lines[i] : lines[i] + "\n");
        }
        return node;
    }
}
