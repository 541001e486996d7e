/** Profiles of single target groups: what the other subjects tell of one group, in an annex and a notebook of its own. */
@NullMarked
package dk.belaeg.subject.profile;

import org.jspecify.annotations.NullMarked;
