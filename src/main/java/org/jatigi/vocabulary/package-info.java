/**
 * The words everyone uses: codes of places, editions, periods, counts of people, refusals. Plain Java, knows nobody.
 * Start with {@link org.jatigi.vocabulary.Refusal}.
 */
@NullMarked
package org.jatigi.vocabulary;

import org.jspecify.annotations.NullMarked;
