package dk.belaeg.scale;

import dk.belaeg.check.SubjectRules;
import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;

/** The subjects whose rules are used: the same ones in whatever process it is asked. */
public interface SubjectSupplier extends Supplier<List<? extends SubjectRules>>, Serializable {}
