/** The commands: reads options, calls the pipeline, prints Danish messages and chooses the exit code. */
@NullMarked
package dk.belaeg.cli;

import org.jspecify.annotations.NullMarked;
