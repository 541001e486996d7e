package dk.belaeg.workbook.read;

import dk.belaeg.workbook.CellRef;

/**
 * A note or a thread of comments on a cell. May be personal data.
 *
 * @param threaded whether it is one of Excel's newer, threaded comments
 */
public record CellComment(CellRef cell, String author, String text, boolean threaded) {}
