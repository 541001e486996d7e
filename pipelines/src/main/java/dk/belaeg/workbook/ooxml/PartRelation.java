package dk.belaeg.workbook.ooxml;

/**
 * One arrow from a part of a package to another part, or to something outside it.
 *
 * @param id what the part calls it, such as {@code rId1}
 * @param type the last piece of the relationship type, such as {@code worksheet}; the same in transitional and strict files
 * @param target the other part's full name inside the package, without leading slash; the address as written when outside
 */
public record PartRelation(String id, String type, String target, boolean outside) {}
