/** Households: what the members of a household say about each other, and which households are the same. */
@NullMarked
package org.jatigi.matching.household;

import org.jspecify.annotations.NullMarked;
