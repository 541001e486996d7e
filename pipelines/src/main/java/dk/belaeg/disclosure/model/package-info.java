/**
 * What a release prints of numbers of persons: cells, the sums that bind them, and what a reader knows of each. The only
 * thing that protection and audit have in common.
 */
@NullMarked
package dk.belaeg.disclosure.model;

import org.jspecify.annotations.NullMarked;
