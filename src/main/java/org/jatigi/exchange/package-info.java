/**
 * Import: read, map, check, stage, publish. Findings are data. Knows no dataset; each one brings its target.
 * Start with {@code ImportTarget}.
 */
@NullMarked
package org.jatigi.exchange;

import org.jspecify.annotations.NullMarked;
