/**
 * Import: read, map, check, stage, publish. Findings are data. Knows no dataset; each one brings its target. Export: a list of the
 * catalogue as a file, by the same question as the query. Start with {@code ImportTarget} and {@code Exports}.
 */
@NullMarked
package org.jatigi.exchange;

import org.jspecify.annotations.NullMarked;
