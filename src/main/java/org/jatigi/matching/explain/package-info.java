/** Why a pair weighs what it weighs: bars that sum to the weight, and a sentence in French and English. */
@NullMarked
package org.jatigi.matching.explain;

import org.jspecify.annotations.NullMarked;
