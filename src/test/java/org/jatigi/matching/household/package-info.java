/** The tests of what its namesake in main holds. */
@NullMarked
package org.jatigi.matching.household;

import org.jspecify.annotations.NullMarked;
