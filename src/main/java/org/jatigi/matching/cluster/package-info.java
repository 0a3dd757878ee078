/**
 * From pairs with weights to persons: three zones of decision, clusters that resist chaining, what is odd about each, and the ledger of
 * who was joined with whom, by whom, and how it is undone.
 *
 * <p>It never decides for good: it proposes, and what a person decided (must link, must not link) it never overturns. Start at {@link
 * org.jatigi.matching.cluster.Clustering}.
 */
@NullMarked
package org.jatigi.matching.cluster;

import org.jspecify.annotations.NullMarked;
