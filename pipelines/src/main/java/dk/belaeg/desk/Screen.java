package dk.belaeg.desk;

import dk.belaeg.report.Html;
import java.io.IOException;

/**
 * One screen of the desk. It is a page at its address below the round's; what lies below that is its own: values that its
 * script reads, and what its forms and its script write. All writes go by the desk's script ({@code form method="post"} is
 * enough), which shows what {@link Answer} says.
 */
public interface Screen {
    /** Its segment of the address, such as {@code fund}. */
    String address();

    /** What the menu calls it, in Danish. */
    String title();

    /** The name of its script beside its class; empty for none. Scripts write texts by {@code textContent} alone. */
    default String script() {
        return "";
    }

    /** Writes what stands in {@code main}, after the screen's heading. Links are seen from the screen's own address. */
    void show(OpenRound round, Request request, Html page) throws IOException;

    /** Answers a GET below the address. */
    default Answer give(OpenRound round, Request request) throws IOException {
        return Answer.unknown();
    }

    /** Answers a POST or PUT at the address or below. What changes the round does so by {@link OpenRound#write}. */
    default Answer take(OpenRound round, Request request) throws IOException {
        return Answer.unknown();
    }
}
