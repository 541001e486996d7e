/** One small grammar of Danish from numbers, so that the same thing is said in one way in annexes, pages and alt texts. */
@NullMarked
package dk.belaeg.sentence;

import org.jspecify.annotations.NullMarked;
