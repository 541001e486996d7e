/** Cases of something that municipalities share, such as a children's house: how many, how long they take, what they cost. */
@NullMarked
package dk.belaeg.subject.volume;

import org.jspecify.annotations.NullMarked;
