/** Tariffs, settlements between years, closing accounts, takeovers and shared budgets, worked out without Spark. */
@NullMarked
package dk.belaeg.subject.settlement;

import org.jspecify.annotations.NullMarked;
