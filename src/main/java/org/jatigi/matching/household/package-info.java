/**
 * Households compared as wholes, by the best assignment of their members: which of two alike siblings is meant, and which households are
 * the same, split, merged, or share a member.
 *
 * <p>Only pairs that were scored count; households are never compared all with all. Start at {@link
 * org.jatigi.matching.household.OneToOne}.
 */
@NullMarked
package org.jatigi.matching.household;

import org.jspecify.annotations.NullMarked;
