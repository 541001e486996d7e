/**
 * Rounds that lie on a store such as HDFS or S3: copied to this machine for as long as a command works on them, and their
 * releases put back. The one place that knows Hadoop's file systems, loaded only when an address is given.
 */
@NullMarked
package dk.belaeg.round.store;

import org.jspecify.annotations.NullMarked;
