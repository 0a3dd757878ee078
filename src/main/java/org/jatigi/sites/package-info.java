/**
 * Sites where displaced people live. The exact point is a category of its own.
 * Start with {@code Sites}.
 */
@NullMarked
package org.jatigi.sites;

import org.jspecify.annotations.NullMarked;
