/**
 * Record linkage: which entries of registers are the same person. Plain Java, knows nobody, keeps no file.
 *
 * <p>Its folders stand in the order of the method: {@code record} holds the values, {@code name} knows how names vary, {@code blocking}
 * finds the pairs worth comparing, {@code model} weighs them, {@code household} and {@code triangle} weigh them again in the light of other
 * records, {@code cluster} makes persons of pairs, {@code explain} says why. Beside them stand {@code online} for one person at a time,
 * {@code clk} for registers whose names may not be seen, and {@code synthetic}, which invents registers to try it all on.
 */
@NullMarked
package org.jatigi.matching;

import org.jspecify.annotations.NullMarked;
