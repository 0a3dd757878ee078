/**
 * Weighs pairs by third records: where one record is two others, these are one person as well, whatever they have in common themselves.
 *
 * <p>{@link org.jatigi.matching.triangle.Closing} compares the pairs that a third record suggests, {@link
 * org.jatigi.matching.triangle.ThirdRecords} weighs all.
 */
@NullMarked
package org.jatigi.matching.triangle;

import org.jspecify.annotations.NullMarked;
