package dk.belaeg.office.read;

import dk.belaeg.office.CellRef;

/**
 * A note or a thread of comments on a cell. May be personal data.
 *
 * @param threaded whether it is one of Excel's newer, threaded comments
 */
public record CellComment(CellRef cell, String author, String text, boolean threaded) {}
