/** The measures: pure functions from datasets to one dataset each. They know Spark and nothing else of the world. */
@NullMarked
package dk.belaeg.measure;

import org.jspecify.annotations.NullMarked;
