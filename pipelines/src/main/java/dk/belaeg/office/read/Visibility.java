package dk.belaeg.office.read;

/** Whether a sheet can be seen. */
public enum Visibility {
    VISIBLE,
    /** Hidden; a user can show it from the menu. */
    HIDDEN,
    /** Hidden so that only a program can show it; our own keys and code lists are. */
    VERY_HIDDEN
}
