/** Finds the pairs that are worth comparing: records that agree on a key of a rule. */
@NullMarked
package org.jatigi.matching.blocking;

import org.jspecify.annotations.NullMarked;
