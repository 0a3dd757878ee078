/**
 * Which numbers of a release are shown to nobody, because they or what can be worked out from them are of few people. It computes when
 * figures are written and never when they are read: answers are put together from what it left to be shown. Start with
 * {@link org.jatigi.displacement.disclosure.DisclosureControl}, then {@code Suppression}; {@code Equations} says what a reader could
 * work out.
 */
@NullMarked
package org.jatigi.displacement.disclosure;

import org.jspecify.annotations.NullMarked;
