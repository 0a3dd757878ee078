/** The tests of what its namesake in main holds. */
@NullMarked
package org.jatigi.matching.cluster;

import org.jspecify.annotations.NullMarked;
