/** Several rounds as one history, made of what their releases print and of nothing else. */
@NullMarked
package dk.belaeg.publish.series;

import org.jspecify.annotations.NullMarked;
